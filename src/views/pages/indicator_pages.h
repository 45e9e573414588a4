// All indicators, and the page of each: totals, bars, ranks where allowed, stated ranks with their words.
#pragma once

#include "views/context.h"
#include "views/parts.h"
#include "views/tiles.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

struct IndicatorLine {
    std::string name;
    Url href;
    std::string measure;
    std::string city;      // "311.243 người"; empty
    std::string coverage;  // "3.010 người, mới có số liệu của 2/114 xã, phường, đặc khu"
};
LOA_FIELDS(IndicatorLine, name, href, measure, city, coverage)

struct IndicatorGroup {
    std::string name;
    std::string id;
    std::vector<IndicatorLine> indicators;
};
LOA_FIELDS(IndicatorGroup, name, id, indicators)

struct IndicatorsPage {
    Frame frame;
    std::string title;
    std::vector<IndicatorGroup> groups;
};
LOA_FIELDS(IndicatorsPage, frame, title, groups)

struct IndicatorPage {
    Frame frame;
    std::string title;
    std::string headline;  // the message in one sentence
    std::string definition;
    std::vector<FigureRow> city;  // what is stated for the whole city
    std::string total;            // "3.010 người"; empty where nothing may be summed
    std::string coverage;
    std::string total_note;      // how many of its terms nobody dates
    std::vector<Detail> spread;  // median and quartiles
    std::string not_ranked;
    std::optional<Chart> chart;
    std::optional<TileDiagram> tiles;
    std::vector<FigureRow> figures;  // of units, as the chart orders them
    bool is_long = false;            // long enough to be filtered and sorted
    std::vector<NavEntry> parts;     // of a long list; empty where there is one
    std::string list_size;           // "Từ 501 đến 1.000 trong 3.321 nơi"; empty where there is one part
    std::vector<FigureRow> ranks;
    std::string rank_explain;
    std::vector<HistoryList> histories;
    std::vector<Detail> corrections;
    std::vector<FigureRow> targets;
    std::vector<Detail> details;  // measure, kind, how it totals …
    std::vector<Link> related;
    std::vector<Download> downloads;
    std::vector<Link> checks;  // where the reconciliation page speaks of it
};
LOA_FIELDS(IndicatorPage, frame, title, headline, definition, city, total, coverage, total_note, spread, not_ranked,
           chart, tiles, figures, is_long, parts, list_size, ranks, rank_explain, histories, corrections, targets,
           details, related, downloads, checks)

IndicatorsPage make_indicators_page(const Context& context);
/// Parts after the first hold their share of the units and nothing else.
std::size_t count_parts(const analysis::IndicatorFacts& summary);
IndicatorPage make_indicator_page(model::IndicatorId id, std::size_t part, const Context& context);

}  // namespace views
