#!/bin/sh
# Works one shard, unless that is done: work.sh FLOW.yaml SHARDS/shard-000017.jsonl ANSWERS
# The answers get their name when all of them are there; a shard that was broken off is worked anew.
set -eu
flow=$1
shard=$2
answers=$3
name=$(basename "$shard")

[ ! -e "$answers/$name" ] || exit 0
mkdir -p "$answers"
partial=$answers/.$name.$$
trap 'rm -f "$partial"' EXIT
"${WORKFLOW:-workflow}" pipe "$flow" --numbered --isolate --quiet --jobs "${JOBS:-1}" <"$shard" >"$partial"
[ "$(wc -l <"$shard")" -eq "$(wc -l <"$partial")" ] || { echo "$name: answers are missing" >&2; exit 1; }
sync -d "$partial" 2>/dev/null || sync
mv "$partial" "$answers/$name"
