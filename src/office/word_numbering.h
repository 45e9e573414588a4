// The numbers that a word processor prints before paragraphs by itself: officers read "II." and "a)", the file holds
// only a list and a level.
#pragma once

#include <pugixml.hpp>

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace office {

/// How one level of a list is numbered.
struct ListLevel {
    std::string format = "bullet";  // decimal, upperRoman, lowerRoman, upperLetter, lowerLetter, none, bullet
    std::string pattern;            // "%1.%2." with the numbers of this level and those above
    int start = 1;
};

inline constexpr std::size_t kListLevels = 9;
using ListLevels = std::array<ListLevel, kListLevels>;

/// "4", "IV", "d".
std::string format_list_number(int number, std::string_view format);

/// The lists of a document while its paragraphs pass by.
class ListCounter {
public:
    void define(std::string list, const ListLevels& levels) { lists_[std::move(list)] = {.levels = levels}; }
    bool has(const std::string& list) const { return lists_.contains(list); }
    void restart(const std::string& list);

    /// The label of the next paragraph of the list at `level` (from 0). Unknown lists have none.
    std::string next(const std::string& list, std::size_t level);

private:
    struct List {
        ListLevels levels;
        std::array<int, kListLevels> counts{};
    };
    std::map<std::string, List> lists_;
};

/// The lists of word/numbering.xml by the id that paragraphs name.
ListCounter read_word_lists(const pugi::xml_document& numbering);

}  // namespace office
