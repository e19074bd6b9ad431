#!/bin/sh
# The rules of the house that no compiler checks: who may import what, no traps, no long files, no promises.
set -eu
cd "$(dirname "$0")/../.."
bad=0

complain() {
  echo "$1" >&2
  printf '%s\n' "$2" | sed 's/^/  /' >&2
  bad=1
}

found=$(grep -rlE '^(public |internal )?import (CYAML|GRDB|GRDBSQLite|CNettle|CryptoKit)$' Sources Plugins --include='*.swift' \
  | grep -vE '^Sources/(YAML|StatusLog|Databases|Digests)/' || true)
[ -z "$found" ] || complain "CYAML belongs to Sources/YAML alone, GRDB to Sources/StatusLog and Sources/Databases, CNettle to Sources/Digests:" "$found"

found=$(grep -rlE '^(public |internal )?import Flying' Sources Plugins --include='*.swift' | grep -v '^Sources/Serving/' || true)
[ -z "$found" ] || complain "FlyingSocks belongs to Sources/Serving alone:" "$found"

found=$(grep -rnE 'try!|fatalError\(|preconditionFailure\(|@unchecked Sendable|nonisolated\(unsafe\)|\bas! ' \
  Sources Plugins --include='*.swift' || true)
[ -z "$found" ] || complain "traps and escapes:" "$found"

found=$(grep -rnE '\b(TODO|FIXME|XXX[^X-])' Sources Plugins Tools README.md --include='*.swift' --include='*.md' || true)
[ -z "$found" ] || complain "promises left in the code:" "$found"

found=$(find Sources Plugins Tools -name '*.swift' -exec wc -l {} + | awk '$2 != "total" && $1 > 350')
[ -z "$found" ] || complain "files over 350 lines:" "$found"

found=$(grep -rnE '\bRegex\b|NSRegularExpression|\.firstMatch\(of' Sources Plugins --include='*.swift' | grep -v '///' || true)
[ -z "$found" ] || complain "regular expressions (Swift's are exponential on some input):" "$found"

[ "$bad" -eq 0 ] && echo "The house is in order."
exit "$bad"
