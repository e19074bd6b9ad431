#!/bin/sh
# Prints the accuracy figures on a folder of evaluation data (with its own measure.py): evaluate.sh DATA BINARY
set -eu
data=$1
binary=$2
python=${PYTHON:-python3}
[ -f "$data/measure.py" ] || { echo "$data holds no measure.py" >&2; exit 2; }
# Summaries are scored with rouge-score; without it that task is left out, and said so.
tasks="seed quotes indirect german corrections reuters"
if "$python" -c 'import rouge_score' 2>/dev/null; then tasks="$tasks summaries"
else echo "rouge-score is not installed for $python: summaries are left out (set PYTHON to a python that has it)" >&2
fi
"$python" "$data/measure.py" $tasks --bin "$binary" --data "$data"
for set in golden_en ewt_dev gum_dev; do
  gold="$data/segment/$set.jsonl"
  [ -f "$gold" ] || continue
  echo "== sentences: $set"
  "$binary" probe sentences <"$gold" >"${TMPDIR:-/tmp}/sentences-$set.jsonl"
  "$python" "$data/segment/score.py" "$gold" "${TMPDIR:-/tmp}/sentences-$set.jsonl"
done
for rows in consensus debian; do
  echo "== cron: $rows"
  "$python" "$data/cron/score.py" "$data/cron/thirdparty.jsonl" --cmd "$binary probe cron" --rows "$rows"
done
echo "== YAML"
"$python" "$data/reliability/yaml_suite.py" --cmd "$binary probe yaml {file}" --cases "$data/badinput/yaml-suite-dev.jsonl" \
  --min-json .86 --min-error .94
