// JSON as a value and as text, for what other programs read: findings, schemas. Members keep the order in which they
// are given, so that the same value is always the same text.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace text {

class Json {
public:
    struct Member;
    using Array = std::vector<Json>;
    using Object = std::vector<Member>;

    Json(std::same_as<bool> auto truth) : value_(truth) {}
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) Json(Number number) : value_(static_cast<std::int64_t>(number)) {}
    Json(std::string text) : value_(std::move(text)) {}
    Json(std::string_view text) : Json(std::string(text)) {}
    Json(const char* text) : Json(std::string(text)) {}
    Json(Array items);
    Json(Object members);

    /// For people: with two blanks for each level; an empty array or object stays on one line. No line end at the
    /// end.
    std::string print() const;
    /// For programs only: on one line, without blanks.
    std::string print_compact() const;

private:
    enum class Layout { compact, indented };
    void print_to(std::string& out, Layout layout, std::size_t level) const;

    std::variant<bool, std::int64_t, std::string, Array, Object> value_;
};

struct Json::Member {
    std::string name;
    Json value;
};

/// Between quotes, with everything escaped that JSON demands. Bytes that are no UTF-8 become U+FFFD.
std::string quote_json(std::string_view text);
/// The same without the quotes, behind what stands in `out`.
void append_json_text(std::string_view text, std::string& out);

}  // namespace text
