#include "html/template_context.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace html {
namespace {

bool is_space(char character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n' || character == '\f';
}

bool is_letter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

char to_lower(char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

template <std::size_t Size>
bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& words) {
    return std::ranges::find(words, word) != words.end();
}

constexpr std::array<std::string_view, 2> kPlainTextElements = {"title", "textarea"};
constexpr std::array<std::string_view, 7> kRawTextElements = {"script",   "style",     "iframe", "noembed",
                                                              "noframes", "plaintext", "xmp"};
/// In data-src and data-index scripts of the theme find what they load.
constexpr std::array<std::string_view, 15> kAddressAttributes = {
    "href",   "src",      "action",   "poster",     "formaction", "cite",     "data",      "ping",
    "srcset", "manifest", "longdesc", "background", "xlink:href", "data-src", "data-index"};

Place place_of_attribute(std::string_view name) {
    if (name.starts_with("on") || name == "style" || name == "srcdoc") {
        return Place::unsafe;
    }
    if (name == "content") {
        return Place::description;
    }
    return is_one_of(name, kAddressAttributes) ? Place::address : Place::attribute;
}

}  // namespace

bool HtmlContext::read(std::string_view markup) {
    if (markup.empty()) {
        return true;
    }
    const char first = markup.front();
    const bool goes_on = state_ == State::tag_joined && !is_space(first) && first != '>' && first != '/';
    std::ranges::for_each(markup, [this](char character) { read(character); });
    return !goes_on;
}

void HtmlContext::read(char character) {
    switch (state_) {
        case State::text:
            if (character == '<') {
                state_ = State::tag_open;
            }
            break;
        case State::tag_open:
            if (is_letter(character) || character == '/') {
                state_ = State::tag_name;
                element_ = to_lower(character);
            } else if (character == '!' || character == '?') {
                state_ = State::declaration;
                element_ = character;
            } else if (character != '<') {
                state_ = State::text;
            }
            break;
        case State::raw_text:
            read_in_element(character);
            break;
        case State::declaration:
            if (character == '>') {
                *this = {};
            } else if (element_.size() < 3) {
                element_ += character;
                if (element_ == "!--") {
                    state_ = State::comment;
                    matched_ = 2;
                }
            }
            break;
        case State::comment:
            if (character == '>' && matched_ == 2) {
                *this = {};
            } else {
                matched_ = character == '-' ? std::min<std::size_t>(matched_ + 1, 2) : 0;
            }
            break;
        case State::single_quoted:
        case State::double_quoted:
            read_in_value(character);
            break;
        default:
            read_in_tag(character);
    }
}

void HtmlContext::read_in_tag(char character) {
    if (character == '>') {
        enter_content();
        return;
    }
    const bool ends_word = is_space(character) || (character == '/' && element_ != "/");
    switch (state_) {
        case State::tag_name:
            if (ends_word) {
                state_ = State::tag;
            } else {
                element_ += to_lower(character);
            }
            break;
        case State::attribute_name:
        case State::attribute_end:
            if (character == '=') {
                state_ = State::before_value;
            } else if (is_space(character)) {
                state_ = State::attribute_end;
            } else if (character == '/' || state_ == State::attribute_end) {
                leave_attribute();
                read_in_tag(character);
            } else {
                attribute_ += to_lower(character);
            }
            break;
        case State::before_value:
            if (!is_space(character)) {
                state_ = character == '"'    ? State::double_quoted
                         : character == '\'' ? State::single_quoted
                                             : State::unquoted;
            }
            break;
        case State::unquoted:
            if (is_space(character)) {
                leave_attribute();
            }
            break;
        default:
            state_ = ends_word ? State::tag : State::attribute_name;
            if (!ends_word) {
                attribute_ = to_lower(character);
            }
    }
}

void HtmlContext::read_in_value(char character) {
    if (character == (state_ == State::double_quoted ? '"' : '\'')) {
        leave_attribute();
    } else {
        print();
    }
}

void HtmlContext::leave_attribute() {
    state_ = State::tag;
    attribute_.clear();
    address_has_begun_ = false;
}

/// In the text of <script> or <title> only its own end tag is markup.
void HtmlContext::read_in_element(char character) {
    const std::string end = "</" + element_;
    if (matched_ == end.size() && (is_space(character) || character == '/' || character == '>')) {
        state_ = State::tag;
        element_ = end.substr(1);
        matched_ = 0;
        read_in_tag(character);
    } else if (matched_ < end.size() && to_lower(character) == end[matched_]) {
        ++matched_;
    } else {
        matched_ = character == '<' ? 1 : 0;
    }
}

void HtmlContext::enter_content() {
    const std::string element = element_;
    *this = {};
    if (is_one_of(element, kPlainTextElements) || is_one_of(element, kRawTextElements)) {
        state_ = State::raw_text;
        element_ = element;
    }
}

Place HtmlContext::place() const {
    switch (state_) {
        case State::text:
            return Place::text;
        case State::raw_text:
            return is_one_of(element_, kPlainTextElements) ? Place::plain_text : Place::unsafe;
        case State::single_quoted:
        case State::double_quoted:
            return place_of_attribute(attribute_);
        default:
            return Place::unsafe;
    }
}

diagnostics::Phrase HtmlContext::describe() const {
    const auto value = [this](std::string_view where_vi, std::string_view where_en) -> diagnostics::Phrase {
        return {fmt::format("{} của `{}`", where_vi, attribute_), fmt::format("{} of `{}`", where_en, attribute_)};
    };
    switch (state_) {
        case State::text:
            return {"trong nội dung trang", "in the text of the page"};
        case State::tag_open:
            return {"ngay sau dấu `<`", "right behind `<`"};
        case State::raw_text:
            return {fmt::format("trong <{}>", element_), fmt::format("in <{}>", element_)};
        case State::comment:
            return {"trong ghi chú HTML", "in an HTML comment"};
        case State::declaration:
            return {"trong khai báo HTML", "in an HTML declaration"};
        case State::before_value:
        case State::unquoted:
            return value("trong giá trị không có dấu nháy", "in the unquoted value");
        case State::single_quoted:
        case State::double_quoted:
            if (place() != Place::address) {
                return value("trong giá trị", "in the value");
            }
            return address_has_begun_ ? value("ở giữa giá trị", "inside the value")
                                      : value("ở đầu giá trị", "at the start of the value");
        default:
            return {fmt::format("trong thẻ <{}>", element_), fmt::format("in the tag <{}>", element_)};
    }
}

bool HtmlContext::is_in_tag() const {
    return state_ == State::tag_name || state_ == State::tag || state_ == State::tag_joined ||
           state_ == State::attribute_name || state_ == State::attribute_end;
}

std::optional<HtmlContext> HtmlContext::join(const HtmlContext& before, const HtmlContext& after,
                                             Repetition repetition) {
    if (before == after) {
        return before;
    }
    if (repetition == Repetition::any_number) {
        return {};
    }
    HtmlContext begun = before;
    begun.address_has_begun_ = after.address_has_begun_;
    if (begun == after) {
        begun.address_has_begun_ = true;
        return begun;
    }
    if (!before.is_in_tag() || !after.is_in_tag() || before.element_ != after.element_) {
        return {};
    }
    HtmlContext joined;
    joined.state_ = State::tag_joined;
    joined.element_ = before.element_;
    return joined;
}

}  // namespace html
