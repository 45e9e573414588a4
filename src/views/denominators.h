// Out of how many: 114 xã, phường, đặc khu, 14 sở, ban, ngành and 128 of both are different numbers, so each is
// named.
#pragma once

#include "analysis/completeness.h"
#include "model/wording.h"

#include <string>

namespace views {

struct UnitCounts {
    int obligated = 0;
    int named = 0;
    int reported = 0;
};

enum class CountOf { places, departments, all };
UnitCounts count_units(const analysis::Completeness& completeness, CountOf of);

/// "114 xã, phường, đặc khu" · "128 nơi phải báo cáo (114 xã, phường, đặc khu và 14 sở, ban, ngành)"
std::string denominator_text(const analysis::Completeness& completeness, CountOf of, const model::Wording& words);

/// "3/114 xã, phường, đặc khu"
std::string reported_text(const analysis::Completeness& completeness, CountOf of, const model::Wording& words);

}  // namespace views
