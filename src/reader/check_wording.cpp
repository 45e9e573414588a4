#include "reader/check_wording.h"

#include "wording/wording.h"

#include <algorithm>
#include <utility>

namespace reader {
namespace {

wording::PassageKind kind_of(markdown::PassageKind kind) {
    switch (kind) {
        case markdown::PassageKind::heading:
            return wording::PassageKind::heading;
        case markdown::PassageKind::paragraph:
            return wording::PassageKind::paragraph;
        case markdown::PassageKind::item:
            return wording::PassageKind::item;
        case markdown::PassageKind::cell:
            return wording::PassageKind::cell;
        case markdown::PassageKind::no_prose:
            break;
    }
    return wording::PassageKind::no_prose;
}

/// Which list the figure behind a link is from; nothing where it stands in both.
wording::States states_of(std::string_view destination, const model::Report& report, const Reading& reading) {
    constexpr std::string_view kFigure = "figure:";
    if (!destination.starts_with(kFigure)) return wording::States::nothing;
    const auto index = reading.catalogue.find(EntityKind::indicator, destination.substr(kFigure.size()));
    const auto has = [&](const std::vector<model::Figure>& figures) {
        return index && std::ranges::any_of(
                            figures, [&](const model::Figure& figure) { return figure.indicator.index == *index; });
    };
    const bool is_result = has(report.results);
    if (is_result == has(report.targets)) return wording::States::nothing;
    return is_result ? wording::States::result : wording::States::target;
}

wording::UnitKind kind_of(const std::optional<model::UnitId>& unit, const Reading& reading) {
    if (!unit) return wording::UnitKind::other;
    switch (reading.site[*unit].kind) {
        case model::UnitKind::xa:
            return wording::UnitKind::xa;
        case model::UnitKind::phuong:
            return wording::UnitKind::phuong;
        default:
            return wording::UnitKind::other;
    }
}

}  // namespace

void check_wording(std::vector<markdown::Passage> passages, const model::Report& report,
                   const std::optional<model::UnitId>& unit, const std::shared_ptr<const std::string>& path,
                   const Reading& reading) {
    wording::Paper paper{.path = path, .unit = kind_of(unit, reading), .passages = {}, .terms = {}};
    for (markdown::Passage& passage : passages) {
        std::vector<wording::Piece> pieces;
        for (const markdown::Piece& piece : passage.pieces)
            pieces.push_back({piece.offset, piece.line, piece.column});
        std::vector<wording::Link> links;
        for (markdown::PassageLink& link : passage.links) {
            const wording::States states = states_of(link.destination, report, reading);
            links.push_back({{link.offset, link.offset + link.length}, std::move(link.destination), states});
        }
        paper.passages.push_back(wording::make_passage(kind_of(passage.kind), passage.level, std::move(passage.text),
                                                       std::move(pieces), std::move(links)));
    }
    for (const model::Term& term : reading.site.terms) paper.terms.push_back({term.name, term.miswritten});
    wording::check(paper, reading.diagnostics);
}

}  // namespace reader
