#include "diagnostics/diagnostics.h"

#include <gtest/gtest.h>
#include <stdexcept>

namespace diagnostics {
namespace {

constexpr Finding kContradicted = {.code = "contradicted",
                                   .severity = Severity::warning,
                                   .message_vi = "“{label}”: {a} và {b}, {a} trước",
                                   .message_en = "“{label}”: {a} and {b}, {a} first",
                                   .hint_vi = "ghi `{{value: {b}}}`",
                                   .hint_en = "write `{{value: {b}}}`"};

Location at(const std::string& path, int line, int column = 1) {
    return {.path = std::make_shared<const std::string>(path), .line = line, .column = column};
}

TEST(Diagnostic, FillsInArgumentsInItsLanguage) {
    const Diagnostic diagnostic{.finding = &kContradicted,
                                .arguments = {{"label", Phrase("Tổ", "Teams")}, {"a", "34"}, {"b", "58 {c}"}}};
    EXPECT_EQ(diagnostic.message(Language::vi), "“Tổ”: 34 và 58 {c}, 34 trước");
    EXPECT_EQ(diagnostic.message(Language::en), "“Teams”: 34 and 58 {c}, 34 first");
    EXPECT_EQ(diagnostic.hint(Language::vi), "ghi `{value: 58 {c}}`");
    EXPECT_EQ(diagnostic.hint(Language::en), "write `{value: 58 {c}}`");
}

TEST(Diagnostic, WithoutHintHasAnEmptyOne) {
    constexpr Finding kBare = {
        .code = "bare", .severity = Severity::note, .message_vi = "thiếu", .message_en = "missing"};
    EXPECT_EQ((Diagnostic{.finding = &kBare}).hint(Language::vi), "");
}

/// A wrong report is a bug: an assertion where these are on, an exception where they are not.
template <typename Call>
void expect_bug(Call call) {
#ifdef NDEBUG
    EXPECT_THROW(call(), std::logic_error);
#else
    EXPECT_DEATH(call(), "reported wrongly");
#endif
}

TEST(DiagnosticDeathTest, MissesNoArgumentSilently) {
    const Diagnostic diagnostic{.finding = &kContradicted, .arguments = {{"label", "Tổ"}, {"a", "34"}}};
    expect_bug([&] { (void)diagnostic.message(Language::vi); });
}

TEST(DiagnosticDeathTest, AcceptsNoSingleBrace) {
    constexpr Finding kBroken = {
        .code = "broken", .severity = Severity::note, .message_vi = "mở {ngoặc", .message_en = "đóng } ngoặc"};
    expect_bug([&] { (void)(Diagnostic{.finding = &kBroken}).message(Language::vi); });
    expect_bug([&] { (void)(Diagnostic{.finding = &kBroken}).message(Language::en); });
}

TEST(DiagnosticsDeathTest, KnowsItsCodes) {
    Diagnostics diagnostics;
    expect_bug([&] { diagnostics.report("report-without-nmuber", at("a.md", 1)); });
}

TEST(Diagnostics, CountsBySeverity) {
    Diagnostics diagnostics;
    EXPECT_FALSE(diagnostics.has_errors());
    diagnostics.report("report-without-number", at("a.md", 1));
    EXPECT_FALSE(diagnostics.has_errors());
    diagnostics.report("accepted-unused", at("a.md", 2), {{"finding", "report-without-date"}});
    EXPECT_TRUE(diagnostics.has_errors());
    EXPECT_EQ(diagnostics.count(Severity::error), 1u);
    EXPECT_EQ(diagnostics.count(Severity::warning), 1u);
    EXPECT_EQ(diagnostics.count(Severity::note), 0u);
}

std::vector<std::string> places(const std::vector<Diagnostic>& list) {
    std::vector<std::string> places;
    for (const Diagnostic& diagnostic : list) {
        const Location& location = diagnostic.location;
        places.push_back(std::string(location.path_view()) + ":" + std::to_string(location.line) + ":" +
                         std::to_string(location.column) + " " + std::string(diagnostic.finding->code));
    }
    return places;
}

TEST(Diagnostics, SortByPlaceAndKeepTheOrderOfOnePlace) {
    Diagnostics diagnostics;
    diagnostics.report("report-without-number", at("b.md", 2));
    diagnostics.report("report-without-signer", at("a.md", 10));
    diagnostics.report("report-without-date", at("a.md", 9, 7));
    diagnostics.report("report-without-signer", at("a.md", 9, 3));
    diagnostics.report("report-without-date", at("a.md", 9, 3));
    diagnostics.report("report-without-number", whole_file("a.md"));
    diagnostics.report("report-without-number", {});
    EXPECT_EQ(places(diagnostics.sorted()),
              (std::vector<std::string>{":0:0 report-without-number", "a.md:0:0 report-without-number",
                                        "a.md:9:3 report-without-signer", "a.md:9:3 report-without-date",
                                        "a.md:9:7 report-without-date", "a.md:10:1 report-without-signer",
                                        "b.md:2:1 report-without-number"}));
}

TEST(Diagnostics, TellOneFindingOnceAtOnePlace) {
    Diagnostics diagnostics;
    diagnostics.report("accepted-unused", at("a.md", 3), {{"finding", "x"}});
    diagnostics.report("report-without-date", at("a.md", 3));
    diagnostics.report("accepted-unused", at("a.md", 3), {{"finding", "x"}});
    diagnostics.report("accepted-unused", at("a.md", 3), {{"finding", "y"}});
    diagnostics.report("accepted-unused", at("a.md", 4), {{"finding", "x"}});
    EXPECT_EQ(places(diagnostics.sorted()),
              (std::vector<std::string>{"a.md:3:1 accepted-unused", "a.md:3:1 report-without-date",
                                        "a.md:3:1 accepted-unused", "a.md:4:1 accepted-unused"}));
}

TEST(Diagnostics, MergeInTheOrderOfTheirInput) {
    Diagnostics first;
    Diagnostics second;
    first.report("accepted-unused", at("a.md", 1), {{"finding", "first"}});
    second.report("accepted-unused", at("a.md", 1), {{"finding", "second"}});
    first.merge(std::move(second));
    const std::vector<Diagnostic> sorted = first.sorted();
    ASSERT_EQ(sorted.size(), 2u);
    EXPECT_EQ(sorted[0].arguments[0].second.vi, "first");
    EXPECT_EQ(sorted[1].arguments[0].second.vi, "second");
}

TEST(Diagnostics, GiveUpWhatIsAccepted) {
    Diagnostics diagnostics;
    diagnostics.report("report-without-number", at("a.md", 1), {}, "document.number");
    diagnostics.report("report-without-date", at("a.md", 2), {}, "document.date");
    const auto on_number = [](const Diagnostic& diagnostic) { return diagnostic.on == "document.number"; };
    EXPECT_EQ(diagnostics.remove_if(on_number), 1u);
    EXPECT_EQ(diagnostics.remove_if(on_number), 0u);
    EXPECT_EQ(places(diagnostics.sorted()), std::vector<std::string>{"a.md:2:1 report-without-date"});
}

}  // namespace
}  // namespace diagnostics
