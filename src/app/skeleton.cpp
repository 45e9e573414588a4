#include "app/skeleton.h"

#include "app/installed_file.h"

#include <algorithm>
#include <stdexcept>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxSkeletonFile = 1 << 20;

fs::path folder_of(const Options& options) {
    const bool vi = options.print.language == diagnostics::Language::vi;
    const fs::path folder = options.installed_skeletons / (vi ? "vi" : "en");
    if (!fs::is_directory(folder)) throw std::runtime_error(folder.string() + ": not installed");
    return folder;
}

}  // namespace

std::vector<SkeletonFile> read_site_skeleton(const Options& options) {
    const fs::path root = folder_of(options) / "site";
    std::vector<SkeletonFile> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file())
            files.push_back({entry.path().lexically_relative(root).generic_string(),
                             read_installed(entry.path(), kMaxSkeletonFile)});
    std::ranges::sort(files, {}, &SkeletonFile::path);
    return files;
}

std::string fill_places(std::string_view text, const Places& places) {
    std::string_view left = text;
    std::string filled;
    for (std::size_t open = left.find("{{"); open != std::string_view::npos; open = left.find("{{")) {
        const std::size_t close = left.find("}}", open);
        const std::string_view place = left.substr(open + 2, close - open - 2);
        filled += left.substr(0, open);
        filled += places.at(place);
        left.remove_prefix(close + 2);
    }
    return filled += left;
}

std::string fill_skeleton(const Options& options, const std::string& file, const Places& places) {
    return fill_places(read_installed(folder_of(options) / "new" / file, kMaxSkeletonFile), places);
}

std::string write_quoted(std::string_view words) {
    std::string quoted = "\"";
    for (const char c : words) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

std::string write_words(std::string_view words) {
    const auto first = static_cast<unsigned char>(words.empty() ? '"' : words.front());
    const bool begins_as_words = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') || first >= 0x80;
    const bool is_plain = begins_as_words && words.find_first_of(":#{}[],&*!|>'\"%@`\\") == std::string_view::npos;
    return is_plain ? std::string(words) : write_quoted(words);
}

}  // namespace app
