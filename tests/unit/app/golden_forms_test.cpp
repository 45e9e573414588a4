// Findings of entry forms: tests/diagnostics/<code>/form.txt says how a form of the site was filled in.
#include "app/import_form.h"
#include "app/new_form.h"
#include "unit/app/filled_form.h"
#include "unit/reader/golden_diagnostics.h"

namespace {

/// A form without mistakes.
constexpr const char* kFilled =
    "Thông tin chung!B3 text Kết quả phong trào\n"
    "Thông tin chung!B5 text 21/11/2026\n"
    "Thông tin chung!B7 text 12/BC-UBND\n"
    "Thông tin chung!B8 text 15/11/2025\n"
    "Thông tin chung!B12 text Lê Văn Huy\n"
    "Số liệu!D5 text 1.440\n"
    "Số liệu!E5 text 11/11/2025\n"
    "Số liệu!F5 text mục 1\n"
    "Nội dung!B3 text Xã phát thanh về phong trào.\n";

app::Options options_for(const golden::fs::path& root) {
    app::Options options;
    options.source = root;
    return options;
}

std::string make_form(const golden::fs::path& root) {
    const golden::fs::path file = root / "form.xlsx";
    app::make_forms(options_for(root), {.unit = "phuong-hung-dao", .output = file});
    return golden::read_text(file);
}

diagnostics::Diagnostics find_mistakes(const golden::fs::path& root) {
    app::testing::FormFiller form(make_form(root));
    const std::string lines = golden::read_text(root / "form.txt");
    if (!lines.starts_with("empty")) form.fill(kFilled);
    form.fill(lines.starts_with("empty") ? "" : lines);
    diagnostics::Diagnostics findings;
    app::draft_form(form.bytes(), "form.xlsx", app::Replacing::refused, options_for(root), findings);
    return findings;
}

golden::Stages stages() {
    return {.findings = {diagnostics::form_findings()}, .find_mistakes = find_mistakes};
}

TEST(GoldenForms, AFormWithoutMistakesHasNone) {
    const golden::CaseSite site("base");
    const auto no_lines = [](std::string_view, int) { return std::optional<std::string>(); };
    EXPECT_EQ(diagnostics::print_diagnostics(find_mistakes(site.root()), no_lines, {}), "");
}

TEST(GoldenForms, EveryFindingPrintsItsExpectedTexts) {
    for (const std::string& code : golden::codes_of(stages())) golden::check_case(stages(), code);
}

TEST(NewForm, IsTheSameBytesEachTime) {
    const golden::CaseSite site("base"), other("base");
    EXPECT_EQ(make_form(site.root()), make_form(other.root()));
}

}  // namespace
