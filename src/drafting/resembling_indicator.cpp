#include "drafting/resembling_indicator.h"

#include "text/unicode.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

namespace drafting {
namespace {

constexpr double kSureEnough = 0.74;
constexpr double kShortName = 0.95;  // short names leave out what tells them apart

/// Words that names are made of and that tell nothing.
constexpr std::string_view kEmptyWords[] = {"số",   "tỷ",   "lệ",   "của",   "và",  "các", "trên", "địa",
                                            "bàn",  "được", "tổng", "trong", "tại", "cho", "về",   "năm",
                                            "theo", "đã",   "có",   "khi",   "một", "mỗi", "qua",  "đến"};

/// Lower case, one blank between words, no signs; marks count: “thành” is not “thanh”.
std::string spell(std::string_view words) {
    std::string key = text::spelling_key(words), spelled;
    for (const std::string_view quote : {"“", "”", "–", "…"})
        for (std::size_t at = 0; (at = key.find(quote, at)) != std::string::npos;) key.replace(at, quote.size(), " ");
    for (const char c : key) {
        const bool is_sign = std::string_view(" .,;:()/\"'%-").find(c) != std::string_view::npos;
        if (!is_sign) spelled += c;
        if (is_sign && !spelled.empty() && spelled.back() != ' ') spelled += ' ';
    }
    return spelled;
}

std::vector<std::string> split_words(std::string_view folded) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        words.emplace_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

bool begins_with_words(const std::string& folded, const std::string& beginning) {
    return !beginning.empty() && folded.starts_with(beginning) &&
           (folded.size() == beginning.size() || folded[beginning.size()] == ' ');
}

using Words = std::set<std::string, std::less<>>;

Words words_of(std::string_view text) {
    const std::vector<std::string> words = split_words(spell(text));
    return {words.begin(), words.end()};
}

using Weights = std::map<std::string, double, std::less<>>;

/// How much of the name was said, by the weight of its words: those of the clause count whole, those of the rest of
/// the passage little.
double share_of_name(const std::string& name, const Words& clause, const Words& passage, const Weights& weights) {
    constexpr double kFarWord = 0.3;
    double all = 0, found = 0;
    for (const std::string& word : split_words(spell(name))) {
        const auto weight = weights.find(word);
        if (weight == weights.end()) continue;
        all += weight->second;
        found += weight->second * (clause.contains(word) ? 1 : passage.contains(word) ? kFarWord : 0);
    }
    return all == 0 ? 0 : found / all;
}

bool fits_kind(const CountedWords& counted, const model::Indicator& indicator) {
    const bool is_of_percent =
        indicator.kind == model::IndicatorKind::rate || indicator.measure.find('%') != std::string::npos;
    if (counted.is_percent) return is_of_percent || indicator.kind == model::IndicatorKind::share;
    if (counted.is_share)
        return indicator.kind == model::IndicatorKind::share || indicator.kind == model::IndicatorKind::count;
    return !is_of_percent && indicator.kind != model::IndicatorKind::names &&
           indicator.kind != model::IndicatorKind::flag;
}

}  // namespace

IndicatorNames::IndicatorNames(const model::Site& site) : site_(site) {
    std::map<std::string, int, std::less<>> names;
    for (const model::Indicator& indicator : site.indicators)
        for (const std::string& word : words_of(indicator.name + " " + indicator.short_name)) ++names[word];
    const auto all = static_cast<double>(site.indicators.size());
    for (const auto& [word, count] : names)
        if (std::ranges::find(kEmptyWords, word) == std::end(kEmptyWords))
            weights_.emplace(word, std::log(1 + all / static_cast<double>(count)));
}

std::string IndicatorNames::find(const CountedWords& counted) const {
    const std::string behind = text::fold(counted.behind);
    const Words clause = words_of(counted.clause), passage = words_of(counted.passage);
    const model::Indicator* best = nullptr;
    double best_share = 0, second_share = 0;
    for (const model::Indicator& indicator : site_.indicators) {
        if (indicator.is_computed() || !fits_kind(counted, indicator)) continue;
        const bool is_measured = counted.is_percent || begins_with_words(behind, text::fold(indicator.noun())) ||
                                 begins_with_words(behind, text::fold(indicator.measure));
        if (!is_measured) continue;
        const double share = std::max(share_of_name(indicator.name, clause, passage, weights_),
                                      share_of_name(indicator.short_name, clause, passage, weights_) * kShortName);
        if (share > best_share) {
            second_share = best_share;
            best_share = share;
            best = &indicator;
        } else {
            second_share = std::max(second_share, share);
        }
    }
    const bool is_sure = best && best_share >= kSureEnough && best_share > second_share;
    return is_sure ? best->slug : std::string();
}

}  // namespace drafting
