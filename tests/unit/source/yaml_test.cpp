#include "source/yaml.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/source/finding_lines.h"
#include "unit/source/node_text.h"

namespace {

using testing_support::dump;
using testing_support::finding_lines;

struct Parsed {
    std::string tree;  // "unreadable" where there is none
    std::string findings;
};

Parsed parse(std::string_view text, int first_line = 1) {
    diagnostics::Diagnostics found;
    const auto path = std::make_shared<const std::string>("data/thu.yaml");
    const std::optional<source::Node> node = source::parse_yaml({text, path, first_line}, found);
    return {node ? dump(*node) : "unreadable", finding_lines(found)};
}

void expect_tree(std::string_view text, std::string_view tree) {
    const Parsed parsed = parse(text);
    EXPECT_EQ(parsed.tree, tree) << text.substr(0, 200);
    EXPECT_EQ(parsed.findings, "") << text.substr(0, 200);
}

void expect_refused(std::string_view text, std::string_view findings) {
    const Parsed parsed = parse(text);
    EXPECT_EQ(parsed.tree, "unreadable") << text.substr(0, 200);
    EXPECT_EQ(parsed.findings, findings) << text.substr(0, 200);
}

/// Findings that leave the tree readable, so that one run reports all.
void expect_findings(std::string_view text, std::string_view findings) {
    const Parsed parsed = parse(text);
    EXPECT_NE(parsed.tree, "unreadable") << text.substr(0, 200);
    EXPECT_EQ(parsed.findings, findings) << text.substr(0, 200);
}

TEST(ParseYaml, CountsColumnsInCharacters) {
    expect_tree(R"(tên: Xã An Lão   # ghi chú
"số": "Ủy ban"
items: [Phường, 'Xã Thủy', {đặc khu: Cát Hải}]
)",
                R"(map @1:1+1
tên @1:1+3: [Xã An Lão] @1:6+9
số @2:1+4: [Ủy ban] quoted @2:7+8
items @3:1+5: list @3:8+1
  - [Phường] @3:9+6
  - [Xã Thủy] quoted @3:17+9
  - map @3:28+1
    đặc khu @3:29+7: [Cát Hải] @3:38+7
)");
}

TEST(ParseYaml, GivesEmptyValuesThePlaceOfTheirKey) {
    expect_tree(R"(a:
b: ~
d: null
c:
  -
  - x
)",
                R"(map @1:1+1
a @1:1+1: null @1:1+1
b @2:1+1: null @2:1+1
d @3:1+1: null @3:1+1
c @4:1+1: list @5:3+1
  - null @5:3+1
  - [x] @6:5+1
)");
}

TEST(ParseYaml, ReadsBlockScalarsAndFoldedLines) {
    expect_tree(R"(a: |
  một
  - hai: "ba
b: >-
  bốn
  năm
c: sáu
  bảy
d: "tám
  chín"
)",
                "map @1:1+1\n"
                "a @1:1+1: [một\n- hai: \"ba\n] block @1:4+1\n"
                "b @4:1+1: [bốn năm] block @4:4+1\n"
                "c @7:1+1: [sáu bảy] @7:4+3\n"
                "d @9:1+1: [tám chín] quoted @9:4+4\n");
}

TEST(ParseYaml, KeepsFiguresAsText) {
    expect_tree("a: 1.440\nb: 010\nc: no\nd: '1.570'\n",
                "map @1:1+1\n"
                "a @1:1+1: [1.440] @1:4+5\n"
                "b @2:1+1: [010] @2:4+3\n"
                "c @3:1+1: [no] @3:4+2\n"
                "d @4:1+1: [1.570] quoted @4:4+7\n");
}

TEST(ParseYaml, ComposesTextAndCountsLinesFromTheFile) {
    const Parsed parsed = parse("\uFEFFte\u0302n: Xa\u0303\r\nb: 1\r\n", 5);  // decomposed, as some systems write it
    EXPECT_EQ(parsed.tree,
              "map @5:1+1\n"
              "tên @5:1+4: [Xã] @5:7+3\n"
              "b @6:1+1: [1] @6:4+1\n");
    EXPECT_EQ(parsed.findings, "");
}

TEST(ParseYaml, ReadsEmptyTexts) {
    expect_tree("", "null @1:1+1\n");
    expect_tree("# chỉ có ghi chú\n", "null @1:1+1\n");
    expect_tree("---\na: 1\n# hết\n", "map @2:1+1\na @2:1+1: [1] @2:4+1\n");
}

TEST(ParseYaml, FindsEntriesByKey) {
    diagnostics::Diagnostics found;
    const std::optional<source::Node> node = source::parse_yaml({"a: 1\nb: 2\n", nullptr, 1}, found);
    ASSERT_TRUE(node);
    ASSERT_NE(node->find("b"), nullptr);
    EXPECT_EQ(node->find("b")->value.text, "2");
    EXPECT_EQ(node->find("c"), nullptr);
}

TEST(ParseYaml, ReportsDuplicateKeysAndKeepsTheFirst) {
    const Parsed parsed = parse("a: 1\nb: 2\na: {x: 3}\n");
    EXPECT_EQ(parsed.tree, "map @1:1+1\na @1:1+1: [1] @1:4+1\nb @2:1+1: [2] @2:4+1\n");
    EXPECT_EQ(parsed.findings, "3:1+1 key-duplicate: “a” ghi hai lần (dòng 1 và dòng 3)\n");
}

TEST(ParseYaml, ReportsTextThatAFlowCutsInTwo) {
    const Parsed parsed = parse("a: {value: 12,5%, at: mục 2}\n");
    EXPECT_EQ(parsed.findings,
              "1:15+2 inline-text: “5%”: nội dung trong dấu ngoặc mà không có ngoặc kép thì bị dấu phẩy cắt rời\n");
    EXPECT_EQ(parsed.tree,
              "map @1:1+1\na @1:1+1: map @1:4+1\n"
              "  value @1:5+5: [12] @1:12+2\n  at @1:19+2: [mục 2] @1:23+5\n");
    expect_findings(
        "a: [Gia Luận, Phù]\n",
        "1:5+8 inline-text: “Gia Luận”: nội dung trong dấu ngoặc mà không có ngoặc kép thì bị dấu phẩy cắt rời\n");
    expect_findings(
        "a: [x, Số: 5]\n",
        "1:8+5 inline-text: “Số: 5”: nội dung trong dấu ngoặc mà không có ngoặc kép thì bị dấu phẩy cắt rời\n");
    expect_findings("a: [\"Gia Luận\", Phù, 'x y']\nb: {c: Xã An Lão}\n", "");
}

TEST(ParseYaml, ReportsTextLostAsAComment) {
    expect_findings("a: Tổ #1 của xã\n",
                    "1:7+9 comment-or-text: “#1 của xã”: phần từ dấu # bị bỏ qua như một ghi chú\n");
    expect_findings("a: #BìnhDânHọcVụ\n",
                    "1:4+13 comment-or-text: “#BìnhDânHọcVụ”: phần từ dấu # bị bỏ qua như một ghi chú\n");
    expect_findings("- #một\n- hai\n", "1:3+4 comment-or-text: “#một”: phần từ dấu # bị bỏ qua như một ghi chú\n");
    expect_findings("a: một\n  hai #ba\n", "2:7+3 comment-or-text: “#ba”: phần từ dấu # bị bỏ qua như một ghi chú\n");
    expect_findings("a: Tổ # ghi chú\nb: \"Tổ #1\"\nc: \"x\" #y\nd: a#b\ne: [x, y] #z\n#f\ng: |\n  a #b\nh: x #\n",
                    "");
}

TEST(ParseYaml, ReportsTheOpeningOfQuotesThatNeverClose) {
    expect_refused("b: 1\na: \"Xã\nc: 2\n", "2:4+1 quote-unclosed: dấu ngoặc \" mở ở đây chưa đóng\n");
    expect_refused("a: 'Xã\n", "1:4+1 quote-unclosed: dấu ngoặc ' mở ở đây chưa đóng\n");
    expect_refused("a: \"x\nb: \"y\"\nc: 1\n", "1:4+1 quote-unclosed: dấu ngoặc \" mở ở đây chưa đóng\n");
    expect_refused("a: \"x\nb: \"\nc: 1\n", "1:4+1 quote-unclosed: dấu ngoặc \" mở ở đây chưa đóng\n");
    expect_refused("a: \"x\nđơn vị: \"y\"\n", "1:4+1 quote-unclosed: dấu ngoặc \" mở ở đây chưa đóng\n");
    expect_refused("- \"x\n- y\n", "1:3+1 quote-unclosed: dấu ngoặc \" mở ở đây chưa đóng\n");
    expect_refused("a: [\"x, y]\nb: 1\n", "1:5+1 quote-unclosed: dấu ngoặc \" mở ở đây chưa đóng\n");
}

TEST(ParseYaml, ExplainsWhyTextCannotBeParsed) {
    const struct {
        std::string_view text, finding;
    } cases[] = {
        {"title: \"Chợ số\" của phường\nb: 1\n", "1:17+10 text-after-quote: còn chữ ở sau dấu ngoặc đóng\n"},
        {"title: \"Chợ số\": của phường\nb: 1\n",
         "1:16+1 colon-in-text: trong nội dung có dấu hai chấm, dễ bị hiểu là tên của một mục khác\n"},
        {"title: Kết quả: năm 2025\nb: 1\n",
         "1:15+1 colon-in-text: trong nội dung có dấu hai chấm, dễ bị hiểu là tên của một mục khác\n"},
        {"a: {b: c: d}\n",
         "1:9+1 colon-in-text: trong nội dung có dấu hai chấm, dễ bị hiểu là tên của một mục khác\n"},
        {"title:Kết quả\nb: 1\n",
         "1:1+13 colon-missing: “title:Kết quả”: thiếu dấu hai chấm và dấu cách sau tên mục\n"},
        {"title\nb: 1\n", "1:1+5 colon-missing: “title”: thiếu dấu hai chấm và dấu cách sau tên mục\n"},
        {"title:\u00A0Kết quả\nb: 1\n",
         "1:1+14 colon-missing: “title:\u00A0Kết quả”: thiếu dấu hai chấm và dấu cách sau tên mục\n"},
        {"a: 1\n b: 2\n", "2:2+4 indentation-wrong: dòng này không thẳng hàng với các dòng cùng cấp\n"},
        {"a:\n  b: 1\n c: 2\n", "3:2+4 indentation-wrong: dòng này không thẳng hàng với các dòng cùng cấp\n"},
        {"a: x\n- y\n", "2:1+3 indentation-wrong: dòng này không thẳng hàng với các dòng cùng cấp\n"},
        {"a: [1, 2\nb: 3\n", "1:4+1 bracket-unclosed: dấu `[` mở ở đây chưa đóng\n"},
        {"a: {x: 1\nb: 3\n", "1:4+1 bracket-unclosed: dấu `{` mở ở đây chưa đóng\n"},
        {"a: [1, {x: 2}\n", "1:4+1 bracket-unclosed: dấu `[` mở ở đây chưa đóng\n"},
        {"a: @xã\n", "1:4+1 reserved-start: nội dung bắt đầu bằng dấu `@` cần nằm trong ngoặc kép\n"},
        {"a: *quan trọng*\n", "1:4+1 reserved-start: nội dung bắt đầu bằng dấu `*` cần nằm trong ngoặc kép\n"},
        {"a: %\n", "1:4+1 reserved-start: nội dung bắt đầu bằng dấu `%` cần nằm trong ngoặc kép\n"},
        {"a: >90%\n", "1:4+1 reserved-start: nội dung bắt đầu bằng dấu `>` cần nằm trong ngoặc kép\n"},
        {"a: - x\n", "1:4+1 reserved-start: nội dung bắt đầu bằng dấu `-` cần nằm trong ngoặc kép\n"},
        {"a: \"C:\\chợ\"\n", "1:7+2 escape-unknown: trong ngoặc kép, dấu \\ ở đây không có nghĩa\n"},
    };
    for (const auto& [text, finding] : cases) {
        expect_refused(text, finding);
    }
}

TEST(ParseYaml, ReportsLinesThatAreTakenForKeysWithoutValue) {
    const Parsed parsed = parse("b: 1\ntitle:Kết quả\nc: 2\nĐây là một câu.\n");
    EXPECT_EQ(parsed.tree, "unreadable");
    EXPECT_EQ(parsed.findings, "2:1+13 colon-missing: “title:Kết quả”: thiếu dấu hai chấm và dấu cách sau tên mục\n");
    expect_findings("c: 2\nĐây là một câu.\n",
                    "2:1+15 colon-missing: “Đây là một câu.”: thiếu dấu hai chấm và dấu cách sau tên mục\n");
}

TEST(ParseYaml, KeepsFindingsBeforeASyntaxFault) {
    expect_refused("a: 1\na: 2\nb: c: d\nb: 3\n",
                   "2:1+1 key-duplicate: “a” ghi hai lần (dòng 1 và dòng 2)\n"
                   "3:5+1 colon-in-text: trong nội dung có dấu hai chấm, dễ bị hiểu là tên của một mục khác\n");
}

TEST(ParseYaml, RefusesWhatOtherReadersUnderstandInOtherWays) {
    const struct {
        std::string_view text, finding;
    } cases[] = {
        {"a: &x 1\nb: *x\n", "1:4+1 reserved-start: nội dung bắt đầu bằng dấu `&` cần nằm trong ngoặc kép\n"},
        {"a: &x\n  b: 1\n", "1:4+1 reserved-start: nội dung bắt đầu bằng dấu `&` cần nằm trong ngoặc kép\n"},
        {"a: !!str 1\n", "1:4+1 reserved-start: nội dung bắt đầu bằng dấu `!` cần nằm trong ngoặc kép\n"},
        {"a: !\n", "1:4+1 reserved-start: nội dung bắt đầu bằng dấu `!` cần nằm trong ngoặc kép\n"},
        {"%YAML 1.2\n---\na: 1\n", "1:1+1 reserved-start: nội dung bắt đầu bằng dấu `%` cần nằm trong ngoặc kép\n"},
        {"a: 1\n---\nb: 2\n", "2:1+3 second-document: dòng `---` cắt tệp làm hai, phần sau sẽ mất\n"},
        {"a: 1\n...\n", "2:1+3 second-document: dòng `...` cắt tệp làm hai, phần sau sẽ mất\n"},
        {"- 1\n- 2\nfoo: bar\n- 3\n", "3:1+1 text-after-end: từ dòng này trở đi không thuộc phần ở trên và sẽ mất\n"},
        {"{a: 1}\nb: 2\n", "2:1+1 text-after-end: từ dòng này trở đi không thuộc phần ở trên và sẽ mất\n"},
        {"a:\n\tb: 1\n", "2:1+1 tab-indentation: đầu dòng có dấu tab\n"},
        {"? x\n: y\n", "1:3+1 key-not-text: tên mục trước dấu hai chấm phải là chữ, viết trên một dòng\n"},
        {"[a, b]: c\n", "1:1+1 key-not-text: tên mục trước dấu hai chấm phải là chữ, viết trên một dòng\n"},
        {": x\n", "1:1+1 key-not-text: tên mục trước dấu hai chấm phải là chữ, viết trên một dòng\n"},
    };
    for (const auto& [text, finding] : cases) {
        expect_refused(text, finding);
    }
    expect_findings("<<: {a: 1}\n", "1:1+2 merge-key: `<<` không dùng được ở đây\n");
    expect_findings("- a\n - b\n", "2:2+3 indentation-wrong: dòng này không thẳng hàng với các dòng cùng cấp\n");
}

TEST(ParseYaml, RefusesBytesThatReadersSeeDifferently) {
    expect_refused("a: 1\nb: t\xC3\xAAn \xFF\n", "2:8+1 file-not-utf8: chữ ở đây không theo bảng mã UTF-8\n");
    expect_refused("\xFF\xFE\x61", "1:1+1 file-not-utf8: chữ ở đây không theo bảng mã UTF-8\n");
    const struct {
        std::string_view text, character;
    } cases[] = {
        {std::string_view("a: x\0y\n", 7), "U+0000"},
        {"a: x\x1By\n", "U+001B"},
        {"a: x\ry\n", "U+000D"},
        {"a: x\u0085y\n", "U+0085"},
        {"a: x\u200By\n", "U+200B"},
        {"a: x\u202Ey\n", "U+202E"},
        {"a: x\u2069y\n", "U+2069"},
        {"a: x\uFEFFy\n", "U+FEFF"},
        {"a: x\U000E0041y\n", "U+E0041"},
    };
    for (const auto& [text, character] : cases) {
        expect_refused(
            text,
            fmt::format("1:5+1 hidden-character: ở đây có ký tự ẩn {} mà người đọc không nhìn thấy\n", character));
    }
    expect_findings("a: \U0001F468\u200D\U0001F469 “Tiếng Việt” – № ½ …\n", "");
}

TEST(ParseYaml, KeepsItsLimits) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    expect_findings(nested(32), "");
    expect_refused(nested(33), "1:33+1 yaml-too-deep: các mục lồng nhau quá 32 cấp\n");
    EXPECT_EQ(parse(std::string(100'000, '[')).tree, "unreadable");
    EXPECT_EQ(parse(std::string(100'000, '{')).tree, "unreadable");
    const std::string longest = "a: " + std::string((2 << 20) - 4, 'x') + "\n";
    EXPECT_EQ(parse(longest).findings, "");
    expect_refused(longest + "\n", "data/thu.yaml file-too-large: tệp lớn hơn 2 MB\n");
}

TEST(ParseYaml, ReadsManyKeysInLinearTime) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) {
        text += fmt::format("k{}: {}\n", i, i);
    }
    diagnostics::Diagnostics found;
    const std::optional<source::Node> node = source::parse_yaml({text, nullptr, 1}, found);
    ASSERT_TRUE(node);
    EXPECT_EQ(node->entries.size(), 100'000u);
}

TEST(ParseYaml, AnswersEveryCutAndEveryWrongSign) {
    const std::string_view report = R"(title: "Kết quả phong trào"
campaign: binh-dan-hoc-vu-so
document:
  number: /BC-UBND
  authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]
  signer: {name: Lê Văn Huy, title: 'Phó Chủ tịch'}
results:
  thi-sinh-dang-ky: {value: "1.570", rank: 54/114}
  khac:
    - {value: 34, at: mục 3}
accepted:
  - {finding: report-without-number, on: document.number, reason: Bản nhận được để trống số}
)";
    const auto expect_answer = [](const std::string& text) {
        diagnostics::Diagnostics found;
        const std::optional<source::Node> node = source::parse_yaml({text, nullptr, 1}, found);
        EXPECT_TRUE(node || found.has_errors()) << text;
        const auto lines = std::ranges::count(text, '\n') + 1;
        for (const diagnostics::Diagnostic& finding : found.sorted()) {
            EXPECT_LE(finding.location.line, lines) << text;
            EXPECT_GE(finding.location.line, 1) << text;
        }
    };
    for (std::size_t place = 0; place < report.size(); ++place) {
        expect_answer(std::string(report.substr(0, place)));
        for (const char wrong : std::string_view("\"':#{}[],-\t\n&*|>?\\")) {
            std::string text(report);
            text[place] = wrong;  // also in the middle of a character
            expect_answer(text);
        }
    }
    EXPECT_EQ(parse(report).findings, "");
}

}  // namespace
