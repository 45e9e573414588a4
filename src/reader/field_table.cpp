#include "reader/field_table.h"

#include <algorithm>

namespace reader {

const Field* Table::find(std::string_view field_name) const {
    const auto found = std::ranges::find(fields, field_name, &Field::name);
    return found == fields.end() ? nullptr : &*found;
}

}  // namespace reader
