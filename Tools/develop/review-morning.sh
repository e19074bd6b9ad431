#!/bin/sh
# A morning at the desk, for a loop that kills it anywhere: run, decide about every article, run again. What an earlier
# try got done is not done again, and what it was told is done must still be there.
#   review-morning.sh BINARY FOLDER    in a folder with flow.yaml and in/*.txt
set -u
binary=$1
cd "$2" || exit 97
touch told

decided() { "$binary" review log "$1" --state state --json | grep -v '"undone":true' | grep -q '"item":"article"'; }

# No decision is lost that a command has reported.
while read -r article; do
  decided "$article" || { echo "lost: $article" >&2; exit 99; }
done <told

"$binary" run flow.yaml --state state --out . -q
code=$?
[ "$code" = 0 ] || [ "$code" = 4 ] || exit "$code"
for article in in/*.txt; do
  grep -qx "$article" told && continue
  "$binary" review edit "$article" q1 --kind mixed --by desk --state state -q >/dev/null || exit $?
  "$binary" review approve "$article" --by desk --state state -q >/dev/null || exit $?
  echo "$article" >>told
done
"$binary" run flow.yaml --state state --out . -q || exit $?

# None is there twice.
twice=$("$binary" review log --state state --json | grep -o '"article":"[^"]*","step":"[^"]*","item":"[^"]*"' | sort | uniq -d)
[ -z "$twice" ] || { echo "twice: $twice" >&2; exit 98; }

# What gathers the articles has each of them once, as their own files have it.
[ "$(sort -u out/article-*.csv)" = "$(sort -u out/all.csv)" ] || { echo "out/all.csv is not made of all articles" >&2; exit 96; }
