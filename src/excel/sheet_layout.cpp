#include "excel/sheet_layout.h"

#include "text/unicode.h"

#include <algorithm>
#include <set>

namespace excel {
namespace {

constexpr int kNarrowest = 6;
constexpr int kWidest = 255;  // what Excel takes
constexpr int kFilterButton = 3;
constexpr int kIndent = 1;
constexpr int kDay = 11;
constexpr int kDayAndTime = 17;
constexpr int kPixelsOfCharacter = 7;
constexpr int kPixelsAroundText = 5;
constexpr int kPixelsOfPage = 1050;  // A4 landscape less margins, at 96 to the inch
constexpr int kLeastPercent = 66;    // letters of 7 points, as statistical yearbooks print tables in
constexpr int kMostHeaderLines = 4;
constexpr int kLettersPercent = 115;  // letters in the width of a hundred digits, which is what widths count

/// Characters; of invalid UTF-8 too, which is refused only when it is written.
int count(std::string_view text) {
    return static_cast<int>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

/// The longest piece of `text` between two of `separator`.
int longest_piece(std::string_view text, char separator) {
    int longest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        longest = std::max(longest, count(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

int digits_of(const text::Decimal& number) {
    const int digits = static_cast<int>(number.rounded(std::min(number.scale(), 2)).to_string().size());
    return digits + (digits - 1) / 3;
}

int length_of(const views::Cell& cell) {
    if (const auto* const text = std::get_if<std::string>(&cell)) return longest_piece(*text, '\n');
    if (const auto* const number = std::get_if<text::Decimal>(&cell)) return digits_of(*number);
    if (const auto* const moment = std::get_if<text::Moment>(&cell)) return moment->has_time() ? kDayAndTime : kDay;
    return 0;
}

int width_of(const views::Table& table, std::size_t column, const NotesByRow& notes) {
    int content = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const views::CellNote* const note = notes.at(row, column);
        const int qualifier = note ? count(note->qualifier) + 1 : 0;
        content = std::max(content, length_of(table.rows[row][column]) + qualifier);
    }
    const views::Column& described = table.columns[column];
    const int wanted = std::min(content + 2 * kIndent, described.width);
    const int longest_word = longest_piece(described.title, ' ');
    const int in_lines = (count(described.title) + kMostHeaderLines - 1) / kMostHeaderLines;
    return std::clamp(std::max(wanted, std::max(longest_word, in_lines) + kFilterButton), kNarrowest, kWidest);
}

int lines_of(const views::Cell& cell, const views::CellNote* note, int width) {
    if (const auto* const text = std::get_if<std::string>(&cell)) return count_lines(*text, width - kIndent);
    if (note && std::holds_alternative<std::monostate>(cell)) return count_lines(note->qualifier, width - kIndent);
    return 1;
}

/// One line, for Excel compares the header cell with the name of the table's column.
std::string header_title(const std::string& title, std::set<std::string>& taken) {
    std::string line = title;
    std::ranges::replace_if(
        line, [](char byte) { return byte == '\n' || byte == '\r' || byte == '\t'; }, ' ');
    std::string name = line;
    for (int number = 2; !taken.insert(text::to_lower(name)).second; ++number)
        name = line + " (" + std::to_string(number) + ")";
    return name;
}

}  // namespace

NotesByRow::NotesByRow(const views::Table& table) {
    if (table.notes.empty()) return;
    for (const views::CellNote& note : table.notes) notes_.push_back(&note);
    std::ranges::stable_sort(notes_, {}, &views::CellNote::row);
    first_.resize(table.rows.size() + 1, notes_.size());
    for (std::size_t i = notes_.size(); i-- > 0;) first_[notes_[i]->row] = i;
    for (std::size_t row = table.rows.size(); row-- > 0;) first_[row] = std::min(first_[row], first_[row + 1]);
}

const views::CellNote* NotesByRow::at(std::size_t row, std::size_t column) const {
    if (notes_.empty()) return nullptr;
    for (std::size_t i = first_[row]; i < first_[row + 1]; ++i)
        if (notes_[i]->column == column) return notes_[i];
    return nullptr;
}

int count_lines(std::string_view text, int width) {
    const int room = std::max(1, width * kLettersPercent / 100);
    if (text.size() <= static_cast<std::size_t>(room) && text.find('\n') == std::string_view::npos) return 1;
    int lines = 1, used = 0;
    while (!text.empty()) {
        const auto* const blank = std::ranges::find_if(text, [](char byte) { return byte == ' ' || byte == '\n'; });
        const auto end = static_cast<std::size_t>(blank - text.begin());
        const int word = count(text.substr(0, end));
        if (used > 0 && used + 1 + word > room) {
            ++lines;
            used = 0;
        }
        used += word + (used > 0 ? 1 : 0);
        for (; used > room; used -= room) ++lines;  // a long word is cut
        if (end < text.size() && text[end] == '\n') {
            ++lines;
            used = 0;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool is_filled(const views::Cell& cell) {
    const auto* const text = std::get_if<std::string>(&cell);
    return text ? !text->empty() : !std::holds_alternative<std::monostate>(cell);
}

std::size_t count_texts(std::initializer_list<std::string_view> texts) {
    return static_cast<std::size_t>(
        std::ranges::count_if(texts, [](std::string_view text) { return !text.empty(); }));
}

SheetLayout lay_out(const views::Table& table) {
    SheetLayout layout;
    const NotesByRow notes(table);
    std::set<std::string> taken;
    int pixels = 0;
    for (const views::Reach reach : {views::Reach::paper, views::Reach::screen}) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            if (table.columns[column].reach != reach) continue;
            const int width = width_of(table, column, notes);
            layout.columns.push_back({column, header_title(table.columns[column].title, taken), width});
            if (reach == views::Reach::paper) pixels += width * kPixelsOfCharacter + kPixelsAroundText;
        }
        if (reach == views::Reach::paper) layout.on_paper = layout.columns.size();
    }
    for (const LaidColumn& column : layout.columns)
        layout.header_lines = std::max(layout.header_lines, count_lines(column.title, column.width - kFilterButton));
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        int lines = 1;
        for (const LaidColumn& column : layout.columns) {
            lines =
                std::max(lines, lines_of(table.rows[row][column.source], notes.at(row, column.source), column.width));
        }
        layout.row_lines.push_back(lines);
    }
    layout.fits_one_page = pixels * kLeastPercent <= kPixelsOfPage * 100;
    return layout;
}

}  // namespace excel
