#include "app/content.h"

#include "app/build.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

namespace {

namespace fs = std::filesystem;

TEST(Content, AThemeThatLacksWordsIsToldWhich) {
    std::string pattern = (fs::temp_directory_path() / "loa-content-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    const fs::path site = pattern;
    fs::copy(fs::path(LOA_PROJECT_DIR) / "tests/sites/two-places", site, fs::copy_options::recursive);
    const fs::path words = site / "themes/plain/strings/vi.yaml";
    std::ifstream before(words);
    std::string text{std::istreambuf_iterator<char>(before), {}};
    const std::size_t line = text.find("  not_found:");
    ASSERT_NE(line, std::string::npos);
    text.erase(line, text.find('\n', line) + 1 - line);
    std::ofstream(words) << text;

    app::Options options;
    options.source = site;
    options.installed_themes = fs::path(LOA_PROJECT_DIR) / "themes";
    const auto content = app::load_content(options);
    const auto no_lines = [](std::string_view, int) { return std::optional<std::string>(); };
    EXPECT_EQ(diagnostics::print_diagnostics(content->findings, no_lines, {}),
              "lỗi[words-missing]: giao diện thiếu câu chữ `page.not_found`\n"
              "  --> themes/plain/strings/vi.yaml\n"
              "   = gợi ý: thêm câu chữ này vào tệp; xem mẫu ở themes/default/strings/vi.yaml\n"
              "\n"
              "1 lỗi phải sửa\n");
    EXPECT_EQ(diagnostics::print_diagnostics(content->findings, no_lines, {.language = diagnostics::Language::en}).substr(0, 61),
              "error[words-missing]: the theme lacks the words `page.not_fou");
    fs::remove_all(site);
}

}  // namespace
