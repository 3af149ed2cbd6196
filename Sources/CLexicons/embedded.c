#include "CLexicons.h"

// Every file below Lexicons/ stands here once; Tests/LexiconTests compares this list with the folder.
#pragma clang diagnostic ignored "-Wc23-extensions"
#define FILE_AT(name, path) static const unsigned char name[] = {path};

static const unsigned char units_units[] = {
#embed "../../Lexicons/units/units.yaml"
};

static const unsigned char patterns_chrome[] = {
#embed "../../Lexicons/patterns/chrome.yaml"
};

static const kaoju_lexicon_file files[] = {
    {"patterns/chrome.yaml", patterns_chrome, sizeof patterns_chrome},
    {"units/units.yaml", units_units, sizeof units_units},
};

int32_t kaoju_lexicon_count(void) { return (int32_t)(sizeof files / sizeof files[0]); }
kaoju_lexicon_file kaoju_lexicon_at(int32_t index) { return files[index]; }
