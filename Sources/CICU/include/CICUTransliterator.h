#ifndef KAOJU_CICU_TRANSLITERATOR_H
#define KAOJU_CICU_TRANSLITERATOR_H
#include <stdint.h>

/// One of ICU's transliterators, such as `Han-Latin`. Not to be used from two threads at once.
typedef struct kaoju_transliterator kaoju_transliterator;

/// Opens a transliterator by ICU's id (ASCII). NULL when ICU does not have it.
kaoju_transliterator *kaoju_transliterator_open(const char *id);
void kaoju_transliterator_close(kaoju_transliterator *transliterator);
/// Transliterates UTF-16 `text` into `result`.
/// Returns the number of code units of the result, or -1 when they do not fit or ICU fails.
int32_t kaoju_transliterator_apply(kaoju_transliterator *transliterator, const uint16_t *text, int32_t count,
                                   uint16_t *result, int32_t capacity);

/// The one scalar that a compatibility form (NFKC) stands for; the scalar itself when it stands for none or for several.
uint32_t kaoju_compatibility_scalar(uint32_t scalar);
#endif
