// loa-manifest.json: every file of a published site with its SHA-256. By it Loa knows a folder as its own, and what
// in it may be deleted. Written in one way only, an entry a line, and read in that way only:
//   {
//    "loa": 1,
//    "files": {
//     "404.html": "9f86…",
//     "index.html": "2c26…"
//    },
//    "previous_assets": {}
//   }
#pragma once

#include "publish/sha256.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace publish {

inline constexpr std::string_view kManifestName = "loa-manifest.json";
inline constexpr std::string_view kStagingName = ".loa-staging";

struct Manifest {
    using Files = std::map<std::string, Sha256, std::less<>>;  // by path below the site's root

    Files files;
    Files previous_assets;  // of the site before: pages in somebody's cache still ask for them

    bool lists(std::string_view path) const { return files.contains(path) || previous_assets.contains(path); }
    bool operator==(const Manifest&) const = default;
};

std::string write_manifest(const Manifest& manifest);

/// Nothing where the text is not one that write_manifest made.
std::optional<Manifest> parse_manifest(std::string_view text);

/// May a file of a site have this path? It is relative, has no empty segment, "." or "..", no backslash, quotation
/// mark or control character, no segment over 255 bytes, and is none of Loa's own files.
bool is_publishable(std::string_view path);

bool is_asset(std::string_view path);  // below assets/: its name changes when its content does

}  // namespace publish
