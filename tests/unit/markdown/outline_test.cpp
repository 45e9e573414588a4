#include <gtest/gtest.h>

#include "markdown/markdown.h"
#include "unit/source/finding_lines.h"

namespace {

using testing_support::finding_lines;

struct Read {
    markdown::Outline outline;
    std::string findings;
};

Read read(std::string_view text, int first_line = 1) {
    diagnostics::Diagnostics found;
    const auto path = std::make_shared<const std::string>("content/pages/thu.md");
    markdown::Outline outline = markdown::read_outline({text, path, first_line}, found);
    return {std::move(outline), finding_lines(found)};
}

std::string place_text(const diagnostics::Location& place) {
    return fmt::format("{}:{}+{}", place.line, place.column, place.length);
}

std::string links_of(const markdown::Outline& outline) {
    std::string lines;
    for (const markdown::Link& link : outline.links) {
        lines += fmt::format("{} {} [{}] heading {} point {}\n", place_text(link.location), link.destination, link.text,
                             link.heading, link.point);
    }
    return lines;
}

TEST(ReadOutline, FindsHeadingsPointsAndLinks) {
    const auto [outline, findings] = read(R"(Mở đầu có [Chợ số](initiative:cho-so).

## Kết quả **nổi bật**

Đã có [1.570](figure:thi-sinh-dang-ky) người, [1.570](figure:thi-sinh-dang-ky) lượt.

### Nhỏ

## Khó khăn, hạn chế

- [Kinh phí hạn chế](topic:kinh-phi): thiếu.
  - Con [xã](unit:xa-an-lao)
- Không có chủ đề

> - không phải điểm

1. Điểm ba
)",
                                          10);
    EXPECT_EQ(findings, "");
    std::string headings;
    for (const markdown::Heading& heading : outline.headings) {
        headings +=
            fmt::format("{} {} {} #{}\n", place_text(heading.location), heading.level, heading.text, heading.anchor);
    }
    EXPECT_EQ(headings,
              "12:1+22 2 Kết quả nổi bật #muc-ket-qua-noi-bat\n"
              "16:1+7 3 Nhỏ #muc-nho\n"
              "18:1+20 2 Khó khăn, hạn chế #muc-kho-khan-han-che\n");
    EXPECT_EQ(links_of(outline),
              "10:11+27 initiative:cho-so [Chợ số] heading -1 point -1\n"
              "14:7+32 figure:thi-sinh-dang-ky [1.570] heading 0 point -1\n"
              "14:47+32 figure:thi-sinh-dang-ky [1.570] heading 0 point -1\n"
              "20:3+34 topic:kinh-phi [Kinh phí hạn chế] heading 2 point 0\n"
              "21:9+20 unit:xa-an-lao [xã] heading 2 point 0\n");
    std::string points;
    for (const markdown::Point& point : outline.points) {
        points += fmt::format("{} {} [{}]\n", place_text(point.location), point.heading, point.text);
    }
    EXPECT_EQ(points,
              "20:1+44 2 [Kinh phí hạn chế: thiếu. Con xã]\n"
              "22:1+17 2 [Không có chủ đề]\n"
              "26:1+10 2 [Điểm ba]\n");
    EXPECT_EQ(outline.first_paragraph, "Mở đầu có Chợ số.");
    EXPECT_TRUE(outline.has_text_before_first_heading);
}

TEST(ReadOutline, ReadsEmptyBodies) {
    const auto [outline, findings] = read("");
    EXPECT_EQ(findings, "");
    EXPECT_TRUE(outline.headings.empty());
    EXPECT_EQ(outline.first_paragraph, "");
    EXPECT_FALSE(outline.has_text_before_first_heading);
    EXPECT_FALSE(read("## A\n\nB\n").outline.has_text_before_first_heading);
}

TEST(ReadOutline, MakesAnchorsUnique) {
    const auto [outline, findings] = read("## Kết quả\n## Kết quả\n## Kết quả 2\n## …\n## ?\n");
    std::string anchors;
    for (const markdown::Heading& heading : outline.headings) {
        anchors += heading.anchor + ' ';
    }
    EXPECT_EQ(anchors, "muc-ket-qua muc-ket-qua-2 muc-ket-qua-2-2 muc muc-2 ");
}

TEST(ReadOutline, FindsLinksInTablesAndAcrossLines) {
    const auto [outline, findings] = read(R"(| Đơn vị | Số |
|--------|----|
| [An Lão](unit:xa-an-lao) | [34](figure:a) |
| Khác | [34](figure:a) |

Một [liên kết
dài](unit:xa-phu-thai) và **ảnh [x]** (a.jpg,tên) rồi <https://a.vn/x> với http://b.vn/c.
)");
    EXPECT_EQ(findings, "");
    EXPECT_EQ(links_of(outline),
              "3:3+24 unit:xa-an-lao [An Lão] heading -1 point -1\n"
              "3:30+14 figure:a [34] heading -1 point -1\n"
              "4:10+14 figure:a [34] heading -1 point -1\n"
              "7:1+22 unit:xa-phu-thai [liên kết dài] heading -1 point -1\n"
              "7:56+14 https://a.vn/x [https://a.vn/x] heading -1 point -1\n"
              "7:76+13 http://b.vn/c [http://b.vn/c] heading -1 point -1\n");
}

TEST(ReadOutline, RefusesLinksThatLeadAstray) {
    const std::string_view refused[] = {"javascript:alert(1)",
                                        "JaVaScRiPt:alert(1)",
                                        "data:text/html,x",
                                        "vbscript:x",
                                        "blob:https://a.vn",
                                        "view-source:https://a.vn",
                                        "filesystem:x",
                                        "intent:x",
                                        "about:blank",
                                        "//evil.example",
                                        "/tuyet-doi/",
                                        "file:///C:/x",
                                        "https:a.vn",
                                        "https://",
                                        "https://a.vn@evil.vn/x",
                                        "ftp://a.vn",
                                        "a\\b"};
    for (const std::string_view destination : refused) {
        EXPECT_EQ(read(fmt::format("[x]({})\n", destination)).findings,
                  fmt::format("1:1+{} link-refused: liên kết: không dùng được địa chỉ `{}`\n", destination.size() + 5,
                              destination));
    }
    EXPECT_EQ(read("[x](<javascript:a b>)\n").findings,
              "1:1+21 link-refused: liên kết: không dùng được địa chỉ `javascript:a b`\n");
    EXPECT_EQ(read("[x](java&#115;cript&colon;a)\n").findings,
              "1:1+28 link-refused: liên kết: không dùng được địa chỉ `javascript:a`\n");
    EXPECT_EQ(read("[x][a]\n\n[a]: vbscript:x\n").findings,
              "1:1+6 link-refused: liên kết: không dùng được địa chỉ `vbscript:x`\n");
    EXPECT_EQ(read("[x](initative:cho-so)\n").findings,
              "1:1+21 link-kind-unknown: liên kết: không có loại `initative:`\n");
    EXPECT_EQ(read("[x]()\n").findings, "1:1+5 link-empty: liên kết chưa có địa chỉ\n");
    EXPECT_EQ(read("[](a.pdf)\n").findings, "1:1+9 link-without-text: liên kết tới `a.pdf` chưa có chữ để bấm\n");
    EXPECT_EQ(read("[a](https://a.vn) [b](HTTP://a.vn/?x=1#y) [c](mailto:a@b.vn) [d](tel:0225) [e](ban-ky-so.pdf) "
                   "[f](#muc-a) [g](../a/) [h](report:xa-an-lao/2025) [i](https://a.vn/@b)\n")
                  .findings,
              "");
}

TEST(ReadOutline, ReportsWhatWouldNotBeShown) {
    EXPECT_EQ(read("Một <b>đậm</b>\n").findings,
              "1:5+3 raw-html: mã HTML `<b>` sẽ không hiện trên trang\n"
              "1:11+4 raw-html: mã HTML `</b>` sẽ không hiện trên trang\n");
    EXPECT_EQ(read("Một\n\n<div class=\"rất dài, dài hơn bốn mươi byte\">\n  x\n</div>\n").findings,
              "3:1+44 raw-html: mã HTML `<div …` sẽ không hiện trên trang\n");
    EXPECT_EQ(read("<!-- ghi chú -->\n").findings,
              "1:1+16 raw-html: mã HTML `<!-- ghi chú -->` sẽ không hiện trên trang\n");
    EXPECT_EQ(read("# Tên\n\nNgầm\n===\n").findings,
              "1:1+5 heading-level-one: đề mục “Tên”: cấp một dành cho tên của trang\n"
              "3:1+4 heading-level-one: đề mục “Ngầm”: cấp một dành cho tên của trang\n");
    for (const std::string_view before : {"Ảnh: ", "- ", "> "})
        EXPECT_EQ(read(fmt::format("{}![](a.jpg)\n", before)).findings,
                  fmt::format("1:{}+10 image-not-alone: ảnh `a.jpg` đứng lẫn trong câu, bảng hoặc danh sách\n",
                              before.starts_with("Ả") ? 6 : 3));
    for (const std::string_view destination :
         {"https://a.vn/a.jpg", "../a.jpg", "/a.jpg", "data:image/png,x", "#a"}) {
        EXPECT_EQ(read(fmt::format("![x]({})\n", destination)).findings,
                  fmt::format("1:1+{} image-refused: ảnh `{}`: chỉ hiện được ảnh đặt cạnh báo cáo hoặc mô hình\n",
                              destination.size() + 6, destination));
    }
}

TEST(ReadOutline, KeepsItsLimits) {
    const std::string line(1023, 'x');
    std::string paragraph;
    for (int i = 0; i < 16; ++i) {
        paragraph += line + '\n';
    }
    EXPECT_EQ(read(paragraph).findings, "");
    EXPECT_EQ(read(paragraph + "y\n").findings, "17:1+1 paragraph-too-long: đoạn văn dài hơn 16 KB\n");
    std::string list;
    std::string numbers;
    std::string table = "| A | B |\n|---|---|\n";
    for (int i = 0; i < 100; ++i) {
        list += "- " + line + '\n';
        numbers += std::to_string(i + 2) + ". " + line + '\n';
        table += "| " + line + " | B |\n";
    }
    EXPECT_EQ(read(list).findings, "");
    EXPECT_EQ(read(numbers).findings, "");
    EXPECT_EQ(read(table).findings, "");
    EXPECT_EQ(read("abc\n" + numbers).findings, "17:1+1027 paragraph-too-long: đoạn văn dài hơn 16 KB\n");
    EXPECT_EQ(read("| A | B |\n|---|\n" + table).findings, "20:1+1031 paragraph-too-long: đoạn văn dài hơn 16 KB\n");
    EXPECT_EQ(read(std::string(256, '|') + "\n").findings, "");
    EXPECT_EQ(read(std::string(257, '|') + "\n").findings, "1:1+257 table-too-wide: bảng có hơn 256 cột\n");
    EXPECT_EQ(read(std::string(32, '>') + "x\n").findings, "");
    EXPECT_EQ(read(std::string(33, '>') + "x\n").findings,
              "1:1+34 nesting-too-deep: danh sách và trích dẫn lồng nhau quá 32 cấp\n");
    std::string stairs;
    for (int depth = 0; depth < 33; ++depth) {
        stairs += std::string(static_cast<std::size_t>(depth) * 2, ' ') + "- x\n";
    }
    EXPECT_EQ(read(stairs).findings, "33:65+3 nesting-too-deep: danh sách và trích dẫn lồng nhau quá 32 cấp\n");
    std::string definitions = "[a]: /" + std::string(1000, 'u') + "\n\n";
    for (int use = 0; use < 1030; ++use) {
        definitions += "[a]\n\n";
    }
    EXPECT_EQ(read(definitions).findings,
              "1:1+1006 definition-repeated: nội dung có địa chỉ khai báo riêng và hơn 1024 dấu `[`\n");
    std::string body((1 << 20) - 1, '\n');
    EXPECT_EQ(read(body + 'x').findings, "");
    EXPECT_EQ(read(body + "xy").findings, "1:1+1 body-too-long: nội dung dài hơn 1 MB\n");
}

TEST(ReadOutline, SurvivesDeepEmphasis) {
    const std::string deep = std::string(8000, '*') + "a" + std::string(8000, '*') + "\n";
    const auto [outline, findings] = read(deep);
    EXPECT_EQ(findings, "");
    EXPECT_EQ(outline.first_paragraph, "a");
}

}  // namespace
