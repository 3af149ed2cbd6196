#ifndef KAOJU_CLANGUAGEMODEL_H
#define KAOJU_CLANGUAGEMODEL_H
#include <stdint.h>

/// How likely one Chinese character follows another: `characters.bin`, which scripts/make-language-model.py writes, compiled
/// into the binary. Aligned to 4 bytes.
const uint8_t *kaoju_language_model(int64_t *count);
#endif
