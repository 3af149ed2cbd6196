#!/usr/bin/env bash
# Writes Sources/CLexicons/embedded.c anew from the files below Lexicons/. Run it after adding or removing one.
set -euo pipefail
cd "$(dirname "$0")/.."
out=Sources/CLexicons/embedded.c
paths=$(mktemp)
trap 'rm -f "$paths"' EXIT
{
    echo '#include "CLexicons.h"'
    echo
    echo '// Written by scripts/embed-lexicons.sh; Tests/LexiconTests compares this list with the folder Lexicons/.'
    echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
    echo
    (cd Lexicons && find . -type f \( -name '*.yaml' -o -name '*.txt' -o -name '*.tsv' \) | sed 's|^\./||' | LC_ALL=C sort) > "$paths"
    while read -r path; do
        name=$(echo "$path" | sed 's/\.[a-z]*$//; s/[^a-zA-Z0-9]/_/g')
        printf 'static const unsigned char %s[] = {\n#embed "../../Lexicons/%s"\n};\n' "f_$name" "$path"
    done < "$paths"
    echo
    echo 'static const kaoju_lexicon_file files[] = {'
    while read -r path; do
        name=$(echo "$path" | sed 's/\.[a-z]*$//; s/[^a-zA-Z0-9]/_/g')
        printf '    {"%s", %s, sizeof %s},\n' "$path" "f_$name" "f_$name"
    done < "$paths"
    echo '};'
    echo
    echo 'int32_t kaoju_lexicon_count(void) { return (int32_t)(sizeof files / sizeof files[0]); }'
    echo 'kaoju_lexicon_file kaoju_lexicon_at(int32_t index) { return files[index]; }'
} > "$out.new"
mv "$out.new" "$out"
