#include "excel/write_workbook.h"

#include "excel/cell_text.h"
#include "text/format.h"

#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <limits>
#include <memory>
#include <system_error>

namespace excel {
namespace {

constexpr time_t kCreated = 946684800;  // 2000-01-01T00:00:00Z: no clock, so that equal workbooks are equal bytes
constexpr std::int64_t kExactBelow = 1'000'000'000'000'000;  // Excel keeps 15 digits of a number
constexpr int kFirstYear = 1901;                             // Excel's own 1900 has a 29 February
constexpr int kWidestColumn = 255;
constexpr double kLabelWidth = 28;
constexpr double kValueWidth = 90;
constexpr uint8_t kPaperA4 = 9;

/// A file of its own in `folder`, gone when this object is.
class ScratchFile {
public:
    explicit ScratchFile(const std::filesystem::path& folder) : path_((folder / "workbook-XXXXXX.xlsx").string()) {
        const int descriptor = ::mkstemps(path_.data(), 5);
        if (descriptor < 0) throw std::system_error(errno, std::generic_category(), "write " + path_);
        ::close(descriptor);
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    ~ScratchFile() { ::unlink(path_.c_str()); }

    const std::string& path() const { return path_; }

    std::string read() const {
        std::ifstream stream(path_, std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        if (stream.bad() || bytes.empty()) throw std::system_error(EIO, std::generic_category(), "read " + path_);
        return bytes;
    }

private:
    std::string path_;
};

[[noreturn]] void throw_disk_fault(lxw_error error, const std::string& path) {
    const int code = errno != 0 ? errno : EIO;
    throw std::system_error(code, std::generic_category(), fmt::format("write {}: {}", path, lxw_strerror(error)));
}

void require(lxw_error error, std::string_view action) {
    if (error != LXW_NO_ERROR) throw std::runtime_error(fmt::format("{}: {}", action, lxw_strerror(error)));
}

template <typename T>
T* require(T* made, std::string_view action) {
    if (!made) throw std::runtime_error(fmt::format("{}: refused", action));
    return made;
}

struct Formats {
    lxw_format* label;
    lxw_format* header;
    lxw_format* text;
    lxw_format* whole;
    lxw_format* decimal;
    lxw_format* whole_percent;
    lxw_format* decimal_percent;
    lxw_format* date;
    lxw_format* date_time;
};

class WorkbookWriter {
public:
    WorkbookWriter(const std::string& path, const std::string& scratch) : path_(path) {
        lxw_workbook_options options{};
        std::string temporary_folder = scratch;
        options.tmpdir = temporary_folder.data();
        book_.reset(require(workbook_new_opt(path.c_str(), &options), "make a workbook"));
        formats_ = make_formats();
    }

    void set_title(const std::string& title) {
        std::string escaped = escape_cell_text(title);
        lxw_doc_properties properties{};
        properties.title = escaped.data();
        properties.created = kCreated;
        require(workbook_set_properties(book_.get(), &properties), "set the title");
    }

    void add_about(const std::string& name, const std::vector<views::AboutLine>& lines) {
        lxw_worksheet* const sheet = add_sheet(name);
        require(worksheet_set_column(sheet, 0, 0, kLabelWidth, nullptr), name);
        require(worksheet_set_column(sheet, 1, 1, kValueWidth, nullptr), name);
        lxw_row_t row = 0;
        for (const views::AboutLine& line : lines) {
            write_text(sheet, row, 0, line.label, formats_.label);
            write_text(sheet, row, 1, line.value, formats_.text);
            ++row;
        }
    }

    void add_table(const std::string& name, const views::Table& table) {
        if (table.rows.size() >= LXW_ROW_MAX || table.columns.size() > LXW_COL_MAX)
            throw std::runtime_error(fmt::format("sheet “{}” has more rows or columns than Excel takes", name));
        lxw_worksheet* const sheet = add_sheet(name);
        worksheet_set_landscape(sheet);
        worksheet_freeze_panes(sheet, 1, 0);
        require(worksheet_repeat_rows(sheet, 0, 0), name);
        require(worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"), name);
        lxw_col_t place = 0;
        for (const views::Column& column : table.columns) {
            require(worksheet_set_column(sheet, place, place, std::clamp(column.width, 1, kWidestColumn), nullptr),
                    name);
            write_text(sheet, 0, place++, column.title, formats_.header);
        }
        lxw_row_t row = 0;
        for (const std::vector<views::Cell>& cells : table.rows) {
            assert(cells.size() == table.columns.size());
            ++row;
            for (std::size_t column = 0; column < cells.size(); ++column)
                write_cell(sheet, row, static_cast<lxw_col_t>(column), cells[column], table.columns[column].kind);
        }
        if (!table.columns.empty())
            require(worksheet_autofilter(sheet, 0, 0, row, static_cast<lxw_col_t>(table.columns.size() - 1)), name);
    }

    void write_file() {
        errno = 0;
        const lxw_error error = workbook_close(book_.release());  // frees it too
        if (error != LXW_NO_ERROR) throw_disk_fault(error, path_);
    }

private:
    struct Free {
        void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
    };

    Formats make_formats();
    lxw_format* make_number_format(const char* pattern);
    lxw_worksheet* add_sheet(const std::string& name);
    void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text,
                    lxw_format* format);
    void write_number(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const text::Decimal& number,
                      views::ColumnKind kind);
    void write_moment(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const text::Moment& moment);
    void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const views::Cell& cell,
                    views::ColumnKind kind);

    std::string path_;
    std::unique_ptr<lxw_workbook, Free> book_;
    Formats formats_{};
};

lxw_format* WorkbookWriter::make_number_format(const char* pattern) {
    lxw_format* const format = require(workbook_add_format(book_.get()), "make a format");
    format_set_num_format(format, pattern);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

Formats WorkbookWriter::make_formats() {
    Formats formats{
        .label = require(workbook_add_format(book_.get()), "make a format"),
        .header = require(workbook_add_format(book_.get()), "make a format"),
        .text = require(workbook_add_format(book_.get()), "make a format"),
        .whole = make_number_format("#,##0"),
        .decimal = make_number_format("#,##0.##"),
        .whole_percent = make_number_format("0\"%\""),  // "0.##" would show 70 as "70,%"
        .decimal_percent = make_number_format("0.##\"%\""),
        .date = make_number_format("dd/mm/yyyy"),
        .date_time = make_number_format("dd/mm/yyyy hh:mm"),
    };
    for (lxw_format* const format : {formats.label, formats.header, formats.text}) {
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }
    format_set_bold(formats.label);
    format_set_bold(formats.header);
    format_set_bottom(formats.header, LXW_BORDER_THIN);
    return formats;
}

lxw_worksheet* WorkbookWriter::add_sheet(const std::string& name) {
    lxw_worksheet* const sheet = require(workbook_add_worksheet(book_.get(), name.c_str()), name);
    worksheet_set_paper(sheet, kPaperA4);
    worksheet_fit_to_pages(sheet, 1, 0);  // one page wide, as many as needed
    return sheet;
}

void WorkbookWriter::write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text,
                                lxw_format* format) {
    if (text.empty()) return;
    const std::string place = fmt::format("row {}, column {}", row + 1, column + 1);
    const std::string escaped = escape_cell_text(text);
    if (count_utf16_units(escaped) > kLongestCell)
        throw std::runtime_error(
            fmt::format("{}: the text is longer than the {} characters of a cell", place, kLongestCell));
    require(worksheet_write_string(sheet, row, column, escaped.c_str(), format), place);
}

void WorkbookWriter::write_number(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const text::Decimal& number,
                                  views::ColumnKind kind) {
    if (number.coefficient() >= kExactBelow || number.coefficient() <= -kExactBelow)
        return write_text(sheet, row, column, number.to_string(), formats_.text);
    lxw_format* const format = kind == views::ColumnKind::percent
                                   ? (number.is_whole() ? formats_.whole_percent : formats_.decimal_percent)
                                   : (number.is_whole() ? formats_.whole : formats_.decimal);
    require(worksheet_write_number(sheet, row, column, number.to_double(), format), number.to_string());
}

void WorkbookWriter::write_moment(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const text::Moment& moment) {
    if (!moment.has_day() || moment.year < kFirstYear)
        return write_text(sheet, row, column, text::format_moment(moment, text::vietnamese()), formats_.text);
    lxw_datetime date{moment.year, moment.month, moment.day, 0, 0, 0};
    if (moment.has_time()) {
        date.hour = moment.hour;
        date.min = moment.minute;
    }
    require(
        worksheet_write_datetime(sheet, row, column, &date, moment.has_time() ? formats_.date_time : formats_.date),
        text::format_iso(moment));
}

void WorkbookWriter::write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const views::Cell& cell,
                                views::ColumnKind kind) {
    if (const auto* const text = std::get_if<std::string>(&cell))
        write_text(sheet, row, column, *text, formats_.text);
    if (const auto* const number = std::get_if<text::Decimal>(&cell)) write_number(sheet, row, column, *number, kind);
    if (const auto* const moment = std::get_if<text::Moment>(&cell)) write_moment(sheet, row, column, *moment);
}

}  // namespace

std::string write_workbook(const views::Workbook& workbook, const std::filesystem::path& scratch) {
    const ScratchFile file(scratch);
    std::vector<std::string> titles = {workbook.about_title};
    for (const views::Table& table : workbook.tables) titles.push_back(table.title);
    const std::vector<std::string> names = make_sheet_names(titles);

    WorkbookWriter writer(file.path(), scratch.string());
    writer.set_title(workbook.title);
    writer.add_about(names.front(), workbook.about);
    for (std::size_t index = 0; index < workbook.tables.size(); ++index)
        writer.add_table(names[index + 1], workbook.tables[index]);
    writer.write_file();

    std::string bytes = file.read();
    if (const std::string fault = check_workbook(bytes, workbook); !fault.empty())
        throw std::runtime_error(fmt::format("{} was not written as it should be: {}", workbook.path, fault));
    return bytes;
}

}  // namespace excel
