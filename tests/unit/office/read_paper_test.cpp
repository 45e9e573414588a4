#include "office/read_paper.h"

#include "unit/office/made_archive.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>

namespace office {
namespace {

using testing::make_archive;
using testing::Parts;

constexpr const char* kWord =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:mc="m")";

Parts docx(const std::string& body) {
    return {{"word/document.xml", fmt::format("<w:document {}><w:body>{}</w:body></w:document>", kWord, body)}};
}

Parts odt(const std::string& text, const std::string& styles = "") {
    return {
        {"mimetype", "application/vnd.oasis.opendocument.text"},
        {"content.xml", fmt::format(R"(<o:document-content xmlns:o="o" xmlns:t="t" xmlns:d="d" xmlns:x="x">)"
                                    "<o:automatic-styles>{}</o:automatic-styles><o:body><o:text>{}</o:text></o:body>"
                                    "</o:document-content>",
                                    styles, text)}};
}

std::string show(const Paragraph& paragraph) {
    const std::string heading = paragraph.heading > 0 ? fmt::format("#{} ", paragraph.heading) : "";
    return heading + (paragraph.label.empty() ? "" : paragraph.label + " ") + paragraph.text;
}

/// One paragraph on each line, tables as "[a|b]", then what was left out as "footnote 2".
std::string read(const Parts& parts) {
    static constexpr const char* kLeftOut[] = {"footnote", "picture",  "text_box",
                                               "comment",  "deletion", "running_head"};
    const auto read = read_paper(make_archive(parts));
    if (const auto* const refused = std::get_if<Refused>(&read))
        return fmt::format("refused {}", static_cast<int>(refused->refusal));
    const Paper& paper = std::get<Paper>(read);
    std::string lines;
    for (const auto& block : paper.blocks) {
        if (const auto* const paragraph = std::get_if<Paragraph>(&block)) {
            lines += show(*paragraph) + "\n";
            continue;
        }
        const Table& table = std::get<Table>(block);
        lines += table.is_sound ? "[" : "broken [";
        for (const auto& row : table.rows)
            for (const TableCell& cell : row)
                for (const Paragraph& paragraph : cell) lines += show(paragraph) + "|";
        lines += "]\n";
    }
    for (const auto& [kind, count] : paper.left_out)
        lines += fmt::format("{} {}\n", kLeftOut[static_cast<int>(kind)], count);
    return lines;
}

std::string refused(Refusal refusal) {
    return fmt::format("refused {}", static_cast<int>(refusal));
}

TEST(ReadDocx, JoinsRunsAndKeepsTabsAndBreaks) {
    EXPECT_EQ(
        read(docx(R"(<w:p><w:r><w:t xml:space="preserve">Số: </w:t><w:tab/><w:t>/BC</w:t><w:noBreakHyphen/></w:r>
<w:smartTag><w:r><w:t>UBND</w:t><w:br/></w:r></w:smartTag><w:r><w:rPr><w:caps/></w:rPr><w:t>xã</w:t></w:r>
<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>)")),
        "Số: \t/BC-UBND\nXÃ\n");
}

TEST(ReadDocx, TakesChangesAsAccepted) {
    EXPECT_EQ(
        read(docx(
            R"(<w:p><w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>
<w:p><w:moveFrom><w:r><w:t>chỗ cũ</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>chỗ mới</w:t></w:r></w:moveTo></w:p>)")),
        "mới\nchỗ mới\ndeletion 2\n");
}

TEST(ReadDocx, CountsWhatIsNoText) {
    EXPECT_EQ(read(docx(R"(<w:p><w:r><w:t>a</w:t><w:footnoteReference/><w:commentReference/></w:r>
<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent/></w:drawing></mc:Choice>
<mc:Fallback><w:pict><w:txbxContent/></w:pict></mc:Fallback></mc:AlternateContent><w:drawing><pic/></w:drawing>
<w:drawing><line/></w:drawing></w:r></w:p>)")),
              "a\nfootnote 1\npicture 1\ntext_box 1\ncomment 1\n");
}

TEST(ReadDocx, NumbersParagraphsAsWordDoes) {
    Parts parts = docx(R"(<w:p><w:pPr><w:pStyle w:val="M"/></w:pPr><w:r><w:t>một</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>con</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>con</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="M"/></w:pPr><w:r><w:t>hai</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>con</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>cháu</w:t></w:r></w:p>)");
    parts["word/styles.xml"] = fmt::format(
        R"(<w:styles {}><w:style w:styleId="M"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>)",
        kWord);
    parts["word/numbering.xml"] = fmt::format(
        R"(<w:numbering {}><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2:"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/>
<w:lvlText w:val="%2.%3"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num></w:numbering>)",
        kWord);
    EXPECT_EQ(read(parts), "#1 I. một\n1: con\n2: con\n#1 II. hai\n1: con\n1.c cháu\n");
}

TEST(ReadDocx, TellsSoundTablesFromJoinedOnes) {
    EXPECT_EQ(
        read(docx(R"(<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>)")),
        "[a||]\nbroken [b|]\n");
}

TEST(ReadDocx, SaysWhereLinksLead) {
    Parts parts = docx(R"(<w:p><w:hyperlink r:id="a"><w:r><w:t>Cổng</w:t></w:r></w:hyperlink></w:p>
<w:p><w:hyperlink r:id="b"><w:r><w:t>b.vn</w:t></w:r></w:hyperlink></w:p><w:p><w:hyperlink r:id="c"><w:r><w:t>thư</w:t></w:r></w:hyperlink></w:p>)");
    parts["word/_rels/document.xml.rels"] =
        R"(<Relationships><Relationship Id="a" Target="https://a.vn/x"/><Relationship Id="b" Target="http://b.vn/"/>
<Relationship Id="c" Target="mailto:c@c.vn"/></Relationships>)";
    EXPECT_EQ(read(parts), "Cổng (https://a.vn/x)\nb.vn\nthư\n");
}

TEST(ReadOdt, ReadsParagraphsListsAndTables) {
    EXPECT_EQ(read(odt(R"(<t:h t:outline-level="2">Mục</t:h><t:p>một
   dòng<t:s t:c="2"/>cách<t:tab/><t:line-break/><t:a x:href="https://a.vn">Cổng</t:a></t:p>
<t:list t:style-name="L"><t:list-item><t:p>x</t:p></t:list-item><t:list-item><t:p>y</t:p><t:list><t:list-item><t:p>z</t:p></t:list-item></t:list></t:list-item></t:list>
<table><table-row><table-cell><t:p>a</t:p></table-cell><covered-table-cell/></table-row></table>
<t:p>b<t:note><t:p>chú</t:p></t:note><o:annotation><t:p>xem</t:p></o:annotation><d:frame><d:text-box/></d:frame><d:frame><d:image/></d:frame></t:p>)",
                       R"(<t:list-style name="L"><t:list-level-style-number t:level="1" num-format="a" num-suffix=":"/></t:list-style>)")),
              "#2 Mục\nmột dòng  cách\t\nCổng (https://a.vn)\na: x\nb: y\n- z\nbroken [a|]\nb\nfootnote 1\npicture "
              "1\ntext_box 1\ncomment 1\n");
}

TEST(ReadPaper, RefusesWhatIsNoPaper) {
    EXPECT_EQ(read({{"a.txt", "x"}}), refused(Refusal::not_a_paper));
    EXPECT_EQ(read({{"mimetype", "x"}, {"content.xml", "<a/>"}}), refused(Refusal::not_a_paper));
    EXPECT_EQ(read({{"word/document.xml", "<a>"}}), refused(Refusal::damaged));
    EXPECT_EQ(read({{"word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"}}),
              refused(Refusal::document_type));
    Parts macros = docx("<w:p/>");
    macros["word/vbaProject.bin"] = "x";
    EXPECT_EQ(read(macros), refused(Refusal::macros));
    Parts locked = odt("<t:p/>");
    locked["META-INF/manifest.xml"] = "<encryption-data/>";
    EXPECT_EQ(read(locked), refused(Refusal::locked));
    EXPECT_EQ(std::get<Refused>(read_paper("x")).refusal, Refusal::not_a_paper);
    EXPECT_EQ(std::get<Refused>(read_paper("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")).refusal, Refusal::old_file);
}

TEST(ReadPaper, RefusesBombs) {
    EXPECT_EQ(read(docx("<w:p>" + std::string(20 << 20, ' ') + "</w:p>")), refused(Refusal::too_large));
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "<a>";
    EXPECT_EQ(read(docx(deep)), refused(Refusal::too_large));
}

TEST(ReadPaper, SurvivesDamage) {
    const std::string sound = make_archive(docx("<w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>"));
    std::mt19937 random(7);
    for (int i = 0; i < 300; ++i) {
        std::string bytes = sound;
        for (int change = 0; change < 4; ++change) bytes[random() % bytes.size()] = static_cast<char>(random());
        read_paper(bytes);
    }
}

}  // namespace
}  // namespace office
