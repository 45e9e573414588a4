#!/bin/sh
# Publishes public/ from a CI runner, then compares what visitors get with loa-manifest.json.
#   DEPLOY_TARGET       user@host:/srv/folder, as rsync-release.sh takes it
#   DEPLOY_KEY          the private key that may log in there
#   DEPLOY_KNOWN_HOSTS  what `ssh-keyscan host` prints, checked by a person once: whom the runner trusts
#   SITE_URL            the address of the site; without it nothing is fetched
set -eu
mkdir -p ~/.ssh
(umask 077 && printf '%s\n' "$DEPLOY_KEY" >~/.ssh/id_loa)
printf '%s\n' "$DEPLOY_KNOWN_HOSTS" >>~/.ssh/known_hosts
printf 'IdentityFile ~/.ssh/id_loa\nIdentitiesOnly yes\n' >>~/.ssh/config
"$(dirname "$0")/../rsync-release.sh" public "$DEPLOY_TARGET"
[ -z "${SITE_URL:-}" ] || loa verify "$SITE_URL"
