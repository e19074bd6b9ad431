#!/bin/sh
# Works an archive on all cores with GNU parallel: parallel.sh FLOW.yaml ARCHIVE.jsonl FOLDER [MERGE OPTIONS]
#   Tools/shards/parallel.sh archive.yaml archive.jsonl Work --to Out/quotes.csv --again again.jsonl
# FOLDER gets the shards and their answers. Broken off, it goes on where it was when it is called again; a shard that
# fails is tried three times. For several machines that share the folder: PARALLEL='--sshloginfile hosts --workdir .'
set -eu
flow=$1
archive=$2
folder=$3
shift 3
tools=$(cd "$(dirname "$0")" && pwd)
export WORKFLOW="${WORKFLOW:-workflow}" JOBS=1

[ -e "$folder/cut" ] || { "$tools/cut.sh" "$archive" "$folder/Shards" "${LINES_A_SHARD:-10000}" && : >"$folder/cut"; }
# One file in, one file out: `parallel --pipepart --retries` loses blocks and says nothing.
find "$folder/Shards" -name 'shard-*.jsonl' | sort \
  | parallel --will-cite --retries 3 "$tools/work.sh" "$flow" {} "$folder/Answers"
"$WORKFLOW" merge "$folder/Answers" --input "$archive" "$@"
