#include "CGumbo.h"

#include <gumbo.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

// All of gumbo's memory comes from one arena: the tree is freed at once (gumbo's own way recurses as deep as the page
// is nested), and a page that makes gumbo grow without end is stopped by a jump out of the allocator.
struct block {
    struct block *next;
    size_t used, size;
    _Alignas(16) unsigned char bytes[];
};

struct kaoju_html {
    struct block *blocks;
    int64_t memory;
    jmp_buf too_complex;
    int32_t status;
    kaoju_html_event *events;
    int64_t event_count, event_capacity;
    kaoju_html_attribute *attributes;
    int64_t attribute_count, attribute_capacity;
};

static void *arena_allocate(void *userdata, size_t size) {
    struct kaoju_html *html = userdata;
    size = (size + 15) & ~(size_t)15;
    struct block *block = html->blocks;
    if (!block || block->size - block->used < size) {
        size_t room = block ? block->size * 2 : 1 << 16;
        if (room > (size_t)1 << 24) room = (size_t)1 << 24;
        if (room < size) room = size;
        if ((int64_t)room > html->memory) longjmp(html->too_complex, 1);
        block = malloc(sizeof *block + room);
        if (!block) longjmp(html->too_complex, 1);
        html->memory -= (int64_t)room;
        block->next = html->blocks;
        block->used = 0;
        block->size = room;
        html->blocks = block;
    }
    void *result = block->bytes + block->used;
    block->used += size;
    return result;
}

static void arena_keep(void *userdata, void *pointer) {
    (void)userdata;
    (void)pointer;
}

static kaoju_html_event *add_event(struct kaoju_html *html) {
    if (html->event_count == html->event_capacity) {
        int64_t capacity = html->event_capacity ? html->event_capacity * 2 : 1024;
        kaoju_html_event *grown = realloc(html->events, (size_t)capacity * sizeof *grown);
        if (!grown) longjmp(html->too_complex, 1);
        html->events = grown;
        html->event_capacity = capacity;
    }
    kaoju_html_event *event = &html->events[html->event_count++];
    memset(event, 0, sizeof *event);
    return event;
}

static void add_attribute(struct kaoju_html *html, int32_t name, const char *value) {
    if (html->attribute_count == html->attribute_capacity) {
        int64_t capacity = html->attribute_capacity ? html->attribute_capacity * 2 : 256;
        kaoju_html_attribute *grown = realloc(html->attributes, (size_t)capacity * sizeof *grown);
        if (!grown) longjmp(html->too_complex, 1);
        html->attributes = grown;
        html->attribute_capacity = capacity;
    }
    size_t length = strlen(value);
    html->attributes[html->attribute_count++] =
        (kaoju_html_attribute){name, length > INT32_MAX ? INT32_MAX : (int32_t)length, value};
}

static int32_t attribute_name(const char *name) {
    static const char *const names[] = {"class",   "id",     "role",  "href",    "rowspan",
                                        "colspan", "hidden", "style", "charset", "content"};
    for (int32_t i = 0; i < (int32_t)(sizeof names / sizeof *names); i++) {
        if (strcmp(name, names[i]) == 0) return i;
    }
    return -1;
}

static void place(kaoju_html_event *event, GumboStringPiece piece, const char *bytes, int64_t count) {
    if (!piece.data || piece.data < bytes || piece.data > bytes + count) return;
    event->start = piece.data - bytes;
    event->end = event->start + (int64_t)piece.length;
    if (event->end > count) event->end = count;
}

static void open_element(struct kaoju_html *html, const GumboNode *node, const char *bytes, int64_t count) {
    const GumboElement *element = &node->v.element;
    kaoju_html_event *event = add_event(html);
    event->kind = KAOJU_HTML_OPEN;
    event->tag = (int32_t)element->tag;
    place(event, element->original_tag, bytes, count);
    event->first = html->attribute_count;
    for (unsigned int i = 0; i < element->attributes.length; i++) {
        const GumboAttribute *attribute = element->attributes.data[i];
        int32_t name = attribute_name(attribute->name);
        if (name >= 0) add_attribute(html, name, attribute->value);
    }
    event->attribute_count = (int32_t)(html->attribute_count - event->first);
}

static void close_element(struct kaoju_html *html, const GumboNode *node, int64_t opened, const char *bytes,
                          int64_t count) {
    kaoju_html_event *event = add_event(html);
    event->kind = KAOJU_HTML_CLOSE;
    event->tag = (int32_t)node->v.element.tag;
    event->first = opened;
    place(event, node->v.element.original_end_tag, bytes, count);
}

static void add_text(struct kaoju_html *html, const GumboNode *node, const char *bytes, int64_t count) {
    kaoju_html_event *event = add_event(html);
    event->kind = KAOJU_HTML_TEXT;
    place(event, node->v.text.original_text, bytes, count);
    event->text = node->v.text.text;
    event->text_length = (int64_t)strlen(node->v.text.text);
}

// The index of the OPEN event of each element on the way down; grown as needed, freed by the caller.
struct path {
    int64_t *opened;
    size_t count, capacity;
};

static int push(struct path *path, int64_t opened) {
    if (path->count == path->capacity) {
        size_t capacity = path->capacity ? path->capacity * 2 : 256;
        int64_t *grown = realloc(path->opened, capacity * sizeof *grown);
        if (!grown) return 0;
        path->opened = grown;
        path->capacity = capacity;
    }
    path->opened[path->count++] = opened;
    return 1;
}

static void walk(struct kaoju_html *html, const GumboNode *root, struct path *path, const char *bytes, int64_t count) {
    const GumboNode *node = root;
    for (;;) {
        const GumboVector *children = NULL;
        switch (node->type) {
            case GUMBO_NODE_ELEMENT:
            case GUMBO_NODE_TEMPLATE:
                if (!push(path, html->event_count)) longjmp(html->too_complex, 1);
                open_element(html, node, bytes, count);
                children = &node->v.element.children;
                break;
            case GUMBO_NODE_TEXT:
            case GUMBO_NODE_WHITESPACE:
            case GUMBO_NODE_CDATA: add_text(html, node, bytes, count); break;
            default: break;
        }
        if (children && children->length > 0) {
            node = children->data[0];
            continue;
        }
        // Close this node and each parent that has no further child.
        for (;;) {
            if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
                close_element(html, node, path->opened[--path->count], bytes, count);
            }
            if (node == root) return;
            const GumboNode *parent = node->parent;
            if (node->index_within_parent + 1 < parent->v.element.children.length) {
                node = parent->v.element.children.data[node->index_within_parent + 1];
                break;
            }
            node = parent;
        }
    }
}

kaoju_html *kaoju_html_parse(const uint8_t *bytes, int64_t count, int64_t memory) {
    struct kaoju_html *html = calloc(1, sizeof *html);
    if (!html) return NULL;
    html->memory = memory;
    struct path *path = calloc(1, sizeof *path);
    if (!path) {
        free(html);
        return NULL;
    }
    if (setjmp(html->too_complex) == 0) {
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = arena_allocate;
        options.deallocator = arena_keep;
        options.userdata = html;
        options.max_errors = 0;
        GumboOutput *output = gumbo_parse_with_options(&options, (const char *)bytes, (size_t)count);
        walk(html, output->root, path, (const char *)bytes, count);
    } else {
        html->status = KAOJU_HTML_TOO_COMPLEX;
        html->event_count = 0;
    }
    free(path->opened);
    free(path);
    return html;
}

void kaoju_html_free(kaoju_html *html) {
    if (!html) return;
    while (html->blocks) {
        struct block *next = html->blocks->next;
        free(html->blocks);
        html->blocks = next;
    }
    free(html->events);
    free(html->attributes);
    free(html);
}

int32_t kaoju_html_status(const kaoju_html *html) { return html->status; }
int64_t kaoju_html_event_count(const kaoju_html *html) { return html->event_count; }
const kaoju_html_event *kaoju_html_events(const kaoju_html *html) { return html->events; }
const kaoju_html_attribute *kaoju_html_attributes(const kaoju_html *html) { return html->attributes; }

int32_t kaoju_html_tag_count(void) { return (int32_t)GUMBO_TAG_UNKNOWN + 1; }
const char *kaoju_html_tag_name(int32_t tag) {
    if (tag < 0 || tag >= (int32_t)GUMBO_TAG_UNKNOWN) return "";
    return gumbo_normalized_tagname((GumboTag)tag);
}
