#!/usr/bin/env bash
# Checks the form of the Swift sources with the formatter that comes with Swift and the project's .swift-format: a line
# for each rule and each folder with the number of complaints. Ends with 1 if there is one.
#
#     scripts/lint.sh          # the sums
#     scripts/lint.sh --all    # every complaint as well
set -euo pipefail
cd "$(dirname "$0")/.."
if ! swift format --version > /dev/null 2>&1; then
    echo "swift format is not part of this toolchain: nothing was checked." >&2
    exit 0
fi
found=$(mktemp)
trap 'rm -f "$found"' EXIT
if swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks/Package.swift \
    Benchmarks/Sources Fuzz/Package.swift Fuzz/Sources > "$found" 2>&1; then
    echo "swift format lint --strict: nothing to say."
    exit 0
fi
[ "${1:-}" != --all ] || sort "$found"
echo "swift format lint --strict: $(wc -l < "$found") complaints"
echo "by rule:"
sed -n 's/.*: error: \[\([A-Za-z]*\)\].*/\1/p' "$found" | sort | uniq -c | sort -rn
echo "by folder:"
sed -n "s|^$PWD/||; s|:[0-9]*:[0-9]*: error:.*||p" "$found" | cut -d/ -f1,2 | sort | uniq -c | sort -rn
exit 1
