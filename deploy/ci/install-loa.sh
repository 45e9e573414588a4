#!/bin/sh
# Installs Loa on a Debian 12 runner, as root: the package at LOA_DEB, whose SHA-256 is LOA_DEB_SHA256; without LOA_DEB the
# source of Loa that lies in this repository.
set -eu
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends ca-certificates curl git jq openssh-client rclone rsync
if [ "${LOA_DEB:-}" ]; then
    curl --fail --silent --show-error --location --output /tmp/loa.deb "$LOA_DEB"
    echo "$LOA_DEB_SHA256  /tmp/loa.deb" | sha256sum --check --quiet -
    apt-get install -y -qq /tmp/loa.deb
else
    ./scripts/package deb
    apt-get install -y -qq ./build/package/loa_*.deb
fi
loa --version
