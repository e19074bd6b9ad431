#!/usr/bin/env bash
# Exports a few articles in every format and opens each file with its real reader: run.sh BINARY
#
# Readers come from PyPI and Debian; what cannot be had is skipped, and said so. SCHEMAS names a folder with the official
# schemas (ninjs/, newsml-g2/, schemaorg/, w3c-web-annotation/), DATA one that holds hostile payloads (badinput/); without
# them the checks against them are skipped.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
binary=$(realpath "$1")
work=${CONSUMERS_FOLDER:-$here/../../.build/consumers}
mkdir -p "$work"
work=$(realpath "$work")

python=$work/venv/bin/python
if [ ! -x "$python" ]; then python3 -m venv "$work/venv"; fi
if ! "$python" -m pip install -q --disable-pip-version-check --retries 1 -r "$here/requirements.txt" 2>"$work/pip.log"; then
  echo "Not all Python packages could be installed together; trying each (see $work/pip.log)."
  while read -r package; do
    "$python" -m pip install -q --disable-pip-version-check --retries 1 "$package" 2>>"$work/pip.log" || echo "  missing: $package"
  done <"$here/requirements.txt"
fi

debian="libxml2-utils jq chromium libreoffice-calc-nogui"
if ! { command -v xmllint && command -v jq && command -v chromium && command -v soffice; } >/dev/null; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends $debian; } >"$work/apt.log" 2>&1 ||
      echo "Debian's packages could not be installed (see $work/apt.log); their checks are skipped."
  else
    echo "To run all checks, install: $debian"
  fi
fi

rm -rf "$work/run"
mkdir -p "$work/run"
cp -r "$here/Articles" "$here/all-formats.yaml" "$work/run/"
cd "$work/run"
"$binary" run all-formats.yaml --quiet
PATH="$work/venv/bin:$PATH" PYTHONPATH="$here" exec "$python" "$here/consumers.py" "$work/run/Out" "$binary"
