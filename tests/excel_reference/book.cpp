#include "excel_reference/book.h"

#include "excel/cell_text.h"
#include "text/format.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <system_error>

namespace excel::reference {
namespace {

constexpr std::int64_t kExactBelow = 1'000'000'000'000'000;  // Excel keeps 15 digits of a number
constexpr int kFirstYear = 1901;                             // Excel's own 1900 has a 29 February
constexpr std::size_t kLongestMargin = 70;  // characters of a header or footer's side; Excel takes 255 of all
constexpr uint8_t kPaperA4 = 9;
constexpr double kSideMargin = 0.35, kEndMargin = 0.7;  // inches
constexpr double kLinePoints = 15, kHighestRow = 409;
constexpr lxw_color_t kBlue = 0x0B4A8F, kHeaderFill = 0xD3E3F6, kLine = 0xD5D8DC, kQuiet = 0x4A5159;

/// Text of a printed header or footer, where & begins a code.
std::string margin_text(const std::string& text) {
    std::string escaped;
    std::size_t characters = 0;
    for (const char byte : escape_cell_text(text)) {
        if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80 && ++characters > kLongestMargin) break;
        escaped.append(byte == '&' ? 2 : 1, byte);
    }
    return "&8 " + escaped;  // in letters of 8 points
}

}  // namespace

Book::Book(const views::Workbook& workbook, const std::string& path, const std::string& scratch)
    : workbook_(workbook), path_(path) {
    lxw_workbook_options options{};
    std::string temporary_folder = scratch;
    options.tmpdir = temporary_folder.data();
    book_.reset(require(workbook_new_opt(path.c_str(), &options), "make a workbook"));
    make_formats();
    set_properties();
}

lxw_format* Book::make_format() {
    lxw_format* const format = require(workbook_add_format(book_.get()), "make a format");
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

lxw_format* Book::make_cell_format() {
    lxw_format* const format = make_format();
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, kLine);
    return format;
}

void Book::make_formats() {
    for (lxw_format** const format : {&formats_.title, &formats_.heading, &formats_.label, &formats_.value,
                                      &formats_.link, &formats_.headline, &formats_.subtitle})
        *format = make_format();
    for (lxw_format** const format : {&formats_.header, &formats_.text, &formats_.number_words, &formats_.cell_link,
                                      &formats_.date, &formats_.date_time})
        *format = make_cell_format();
    for (lxw_format* const format : {formats_.label, formats_.value, formats_.link, formats_.header, formats_.text,
                                     formats_.number_words, formats_.cell_link})
        format_set_text_wrap(format);
    for (lxw_format* const format :
         {formats_.title, formats_.heading, formats_.label, formats_.headline, formats_.header})
        format_set_bold(format);
    for (lxw_format* const format : {formats_.title, formats_.heading, formats_.headline})
        format_set_font_color(format, kBlue);
    for (lxw_format* const format : {formats_.link, formats_.cell_link}) {
        format_set_font_color(format, kBlue);
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
    }
    format_set_font_size(formats_.title, 16);
    format_set_font_size(formats_.heading, 12);
    format_set_font_size(formats_.headline, 12);
    format_set_font_color(formats_.subtitle, kQuiet);
    format_set_bg_color(formats_.header, kHeaderFill);
    format_set_align(formats_.header, LXW_ALIGN_VERTICAL_CENTER);
    for (lxw_format* const format : {formats_.header, formats_.text, formats_.cell_link}) {
        format_set_align(format, LXW_ALIGN_LEFT);
        format_set_indent(format, 1);
    }
    for (lxw_format* const format : {formats_.number_words, formats_.date, formats_.date_time}) {
        format_set_align(format, LXW_ALIGN_RIGHT);
        format_set_indent(format, 1);
    }
    format_set_num_format(formats_.date, "dd/mm/yyyy");
    format_set_num_format(formats_.date_time, "dd/mm/yyyy hh:mm");
}

lxw_format* Book::number_format(const text::Decimal& number, views::ColumnKind kind, const std::string& qualifier) {
    // "0.##" would show 70 as "70,"
    std::string pattern = number.is_whole() ? "#,##0" : number.scale() == 1 ? "#,##0.0" : "#,##0.00";
    if (kind == views::ColumnKind::percent) pattern += "\"%\"";
    if (!qualifier.empty()) {
        std::string word = qualifier;
        std::erase(word, '"');
        pattern = "\"" + word + " \"" + pattern;
    }
    lxw_format*& format = numbers_[pattern];
    if (!format) {
        format = make_cell_format();
        format_set_num_format(format, pattern.c_str());
        format_set_align(format, LXW_ALIGN_RIGHT);
        format_set_indent(format, 1);
    }
    return format;
}

void Book::set_properties() {
    std::string title = escape_cell_text(workbook_.title), subject = escape_cell_text(workbook_.site),
                author = escape_cell_text(workbook_.author);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = properties.company = author.data();
    const text::Moment& day = workbook_.created;
    const std::chrono::year_month_day date = day.has_day() && day.year >= 1970
                                                 ? std::chrono::year(day.year) / day.month / day.day
                                                 : std::chrono::year(2000) / 1 / 1;
    properties.created =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::sys_days(date).time_since_epoch()).count();
    require(workbook_set_properties(book_.get(), &properties), "set the properties");
}

lxw_worksheet* Book::add_sheet(const std::string& name) {
    lxw_worksheet* const sheet = require(workbook_add_worksheet(book_.get(), name.c_str()), name);
    worksheet_set_paper(sheet, kPaperA4);
    worksheet_set_margins(sheet, kSideMargin, kSideMargin, kEndMargin, kEndMargin);
    const std::string head = "&L" + margin_text(workbook_.site) + "&R" + margin_text(name);
    const std::string foot = "&L" + margin_text(workbook_.title) + "&R" + margin_text(workbook_.page_word) + " &P/&N";
    require(worksheet_set_header(sheet, head.c_str()), name);
    require(worksheet_set_footer(sheet, foot.c_str()), name);
    return sheet;
}

void Book::close() {
    errno = 0;
    const lxw_error error = workbook_close(book_.release());  // frees it too
    if (error == LXW_NO_ERROR) return;
    const int code = errno != 0 ? errno : EIO;
    throw std::system_error(code, std::generic_category(), fmt::format("write {}: {}", path_, lxw_strerror(error)));
}

void Book::write_text(lxw_worksheet* sheet, Position at, const std::string& text, lxw_format* format) {
    const std::string place = fmt::format("row {}, column {}", at.row + 1, at.column + 1);
    if (text.empty()) return require(worksheet_write_blank(sheet, at.row, at.column, format), place);
    const std::string escaped = escape_cell_text(text);
    if (count_utf16_units(escaped) > kLongestCell)
        throw std::runtime_error(
            fmt::format("{}: the text is longer than the {} characters of a cell", place, kLongestCell));
    require(worksheet_write_string(sheet, at.row, at.column, escaped.c_str(), format), place);
}

void Book::write_link(lxw_worksheet* sheet, Position at, const std::string& text, const std::string& address,
                      lxw_format* format) {
    if (address.empty() || text.empty()) return write_text(sheet, at, text, format);
    require(worksheet_write_url_opt(sheet, at.row, at.column, address.c_str(), format, escape_cell_text(text).c_str(),
                                    nullptr),
            address);
}

void Book::write_number(lxw_worksheet* sheet, Position at, const text::Decimal& number, views::ColumnKind kind,
                        const std::string& qualifier) {
    if (number.coefficient() >= kExactBelow || number.coefficient() <= -kExactBelow)
        return write_text(sheet, at, number.to_string(), formats_.number_words);
    require(
        worksheet_write_number(sheet, at.row, at.column, number.to_double(), number_format(number, kind, qualifier)),
        number.to_string());
}

void Book::write_moment(lxw_worksheet* sheet, Position at, const text::Moment& moment) {
    if (!moment.has_day() || moment.year < kFirstYear)
        return write_text(sheet, at, text::format_moment(moment, text::vietnamese()), formats_.number_words);
    lxw_datetime date{moment.year, moment.month, moment.day, 0, 0, 0};
    if (moment.has_time()) {
        date.hour = moment.hour;
        date.min = moment.minute;
    }
    require(worksheet_write_datetime(sheet, at.row, at.column, &date,
                                     moment.has_time() ? formats_.date_time : formats_.date),
            text::format_iso(moment));
}

void Book::set_lines(lxw_worksheet* sheet, lxw_row_t row, int lines) {
    if (lines > 1)
        require(worksheet_set_row(sheet, row, std::min(lines * kLinePoints, kHighestRow), nullptr), "set a height");
}

}  // namespace excel::reference
