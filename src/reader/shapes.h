// The outer shape of values: text, list, fields. What a text says is read_values.h.
#pragma once

#include "reader/field_table.h"
#include "reader/reading.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace reader {

/// Without blanks at both ends.
std::string trimmed(std::string_view text);

/// Nothing was written: `number:` or `number: ""`.
bool is_empty(const source::Node& node);

/// The part of a value that has another shape than its type asks for, and what is asked for there.
struct Misshapen {
    const source::Node* node;
    Type type;
};
std::optional<Misshapen> find_misshapen(const source::Node& node, const Type& type);
void report_shape(const Misshapen& misshapen, const Slot& slot);

/// A list as it was written: "[9, 7]".
std::string shown_list(const source::Node& node);

/// `node` is none of `words`.
void report_word(const source::Node& node, std::span<const Word> words, const Slot& slot);

}  // namespace reader
