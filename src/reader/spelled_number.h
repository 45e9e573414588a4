// Whole numbers as Vietnamese people say them: 1440 -> "một nghìn bốn trăm bốn mươi".
#pragma once

#include <cstdint>
#include <string>

namespace reader {

/// `number` is not negative.
std::string spell_whole_number(std::int64_t number);

}  // namespace reader
