#include "CLexicons.h"

// Every file below Lexicons/ stands here once; Tests/LexiconTests compares this list with the folder.
#pragma clang diagnostic ignored "-Wc23-extensions"
#define FILE_AT(name, path) static const unsigned char name[] = {path};

static const unsigned char units_units[] = {
#embed "../../Lexicons/units/units.yaml"
};

static const unsigned char conclusions_conclusions[] = {
#embed "../../Lexicons/conclusions/conclusions.yaml"
};

static const unsigned char numerals_comparators[] = {
#embed "../../Lexicons/numerals/comparators.yaml"
};

static const unsigned char numerals_abstract_nouns[] = {
#embed "../../Lexicons/numerals/abstract-nouns.txt"
};

static const unsigned char numerals_list_markers[] = {
#embed "../../Lexicons/numerals/list-markers.txt"
};

static const unsigned char numerals_not_numbers[] = {
#embed "../../Lexicons/numerals/not-numbers.txt"
};

static const unsigned char numerals_phrase_numbers[] = {
#embed "../../Lexicons/numerals/phrase-numbers.txt"
};

static const unsigned char numerals_denominators[] = {
#embed "../../Lexicons/numerals/denominators.txt"
};

static const kaoju_lexicon_file files[] = {
    {"units/units.yaml", units_units, sizeof units_units},
    {"conclusions/conclusions.yaml", conclusions_conclusions, sizeof conclusions_conclusions},
    {"numerals/comparators.yaml", numerals_comparators, sizeof numerals_comparators},
    {"numerals/abstract-nouns.txt", numerals_abstract_nouns, sizeof numerals_abstract_nouns},
    {"numerals/list-markers.txt", numerals_list_markers, sizeof numerals_list_markers},
    {"numerals/not-numbers.txt", numerals_not_numbers, sizeof numerals_not_numbers},
    {"numerals/phrase-numbers.txt", numerals_phrase_numbers, sizeof numerals_phrase_numbers},
    {"numerals/denominators.txt", numerals_denominators, sizeof numerals_denominators},
};

int32_t kaoju_lexicon_count(void) { return (int32_t)(sizeof files / sizeof files[0]); }
kaoju_lexicon_file kaoju_lexicon_at(int32_t index) { return files[index]; }
