#include "text/personal_data.h"

#include "text/personal_scan.h"

#include <algorithm>
#include <array>

namespace text {

namespace {

/// Whatever is found holds a sign of addresses or tables, the lines of a list, or four digits; a byte that begins
/// broken UTF-8 or a letter of full width may stand for any of them.
bool may_hold_personal_data(std::string_view text) {
    constexpr int kFewestDigits = 4;
    constexpr std::array<bool, 256> kTelling = [] {
        std::array<bool, 256> telling{};
        for (const char c : std::string_view("/\\@%|\n\xC0\xC1\xE0\xEF"))
            telling[static_cast<unsigned char>(c)] = true;
        for (std::size_t byte = 0xF0; byte < telling.size(); ++byte) telling[byte] = true;
        return telling;
    }();
    int digits = 0;
    return std::ranges::any_of(text, [&](char c) {
        digits += is_plain_digit(c) ? 1 : 0;
        return kTelling[static_cast<unsigned char>(c)] || digits == kFewestDigits;
    });
}

}  // namespace

std::vector<PersonalData> find_personal_data(std::string_view text) {
    if (!may_hold_personal_data(text)) return {};
    const PlainLetters letters = make_plain_letters(text);
    const Places places = find_places(letters.lower);
    const std::vector<Line> lines = split_lines(letters.lower);
    const std::vector<Table> tables = find_tables(letters.lower, lines);
    const std::vector<Cell> cells = list_cells(tables);
    std::vector<Sighting> sightings;
    std::vector<Stretch> addresses;
    find_addresses(letters, places, sightings, addresses);
    find_numbers(letters, places, cells, addresses, sightings);
    find_birth_dates(letters, places, cells, sightings);
    find_name_lists(letters, lines, tables, sightings);

    std::vector<PersonalData> found;
    for (const Sighting& sighting : sightings) {
        const std::size_t offset = letters.offsets[sighting.at.begin];
        found.push_back({sighting.kind, offset, letters.offsets[sighting.at.end] - offset});
    }
    std::ranges::stable_sort(found, {}, &PersonalData::offset);
    return found;
}

std::string contact_key(std::string_view written) {
    const PlainLetters letters = make_plain_letters(written);
    if (letters.lower.find('@') != std::string::npos) return std::string(without_blanks(letters.lower));
    std::string digits;
    std::ranges::copy_if(letters.lower, std::back_inserter(digits), is_plain_digit);
    if (digits.starts_with("00")) digits.erase(0, 2);
    if (!digits.starts_with("84")) return digits;
    digits.erase(0, 2);
    return digits.starts_with('0') ? digits : "0" + digits;
}

}  // namespace text
