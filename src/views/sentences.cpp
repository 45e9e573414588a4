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
    const auto first_word = [](std::string_view words) { return words.substr(0, words.find(' ')); };
    const auto folded = [&](std::string_view words) {
        const std::string first = text::fold(first_word(words));
        return std::string(first_word(first.empty() ? text::fold(words) : first));
    };
    return folded(name) == folded(noun);
}

/// As it stands within a sentence: "đăng ký dự thi". Other languages set names apart from their sentences.
std::string name_in_sentence(const model::Indicator& indicator, const model::Wording& words) {
    return words.is_of_content() ? lower_first(indicator.short_name) : short_name_of(indicator, words);
}

/// "thí sinh đăng ký dự thi", "lượt làm bài"
std::string counted_name(const model::Indicator& indicator, const model::Wording& words) {
    if (!words.is_of_content()) return short_name_of(indicator, words);
    return (says_noun(indicator.short_name, indicator.noun()) ? "" : indicator.noun() + " ") +
           lower_first(indicator.short_name);
}

}  // namespace

std::string fact_phrase(const Fact& fact, const Context& context) {
    const model::Indicator& indicator = context.site[fact.indicator];
    if (fact.value->percent || fact.value->shape == text::QuantityShape::share ||
        says_noun(indicator.short_name, indicator.noun()))
        return context.words("phrase.fact", {{"value", text::format_quantity(*fact.value, context.words.notation())},
                                             {"gap", text::kNoBreakSpace},
                                             {"name", name_in_sentence(indicator, context.words)}});
    return context.words("phrase.fact", {{"value", quantity_in_sentence(*fact.value, indicator, context.words)},
                                         {"gap", " "},
                                         {"name", name_in_sentence(indicator, context.words)}});
}

std::vector<const Fact*> lead_facts(model::UnitId unit, std::size_t most, const Context& context) {
    std::vector<const Fact*> facts;
    for (const model::IndicatorId indicator : context.site.settings.lead)
        for (const std::size_t index : context.analysis.lookup.unit_facts[unit.index])
            if (context.analysis.facts[index].indicator == indicator && facts.size() < most)
                facts.push_back(&context.analysis.facts[index]);
    return facts;
}

std::vector<std::string> lead_phrases(model::UnitId unit, std::size_t most, const Context& context) {
    std::vector<std::string> phrases;
    for (const Fact* fact : lead_facts(unit, most, context)) phrases.push_back(fact_phrase(*fact, context));
    return phrases;
}

std::string part_sentence(const analysis::PartShare& share, const TableContext& context) {
    const model::Indicator& whole = context.site[context.analysis.facts[share.whole].indicator];
    const model::Indicator& part = context.site[context.analysis.facts[share.part].indicator];
    const text::Decimal rounded = share.percent.low.rounded(0);
    const bool is_exact = rounded == share.percent.low || share.percent.qualifier != text::Qualifier::none;
    text::Quantity part_of_100 = text::exactly(rounded);
    if (!share.percent.qualifier_word.empty()) {
        part_of_100.qualifier = share.percent.qualifier;
        part_of_100.qualifier_word = share.percent.qualifier_word;
    }
    return context.words(is_exact ? "chart.part_exact" : "chart.part",
                         {{"whole", counted_name(whole, context.words)},
                          {"n", text::format_quantity(part_of_100, context.words.notation())},
                          {"part", name_in_sentence(part, context.words)}});
}

std::string sum_sentence(const Fact& sum, const Fact& largest, const TableContext& context) {
    return context.words("chart.sum",
                         {{"largest", short_name_of(context.site[largest.indicator], context.words)},
                          {"n", text::format_quantity(*largest.value, context.words.notation())},
                          {"total", quantity_text(*sum.value, context.site[sum.indicator], context.words)}});
}

std::string share_phrase(const analysis::PartShare& share, const TableContext& context) {
    const model::Indicator& whole = context.site[context.analysis.facts[share.whole].indicator];
    return context.words("compare.share",
                         {{"percent", text::format_quantity(share.percent, context.words.notation())},
                          {"whole", counted_name(whole, context.words)}});
}

std::string withheld_sentence(const analysis::WithheldShare& share, const TableContext& context) {
    const model::Indicator& part = context.site[context.analysis.facts[share.part].indicator];
    const model::Indicator& whole = context.site[context.analysis.facts[share.whole].indicator];
    return context.words("compare.no_share", {{"part", name_in_sentence(part, context.words)},
                                              {"a", content_text(part.measure, context.words)},
                                              {"whole", name_in_sentence(whole, context.words)},
                                              {"b", content_text(whole.measure, context.words)}});
}

std::string indicator_sentence(model::IndicatorId indicator, const TableContext& context) {
    const analysis::IndicatorFacts& summary = context.analysis.of(indicator);
    const auto value_of = [&](std::size_t index) {
        return quantity_text(*context.analysis.facts[index].value, context.site[indicator], context.words);
    };
    const auto unit_name = [&](std::size_t index) {
        return name_of(context.site[*context.analysis.facts[index].about], context.words);
    };
    const std::size_t first = summary.units.front();
    if (summary.units.size() == 1)
        return context.words("chart.only", {{"unit", unit_name(first)}, {"value", value_of(first)}});
    const auto count = [&](std::size_t units) {
        return text::format_number(static_cast<std::int64_t>(units), context.words.notation());
    };
    if (!summary.ranking.empty() && summary.ranking.front().up_to == 1 && !summary.ranking.front().is_shared) {
        const std::size_t best = summary.ranking.front().fact;
        return context.words(
            "chart.best",
            {{"n", count(summary.ranking.size())}, {"unit", unit_name(best)}, {"value", value_of(best)}});
    }
    // No place is called the highest before enough places can be compared.
    const auto [least, most] = std::ranges::minmax(
        summary.units, {}, [&](std::size_t index) { return point(*context.analysis.facts[index].value); });
    if (value_of(least) == value_of(most))
        return context.words("chart.alike", {{"n", count(summary.units.size())}, {"value", value_of(most)}});
    return context.words("chart.several",
                         {{"n", count(summary.units.size())}, {"from", value_of(least)}, {"to", value_of(most)}});
}

}  // namespace views
