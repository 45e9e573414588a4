// What must not be published about people: numbers, addresses and lists that tell who somebody is or how to reach
// them, and addresses that lead into closed groups or office computers. Form and the words around decide; amounts,
// dates, numbers of papers, codes and web addresses have the same digits and are left alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace text {

enum class PersonalDataKind {
    identity_number,  // căn cước, định danh cá nhân (12 digits), chứng minh nhân dân (9)
    phone,
    mailbox,
    bank_account,
    birth_date,
    group_link,  // an invitation: who follows it sees the members
    local_path,  // a folder of an office computer
    name_list,   // a table or list of people; the place is its first line
};

struct PersonalData {
    PersonalDataKind kind;
    std::size_t offset;  // bytes
    std::size_t length;

    bool operator==(const PersonalData&) const = default;
};

/// In the order of the text. `text` is prose, Markdown, or one value of a field. The time is linear in its length.
std::vector<PersonalData> find_personal_data(std::string_view text);

/// Equal for all ways to write one telephone number or mailbox: "+84 912 345 678" and "0912.345.678".
std::string contact_key(std::string_view written);

}  // namespace text
