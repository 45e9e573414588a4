// What holds for every entry of the registry, whoever writes it.
#include "diagnostics/diagnostics.h"
#include "diagnostics/findings.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <filesystem>
#include <set>

namespace diagnostics {

namespace {

/// The names in single braces; a doubled brace is a brace of the text.
std::set<std::string> placeholders(std::string_view text) {
    std::set<std::string> names;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, 2) == "{{" || text.substr(at, 2) == "}}") {
            ++at;
        } else if (text[at] == '{') {
            const std::size_t end = text.find('}', at);
            names.emplace(text.substr(at + 1, end == std::string_view::npos ? end : end - at - 1));
        }
    }
    return names;
}

bool is_kebab_case(std::string_view code) {
    const bool letters = code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
    return letters && !code.empty() && !code.starts_with('-') && !code.ends_with('-') &&
           code.find("--") == std::string_view::npos;
}

TEST(Registry, HasReadableCodes) {
    for (const Finding& finding : registry()) {
        EXPECT_TRUE(is_kebab_case(finding.code)) << finding.code;
    }
}

TEST(Registry, SpeaksBothLanguages) {
    for (const Finding& finding : registry()) {
        EXPECT_FALSE(finding.message_vi.empty()) << finding.code;
        EXPECT_FALSE(finding.message_en.empty()) << finding.code;
        EXPECT_EQ(finding.hint_vi.empty(), finding.hint_en.empty()) << finding.code;
    }
}

/// A misspelt argument stands in one language only. Vietnamese alone may ask for more: the hints of fields are
/// Vietnamese.
TEST(Registry, AsksForNoArgumentInEnglishAlone) {
    for (const Finding& finding : registry()) {
        std::set<std::string> vi = placeholders(finding.message_vi);
        std::set<std::string> en = placeholders(finding.message_en);
        vi.merge(placeholders(finding.hint_vi));
        en.merge(placeholders(finding.hint_en));
        EXPECT_TRUE(std::ranges::includes(vi, en)) << finding.code;
    }
}

/// Braces that are neither doubled nor around a name would be a bug in the middle of somebody's build.
TEST(Registry, CanBeSaid) {
    for (const Finding& finding : registry()) {
        Diagnostic diagnostic{.finding = &finding};
        for (const std::string_view text :
             {finding.message_vi, finding.message_en, finding.hint_vi, finding.hint_en}) {
            for (const std::string& name : placeholders(text)) {
                EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string::npos) << finding.code;
                diagnostic.arguments.emplace_back(name, "…");
            }
        }
        for (const Language language : {Language::vi, Language::en}) {
            EXPECT_FALSE(diagnostic.message(language).empty()) << finding.code;
            EXPECT_EQ(diagnostic.hint(language).empty(), finding.hint_vi.empty()) << finding.code;
        }
    }
}

TEST(Registry, EndsTextsWithoutFullStopAndBlanks) {
    for (const Finding& finding : registry()) {
        for (const std::string_view text :
             {finding.message_vi, finding.message_en, finding.hint_vi, finding.hint_en}) {
            EXPECT_FALSE(text.ends_with('.') || text.ends_with(' ') || text.starts_with(' ')) << text;
            EXPECT_EQ(text.find('\n'), std::string_view::npos) << text;
        }
    }
}

bool is_sentence(std::string_view text) {
    return text.ends_with('.') && !text.ends_with("..");
}

TEST(Registry, ExplainsEachCodeInBothLanguages) {
    for (const Finding& finding : registry()) {
        for (const std::string_view what : {finding.what_vi, finding.what_en}) {
            EXPECT_FALSE(what.empty()) << finding.code;
            EXPECT_TRUE(what.find_first_of("{\n") == std::string_view::npos ||
                        what.find("{{") != std::string_view::npos)
                << what;
            EXPECT_FALSE(what.ends_with('.')) << what;
            EXPECT_LE(what.size(), 100u) << what << ": it is one line of a list";
        }
        EXPECT_TRUE(is_sentence(finding.why_vi)) << finding.code << ": " << finding.why_vi;
        EXPECT_TRUE(is_sentence(finding.why_en)) << finding.code << ": " << finding.why_en;
        EXPECT_NE(finding.what_vi, finding.what_en) << finding.code;
        EXPECT_NE(finding.why_vi, finding.why_en) << finding.code;
    }
}

TEST(Registry, ShowsTheMistakeBesideHowItLooksWhenMended) {
    for (const Finding& finding : registry()) {
        EXPECT_FALSE(finding.bad.empty()) << finding.code;
        EXPECT_FALSE(finding.good.empty()) << finding.code;
        EXPECT_NE(finding.bad, finding.good) << finding.code;
        for (const std::string_view snippet : {finding.bad, finding.good}) {
            EXPECT_FALSE(snippet.starts_with('\n') || snippet.ends_with('\n')) << finding.code;
        }
    }
}

/// Templates have their cases in a table of tests/unit/html, all others are small sites.
TEST(Registry, HasAGoldenCaseForEachCode) {
    const std::filesystem::path cases = std::filesystem::path(LOA_PROJECT_DIR) / "tests/diagnostics";
    for (const Finding& finding : registry()) {
        const bool is_of_templates =
            std::ranges::any_of(theme_findings(), [&](const Finding& other) { return other.code == finding.code; });
        if (is_of_templates) continue;
        for (const char* expected : {"expected.vi.txt", "expected.en.txt"}) {
            EXPECT_TRUE(std::filesystem::exists(cases / finding.code / expected)) << finding.code << "/" << expected;
        }
    }
}

TEST(Registry, IsInOrderWithoutTwins) {
    const auto all = registry();
    ASSERT_FALSE(all.empty());
    for (std::size_t i = 1; i < all.size(); ++i) {
        EXPECT_LT(all[i - 1].code, all[i].code);
    }
}

TEST(Registry, FindsEachCodeAndNoOther) {
    for (const Finding& finding : registry()) {
        EXPECT_EQ(find_finding(finding.code), &finding);
    }
    EXPECT_EQ(find_finding(""), nullptr);
    EXPECT_EQ(find_finding("no-such-finding"), nullptr);
    EXPECT_EQ(find_finding("zzz"), nullptr);
}

TEST(Placeholders, AreToldFromBraces) {
    EXPECT_EQ(placeholders("{unit}: `signer: {{name: …}}` {a}{b}"), (std::set<std::string>{"unit", "a", "b"}));
}

}  // namespace
}  // namespace diagnostics
