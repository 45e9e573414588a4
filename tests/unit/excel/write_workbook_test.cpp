#include "excel/write_workbook.h"

#include "excel/archive.h"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

#include <cstdio>
#include <fstream>
#include <system_error>
#include <thread>

namespace excel {
namespace {

namespace fs = std::filesystem;
using text::Decimal;
using text::Moment;
using views::ColumnKind;

class WriteWorkbook : public ::testing::Test {
protected:
    WriteWorkbook() {
        std::string pattern = (fs::temp_directory_path() / "loa-excel-XXXXXX").string();
        if (!::mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
        scratch_ = pattern;
    }
    ~WriteWorkbook() override { fs::remove_all(scratch_); }

    const fs::path& scratch() const { return scratch_; }

private:
    fs::path scratch_;
};

views::Workbook example() {
    return {
        .path = "don-vi/xa-an-lao/xa-an-lao.xlsx",
        .title = "Xã An Lão",
        .about_title = "Thông tin chung",
        .about = {{"Nội dung", "Số liệu của Xã An Lão"},
                  {"Nguồn", "https://example.gov.vn/?a=1&b=2"},
                  {"Ghi chú", ""}},
        .tables = {
            {.id = "figures",
             .title = "Số liệu chi tiết",
             .columns = {{"unit", "Đơn vị", ColumnKind::text, 30},
                         {"code", "Mã", ColumnKind::text, 8},
                         {"value", "Giá trị", ColumnKind::number, 12},
                         {"share", "Tỷ lệ", ColumnKind::percent},
                         {"as-of", "Tính đến", ColumnKind::date, 18}},
             .rows = {{"Xã An Lão", "011629", Decimal(1570), Decimal::scaled(625, 1), Moment{2025, 11, 11}},
                      {"=1+1", "-5", Decimal::scaled(6497, 2), Decimal(70), Moment{2025, 11, 11, 9, 5}},
                      {"javascript:alert(1)", std::monostate{}, std::monostate{}, std::monostate{}, Moment{2025, 11}},
                      {" hai\ndòng ", "", Decimal(-12), Decimal(0), Moment{1899, 12, 31}},
                      {"_x0041_ <&>", "1E5", Decimal(1234567890123456), std::monostate{}, Moment{2025}}}},
            {.id = "empty", .title = "Trống", .columns = {{"a", "Cột"}}}}};
}

constexpr const char* kDump = R"(
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(book.properties.title, book.properties.created.isoformat())
for sheet in book:
    page = sheet.page_setup
    print("#", sheet.title, "| frozen", sheet.freeze_panes, "| filter", sheet.auto_filter.ref, "| paper", page.paperSize,
          page.orientation, "fit", sheet.sheet_properties.pageSetUpPr.fitToPage, page.fitToWidth, page.fitToHeight,
          "| repeat", sheet.print_title_rows)
    print("widths", *(f"{k}={v.width:.0f}" for k, v in sorted(sheet.column_dimensions.items())))
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None: continue
            value = cell.value if isinstance(cell.value, (str, int, float)) else cell.value.isoformat()
            print(cell.coordinate, cell.data_type, repr(value), cell.number_format,
                  *(["bold"] if cell.font.bold else []), *(["wrap"] if cell.alignment.wrap_text else []),
                  *(["link"] if cell.hyperlink else []))
)";

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
    EXPECT_EQ(dump(write_workbook(example(), scratch()), scratch()), R"(Xã An Lão 2000-01-01T00:00:00
# Thông tin chung | frozen None | filter None | paper 9 portrait fit True None 0 | repeat None
widths A=29 B=91
A1 s 'Nội dung' General bold wrap
B1 s 'Số liệu của Xã An Lão' General wrap
A2 s 'Nguồn' General bold wrap
B2 s 'https://example.gov.vn/?a=1&b=2' General wrap
A3 s 'Ghi chú' General bold wrap
# Số liệu chi tiết | frozen A2 | filter A1:E6 | paper 9 landscape fit True None 0 | repeat $1:$1
widths A=31 B=9 C=13 D=17 E=19
A1 s 'Đơn vị' General bold wrap
B1 s 'Mã' General bold wrap
C1 s 'Giá trị' General bold wrap
D1 s 'Tỷ lệ' General bold wrap
E1 s 'Tính đến' General bold wrap
A2 s 'Xã An Lão' General wrap
B2 s '011629' General wrap
C2 n 1570 #,##0
D2 n 62.5 0.##"%"
E2 d '2025-11-11T00:00:00' dd/mm/yyyy
A3 s '=1+1' General wrap
B3 s '-5' General wrap
C3 n 64.97 #,##0.##
D3 n 70 0"%"
E3 d '2025-11-11T09:05:00' dd/mm/yyyy hh:mm
A4 s 'javascript:alert(1)' General wrap
E4 s '11/2025' General wrap
A5 s ' hai\ndòng ' General wrap
C5 n -12 #,##0
D5 n 0 0"%"
E5 s '31/12/1899' General wrap
A6 s '_x0041_ <&>' General wrap
B6 s '1E5' General wrap
C6 s '1234567890123456' General wrap
E6 s '2025' General wrap
# Trống | frozen A2 | filter A1 | paper 9 landscape fit True None 0 | repeat $1:$1
widths A=17
A1 s 'Cột' General bold wrap
)");
}

TEST_F(WriteWorkbook, LeavesNothingInTheScratchFolder) {
    write_workbook(example(), scratch());
    EXPECT_TRUE(fs::is_empty(scratch()));
    views::Workbook refused = example();
    refused.tables[0].rows[0][0] = "\xFF";
    EXPECT_THROW(write_workbook(refused, scratch()), std::runtime_error);
    EXPECT_TRUE(fs::is_empty(scratch()));
}

TEST_F(WriteWorkbook, GivesTheSameBytesFromManyThreads) {
    const std::string expected = write_workbook(example(), scratch());
    std::vector<int> different(4, 0);
    std::vector<std::thread> threads;
    for (int& count : different)
        threads.emplace_back([&] {
            for (int round = 0; round < 25; ++round)
                count += write_workbook(example(), scratch()) == expected ? 0 : 1;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(different, std::vector<int>(4, 0));
}

TEST_F(WriteWorkbook, GivesTheSameBytesFromAnyFolder) {
    const fs::path other = scratch() / "a longer name" / "than before";
    fs::create_directories(other);
    EXPECT_EQ(write_workbook(example(), other), write_workbook(example(), scratch()));
}

TEST_F(WriteWorkbook, TakesTheLongestTextAndRefusesALongerOne) {
    views::Workbook workbook = example();
    workbook.tables[0].rows[0][0] = std::string(32767, 'x');
    EXPECT_NO_THROW(write_workbook(workbook, scratch()));
    workbook.tables[0].rows[0][0] = std::string(32768, 'x');
    try {
        write_workbook(workbook, scratch());
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
    for (views::Table& each : workbook.tables) each.title = "Ngày “hội” toàn dân học tập số — 1/2 [x]";
    EXPECT_NO_THROW(write_workbook(workbook, scratch()));
}

TEST_F(WriteWorkbook, SaysWhenThereIsNoScratchFolder) {
    EXPECT_THROW(write_workbook(example(), scratch() / "missing"), std::system_error);
}

TEST_F(WriteWorkbook, GivesWholeBytesOrThrowsWhenTheDiskIsFull) {
    const std::string expected = write_workbook(example(), scratch());
    int refused = 0;
    for (std::size_t largest_file = 0; largest_file <= expected.size() + 400; largest_file += 400) {
        const pid_t child = ::fork();
        if (child == 0) {
            ::signal(SIGXFSZ, SIG_IGN);
            std::freopen("/dev/null", "w", stderr);  // libxlsxwriter complains there
            const rlimit limit{largest_file, largest_file};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            try {
                ::_exit(write_workbook(example(), scratch()) == expected ? 1 : 2);
            } catch (const std::runtime_error&) {
                ::_exit(3);
            }
        }
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFEXITED(status)) << largest_file;
        if (WEXITSTATUS(status) == 3) ++refused;
        EXPECT_EQ(WEXITSTATUS(status), largest_file < expected.size() ? 3 : WEXITSTATUS(status)) << largest_file;
        EXPECT_NE(WEXITSTATUS(status), 2) << largest_file;
        EXPECT_TRUE(fs::is_empty(scratch()));
    }
    EXPECT_GE(refused, static_cast<int>(expected.size() / 400));
}

TEST_F(WriteWorkbook, FindsDamagedBytes) {
    const std::string bytes = write_workbook(example(), scratch());
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
    const std::string bytes = write_workbook(example(), scratch());
    views::Workbook other = example();
    other.tables[0].rows[2][1] = "more";
    EXPECT_EQ(check_workbook(bytes, other), "sheet “Số liệu chi tiết” holds 25 cells instead of 26");
    other = example();
    other.tables[0].title = "Khác";
    EXPECT_EQ(check_workbook(bytes, other), "sheet 2 is “Số liệu chi tiết”, not “Khác”");
    other = example();
    other.tables.pop_back();
    EXPECT_EQ(check_workbook(bytes, other), "there are more than 2 sheets");
    other = example();
    other.tables.push_back({.title = "Thêm"});
    EXPECT_EQ(check_workbook(bytes, other), "there are 3 sheets instead of 4");
    EXPECT_EQ(check_workbook("", example()), "there is no xl/workbook.xml");
    EXPECT_EQ(check_workbook("PK", example()), "not a sound zip archive: Not a zip archive");
}

}  // namespace
}  // namespace excel
