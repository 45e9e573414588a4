#include "reader/content_path.h"

#include <vector>

namespace reader {
namespace {

/// The folders below content/<folder>/ and the name without `.md`; for an index.md its folder is the name.
std::vector<std::string> path_names(std::string_view path) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        names.emplace_back(path.substr(at, end - at));
        at = end + 1;
    }
    if (names.size() < 3 || !names.back().ends_with(".md")) return {};
    if (names.back() == "index.md" && names.size() > 3) {
        names.pop_back();
    } else {
        names.back().resize(names.back().size() - 3);
    }
    names.erase(names.begin(), names.begin() + 2);
    return names;
}

}  // namespace

std::optional<ReportPlace> find_report_place(std::string_view path) {
    const std::vector<std::string> names = path_names(path);
    if (names.size() != 2 || path.ends_with(names[0] + "/index.md")) return std::nullopt;
    return ReportPlace{.unit = names[0], .report = names[1]};
}

std::optional<std::string> find_content_id(std::string_view path) {
    const std::vector<std::string> names = path_names(path);
    return names.size() == 1 ? std::optional(names[0]) : std::nullopt;
}

}  // namespace reader
