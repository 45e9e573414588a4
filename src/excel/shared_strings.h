// The texts of a workbook, each kept once: cells hold their numbers (ECMA-376 part 1, 18.4).
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace excel {

class SharedStrings {
public:
    /// The number of a text of a cell. Throws std::runtime_error for invalid UTF-8 and where Excel could not hold it.
    std::uint32_t number_of(std::string_view text);

    /// The text of a number, as long as this object lives.
    std::string_view text(std::uint32_t number) const { return texts_[number]; }
    std::uint32_t use_again(std::uint32_t number) {
        ++uses_;
        return number;
    }

    /// The part of the package.
    std::string write() const;

private:
    std::deque<std::string> texts_;  // as they were given: the keys below lie in them
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
    std::string items_;
    std::size_t uses_ = 0;
};

}  // namespace excel
