#!/usr/bin/env bash
# An editor's morning in a real browser: try-desk.sh FOLDER-OF-PROGRAMS [ARTICLES [DATA]]
#
# Opens every page of the desk in headless Chromium, watches a run, decides by keyboard, looks for errors, for requests
# that leave the machine, for contrast and roles, and takes pictures at three widths, light and dark. With ARTICLES (such
# as 10000) it also measures the desk over a status log of so many; with DATA, a folder of evaluation data, it attacks it
# with the payloads of DATA/badinput. What cannot be had is skipped, and said so.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
programs=$(realpath "$1")
many=${2:-0}
data=${3:+$(realpath "$3")}
work=${DESK_FOLDER:-$here/../../.build/desk}
mkdir -p "$work"
work=$(realpath "$work")

if ! command -v chromium >/dev/null; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } >"$work/apt.log" 2>&1 || true
  fi
fi
python=$work/venv/bin/python
[ -x "$python" ] || python3 -m venv "$work/venv"
"$python" -m pip install -q --disable-pip-version-check --retries 1 -r "$here/requirements.txt" 2>"$work/pip.log" || true
if ! command -v chromium >/dev/null || ! "$python" -c 'import playwright' 2>/dev/null; then
  echo "SKIPPED: the desk was not tried in a browser: Chromium (Debian: chromium) or Playwright (PyPI) is missing."
  exit 0
fi
exec "$python" "$here/try_desk.py" "$programs" "$work" "$many" "$data"
