#include "diagnostics/printer.h"

#include <gtest/gtest.h>

namespace diagnostics {
namespace {

constexpr Finding kAmbiguous = {.code = "figure-ambiguous",
                                .severity = Severity::error,
                                .message_vi = "“{label}”: chưa rõ `{written}` là {a} hay {b}",
                                .message_en = "“{label}”: is `{written}` {a} or {b}",
                                .hint_vi = "viết \"{a}\" hoặc \"{b}\"",
                                .hint_en = "write \"{a}\" or \"{b}\""};
constexpr Finding kBare = {
    .code = "bare", .severity = Severity::note, .message_vi = "không có gợi ý", .message_en = "no hint"};

std::optional<std::string> no_line(std::string_view, int) {
    return std::nullopt;
}

SourceLine always(std::string line) {
    return [line](std::string_view, int) { return line; };
}

Location place(int line, int column, int length) {
    return {.path = std::make_shared<const std::string>("content/reports/xa-an-lao/bao-cao-2025.md"),
            .line = line,
            .column = column,
            .length = length};
}

Diagnostic ambiguous(Location location) {
    return {
        .finding = &kAmbiguous,
        .location = std::move(location),
        .arguments = {
            {"label", Phrase("Đăng ký dự thi", "Registered")}, {"written", "1.44"}, {"a", "1.440"}, {"b", "1,44"}}};
}

TEST(PrintDiagnostic, UnderlinesTheSpotAndHintsBehindIt) {
    EXPECT_EQ(print_diagnostic(ambiguous(place(14, 21, 4)), always("  thi-sinh-dang-ky: 1.44"), {}),
              R"(lỗi[figure-ambiguous]: “Đăng ký dự thi”: chưa rõ `1.44` là 1.440 hay 1,44
  --> content/reports/xa-an-lao/bao-cao-2025.md:14:21
   |
14 |   thi-sinh-dang-ky: 1.44
   |                     ^^^^ gợi ý: viết "1.440" hoặc "1,44"
)");
}

TEST(PrintDiagnostic, SpeaksEnglish) {
    EXPECT_EQ(print_diagnostic(ambiguous(place(7, 1, 1)), always("x"), {.language = Language::en}),
              R"(error[figure-ambiguous]: “Registered”: is `1.44` 1.440 or 1,44
  --> content/reports/xa-an-lao/bao-cao-2025.md:7:1
  |
7 | x
  | ^ hint: write "1.440" or "1,44"
)");
}

TEST(PrintDiagnostic, CountsCharactersAndKeepsTabs) {
    EXPECT_EQ(print_diagnostic(ambiguous(place(3, 8, 2)), always("\tĐặng: ứữ"), {}),
              "lỗi[figure-ambiguous]: “Đăng ký dự thi”: chưa rõ `1.44` là 1.440 hay 1,44\n"
              "  --> content/reports/xa-an-lao/bao-cao-2025.md:3:8\n"
              "  |\n"
              "3 | \tĐặng: ứữ\n"
              "  | \t      ^^ gợi ý: viết \"1.440\" hoặc \"1,44\"\n");
}

TEST(PrintDiagnostic, PutsTheHintOnItsOwnLineWithoutSource) {
    EXPECT_EQ(print_diagnostic(ambiguous(whole_file("data/site.yaml")), always("never asked"), {}),
              R"(lỗi[figure-ambiguous]: “Đăng ký dự thi”: chưa rõ `1.44` là 1.440 hay 1,44
  --> data/site.yaml
   = gợi ý: viết "1.440" hoặc "1,44"
)");
    EXPECT_EQ(print_diagnostic(ambiguous(place(14, 21, 4)), no_line, {}),
              R"(lỗi[figure-ambiguous]: “Đăng ký dự thi”: chưa rõ `1.44` là 1.440 hay 1,44
  --> content/reports/xa-an-lao/bao-cao-2025.md:14:21
   = gợi ý: viết "1.440" hoặc "1,44"
)");
}

TEST(PrintDiagnostic, SaysWhatItHasWithoutPlaceAndHint) {
    EXPECT_EQ(print_diagnostic({.finding = &kBare}, no_line, {}), "lưu ý[bare]: không có gợi ý\n");
    EXPECT_EQ(print_diagnostic({.finding = &kBare, .location = place(1, 2, 1)}, always("ab"), {}),
              "lưu ý[bare]: không có gợi ý\n"
              "  --> content/reports/xa-an-lao/bao-cao-2025.md:1:2\n"
              "  |\n"
              "1 | ab\n"
              "  |  ^\n");
}

std::string last_two_lines(const std::string& printed) {
    const std::size_t end = printed.rfind('\n', printed.size() - 2);
    return printed.substr(printed.rfind('\n', end - 1) + 1);
}

TEST(PrintDiagnostic, NeverUnderlinesBeyondTheLine) {
    EXPECT_EQ(last_two_lines(print_diagnostic({.finding = &kBare, .location = place(1, 3, 99)}, always("abcd"), {})),
              "1 | abcd\n  |   ^^\n");
    EXPECT_EQ(last_two_lines(print_diagnostic({.finding = &kBare, .location = place(1, 99, 1)}, always("ab"), {})),
              "1 | ab\n  |   ^\n");
}

TEST(PrintDiagnostic, ShowsTheNeighbourhoodInALongLine) {
    const std::string line = std::string(300, 'a') + "X" + std::string(300, 'b');
    EXPECT_EQ(
        last_two_lines(print_diagnostic({.finding = &kBare, .location = place(1, 301, 1)}, always(line), {})),
        "1 | …" + std::string(40, 'a') + "X" + std::string(119, 'b') + "…\n  |  " + std::string(40, ' ') + "^\n");
}

TEST(PrintDiagnostic, LetsNoFileSteerTheTerminal) {
    EXPECT_EQ(
        last_two_lines(print_diagnostic({.finding = &kBare, .location = place(1, 2, 1)}, always("\033[31m"), {})),
        "1 | \uFFFD[31m\n  |  ^\n");
}

TEST(PrintDiagnostic, ColoursOnlyWhenAsked) {
    EXPECT_EQ(
        print_diagnostic({.finding = &kBare, .location = place(1, 1, 1)}, always("a"), {.colour = Colour::always}),
        "\033[1;36mlưu ý[bare]\033[0m: không có gợi ý\n"
        "  \033[1;34m-->\033[0m content/reports/xa-an-lao/bao-cao-2025.md:1:1\n"
        "  \033[1;34m|\033[0m\n"
        "\033[1;34m1\033[0m \033[1;34m|\033[0m a\n"
        "  \033[1;34m|\033[0m \033[1;36m^\033[0m\n");
}

TEST(PrintDiagnostics, CountsAtTheEnd) {
    Diagnostics diagnostics;
    diagnostics.report("report-without-signer", whole_file("b.md"));
    diagnostics.report("accepted-unused", whole_file("a.md"), {{"finding", "report-without-date"}});
    diagnostics.report("report-without-date", whole_file("b.md"));
    const std::string printed = print_diagnostics(diagnostics, no_line, {});
    EXPECT_LT(printed.find("lỗi[accepted-unused]"), printed.find("cảnh báo[report-without-signer]"));
    EXPECT_TRUE(printed.ends_with("\n\n1 lỗi phải sửa, 2 điều nên xem lại\n")) << printed;
    EXPECT_TRUE(print_diagnostics(diagnostics, no_line, {.language = Language::en})
                    .ends_with("\n\n1 error to mend, 2 to look at again\n"));
}

TEST(PrintDiagnostics, CountsOnlyWhatIsThere) {
    Diagnostics warning;
    warning.report("report-without-signer", whole_file("b.md"));
    EXPECT_TRUE(print_diagnostics(warning, no_line, {}).ends_with("\n1 điều nên xem lại\n"));
    Diagnostics error;
    error.report("accepted-unused", whole_file("a.md"), {{"finding", "x"}});
    EXPECT_TRUE(print_diagnostics(error, no_line, {}).ends_with("\n1 lỗi phải sửa\n"));
    EXPECT_EQ(print_diagnostics(Diagnostics(), no_line, {}), "");
}

}  // namespace
}  // namespace diagnostics
