// The words of a theme in one language (strings/vi.yaml), by id: "nav.units" -> "Địa phương". Words with places for
// values name them in braces: "mới có số liệu của {n}/{total} xã, phường, đặc khu".
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace model {

class Wording {
public:
    Wording() = default;
    Wording(std::string language, std::map<std::string, std::string, std::less<>> words)
        : language_(std::move(language)), words_(std::move(words)) {}

    const std::string& language() const { return language_; }

    /// Null where the theme has no such words.
    const std::string* find(std::string_view id) const;

    /// The words of `id`. Missing words are a fault of the theme that `missing_words` reports before any page is
    /// made: throws.
    const std::string& operator()(std::string_view id) const;

    /// The words of `id` with every `{name}` replaced by its value.
    std::string operator()(std::string_view id,
                           std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;

    const std::map<std::string, std::string, std::less<>>& all() const { return words_; }

private:
    std::string language_;
    std::map<std::string, std::string, std::less<>> words_;
};

}  // namespace model
