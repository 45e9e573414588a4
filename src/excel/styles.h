// The formats of cells (ECMA-376 part 1, 18.8): a fixed list, and numbers with a qualifier before them, of which each
// workbook has its own.
#pragma once

#include "text/decimal.h"
#include "views/table.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace excel {

/// In the order of the part's list. Those of a table have hairlines around them.
enum class Style : int {
    none,
    title,
    heading,
    label,
    value,
    link,
    subtitle,
    header,
    text,
    number_words,
    cell_link,
    date,
    date_time,
    number,  // and those that Styles::number_style makes
};

class Styles {
public:
    /// Of a number as it is to be read: "#,##0.0", with its percent sign or the words before it.
    Style number_style(const text::Decimal& number, views::ColumnKind kind, std::string_view qualifier);

    /// Whether all formats are those that every workbook has.
    bool are_usual() const { return patterns_.empty(); }
    /// The part of the package.
    std::string write() const;

private:
    std::map<std::string, Style, std::less<>> by_pattern_;
    std::vector<std::string> patterns_;  // beyond the usual ones
};

}  // namespace excel
