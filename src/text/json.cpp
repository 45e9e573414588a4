#include "text/json.h"

#include "text/escaping.h"
#include "text/unicode.h"

#include <array>

namespace text {
namespace {

void start_line(std::string& out, std::size_t level) {
    out += '\n';
    out.append(2 * level, ' ');
}

/// "\u0000" to "\u001f".
constexpr std::array<std::array<char, 6>, 32> kControls = [] {
    std::array<std::array<char, 6>, 32> escapes{};
    for (std::size_t i = 0; i < escapes.size(); ++i)
        escapes[i] = {'\\', 'u', '0', '0', i < 16 ? '0' : '1', "0123456789abcdef"[i % 16]};
    return escapes;
}();

constexpr std::optional<std::string_view> escape_of(char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"') return "\\\"";
    if (c == '\\') return "\\\\";
    if (c == '\n') return "\\n";
    if (byte < kControls.size()) return std::string_view(kControls[byte].data(), kControls[byte].size());
    return std::nullopt;
}

constexpr Escapes kEscapes(escape_of);

void append_quoted(std::string_view text, std::string& out) {
    out += '"';
    append_json_text(text, out);
    out += '"';
}

}  // namespace

void append_json_text(std::string_view text, std::string& out) {
    for (auto fault = find_invalid_utf8(text); fault; fault = find_invalid_utf8(text)) {
        append_escaped(text.substr(0, *fault), kEscapes, out);
        out += "\uFFFD";
        text.remove_prefix(*fault + 1);
    }
    append_escaped(text, kEscapes, out);
}

std::string quote_json(std::string_view text) {
    std::string quoted;
    append_quoted(text, quoted);
    return quoted;
}

Json::Json(Array items) : value_(std::move(items)) {}
Json::Json(Object members) : value_(std::move(members)) {}

std::string Json::print() const {
    std::string out;
    print_to(out, Layout::indented, 0);
    return out;
}

std::string Json::print_compact() const {
    std::string out;
    print_to(out, Layout::compact, 0);
    return out;
}

void Json::print_to(std::string& out, Layout layout, std::size_t level) const {
    const auto print_all = [&](const auto& parts, char open, char close, const auto& print_part) {
        out += open;
        for (const auto& part : parts) {
            if (&part != &parts.front()) out += ',';
            if (layout == Layout::indented) start_line(out, level + 1);
            print_part(part);
        }
        if (!parts.empty() && layout == Layout::indented) start_line(out, level);
        out += close;
    };
    if (const bool* truth = std::get_if<bool>(&value_)) {
        out += *truth ? "true" : "false";
    } else if (const std::int64_t* number = std::get_if<std::int64_t>(&value_)) {
        out += std::to_string(*number);
    } else if (const std::string* words = std::get_if<std::string>(&value_)) {
        append_quoted(*words, out);
    } else if (const Array* items = std::get_if<Array>(&value_)) {
        print_all(*items, '[', ']', [&](const Json& item) { item.print_to(out, layout, level + 1); });
    } else {
        print_all(std::get<Object>(value_), '{', '}', [&](const Member& member) {
            append_quoted(member.name, out);
            out += layout == Layout::indented ? ": " : ":";
            member.value.print_to(out, layout, level + 1);
        });
    }
}

}  // namespace text
