// Tables and lists whose lines are people.
#include "text/personal_scan.h"

#include <algorithm>

namespace text {
namespace {

constexpr auto npos = std::string_view::npos;

Stretch trim(Stretch part, std::string_view letters) {
    const auto is_margin = [&](std::size_t at) { return letters[at] == ' ' || letters[at] == '*'; };
    while (part.begin < part.end && is_margin(part.begin)) ++part.begin;
    while (part.end > part.begin && is_margin(part.end - 1)) --part.end;
    return part;
}

std::vector<Stretch> split_cells(Stretch line, std::string_view letters) {
    line = trim(line, letters);
    if (line.begin < line.end && letters[line.begin] == '|') ++line.begin;
    if (line.end > line.begin && letters[line.end - 1] == '|') --line.end;
    std::vector<Stretch> cells;
    for (std::size_t begin = line.begin; begin <= line.end;) {
        const std::size_t end = std::min(letters.find('|', begin), line.end);
        cells.push_back(trim({begin, end}, letters));
        begin = end + 1;
    }
    return cells;
}

/// The words of the name at the beginning of a cell or list item, titles before and remarks behind it left out.
std::size_t count_leading_name(Stretch part, const PlainLetters& text) {
    std::string_view cased = part.of(text.cased);
    std::string_view lower = part.of(text.lower);
    if (cased.empty() || !is_plain_letter(cased[0])) return 0;
    for (const std::string_view title : {"ong ", "ba ", "anh ", "chi ", "em ", "d/c ", "dong chi ", "chau "}) {
        if (!lower.starts_with(title)) continue;
        cased.remove_prefix(title.size());
        lower.remove_prefix(title.size());
        break;
    }
    if (!cased.starts_with(' ') && !begins_with_surname(cased, lower)) return 0;
    const std::size_t end = std::min({cased.find_first_of(",(:;/"), cased.find(" - "), cased.size()});
    return count_name_words(cased.substr(0, end), lower.substr(0, end));
}

/// Headings of columns with places, offices and works, which are named after people.
bool is_place_heading(std::string_view heading) {
    constexpr std::string_view kPlaces[] = {
        "xa",   "phuong",     "dac khu",   "dia phuong", "don vi",    "noi",           "dia ban",
        "thon", "to dan pho", "truong",    "duong",      "pho",       "quan",          "huyen",
        "khu",  "mo hinh",    "sang kien", "co quan",    "ten duong", "noi thuc hien", "tuyen"};
    if (heading.starts_with("ten ")) heading.remove_prefix(4);
    return begins_with_any(heading, kPlaces);
}

bool is_name_heading(std::string_view heading) {
    constexpr std::string_view kNames[] = {"ho ten",      "ho va ten", "ho, ten",   "ho & ten",
                                           "ho, ten dem", "full name", "ho ten dem"};
    return begins_with_any(heading, kNames);
}

/// Headings of columns that hold one person's number in each line; where they hold counts, there is no person.
bool is_person_heading(std::string_view heading) {
    constexpr std::string_view kPersonal[] = {"cccd",
                                              "so cccd",
                                              "cmnd",
                                              "so cmnd",
                                              "cccd/cmnd",
                                              "so cccd/cmnd",
                                              "cmnd/cccd",
                                              "so cmnd/cccd",
                                              "can cuoc",
                                              "so can cuoc",
                                              "can cuoc cong dan",
                                              "so can cuoc cong dan",
                                              "so dinh danh",
                                              "so dinh danh ca nhan",
                                              "ma dinh danh",
                                              "ma dinh danh ca nhan",
                                              "ngay sinh",
                                              "sinh ngay",
                                              "ngay thang nam sinh",
                                              "ngay, thang, nam sinh",
                                              "so dien thoai",
                                              "dien thoai",
                                              "dien thoai lien he",
                                              "sdt",
                                              "so dt",
                                              "dt",
                                              "dien thoai di dong",
                                              "di dong",
                                              "stk",
                                              "so tai khoan",
                                              "so tk",
                                              "email",
                                              "thu dien tu"};
    return std::ranges::find(kPersonal, heading) != std::end(kPersonal);
}

/// Is it more than a count, a share, a word such as “có”, or nothing?
bool is_personal_value(std::string_view cell) {
    const auto digits = std::ranges::count_if(cell, is_plain_digit);
    if (digits >= 8) return cell.find("figure:") == npos;
    const bool is_hidden = digits >= 2 && (cell.find("xxx") != npos || cell.find("**") != npos);
    return is_hidden || (cell.find('@') != npos && cell.find('.') != npos);
}

bool is_people_table(const Table& table, const PlainLetters& text) {
    for (std::size_t column = 0; column < table.headings.size(); ++column) {
        const std::string_view heading = table.headings[column].of(text.lower);
        const bool is_of_persons = is_person_heading(heading);
        std::size_t filled = 0, names = 0, long_names = 0, personal = 0;
        for (const std::vector<Stretch>& row : table.rows) {
            if (column >= row.size() || row[column].begin == row[column].end) continue;
            ++filled;
            const std::size_t words = count_leading_name(row[column], text);
            names += words > 0 ? 1 : 0;
            long_names += words > 2 ? 1 : 0;
            personal += is_of_persons && is_personal_value(row[column].of(text.lower)) ? 1 : 0;
        }
        if (is_name_heading(heading) && filled > 0) return true;
        if (personal > 0) return true;
        // Places have names like people (Lê Chân, Hà Nam), but seldom of three words.
        if (names >= 3 && long_names >= 2 && names * 5 >= filled * 3 && !is_place_heading(heading)) return true;
    }
    return false;
}

/// Behind "- ", "* ", "12. ", "12) ": where the text of a list item begins; npos where the line is none.
std::size_t item_text(Stretch line, std::string_view letters) {
    std::size_t at = line.begin;
    while (at < line.end && letters[at] == ' ') ++at;
    const std::size_t mark = at;
    while (at < line.end && is_plain_digit(letters[at])) ++at;
    const bool is_numbered = at > mark && at < line.end && (letters[at] == '.' || letters[at] == ')');
    const bool is_marked = at == mark && at < line.end && std::string_view("-*+").find(letters[at]) != npos;
    if ((!is_numbered && !is_marked) || at + 1 >= line.end || letters[at + 1] != ' ') return npos;
    return at + 2;
}

/// Five items in a row that begin with names, most of them of three words.
void find_listed_people(const PlainLetters& text, const std::vector<Line>& lines, std::vector<Sighting>& found) {
    constexpr std::size_t kFewest = 5;
    constexpr std::size_t kFewestLong = 3;
    std::size_t names = 0, long_names = 0;
    bool is_told = false;
    Stretch first;
    for (const Line& line : lines) {
        if (line.at.begin == line.at.end) continue;
        const std::size_t begin = item_text(line.at, text.lower);
        const Stretch item = begin == npos ? Stretch{} : trim({begin, line.at.end}, text.lower);
        const std::size_t words = count_leading_name(item, text);
        if (words == 0) {
            names = long_names = 0;
            is_told = false;
            continue;
        }
        if (names++ == 0) first = item;
        long_names += words > 2 ? 1 : 0;
        if (is_told || names < kFewest || long_names < kFewestLong) continue;
        found.push_back({PersonalDataKind::name_list, first});
        is_told = true;
    }
}

}  // namespace

std::vector<Line> split_lines(std::string_view letters) {
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < letters.size();) {
        const std::size_t end = std::min(letters.find('\n', begin), letters.size());
        const std::string_view line = letters.substr(begin, end - begin);
        const bool has_bar = line.find('|') != npos;
        const bool is_rule = has_bar && line.find("--") != npos && line.find_first_not_of("|-: ") == npos;
        lines.push_back({{begin, end}, has_bar, is_rule});
        begin = end + 1;
    }
    return lines;
}

std::vector<Table> find_tables(std::string_view letters, const std::vector<Line>& lines) {
    std::vector<Table> tables;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!lines[i].is_rule || !lines[i - 1].has_bar) continue;
        Table table{.first_line = trim(lines[i - 1].at, letters),
                    .headings = split_cells(lines[i - 1].at, letters),
                    .rows = {}};
        for (++i; i < lines.size() && lines[i].has_bar; ++i) table.rows.push_back(split_cells(lines[i].at, letters));
        tables.push_back(std::move(table));
    }
    return tables;
}

std::vector<Cell> list_cells(const std::vector<Table>& tables) {
    std::vector<Cell> cells;
    for (const Table& table : tables) {
        for (const std::vector<Stretch>& row : table.rows) {
            for (std::size_t column = 0; column < row.size() && column < table.headings.size(); ++column)
                cells.push_back({row[column], table.headings[column]});
        }
    }
    return cells;
}

void find_name_lists(const PlainLetters& text, const std::vector<Line>& lines, const std::vector<Table>& tables,
                     std::vector<Sighting>& found) {
    for (const Table& table : tables) {
        if (is_people_table(table, text)) found.push_back({PersonalDataKind::name_list, table.first_line});
    }
    find_listed_people(text, lines, found);
}

}  // namespace text
