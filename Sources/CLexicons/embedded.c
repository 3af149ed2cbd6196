#include "CLexicons.h"

// Every file below Lexicons/ stands here once; Tests/LexiconTests compares this list with the folder.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char units_units[] = {
#embed "../../Lexicons/units/units.yaml"
};
static const unsigned char indicators_education[] = {
#embed "../../Lexicons/indicators/education.yaml"
};
static const unsigned char indicators_finance[] = {
#embed "../../Lexicons/indicators/finance.yaml"
};
static const unsigned char indicators_region[] = {
#embed "../../Lexicons/indicators/region.yaml"
};
static const unsigned char rules_compulsory[] = {
#embed "../../Lexicons/rules/compulsory.yaml"
};
static const unsigned char rules_finance[] = {
#embed "../../Lexicons/rules/finance.yaml"
};
static const unsigned char rules_preschool[] = {
#embed "../../Lexicons/rules/preschool.yaml"
};
static const unsigned char standards_2012_3[] = {
#embed "../../Lexicons/standards/2012-3.yaml"
};
static const unsigned char standards_2017_6[] = {
#embed "../../Lexicons/standards/2017-6.yaml"
};
static const unsigned char standards_2020_1[] = {
#embed "../../Lexicons/standards/2020-1.yaml"
};

static const unsigned char conclusions_conclusions[] = {
#embed "../../Lexicons/conclusions/conclusions.yaml"
};

static const unsigned char numerals_comparators[] = {
#embed "../../Lexicons/numerals/comparators.yaml"
};

static const unsigned char patterns_heads[] = {
#embed "../../Lexicons/patterns/heads.yaml"
};
static const unsigned char patterns_roles[] = {
#embed "../../Lexicons/patterns/roles.yaml"
};

static const kaoju_lexicon_file files[] = {
    {"indicators/education.yaml", indicators_education, sizeof indicators_education},
    {"indicators/finance.yaml", indicators_finance, sizeof indicators_finance},
    {"indicators/region.yaml", indicators_region, sizeof indicators_region},
    {"rules/compulsory.yaml", rules_compulsory, sizeof rules_compulsory},
    {"rules/finance.yaml", rules_finance, sizeof rules_finance},
    {"rules/preschool.yaml", rules_preschool, sizeof rules_preschool},
    {"standards/2012-3.yaml", standards_2012_3, sizeof standards_2012_3},
    {"standards/2017-6.yaml", standards_2017_6, sizeof standards_2017_6},
    {"standards/2020-1.yaml", standards_2020_1, sizeof standards_2020_1},
    {"units/units.yaml", units_units, sizeof units_units},
    {"conclusions/conclusions.yaml", conclusions_conclusions, sizeof conclusions_conclusions},
    {"patterns/heads.yaml", patterns_heads, sizeof patterns_heads},
    {"patterns/roles.yaml", patterns_roles, sizeof patterns_roles},
    {"numerals/comparators.yaml", numerals_comparators, sizeof numerals_comparators},
};

int32_t kaoju_lexicon_count(void) { return (int32_t)(sizeof files / sizeof files[0]); }
kaoju_lexicon_file kaoju_lexicon_at(int32_t index) { return files[index]; }
