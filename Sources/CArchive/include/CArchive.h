#ifndef KAOJU_CARCHIVE_H
#define KAOJU_CARCHIVE_H
#include <stdint.h>

// The files of a ZIP archive in memory, by libarchive. Nothing is written to disk.

typedef struct kaoju_archive kaoju_archive;

enum {
    KAOJU_ARCHIVE_ENTRY = 1,
    KAOJU_ARCHIVE_END = 0,
    KAOJU_ARCHIVE_DAMAGED = -1,
};

/// `bytes` must outlive the result. NULL when it is no ZIP archive or memory runs out.
kaoju_archive *kaoju_archive_open(const uint8_t *bytes, int64_t count);
/// Goes to the next file.
int32_t kaoju_archive_next(kaoju_archive *archive);
/// The name of the file, UTF-8, until the next call; empty where it has none.
const char *kaoju_archive_name(kaoju_archive *archive);
/// Reads on in the file, at most `capacity` bytes; 0 at its end, negative when it is damaged or encrypted.
int64_t kaoju_archive_read(kaoju_archive *archive, uint8_t *into, int64_t capacity);
void kaoju_archive_free(kaoju_archive *archive);
#endif
