#!/bin/sh
# Proves the promise about plugins in a copy of the repository: `workflow new plugin NAME`, a build, and the plugin is
# listed, in the schema, and works in a workflow; no other file is touched.
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
