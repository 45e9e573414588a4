#!/bin/sh
# Copies a built site to wherever rclone leads: S3, SFTP, FTP, WebDAV, …
#
#   rclone.sh SITE REMOTE:FOLDER [RCLONE-OPTION…]
#
# What changed is told by the two manifests, here and there, and not by times or sizes, which many hosts get wrong. The
# order keeps the site whole for visitors: assets, other files, pages, the manifest; what is no longer listed goes last.
# A run that broke off leaves the old manifest, so that the next one copies the rest.
set -eu
[ $# -ge 2 ] || { sed -n '4s/^# *//p' "$0" >&2; exit 2; }
site=${1%/} remote=${2%/}
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# `sha256 path` of each file that a manifest lists.
list() { sed -n 's/^  "\(.*\)": "\([0-9a-f]\{64\}\)",\{0,1\}$/\2 \1/p' | LC_ALL=C sort; }

list <"$site/loa-manifest.json" >"$work/new"
[ -s "$work/new" ] || { echo "$site: no loa-manifest.json; is this what loa build wrote?" >&2; exit 1; }
rclone cat "$remote/loa-manifest.json" "$@" 2>/dev/null | list >"$work/old" || true
LC_ALL=C comm -23 "$work/new" "$work/old" | cut -c66- >"$work/changed"
cut -c66- "$work/new" | LC_ALL=C sort >"$work/listed"
cut -c66- "$work/old" | LC_ALL=C sort | LC_ALL=C comm -23 - "$work/listed" >"$work/gone"

# put NAME [OPTION…]: copies the files listed in $work/NAME.
put() {
    files=$work/$1
    shift
    [ ! -s "$files" ] || rclone copy "$site" "$remote" --files-from-raw "$files" --no-traverse --ignore-times "$@"
}

page='\.html(\.gz|\.br)?$'
grep '^assets/' "$work/changed" >"$work/assets" || true
grep -v '^assets/' "$work/changed" | grep -vE "$page" >"$work/others" || true
grep -v '^assets/' "$work/changed" | grep -E "$page" >"$work/pages" || true
echo loa-manifest.json >"$work/manifest"

# Where a host keeps headers with a file (S3), what never changes under its name may be kept for a year.
put assets --header-upload 'Cache-Control: public, max-age=31536000, immutable' "$@"
put others --header-upload 'Cache-Control: public, max-age=300' "$@"
put pages --header-upload 'Cache-Control: public, max-age=300' "$@"
put manifest "$@"
[ ! -s "$work/gone" ] || rclone delete "$remote" --files-from-raw "$work/gone" "$@"
echo "$(wc -l <"$work/changed") copied, $(wc -l <"$work/gone") deleted"
