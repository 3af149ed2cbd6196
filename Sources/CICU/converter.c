#include "CICUConverter.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

struct kaoju_decoded {
    uint32_t *scalars;
    uint32_t *offsets;
    int64_t count;
    int64_t bad_count;
    int64_t first_bad;
    int32_t tail_is_cut;
    const char *start;
    const char *end;
};

// ICU's own substitution callback writes U+001A for some converters; here every failure is one U+FFFD, and counted.
static void substitute(const void *context, UConverterToUnicodeArgs *args, const char *units, int32_t length,
                       UConverterCallbackReason reason, UErrorCode *status) {
    if (reason > UCNV_IRREGULAR) return;  // reset, close, clone
    struct kaoju_decoded *decoded = (struct kaoju_decoded *)context;
    (void)units;
    static const UChar replacement = 0xFFFD;
    int64_t at = (args->source - decoded->start) - length;
    if (at < 0) at = 0;
    if (decoded->bad_count++ == 0) decoded->first_bad = at;
    decoded->tail_is_cut = *status == U_TRUNCATED_CHAR_FOUND && args->source >= decoded->end;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

void kaoju_decoded_free(kaoju_decoded *decoded) {
    if (!decoded) return;
    free(decoded->scalars);
    free(decoded->offsets);
    free(decoded);
}

kaoju_decoded *kaoju_decode(const char *encoding, const uint8_t *bytes, int64_t count) {
    if (count < 0 || count > INT32_MAX - 64) return NULL;
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding, &status);
    if (U_FAILURE(status)) return NULL;
    kaoju_decoded *decoded = calloc(1, sizeof *decoded);
    // No converter makes more UTF-16 units than it reads bytes, so the whole buffer goes through in one call: offsets
    // of characters that straddle two calls would come back as -1.
    int64_t capacity = count + 16;
    UChar *units = malloc((size_t)capacity * sizeof *units);
    int32_t *places = malloc((size_t)capacity * sizeof *places);
    if (!decoded || !units || !places) goto failed;
    decoded->first_bad = -1;
    decoded->start = (const char *)bytes;
    decoded->end = (const char *)bytes + count;
    ucnv_setToUCallBack(converter, substitute, decoded, NULL, NULL, &status);

    UChar *target = units;
    const char *source = (const char *)bytes;
    ucnv_toUnicode(converter, &target, units + capacity, &source, source + count, places, 1, &status);
    if (U_FAILURE(status)) goto failed;

    int64_t made = target - units;
    int64_t scalars = 0;
    for (int64_t i = 0; i < made; i++) scalars += !U16_IS_TRAIL(units[i]);
    // One spare place, so that an empty buffer is not a NULL.
    decoded->scalars = malloc((size_t)(scalars + 1) * sizeof *decoded->scalars);
    decoded->offsets = malloc((size_t)(scalars + 1) * sizeof *decoded->offsets);
    if (!decoded->scalars || !decoded->offsets) goto failed;
    int64_t n = 0;
    uint32_t last = 0;
    for (int64_t i = 0; i < made && n < scalars; i++) {
        uint32_t c = units[i];
        uint32_t at = places[i] < 0 ? last : (uint32_t)places[i];
        if (at < last) at = last;
        if (U16_IS_LEAD(c) && i + 1 < made && U16_IS_TRAIL(units[i + 1])) {
            c = U16_GET_SUPPLEMENTARY(c, units[i + 1]);
            i++;
        } else if (U16_IS_SURROGATE(c)) {
            c = 0xFFFD;
        }
        decoded->scalars[n] = c;
        decoded->offsets[n] = at;
        last = at;
        n++;
    }
    decoded->count = n;
    free(units);
    free(places);
    ucnv_close(converter);
    return decoded;

failed:
    free(units);
    free(places);
    ucnv_close(converter);
    kaoju_decoded_free(decoded);
    return NULL;
}

int64_t kaoju_decoded_count(const kaoju_decoded *decoded) { return decoded->count; }
const uint32_t *kaoju_decoded_scalars(const kaoju_decoded *decoded) { return decoded->scalars; }
const uint32_t *kaoju_decoded_offsets(const kaoju_decoded *decoded) { return decoded->offsets; }
int64_t kaoju_decoded_bad_count(const kaoju_decoded *decoded) { return decoded->bad_count; }
int64_t kaoju_decoded_first_bad(const kaoju_decoded *decoded) { return decoded->first_bad; }
int32_t kaoju_decoded_tail_is_cut(const kaoju_decoded *decoded) { return decoded->tail_is_cut; }

struct kaoju_encoded {
    uint8_t *bytes;
    int64_t count;
};

void kaoju_encoded_free(kaoju_encoded *encoded) {
    if (!encoded) return;
    free(encoded->bytes);
    free(encoded);
}

kaoju_encoded *kaoju_encode(const char *encoding, const uint32_t *scalars, int64_t count) {
    if (count < 0 || count > INT32_MAX / 16) return NULL;
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding, &status);
    if (U_FAILURE(status)) return NULL;
    kaoju_encoded *encoded = calloc(1, sizeof *encoded);
    UChar *units = malloc((size_t)(count * 2 + 1) * sizeof *units);
    int64_t n = 0;
    int64_t capacity = 0;
    if (!encoded || !units) goto failed;
    for (int64_t i = 0; i < count; i++) {
        uint32_t c = scalars[i];
        if (c > 0x10FFFF || U_IS_SURROGATE(c)) goto failed;
        if (c > 0xFFFF) {
            units[n++] = U16_LEAD(c);
            units[n++] = U16_TRAIL(c);
        } else {
            units[n++] = (UChar)c;
        }
    }
    capacity = UCNV_GET_MAX_BYTES_FOR_STRING(n, ucnv_getMaxCharSize(converter));
    encoded->bytes = malloc((size_t)capacity + 1);
    if (!encoded->bytes) goto failed;
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    // Without this ICU would also write the near misses of its tables (fallbacks), which do not read back.
    ucnv_setFallback(converter, 0);
    char *target = (char *)encoded->bytes;
    const UChar *source = units;
    ucnv_fromUnicode(converter, &target, target + capacity, &source, units + n, NULL, 1, &status);
    if (U_FAILURE(status)) goto failed;
    encoded->count = target - (char *)encoded->bytes;
    free(units);
    ucnv_close(converter);
    return encoded;

failed:
    free(units);
    ucnv_close(converter);
    kaoju_encoded_free(encoded);
    return NULL;
}

int64_t kaoju_encoded_count(const kaoju_encoded *encoded) { return encoded->count; }
const uint8_t *kaoju_encoded_bytes(const kaoju_encoded *encoded) { return encoded->bytes; }

int32_t kaoju_encoding_name(const char *alias, char *name, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(alias, &status);
    if (U_FAILURE(status)) return 0;
    const char *found = ucnv_getName(converter, &status);
    static const char *const standards[] = {"MIME", "IANA"};
    for (int i = 0; found && i < 2; i++) {
        UErrorCode missing = U_ZERO_ERROR;
        const char *standard = ucnv_getStandardName(found, standards[i], &missing);
        if (!standard) continue;
        found = standard;
        break;
    }
    int32_t length = 0;
    if (found && strlen(found) < (size_t)capacity) {
        strcpy(name, found);
        length = (int32_t)strlen(found);
    }
    ucnv_close(converter);
    return length;
}
