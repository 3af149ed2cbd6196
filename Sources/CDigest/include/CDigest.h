#ifndef KAOJU_CDIGEST_H
#define KAOJU_CDIGEST_H
#include <stdint.h>

/// Writes the SHA-256 digest of `count` bytes to `out`, which has room for 32. FIPS 180-4, by the system's library.
void kaoju_sha256(const uint8_t *bytes, int64_t count, uint8_t *out);
#endif
