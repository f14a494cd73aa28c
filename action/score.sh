#!/usr/bin/env bash
# Scores the snapshots and hands the results on. Everything from outside comes in the environment, as an argument and never
# as a command. The exit code of risk-check is an output: the last step of the action ends with it.
set -euo pipefail
here="$(dirname "${BASH_SOURCE[0]}")"
source "$here/say-error.sh"

files=()
while IFS= read -r line || [[ -n "$line" ]]; do
  line="${line%$'\r'}"
  line="${line#"${line%%[![:space:]]*}"}"
  line="${line%"${line##*[![:space:]]}"}"
  if [[ -n "$line" ]]; then files+=("$line"); fi
done <<<"${FILES:-}"
if [[ ${#files[@]} -eq 0 ]]; then
  say_error "files: expected a snapshot or a pattern on each line, got nothing."
  exit 2
fi
if [[ "${SARIF_FILE:-}" == *$'\n'* ]]; then
  say_error "sarif-file: expected one path, got several lines."
  exit 2
fi
if [[ "${JSON_FILE:-}" == *$'\n'* ]]; then
  say_error "json-file: expected one path, got several lines."
  exit 2
fi

work="$(TMPDIR="${RUNNER_TEMP:-${TMPDIR:-}}" mktemp -d)"
sarif="${SARIF_FILE:-$work/risk-check.sarif}"
json="${JSON_FILE:-$work/risk-check.json}"
options=(--format compact --no-color)
options+=(--output "sarif=$sarif" --output "json=$json")
options+=(--output "markdown=$work/summary.md" --output "ndjson=$work/reports.ndjson")
if [[ -n "${FAIL_ON:-}" ]]; then options+=(--fail-on "$FAIL_ON"); fi
if [[ -n "${BASELINE:-}" ]]; then options+=(--baseline "$BASELINE"); fi
if [[ -n "${SUPPRESSIONS:-}" ]]; then options+=(--suppressions "$SUPPRESSIONS"); fi

# An earlier run may have left a file under the same name; what is written is a new file with that name.
fileBehind() { ls -di -- "$1" 2>/dev/null || true; }
earlier="$(fileBehind "$sarif")"
earlierJson="$(fileBehind "$json")"
# While it prints, the runner takes no commands: a name of a file could be one.
token="$(node --print 'crypto.randomUUID()')"
echo "::stop-commands::$token"
code=0
node "$BIN" "${options[@]}" -- "${files[@]}" 2>&1 || code=$?
echo "::$token::"

echo "exit-code=$code" >>"$GITHUB_OUTPUT"
isWritten=false
if [[ "$(fileBehind "$sarif")" != "$earlier" ]]; then
  isWritten=true
  echo "sarif-file=$sarif" >>"$GITHUB_OUTPUT"
fi
isJsonWritten=false
if [[ "$(fileBehind "$json")" != "$earlierJson" ]]; then
  isJsonWritten=true
  echo "json-file=$json" >>"$GITHUB_OUTPUT"
fi
if [[ -f "$work/reports.ndjson" ]]; then
  node "$here/hand-on.mjs" "$work" "$(if [[ "$isWritten" == true ]]; then echo "$sarif"; fi)"
  if [[ "$isJsonWritten" == false ]]; then
    say_error "json-file: \"$json\" could not be written; the log of this step says why."
  fi
  if [[ "$isWritten" == false ]]; then
    say_error "sarif-file: \"$sarif\" could not be written; the log of this step says why."
  fi
else
  say_error "risk-check could not run; the log of this step says why."
fi
