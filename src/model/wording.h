// The words of a theme in one language (strings/vi.yaml), by id: "nav.units" -> "Địa phương". Words with places for
// values name them in braces: "mới có số liệu của {n}/{total} xã, phường, đặc khu".
#pragma once

#include "text/notation.h"
#include "text/string_map.h"

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace model {

/// What authors write in, whatever languages the site's pages speak.
inline constexpr std::string_view kContentLanguage = "vi";

class Wording {
public:
    Wording() = default;
    Wording(std::string language, const std::map<std::string, std::string, std::less<>>& words);

    const std::string& language() const { return language_; }
    bool is_of_content() const { return language_ == kContentLanguage; }

    /// Null where the theme has no such words.
    const std::string* find(std::string_view id) const;

    /// The words of `id`. Missing words are a fault of the theme that `missing_words` reports before any page is
    /// made: throws.
    const std::string& operator()(std::string_view id) const;

    /// The words of `id` with every `{name}` replaced by its value.
    std::string operator()(std::string_view id,
                           std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;

    /// How the language writes numbers and dates: its words `notation.*`.
    const text::Notation& notation() const { return notation_; }

    std::map<std::string, std::string, std::less<>> all() const { return {words_.begin(), words_.end()}; }

private:
    std::string language_;
    text::StringMap<std::string> words_;  // a page asks a hundred times
    text::Notation notation_;
};

}  // namespace model
