#ifndef KAOJU_CVERSIONS_H
#define KAOJU_CVERSIONS_H
#include <stdint.h>

// What the C libraries that are linked say of themselves at run time. NUL-terminated text into `text`;
// returns its length, or 0 when the library does not tell or the text does not fit.
int32_t kaoju_version_icu(char *text, int32_t capacity);
int32_t kaoju_version_crypto(char *text, int32_t capacity);
int32_t kaoju_version_archive(char *text, int32_t capacity);
int32_t kaoju_version_xml(char *text, int32_t capacity);
int32_t kaoju_version_xlsxwriter(char *text, int32_t capacity);
#endif
