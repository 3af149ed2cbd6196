#ifndef KAOJU_CICU_CONVERTER_H
#define KAOJU_CICU_CONVERTER_H
#include <stdint.h>
#endif
