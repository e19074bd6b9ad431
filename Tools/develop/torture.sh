#!/bin/sh
# Kill, fault, growth and bad-input harnesses of a folder of evaluation data: torture.sh DATA BINARY [KILLS]
# SEQUENCES=500 and TIMES=500 in the environment make the sequences of changes and the starts at once longer.
set -eu
data=$1
binary=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
kills=${3:-200}
python=${PYTHON:-python3}
tools=$data/reliability
[ -d "$tools" ] || { echo "$data holds no folder reliability" >&2; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Twenty articles, made from the repository's own, and the flow over them.
mkdir -p "$work/twenty/in"
for number in $(seq -w 1 20); do
  { cat "$root/Workflows/Articles/ferry-subsidy.txt"; echo; echo "Number $number."; } >"$work/twenty/in/article-$number.txt"
done
flow='name: flow
steps:
  - parse
  - extract-quotes
  - detect-corrections
  - summarize
  - export: {as: json, to: "out/${{ article.slug }}.json"}
'
printf 'articles: [in]\n%s' "$flow" >"$work/twenty/flow.yaml"
printf '%s' "$flow" >"$work/flow.yaml"
run="$binary run flow.yaml --state {dir}/state --out {dir}"
status=0
step() { echo "== $1"; shift; "$@" || status=1; }

for mode in random syscall fault term; do
  step "kill and fault: $mode" "$python" "$tools/crash_loop.py" --setup "$work/twenty" --cmd "$run" --outputs 'out/*' \
    --temp 'out/.*.partial-*' --mode "$mode" --kills "$kills"
done

# A morning with reviews: no decision lost, none made or applied twice, outputs as if nothing had happened.
mkdir -p "$work/reviews/in"
for number in 1 2 3; do cp "$work/twenty/in/article-0$number.txt" "$work/reviews/in"; done
cat >"$work/reviews/flow.yaml" <<'FLOW'
name: flow
articles: [in]
steps:
  - parse
  - extract-quotes
  - detect-corrections
  - review: {by: desk, below: 0.9}
  - export: {as: csv, to: "out/${{ article.slug }}.csv"}
  - export: {as: csv, to: out/all.csv}
FLOW
for mode in random term; do
  step "reviews: $mode" "$python" "$tools/crash_loop.py" --setup "$work/reviews" \
    --cmd "$root/Tools/develop/review-morning.sh $binary {dir}" --outputs 'out/article-*' --ignore out/all.csv \
    --temp 'out/.*' --mode "$mode" --kills "$kills"
done
if [ -x "$(dirname "$binary")/workflow-desk" ]; then
  step "reviews at the desk" "$python" "$root/Tools/develop/desk-kills.py" "$(dirname "$binary")" "$kills"
else
  echo "SKIPPED: reviews at the desk: workflow-desk is not built (make desk)"
fi
step "bad articles: made" "$python" "$tools/gen_adversarial.py" --out "$work/adversarial"
article="$binary run flow.yaml {file} --out {out} --state {dir}/state"
step "bad articles" "$python" "$tools/bad_inputs.py" --cmd "$article" --copy "$work/flow.yaml" --corpus "$work/adversarial" \
  --manifest "$work/adversarial/manifest.jsonl" --kind article --use-expect --check-outputs --plant-links --may-write state
step "bad workflow files" "$python" "$tools/bad_inputs.py" --cmd "$binary validate {file}" --corpus "$work/adversarial" \
  --manifest "$work/adversarial/manifest.jsonl" --kind yaml --use-expect --want-line --timeout 2
step "growth" "$python" "$tools/linear_time.py" --cmd "$article" --copy "$work/flow.yaml"
step "sequences of changes and kills" "$python" "$root/Tools/develop/sequences.py" "$binary" "${SEQUENCES:-50}"
step "workflows started at once" "$python" "$root/Tools/develop/at-once.py" "$binary" "${TIMES:-100}"
exit "$status"
