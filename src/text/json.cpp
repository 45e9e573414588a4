#include "text/json.h"

#include "text/unicode.h"

#include <fmt/format.h>

namespace text {
namespace {

std::string to_valid_utf8(std::string_view bytes) {
    std::string valid;
    for (auto fault = find_invalid_utf8(bytes); fault; fault = find_invalid_utf8(bytes)) {
        valid.append(bytes.substr(0, *fault)).append("\uFFFD");
        bytes.remove_prefix(*fault + 1);
    }
    return valid.append(bytes);
}

void start_line(std::string& out, std::size_t level) {
    out += '\n';
    out.append(2 * level, ' ');
}

}  // namespace

std::string quote_json(std::string_view text) {
    std::string quoted = "\"";
    for (const char character : to_valid_utf8(text)) {
        if (character == '"' || character == '\\') {
            quoted += '\\';
            quoted += character;
        } else if (character == '\n') {
            quoted += "\\n";
        } else if (static_cast<unsigned char>(character) < 0x20) {
            quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(character));
        } else {
            quoted += character;
        }
    }
    return quoted += '"';
}

Json::Json(Array items) : value_(std::move(items)) {}
Json::Json(Object members) : value_(std::move(members)) {}

std::string Json::print() const {
    std::string out;
    print_to(out, 0);
    return out;
}

void Json::print_to(std::string& out, std::size_t level) const {
    if (const bool* truth = std::get_if<bool>(&value_)) {
        out += *truth ? "true" : "false";
    } else if (const std::int64_t* number = std::get_if<std::int64_t>(&value_)) {
        out += std::to_string(*number);
    } else if (const std::string* words = std::get_if<std::string>(&value_)) {
        out += quote_json(*words);
    } else if (const Array* items = std::get_if<Array>(&value_)) {
        out += '[';
        for (const Json& item : *items) {
            if (&item != &items->front()) out += ',';
            start_line(out, level + 1);
            item.print_to(out, level + 1);
        }
        if (!items->empty()) start_line(out, level);
        out += ']';
    } else {
        const Object& members = std::get<Object>(value_);
        out += '{';
        for (const Member& member : members) {
            if (&member != &members.front()) out += ',';
            start_line(out, level + 1);
            out += quote_json(member.name) + ": ";
            member.value.print_to(out, level + 1);
        }
        if (!members.empty()) start_line(out, level);
        out += '}';
    }
}

}  // namespace text
