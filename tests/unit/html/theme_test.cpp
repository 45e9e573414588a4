#include "html/theme.h"

#include "unit/html/sample_theme.h"

#include <gtest/gtest.h>

namespace html {
namespace {

const views::Type* sample_type() {
    return &views::type_of<views::SamplePage>();
}

TEST(CompileTheme, GivesATemplateForEachPage) {
    diagnostics::Diagnostics diagnostics;
    const std::vector<ThemeText> files = {
        {"themes/default/templates/home.html", "templates/home.html", "{{>head}} {{title}}"},
        {"themes/default/templates/parts/head.html", "templates/parts/head.html",
         "<title>{{words.nav.home}}</title>"},
        {"themes/default/templates/unit.html", "templates/unit.html", "{{owner.title}}"},
        {"themes/default/assets/page.css", "assets/page.css", "p {{}"}};
    const auto templates =
        compile_theme(files, sample::words(), "vi", {{"home", sample_type()}, {"unit", sample_type()}}, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    ASSERT_EQ(templates.size(), 2U);
    EXPECT_EQ(templates.at("home").render(sample::page()),
              "<title>Trang chủ</title> Chợ số &lt;b&gt;&amp;&quot;&#39;");
    EXPECT_EQ(templates.at("unit").render(sample::page()), "An Lão");
}

TEST(CompileTheme, ReportsAPageWithoutTemplate) {
    diagnostics::Diagnostics diagnostics;
    const auto templates = compile_theme({}, {}, "vi", {{"unit", sample_type()}}, diagnostics);
    EXPECT_TRUE(templates.empty());
    ASSERT_EQ(diagnostics.sorted().size(), 1U);
    const diagnostics::Diagnostic found = diagnostics.sorted().front();
    const auto no_line = [](std::string_view, int) { return std::optional<std::string>(); };
    EXPECT_EQ(diagnostics::print_diagnostic(found, no_line, {}),
              R"(lỗi[template-missing]: bộ giao diện chưa có mẫu cho trang `unit`
  --> templates/unit.html
   = gợi ý: thêm tệp này vào bộ giao diện
)");
    EXPECT_EQ(diagnostics::print_diagnostic(found, no_line, {.language = diagnostics::Language::en}),
              R"(error[template-missing]: the theme has no template for the page `unit`
  --> templates/unit.html
   = hint: add this file to the theme
)");
}

TEST(CompileTheme, ReportsAMistakeOfASharedPartOnce) {
    diagnostics::Diagnostics diagnostics;
    const std::vector<ThemeText> files = {{"a.html", "templates/a.html", "{{>part}}"},
                                          {"b.html", "templates/b.html", "{{>part}}"},
                                          {"part.html", "templates/parts/part.html", "\n{{titel}}{{#draft}}"}};
    const auto templates = compile_theme(files, {}, "vi", {{"a", sample_type()}, {"b", sample_type()}}, diagnostics);
    EXPECT_TRUE(templates.empty());
    std::vector<std::string_view> codes;
    const std::vector<diagnostics::Diagnostic> findings = diagnostics.sorted();
    for (const diagnostics::Diagnostic& found : findings) {
        codes.push_back(found.finding->code);
        EXPECT_EQ(found.location.path_view(), "part.html");
        EXPECT_EQ(found.location.line, 2);
    }
    EXPECT_EQ(codes, (std::vector<std::string_view>{"template-name-unknown", "template-syntax"}));
}

}  // namespace
}  // namespace html
