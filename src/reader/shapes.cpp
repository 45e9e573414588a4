#include "reader/shapes.h"

#include "text/unicode.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reader {
namespace {

using diagnostics::Phrase;

constexpr std::string_view kBlanks = " \t\n";

Phrase found_shape(const source::Node& node) {
    switch (node.kind) {
        case source::Node::Kind::null:
            return {"chưa có gì", "nothing"};
        case source::Node::Kind::scalar:
            return {"một dòng chữ", "one text"};
        case source::Node::Kind::sequence:
            return {"một danh sách", "a list"};
        case source::Node::Kind::mapping:
            return {"các mục con", "fields below it"};
    }
    return {};
}

Phrase expected_shape(const Type& type) {
    if (type.count == Count::list) return {"một danh sách", "a list"};
    if (type.count == Count::named) return {"các mục con, mỗi mục có tên", "named fields below it"};
    switch (type.shape) {
        case Shape::object:
            return {"các mục con", "fields below it"};
        case Shape::figures:
            return {"từng chỉ tiêu một dòng", "one line for each indicator"};
        case Shape::as_of:
            return {"một ngày hoặc lời của báo cáo", "a date or the words of the paper"};
        default:
            return {"một dòng chữ hoặc số", "one text or number"};
    }
}

Phrase example(const Misshapen& misshapen) {
    const Type& type = misshapen.type;
    if (type.count == Count::list && misshapen.node->is_scalar()) {
        const std::string list = fmt::format("[\"{}\"]", misshapen.node->text);
        return {"viết " + list, "write " + list};
    }
    if (type.count == Count::list)
        return {"mỗi phần một dòng, bắt đầu bằng `- `", "one line for each, beginning with `- `"};
    if (type.shape == Shape::as_of)
        return {"viết 11/11/2025 hoặc {said: Đến nay}", "write 11/11/2025 or {said: Đến nay}"};
    if (type.shape == Shape::object && type.object) {
        std::vector<std::string_view> names;
        for (const Field& field : type.object->fields) names.push_back(field.name);
        const std::string fields = fmt::format("{}", fmt::join(names, ", "));
        return {"các mục có ở đây: " + fields, "fields that can stand here: " + fields};
    }
    if (type.shape == Shape::object || type.shape == Shape::figures || type.count == Count::named) {
        return {"mỗi mục một dòng, thụt vào, dạng `tên: giá trị`", "one indented line for each, as `name: value`"};
    }
    return {"viết trên một dòng, sau dấu hai chấm", "write it on one line, after the colon"};
}

bool is_figure(const source::Node& node) {
    return node.is_scalar() || node.is_mapping();
}

std::optional<Misshapen> find_misshapen_figure(const source::Node& node) {
    if (!node.is_sequence()) return std::nullopt;  // of one figure all other shapes are its reader's
    for (const source::Node& item : node.items) {
        if (!is_figure(item)) return Misshapen{&item, {.shape = Shape::object}};
    }
    return std::nullopt;
}

/// Where one value of the type is asked for, whatever its count.
std::optional<Misshapen> find_misshapen_one(const source::Node& node, Type type) {
    type.count = Count::one;
    switch (type.shape) {
        case Shape::object:
            return node.is_mapping() ? std::nullopt : std::optional(Misshapen{&node, type});
        case Shape::as_of:
            return node.is_scalar() || node.is_mapping() ? std::nullopt : std::optional(Misshapen{&node, type});
        case Shape::figures:
            if (!node.is_mapping()) return Misshapen{&node, type};
            for (const source::Entry& entry : node.entries) {
                if (auto misshapen = find_misshapen_figure(entry.value)) return misshapen;
            }
            return std::nullopt;
        default:
            return node.is_scalar() ? std::nullopt : std::optional(Misshapen{&node, type});
    }
}

}  // namespace

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(kBlanks) - first + 1));
}

bool is_empty(const source::Node& node) {
    return node.is_null() || (node.is_scalar() && node.text.find_first_not_of(kBlanks) == std::string::npos);
}

std::optional<Misshapen> find_misshapen(const source::Node& node, const Type& type) {
    if (type.count == Count::one) return find_misshapen_one(node, type);
    if (type.count == Count::list) {
        if (!node.is_sequence()) return Misshapen{&node, type};
        for (const source::Node& item : node.items) {
            if (auto misshapen = find_misshapen_one(item, type)) return misshapen;
        }
        return std::nullopt;
    }
    if (!node.is_mapping()) return Misshapen{&node, type};
    for (const source::Entry& entry : node.entries) {
        if (auto misshapen = find_misshapen_one(entry.value, type)) return misshapen;
    }
    return std::nullopt;
}

void report_shape(const Misshapen& misshapen, const Slot& slot) {
    slot.report("field-shape", {{"expected", expected_shape(misshapen.type)},
                                {"found", found_shape(*misshapen.node)},
                                {"example", example(misshapen)}});
}

std::string shown_list(const source::Node& node) {
    std::vector<std::string_view> texts;
    for (const source::Node& item : node.items) texts.emplace_back(item.text);
    return fmt::format("[{}]", fmt::join(texts, ", "));
}

void report_word(const source::Node& node, std::span<const Word> known, const Slot& slot) {
    std::vector<std::string_view> words;
    for (const Word& word : known) words.push_back(word.written);
    const auto similar = text::find_similar(node.text, words);
    const std::string choice = fmt::format("{}", fmt::join(words, ", "));
    const Phrase suggestion =
        similar ? did_you_mean(*similar) : Phrase("chọn một trong: " + choice, "one of: " + choice);
    slot.report("word-unknown", {{"written", node.text}, {"suggestion", suggestion}});
}

}  // namespace reader
