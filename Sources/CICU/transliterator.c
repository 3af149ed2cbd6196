#include "CICUTransliterator.h"
