// Several names in one sentence of a finding.
#pragma once

#include "diagnostics/finding.h"

#include <span>
#include <string>

namespace analysis::rules {

/// "“Đăng ký dự thi”, “Hoàn thành bài thi”, “Lượt làm bài” và 4 mục khác".
inline diagnostics::Phrase list_first(std::span<const std::string> names) {
    constexpr std::size_t kShown = 3;
    std::string listed;
    for (const std::string& name : names.first(std::min(kShown, names.size())))
        listed += (listed.empty() ? "" : ", ") + name;
    if (names.size() <= kShown) return listed;
    const std::string others = std::to_string(names.size() - kShown);
    return {listed + " và " + others + " mục khác", listed + " and " + others + " more"};
}

}  // namespace analysis::rules
