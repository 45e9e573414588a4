#include "drafting/draft_report.h"

#include "drafting/draft_body.h"
#include "drafting/write_front_matter.h"
#include "source/yaml.h"

#include <gtest/gtest.h>

#include <random>

namespace drafting {
namespace {

using source::Node;

model::Site small_site() {
    model::Site site;
    site.indicators = {{.slug = "ho"}, {.slug = "ten", .kind = model::IndicatorKind::names}};
    site.campaigns = {{.slug = "bdhvs",
                       .outline = {{.id = "news", .heading = "Tuyên truyền"},
                                   {.id = "hard", .heading = "Khó khăn", .points = model::PointKind::difficulty}}}};
    return site;
}

Entry entry(std::string text, int line = 1) {
    return {.text = std::move(text),
            .location = {.line = line, .column = 4, .sheet = std::make_shared<const std::string>("Số liệu")}};
}

FilledForm small_form() {
    return {.path = std::make_shared<const std::string>("form.xlsx"),
            .unit = "xa-an-lao",
            .campaign = "bdhvs",
            .fields = {{.id = "title", .entry = entry("Kết quả: năm 2025")},
                       {.id = "period", .entry = entry("2025")},
                       {.id = "document.number", .entry = entry("12/BC-UBND")},
                       {.id = "document.signer.name", .entry = entry("Lê Văn Huy")},
                       {.id = "document.recipients[]", .entry = entry("Sở\n\n Lưu: VT ")}},
            .figures = {{.indicator = "ho",
                         .value = entry("\"1.440\""),
                         .as_of = entry("Đến nay"),
                         .place = entry("mục 2"),
                         .rank = entry("3/114")},
                        {.indicator = "ten",
                         .value = entry("A\nB"),
                         .as_of = entry("01/01/2025–25/11/2025"),
                         .place = entry("mục 3"),
                         .note = entry("a\nb")}},
            .texts = {{.id = "news", .entry = entry("Một *ý*.\n# Hai", 3)},
                      {.id = "hard", .entry = entry("- Kinh phí\n2. Nhân lực", 4)}}};
}

TEST(DraftReport, WritesTheFileOfAReport) {
    diagnostics::Diagnostics found;
    const Draft draft = draft_report(small_form(), small_site(), found);
    EXPECT_TRUE(found.sorted().empty());
    EXPECT_EQ(*draft.file.path, "content/reports/xa-an-lao/bdhvs-2025.md");
    EXPECT_EQ(draft.text, R"(---
campaign: bdhvs
text: summary
title: "Kết quả: năm 2025"
period: "2025"
document:
  number: 12/BC-UBND
  signer:
    name: Lê Văn Huy
  recipients:
    - Sở
    - "Lưu: VT"
draft: true
results:
  ho:
    value: "1.440"
    rank: 3/114
    as_of:
      said: Đến nay
    at: mục 2
  ten:
    names:
      - A
      - B
    during: 01/01/2025–25/11/2025
    at: mục 3
    note: a b
---
## Tuyên truyền

Một \*ý\*.

\# Hai

## Khó khăn

- Kinh phí
- 2\. Nhân lực
)");
}

TEST(DraftReport, LeadsFromTheFileBackToCells) {
    diagnostics::Diagnostics found;
    const Draft draft = draft_report(small_form(), small_site(), found);
    EXPECT_EQ(draft.find_place({.path = draft.file.path, .line = 1}).path_view(), "form.xlsx");
    EXPECT_EQ(draft.find_place({.path = draft.file.path, .line = 2}).line, 3);   // the heading
    EXPECT_EQ(draft.find_place({.path = draft.file.path, .line = 10}).line, 4);  // “2. Nhân lực”
    EXPECT_EQ(draft.find_place({.path = draft.file.path, .line = 99}).path_view(), "form.xlsx");
}

std::string codes(const FilledForm& form) {
    diagnostics::Diagnostics found;
    draft_report(form, small_site(), found);
    std::string codes;
    for (const diagnostics::Diagnostic& one : found.sorted()) codes += std::string(one.finding->code) + " ";
    return codes;
}

/// The entry that a time becomes: "as_of 30/02/2025".
std::string time_of(const std::string& typed) {
    FilledForm form = small_form();
    form.figures.resize(1);
    form.figures[0].as_of = entry(typed);
    diagnostics::Diagnostics found;
    const Draft draft = draft_report(form, small_site(), found);
    const Node& figure = draft.file.front_matter.find("results")->value.find("ho")->value;
    for (const source::Entry& one : figure.entries) {
        if (one.key != "as_of" && one.key != "during") continue;
        return one.key + " " +
               (one.value.is_mapping() ? "said " + one.value.find("said")->value.text : one.value.text);
    }
    return "";
}

TEST(DraftReport, TellsTimesFromTheWordsOfAPaper) {
    EXPECT_EQ(time_of("11/11/2025 09:00"), "as_of 11/11/2025 09:00");
    EXPECT_EQ(time_of("30/02/2025"), "as_of 30/02/2025");
    EXPECT_EQ(time_of("ngày 11/11/2025"), "as_of ngày 11/11/2025");
    EXPECT_EQ(time_of("01/01/2025 - 25/11/2025"), "during 01/01/2025 - 25/11/2025");
    EXPECT_EQ(time_of("25/11/2025 - 01/01/2025"), "during 25/11/2025 - 01/01/2025");
    EXPECT_EQ(time_of("đến hết\ntháng 10"), "as_of said đến hết tháng 10");
    EXPECT_EQ(time_of(""), "");
}

TEST(DraftReport, RefusesIdsThatAreNone) {
    FilledForm form = small_form();
    form.unit = "../../etc";
    EXPECT_EQ(codes(form), "form-changed ");
}

TEST(DraftReport, RefusesAFormThatHasNothing) {
    FilledForm form = small_form();
    form.figures.clear();
    form.texts.clear();
    EXPECT_EQ(codes(form), "form-empty ");
}

void expect_same(const Node& read, const Node& given) {
    ASSERT_EQ(read.is_mapping(), given.is_mapping());
    EXPECT_EQ(read.text, given.text);
    ASSERT_EQ(read.entries.size(), given.entries.size());
    for (std::size_t i = 0; i < read.entries.size(); ++i) {
        EXPECT_EQ(read.entries[i].key, given.entries[i].key);
        expect_same(read.entries[i].value, given.entries[i].value);
    }
}

/// Whatever is typed into a cell, YAML reads it as what was typed.
TEST(WriteFrontMatter, IsReadBackAsItWasGiven) {
    static constexpr const char* kPieces[] = {
        "a", "Đ", "1", "0", ".", ",", ":", " ", "#", "-",    "\"",   "'",  "\\", "{", "}", "[", "]",   "&",   "*",
        "!", "|", ">", "%", "@", "`", "~", "?", "=", "true", "null", "NO", "…",  "–", "/", "e", "0x1", "---", "<<"};
    std::mt19937 random(7);
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (std::size_t left = 1 + random() % 6; left > 0; --left) text += kPieces[random() % std::size(kPieces)];
        if (text.find_first_not_of(' ') == std::string::npos) continue;
        const Node scalar{.kind = Node::Kind::scalar, .style = Node::Style::block, .text = text};
        const Node inner{.kind = Node::Kind::mapping, .entries = {{.key = "note", .value = scalar}}};
        const Node given{.kind = Node::Kind::mapping,
                         .entries = {{.key = "title", .value = scalar}, {.key = "ho", .value = inner}}};
        const std::string yaml = write_front_matter(given);
        diagnostics::Diagnostics found;
        const auto read =
            source::parse_yaml({.text = yaml, .path = std::make_shared<const std::string>("a.md")}, found);
        ASSERT_TRUE(read && !found.has_errors()) << yaml;
        expect_same(*read, given);
    }
}

}  // namespace
}  // namespace drafting
