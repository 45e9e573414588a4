// What one text says: numbers, dates, addresses, quantities. Each function reports what is wrong in its slot.
#pragma once

#include "model/report.h"
#include "reader/field_table.h"
#include "reader/reading.h"

#include <optional>
#include <string>

namespace reader {

/// A whole number, alone or in `80%` or `7 ngày`, as `shape` asks.
std::optional<int> read_number(const source::Node& node, Shape shape, const Slot& slot);

std::optional<text::Moment> read_moment(const source::Node& node, const Slot& slot);
std::optional<text::Span> read_span(const source::Node& node, const Slot& slot);
std::optional<model::EventDate> read_event_date(const source::Node& node, const Slot& slot);

/// An address of the web; nothing else may ever become a link.
std::optional<std::string> read_address(const source::Node& node, const Slot& slot);

std::optional<text::Quantity> read_quantity(const source::Node& node, const Slot& slot);
std::optional<text::Rank> read_rank(const source::Node& node, const Slot& slot);

}  // namespace reader
