#!/usr/bin/env bash
# Sets up and runs the tests. Arguments go to swift test: scripts/test.sh --filter HouseTests
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh
exec swift test "$@"
