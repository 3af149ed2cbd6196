#!/usr/bin/env bash
# Builds the fuzz targets with AddressSanitizer and runs one of them: run.sh reading|normalizing [SECONDS] [FLAG…]
# What it finds is left as Fuzz/.build/found/…; see README.md for what to do with it.
set -euo pipefail
cd "$(dirname "$0")"
target=${1:?"which target: reading or normalizing"}
seconds=${2:-600}
shift $(($# < 2 ? $# : 2))
swift build -c release -Xswiftc -parse-as-library -Xswiftc -sanitize=fuzzer,address --product "fuzz-$target"
python3 seeds.py .build/seeds
mkdir -p ".build/corpus/$target" .build/found
dictionary=()
[ ! -f "$target.dict" ] || dictionary=("-dict=$target.dict")
# Deep recursion of the sanitised build wants a larger stack than usual.
ulimit -s unlimited || true
exec env ASAN_OPTIONS=detect_leaks=0:symbolize=0 SWIFT_BACKTRACE=enable=no ".build/release/fuzz-$target" "-max_total_time=$seconds" -max_len=2048 -timeout=20 \
    -artifact_prefix=.build/found/ "${dictionary[@]}" "$@" ".build/corpus/$target" ".build/seeds/$target"
