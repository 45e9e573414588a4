// The files of skeleton/<language>/, from which `loa new` starts: site/ is copied whole, new/ has one file for each
// other kind, with places such as {{name}} to be filled.
#pragma once

#include "app/options.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct SkeletonFile {
    std::string path;  // below the new site
    std::string text;
};

/// In the order of their paths. Throws std::runtime_error where Loa was installed without its skeletons.
std::vector<SkeletonFile> read_site_skeleton(const Options& options);

using Places = std::map<std::string_view, std::string>;

/// `text` with each {{place}} filled. A place without a value is a bug: throws std::out_of_range.
std::string fill_places(std::string_view text, const Places& places);

/// The text of skeleton/<language>/new/<file> with each {{place}} filled.
std::string fill_skeleton(const Options& options, const std::string& file, const Places& places);

/// Words as YAML in quotes, and in quotes only where YAML would read something else.
std::string write_quoted(std::string_view words);
std::string write_words(std::string_view words);

}  // namespace app
