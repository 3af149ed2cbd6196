#ifndef KAOJU_CLEXICONS_H
#define KAOJU_CLEXICONS_H
#include <stdint.h>

/// One file of the folder Lexicons/, compiled into the binary.
typedef struct {
  const char *path;            ///< relative to Lexicons/, NUL-terminated
  const unsigned char *bytes;  ///< not terminated
  int64_t count;
} kaoju_lexicon_file;

/// The number of embedded files.
int32_t kaoju_lexicon_count(void);
/// The file at an index from 0 to count - 1.
kaoju_lexicon_file kaoju_lexicon_at(int32_t index);
#endif
