#include "views/alphabet_index.h"

#include "text/unicode.h"
#include "views/links.h"
#include "views/place_name.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace views {
namespace {

constexpr std::size_t kMostNames = 500;  // on one page

std::vector<IndexedName> list_names(const model::Site& site) {
    std::vector<IndexedName> names;
    const auto add = [&](std::string_view name, auto of) {
        names.push_back({std::string(name), text::first_letter(name), std::move(of)});
    };
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        add(split_place_name(site.units[i].name).name, model::UnitId{i});
        for (const std::string& formerly : site.units[i].formerly) {
            const PlaceName former = split_place_name(formerly);
            add(former.name, FormerName{{i}, std::string(former.kind)});
        }
    }
    for (std::size_t i = 0; i < site.initiatives.size(); ++i)
        if (!site.initiatives[i].draft) add(site.initiatives[i].title, model::InitiativeId{i});
    for (std::size_t i = 0; i < site.indicators.size(); ++i) add(site.indicators[i].name, model::IndicatorId{i});
    for (std::size_t i = 0; i < site.platforms.size(); ++i) add(site.platforms[i].name, model::PlatformId{i});
    for (std::size_t i = 0; i < site.topics.size(); ++i) add(site.topics[i].name, model::TopicId{i});
    return names;
}

/// Equal names keep the order of the content.
std::vector<IndexedName> sort_names(std::vector<IndexedName> names) {
    std::vector<std::pair<std::string, std::size_t>> keys;
    for (std::size_t i = 0; i < names.size(); ++i) keys.emplace_back(text::collation_key(names[i].name), i);
    std::ranges::sort(keys);
    std::vector<IndexedName> sorted;
    for (const auto& [key, index] : keys) sorted.push_back(std::move(names[index]));
    return sorted;
}

/// Names of one letter, however the order of signs before letters has spread them.
std::vector<IndexPart> group_by_letter(std::vector<IndexedName> names) {
    std::vector<IndexPart> letters;
    for (IndexedName& name : names) {
        auto found = std::ranges::find(letters, name.letter, &IndexPart::letter);
        if (found == letters.end()) {
            letters.push_back({.letter = name.letter, .names = {}});
            found = letters.end() - 1;
        }
        found->names.push_back(std::move(name));
    }
    std::ranges::stable_sort(letters, {},
                             [](const IndexPart& part) { return text::collation_key(part.letter.name); });
    return letters;
}

std::vector<IndexPart> split(IndexPart letter) {
    std::vector<IndexPart> parts;
    const std::size_t count = (letter.names.size() + kMostNames - 1) / kMostNames;
    for (std::size_t number = 1; number <= count; ++number) {
        const auto begin = letter.names.begin() + static_cast<std::ptrdiff_t>((number - 1) * kMostNames);
        const auto end = std::min(begin + static_cast<std::ptrdiff_t>(kMostNames), letter.names.end());
        parts.push_back({.letter = letter.letter,
                         .number = number,
                         .parts = count,
                         .names = {std::make_move_iterator(begin), std::make_move_iterator(end)}});
    }
    return parts;
}

}  // namespace

std::string IndexPart::folder() const {
    const std::string part = number == 1 ? "" : "-" + std::to_string(number);
    return std::string(kSearchFolder) + letter.id + part + "/";
}

std::shared_ptr<const AlphabetIndex> make_alphabet_index(const model::Site& site) {
    auto index = std::make_shared<AlphabetIndex>();
    std::vector<IndexedName> names = list_names(site);
    index->is_on_one_page = names.size() <= kMostNames;
    for (IndexPart& letter : group_by_letter(sort_names(std::move(names))))
        std::ranges::move(split(std::move(letter)), std::back_inserter(index->parts));
    return index;
}

}  // namespace views
