#include "reader/form_fields.h"

#include "reader/value_patterns.h"

#include <fmt/format.h>

#include <algorithm>

namespace reader {
namespace {

using diagnostics::Language;
using diagnostics::Phrase;
using text::Json;

/// A text that browsers refuse while it is typed, and how it is written instead.
struct Form {
    std::string_view pattern;
    Phrase asked;
};

constexpr std::string_view kMoment =
    "^(([0-9]{1,2}/)?[0-9]{1,2}/)?[0-9]{4}( [0-9]{1,2}:[0-9]{2})?$|^[0-9]{4}-[0-9]{2}-[0-9]{2}";
// Each number by itself: what else a figure may say is told by `loa check`.
constexpr std::string_view kNumbers = "^([^0-9]|([0-9]{1,3}([.][0-9]{3})+|[0-9]+)(,[0-9]{1,2})?(?![.,]?[0-9]))*$";

Form form_of(const Type& type) {
    switch (type.shape) {
        case Shape::moment:
            return {kMoment, {"Viết ngày/tháng/năm: 21/11/2025", "Write day/month/year: 21/11/2025"}};
        case Shape::figure:
            return {kNumbers,
                    {"Dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ: 1.570 hoặc 62,5%",
                     "A dot parts thousands, a comma decimals: 1.570 or 62,5%"}};
        case Shape::id:
        case Shape::section:
            return {kIdPattern,
                    {"Chữ thường không dấu, chữ số, dấu gạch ngang: xa-an-lao",
                     "Lower-case letters without marks, digits, hyphens: xa-an-lao"}};
        case Shape::rank:
            return {pattern_of(type), {"Viết thứ hạng/tổng số: 54/114", "Write rank/number: 54/114"}};
        case Shape::percent:
            return {pattern_of(type), {"Viết như 80%", "Write as in 80%"}};
        case Shape::days:
            return {pattern_of(type), {"Viết như 7 ngày", "Write as in 7 ngày"}};
        case Shape::address:
            return {pattern_of(type), {"Bắt đầu bằng https://", "Begins with https://"}};
        case Shape::whole_number:
            return {"^[0-9]+$", {"Viết một số: 14", "Write a number: 14"}};
        case Shape::all_or_number:
            return {"^(all|[0-9]+)$", {"Viết all hoặc một số: 14", "Write all or a number: 14"}};
        default:
            return {};
    }
}

Json words_of(const Type& type, Language language) {
    Json::Array options;
    for (const Word& word : type.words)
        options.push_back(Json::Object{{"value", word.written},
                                       {"label", language == Language::vi ? word.label_vi : word.written}});
    return options;
}

/// What people see of an entry whose id is chosen.
Json::Array shown_of(EntityKind kind) {
    if (kind == EntityKind::document) return {"entries.*.number", "entries.*.subject"};
    return {"entries.*.name"};
}

Json::Object reference_widget(EntityKind kind) {
    if (kind == EntityKind::report || kind == EntityKind::initiative) {
        const std::string_view collection = kind == EntityKind::report ? kReportCollection : kInitiativeCollection;
        return {{"widget", "relation"},
                {"collection", collection},
                {"value_field", "{{slug}}"},
                {"display_fields", Json::Array{"title", "{{slug}}"}},
                {"search_fields", Json::Array{"title"}}};
    }
    const auto file = std::ranges::find(kDataFiles, std::optional(kind), &FileKind::declares);
    Json::Array searched = shown_of(kind);
    searched.push_back("entries.*.id");
    return {
        {"widget", "relation"},          {"collection", kListCollection},    {"file", file->name},
        {"value_field", "entries.*.id"}, {"display_fields", shown_of(kind)}, {"search_fields", std::move(searched)}};
}

Json::Object text_widget(const Type& type, Language language) {
    Json::Object widget = {{"widget", "string"}};
    if (const Form form = form_of(type); !form.pattern.empty())
        widget.push_back({"pattern", Json::Array{form.pattern, form.asked.in(language)}});
    if (type.shape == Shape::as_of) widget.push_back({"loa", "as-of"});
    return widget;
}

Json::Array table_fields(const Table& table, Language language);

bool is_one_text(const Field& field) {
    return field.type.count == Count::one && field.type.shape != Shape::object &&
           field.type.shape != Shape::figures && field.type.shape != Shape::yes_no;
}

/// What a closed item of a list shows: its first texts.
std::string summary_of(std::string_view first, const Table& table) {
    std::string summary(first);
    int left = first.empty() ? 3 : 2;
    for (const Field& field : table.fields)
        if (is_one_text(field) && left-- > 0)
            summary += fmt::format("{}{{{{fields.{}}}}}", summary.empty() ? "" : " ", field.name);
    return summary;
}

Json::Object list_widget(std::string summary, Json::Array fields) {
    return {{"widget", "list"}, {"collapsed", true}, {"summary", std::move(summary)}, {"fields", std::move(fields)}};
}

Json::Object member(std::string_view name, const Phrase& label, Json::Object widget, Language language) {
    widget.insert(widget.begin(), {{"name", name}, {"label", label.in(language)}});
    return widget;
}

Json::Object id_member(Language language) {
    return member("id", {"Id", "Id"}, text_widget({Shape::id}, language), language);
}

Json::Object field_member(const Field& field, Language language);

Json::Object figures_widget(const Field& figures, Language language) {
    Json::Array fields = {
        member("indicator", {"Chỉ tiêu", "Indicator"}, reference_widget(EntityKind::indicator), language)};
    for (const Field& field : kFigure.fields)
        if (field.name != "kind" || figures.name == "targets") fields.push_back(field_member(field, language));
    Json::Object widget = list_widget(summary_of("{{fields.indicator}}", kFigure), std::move(fields));
    widget.push_back({"loa", "figures"});
    return widget;
}

/// Ids as "2025" are the author's own words, so any text may be one.
Json::Object named_widget(const Type& type, Language language) {
    const bool are_sections = type.shape == Shape::section;
    const Phrase id = are_sections ? Phrase("Mục của đề cương", "Section of the outline") : Phrase("Tên", "Name");
    const Phrase told = are_sections ? Phrase("Kể trong mục", "Told in section") : Phrase("Giá trị", "Value");
    Json::Array fields = {member("id", id, {{"widget", "string"}}, language)};
    std::string summary = "{{fields.id}}";
    if (type.object) {
        for (Json& each : table_fields(*type.object, language)) fields.push_back(std::move(each));
        summary = summary_of(summary, *type.object);
    } else {
        const Type value{.shape = type.shape};
        fields.push_back(member("value", told, text_widget(value, language), language));
        summary += " {{fields.value}}";
    }
    Json::Object widget = list_widget(std::move(summary), std::move(fields));
    widget.push_back({"loa", "named"});
    return widget;
}

Json::Object one_widget(const Type& type, Language language) {
    switch (type.shape) {
        case Shape::word:
            return {{"widget", "select"}, {"options", words_of(type, language)}};
        case Shape::yes_no:
            return {{"widget", "boolean"}};
        case Shape::reference:
            return reference_widget(type.refers_to);
        case Shape::object:
            return {{"widget", "object"}, {"collapsed", true}, {"fields", table_fields(*type.object, language)}};
        default:
            return text_widget(type, language);
    }
}

Json::Object widget_of(const Field& field, Language language) {
    const Type& type = field.type;
    if (type.shape == Shape::figures) return figures_widget(field, language);
    if (type.count == Count::named) return named_widget(type, language);
    if (type.count == Count::one) return one_widget(type, language);
    if (type.object) return list_widget(summary_of("", *type.object), table_fields(*type.object, language));
    Json::Object one = one_widget({.shape = type.shape, .words = type.words, .refers_to = type.refers_to}, language);
    if (type.shape == Shape::word || type.shape == Shape::reference) {
        one.push_back({"multiple", true});
        return one;
    }
    return {{"widget", "list"}, {"field", member(field.name, field.label(), std::move(one), language)}};
}

/// What the table says about a field, without the marks that only files need; empty where the form itself shows it.
std::string hint_of(const Field& field) {
    const Shape shape = field.type.shape;
    if (shape == Shape::reference || shape == Shape::word || field.about.starts_with('{')) return {};
    std::string hint(field.about);
    const auto replace_all = [&hint](std::string_view written, std::string_view shown) {
        for (auto at = hint.find(written); at != std::string::npos; at = hint.find(written, at + shown.size()))
            hint.replace(at, written.size(), shown);
    };
    replace_all("\"", "");
    replace_all("{said: ", "");
    replace_all("}", "");
    if (shape == Shape::yes_no) {
        replace_all("true: ", "Bật: ");
        replace_all("false: ", "Tắt: ");
    }
    return hint;
}

Json::Object field_member(const Field& field, Language language) {
    Json::Object made = member(field.name, field.label(), widget_of(field, language), language);
    if (std::string hint = hint_of(field); !hint.empty()) made.push_back({"hint", std::move(hint)});
    made.push_back({"required", field.presence == Presence::required});
    return made;
}

Json::Array table_fields(const Table& table, Language language) {
    Json::Array fields;
    for (const Field& field : table.fields) fields.push_back(field_member(field, language));
    return fields;
}

}  // namespace

Json::Array make_form_fields(const FileKind& kind, Language language) {
    if (kind.count == Count::one) return table_fields(*kind.table, language);
    Json::Array fields = {id_member(language)};
    for (Json& each : table_fields(*kind.table, language)) fields.push_back(std::move(each));
    Json::Object entries = list_widget(summary_of("{{fields.id}}", *kind.table), std::move(fields));
    entries.push_back({"loa", "named"});
    entries.push_back({"required", false});
    return {
        member("entries", {std::string(kind.label_vi), std::string(kind.label_en)}, std::move(entries), language)};
}

Json make_new_report_field(Language language) {
    Json::Object unit = member("unit", {"Đơn vị báo cáo", "Unit"}, reference_widget(EntityKind::unit), language);
    unit.push_back({"required", true});
    unit.push_back({"loa", "folder"});
    return unit;
}

}  // namespace reader
