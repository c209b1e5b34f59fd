#!/usr/bin/env bash
# Everything that must hold, as a list of named steps. `must` stops at a failure, since the rest rests on it;
# `step` notes it and goes on. The last line is `N passed, N failed`: tests, and steps that failed without one.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tools/system.sh
source tools/postgres.sh
export CI=${CI:-true} # locked restore here too, so that both say the same

main() {
  must "system packages" prepare
  must "PostgreSQL for the tests" postgres_for_tests
  must "locked restore" restore
  step "format" dotnet csharpier check .
  must "release build, analyzers" dotnet build haukiem.slnx --configuration Release --no-restore --nologo --verbosity quiet -clp:NoSummary
  step "tests, both databases" tests tests/Haukiem.Tests
  step "migrations match the model: SQLite" drift SqliteDb
  step "migrations match the model: PostgreSQL" drift PostgresDb
  step "Chromium for the journeys" install_browser
  step "browser journeys" tests tests/Haukiem.Browser
  step "no snapshot left unread" no_received
  finish
}

# In a shell of its own: what is missing ends this step, not the script, which still owes its last line.
prepare() (
  need_sdk
  install_tools
  need_icu
  postgres_bin >/dev/null || fail "PostgreSQL is missing: storage is tested on both databases."
)

restore() {
  dotnet tool restore >/dev/null && dotnet restore haukiem.slnx --locked-mode --verbosity quiet
}

drift() {
  dotnet ef migrations has-pending-model-changes --project src/Haukiem --context "$1" --configuration Release --no-build
}

no_received() {
  local received
  received=$(find tests docs -name '*.received.*' -not -path '*/bin/*')
  [[ -z $received ]] || { echo "$received"; return 1; }
}

# A skipped test is a failed one here: everything the tests need was made ready above.
tests() {
  local log code
  log=$(mktemp)
  dotnet test --project "$1" --configuration Release --no-build --no-ansi --no-progress --fail-skips on --timeout 12m |
    tee "$log"
  code=${PIPESTATUS[0]}
  counted "$log" succeeded; ((passed += found))
  counted "$log" failed; ((failed += found))
  # Code without a failed test (a crash, no test found) still has to show in the last line.
  ((code == 0 || found > 0)) || ((failed += 1))
  noted=$code
  rm -f "$log"
  return "$code"
}

counted() { found=$(sed -nE "s/^ *$2: *([0-9]+).*/\1/p" "$1" | tail -n1); found=${found:-0}; }

passed=0 failed=0 noted=0 broken=()

step() {
  local name=$1 begun=$SECONDS code=0
  shift
  printf '\n== %s\n' "$name"
  noted=0
  "$@" || code=$?
  printf '== %s: %s (%d s)\n' "$name" "$( ((code)) && echo FAILED || echo ok)" $((SECONDS - begun))
  ((code == 0)) && return
  broken+=("$name")
  ((noted)) || ((failed += 1))
  return "$code"
}

must() { step "$@" || finish; }

finish() {
  printf '\n%d min %d s in all.' $((SECONDS / 60)) $((SECONDS % 60))
  ((${#broken[@]} == 0)) || printf ' Failed:%s' "$(printf ' [%s]' "${broken[@]}")"
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  ((${#broken[@]} == 0))
  exit
}

main
