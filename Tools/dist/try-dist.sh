#!/bin/bash
# Tries the tarball in a root of its own: try-dist.sh TARBALL [ROOT]
# ROOT is the root of a system, as debootstrap makes one. Without it, a folder that holds the C library and nothing else:
# no libyaml, no SQLite, no nettle, no C++ runtime, no shell. Needs the right to make namespaces.
set -euo pipefail
tarball=$(realpath "$1")
base=${2:-}
name=$(basename "$tarball" .tar.gz)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tar -xzf "$tarball" -C "$work"
plain=$work/$name/bin/workflow
if [ -n "$base" ]; then
  root=$work/root
  cp -a "$base" "$root"
  # What the system has of these by chance must not help.
  find "$root" \( -name 'libyaml*.so*' -o -name 'libsqlite3.so*' -o -name 'libnettle.so*' \) -delete
else
  root=$work/root
  ldd "$plain" | grep -oE '/[^ ]+/(libc|libm|ld-linux[^ ]*)\.so[^ ]*' | while read -r library; do
    mkdir -p "$root$(dirname "$library")" && cp -L "$library" "$root$library"
  done
fi
mkdir -p "$root/proc" "$root/tmp" "$root/opt" "$root/dev"
tar -xzf "$tarball" -C "$root/opt"
[ -e "$root/dev/null" ] || : >"$root/dev/null"

bare=(unshare --map-root-user --mount --pid --fork --kill-child --root "$root" --wd "/opt/$name/share/editorial-workflow"
  --mount-proc "/opt/$name/bin/workflow")
inside() { "${bare[@]}" "$@"; }
outside() { (cd "$work/$name/share/editorial-workflow" && "$plain" "$@"); }
check() { # check WHAT EXPECTED GOT
  cmp -s "$2" "$3" || { echo "$name: $1 differs in the bare root" >&2; diff "$2" "$3" | head -n 5 >&2; exit 1; }
}

[ "$(inside --version)" = "$(outside --version)" ]
article=Workflows/Articles/ferry-subsidy.txt
outside run --json "$article" >"$work/record.outside"
inside run --json "$article" >"$work/record.inside"
check "the record of an article" "$work/record.outside" "$work/record.inside"
for flow in report digest quote-sheet corrections-watch; do
  outside run "Workflows/$flow.yaml" --quiet
  inside run "Workflows/$flow.yaml" --quiet
done
diff -r "$work/$name/share/editorial-workflow/Workflows/Out" "$root/opt/$name/share/editorial-workflow/Workflows/Out"
printf 'name: archive\nsteps: [parse, extract-quotes, detect-corrections, summarize]\n' \
  | tee "$work/$name/share/editorial-workflow/flow.yaml" >"$root/opt/$name/share/editorial-workflow/flow.yaml"
printf '{"id":"a","text":"It rained. “We stay,” said Anna Holt."}\n\n' >"$work/lines"
outside pipe flow.yaml --quiet <"$work/lines" >"$work/pipe.outside"
inside pipe flow.yaml --quiet --isolate <"$work/lines" >"$work/pipe.inside"
check "an answer of a pipe" "$work/pipe.outside" "$work/pipe.inside"
# The desk: the link that it prints opens it, and the shipped article is shown.
ask() { # ask ADDRESS COOKIE
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nCookie: %s\r\nConnection: close\r\n\r\n' "$1" "$port" "$2" >&3
  cat <&3
  exec 3>&-
}
coproc DESK { exec "${bare[@]}" desk Workflows --port 0 2>/dev/null; }
desk=$DESK_PID
read -r link <&"${DESK[0]}"
port=${link#http://127.0.0.1:}
port=${port%%/*}
cookie=$(ask "/enter?${link#*\?}" "" | sed -n 's/^Set-Cookie: \([^;]*\).*/\1/p')
ask /try "$cookie" >"$work/desk"
# `unshare` takes no other signal while its child lives, which --kill-child ends with it.
kill -9 "$desk"
wait "$desk" 2>/dev/null || true
grep -q 'Island Council Says Ferry Subsidy' "$work/desk" || { echo "$name: the desk does not open in the bare root" >&2; exit 1; }
floor=$(objdump -T "$plain" "$work/$name"/lib/workflow/*.so* | grep -oE 'GLIBC_[0-9.]+' | sort -uV | tail -n 1)
echo "$name: runs in ${base:-a root with the C library alone}; needs $floor or newer"
