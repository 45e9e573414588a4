// The rules, each on a small site of its own: tests/diagnostics/<code>/.
#include "unit/reader/golden_diagnostics.h"
#include "analysis/analysis.h"
#include "reader/read_site.h"

namespace {

diagnostics::Diagnostics find_mistakes(const golden::fs::path& root) {
    diagnostics::Diagnostics found;
    const source::SourceTree tree = source::load_sources(root, found);
    const reader::ReadSite read = reader::read_site(tree, found);
    analysis::analyze(read.site, analysis::Drafts::left_out, found);
    const auto source_line = [&](std::string_view path, int line) { return source::read_line(root, path, line); };
    analysis::settle_accepted(read.accepted, source_line, found);
    return found;
}

golden::Stages stages() {
    return {.findings = {diagnostics::analysis_findings(), diagnostics::document_findings(),
                         diagnostics::report_findings()},
            .find_mistakes = find_mistakes};
}

TEST(GoldenRules, TheBaseSiteBreaksNone) {
    const golden::CaseSite site("base");
    const auto no_lines = [](std::string_view, int) { return std::optional<std::string>(); };
    EXPECT_EQ(diagnostics::print_diagnostics(find_mistakes(site.root()), no_lines, {}), "");
}

TEST(GoldenRules, EveryRulePrintsItsExpectedTexts) {
    const std::set<std::string> codes = golden::codes_of(stages());
    ASSERT_FALSE(codes.empty());
    for (const std::string& code : codes) golden::check_case(stages(), code);
}

}  // namespace
