#include "unit/reader/golden_diagnostics.h"

#include "reader/read_site.h"

namespace {

constexpr std::string_view kNeeded[] = {"nav.home"};  // words, as the pages of a site would need them

/// The stages that this program proves. A later stage has its cases in the same folder and a program like this one.
diagnostics::Diagnostics find_mistakes(const golden::fs::path& root) {
    diagnostics::Diagnostics diagnostics;
    const source::SourceTree tree = source::load_sources(root, diagnostics);
    const reader::ReadSite read = reader::read_site(tree, diagnostics);
    if (golden::fs::exists(root / "themes")) {
        const auto theme = source::load_theme_files(root, root / "none", read.site.settings.theme, diagnostics);
        reader::read_colours(theme, diagnostics);
        if (!theme.empty()) reader::read_wordings(theme, read.site.settings.languages, kNeeded, diagnostics);
    }
    return diagnostics;
}

golden::Stages stages() {
    return {
        .findings = {diagnostics::source_findings(), diagnostics::yaml_findings(), diagnostics::markdown_findings(),
                     diagnostics::number_findings(), diagnostics::figure_findings(), diagnostics::reader_findings(),
                     diagnostics::reference_findings(), diagnostics::privacy_findings(),
                     diagnostics::photo_findings(), diagnostics::wording_findings()},
        .find_mistakes = find_mistakes};
}

/// Themes are proved beside their compiler, with templates of their own.
golden::Stages proved_elsewhere() {
    return {.findings = {diagnostics::theme_findings()}, .find_mistakes = {}};
}

TEST(GoldenDiagnostics, TheBaseSiteHasNoMistakes) {
    const golden::CaseSite site("base");
    const diagnostics::Diagnostics found = find_mistakes(site.root());
    const auto no_lines = [](std::string_view, int) { return std::optional<std::string>(); };
    EXPECT_EQ(diagnostics::print_diagnostics(found, no_lines, {}), "");
}

TEST(GoldenDiagnostics, EveryCasePrintsItsExpectedTexts) {
    const std::set<std::string> folders = golden::folders();
    for (const std::string& code : golden::codes_of(stages())) {
        if (folders.contains(code)) golden::check_case(stages(), code);
    }
}

TEST(GoldenDiagnostics, EveryCodeHasACaseAndEveryCaseACode) {
    const std::set<std::string> folders = golden::folders();
    const std::set<std::string> elsewhere = golden::codes_of(proved_elsewhere());
    for (const diagnostics::Finding& finding : diagnostics::registry()) {
        const std::string code(finding.code);
        EXPECT_TRUE(folders.contains(code) || elsewhere.contains(code))
            << "tests/diagnostics/" << code << " is missing";
    }
    for (const std::string& folder : folders) {
        EXPECT_NE(diagnostics::find_finding(folder), nullptr)
            << "tests/diagnostics/" << folder << " is no finding's case";
    }
}

}  // namespace
