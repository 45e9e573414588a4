#include "diagnostics/findings.h"

#include <algorithm>
#include <array>
#include <vector>

namespace diagnostics {
namespace {

std::vector<Finding> join_findings() {
    const std::array parts = {source_findings(),   yaml_findings(),     markdown_findings(),   number_findings(),
                              figure_findings(),   reader_findings(),   reference_findings(),  privacy_findings(),
                              analysis_findings(), document_findings(), report_findings(),     wording_findings(),
                              theme_findings(),    photo_findings(),    photo_file_findings(), card_findings(),
                              form_findings(),     paper_findings()};
    std::vector<Finding> all;
    for (const std::span<const Finding> part : parts) {
        all.insert(all.end(), part.begin(), part.end());
    }
    std::ranges::sort(all, {}, &Finding::code);
    return all;
}

}  // namespace

std::span<const Finding> registry() {
    static const std::vector<Finding> kAll = join_findings();
    return kAll;
}

const Finding* find_finding(std::string_view code) {
    const std::span<const Finding> all = registry();
    const auto found = std::ranges::lower_bound(all, code, {}, &Finding::code);
    return found != all.end() && found->code == code ? &*found : nullptr;
}

}  // namespace diagnostics
