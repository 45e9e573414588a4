#include "office/workbook.h"

#include <algorithm>

namespace office {

const Cell* Sheet::find(int row, int column) const {
    const auto found = cells.find({row, column});
    return found == cells.end() ? nullptr : &found->second;
}

const Sheet* Workbook::find(std::string_view name) const {
    const auto found = std::ranges::find(sheets, name, &Sheet::name);
    return found == sheets.end() ? nullptr : &*found;
}

bool shows_dates(std::string_view format) {
    if (format == "General") return false;
    for (std::size_t at = 0; at < format.size(); ++at) {
        const char c = format[at];
        if (c == '"' || c == '[') {  // words, and conditions, colours, locales
            at = format.find(c == '"' ? '"' : ']', at + 1);
            if (at == std::string_view::npos) return false;
        } else if (c == '\\' || c == '_' || c == '*') {  // the next character is no code
            ++at;
        } else if (std::string_view("dmyhsDMYHS").find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

}  // namespace office
