#include "CVersions.h"

#include <stdio.h>
#include <unicode/putil.h>
#include <unicode/uversion.h>
#ifndef __APPLE__
#include <openssl/crypto.h>
#endif

static int32_t fit(int written, int32_t capacity) { return written > 0 && written < capacity ? written : 0; }

int32_t kaoju_version_icu(char *text, int32_t capacity) {
    UVersionInfo version;
    u_getVersion(version);
    return fit(snprintf(text, (size_t)capacity, "%d.%d", version[0], version[1]), capacity);
}

int32_t kaoju_version_crypto(char *text, int32_t capacity) {
#ifdef __APPLE__
    return fit(snprintf(text, (size_t)capacity, "CommonCrypto"), capacity);
#else
    return fit(snprintf(text, (size_t)capacity, "%s", OpenSSL_version(OPENSSL_VERSION)), capacity);
#endif
}
