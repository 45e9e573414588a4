#!/bin/sh
# Puts a built site on a server as a release, and switches to it in one step:
#
#   rsync-release.sh [--keep N] SITE [USER@HOST:]FOLDER     uploads, verifies, switches; keeps the last N releases (5)
#   rsync-release.sh --rollback [USER@HOST:]FOLDER          goes back to the release before
#
# On the server: FOLDER/releases/<time>/ and the link FOLDER/current, which the web server shows. Files that did not
# change are hard links to those of the release before, so that a release costs only what changed. Visitors see the old
# site or the new one, never a mixture: the link is switched by rename(2), after every file was read back and compared
# with loa-manifest.json. Needs rsync and ssh here; rsync, sha256sum and GNU mv there.
# shellcheck disable=SC2016  # $1, $2, … in quotes are those of scripts that run on the server
set -eu

usage() { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }

keep=5 rollback=
while [ $# -gt 0 ]; do
    case $1 in
        --keep) keep=${2:-}; [ "$keep" -ge 1 ] 2>/dev/null || usage; shift 2 ;;
        --rollback) rollback=yes; shift ;;
        -*) usage ;;
        *) break ;;
    esac
done

# on_server SCRIPT ARGUMENT…: runs a script where the site is published; standard input goes with it.
on_server() {
    script=$1; shift
    if [ -z "$host" ]; then sh -euc "$script" sh "$@"; return; fi
    quoted=
    for word in -euc "$script" sh "$@"; do
        quoted="$quoted '$(printf %s "$word" | sed "s/'/'\\\\''/g")'"
    done
    # shellcheck disable=SC2029  # quoted here, so that the server's shell reads the words as they are
    ssh "$host" "sh$quoted"
}

set_target() {
    case $1 in
        *:*) host=${1%%:*} folder=${1#*:} prefix="$host:" ;;
        *) host='' folder=$1 prefix='' ;;
    esac
    folder=${folder%/}
}

if [ "$rollback" ]; then
    [ $# -eq 1 ] || usage
    set_target "$1"
    on_server '
        cd "$1"
        now=$(basename "$(readlink current)")
        before=$(ls -1 releases | sort | awk -v now="$now" "\$0 < now" | tail -n 1)
        [ "$before" ] || { echo "no release before $now" >&2; exit 1; }
        ln -sfn "releases/$before" .current.new
        mv -T .current.new current
        echo "current: $before"' "$folder"
    exit
fi

[ $# -eq 2 ] || usage
site=${1%/}
set_target "$2"
[ -f "$site/loa-manifest.json" ] || { echo "$site: no loa-manifest.json; is this what loa build wrote?" >&2; exit 1; }
release=$(date -u +%Y%m%dT%H%M%SZ)
# Releases are named by the second: the next one waits for a name of its own.
while on_server '[ -e "$1/releases/$2" ] || [ -e "$1/releases/.$2.part" ]' "$folder" "$release"; do
    sleep 1
    release=$(date -u +%Y%m%dT%H%M%SZ)
done

# A name with a dot is no release yet: an upload that broke off is never gone back to.
part="releases/.$release.part"
trap 'on_server "rm -rf \"\$1/\$2\"" "$folder" "$part"' EXIT
linked=$(on_server 'mkdir -p "$1/$2"; [ ! -e "$1/current" ] || echo --link-dest=../../current' "$folder" "$part")
# shellcheck disable=SC2086  # $linked is one option, or nothing
rsync --recursive --perms --chmod=D755,F644 --checksum --delete --exclude=/.loa-staging $linked \
    "$site/" "$prefix$folder/$part/"

# Each line of the manifest's lists is `  "path": "sha256"`.
sed -n 's/^  "\(.*\)": "\([0-9a-f]\{64\}\)",\{0,1\}$/\2  \1/p' "$site/loa-manifest.json" |
    on_server 'cd "$1/$2" && sha256sum --quiet --check --strict -' "$folder" "$part"

on_server '
    cd "$1"
    mv -T "$2" "releases/$3"
    ln -sfn "releases/$3" .current.new
    mv -T .current.new current
    ls -1 releases | sort | head -n "-$4" | while read -r old; do
        [ "$old" = "$3" ] || rm -rf "releases/$old"
    done
    echo "current: $3"' "$folder" "$part" "$release" "$keep"
