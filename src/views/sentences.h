// Facts as plain sentences: what a place did, what a chart shows, the city's big numbers.
#pragma once

#include "views/page_list.h"
#include "views/tables.h"

#include <string>
#include <vector>

namespace views {

/// "1.570 thí sinh đăng ký dự thi"; the counting word is left out where the indicator's short name begins with it.
std::string fact_phrase(const analysis::Fact& fact, const Context& context);

/// What stands first on a unit's page: the facts that the site's `lead` names, in its order, at most `most`.
std::vector<const analysis::Fact*> lead_facts(model::UnitId unit, std::size_t most, const Context& context);

/// The same as phrases.
std::vector<std::string> lead_phrases(model::UnitId unit, std::size_t most, const Context& context);

/// "Cứ 100 thí sinh đăng ký dự thi thì khoảng 65 hoàn thành bài thi"
std::string part_sentence(const analysis::PartShare& share, const TableContext& context);

/// "Facebook nhiều nhất: 25 trong 61 tin, bài"
std::string sum_sentence(const analysis::Fact& sum, const analysis::Fact& largest, const TableContext& context);

/// "bằng 64,97% số thí sinh đăng ký dự thi"
std::string share_phrase(const analysis::PartShare& share, const TableContext& context);

/// "Chưa tính được tỷ lệ: số lượt hoàn thành tính theo lượt thi, số đăng ký dự thi tính theo người."
std::string withheld_sentence(const analysis::WithheldShare& share, const TableContext& context);

/// "Cao nhất trong 100 nơi có số liệu cùng thời điểm: …" · "2 nơi có số liệu: từ 1.440 người đến 1.570 người"
std::string indicator_sentence(model::IndicatorId indicator, const TableContext& context);

}  // namespace views
