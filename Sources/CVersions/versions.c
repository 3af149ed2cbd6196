#include "CVersions.h"

#include <archive.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <unicode/putil.h>
#include <unicode/uversion.h>
#ifndef __APPLE__
#include <openssl/crypto.h>
#endif
#include <xlsxwriter.h>

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

int32_t kaoju_version_archive(char *text, int32_t capacity) {
    return fit(snprintf(text, (size_t)capacity, "%s", archive_version_string()), capacity);
}

int32_t kaoju_version_xml(char *text, int32_t capacity) {
    // 20914 is 2.9.14.
    int number = 0;
    if (sscanf(xmlParserVersion, "%d", &number) != 1) return 0;
    return fit(snprintf(text, (size_t)capacity, "libxml2 %d.%d.%d", number / 10000, number / 100 % 100, number % 100),
               capacity);
}

int32_t kaoju_version_xlsxwriter(char *text, int32_t capacity) {
    return fit(snprintf(text, (size_t)capacity, "libxlsxwriter %s", lxw_version()), capacity);
}
