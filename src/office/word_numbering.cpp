#include "office/word_numbering.h"

#include "office/xml.h"

#include <algorithm>
#include <utility>

namespace office {
namespace {

std::string format_roman(int number) {
    constexpr std::pair<int, std::string_view> kDigits[] = {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"},
                                                            {9, "IX"},  {5, "V"},   {4, "IV"}, {1, "I"}};
    std::string roman;
    for (const auto& [value, digits] : kDigits)
        for (; number >= value; number -= value) roman += digits;
    return roman;
}

std::string in_lower_case(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return static_cast<char>(c | 32); });
    return text;
}

std::string value_of(const pugi::xml_node& parent, std::string_view child) {
    return std::string(find_attribute(find_child(parent, child), "val"));
}

int whole_number(std::string_view digits, int otherwise) {
    if (digits.empty() || digits.size() > 4 || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return otherwise;
    return std::stoi(std::string(digits));
}

ListLevels read_levels(const pugi::xml_node& abstract) {
    ListLevels levels;
    for (const pugi::xml_node& node : find_children(abstract, "lvl")) {
        const auto level = static_cast<std::size_t>(whole_number(find_attribute(node, "ilvl"), kListLevels));
        if (level >= kListLevels) continue;
        levels[level] = {.format = value_of(node, "numFmt"),
                         .pattern = value_of(node, "lvlText"),
                         .start = whole_number(value_of(node, "start"), 1)};
    }
    return levels;
}

}  // namespace

std::string format_list_number(int number, std::string_view format) {
    if (format == "upperRoman") return format_roman(number);
    if (format == "lowerRoman") return in_lower_case(format_roman(number));
    const bool is_lower = format == "lowerLetter";
    if ((is_lower || format == "upperLetter") && number >= 1)
        return std::string(1, static_cast<char>((is_lower ? 'a' : 'A') + (number - 1) % 26));
    return std::to_string(number);
}

void ListCounter::restart(const std::string& list) {
    if (const auto found = lists_.find(list); found != lists_.end()) found->second.counts = {};
}

std::string ListCounter::next(const std::string& list, std::size_t level) {
    const auto found = lists_.find(list);
    if (found == lists_.end() || level >= kListLevels) return {};
    List& counted = found->second;
    const ListLevel& own = counted.levels[level];
    if (own.format == "none") return {};
    if (own.format.empty() || own.format == "bullet") return "-";
    ++counted.counts[level];
    std::fill(counted.counts.begin() + static_cast<std::ptrdiff_t>(level) + 1, counted.counts.end(), 0);
    std::string label;
    for (std::size_t at = 0; at < own.pattern.size(); ++at) {
        const bool is_place = own.pattern[at] == '%' && at + 1 < own.pattern.size() && own.pattern[at + 1] >= '1' &&
                              own.pattern[at + 1] <= '9';
        if (!is_place) {
            label += own.pattern[at];
            continue;
        }
        const auto place = static_cast<std::size_t>(own.pattern[++at] - '1');
        const ListLevel& shown = counted.levels[place];
        const int count = std::max(counted.counts[place], 1) + shown.start - 1;
        label += format_list_number(count, shown.format);
    }
    return label;
}

ListCounter read_word_lists(const pugi::xml_document& numbering) {
    std::map<std::string, ListLevels, std::less<>> abstracts;
    const pugi::xml_node root = numbering.document_element();
    for (const pugi::xml_node& node : find_children(root, "abstractNum"))
        abstracts[std::string(find_attribute(node, "abstractNumId"))] = read_levels(node);
    ListCounter lists;
    for (const pugi::xml_node& node : find_children(root, "num")) {
        const auto levels = abstracts.find(value_of(node, "abstractNumId"));
        if (levels == abstracts.end()) continue;
        ListLevels own = levels->second;
        for (const pugi::xml_node& change : find_children(node, "lvlOverride")) {
            const auto level = static_cast<std::size_t>(whole_number(find_attribute(change, "ilvl"), kListLevels));
            if (level < kListLevels)
                own[level].start = whole_number(value_of(change, "startOverride"), own[level].start);
        }
        lists.define(std::string(find_attribute(node, "numId")), own);
    }
    return lists;
}

}  // namespace office
