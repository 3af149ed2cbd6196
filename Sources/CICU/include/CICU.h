#ifndef KAOJU_CICU_H
#define KAOJU_CICU_H
// Nothing of <unicode/*.h> may stand in these headers: Foundation carries its own ICU, and the two collide.
#include "CICUConverter.h"
#include "CICUTransliterator.h"
#endif
