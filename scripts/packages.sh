# Debian 12 packages that Loa needs, and how they are installed. Sourced by the other scripts.

build_packages=(
    cmake g++ ninja-build pkg-config
    libbrotli-dev libcli11-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libcpp-httplib-dev libcurl4-openssl-dev libdeflate-dev libfmt-dev
    libfontconfig-dev libicu-dev libmimalloc-dev libpugixml-dev libqrencode-dev librsvg2-dev libssl-dev libvips-dev libxlsxwriter-dev libxxhash-dev
    libyaml-cpp-dev libzip-dev poppler-utils zlib1g-dev
)
test_packages=(
    libgtest-dev libxml2-utils python3 python3-jsonschema python3-openpyxl python3-pil python3-rdflib python3-xlsxwriter python3-yaml python3-zbar
    chromium fonts-noto-core libreoffice-calc
    apache2 git jq lintian man-db nginx-light nlohmann-json3-dev rclone rsync shellcheck zsh
)
package_packages=(dpkg-dev file fonts-noto-core gzip xz-utils)
bench_packages=(hugo libbenchmark-dev python3 python3-xlsxwriter)
npm_packages=(nodejs)
# Node.js of another source than Debian brings its own npm, which Debian's package would be in conflict with.
command -v npm >/dev/null || npm_packages+=(npm)

# install_missing PACKAGE…: does nothing when all are there.
install_missing() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    local as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    echo "Cài các gói còn thiếu / installing: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# What the browser tests need from npm, in the versions that tests/browser/package-lock.json names; no script of a package runs.
install_browser_tests() {
    npm ci --prefix tests/browser --ignore-scripts --no-audit --no-fund
}

# The browser code of `loa new admin`, from npm in the versions that editor/package-lock.json names; no script of a package runs.
# Does nothing when it was made from what is there.
make_editor() {
    [ -f editor/dist/sveltia-cms.js ] && [ -z "$(find editor -maxdepth 1 -type f -newer editor/dist/sveltia-cms.js)" ] && return
    npm ci --prefix editor --ignore-scripts --no-audit --no-fund
    node editor/build.mjs
}
