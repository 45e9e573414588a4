#!/bin/sh
# make-tarball.sh BUILD FOLDER: writes FOLDER/loa-<version>-<processor>.tar.xz, a folder that runs wherever it is unpacked, on any
# Linux of that processor: it holds Loa with all its libraries, glibc and its loader among them, and two fonts for cards.
set -eu
[ $# -eq 2 ] || { sed -n '2s/^# *//p' "$0" >&2; exit 2; }
build=$(realpath "$1") made=$(realpath "$2") here=$(dirname "$(realpath "$0")")
name=loa-$("$build/src/loa" --version | cut -d' ' -f2)-$(uname -m)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/$name

cmake --install "$build" --prefix "$tree" --strip >/dev/null
mkdir -p "$tree/lib" "$tree/libexec" "$tree/share/fonts"
mv "$tree/bin/loa" "$tree/libexec/loa"
c++ -std=c++20 -static -Os -s -Wall -Wextra -o "$tree/bin/loa" "$here/launcher.cpp"

# Each line of ldd is `name => path (address)`, that of the loader `path (address)`.
ldd "$tree/libexec/loa" "$tree"/lib/loa/*.so | awk '$2 == "=>" {print $3}' | sort -u | xargs cp --dereference --target-directory "$tree/lib"
cp --dereference "$(ldd "$tree/libexec/loa" | awk '$1 ~ /ld-linux/ {print $1}')" "$tree/lib/ld-linux.so"
cp /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf /usr/share/fonts/truetype/noto/NotoSans-Bold.ttf "$tree/share/fonts"
cat >"$tree/share/fonts.conf" <<'CONF'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
CONF

# Whose libraries these are, with their licences.
mkdir -p "$tree/share/doc/libraries"
for library in "$tree"/lib/*.so*; do basename "$library"; done | sort >"$tree/share/doc/libraries/LIST"
ldd "$build/src/loa" "$tree"/lib/loa/*.so | awk '$2 == "=>" {print $3}' | sort -u | xargs -n1 realpath | xargs dpkg-query -S 2>/dev/null | cut -d: -f1 | sort -u |
    while read -r package; do cp "/usr/share/doc/$package/copyright" "$tree/share/doc/libraries/$package.copyright" 2>/dev/null || true; done

tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$(git -C "$here" log -1 --format=%ct 2>/dev/null || echo 0)" \
    --directory "$work" "$name" | xz -1 --threads=0 >"$made/$name.tar.xz"
