#!/usr/bin/env bash
# Makes risk-check available: the one that is there, or one exact version from npm, without running install scripts.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/say-error.sh"

if ! command -v node >/dev/null; then
  say_error "There is no Node on this runner: add actions/setup-node with node-version 20 or newer before this action."
  exit 2
fi
if [[ -n "${BIN:-}" ]]; then
  if [[ ! -f "$BIN" || "$BIN" == *$'\n'* ]]; then
    say_error "bin: expected the bin.js of risk-check, got \"$BIN\", which is no file."
    exit 2
  fi
  echo "bin=$BIN" >>"$GITHUB_OUTPUT"
  exit 0
fi
if [[ ! "${VERSION:-}" =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]]; then
  say_error "version: expected an exact version, such as 1.2.3, got \"${VERSION:-}\"."
  exit 2
fi
folder="$(TMPDIR="${RUNNER_TEMP:-${TMPDIR:-}}" mktemp -d)"
npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --no-save "risk-check@$VERSION" >&2
echo "bin=$folder/node_modules/risk-check/bin.js" >>"$GITHUB_OUTPUT"
