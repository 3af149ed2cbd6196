#include "CDigest.h"

#ifdef __APPLE__
#include <CommonCrypto/CommonDigest.h>
void kaoju_sha256(const uint8_t *bytes, int64_t count, uint8_t *out) { CC_SHA256(bytes, (CC_LONG)count, out); }
#else
#include <openssl/sha.h>
void kaoju_sha256(const uint8_t *bytes, int64_t count, uint8_t *out) { SHA256(bytes, (size_t)count, out); }
#endif
