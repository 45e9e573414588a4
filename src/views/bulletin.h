// "Bản tin truyền thanh": what a place did, as a text of 60 to 90 seconds that the commune's loudspeaker reads out.
// Numbers, dates and abbreviations are spelt out, so that nobody has to work out how they are said.
#pragma once

#include "views/context.h"

#include <string>
#include <vector>

namespace views {

struct Bulletin {
    std::string time;  // "Đọc trong khoảng 75 giây"
    std::vector<std::string> paragraphs;
};
LOA_FIELDS(Bulletin, time, paragraphs)

/// `worth_telling` are initiatives in the order of their interest to this place; as many are told as there is time.
Bulletin make_bulletin(model::UnitId unit, const std::vector<model::InitiativeId>& worth_telling,
                       const Context& context);

}  // namespace views
