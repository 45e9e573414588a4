#include "text/personal_data.h"

#include "text/personal_scan.h"

#include <algorithm>

namespace text {

std::vector<PersonalData> find_personal_data(std::string_view text) {
    const PlainLetters letters = make_plain_letters(text);
    const std::vector<Table> tables = find_tables(letters.lower);
    const std::vector<Cell> cells = list_cells(tables);
    std::vector<Sighting> sightings;
    std::vector<Stretch> addresses;
    find_addresses(letters, sightings, addresses);
    find_numbers(letters, cells, addresses, sightings);
    find_birth_dates(letters, cells, sightings);
    find_name_lists(letters, tables, sightings);

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
