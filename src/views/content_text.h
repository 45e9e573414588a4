// Text of the content among the words of a page. On a page in another language it is marked as foreign, or stands in
// that language where the content has it so.
#pragma once

#include "model/site.h"
#include "model/wording.h"
#include "text/foreign.h"

#include <string>
#include <string_view>

namespace views {

inline std::string content_text(std::string_view text, const model::Wording& words) {
    return words.is_of_content() ? std::string(text) : text::mark_foreign(text);
}

/// `english` on English pages, where the content has it.
inline std::string content_text(std::string_view text, std::string_view english, const model::Wording& words) {
    const bool has_own = words.language() == "en" && !english.empty();
    return has_own ? std::string(english) : content_text(text, words);
}

template <typename Named>
std::string name_of(const Named& thing, const model::Wording& words) {
    if constexpr (requires { thing.name_en; })
        return content_text(thing.name, thing.name_en, words);
    else
        return content_text(thing.name, words);
}

inline std::string tagline_text(const model::Settings& settings, const model::Wording& words) {
    return content_text(settings.tagline, settings.tagline_en, words);
}

inline std::string heading_of(const model::OutlineEntry& entry, const model::Wording& words) {
    return content_text(entry.heading, entry.heading_en, words);
}

template <typename Named>
std::string short_name_of(const Named& thing, const model::Wording& words) {
    if constexpr (requires { thing.name_en; })
        return content_text(thing.short_name, thing.name_en, words);
    else
        return content_text(thing.short_name, words);
}

}  // namespace views
