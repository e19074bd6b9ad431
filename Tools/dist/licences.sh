#!/bin/bash
# Gathers the licences of what the tarball holds: licences.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$1
mkdir -p "$folder"

keep() { # keep NAME FILE…: the first of the files that is there
  local name=$1 file
  shift
  for file in "$@"; do
    if [ -f "$file" ]; then
      cp "$file" "$folder/$name"
      chmod 644 "$folder/$name"
      return
    fi
  done
  echo "the licence of $name is not found; looked for: $*" >&2
  exit 1
}

swift=$(dirname "$(dirname "$(readlink -f "$(command -v "${SWIFT:-swift}")")")")
keep LICENSE LICENSE
keep swift-argument-parser .build/checkouts/swift-argument-parser/LICENSE.txt
keep GRDB .build/checkouts/GRDB.swift/LICENSE
keep FlyingFox .build/checkouts/FlyingFox/LICENSE .build/checkouts/FlyingFox/LICENSE.md .build/checkouts/FlyingFox/LICENSE.txt
keep swift "$swift/share/swift/LICENSE.txt" "$swift/share/doc/swift/LICENSE.txt"
for package in libyaml:libyaml-0-2:libyaml sqlite:libsqlite3-0:sqlite-libs nettle:libnettle8:nettle \
  libstdc++:libstdc++6:libstdc++; do
  IFS=: read -r name debian fedora <<<"$package"
  keep "$name" "/usr/share/doc/$debian/copyright" "/usr/share/licenses/$fedora/COPYING.LESSERv3" "/usr/share/licenses/$fedora/COPYING.RUNTIME" \
    "/usr/share/licenses/$fedora/License" "/usr/share/licenses/$fedora/LICENSE"
done
