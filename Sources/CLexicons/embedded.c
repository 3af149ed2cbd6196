#include "CLexicons.h"

// Written by scripts/embed-lexicons.sh; Tests/LexiconTests compares this list with the folder Lexicons/.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char f_checks_bound[] = {
#embed "../../Lexicons/checks/bound.yaml"
};
static const unsigned char f_checks_changes[] = {
#embed "../../Lexicons/checks/changes.yaml"
};
static const unsigned char f_checks_covering[] = {
#embed "../../Lexicons/checks/covering.yaml"
};
static const unsigned char f_checks_each[] = {
#embed "../../Lexicons/checks/each.yaml"
};
static const unsigned char f_checks_limits[] = {
#embed "../../Lexicons/checks/limits.yaml"
};
static const unsigned char f_checks_nearby[] = {
#embed "../../Lexicons/checks/nearby.yaml"
};
static const unsigned char f_checks_per_head[] = {
#embed "../../Lexicons/checks/per-head.yaml"
};
static const unsigned char f_checks_points[] = {
#embed "../../Lexicons/checks/points.yaml"
};
static const unsigned char f_checks_printed[] = {
#embed "../../Lexicons/checks/printed.yaml"
};
static const unsigned char f_checks_schools[] = {
#embed "../../Lexicons/checks/schools.yaml"
};
static const unsigned char f_checks_scores[] = {
#embed "../../Lexicons/checks/scores.yaml"
};
static const unsigned char f_checks_shared[] = {
#embed "../../Lexicons/checks/shared.yaml"
};
static const unsigned char f_checks_shares[] = {
#embed "../../Lexicons/checks/shares.yaml"
};
static const unsigned char f_checks_sums[] = {
#embed "../../Lexicons/checks/sums.yaml"
};
static const unsigned char f_checks_targets[] = {
#embed "../../Lexicons/checks/targets.yaml"
};
static const unsigned char f_conclusions_clauses[] = {
#embed "../../Lexicons/conclusions/clauses.yaml"
};
static const unsigned char f_conclusions_conclusions[] = {
#embed "../../Lexicons/conclusions/conclusions.yaml"
};
static const unsigned char f_conclusions_sentences[] = {
#embed "../../Lexicons/conclusions/sentences.yaml"
};
static const unsigned char f_conclusions_series[] = {
#embed "../../Lexicons/conclusions/series.yaml"
};
static const unsigned char f_indicators_education[] = {
#embed "../../Lexicons/indicators/education.yaml"
};
static const unsigned char f_indicators_finance[] = {
#embed "../../Lexicons/indicators/finance.yaml"
};
static const unsigned char f_indicators_health[] = {
#embed "../../Lexicons/indicators/health.yaml"
};
static const unsigned char f_indicators_law[] = {
#embed "../../Lexicons/indicators/law.yaml"
};
static const unsigned char f_indicators_region[] = {
#embed "../../Lexicons/indicators/region.yaml"
};
static const unsigned char f_indicators_rural[] = {
#embed "../../Lexicons/indicators/rural.yaml"
};
static const unsigned char f_indicators_special[] = {
#embed "../../Lexicons/indicators/special.yaml"
};
static const unsigned char f_indicators_water[] = {
#embed "../../Lexicons/indicators/water.yaml"
};
static const unsigned char f_numerals_abstract_nouns[] = {
#embed "../../Lexicons/numerals/abstract-nouns.txt"
};
static const unsigned char f_numerals_comparators[] = {
#embed "../../Lexicons/numerals/comparators.yaml"
};
static const unsigned char f_numerals_denominators[] = {
#embed "../../Lexicons/numerals/denominators.txt"
};
static const unsigned char f_numerals_forms[] = {
#embed "../../Lexicons/numerals/forms.yaml"
};
static const unsigned char f_numerals_list_markers[] = {
#embed "../../Lexicons/numerals/list-markers.txt"
};
static const unsigned char f_numerals_not_numbers[] = {
#embed "../../Lexicons/numerals/not-numbers.txt"
};
static const unsigned char f_numerals_phrase_numbers[] = {
#embed "../../Lexicons/numerals/phrase-numbers.txt"
};
static const unsigned char f_patterns_aims[] = {
#embed "../../Lexicons/patterns/aims.yaml"
};
static const unsigned char f_patterns_arithmetic[] = {
#embed "../../Lexicons/patterns/arithmetic.yaml"
};
static const unsigned char f_patterns_chrome[] = {
#embed "../../Lexicons/patterns/chrome.yaml"
};
static const unsigned char f_patterns_compare[] = {
#embed "../../Lexicons/patterns/compare.yaml"
};
static const unsigned char f_patterns_damage[] = {
#embed "../../Lexicons/patterns/damage.yaml"
};
static const unsigned char f_patterns_examples[] = {
#embed "../../Lexicons/patterns/examples.yaml"
};
static const unsigned char f_patterns_follows[] = {
#embed "../../Lexicons/patterns/follows.yaml"
};
static const unsigned char f_patterns_glued_tables[] = {
#embed "../../Lexicons/patterns/glued-tables.yaml"
};
static const unsigned char f_patterns_grammar_around_number[] = {
#embed "../../Lexicons/patterns/grammar/around-number.yaml"
};
static const unsigned char f_patterns_grammar_changes[] = {
#embed "../../Lexicons/patterns/grammar/changes.yaml"
};
static const unsigned char f_patterns_grammar_coordination[] = {
#embed "../../Lexicons/patterns/grammar/coordination.yaml"
};
static const unsigned char f_patterns_grammar_deeds[] = {
#embed "../../Lexicons/patterns/grammar/deeds.yaml"
};
static const unsigned char f_patterns_grammar_money[] = {
#embed "../../Lexicons/patterns/grammar/money.yaml"
};
static const unsigned char f_patterns_grammar_names[] = {
#embed "../../Lexicons/patterns/grammar/names.yaml"
};
static const unsigned char f_patterns_grammar_schools[] = {
#embed "../../Lexicons/patterns/grammar/schools.yaml"
};
static const unsigned char f_patterns_grammar_shares[] = {
#embed "../../Lexicons/patterns/grammar/shares.yaml"
};
static const unsigned char f_patterns_grammar_standards[] = {
#embed "../../Lexicons/patterns/grammar/standards.yaml"
};
static const unsigned char f_patterns_grammar_totals[] = {
#embed "../../Lexicons/patterns/grammar/totals.yaml"
};
static const unsigned char f_patterns_grammar_turns[] = {
#embed "../../Lexicons/patterns/grammar/turns.yaml"
};
static const unsigned char f_patterns_grammar_units[] = {
#embed "../../Lexicons/patterns/grammar/units.yaml"
};
static const unsigned char f_patterns_heads[] = {
#embed "../../Lexicons/patterns/heads.yaml"
};
static const unsigned char f_patterns_names[] = {
#embed "../../Lexicons/patterns/names.yaml"
};
static const unsigned char f_patterns_partitions[] = {
#embed "../../Lexicons/patterns/partitions.yaml"
};
static const unsigned char f_patterns_per_pupil[] = {
#embed "../../Lexicons/patterns/per-pupil.yaml"
};
static const unsigned char f_patterns_places[] = {
#embed "../../Lexicons/patterns/places.yaml"
};
static const unsigned char f_patterns_plans[] = {
#embed "../../Lexicons/patterns/plans.yaml"
};
static const unsigned char f_patterns_products[] = {
#embed "../../Lexicons/patterns/products.yaml"
};
static const unsigned char f_patterns_quotations[] = {
#embed "../../Lexicons/patterns/quotations.yaml"
};
static const unsigned char f_patterns_repairs[] = {
#embed "../../Lexicons/patterns/repairs.yaml"
};
static const unsigned char f_patterns_roles[] = {
#embed "../../Lexicons/patterns/roles.yaml"
};
static const unsigned char f_patterns_same_fact[] = {
#embed "../../Lexicons/patterns/same-fact.yaml"
};
static const unsigned char f_patterns_status[] = {
#embed "../../Lexicons/patterns/status.yaml"
};
static const unsigned char f_patterns_tables[] = {
#embed "../../Lexicons/patterns/tables.yaml"
};
static const unsigned char f_patterns_titles[] = {
#embed "../../Lexicons/patterns/titles.yaml"
};
static const unsigned char f_patterns_veto[] = {
#embed "../../Lexicons/patterns/veto.yaml"
};
static const unsigned char f_rules_compulsory[] = {
#embed "../../Lexicons/rules/compulsory.yaml"
};
static const unsigned char f_rules_finance[] = {
#embed "../../Lexicons/rules/finance.yaml"
};
static const unsigned char f_rules_health[] = {
#embed "../../Lexicons/rules/health.yaml"
};
static const unsigned char f_rules_law[] = {
#embed "../../Lexicons/rules/law.yaml"
};
static const unsigned char f_rules_preschool[] = {
#embed "../../Lexicons/rules/preschool.yaml"
};
static const unsigned char f_rules_region[] = {
#embed "../../Lexicons/rules/region.yaml"
};
static const unsigned char f_rules_water[] = {
#embed "../../Lexicons/rules/water.yaml"
};
static const unsigned char f_schools_2017_6[] = {
#embed "../../Lexicons/schools/2017-6.yaml"
};
static const unsigned char f_script_phrases[] = {
#embed "../../Lexicons/script/phrases.tsv"
};
static const unsigned char f_script_radicals[] = {
#embed "../../Lexicons/script/radicals.tsv"
};
static const unsigned char f_script_traditional_simplified[] = {
#embed "../../Lexicons/script/traditional-simplified.tsv"
};
static const unsigned char f_script_variants[] = {
#embed "../../Lexicons/script/variants.tsv"
};
static const unsigned char f_script_vocabulary[] = {
#embed "../../Lexicons/script/vocabulary.tsv"
};
static const unsigned char f_standards_2012_3[] = {
#embed "../../Lexicons/standards/2012-3.yaml"
};
static const unsigned char f_standards_2017_6[] = {
#embed "../../Lexicons/standards/2017-6.yaml"
};
static const unsigned char f_standards_2020_1[] = {
#embed "../../Lexicons/standards/2020-1.yaml"
};
static const unsigned char f_standards_2020_10[] = {
#embed "../../Lexicons/standards/2020-10.yaml"
};
static const unsigned char f_units_units[] = {
#embed "../../Lexicons/units/units.yaml"
};

static const kaoju_lexicon_file files[] = {
    {"checks/bound.yaml", f_checks_bound, sizeof f_checks_bound},
    {"checks/changes.yaml", f_checks_changes, sizeof f_checks_changes},
    {"checks/covering.yaml", f_checks_covering, sizeof f_checks_covering},
    {"checks/each.yaml", f_checks_each, sizeof f_checks_each},
    {"checks/limits.yaml", f_checks_limits, sizeof f_checks_limits},
    {"checks/nearby.yaml", f_checks_nearby, sizeof f_checks_nearby},
    {"checks/per-head.yaml", f_checks_per_head, sizeof f_checks_per_head},
    {"checks/points.yaml", f_checks_points, sizeof f_checks_points},
    {"checks/printed.yaml", f_checks_printed, sizeof f_checks_printed},
    {"checks/schools.yaml", f_checks_schools, sizeof f_checks_schools},
    {"checks/scores.yaml", f_checks_scores, sizeof f_checks_scores},
    {"checks/shared.yaml", f_checks_shared, sizeof f_checks_shared},
    {"checks/shares.yaml", f_checks_shares, sizeof f_checks_shares},
    {"checks/sums.yaml", f_checks_sums, sizeof f_checks_sums},
    {"checks/targets.yaml", f_checks_targets, sizeof f_checks_targets},
    {"conclusions/clauses.yaml", f_conclusions_clauses, sizeof f_conclusions_clauses},
    {"conclusions/conclusions.yaml", f_conclusions_conclusions, sizeof f_conclusions_conclusions},
    {"conclusions/sentences.yaml", f_conclusions_sentences, sizeof f_conclusions_sentences},
    {"conclusions/series.yaml", f_conclusions_series, sizeof f_conclusions_series},
    {"indicators/education.yaml", f_indicators_education, sizeof f_indicators_education},
    {"indicators/finance.yaml", f_indicators_finance, sizeof f_indicators_finance},
    {"indicators/health.yaml", f_indicators_health, sizeof f_indicators_health},
    {"indicators/law.yaml", f_indicators_law, sizeof f_indicators_law},
    {"indicators/region.yaml", f_indicators_region, sizeof f_indicators_region},
    {"indicators/rural.yaml", f_indicators_rural, sizeof f_indicators_rural},
    {"indicators/special.yaml", f_indicators_special, sizeof f_indicators_special},
    {"indicators/water.yaml", f_indicators_water, sizeof f_indicators_water},
    {"numerals/abstract-nouns.txt", f_numerals_abstract_nouns, sizeof f_numerals_abstract_nouns},
    {"numerals/comparators.yaml", f_numerals_comparators, sizeof f_numerals_comparators},
    {"numerals/denominators.txt", f_numerals_denominators, sizeof f_numerals_denominators},
    {"numerals/forms.yaml", f_numerals_forms, sizeof f_numerals_forms},
    {"numerals/list-markers.txt", f_numerals_list_markers, sizeof f_numerals_list_markers},
    {"numerals/not-numbers.txt", f_numerals_not_numbers, sizeof f_numerals_not_numbers},
    {"numerals/phrase-numbers.txt", f_numerals_phrase_numbers, sizeof f_numerals_phrase_numbers},
    {"patterns/aims.yaml", f_patterns_aims, sizeof f_patterns_aims},
    {"patterns/arithmetic.yaml", f_patterns_arithmetic, sizeof f_patterns_arithmetic},
    {"patterns/chrome.yaml", f_patterns_chrome, sizeof f_patterns_chrome},
    {"patterns/compare.yaml", f_patterns_compare, sizeof f_patterns_compare},
    {"patterns/damage.yaml", f_patterns_damage, sizeof f_patterns_damage},
    {"patterns/examples.yaml", f_patterns_examples, sizeof f_patterns_examples},
    {"patterns/follows.yaml", f_patterns_follows, sizeof f_patterns_follows},
    {"patterns/glued-tables.yaml", f_patterns_glued_tables, sizeof f_patterns_glued_tables},
    {"patterns/grammar/around-number.yaml", f_patterns_grammar_around_number, sizeof f_patterns_grammar_around_number},
    {"patterns/grammar/changes.yaml", f_patterns_grammar_changes, sizeof f_patterns_grammar_changes},
    {"patterns/grammar/coordination.yaml", f_patterns_grammar_coordination, sizeof f_patterns_grammar_coordination},
    {"patterns/grammar/deeds.yaml", f_patterns_grammar_deeds, sizeof f_patterns_grammar_deeds},
    {"patterns/grammar/money.yaml", f_patterns_grammar_money, sizeof f_patterns_grammar_money},
    {"patterns/grammar/names.yaml", f_patterns_grammar_names, sizeof f_patterns_grammar_names},
    {"patterns/grammar/schools.yaml", f_patterns_grammar_schools, sizeof f_patterns_grammar_schools},
    {"patterns/grammar/shares.yaml", f_patterns_grammar_shares, sizeof f_patterns_grammar_shares},
    {"patterns/grammar/standards.yaml", f_patterns_grammar_standards, sizeof f_patterns_grammar_standards},
    {"patterns/grammar/totals.yaml", f_patterns_grammar_totals, sizeof f_patterns_grammar_totals},
    {"patterns/grammar/turns.yaml", f_patterns_grammar_turns, sizeof f_patterns_grammar_turns},
    {"patterns/grammar/units.yaml", f_patterns_grammar_units, sizeof f_patterns_grammar_units},
    {"patterns/heads.yaml", f_patterns_heads, sizeof f_patterns_heads},
    {"patterns/names.yaml", f_patterns_names, sizeof f_patterns_names},
    {"patterns/partitions.yaml", f_patterns_partitions, sizeof f_patterns_partitions},
    {"patterns/per-pupil.yaml", f_patterns_per_pupil, sizeof f_patterns_per_pupil},
    {"patterns/places.yaml", f_patterns_places, sizeof f_patterns_places},
    {"patterns/plans.yaml", f_patterns_plans, sizeof f_patterns_plans},
    {"patterns/products.yaml", f_patterns_products, sizeof f_patterns_products},
    {"patterns/quotations.yaml", f_patterns_quotations, sizeof f_patterns_quotations},
    {"patterns/repairs.yaml", f_patterns_repairs, sizeof f_patterns_repairs},
    {"patterns/roles.yaml", f_patterns_roles, sizeof f_patterns_roles},
    {"patterns/same-fact.yaml", f_patterns_same_fact, sizeof f_patterns_same_fact},
    {"patterns/status.yaml", f_patterns_status, sizeof f_patterns_status},
    {"patterns/tables.yaml", f_patterns_tables, sizeof f_patterns_tables},
    {"patterns/titles.yaml", f_patterns_titles, sizeof f_patterns_titles},
    {"patterns/veto.yaml", f_patterns_veto, sizeof f_patterns_veto},
    {"rules/compulsory.yaml", f_rules_compulsory, sizeof f_rules_compulsory},
    {"rules/finance.yaml", f_rules_finance, sizeof f_rules_finance},
    {"rules/health.yaml", f_rules_health, sizeof f_rules_health},
    {"rules/law.yaml", f_rules_law, sizeof f_rules_law},
    {"rules/preschool.yaml", f_rules_preschool, sizeof f_rules_preschool},
    {"rules/region.yaml", f_rules_region, sizeof f_rules_region},
    {"rules/water.yaml", f_rules_water, sizeof f_rules_water},
    {"schools/2017-6.yaml", f_schools_2017_6, sizeof f_schools_2017_6},
    {"script/phrases.tsv", f_script_phrases, sizeof f_script_phrases},
    {"script/radicals.tsv", f_script_radicals, sizeof f_script_radicals},
    {"script/traditional-simplified.tsv", f_script_traditional_simplified, sizeof f_script_traditional_simplified},
    {"script/variants.tsv", f_script_variants, sizeof f_script_variants},
    {"script/vocabulary.tsv", f_script_vocabulary, sizeof f_script_vocabulary},
    {"standards/2012-3.yaml", f_standards_2012_3, sizeof f_standards_2012_3},
    {"standards/2017-6.yaml", f_standards_2017_6, sizeof f_standards_2017_6},
    {"standards/2020-1.yaml", f_standards_2020_1, sizeof f_standards_2020_1},
    {"standards/2020-10.yaml", f_standards_2020_10, sizeof f_standards_2020_10},
    {"units/units.yaml", f_units_units, sizeof f_units_units},
};

int32_t kaoju_lexicon_count(void) { return (int32_t)(sizeof files / sizeof files[0]); }
kaoju_lexicon_file kaoju_lexicon_at(int32_t index) { return files[index]; }
