#ifndef KAOJU_CGUMBO_H
#define KAOJU_CGUMBO_H
#include <stdint.h>
#endif
