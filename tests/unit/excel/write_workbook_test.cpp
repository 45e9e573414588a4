#include "excel/write_workbook.h"

#include "excel_reference/check_workbook.h"
#include "excel_reference/plain_parts.h"
#include "excel_reference/read_archive.h"
#include "excel_reference/write_workbook.h"
#include "unit/temporary_folder.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

namespace excel {
namespace {

namespace fs = std::filesystem;
using text::Decimal;
using text::Moment;
using views::ColumnKind;

class WriteWorkbook : public ::testing::Test {
protected:
    const fs::path& scratch() const { return scratch_.path(); }

    /// Cell by cell: values, formats, links, notes, tables, charts, widths, heights, print set-up, properties.
    void expect_as_libxlsxwriter_makes(const views::Workbook& workbook) const {
        const auto ours = plain_parts(write_workbook(workbook));
        const auto theirs = plain_parts(reference::write_workbook(workbook, scratch()));
        for (const auto& [name, part] : theirs) {
            const auto own = ours.find(name);
            ASSERT_NE(own, ours.end()) << name << " is missing";
            EXPECT_EQ(own->second, part) << name;
        }
        EXPECT_EQ(ours.size(), theirs.size());
    }

private:
    testing_support::TemporaryFolder scratch_;
};

views::Workbook example() {
    views::Table figures{
        .id = "figures",
        .title = "Số liệu chi tiết",
        .about = "Mỗi dòng một số liệu",
        .columns = {{"unit", "Đơn vị", ColumnKind::text, 30},
                    {"code", "Mã", ColumnKind::text, 8, views::Reach::screen},
                    {"value", "Giá trị", ColumnKind::number, 12},
                    {"share", "Tỷ lệ", ColumnKind::percent},
                    {"as-of", "Tính đến", ColumnKind::date, 18},
                    {"page", "Trang", ColumnKind::text, 20, views::Reach::screen, "https://example.gov.vn/"},
                    {"key", "Khóa", ColumnKind::text, 8, views::Reach::files}},
        .rows = {{"Xã An Lão", "011629", Decimal(1570), Decimal::scaled(625, 1), Moment{2025, 11, 11}, "don-vi/",
                  "a"},
                 {"=1+1", "-5", Decimal::scaled(6497, 2), Decimal(70), Moment{2025, 11, 11, 9, 5}, "", ""},
                 {"javascript:alert(1)", std::monostate{}, std::monostate{}, std::monostate{}, Moment{2025, 11},
                  std::monostate{}, std::monostate{}},
                 {" hai\ndòng ", "", Decimal(-12), Decimal(0), Moment{1899, 12, 31}, "", ""},
                 {"_x0041_ <&>", "1E5", Decimal(1234567890123456), std::monostate{}, Moment{2025}, "", ""}},
        .notes = {{0, 3, "gần", "“gần 62,5%”: con số thật thấp hơn 62,5."}, {2, 2, "5–7", ""}}};
    return {.path = "don-vi/xa-an-lao/xa-an-lao.xlsx",
            .title = "Xã An Lão",
            .about_title = "Thông tin chung",
            .about = {{"Nội dung", "Số liệu của Xã An Lão"},
                      {"Nguồn", "example.gov.vn", "https://example.gov.vn/?a=1&b=2"},
                      {"Ghi chú", ""}},
            .tables = {figures, {.id = "empty", .title = "Trống", .columns = {{"a", "Cột"}}}},
            .charts = {.title = "Biểu đồ",
                       .about = "Biểu đồ và số",
                       .column_titles = {"Tên", "Số liệu", "Đọc là", "Thời điểm"},
                       .charts = {{.headline = "=1+1 & <hai>",
                                   .subtitle = "Cuộc thi",
                                   .bars = {{"Đăng ký", Decimal(1570), "1.570 người", "11/11/2025"},
                                            {"Hoàn thành", Decimal(1020), "gần 1.020 người", ""}},
                                   .description = "Hai cột: \"1.570\" và <1.020>"}}},
            .sheets_heading = "Các trang",
            .page_word = "Trang",
            .site = "Loa & bạn",
            .author = "Văn phòng",
            .created = Moment{2025, 11, 21, 8, 30}};
}

/// From 0 on, below `end`.
int pick(std::mt19937& random, std::size_t end) {
    return static_cast<int>(random() % end);
}

/// Vietnamese words, some of which XML and Excel read as something else.
std::string random_text(std::mt19937& random) {
    constexpr std::string_view kWords[] = {
        "Xã An Lão", "đăng ký", "=1+1",
        "<b>",       "&amp;",   "\"trên\"",
        "_x0041_",   "\n",      "một câu dài hơn những câu khác, để cột phải xuống dòng",
        "\t",        "62,5%",   "😀",
        "",          " "};
    std::string text;
    for (int words = pick(random, 5); words > 0; --words) text += kWords[pick(random, std::size(kWords))];
    return text;
}

views::Cell random_cell(std::mt19937& random) {
    switch (pick(random, 6)) {
        case 0:
            return Decimal::scaled(pick(random, 2'000'000) - 1'000'000, pick(random, 5));
        case 1:
            return Decimal(static_cast<std::int64_t>(random()) * 1'000'000);
        case 2:
            return Moment{static_cast<std::int16_t>(1890 + pick(random, 200)),
                          static_cast<std::int8_t>(pick(random, 12) + 1),
                          static_cast<std::int8_t>(pick(random, 28) + 1),
                          static_cast<std::int8_t>(pick(random, 25) - 1), static_cast<std::int8_t>(pick(random, 60))};
        case 3:
            return std::monostate{};
        default:
            return random_text(random);
    }
}

views::Table random_table(std::mt19937& random, int number) {
    views::Table table{.id = "bang-" + std::to_string(number), .title = "Bảng số " + std::to_string(number)};
    const auto columns = static_cast<std::size_t>(1 + pick(random, 30)),
               rows = static_cast<std::size_t>(pick(random, 40));
    for (std::size_t column = 0; column < columns; ++column)
        table.columns.push_back({"c", "Cột " + random_text(random), static_cast<ColumnKind>(pick(random, 4)),
                                 pick(random, 60), static_cast<views::Reach>(pick(random, 3)),
                                 pick(random, 5) == 0 ? "https://example.gov.vn/?a=1&b=[2]#c" : ""});
    table.columns.front().reach = views::Reach::paper;
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            if (column == 0) table.rows.emplace_back();
            table.rows.back().push_back(random_cell(random));
            if (pick(random, 6) == 0)
                table.notes.push_back(
                    {row, column, pick(random, 2) == 0 ? "gần “" : "\"hơn\" <", random_text(random)});
        }
    }
    if (rows > 0 && pick(random, 2) == 0) table.rows_on_paper = random() % rows;
    return table;
}

views::Workbook random_workbook(std::mt19937& random) {
    views::Workbook workbook = example();
    workbook.title = "Tên " + random_text(random);
    workbook.about.push_back({"Dòng " + random_text(random), random_text(random)});
    workbook.tables.clear();
    for (int number = pick(random, 4); number > 0; --number) workbook.tables.push_back(random_table(random, number));
    workbook.charts.charts.clear();
    for (int charts = pick(random, 4); charts > 0; --charts) {
        views::NativeChart chart{
            "Biểu đồ " + random_text(random), random_text(random), {}, random_text(random) + "."};
        for (int bars = 1 + pick(random, 25); bars > 0; --bars)
            chart.bars.push_back({random_text(random) + ".", Decimal::scaled(pick(random, 100'000), pick(random, 3)),
                                  "khoảng " + random_text(random), random_text(random)});
        workbook.charts.charts.push_back(chart);
    }
    return workbook;
}

constexpr const char* kDump = R"python(
import re, sys, zipfile, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
properties = book.properties
print(properties.title, "|", properties.subject, "|", properties.creator, "|", properties.created.isoformat())
for sheet in book:
    page = sheet.page_setup
    fit = f"fit {page.fitToWidth} {page.fitToHeight}" if sheet.sheet_properties.pageSetUpPr.fitToPage else f"scale {page.scale}"
    print("#", sheet.title, "| frozen", sheet.freeze_panes, "| paper", page.paperSize, page.orientation, fit,
          "| repeat", sheet.print_title_rows, "| area", sheet.print_area)
    print("head", sheet.oddHeader.left.text, "/", sheet.oddHeader.right.text, "foot", sheet.oddFooter.left.text, "/", sheet.oddFooter.right.text)
    print("widths", *(f"{k}={v.width:.0f}" for k, v in sorted(sheet.column_dimensions.items())))
    for table in sheet.tables.values():
        print("table", table.displayName, table.ref, "filter", table.autoFilter.ref, [c.name for c in table.tableColumns])
    for chart in sheet._charts:
        series = chart.series[0]
        print("chart", chart.anchor._from.col, chart.anchor._from.row, chart.tagname, chart.barDir, chart.title.tx.strRef.f, series.cat.strRef.f if series.cat.strRef else series.cat.numRef.f, series.val.numRef.f)
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None and not cell.comment: continue
            value = cell.value if isinstance(cell.value, (str, int, float)) else cell.value.isoformat()
            print(cell.coordinate, cell.data_type, repr(value), cell.number_format,
                  *(["bold"] if cell.font.bold else []), *(["wrap"] if cell.alignment.wrap_text else []),
                  *([f"link {cell.hyperlink.target or cell.hyperlink.location}"] if cell.hyperlink else []),
                  *([f"note {cell.comment.text!r}"] if cell.comment else []))
archive = zipfile.ZipFile(sys.argv[1])
print(re.findall(r'descr="([^"]*)"', archive.read("xl/drawings/drawing1.xml").decode()))
)python";

/// The workbook as openpyxl reads it: nothing of ours decides what is right here.
std::string dump(const std::string& bytes, const fs::path& folder) {
    std::ofstream(folder / "dump.xlsx", std::ios::binary) << bytes;
    std::ofstream(folder / "dump.py") << kDump;
    const std::string command = "PYTHONIOENCODING=utf-8 /usr/bin/python3 " + (folder / "dump.py").string() + " " +
                                (folder / "dump.xlsx").string() + " 2>&1";
    FILE* const pipe = ::popen(command.c_str(), "r");
    std::string output;
    for (int byte = std::fgetc(pipe); byte != EOF; byte = std::fgetc(pipe)) output += static_cast<char>(byte);
    EXPECT_EQ(::pclose(pipe), 0);
    fs::remove(folder / "dump.xlsx");
    fs::remove(folder / "dump.py");
    return output;
}

TEST_F(WriteWorkbook, IsReadByAnotherLibrary) {
    EXPECT_EQ(dump(write_workbook(example()), scratch()),
              R"(Xã An Lão | Loa & bạn | Văn phòng | 2025-11-21T00:00:00
# Thông tin chung | frozen None | paper 9 portrait fit None 0 | repeat None | area None
head Loa && bạn / Thông tin chung foot Xã An Lão / Trang &P/&N
widths A=27 B=67
A1 s 'Xã An Lão' General bold
A2 s 'Nội dung' General bold wrap
B2 s 'Số liệu của Xã An Lão' General wrap
A3 s 'Nguồn' General bold wrap
B3 s 'example.gov.vn' General wrap link https://example.gov.vn/?a=1&b=2
A4 s 'Ghi chú' General bold wrap
A6 s 'Các trang' General bold
A7 s 'Biểu đồ' General wrap link 'Biểu đồ'!A1
B7 s 'Biểu đồ và số' General wrap
A8 s 'Số liệu chi tiết' General wrap link 'Số liệu chi tiết'!A1
B8 s 'Mỗi dòng một số liệu' General wrap
A9 s 'Trống' General wrap link 'Trống'!A1
# Biểu đồ | frozen None | paper 9 landscape scale 75 | repeat None | area None
head Loa && bạn / Biểu đồ foot Xã An Lão / Trang &P/&N
widths A=41 B=13 C=21 D=37 E=3
chart 5 0 barChart bar 'Biểu đồ'!$A$1 'Biểu đồ'!$A$4:$A$5 'Biểu đồ'!$B$4:$B$5
A1 s '=1+1 & <hai>' General bold
A2 s 'Cuộc thi' General
A3 s 'Tên' General bold wrap
B3 s 'Số liệu' General bold wrap
C3 s 'Đọc là' General bold wrap
D3 s 'Thời điểm' General bold wrap
A4 s 'Đăng ký' General wrap
B4 n 1570 #,##0
C4 s '1.570 người' General wrap
D4 s '11/11/2025' General wrap
A5 s 'Hoàn thành' General wrap
B5 n 1020 #,##0
C5 s 'gần 1.020 người' General wrap
# Số liệu chi tiết | frozen B2 | paper 9 landscape fit None 0 | repeat $1:$1 | area ['$A$1:$D$6']
head Loa && bạn / Số liệu chi tiết foot Xã An Lão / Trang &P/&N
widths A=22 B=13 C=12 D=19 E=9 F=10
table figures A1:F6 filter A1:F6 ['Đơn vị', 'Giá trị', 'Tỷ lệ', 'Tính đến', 'Mã', 'Trang']
A1 s 'Đơn vị' General bold wrap
B1 s 'Giá trị' General bold wrap
C1 s 'Tỷ lệ' General bold wrap
D1 s 'Tính đến' General bold wrap
E1 s 'Mã' General bold wrap
F1 s 'Trang' General bold wrap
A2 s 'Xã An Lão' General wrap
B2 n 1570 #,##0
C2 n 62.5 "gần "#,##0.0"%" note '“gần 62,5%”: con số thật thấp hơn 62,5.'
D2 d '2025-11-11T00:00:00' dd/mm/yyyy
E2 s '011629' General wrap
F2 s 'don-vi/' General wrap link https://example.gov.vn/don-vi/
A3 s '=1+1' General wrap
B3 n 64.97 #,##0.00
C3 n 70 #,##0"%"
D3 d '2025-11-11T09:05:00' dd/mm/yyyy hh:mm
E3 s '-5' General wrap
A4 s 'javascript:alert(1)' General wrap
B4 s '5–7' General wrap
D4 s '11/2025' General wrap
A5 s ' hai\ndòng ' General wrap
B5 n -12 #,##0
C5 n 0 #,##0"%"
D5 s '31/12/1899' General wrap
A6 s '_x0041_ <&>' General wrap
B6 s '1234567890123456' General wrap
D6 s '2025' General wrap
E6 s '1E5' General wrap
# Trống | frozen A2 | paper 9 landscape fit None 0 | repeat $1:$1 | area ['$A$1']
head Loa && bạn / Trống foot Xã An Lão / Trang &P/&N
widths A=7
A1 s 'Cột' General bold wrap
['Hai cột: &quot;1.570&quot; và &lt;1.020&gt;']
)");
}

TEST_F(WriteWorkbook, GivesTheSameBytesFromManyThreads) {
    const std::string expected = write_workbook(example());
    std::vector<int> different(4, 0);
    std::vector<std::thread> threads;
    for (int& count : different)
        threads.emplace_back([&] {
            for (int round = 0; round < 25; ++round) count += write_workbook(example()) == expected ? 0 : 1;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(different, std::vector<int>(4, 0));
}

TEST_F(WriteWorkbook, TakesTheLongestTextAndRefusesALongerOne) {
    views::Workbook workbook = example();
    workbook.tables[0].rows[0][0] = std::string(32767, 'x');
    EXPECT_NO_THROW(write_workbook(workbook));
    workbook.tables[0].rows[0][0] = std::string(32768, 'x');
    try {
        write_workbook(workbook);
        ADD_FAILURE() << "a text was cut in silence";
    } catch (const std::runtime_error& error) {
        EXPECT_STREQ(error.what(), "row 2, column 1: the text is longer than the 32767 characters of a cell");
    }
}

TEST_F(WriteWorkbook, TakesHostileTexts) {
    views::Workbook workbook{.title = "<&>\"'\x01", .about_title = std::string(200, '\'')};
    workbook.about = {{std::string("\x00\x01\x1F\x7F\uFFFE", 7), "]]> <!-- &#0; &amp; \xF0\x9F\x93\xA3"}};
    views::Table table{.title = std::string(31, '\'')};
    for (int column = 0; column < 40; ++column)
        table.columns.push_back({"c", "ế" + std::string(column, '\''), ColumnKind::text, column * 10});
    workbook.tables = {table, table, table};
    int number = 0;
    for (views::Table& each : workbook.tables) {
        each.id = "t-" + std::to_string(++number);
        each.title = "Ngày “hội” toàn dân học tập số — 1/2 [x]";
        each.rows = {std::vector<views::Cell>(40, "=x\t\r\n")};
        each.notes = {{0, 0, "\"", "=cmd|' /C calc'!A0"}};
    }
    workbook.site = workbook.author = workbook.page_word = "=&\"[x]&P" + std::string(300, '&');
    workbook.charts = {"'=", "", {"=", "+", "-", "@"}, {{"=A1", "", {{"=A1", Decimal(1), "1", "=A1"}}, "=A1"}}};
    EXPECT_EQ(check_workbook(write_workbook(workbook), workbook), "");
    expect_as_libxlsxwriter_makes(workbook);
}

TEST_F(WriteWorkbook, WritesWhatLibxlsxwriterWrites) {
    expect_as_libxlsxwriter_makes(example());
    expect_as_libxlsxwriter_makes({.title = "Trống", .about_title = "Thông tin"});
}

TEST_F(WriteWorkbook, WritesAnyWorkbookAsLibxlsxwriterDoes) {
    std::mt19937 random(20251121);
    for (int round = 0; round < 60 && !HasFailure(); ++round) {
        const views::Workbook workbook = random_workbook(random);
        expect_as_libxlsxwriter_makes(workbook);
        EXPECT_EQ(check_workbook(write_workbook(workbook), workbook), "");
    }
}

TEST_F(WriteWorkbook, LeavesOutLinksThatExcelCouldNotHold) {
    views::Workbook workbook = example();
    views::Table& table = workbook.tables[0];
    table.notes.clear();
    table.rows.resize(1);
    table.rows.resize(70000, table.rows[0]);
    const std::string sheet = read_archive(write_workbook(workbook)).at("xl/worksheets/sheet3.xml");
    std::size_t links = 0;
    for (std::size_t at = sheet.find("<hyperlink "); at != std::string::npos; at = sheet.find("<hyperlink ", at + 1))
        ++links;
    EXPECT_EQ(links, 65530u);
}

TEST_F(WriteWorkbook, FindsDamagedBytes) {
    const std::string bytes = write_workbook(example());
    EXPECT_EQ(check_workbook(bytes, example()), "");
    for (std::size_t size = 0; size < bytes.size(); size += 7)
        EXPECT_NE(check_workbook(bytes.substr(0, size), example()), "") << size;
    // Packed contents are covered by checksums; names, sizes and offsets by the comparison of both directories of the
    // archive.
    std::size_t unnoticed = 0;
    for (std::size_t at = 0; at < bytes.size(); at += 5) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
        if (check_workbook(damaged, example()).empty() && read_archive(damaged) != read_archive(bytes)) ++unnoticed;
    }
    EXPECT_EQ(unnoticed, 0u);
}

TEST_F(WriteWorkbook, FindsAnotherNumberOfCellsOrSheets) {
    views::Workbook written = example();
    written.sheets_heading.clear();  // the list of sheets would differ first
    const std::string bytes = write_workbook(written);
    views::Workbook other = written;
    other.tables[0].rows[2][1] = "more";
    EXPECT_EQ(check_workbook(bytes, other), "sheet “Số liệu chi tiết” holds 28 cells instead of 29");
    other = written;
    other.tables[0].title = "Khác";
    EXPECT_EQ(check_workbook(bytes, other), "sheet 3 is “Số liệu chi tiết”, not “Khác”");
    other = written;
    other.tables.pop_back();
    EXPECT_EQ(check_workbook(bytes, other), "there are more than 3 sheets");
    other = written;
    other.tables.push_back({.title = "Thêm"});
    EXPECT_EQ(check_workbook(bytes, other), "there are 4 sheets instead of 5");
    EXPECT_EQ(check_workbook("", example()), "there is no xl/workbook.xml");
    EXPECT_EQ(check_workbook("PK", example()), "not a sound zip archive: Not a zip archive");
}

}  // namespace
}  // namespace excel
