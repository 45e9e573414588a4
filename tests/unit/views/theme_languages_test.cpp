// The default theme speaks all of its languages alike, and its templates none.
#include "text/pattern.h"
#include "unit/views/theme_words.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <iterator>

namespace {

namespace fs = std::filesystem;

const fs::path kTheme = fs::path(LOA_PROJECT_DIR) / "themes/default";

TEST(ThemeLanguages, HaveTheSameWordsWithTheSamePlaces) {
    const model::Wording first = theme_words();
    for (const fs::directory_entry& file : fs::directory_iterator(kTheme / "strings")) {
        const model::Wording words = theme_words(file.path().stem());
        for (const auto& [id, text] : first.all()) {
            const std::string* found = words.find(id);
            ASSERT_NE(found, nullptr) << words.language() << " lacks " << id;
            EXPECT_EQ(text::places_in(*found), text::places_in(text)) << words.language() << ": " << id;
        }
        for (const auto& [id, text] : words.all())
            EXPECT_NE(first.find(id), nullptr) << words.language() << " alone has " << id;
    }
}

TEST(ThemeLanguages, WriteVietnameseAsAuthorsDo) {
    EXPECT_EQ(theme_words().notation(), text::vietnamese());
}

std::string without_comments(std::string text) {
    for (std::size_t at = text.find("{{!"); at != std::string::npos; at = text.find("{{!"))
        text.erase(at, text.find("}}", at) + 2 - at);
    return text;
}

TEST(ThemeLanguages, StandInNoTemplate) {
    for (const fs::directory_entry& file : fs::recursive_directory_iterator(kTheme / "templates")) {
        if (!file.is_regular_file()) continue;
        std::ifstream stream(file.path());
        const std::string text = without_comments({std::istreambuf_iterator<char>(stream), {}});
        // Letters of Vietnamese with their marks: Latin-1 letters, ă đ ĩ ũ ơ ư, and all of U+1E00–1EFF.
        for (const char* lead : {"\xC3", "\xC4", "\xC6", "\xE1\xBA", "\xE1\xBB"})
            EXPECT_EQ(text.find(lead), std::string::npos) << file.path() << " holds text that belongs into strings/";
    }
}

}  // namespace
