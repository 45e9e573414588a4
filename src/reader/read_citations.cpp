#include "reader/read_content.h"
#include "reader/read_values.h"

#include <algorithm>
#include <array>

namespace reader {
namespace {

constexpr std::array<std::string_view, 8> kPaperFields = {"type",    "number",     "date",   "issuer",
                                                          "subject", "implements", "status", "inferred"};

/// What a citation alone says of its paper.
model::Document read_cited_paper(Fields& fields) {
    model::Document paper{.location = fields.spot().location};
    paper.type = fields.text("type");
    paper.number = fields.text("number");
    paper.date = fields.moment("date");
    paper.issuer = fields.text("issuer");
    paper.subject = fields.text("subject");
    paper.implements = fields.references<model::DocumentId>("implements");
    paper.status = fields.word<model::DocumentStatus>("status").value_or(model::DocumentStatus::issued);
    paper.inferred = fields.words("inferred");
    return paper;
}

}  // namespace

std::vector<model::Citation> read_citations(Fields& report) {
    std::vector<model::Citation> citations;
    for (Fields& fields : report.objects("citations")) {
        model::Citation citation{.location = fields.spot().location};
        citation.document = fields.reference<model::DocumentId>("document");
        model::Document paper = read_cited_paper(fields);
        citation.written = fields.text("written");
        citation.at = fields.text("at");
        citation.note = fields.text("note");
        const bool names_one = fields.has("document") != fields.has("type");
        if (!names_one)
            report.reading().diagnostics.report("citation-unclear", fields.spot().location, {}, fields.spot().on);
        const bool is_known = citation.document || !paper.type.empty();
        const bool says_more =
            std::ranges::any_of(kPaperFields, [&](std::string_view name) { return fields.has(name); });
        if (says_more) citation.paper = std::move(paper);
        if (names_one && is_known && fields.are_complete()) citations.push_back(std::move(citation));
    }
    return citations;
}

std::vector<model::Event> read_events(Fields& report) {
    std::vector<model::Event> events;
    for (Fields& fields : report.objects("events")) {
        model::Event event;
        event.name = fields.text("name");
        event.date = fields.event_date("date");
        event.organiser = fields.text("organiser");
        if (const source::Node* people = fields.find("people"))
            event.people = read_quantity(*people, fields.slot("people"));
        event.at = fields.text("at");
        if (fields.are_complete()) events.push_back(std::move(event));
    }
    return events;
}

}  // namespace reader
