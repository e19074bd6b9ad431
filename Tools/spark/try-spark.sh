#!/bin/bash
# Tries Tools/spark/pipe.py on a cluster of two executors on this machine, of which one is killed, with an article that
# kills the process which works it: try-spark.sh KIT.tar.gz [ARTICLES]
# The answers must be, byte for byte, those of one pipe. Says so and ends with 0 where there is no Java or no registry.
set -euo pipefail
kit=$(realpath "$1")
count=${2:-2000}
cd "$(dirname "$0")/../.."

skip() {
  printf '%s\n' "" "*** SKIPPED, nothing was tried on Spark: $1" "" >&2
  exit 0
}
command -v java >/dev/null || skip "there is no Java (Debian: apt-get install default-jre-headless)"
venv=$PWD/.build/spark
if [ ! -x "$venv/bin/spark-submit" ]; then
  python3 -m venv "$venv" && "$venv/bin/pip" install --quiet 'pyspark>=4,<5' || skip "PySpark cannot be installed"
fi

work=$(mktemp -d)
driver=
trap '[ -z "$driver" ] || kill "$driver" 2>/dev/null || true; rm -rf "$work"' EXIT
tar -xzf "$kit" -C "$work"
workflow=$work/$(basename "$kit" .tar.gz)/bin/workflow
export PYSPARK_PYTHON=$venv/bin/python SPARK_LOCAL_IP=127.0.0.1
submit() { # submit MASTER ARGUMENTS…: becomes the driver when it runs in the background
  exec "$venv/bin/spark-submit" --master "$1" --conf spark.ui.enabled=false --conf "spark.local.dir=$work/local" \
    Tools/spark/pipe.py "${@:2}" --kit "$kit" >"$work/log" 2>&1
}

cat >"$work/archive.yaml" <<'YAML'
name: archive
steps:
  - parse
  - run: [sh, -c, "kill -9 $PPID; sleep 5"]
    id: poison
    if: article.id == "poison"
  - extract-quotes
  - detect-corrections
  - summarize
YAML
python3 Tools/develop/make-archive.py "$count" --poison $((count / 2)) >"$work/archive.jsonl"

echo "$count articles through one pipe …"
"$workflow" pipe "$work/archive.yaml" --isolate --quiet <"$work/archive.jsonl" >"$work/one.jsonl"

echo "… and on two executors, one of which is killed"
submit 'local-cluster[2,1,1024]' "$work/archive.yaml" "$work/archive.jsonl" "$work/answers" --partitions 40 &
driver=$!
# Once the first piece is done the others are under way.
until compgen -G "$work/answers/_temporary/0/task_*" >/dev/null; do
  kill -0 "$driver" 2>/dev/null || { tail -n 40 "$work/log" >&2; exit 1; }
  sleep 0.1
done
executor=$(pgrep -P "$driver" -f CoarseGrainedExecutorBackend | head -n 1)
kill -9 "$executor"
wait "$driver" || { tail -n 40 "$work/log" >&2; exit 1; }
driver=

grep -q 'Lost executor' "$work/log" || { echo "no executor was lost: the kill came too late" >&2; exit 1; }
cat "$work"/answers/part-* | cmp - "$work/one.jsonl"
[ "$(grep -c '"status":"error"' "$work/one.jsonl")" -eq 1 ]
"$workflow" merge "$work/answers" --input "$work/archive.jsonl" --to "$work/Out/quotes.csv"

echo "… and a workflow with a mistake in it, which must fail"
printf 'name: broken\nsteps: [prase]\n' >"$work/broken.yaml"
if (submit 'local[1]' "$work/broken.yaml" "$work/archive.jsonl" "$work/nothing"); then
  echo "a workflow that cannot be loaded ended well" >&2
  exit 1
fi
grep -q 'there is no plugin “prase”' "$work/log"

echo "the same bytes: $count answers, one of them the error of the article that kills"
