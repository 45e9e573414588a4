#include "office/number_formats.h"

#include "office/xml.h"

#include <charconv>
#include <map>
#include <string_view>

namespace office {
namespace {

/// Formats that every workbook has without naming them (ECMA-376, 18.8.30); those of dates differ by locale, which
/// does not matter here.
std::string built_in_code(int id) {
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 50 && id <= 58) || id == 36) return "dd/mm/yyyy";
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return "hh:mm";
    if (id == 22) return "dd/mm/yyyy hh:mm";
    static constexpr const char* kCodes[] = {"General", "0", "0.00", "#,##0", "#,##0.00"};
    if (id >= 0 && id < 5) return kCodes[id];
    if (id == 9 || id == 10) return "0%";
    return id == 49 ? "@" : "0.00";  // amounts of money, fractions, exponents: none of them is a plain whole number
}

}  // namespace

std::vector<std::string> read_number_formats(const pugi::xml_document& styles) {
    const pugi::xml_node root = styles.document_element();
    std::map<std::string, std::string, std::less<>> own;
    for (const pugi::xml_node& format : find_children(find_child(root, "numFmts"), "numFmt"))
        own.emplace(find_attribute(format, "numFmtId"), find_attribute(format, "formatCode"));
    std::vector<std::string> codes;
    for (const pugi::xml_node& style : find_children(find_child(root, "cellXfs"), "xf")) {
        const std::string id(find_attribute(style, "numFmtId"));
        const auto found = own.find(id);
        int number = 0;
        std::from_chars(id.data(), id.data() + id.size(), number);
        codes.push_back(found == own.end() ? built_in_code(number) : found->second);
    }
    return codes;
}

}  // namespace office
