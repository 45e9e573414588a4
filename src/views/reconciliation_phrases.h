// The sentences of the reconciliation, which its page and its table share. They set figures side by side and blame
// nobody.
#pragma once

#include "analysis/analysis.h"
#include "model/wording.h"

#include <string>

namespace views {

/// Who states the fact: the unit of the report that tells it.
std::string issuer_name(const analysis::Fact& fact, const model::Site& site, const model::Wording& words);

/// What may be said of the city's figure beside the sum.
std::string verdict_text(const analysis::CityComparison& comparison, const analysis::IndicatorFacts& summary,
                         const model::Wording& words);

/// "Hai báo cáo nêu khác nhau: … Chưa rõ số nào đúng."
std::string conflict_text(const analysis::Fact& first, const analysis::Fact& second, const model::Site& site,
                          const model::Wording& words);

/// "Sở Khoa học và Công nghệ nêu 100%. Trong 3 báo cáo đã đăng, 2 báo cáo có nội dung này."
std::string claim_text(const analysis::ClaimCheck& check, const model::Site& site, const analysis::Analysis& analysis,
                       const model::Wording& words);

/// "128 nơi phải báo cáo (114 xã, phường, đặc khu và 14 sở, ban, ngành)"
std::string claim_denominator(const analysis::ClaimCheck& check, const model::Site& site,
                              const analysis::Analysis& analysis, const model::Wording& words);

/// What in a unit's report counts as telling it: a section of the outline, or a figure.
std::string claim_evidence(const analysis::ClaimCheck& check, const model::Site& site, const model::Wording& words);

}  // namespace views
