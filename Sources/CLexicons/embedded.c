#include "CLexicons.h"

// Every file below Lexicons/ stands here once; Tests/LexiconTests compares this list with the folder.
#pragma clang diagnostic ignored "-Wc23-extensions"
#define FILE_AT(name, path) static const unsigned char name[] = {path};

static const unsigned char units_units[] = {
#embed "../../Lexicons/units/units.yaml"
};

static const unsigned char patterns_repairs[] = {
#embed "../../Lexicons/patterns/repairs.yaml"
};
static const unsigned char script_phrases[] = {
#embed "../../Lexicons/script/phrases.tsv"
};
static const unsigned char script_traditional_simplified[] = {
#embed "../../Lexicons/script/traditional-simplified.tsv"
};
static const unsigned char script_radicals[] = {
#embed "../../Lexicons/script/radicals.tsv"
};

static const kaoju_lexicon_file files[] = {
    {"patterns/repairs.yaml", patterns_repairs, sizeof patterns_repairs},
    {"script/phrases.tsv", script_phrases, sizeof script_phrases},
    {"script/radicals.tsv", script_radicals, sizeof script_radicals},
    {"script/traditional-simplified.tsv", script_traditional_simplified, sizeof script_traditional_simplified},
    {"units/units.yaml", units_units, sizeof units_units},
};

int32_t kaoju_lexicon_count(void) { return (int32_t)(sizeof files / sizeof files[0]); }
kaoju_lexicon_file kaoju_lexicon_at(int32_t index) { return files[index]; }
