#!/bin/sh
# Cuts an archive into shards of numbered lines: cut.sh ARCHIVE.jsonl SHARDS [LINES]
# A line keeps its number in the archive, so that the answers of all shards can be put together again.
set -eu
archive=$1
shards=$2
lines=${3:-10000}

mkdir -p "$shards"
# Under another name until all of it is there: half of the shards must not be taken for all of them.
rm -rf "$shards/.cut"
mkdir "$shards/.cut"
cat -n -- "$archive" | split --lines="$lines" --numeric-suffixes --suffix-length=6 --additional-suffix=.jsonl - "$shards/.cut/shard-"
for shard in "$shards/.cut"/shard-*; do
  [ -e "$shard" ] || break
  mv "$shard" "$shards/"
done
rmdir "$shards/.cut"
