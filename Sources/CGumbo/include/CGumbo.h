#ifndef KAOJU_CGUMBO_H
#define KAOJU_CGUMBO_H
#include <stdint.h>

// gumbo's HTML5 tree, handed over as a flat array of events in document order. Offsets count bytes of the UTF-8 buffer
// that was parsed; the buffer must outlive the result, and the result the pointers read from it.

typedef struct kaoju_html kaoju_html;

enum {
    KAOJU_HTML_OPEN = 1,
    KAOJU_HTML_CLOSE = 2,
    KAOJU_HTML_TEXT = 3,
};

/// The attributes that Kaoju looks at.
enum {
    KAOJU_HTML_CLASS = 0,
    KAOJU_HTML_ID = 1,
    KAOJU_HTML_ROLE = 2,
    KAOJU_HTML_HREF = 3,
    KAOJU_HTML_ROWSPAN = 4,
    KAOJU_HTML_COLSPAN = 5,
    KAOJU_HTML_HIDDEN = 6,
    KAOJU_HTML_STYLE = 7,
    KAOJU_HTML_CHARSET = 8,
    KAOJU_HTML_CONTENT = 9,
};

typedef struct kaoju_html_attribute {
    int32_t name;
    int32_t length;
    const char *value;
} kaoju_html_attribute;

typedef struct kaoju_html_event {
    int32_t kind;
    /// OPEN and CLOSE: the tag's number, see `kaoju_html_tag_name`.
    int32_t tag;
    /// The bytes of the buffer that the event stands for; an element that the parser inserted has none.
    int64_t start;
    int64_t end;
    /// TEXT: the text with its character references decoded.
    const char *text;
    int64_t text_length;
    /// OPEN: index and number of its attributes. CLOSE: index of the OPEN event.
    int64_t first;
    int32_t attribute_count;
} kaoju_html_event;

enum {
    KAOJU_HTML_OK = 0,
    /// The tree would need more memory than allowed.
    KAOJU_HTML_TOO_COMPLEX = 1,
};

/// Parses `count` bytes of UTF-8 with at most `memory` bytes for the tree. NULL when memory runs out.
kaoju_html *kaoju_html_parse(const uint8_t *bytes, int64_t count, int64_t memory);
int32_t kaoju_html_status(const kaoju_html *html);
int64_t kaoju_html_event_count(const kaoju_html *html);
const kaoju_html_event *kaoju_html_events(const kaoju_html *html);
const kaoju_html_attribute *kaoju_html_attributes(const kaoju_html *html);
void kaoju_html_free(kaoju_html *html);

/// Tags are numbered from 0; the last number stands for every tag unknown to HTML.
int32_t kaoju_html_tag_count(void);
/// Lower case; empty for the unknown tag.
const char *kaoju_html_tag_name(int32_t tag);
#endif
