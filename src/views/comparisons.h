// What the site says about figures beside each other: shares of their whole, places, changes, and why something is
// not compared.
#pragma once

#include "analysis/comparability.h"
#include "views/context.h"
#include "views/parts.h"
#include "views/tables.h"

#include <string>
#include <vector>

namespace views {

/// "Hai số liệu lấy ở hai thời điểm khác nhau (…; …)."
std::string obstacle_text(analysis::Obstacle obstacle, const analysis::Fact& a, const analysis::Fact& b,
                          const TableContext& context);

/// The shares of their wholes that `fact` is, and those that it only seems to be; null-free, in the order of their
/// wholes.
std::vector<const analysis::PartShare*> shares_of(const analysis::Fact& fact, const analysis::Analysis& analysis);
std::vector<const analysis::WithheldShare*> withheld_shares_of(const analysis::Fact& fact,
                                                               const analysis::Analysis& analysis);

/// A bare percentage where other places state part and whole: it joins no total and stands below them.
bool lacks_counts(const analysis::Fact& fact, const model::Site& site);

/// "bằng 64,97% số thí sinh đăng ký dự thi" · "Chưa tính được tỷ lệ: …"
std::vector<std::string> fact_remarks(const analysis::Fact& fact, const TableContext& context);

/// "thứ 3 trong 100 nơi có số liệu cùng thời điểm"; empty where the unit is not ranked.
std::string computed_rank_text(model::IndicatorId indicator, model::UnitId unit, const TableContext& context);

/// "tăng 200 người so với lần trước (tính đến 31/03/2025)"
std::string change_text(const analysis::Change& change, const TableContext& context);

/// Histories that `about` a unit has, by indicator.
std::vector<HistoryList> make_unit_histories(model::UnitId unit, const Context& context, const Links& links);
/// Histories of one indicator: the city's first, then each unit's.
std::vector<HistoryList> make_indicator_histories(model::IndicatorId indicator, const Context& context,
                                                  const Links& links);

/// What the facts' figures stood at before they were corrected.
std::vector<Detail> make_corrections(const std::vector<const analysis::Fact*>& facts, const Context& context);

/// Median and quartiles in words; empty where there are too few units for a middle.
std::vector<Detail> make_spread(model::IndicatorId indicator, const TableContext& context);

inline TableContext table_context(const Context& context) {
    return {context.site, context.analysis, context.words};
}

/// For pages that say what tables are.
inline TableContext outline_context(const Context& context) {
    return {context.site, context.analysis, context.words, Rows::left_out};
}

}  // namespace views
