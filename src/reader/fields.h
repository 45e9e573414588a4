// Typed access to the fields of one entity, checked against its table when it is opened: unknown and missing fields
// and wrong shapes are reported once, there; reading a value reports what is wrong in the value. A field that is not
// there, or not usable, reads as nothing.
#pragma once

#include "model/figure.h"
#include "model/report.h"
#include "reader/field_table.h"
#include "reader/reading.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reader {

class Fields {
public:
    /// `spot` is where a missing field is reported.
    Fields(const Table& table, const source::Node& node, Spot spot, const Reading& reading);

    /// Were all required fields there and, as far as they were read by now, understood?
    bool are_complete() const { return complete_; }
    bool has(std::string_view name) const { return find(name) != nullptr; }
    /// It was not written at all, not even misspelt or in a wrong shape, which would be told already.
    bool misses(std::string_view name) const;
    const Spot& spot() const { return spot_; }

    std::string text(std::string_view name);
    std::vector<std::string> texts(std::string_view name);
    bool is_true(std::string_view name);
    std::optional<int> number(std::string_view name);
    std::vector<int> numbers(std::string_view name);
    std::optional<text::Moment> moment(std::string_view name);
    std::optional<text::Span> span(std::string_view name);
    model::EventDate event_date(std::string_view name);
    model::AsOf as_of(std::string_view name);
    std::string address(std::string_view name);
    /// The words of the table stand in the order of the enumerators.
    template <typename Enum>
    std::optional<Enum> word(std::string_view name) {
        const auto index = word_index(name);
        return index ? std::optional(static_cast<Enum>(*index)) : std::nullopt;
    }
    std::vector<std::string> words(std::string_view name);

    template <typename Id>
    std::optional<Id> reference(std::string_view name) {
        const auto index = reference_index(name, kKindOf<Id>);
        return index ? std::optional(Id{*index}) : std::nullopt;
    }
    template <typename Id>
    std::vector<Id> references(std::string_view name) {
        std::vector<Id> ids;
        for (const std::size_t index : reference_indexes(name, kKindOf<Id>)) ids.push_back(Id{index});
        return ids;
    }

    std::optional<Fields> object(std::string_view name);
    std::vector<Fields> objects(std::string_view name);

    /// The value and its place as they are, for what has a reader of its own; null where the field is not usable.
    const source::Node* find(std::string_view name) const;
    diagnostics::Location key_location(std::string_view name) const;  // of the entity where the field is not there
    /// Where the value of a field that misses would stand: `at:` left empty has a place; else `otherwise`.
    diagnostics::Location empty_location(std::string_view name, const diagnostics::Location& otherwise) const;
    Slot slot(std::string_view name) const;  // of the value
    const Reading& reading() const { return reading_; }

    /// What the value of `name` says is not usable, and its reader has said so: where it is required, the entity is
    /// left out.
    void refuse(std::string_view name);
    void leave_out() { complete_ = false; }

private:
    struct Usable {
        const Field* field;
        const source::Entry* entry;
    };

    const Field& field(std::string_view name) const;
    /// Null where the field is not there or not usable.
    const Usable* find_usable(std::string_view name) const;
    /// Names the field that was meant or, for null, all that can stand here.
    diagnostics::Phrase suggest(const Field* meant) const;
    /// Takes all fields of the table for usable; what is none is reported.
    void find_entries(const source::Node& node);
    void check_shapes();
    void check_missing();
    void check_texts();
    std::optional<std::size_t> word_index(std::string_view name);
    std::optional<std::size_t> reference_index(std::string_view name, std::optional<EntityKind> kind);
    std::vector<std::size_t> reference_indexes(std::string_view name, std::optional<EntityKind> kind);
    std::optional<std::size_t> find_word(const source::Node& node, const Field& of);
    Slot slot_at(const diagnostics::Location& location, const Field& of) const;
    template <typename Value>
    std::optional<Value> read(std::string_view name,
                              std::optional<Value> (*read_value)(const source::Node&, const Slot&)) {
        const source::Node* node = find(name);
        if (!node) return std::nullopt;
        std::optional<Value> value = read_value(*node, slot(name));
        if (!value) refuse(name);
        return value;
    }

    const Table& table_;
    const source::Node& node_;
    Spot spot_;
    Reading reading_;
    std::vector<Usable> usable_;
    std::vector<const Field*> told_;  // fields with a mistake that is reported
    bool complete_ = true;
};

/// Every entry of a mapping whose keys are names.
std::vector<std::pair<const source::Entry*, Fields>> open_named(const Table& table, const source::Node& node,
                                                                const Spot& spot, const Reading& reading);

}  // namespace reader
