// What is counted: indicators with their measure and how they may be joined, and the groups under which pages list
// them.
#pragma once

#include "diagnostics/location.h"
#include "model/ids.h"
#include "text/decimal.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace model {

enum class IndicatorKind { count, share, rate, amount, flag, names };
enum class TotalKind { sum, share, max, none };
enum class Better { more, less, none };
enum class Nature { flow, stock };

struct Group {
    std::string slug;
    std::string name;
    std::string name_en;
};

struct Indicator {
    std::string slug;
    std::string name;        // "Thí sinh đăng ký Cuộc thi Công dân số"
    std::string short_name;  // "Đăng ký dự thi"
    std::string name_en;     // says what is counted: "Contestants registered"
    GroupId group;
    std::string measure;     // "người"; two figures join only when it is equal
    std::string counted_as;  // the noun of sentences ("thí sinh"); empty: the measure
    std::string of;          // the base of a share: "học viên"
    IndicatorKind kind = IndicatorKind::count;
    TotalKind total = TotalKind::none;
    Better better = Better::none;
    Nature nature = Nature::flow;
    std::optional<int> comparable_within_days;  // nothing: the period
    int rank_from_percent = 80;
    std::string definition;
    std::optional<IndicatorId> part_of;
    std::optional<IndicatorId> not_share_of;  // looks like its whole, but is counted in another measure
    std::optional<IndicatorId> names_of;      // of names: what counts the same things
    std::vector<IndicatorId> adds_up;         // stated, and equal to the sum of these where a report states them too
    std::vector<IndicatorId> sum_of;          // computed, never typed
    std::optional<std::pair<IndicatorId, IndicatorId>> ratio_of;  // computed, never typed
    std::vector<std::string> aliases;
    diagnostics::Location location;

    bool is_computed() const { return !sum_of.empty() || ratio_of.has_value(); }
    const std::string& noun() const { return counted_as.empty() ? measure : counted_as; }
};

}  // namespace model
