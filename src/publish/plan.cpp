#include "publish/plan.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace publish {
namespace {

/// A file `a` and a file `a/b` cannot both be: found late, that would leave a commit which no run can finish.
void check_folders(std::string_view path, const NewFiles& files) {
    for (std::string_view folder = parent_of(path); !folder.empty(); folder = parent_of(folder))
        if (files.contains(folder)) throw std::logic_error("a file and a folder: " + std::string(folder));
}

}  // namespace

Plan make_plan(const Manifest& published, const NewFiles& files) {
    std::vector<const NewFiles::value_type*> in_order;
    in_order.reserve(files.size());
    for (const NewFiles::value_type& file : files) in_order.push_back(&file);
    std::ranges::sort(in_order, {}, &NewFiles::value_type::first);
    Plan plan;
    for (const auto* entry : in_order) {
        const auto& [path, file] = *entry;
        check_folders(path, files);
        plan.manifest.files.emplace_hint(plan.manifest.files.end(), path, file.sha256);
        if (!file.staged.empty()) plan.placing.push_back({Step::Kind::place, path, file.staged});
    }
    std::ranges::stable_sort(plan.placing, {}, rank_of);
    for (const auto& [path, sha256] : published.files) {
        if (files.contains(path)) continue;
        if (is_asset(path))
            plan.manifest.previous_assets.emplace(path, sha256);
        else
            plan.removing.push_back({Step::Kind::remove, path, {}});
    }
    for (const auto& [path, sha256] : published.previous_assets)
        if (!files.contains(path)) plan.removing.push_back({Step::Kind::remove, path, {}});
    plan.summary = {.written = plan.placing.size(),
                    .unchanged = files.size() - plan.placing.size(),
                    .removed = plan.removing.size()};
    return plan;
}

}  // namespace publish
