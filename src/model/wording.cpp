#include "model/wording.h"

#include "text/pattern.h"

#include <sstream>
#include <stdexcept>
#include <string>

namespace model {
namespace {

/// The words `notation.*`. What a theme lacks is reported before anything is printed.
text::Notation make_notation(const Wording& words) {
    const auto word = [&](std::string_view id) {
        const std::string* found = words.find(id);
        return found ? *found : std::string();
    };
    text::Notation notation{
        .qualifier_words =
            words.is_of_content() ? text::QualifierWords::of_author : text::QualifierWords::of_notation,
        .thousands = word("notation.thousands"),
        .decimal = word("notation.decimal"),
        .percent = word("notation.percent"),
        .range = word("notation.range"),
        .yes = word("notation.yes"),
        .no = word("notation.no"),
        .over = word("notation.over"),
        .at_least = word("notation.at_least"),
        .near = word("notation.near"),
        .under = word("notation.under"),
        .at_most = word("notation.at_most"),
        .about = word("notation.about"),
        .months = {},
        .day = word("notation.day"),
        .month = word("notation.month"),
        .hour = word("notation.hour"),
        .minute = word("notation.minute"),
        .span = word("notation.span"),
        .every_year = word("notation.every_year"),
    };
    std::istringstream months(word("notation.months"));
    for (std::string month; std::getline(months, month, ' ');) notation.months.push_back(month);
    notation.months.resize(12);
    return notation;
}

}  // namespace

Wording::Wording(std::string language, const std::map<std::string, std::string, std::less<>>& words)
    : language_(std::move(language)), words_(words.begin(), words.end()), notation_(make_notation(*this)) {}

const std::string* Wording::find(std::string_view id) const {
    const auto found = words_.find(id);
    return found == words_.end() ? nullptr : &found->second;
}

const std::string& Wording::operator()(std::string_view id) const {
    if (const std::string* words = find(id)) return *words;
    throw std::logic_error("the theme has no words `" + std::string(id) + "` in " + language_);
}

std::string Wording::operator()(std::string_view id,
                                std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return text::fill((*this)(id), values);
}

}  // namespace model
