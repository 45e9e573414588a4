// What was typed into a cell that no longer holds text. Spreadsheets turn what looks like a number or a date into
// one, each by the customs of its country, and keep only the result: `1.440` may be stored as 1.44, `12.000` as 12,
// `5-7` as a day of July. Only what can come from one way of typing is taken.
#pragma once

#include "office/workbook.h"

#include <optional>
#include <string>

namespace drafting {

/// A whole number from 1.000 on: a number with a lost group of noughts is smaller or has decimals. One that could be
/// a day counted from 1900 is taken only where its format is one of numbers.
std::optional<std::string> prove_number(const office::Cell& cell);

/// A day whose number is no month (25/11) or the same as its month (11/11), as dd/mm/yyyy, with its time if it has
/// one.
std::optional<std::string> prove_date(const office::Cell& cell, const office::Workbook& workbook);

}  // namespace drafting
