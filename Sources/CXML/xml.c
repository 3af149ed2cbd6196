#include "CXML.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>

struct kaoju_xml {
    xmlTextReaderPtr reader;
    xmlChar *attribute;
    int must_close;
};

static void silent(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

static void silent_reader(void *context, const char *message, xmlParserSeverities severity,
                          xmlTextReaderLocatorPtr locator) {
    (void)context;
    (void)message;
    (void)severity;
    (void)locator;
}

kaoju_xml *kaoju_xml_open(const uint8_t *bytes, int64_t count) {
    if (count > INT32_MAX) return NULL;
    struct kaoju_xml *xml = calloc(1, sizeof *xml);
    if (!xml) return NULL;
    xmlSetGenericErrorFunc(NULL, silent);
    xml->reader = xmlReaderForMemory((const char *)bytes, (int)count, NULL, NULL, XML_PARSE_NONET | XML_PARSE_COMPACT);
    if (!xml->reader) {
        free(xml);
        return NULL;
    }
    xmlTextReaderSetErrorHandler(xml->reader, silent_reader, NULL);
    return xml;
}

int32_t kaoju_xml_next(kaoju_xml *xml) {
    if (xml->must_close) {
        xml->must_close = 0;
        return KAOJU_XML_CLOSE;
    }
    for (;;) {
        int result = xmlTextReaderRead(xml->reader);
        if (result <= 0) return result == 0 ? KAOJU_XML_END : KAOJU_XML_DAMAGED;
        switch (xmlTextReaderNodeType(xml->reader)) {
        case XML_READER_TYPE_ELEMENT:
            xml->must_close = xmlTextReaderIsEmptyElement(xml->reader) == 1;
            return KAOJU_XML_START;
        case XML_READER_TYPE_END_ELEMENT: return KAOJU_XML_CLOSE;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return KAOJU_XML_TEXT;
        default: break;
        }
    }
}

const char *kaoju_xml_name(kaoju_xml *xml) {
    const xmlChar *name = xmlTextReaderConstLocalName(xml->reader);
    return name ? (const char *)name : "";
}

const char *kaoju_xml_text(kaoju_xml *xml) {
    const xmlChar *text = xmlTextReaderConstValue(xml->reader);
    return text ? (const char *)text : "";
}

const char *kaoju_xml_attribute(kaoju_xml *xml, const char *name) {
    xmlFree(xml->attribute);
    xml->attribute = NULL;
    for (int found = xmlTextReaderMoveToFirstAttribute(xml->reader); found == 1;
         found = xmlTextReaderMoveToNextAttribute(xml->reader)) {
        const xmlChar *local = xmlTextReaderConstLocalName(xml->reader);
        if (local && strcmp((const char *)local, name) == 0) {
            xml->attribute = xmlTextReaderValue(xml->reader);
            break;
        }
    }
    xmlTextReaderMoveToElement(xml->reader);
    return (const char *)xml->attribute;
}

void kaoju_xml_free(kaoju_xml *xml) {
    if (!xml) return;
    xmlFree(xml->attribute);
    xmlFreeTextReader(xml->reader);
    free(xml);
}
