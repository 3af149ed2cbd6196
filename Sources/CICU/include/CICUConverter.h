#ifndef KAOJU_CICU_CONVERTER_H
#define KAOJU_CICU_CONVERTER_H
#include <stdint.h>

// libicu's converters over whole buffers. A result belongs to the caller, who frees it.

/// A decoded buffer: scalars with the offset of the first byte of each.
typedef struct kaoju_decoded kaoju_decoded;

/// Decodes `count` bytes. Each undecodable sequence becomes one U+FFFD.
/// NULL when libicu does not know the encoding or memory runs out.
kaoju_decoded *kaoju_decode(const char *encoding, const uint8_t *bytes, int64_t count);
int64_t kaoju_decoded_count(const kaoju_decoded *decoded);
const uint32_t *kaoju_decoded_scalars(const kaoju_decoded *decoded);
/// As many as scalars; ascending.
const uint32_t *kaoju_decoded_offsets(const kaoju_decoded *decoded);
/// How many undecodable sequences there were.
int64_t kaoju_decoded_bad_count(const kaoju_decoded *decoded);
/// Offset of the first byte of the first of them; -1 for none.
int64_t kaoju_decoded_first_bad(const kaoju_decoded *decoded);
/// 1 when the last of them is a character cut off by the end of the buffer.
int32_t kaoju_decoded_tail_is_cut(const kaoju_decoded *decoded);
void kaoju_decoded_free(kaoju_decoded *decoded);

/// A run of bytes made by `kaoju_encode`.
typedef struct kaoju_encoded kaoju_encoded;

/// Encodes scalars. NULL when a scalar has no place in the encoding, the encoding is unknown, or memory runs out.
kaoju_encoded *kaoju_encode(const char *encoding, const uint32_t *scalars, int64_t count);
int64_t kaoju_encoded_count(const kaoju_encoded *encoded);
const uint8_t *kaoju_encoded_bytes(const kaoju_encoded *encoded);
void kaoju_encoded_free(kaoju_encoded *encoded);

/// Writes libicu's standard name (MIME or IANA, else its own) of an encoding into `name`, NUL-terminated.
/// Returns the length, or 0 when the encoding is unknown or the name does not fit.
int32_t kaoju_encoding_name(const char *alias, char *name, int32_t capacity);
#endif
