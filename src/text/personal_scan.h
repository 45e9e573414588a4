// The parts of find_personal_data: each looks at the plain letters of one text for some kinds.
#pragma once

#include "text/personal_data.h"
#include "text/plain_letters.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace text {

/// A part of the plain letters.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::string_view of(std::string_view letters) const { return letters.substr(begin, end - begin); }
};

struct Sighting {
    PersonalDataKind kind;
    Stretch at;
};

/// Where the finders look closer: most letters of a text begin nothing that they look for.
struct Places {
    std::vector<Stretch> addresses;    // pieces between blanks and brackets that hold a sign that every address holds
    std::vector<std::size_t> births;   // words of kBirthWords
    std::vector<std::size_t> numbers;  // groups of digits
};
Places find_places(std::string_view lower);

/// One of them stands in every phrase that says when somebody was born.
inline constexpr std::string_view kBirthWords[] = {"sinh", "sn", "s", "dob", "date", "born"};

struct Line {
    Stretch at;
    bool has_bar = false;
    bool is_rule = false;  // |---|:--:|
};
std::vector<Line> split_lines(std::string_view letters);

/// A Markdown table: the cells of its first line, and of each line below the dashes.
struct Table {
    Stretch first_line;
    std::vector<Stretch> headings;
    std::vector<std::vector<Stretch>> rows;
};
std::vector<Table> find_tables(std::string_view letters, const std::vector<Line>& lines);

/// A cell below its heading.
struct Cell {
    Stretch at;
    Stretch heading;
};
std::vector<Cell> list_cells(const std::vector<Table>& tables);

/// Mailboxes, invitations to groups, paths of computers. `addresses` receives all that is an address, in order:
/// digits in it are no numbers.
void find_addresses(const PlainLetters& text, const Places& places, std::vector<Sighting>& found,
                    std::vector<Stretch>& addresses);

/// Identity numbers, telephone numbers, bank accounts.
void find_numbers(const PlainLetters& text, const Places& places, const std::vector<Cell>& cells,
                  const std::vector<Stretch>& addresses, std::vector<Sighting>& found);

void find_birth_dates(const PlainLetters& text, const Places& places, const std::vector<Cell>& cells,
                      std::vector<Sighting>& found);

void find_name_lists(const PlainLetters& text, const std::vector<Line>& lines, const std::vector<Table>& tables,
                     std::vector<Sighting>& found);

/// Is it a full date (12/03/1985, 12 tháng 3 năm 1985) or a year in which living people are born? How many letters it
/// has, or 0.
std::size_t match_birth_date(std::string_view lower);

/// Where the last of `words` ends that stands in `lower` as whole words.
std::optional<std::size_t> end_of_last(std::string_view lower, std::span<const std::string_view> words);

/// Does `lower` begin with one of `words` as whole words, blanks and brackets aside?
bool begins_with_any(std::string_view lower, std::span<const std::string_view> words);

/// Between a word such as “số tài khoản” and its number stand only a colon, names of people and banks, and filler.
bool is_direct(std::string_view cased, std::string_view lower);

/// Does it begin with a surname?
bool begins_with_surname(std::string_view cased, std::string_view lower);

/// How many words a name has: “Nguyễn Văn A”, “LÊ BÌNH”, two to five capitalised words, the first a surname; else 0.
std::size_t count_name_words(std::string_view cased, std::string_view lower);

std::string_view without_blanks(std::string_view text);

}  // namespace text
