#include "html/template_places.h"

#include "text/unicode.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace html {

using diagnostics::Phrase;
using views::Kind;

std::string_view find_misplacement(Kind kind, TokenKind tag, const HtmlContext& context) {
    const Place place = context.place();
    if (place == Place::unsafe) {
        return "template-place-unsafe";
    }
    if (kind == Kind::html) {
        if (place != Place::text) {
            return "template-html-place";
        }
        return tag == TokenKind::variable ? "template-html-escaped" : "";
    }
    if (tag == TokenKind::raw_variable) {
        return "template-text-raw";
    }
    if (kind == Kind::url) {
        const bool begins_address = place == Place::address && !context.address_has_begun();
        return begins_address || place == Place::description ? "" : "template-url-place";
    }
    return place == Place::address ? "template-text-in-url" : "";
}

Phrase describe_kind(Kind kind) {
    switch (kind) {
        case Kind::text:
            return {"chữ", "text"};
        case Kind::url:
            return {"địa chỉ", "an address"};
        case Kind::html:
            return {"mã HTML", "markup"};
        case Kind::flag:
            return {"dấu có/không", "a flag"};
        case Kind::decimal:
            return {"số chưa viết thành chữ", "a number without its wording"};
        case Kind::optional:
            return {"giá trị có thể vắng", "a value that may be missing"};
        case Kind::list:
            return {"danh sách", "a list"};
        case Kind::object:
            return {"một nhóm trường", "a group of fields"};
        case Kind::any:
            break;
    }
    return {"giá trị bất kỳ", "a value of any type"};
}

Phrase suggest_section(Kind kind, std::string_view name) {
    if (kind == Kind::decimal) {
        return {"dùng trường chữ đi cùng con số này", "use the field that has this number as text"};
    }
    const std::string section = spell_tag(TokenKind::section, name) + "…" + spell_tag(TokenKind::end, name);
    return {fmt::format("dùng `{}`", section), fmt::format("use `{}`", section)};
}

Phrase suggest_name(std::string_view written, const std::vector<std::string>& candidates) {
    constexpr std::size_t kMostToList = 12;
    if (const auto similar = text::find_similar(written, candidates)) {
        return {fmt::format("có phải `{}`?", *similar), fmt::format("did you mean `{}`?", *similar)};
    }
    const std::set<std::string> known(candidates.begin(), candidates.end());
    if (known.empty() || known.size() > kMostToList) {
        return {};
    }
    const std::string list = fmt::format("`{}`", fmt::join(known, "`, `"));
    return {"có thể dùng " + list, "known here: " + list};
}

}  // namespace html
