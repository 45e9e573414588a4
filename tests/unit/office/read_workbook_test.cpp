#include "office/read_workbook.h"

#include "unit/office/made_archive.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>

namespace office {
namespace {

using testing::MadeSheet;
using testing::make_archive;
using testing::make_parts;
using testing::Parts;

std::string show(const Cell& cell) {
    static constexpr const char* kKinds[] = {"text", "number", "yes_no", "computed", "fault"};
    return fmt::format("{} “{}” {}", kKinds[static_cast<int>(cell.kind)], cell.text, cell.format);
}

/// "1.3 text “a” General", one cell on each line.
std::string read(const Parts& parts) {
    const auto read = read_workbook(make_archive(parts));
    if (const auto* const refused = std::get_if<Refused>(&read))
        return fmt::format("refused {} {}", static_cast<int>(refused->refusal), refused->part);
    std::string lines;
    for (const Sheet& sheet : std::get<Workbook>(read).sheets)
        for (const auto& [place, cell] : sheet.cells)
            lines += fmt::format("{}.{} {}\n", place.first, place.second, show(cell));
    return lines;
}

std::string refused(Refusal refusal, const std::string& part = "") {
    return fmt::format("refused {} {}", static_cast<int>(refusal), part);
}

TEST(ReadWorkbook, TakesSharedInlineAndRichTexts) {
    EXPECT_EQ(
        read(make_parts({.rows = R"(<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="s"><v>0</v></c></row>
<row r="14"><c r="AB14" t="inlineStr"><is><t>năm</t><r><t xml:space="preserve"> sau</t></r></is></c></row>)",
                         .shared = R"(<si><r><t>Số </t></r><r><rPr><b/></rPr><t>liệu</t></r><rPh><t>x</t></rPh></si>
<si><t xml:space="preserve"> a_x000D_
b &lt; c _x00e9_ </t></si>)"})),
        "2.1 text “ a\r\nb < c é ” General\n2.3 text “Số liệu” General\n14.28 text “năm sau” General\n");
}

TEST(ReadWorkbook, KeepsTheDigitsOfNumbersAndHowTheyAreShown) {
    EXPECT_EQ(
        read(make_parts({.rows = R"(<row><c s="1"><v>1.44</v></c><c s="2"><v>45966</v></c><c s="3"><v>1440</v></c>
<c s="4"><v>5</v></c><c s="0"/><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>A1*2</f><v>3</v></c></row>)",
                         .styles = R"(<numFmts><numFmt numFmtId="164" formatCode="dd\/mm\/yyyy"/></numFmts>
<cellXfs><xf/><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="3"/><xf numFmtId="49"/></cellXfs>)"})),
        "1.1 number “1.44” General\n1.2 number “45966” dd\\/mm\\/yyyy\n1.3 number “1440” #,##0\n"
        "1.4 number “5” @\n1.6 yes_no “1” General\n1.7 fault “#N/A” General\n1.8 computed “A1*2” General\n");
}

/// The SDK of Microsoft and some versions of WPS name every element with a prefix.
TEST(ReadWorkbook, TakesElementsWithPrefixes) {
    Parts parts = make_parts({});
    parts["xl/worksheets/one.xml"] =
        R"(<x:worksheet xmlns:x="m"><x:sheetData><x:row r="3"><x:c r="B3" t="str"><x:v>có</x:v></x:c></x:row></x:sheetData></x:worksheet>)";
    EXPECT_EQ(read(parts), "3.2 text “có” General\n");
}

TEST(ReadWorkbook, KnowsFormatsOfDates) {
    for (const char* format : {"dd/mm/yyyy", "[$-42A]d\\ mmm", "hh:mm", "yyyy", "d-mmm"})
        EXPECT_TRUE(shows_dates(format)) << format;
    for (const char* format : {"General", "@", "0", "#,##0", "0\" đ\"", "[Red]0", "0.00E+00"})
        EXPECT_FALSE(shows_dates(format)) << format;
}

struct Hostile {
    const char* name;
    const char* part;
    std::string bytes;
    Refusal refusal;
};

TEST(ReadWorkbook, RefusesWhatActsOrReachesOut) {
    const std::string external =
        R"(<Relationships><Relationship Id="r" Type="a/oleObject" Target="//host/a" TargetMode="External"/></Relationships>)";
    const Hostile cases[] = {
        {"macros", "xl/vbaProject.bin", "x", Refusal::macros},
        {"excel 4 macros", "xl/macrosheets/sheet1.xml", "<a/>", Refusal::macros},
        {"other workbooks and DDE", "xl/externalLinks/externalLink1.xml", "<a/>", Refusal::external_links},
        {"connections", "xl/connections.xml", "<a/>", Refusal::external_links},
        {"embedded", "xl/embeddings/oleObject1.bin", "x", Refusal::external_links},
        {"relation", "xl/worksheets/_rels/one.xml.rels", external, Refusal::external_links},
        {"document type", "xl/worksheets/one.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet/>",
         Refusal::document_type},
        {"broken", "xl/worksheets/one.xml", "<worksheet><sheetData></worksheet>", Refusal::damaged},
        {"unclosed", "xl/worksheets/one.xml", "<worksheet a='>", Refusal::damaged},
        {"no utf-8", "xl/worksheets/one.xml", "<worksheet>\xFF</worksheet>", Refusal::damaged},
        {"way out", "../one.xml", "<a/>", Refusal::damaged},
        {"twice", "XL/workbook.xml", "<a/>", Refusal::damaged},
        {"of LibreOffice", "content.xml", "<a/>", Refusal::damaged},
    };
    for (const Hostile& hostile : cases) {
        Parts parts = make_parts({});
        parts[hostile.part] = hostile.bytes;
        const bool is_ods = std::string_view(hostile.part) == "content.xml";
        if (is_ods) parts["mimetype"] = "application/vnd.oasis.opendocument.spreadsheet";
        const auto answer = read_workbook(make_archive(parts));
        const auto* const refusal = std::get_if<Refused>(&answer);
        ASSERT_TRUE(refusal) << hostile.name;
        EXPECT_EQ(refusal->refusal, is_ods ? Refusal::other_workbook : hostile.refusal) << hostile.name;
    }
}

TEST(ReadWorkbook, RefusesWhatIsNoWorkbook) {
    const auto refusal = [](std::string_view bytes) {
        const auto answer = read_workbook(bytes);
        return std::get<Refused>(answer).refusal;
    };
    const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    const std::string locked("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    EXPECT_EQ(refusal(""), Refusal::not_a_workbook);
    EXPECT_EQ(refusal("STT;Nội dung"), Refusal::not_a_workbook);
    EXPECT_EQ(refusal("PK\x03\x04 cut"), Refusal::damaged);
    EXPECT_EQ(refusal(compound), Refusal::old_file);
    EXPECT_EQ(refusal(compound + std::string(600, 'a') + locked), Refusal::locked);
    EXPECT_EQ(refusal(make_archive({{"word/document.xml", "<a/>"}})), Refusal::not_a_workbook);
    EXPECT_EQ(refusal(std::string(kMaxWorkbookBytes + 1, 'P')), Refusal::too_large);
}

TEST(ReadWorkbook, RefusesWhatGrowsWithoutEnd) {
    const std::string part = "xl/worksheets/one.xml";
    Parts bomb = make_parts({});
    bomb[part] = "<worksheet>" + std::string(40 << 20, ' ') + "</worksheet>";
    EXPECT_EQ(read(bomb), refused(Refusal::too_large, part));

    Parts deep = make_parts({});
    deep[part].clear();
    for (int i = 0; i < 100'000; ++i) deep[part] += "<a>";
    EXPECT_EQ(read(deep), refused(Refusal::too_large, part));

    Parts many = make_parts({});
    for (int i = 0; i < 2000; ++i) many[fmt::format("xl/media/{}.png", i)] = "x";
    EXPECT_EQ(read(many), refused(Refusal::too_large));

    std::string cells = "<row>";
    for (int i = 0; i < 500'000; ++i) cells += fmt::format("<c><v>{}</v></c>", i);
    EXPECT_EQ(read(make_parts({.rows = cells + "</row>"})), refused(Refusal::too_large, part));
}

TEST(ReadWorkbook, RefusesPlacesThatNoSheetHas) {
    for (const char* rows :
         {R"(<row r="1"><c r="A2" t="str"><v>a</v></c></row>)", R"(<row r="0"><c t="str"><v>a</v></c></row>)",
          R"(<row r="1"><c r="1A"/></row>)", R"(<row r="1"><c r="ZZZZ1"/></row>)",
          R"(<row r="1"><c r="A1" t="s"><v>5</v></c></row>)", R"(<row r="1"><c r="A1" s="99"><v>5</v></c></row>)",
          R"(<row r="1"><c r="A1" t="str"><v>a</v></c><c r="A1" t="str"><v>b</v></c></row>)"})
        EXPECT_EQ(read(make_parts({.rows = rows})), refused(Refusal::damaged, "xl/worksheets/one.xml")) << rows;
}

Parts small_workbook() {
    return make_parts({.rows = R"(<row r="2"><c r="A2" t="s" s="1"><v>0</v></c><c r="C2"><v>1.44</v></c></row>)",
                       .shared = "<si><t>Số liệu_x000D_</t></si>",
                       .styles = R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="49"/></cellXfs>)"});
}

std::string mutate(std::string bytes, std::mt19937& random) {
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    for (std::size_t left = 1 + below(4); left > 0 && !bytes.empty(); --left) {
        const std::size_t at = below(bytes.size());
        switch (below(4)) {
            case 0:
                bytes[at] = static_cast<char>(below(256));
                break;
            case 1:
                bytes.erase(at, 1 + below(8));
                break;
            case 2:
                bytes.insert(at, bytes.substr(below(bytes.size()), 1 + below(16)));
                break;
            default:
                bytes[at] = "<>\"'/&;0_xA\0"[below(12)];
        }
    }
    return bytes;
}

/// Whatever the bytes are, there is an answer; the sanitizers see to the rest.
TEST(ReadWorkbook, AnswersForMutatedBytes) {
    std::mt19937 random(5);
    const std::string whole = make_archive(small_workbook());
    for (int i = 0; i < 2000; ++i) read_workbook(mutate(whole, random));
}

TEST(ReadWorkbook, AnswersForMutatedParts) {
    std::mt19937 random(6);
    const Parts sound = small_workbook();
    for (int i = 0; i < 2000; ++i) {
        Parts parts = sound;
        auto part = parts.begin();
        std::advance(part, std::uniform_int_distribution<std::size_t>(0, parts.size() - 1)(random));
        part->second = mutate(part->second, random);
        read_workbook(make_archive(parts));
    }
}

}  // namespace
}  // namespace office
