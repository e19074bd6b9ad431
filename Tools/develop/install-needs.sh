#!/bin/sh
# Installs what the build needs and the system lacks: libyaml, SQLite, nettle (SHA-256) and pkg-config, with headers.
# Does nothing, quickly, when all is there.
set -eu

missing=""
if command -v pkg-config >/dev/null 2>&1; then
  pkg-config --exists yaml-0.1 || missing="$missing libyaml"
  pkg-config --exists sqlite3 || missing="$missing sqlite"
  # macOS brings SHA-256 with the system.
  [ "$(uname -s)" = Darwin ] || pkg-config --exists nettle || missing="$missing nettle"
else
  missing=" libyaml sqlite nettle pkg-config"
fi
command -v swift >/dev/null 2>&1 || { echo "Swift 6.3 or newer is needed: https://www.swift.org/install" >&2; exit 1; }
[ -n "$missing" ] || exit 0

case "$(uname -s)" in
  Darwin)
    if command -v brew >/dev/null 2>&1; then exec brew install libyaml sqlite pkgconf; fi
    echo "Missing:$missing. Install Homebrew (https://brew.sh), then: brew install libyaml sqlite pkgconf" >&2
    exit 1 ;;
esac

packages="libyaml-dev libsqlite3-dev nettle-dev pkg-config"
if ! command -v apt-get >/dev/null 2>&1; then
  echo "Missing:$missing. Install the development packages of libyaml, SQLite 3, nettle and pkg-config" >&2
  echo "(Fedora: dnf install libyaml-devel sqlite-devel nettle-devel pkgconf; Arch: pacman -S libyaml sqlite nettle pkgconf)." >&2
  exit 1
fi
if [ "$(id -u)" -eq 0 ]; then sudo=""
elif command -v sudo >/dev/null 2>&1; then sudo="sudo"
else
  echo "Missing:$missing. As an administrator: apt-get install $packages" >&2
  exit 1
fi
echo "Installing$missing …" >&2
# A package list may be there already: try it before the slower update.
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq $packages >/dev/null 2>&1 || {
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq $packages >/dev/null
}
