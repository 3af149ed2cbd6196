#include "CLanguageModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static _Alignas(4) const unsigned char model[] = {
#embed "characters.bin"
};

const uint8_t *kaoju_language_model(int64_t *count) {
    *count = (int64_t)sizeof model;
    return model;
}
