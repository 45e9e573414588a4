#include "views/sentences.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/phrases.h"

#include <algorithm>

namespace views {
namespace {

using analysis::Fact;

std::size_t first_letter(std::string_view words) {
    std::size_t bytes = 1;
    while (bytes < words.size() && (static_cast<unsigned char>(words[bytes]) & 0xC0) == 0x80) ++bytes;
    return std::min(bytes, words.size());
}

/// First letter small, but abbreviations ("OCOP lên sàn") and names of teams keep theirs.
std::string lower_first(const std::string& words) {
    const std::size_t first = first_letter(words);
    const std::string rest = words.substr(first, std::min(words.find(' '), words.size()) - first);
    const bool is_abbreviation = rest != text::to_lower(rest);
    if (is_abbreviation || words.starts_with("Tổ ")) return words;
    return text::to_lower(words.substr(0, first)) + words.substr(first);
}

/// Does the name say its counting word itself ("Lượt hoàn thành" of lượt thi)?
bool says_noun(const std::string& name, const std::string& noun) {
    const auto first_word = [](const std::string& words) { return words.substr(0, words.find(' ')); };
    return first_word(text::fold(name)) == first_word(text::fold(noun));
}

std::string phrase(const std::string& number, const model::Indicator& indicator) {
    return number + std::string(text::kNoBreakSpace) + lower_first(indicator.short_name);
}

}  // namespace

std::string fact_phrase(const Fact& fact, const Context& context) {
    const model::Indicator& indicator = context.site[fact.indicator];
    if (fact.value->percent || fact.value->shape == text::QuantityShape::share || says_noun(indicator.short_name, indicator.noun()))
        return phrase(text::format_quantity(*fact.value), indicator);
    return quantity_in_sentence(*fact.value, indicator) + " " + lower_first(indicator.short_name);
}

std::vector<std::string> lead_phrases(model::UnitId unit, std::size_t most, const Context& context) {
    std::vector<std::string> phrases;
    for (const model::IndicatorId indicator : context.site.settings.lead) {
        if (phrases.size() == most) break;
        for (const std::size_t index : context.analysis.of(indicator).units) {
            const Fact& fact = context.analysis.facts[index];
            if (fact.about == unit) phrases.push_back(fact_phrase(fact, context));
        }
    }
    return phrases;
}

std::string part_sentence(const analysis::PartShare& share, const Context& context) {
    const model::Indicator& whole = context.site[context.analysis.facts[share.whole].indicator];
    const model::Indicator& part = context.site[context.analysis.facts[share.part].indicator];
    const text::Decimal rounded = share.percent.low.rounded(0);
    const bool is_exact = rounded == share.percent.low || share.percent.qualifier != text::Qualifier::none;
    const std::string word = share.percent.qualifier_word.empty() ? "" : share.percent.qualifier_word + " ";  // its author's
    const std::string noun = says_noun(whole.short_name, whole.noun()) ? "" : whole.noun() + " ";
    return context.words(is_exact ? "chart.part_exact" : "chart.part", {{"whole", noun + lower_first(whole.short_name)},
                                                                        {"n", word + text::format_number(rounded)},
                                                                        {"part", lower_first(part.short_name)}});
}

std::string sum_sentence(const Fact& sum, const Fact& largest, const Context& context) {
    return context.words("chart.sum", {{"largest", context.site[largest.indicator].short_name},
                                       {"n", text::format_quantity(*largest.value)},
                                       {"total", quantity_text(*sum.value, context.site[sum.indicator])}});
}

std::string indicator_sentence(model::IndicatorId indicator, const Context& context) {
    const analysis::IndicatorFacts& summary = context.analysis.of(indicator);
    const auto value_of = [&](std::size_t index) { return quantity_text(*context.analysis.facts[index].value, context.site[indicator]); };
    const analysis::Fact& first = context.analysis.facts[summary.units.front()];
    if (summary.units.size() == 1)
        return context.words("chart.only", {{"unit", context.site[*first.about].name}, {"value", value_of(summary.units.front())}});
    // No place is called the highest before enough places can be compared.
    return context.words("chart.several", {{"n", text::format_number(static_cast<std::int64_t>(summary.units.size()))},
                                           {"from", value_of(summary.units.back())},
                                           {"to", value_of(summary.units.front())}});
}

}  // namespace views
