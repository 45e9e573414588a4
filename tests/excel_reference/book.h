// The workbook that libxlsxwriter builds, in one style. libxlsxwriter answers "no error" after refused calls, so that
// every return is checked here.
#pragma once

#include "text/decimal.h"
#include "text/moment.h"
#include "views/table.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace excel::reference {

inline constexpr int kRowPixels = 20;  // of one line of text

inline void require(lxw_error error, std::string_view action) {
    if (error != LXW_NO_ERROR) throw std::runtime_error(fmt::format("{}: {}", action, lxw_strerror(error)));
}

template <typename T>
T* require(T* made, std::string_view action) {
    if (!made) throw std::runtime_error(fmt::format("{}: refused", action));
    return made;
}

struct Position {
    lxw_row_t row;
    lxw_col_t column;
};

/// The formats of all cells. Those of a table have hairlines around them.
struct Formats {
    lxw_format *title, *heading, *label, *value, *link;  // of the first sheet
    lxw_format *headline, *subtitle;                     // of charts
    lxw_format *header, *text, *number_words, *cell_link, *date, *date_time;
};

class Book {
public:
    /// `path` is written by close(); `scratch` is a folder for what comes before.
    Book(const views::Workbook& workbook, const std::string& path, const std::string& scratch);

    lxw_workbook* get() const { return book_.get(); }
    const Formats& formats() const { return formats_; }

    /// A sheet for A4 with the site's name at its head and page numbers at its foot.
    lxw_worksheet* add_sheet(const std::string& name);
    /// Throws std::system_error when the disk refuses.
    void close();

    /// An empty text gives an empty cell with the format. Throws std::runtime_error where the text is too long.
    void write_text(lxw_worksheet* sheet, Position at, const std::string& text, lxw_format* format);
    void write_link(lxw_worksheet* sheet, Position at, const std::string& text, const std::string& address,
                    lxw_format* format);
    /// More digits than Excel keeps become text.
    void write_number(lxw_worksheet* sheet, Position at, const text::Decimal& number, views::ColumnKind kind,
                      const std::string& qualifier);
    void write_moment(lxw_worksheet* sheet, Position at, const text::Moment& moment);
    void set_lines(lxw_worksheet* sheet, lxw_row_t row, int lines);

private:
    struct Free {
        void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
    };

    lxw_format* make_format();
    lxw_format* make_cell_format();
    void make_formats();
    void set_properties();
    lxw_format* number_format(const text::Decimal& number, views::ColumnKind kind, const std::string& qualifier);

    const views::Workbook& workbook_;
    std::string path_;
    std::unique_ptr<lxw_workbook, Free> book_;
    Formats formats_{};
    std::map<std::string, lxw_format*, std::less<>> numbers_;  // by pattern
};

}  // namespace excel::reference
