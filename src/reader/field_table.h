// The one table of all fields that content files have: their names, what people call them, what they hold. From it
// come typed reading (fields.h), "did you mean", what is required, and the JSON Schema (schema.h).
#pragma once

#include "diagnostics/finding.h"
#include "reader/kinds.h"

#include <span>
#include <string>
#include <string_view>

namespace reader {

/// What one value is. All are written as text but `object`, `figures` (per indicator one figure or a list) and
/// `as_of` (a moment or `{said: …}`).
enum class Shape {
    text,
    id,
    word,          // one of a closed list
    yes_no,        // true, false
    whole_number,  // 14
    all_or_number,
    percent,  // 80%
    days,     // 7 ngày
    address,  // https://…
    moment,
    span,
    event_date,
    as_of,
    figure,
    rank,
    reference,
    section,  // id of an entry of the campaign's outline
    object,
    figures,
};

/// How many: one value, a list `[…]`, or a mapping whose keys are names that the author gives.
enum class Count { one, list, named };
/// checked: required, and its reader says so in words of its own.
enum class Presence { optional, required, checked };

struct Table;

/// One of a closed list, as files write it and as forms show it.
struct Word {
    std::string_view written;
    std::string_view label_vi;
};

struct Type {
    Shape shape = Shape::text;
    Count count = Count::one;
    std::span<const Word> words = {};             // of a word, in the order of the model's enumerators
    EntityKind refers_to = EntityKind::campaign;  // of a reference
    const Table* object = nullptr;                // of an object
};

struct Field {
    std::string_view name;
    std::string_view label_vi;
    std::string_view label_en;
    Type type;
    Presence presence;
    std::string_view about;  // one line for forms and the schema

    diagnostics::Phrase label() const { return {std::string(label_vi), std::string(label_en)}; }
};

/// The fields of one kind of file or nested object.
struct Table {
    std::string_view name;
    std::span<const Field> fields;

    const Field* find(std::string_view field_name) const;
};

extern const Table kSite, kPublisher, kTerm, kAcceptedAnywhere, kGroup, kIndicator, kCampaign, kObligated, kPeriod,
    kOutlineEntry, kClaim, kUnit, kFamily, kTopic, kDocument, kPlatform;  // data/
extern const Table kReport, kWithdrawal, kPaper, kSigner, kFigure, kSaid, kCorrection, kCitation, kEvent,
    kAccepted;  // reports
extern const Table kInitiative, kInitiativeSource, kPhoto, kPage;

}  // namespace reader
