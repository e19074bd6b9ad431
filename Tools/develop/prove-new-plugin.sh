#!/bin/sh
# Proves the promise about plugins in a copy of the repository: `workflow new plugin NAME`, a build, and the plugin is
# listed, in the schema, and works in a workflow; no other file is touched. The guide to a first plugin is followed too:
# its files are written as they stand there, its calls of the program entered.
#   Tools/develop/prove-new-plugin.sh WORKFLOW_BINARY
set -eu
binary=$(realpath "$1")
cd "$(dirname "$0")/../.."
scratch=$PWD/.build/proof
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

git ls-files -z | xargs -0 tar -cf - | tar -xf - -C "$copy"
before=$(cd "$copy" && find . -type f -exec cksum {} + | sort)
"$binary" new plugin count-letters --repository "$copy"
after=$(cd "$copy" && find . -type f -not -path './Plugins/CountLetters/*' -exec cksum {} + | sort)
[ "$before" = "$after" ] || { echo "workflow new plugin touched other files" >&2; exit 1; }

# A block of the guide, by its number among those of its language: block LANGUAGE NUMBER
block() {
  awk -v kind="$1" -v number="$2" '
    /^```/ { inside = !inside; holds = inside && substr($0, 4) == kind; found += holds; next }
    holds && found == number' docs/first-plugin.md
}
mkdir "$copy/Plugins/CountHedges" "$copy/Rumours"
block swift 1 >"$copy/Plugins/CountHedges/CountHedges.swift"
block text 1 >"$copy/Rumours/rumour.txt"
block yaml 1 >"$copy/Rumours/hedges.yaml"
block yaml 2 >"$copy/Rumours/words.yaml"
"${SWIFT:-swift}" format lint --strict --configuration .swift-format --recursive \
  "$copy/Plugins/CountLetters" "$copy/Plugins/CountHedges"

"${SWIFT:-swift}" build --package-path "$copy" --scratch-path "$scratch" --product workflow
made=$scratch/debug/workflow
"$made" plugins | grep -q '^count-letters ' || { echo "the new plugin is not listed" >&2; exit 1; }
"$made" schema | grep -q '"options-count-letters"' || { echo "the new plugin is not in the schema" >&2; exit 1; }

mkdir "$copy/desk"
printf 'Council meets\n\nThe council met on Monday.\n' >"$copy/desk/one.txt"
cat >"$copy/desk/count.yaml" <<'YAML'
name: count
steps: [parse, count-letters]
tests:
  - article: one.txt
    expect: {count-letters.words: 5}
YAML
"$made" test "$copy/desk/count.yaml"
echo "workflow new plugin: one folder, nothing else edited, works"

calls=$(grep -E '^workflow (plugins count-hedges|explain|test|check)' docs/first-plugin.md)
echo "$calls" | (cd "$copy" && while read -r _ call; do
  "$made" $call >"said" 2>&1 || { echo "the guide’s call “workflow $call” fails:" >&2; cat said >&2; exit 1; }
  cat said
done) >"$copy/all"
for word in H101 '1 of 1 tests passed' '“may” says less' '“reportedly” says less'; do
  grep -q "$word" "$copy/all" || { echo "following docs/first-plugin.md nobody sees: $word" >&2; exit 1; }
done
steps=$(block yaml 3)
sed -i.before "s/^steps:.*/$steps/" "$copy/Rumours/hedges.yaml"
"$made" test "$copy/Rumours/hedges.yaml" 2>&1 | grep -q 'is 3, not 2' ||
  { echo "the guide’s word list is not used" >&2; exit 1; }
echo "docs/first-plugin.md: followed to its end"
