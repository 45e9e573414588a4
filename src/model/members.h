// The members of each value that is read from a content file, in one place, for what looks at all of them: keeping
// them between builds, and telling whether pages can have changed. `members(figure)` gives references to them; a
// member that is missing here does not compile where they are kept (`reader/packable.h`). Of a body, pages show only
// some members: `reader/packing.h` tells them apart.
#pragma once

#include "model/initiative.h"
#include "model/report.h"
#include "model/site.h"
#include "text/moment.h"
#include "text/quantity.h"

#include <concepts>
#include <tuple>
#include <type_traits>

namespace model {

template <typename Type, typename Of>
concept Is = std::same_as<std::remove_const_t<Type>, Of>;

constexpr auto members(Is<text::Quantity> auto& of) {
    return std::tie(of.shape, of.qualifier, of.qualifier_word, of.percent, of.low, of.high);
}

constexpr auto members(Is<text::Rank> auto& of) {
    return std::tie(of.place, of.of);
}

constexpr auto members(Is<text::Moment> auto& of) {
    return std::tie(of.year, of.month, of.day, of.hour, of.minute);
}

constexpr auto members(Is<text::Span> auto& of) {
    return std::tie(of.from, of.to);
}

constexpr auto members(Is<text::YearlyDay> auto& of) {
    return std::tie(of.month, of.day);
}

constexpr auto members(Is<Name> auto& of) {
    return std::tie(of.text, of.unit);
}

constexpr auto members(Is<Correction> auto& of) {
    return std::tie(of.date, of.was, of.reason);
}

constexpr auto members(Is<SaidTime> auto& of) {
    return std::tie(of.words);
}

constexpr auto members(Is<BesidesValue> auto& of) {
    return std::tie(of.rank, of.names, of.more_names, of.written, of.note, of.corrected);
}

constexpr auto members(Is<Figure> auto& of) {
    return std::tie(of.indicator, of.about, of.value, of.as_of, of.at, of.besides, of.target_kind, of.place);
}

constexpr auto members(Is<Photo> auto& of) {
    return std::tie(of.file, of.path, of.alt, of.consent, of.caption, of.credit, of.taken, of.place, of.location);
}

constexpr auto members(Is<Document> auto& of) {
    return std::tie(of.slug, of.type, of.number, of.date, of.issuer, of.subject, of.effective, of.file, of.status,
                    of.inferred, of.implements, of.note, of.aliases, of.location);
}

constexpr auto members(Is<Citation> auto& of) {
    return std::tie(of.document, of.paper, of.written, of.at, of.note, of.location);
}

constexpr auto members(Is<Shingle> auto& of) {
    return std::tie(of.hash, of.line);
}

constexpr auto members(Is<PaperHeader> auto& of) {
    return std::tie(of.issuer, of.number, of.date, of.place, of.addressed_to, of.authority, of.signer_name,
                    of.signer_title, of.recipients, of.location);
}

constexpr auto members(Is<Event> auto& of) {
    return std::tie(of.name, of.date, of.organiser, of.people, of.at);
}

constexpr auto members(Is<Section> auto& of) {
    return std::tie(of.heading, of.anchor, of.outline, of.place);
}

constexpr auto members(Is<Point> auto& of) {
    return std::tie(of.text, of.section, of.topic, of.number, of.place);
}

constexpr auto members(Is<Withdrawal> auto& of) {
    return std::tie(of.date, of.reason);
}

constexpr auto members(Is<Report> auto& of) {
    return std::tie(of.slug, of.unit, of.title, of.campaign, of.period, of.text, of.scope, of.draft, of.published,
                    of.updated, of.withdrawn, of.paper, of.responsible, of.attachments, of.photos, of.results,
                    of.targets, of.form, of.covers, of.citations, of.events, of.sections, of.points, of.body,
                    of.aliases, of.location);
}

constexpr auto members(Is<InitiativeSource> auto& of) {
    return std::tie(of.report, of.at);
}

constexpr auto members(Is<Initiative> auto& of) {
    return std::tie(of.slug, of.title, of.form, of.family, of.also, of.units, of.run_by, of.status, of.audience,
                    of.since, of.spellings, of.sources, of.published, of.updated, of.draft, of.results, of.targets,
                    of.photos, of.body, of.aliases, of.location);
}

constexpr auto members(Is<Page> auto& of) {
    return std::tie(of.slug, of.title, of.updated, of.body, of.location);
}

constexpr auto members(Is<AcceptedFinding> auto& of) {
    return std::tie(of.finding, of.file, of.on, of.at, of.reason, of.location);
}

}  // namespace model
