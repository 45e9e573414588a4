// Findings that need more than the text of a site: photos as files, fonts of cards. Each is a small site:
// tests/diagnostics/<code>/.
#include "unit/reader/golden_diagnostics.h"

#include "app/content.h"

namespace {

diagnostics::Diagnostics find_mistakes(const golden::fs::path& root) {
    app::Options options;
    options.source = root;
    options.installed_themes = golden::fs::path(LOA_PROJECT_DIR) / "themes";
    app::Progress progress(options);
    return app::load_content(options, progress)->findings;
}

golden::Stages stages() {
    return {.findings = {diagnostics::photo_file_findings(), diagnostics::card_findings()},
            .find_mistakes = find_mistakes};
}

TEST(GoldenFiles, TheBaseSiteHasNoMistakes) {
    const golden::CaseSite site("base");
    const auto no_lines = [](std::string_view, int) { return std::optional<std::string>(); };
    EXPECT_EQ(diagnostics::print_diagnostics(find_mistakes(site.root()), no_lines, {}), "");
}

TEST(GoldenFiles, EveryFindingPrintsItsExpectedTexts) {
    for (const std::string& code : golden::codes_of(stages())) golden::check_case(stages(), code);
}

}  // namespace
