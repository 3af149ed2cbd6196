#ifndef KAOJU_CICU_TRANSLITERATOR_H
#define KAOJU_CICU_TRANSLITERATOR_H
#include <stdint.h>
#endif
