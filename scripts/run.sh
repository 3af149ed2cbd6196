#!/usr/bin/env bash
# Sets up, builds in release and runs the command. Without arguments it does the main job on the project's own corpus.
#
#     scripts/run.sh                          # = kaoju check on every document of Corpus/
#     scripts/run.sh extract Corpus/plan.txt  # = kaoju extract Corpus/plan.txt
#
# Paths are taken from the folder it is called in. What the build says goes to standard error, records and findings to
# standard output. Ends with the exit code of kaoju.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)

"$root/scripts/setup.sh"
swift build --package-path "$root" -c release --product kaoju >&2

if [ $# -eq 0 ]; then
    cd "$root"
    set -- check Corpus
fi
exec "$root/.build/release/kaoju" "$@"
