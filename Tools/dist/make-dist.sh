#!/bin/bash
# Makes the tarball that runs where no Swift, libyaml or SQLite is: make-dist.sh FOLDER
# libyaml and SQLite go into the program. Nettle (LGPL) lies beside it as the shared library that it is, found through
# the program's own run path, so that anyone may put another one in its place. See docs/decisions/0019-archive.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$(mkdir -p "$1" && cd "$1" && pwd)
swift=${SWIFT:-swift}
[ "$(uname -s)" = Linux ] || { echo "make dist is for Linux; elsewhere: make build" >&2; exit 2; }

# A folder that holds nothing but archives and stands first among those that the linker looks through: for what has an
# archive there it finds no shared library. Package descriptions are the one way to put it first.
static=$PWD/.build/static
rm -rf "$static" && mkdir -p "$static"
libraries=$(pkg-config --variable=libdir yaml-0.1)
put() { # put NAME ARCHIVE
  [ -f "$2" ] || { echo "there is no $2: install the development packages with static libraries" >&2; exit 1; }
  ln -s "$2" "$static/$1"
}
put libyaml.a "$libraries/libyaml.a"
put libsqlite3.a "$libraries/libsqlite3.a"
put libstdc++.a "$(gcc -print-file-name=libstdc++.a)"
put libgcc_s.a "$(gcc -print-file-name=libgcc_eh.a)"
sed "s#^libdir=.*#libdir=$static#" "$(pkg-config --variable=pcfiledir yaml-0.1)/yaml-0.1.pc" >"$static/yaml-0.1.pc"
cc -O2 -fno-pic -c Tools/dist/arc4random.c -o "$static/arc4random.o"
PKG_CONFIG_PATH=$static "$swift" build -c release --static-swift-stdlib --product workflow-desk \
  -Xlinker "$static/arc4random.o" -Xlinker -rpath -Xlinker "\$ORIGIN/../lib/workflow"
# The desk's program is the engine too, by its name: one file for both, since they share nearly all of it.
built=.build/release/workflow-desk
workflow() { (exec -a workflow "$built" "$@"); }

version=$(workflow --version)
name=workflow-$version-linux-$(uname -m)
root=$out/$name
rm -rf "$root"
share=$root/share/editorial-workflow
mkdir -p "$root/bin" "$root/lib/workflow" "$share/Tools" "$root/lib/systemd/system" "$root/share/man/man1"
strip -o "$root/bin/workflow" "$built"
ln -s workflow "$root/bin/workflow-desk"

# What the C library does not bring and the program was not linked with lies beside it.
ldd "$built" | awk '$3 ~ /^\// { print $3 }' | grep -vE '/(libc|libm|libdl|libpthread|librt)\.so' | while read -r library; do
  strip -o "$root/lib/workflow/$(basename "$library")" "$library"
done

complete() { mkdir -p "$root/share/$2" && workflow completion "$1" >"$root/share/$2/$3"; }
complete bash bash-completion/completions workflow
complete zsh zsh/site-functions _workflow
complete fish fish/vendor_completions.d workflow.fish
awk -v version="$version" -f Tools/dist/manual.awk docs/commands.md | gzip -9n >"$root/share/man/man1/workflow.1.gz"
cp Tools/dist/editorial-workflows.service "$root/lib/systemd/system/"
workflow schema >"$share/workflow.schema.json"
git ls-files Workflows Tools/shards Tools/spark | while read -r file; do
  mkdir -p "$share/$(dirname "$file")" && cp -p "$file" "$share/$file"
done
cp README.md CHANGELOG.md "$root/"
Tools/dist/licences.sh "$root/share/doc/editorial-workflow"

find "$root" -exec touch -h -d "@$(git log -1 --format=%ct)" {} +
tar --sort=name --owner=0 --group=0 --numeric-owner -C "$out" -cf - "$name" | gzip -9n >"$out/$name.tar.gz"
size=$(stat -c %s "$out/$name.tar.gz")
[ "$size" -le $((30 << 20)) ] || { echo "$name.tar.gz has $size bytes, more than 30 MiB" >&2; exit 1; }
echo "$out/$name.tar.gz"
