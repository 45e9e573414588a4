#include "reader/fields.h"

#include "reader/check_privacy.h"
#include "reader/read_values.h"
#include "reader/shapes.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cassert>
#include <functional>
#include <utility>

namespace reader {
namespace {

constexpr std::string_view kMergeKey = "<<";  // refused by the source stage

std::vector<std::string_view> field_names(const Table& table) {
    std::vector<std::string_view> names;
    for (const Field& field : table.fields) names.push_back(field.name);
    return names;
}

}  // namespace

const Field& Fields::field(std::string_view name) const {
    const Field* found = table_.find(name);
    assert(found && "the field table has no such field");
    return *found;
}

Fields::Fields(const Table& table, const source::Node& node, Spot spot, const Reading& reading)
    : table_(table), node_(node), spot_(std::move(spot)), reading_(reading) {
    if (!node.is_mapping() && !node.is_null()) {
        const diagnostics::Phrase label = spot_.on.empty() ? diagnostics::Phrase("phần đầu tệp", "the front matter")
                                                           : diagnostics::Phrase(spot_.on);
        report_shape({&node, {.shape = Shape::object}}, {label, {node.location, spot_.on}, reading_.diagnostics});
        complete_ = false;
        return;
    }
    find_entries(node);
    check_shapes();
    check_missing();
    check_texts();
}

diagnostics::Phrase Fields::suggest(const Field* meant) const {
    if (meant) {
        return {fmt::format("có phải `{}` ({})?", meant->name, meant->label_vi),
                fmt::format("did you mean `{}` ({})?", meant->name, meant->label_en)};
    }
    const std::string names = fmt::format("{}", fmt::join(field_names(table_), ", "));
    return {"các mục có ở đây: " + names, "fields that can stand here: " + names};
}

void Fields::find_entries(const source::Node& node) {
    if (node.find(kMergeKey)) {
        for (const Field& merged : table_.fields) told_.push_back(&merged);
    }
    usable_.reserve(node.entries.size());
    for (const source::Entry& written : node.entries) {
        if (const Field* known = table_.find(written.key)) {
            usable_.push_back({known, &written});
            continue;
        }
        if (written.key == kMergeKey) continue;
        const auto similar = text::find_similar(written.key, field_names(table_));
        const Field* meant = similar ? table_.find(*similar) : nullptr;
        if (meant) told_.push_back(meant);
        reading_.diagnostics.report("field-unknown", written.key_location,
                                    {{"written", written.key}, {"suggestion", suggest(meant)}},
                                    spot_.at({}, written.key).on);
    }
}

void Fields::check_shapes() {
    std::ranges::sort(usable_, {}, &Usable::field);  // what is wrong is told in the order of the table
    std::erase_if(usable_, [&](const Usable& written) {
        const source::Node& value = written.entry->value;
        if (is_empty(value)) return true;
        const auto misshapen = find_misshapen(value, written.field->type);
        if (!misshapen) return false;
        report_shape(*misshapen, slot_at(misshapen->node->location, *written.field));
        told_.push_back(written.field);
        return true;
    });
}

void Fields::check_missing() {
    for (const Field& known : table_.fields) {
        if (known.presence != Presence::required || has(known.name)) continue;
        complete_ = false;
        if (!misses(known.name)) continue;
        reading_.diagnostics.report("field-missing", empty_location(known.name, spot_.location),
                                    {{"label", known.label()}, {"field", known.name}, {"about", known.about}},
                                    spot_.at({}, known.name).on);
    }
}

/// Everything that is shown as it was written. What `accepted` quotes is not shown; contacts of the publisher shall
/// be.
void Fields::check_texts() {
    if (&table_ == &kAccepted || &table_ == &kAcceptedAnywhere || &table_ == &kPublisher) return;
    for (const Usable& written : usable_) {
        const Shape shape = written.field->type.shape;
        if (shape != Shape::text && shape != Shape::address) continue;
        const source::Node& value = written.entry->value;
        const std::function<Slot()> slot = [this, &written] {
            return slot_at(written.entry->value.location, *written.field);
        };
        if (value.is_scalar()) check_privacy(value, slot, reading_);
        for (const source::Node& text : value.items) check_privacy(text, slot, reading_);
    }
}

const Fields::Usable* Fields::find_usable(std::string_view name) const {
    assert(table_.find(name) && "the field table has no such field");
    const auto found = std::ranges::find_if(usable_, [&](const Usable& one) { return one.field->name == name; });
    return found == usable_.end() ? nullptr : &*found;
}

const source::Node* Fields::find(std::string_view name) const {
    const Usable* found = find_usable(name);
    return found ? &found->entry->value : nullptr;
}

diagnostics::Location Fields::key_location(std::string_view name) const {
    const Usable* found = find_usable(name);
    return found ? found->entry->key_location : spot_.location;
}

diagnostics::Location Fields::empty_location(std::string_view name, const diagnostics::Location& otherwise) const {
    const source::Entry* written = node_.find(name);
    return written ? written->value.location : otherwise;
}

Slot Fields::slot_at(const diagnostics::Location& location, const Field& of) const {
    return {of.label(), spot_.at(location, of.name), reading_.diagnostics};
}

Slot Fields::slot(std::string_view name) const {
    const source::Node* node = find(name);
    return slot_at(node ? node->location : spot_.location, field(name));
}

bool Fields::misses(std::string_view name) const {
    return !has(name) && std::ranges::find(told_, name, &Field::name) == told_.end();
}

void Fields::refuse(std::string_view name) {
    if (field(name).presence == Presence::required) complete_ = false;
}

std::string Fields::text(std::string_view name) {
    const Usable* found = find_usable(name);
    if (!found) return {};
    const std::string text = trimmed(found->entry->value.text);
    if (found->field->type.shape == Shape::id && !check_id(text, slot(name).spot, reading_.diagnostics)) {
        refuse(name);
        return {};
    }
    return text;
}

std::vector<std::string> Fields::texts(std::string_view name) {
    std::vector<std::string> texts;
    const source::Node* node = find(name);
    if (!node) return texts;
    const bool are_ids = field(name).type.shape == Shape::id;
    for (const source::Node& item : node->items) {
        const std::string text = trimmed(item.text);
        if (!are_ids || check_id(text, spot_.at(item.location, name), reading_.diagnostics)) texts.push_back(text);
    }
    return texts;
}

bool Fields::is_true(std::string_view name) {
    const source::Node* node = find(name);
    if (!node || node->text == "false") return false;
    if (node->text == "true") return true;
    static constexpr Word kYesNo[] = {{"true", "Có"}, {"false", "Không"}};
    report_word(*node, kYesNo, slot(name));
    return false;
}

std::optional<int> Fields::number(std::string_view name) {
    const source::Node* node = find(name);
    if (!node) return std::nullopt;
    const Shape shape = field(name).type.shape;
    if (shape == Shape::all_or_number && node->text == "all") return std::nullopt;
    const auto number = read_number(*node, shape, slot(name));
    if (!number) refuse(name);
    return number;
}

std::vector<int> Fields::numbers(std::string_view name) {
    std::vector<int> numbers;
    const source::Node* node = find(name);
    if (!node) return numbers;
    for (const source::Node& item : node->items) {
        if (const auto number = read_number(item, field(name).type.shape, slot_at(item.location, field(name)))) {
            numbers.push_back(*number);
        }
    }
    return numbers;
}

std::optional<text::Moment> Fields::moment(std::string_view name) {
    return read(name, read_moment);
}

std::optional<text::Span> Fields::span(std::string_view name) {
    return read(name, read_span);
}

model::EventDate Fields::event_date(std::string_view name) {
    return read(name, read_event_date).value_or(model::EventDate());
}

std::string Fields::address(std::string_view name) {
    return read(name, read_address).value_or(std::string());
}

model::AsOf Fields::as_of(std::string_view name) {
    const source::Node* node = find(name);
    if (!node) return {};
    if (node->is_scalar()) {
        const auto moment = read_moment(*node, slot(name));
        return moment ? model::AsOf(*moment) : model::AsOf();
    }
    Fields said(kSaid, *node, slot(name).spot, reading_);
    return said.are_complete() ? model::AsOf(model::SaidTime{said.text("said")}) : model::AsOf();
}

std::optional<std::size_t> Fields::find_word(const source::Node& node, const Field& of) {
    const auto found = std::ranges::find(of.type.words, node.text, &Word::written);
    if (found != of.type.words.end()) return static_cast<std::size_t>(found - of.type.words.begin());
    report_word(node, of.type.words, slot_at(node.location, of));
    refuse(of.name);
    return std::nullopt;
}

std::optional<std::size_t> Fields::word_index(std::string_view name) {
    const source::Node* node = find(name);
    return node ? find_word(*node, field(name)) : std::nullopt;
}

std::vector<std::string> Fields::words(std::string_view name) {
    std::vector<std::string> words;
    const source::Node* node = find(name);
    if (!node) return words;
    for (const source::Node& item : node->items) {
        if (find_word(item, field(name))) words.push_back(item.text);
    }
    return words;
}

std::optional<std::size_t> Fields::reference_index(std::string_view name, std::optional<EntityKind> kind) {
    assert(kind == field(name).type.refers_to);
    const source::Node* node = find(name);
    if (!node) return std::nullopt;
    const auto index = resolve(*kind, node->text, slot(name).spot, reading_);
    if (!index) refuse(name);
    return index;
}

std::vector<std::size_t> Fields::reference_indexes(std::string_view name, std::optional<EntityKind> kind) {
    assert(kind == field(name).type.refers_to);
    std::vector<std::size_t> indexes;
    const source::Node* node = find(name);
    if (!node) return indexes;
    for (const source::Node& item : node->items) {
        if (const auto index = resolve(*kind, item.text, spot_.at(item.location, name), reading_))
            indexes.push_back(*index);
    }
    return indexes;
}

std::optional<Fields> Fields::object(std::string_view name) {
    const source::Node* node = find(name);
    if (!node) return std::nullopt;
    return Fields(*field(name).type.object, *node, spot_.at(key_location(name), name), reading_);
}

std::vector<Fields> Fields::objects(std::string_view name) {
    std::vector<Fields> objects;
    const source::Node* node = find(name);
    if (!node) return objects;
    for (const source::Node& item : node->items) {
        objects.emplace_back(*field(name).type.object, item, spot_.at(item.location, name), reading_);
    }
    return objects;
}

std::vector<std::pair<const source::Entry*, Fields>> open_named(const Table& table, const source::Node& node,
                                                                const Spot& spot, const Reading& reading) {
    std::vector<std::pair<const source::Entry*, Fields>> opened;
    for (const source::Entry& entry : node.entries) {
        opened.emplace_back(&entry, Fields(table, entry.value, spot.at(entry.key_location, entry.key), reading));
    }
    return opened;
}

}  // namespace reader
