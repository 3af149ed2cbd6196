#ifndef KAOJU_CXML_H
#define KAOJU_CXML_H
#include <stdint.h>

// libxml2's reader over a document in memory. Nothing is fetched, no external entity and no DTD is loaded, and libxml2's own
// limits on depth and on entities stay in force.

typedef struct kaoju_xml kaoju_xml;

enum {
    KAOJU_XML_START = 1,
    KAOJU_XML_TEXT = 2,
    KAOJU_XML_CLOSE = 3,
    KAOJU_XML_END = 0,
    KAOJU_XML_DAMAGED = -1,
};

/// `bytes` must outlive the result. NULL when memory runs out.
kaoju_xml *kaoju_xml_open(const uint8_t *bytes, int64_t count);
/// Goes to the next tag or text. An element without content gives START and CLOSE.
int32_t kaoju_xml_next(kaoju_xml *xml);
/// The local name of the tag, UTF-8, until the next call.
const char *kaoju_xml_name(kaoju_xml *xml);
/// The text, UTF-8, until the next call.
const char *kaoju_xml_text(kaoju_xml *xml);
/// After START: the value of the attribute with this local name, whatever its namespace, until the next call; NULL where
/// there is none.
const char *kaoju_xml_attribute(kaoju_xml *xml, const char *name);
void kaoju_xml_free(kaoju_xml *xml);
#endif
