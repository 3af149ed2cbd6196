#include "CICUTransliterator.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

struct kaoju_transliterator {
  UTransliterator *icu;
};

kaoju_transliterator *kaoju_transliterator_open(const char *id) {
  UChar name[64];
  size_t length = strlen(id);
  if (length >= sizeof name / sizeof name[0]) return NULL;
  u_charsToUChars(id, name, (int32_t)length);
  UErrorCode status = U_ZERO_ERROR;
  UTransliterator *icu = utrans_openU(name, (int32_t)length, UTRANS_FORWARD, NULL, 0, NULL, &status);
  if (U_FAILURE(status)) return NULL;
  kaoju_transliterator *result = malloc(sizeof *result);
  if (!result) {
    utrans_close(icu);
    return NULL;
  }
  result->icu = icu;
  return result;
}

void kaoju_transliterator_close(kaoju_transliterator *transliterator) {
  if (!transliterator) return;
  utrans_close(transliterator->icu);
  free(transliterator);
}

int32_t kaoju_transliterator_apply(kaoju_transliterator *transliterator, const uint16_t *text, int32_t count,
                                   uint16_t *result, int32_t capacity) {
  if (count > capacity) return -1;
  memcpy(result, text, (size_t)count * sizeof *text);
  int32_t length = count;
  int32_t limit = count;
  UErrorCode status = U_ZERO_ERROR;
  utrans_transUChars(transliterator->icu, (UChar *)result, &length, capacity, 0, &limit, &status);
  return U_FAILURE(status) ? -1 : length;
}

uint32_t kaoju_compatibility_scalar(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&status);
  if (U_FAILURE(status)) return scalar;
  UChar form[8];
  int32_t length = unorm2_getDecomposition(nfkc, (UChar32)scalar, form, 8, &status);
  if (U_FAILURE(status) || length < 1 || length > 2) return scalar;
  UChar32 first;
  int32_t next = 0;
  U16_NEXT(form, next, length, first);
  return next == length ? (uint32_t)first : scalar;
}
