#!/bin/sh
# Kaoju beside the parsers of numbers that people use today, on the same bytes in one run.
#
#   Benchmarks/compare-parsers.sh [FOLDER-OR-FILE] [--bytes N] [--bench PATH]
#
# PYTHON names the interpreter that has the packages, for example of an environment of its own:
#   python3 -m venv /tmp/parsers && /tmp/parsers/bin/pip install jionlp recognizers-text-suite 'emoji<2'
#   PYTHON=/tmp/parsers/bin/python Benchmarks/compare-parsers.sh
set -eu
python=${PYTHON:-python3}
if ! command -v "$python" > /dev/null 2>&1; then
    echo "not measured: $python is not there; install Python 3.9 or later (apt-get install python3 python3-venv), or set PYTHON" >&2
    exit 2
fi
exec "$python" "$(dirname "$0")/compare-parsers.py" "$@"
