#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

struct kaoju_archive {
    struct archive *reader;
    struct archive_entry *entry;
};

kaoju_archive *kaoju_archive_open(const uint8_t *bytes, int64_t count) {
    struct kaoju_archive *archive = calloc(1, sizeof *archive);
    if (!archive) return NULL;
    archive->reader = archive_read_new();
    // Only ZIP, and no filter around it: a workbook is nothing else.
    if (!archive->reader || archive_read_support_format_zip(archive->reader) != ARCHIVE_OK
        || archive_read_open_memory(archive->reader, bytes, (size_t)count) != ARCHIVE_OK) {
        kaoju_archive_free(archive);
        return NULL;
    }
    return archive;
}

int32_t kaoju_archive_next(kaoju_archive *archive) {
    int result = archive_read_next_header(archive->reader, &archive->entry);
    if (result == ARCHIVE_EOF) return KAOJU_ARCHIVE_END;
    return result == ARCHIVE_OK || result == ARCHIVE_WARN ? KAOJU_ARCHIVE_ENTRY : KAOJU_ARCHIVE_DAMAGED;
}

const char *kaoju_archive_name(kaoju_archive *archive) {
    const char *name = archive->entry ? archive_entry_pathname_utf8(archive->entry) : NULL;
    if (!name && archive->entry) name = archive_entry_pathname(archive->entry);
    return name ? name : "";
}

int64_t kaoju_archive_read(kaoju_archive *archive, uint8_t *into, int64_t capacity) {
    return (int64_t)archive_read_data(archive->reader, into, (size_t)capacity);
}

void kaoju_archive_free(kaoju_archive *archive) {
    if (!archive) return;
    if (archive->reader) archive_read_free(archive->reader);
    free(archive);
}
