#include "formatting/format_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace formatting {
namespace {

constexpr const char* kReport = "content/reports/xa-an-lao/bao-cao-2025.md";

std::string format(const std::string& path, const std::string& text) {
    diagnostics::Diagnostics findings;
    const std::optional<std::string> formatted = format_file(path, text, findings);
    EXPECT_FALSE(findings.has_errors());
    return formatted.value_or("not formatted");
}

TEST(FormatFile, OrdersFieldsAndKeepsEveryComment) {
    EXPECT_EQ(format(kReport, R"(---
# Bản nhận ngày 25/11.

results:
  # Số của huyện cũ.
  thi-sinh-dang-ky: {value: 1.570, as_of: 2025-11-11, at: mục 2}  # trang 3
  so-ho-gia-dinh: 8.203
# Theo văn thư.
period: "2025"
campaign: binh-dan-hoc-vu-so
title: Kết quả

# Hết.
---
Một đoạn.
)"),
              R"(---
# Bản nhận ngày 25/11.

title: Kết quả

# Hết.
campaign: binh-dan-hoc-vu-so
# Theo văn thư.
period: "2025"
results:
  # Số của huyện cũ.
  thi-sinh-dang-ky: {value: "1.570", as_of: 11/11/2025, at: mục 2}  # trang 3
  so-ho-gia-dinh: "8.203"
---
Một đoạn.
)");
}

TEST(FormatFile, QuotesFiguresWhereverTheyStand) {
    EXPECT_EQ(
        format(kReport, R"(---
results:
  a:
    - {value: trên 12.000, at: mục 2}
    - 'khoảng 1.200'
    - 34
targets:
  b:
    value: 1.000
    note: tăng 1,5 lần
events:
  - {name: Lễ phát động, people: 1.200, date: 18/10/2025}
---
)"),
        "---\nresults:\n  a:\n    - {value: \"trên 12.000\", at: mục 2}\n    - 'khoảng 1.200'\n    - 34\ntargets:\n  "
        "b:\n    value: \"1.000\"\n"
        "    note: tăng 1,5 lần\nevents:\n  - {name: Lễ phát động, people: \"1.200\", date: 18/10/2025}\n---\n");
}

TEST(FormatFile, WritesDatesDayFirst) {
    EXPECT_EQ(format("data/units.yaml",
                     "a: {name: A, since: 2025-07-01}\nb:\n  since: \"1/7/2025\"\nc:\n  since: 07/2025 # tháng\n"),
              "a: {name: A, since: 01/07/2025}\nb:\n  since: \"01/07/2025\"\nc:\n  since: 07/2025 # tháng\n");
}

TEST(FormatFile, StripsWhatNobodySees) {
    EXPECT_EQ(format("content/pages/gioi-thieu.md",
                     "\uFEFF---\r\ntitle: Gio\u031B\u0301i thie\u0302\u0323u \r\n---\r\n\r\nMột dòng  \r\nhai \r\n   "
                     "\r\n\r\n"),
              "---\ntitle: Giới thiệu\n---\n\nMột dòng  \nhai\n");
}

TEST(FormatFile, KeepsBlanksThatAreText) {
    const std::string literal = "a:\n  definition: |\n    một  \n    hai\n";
    EXPECT_EQ(format("data/indicators.yaml", literal), literal);
}

TEST(FormatFile, LeavesOtherFilesAlone) {
    for (const char* path : {"data/ghi-chu.txt", "data/unit.yaml", "content/reports/xa-an-lao/bao-cao-2025/anh.jpg",
                             "content/khac/a.md"})
        EXPECT_EQ(format(path, "x: 1.570 \r\n"), "x: 1.570 \r\n") << path;
}

TEST(FormatFile, TellsWhatCannotBeRead) {
    diagnostics::Diagnostics findings;
    EXPECT_FALSE(format_file(kReport, "---\ntitle: \"Kết quả\nperiod: a\n---\n", findings));
    EXPECT_FALSE(format_file("data/units.yaml", "a: {name: A, b, c: 1.440}\n", findings));
    const std::vector<diagnostics::Diagnostic> told = findings.sorted();
    ASSERT_EQ(told.size(), 2u);
    EXPECT_EQ(told[0].finding->code, "quote-unclosed");
    EXPECT_EQ(told[0].location.line, 2);
    EXPECT_EQ(told[1].finding->code, "inline-text");
}

/// Over the real content and all small sites: the second run changes nothing, and no comment is lost.
TEST(FormatFile, IsDoneAfterOnce) {
    namespace fs = std::filesystem;
    const auto comments = [](const std::string& text) { return std::count(text.begin(), text.end(), '#'); };
    int formatted = 0;
    for (const char* folder : {"", "tests/diagnostics/base"}) {
        const fs::path root = fs::path(LOA_PROJECT_DIR) / folder;
        for (const char* part : {"content", "data"}) {
            for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / part)) {
                if (!entry.is_regular_file()) continue;
                std::ifstream stream(entry.path(), std::ios::binary);
                const std::string text{std::istreambuf_iterator<char>(stream), {}};
                const std::string path = entry.path().lexically_relative(root).generic_string();
                const std::string once = format(path, text);
                EXPECT_EQ(format(path, once), once) << path;
                EXPECT_EQ(comments(once), comments(text)) << path;
                ++formatted;
            }
        }
    }
    EXPECT_GT(formatted, 60);
}

}  // namespace
}  // namespace formatting
