// Figures as pages show them: bars, rows of tables, histories. All text is ready to print.
#pragma once

#include "views/link.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

/// One horizontal bar. A quantity whose true value may be higher or lower ends open.
struct Bar {
    std::string label;
    std::optional<Url> href;
    std::string value;  // "trên 70%"
    std::string width;  // of the whole, as SVG takes it: "64.97%"
    std::string end;    // x where the bar ends, where an open end is drawn: the same number
    bool open = false;
    std::string note;  // as-of, where bars of one chart differ in it
};
LOA_FIELDS(Bar, label, href, value, width, end, open, note)

struct Chart {
    std::string headline;  // the message
    std::string subtitle;  // the statistic: what, where, when
    std::vector<Bar> bars;
    bool has_open = false;
    std::string note;
    std::string source;
};
LOA_FIELDS(Chart, headline, subtitle, bars, has_open, note, source)

/// Where a figure is told: the report or initiative and the place in the paper.
struct Source {
    std::string text;
    std::optional<Url> href;
    std::string at;
    bool operator==(const Source&) const = default;
};
LOA_FIELDS(Source, text, href, at)

/// One figure as a row of a table or list.
struct FigureRow {
    std::string indicator;
    Url indicator_href;
    std::string subject;  // the unit, or the whole city; empty on the unit's own pages
    std::optional<Url> subject_href;
    std::string value;        // with its measure; empty where only a rank is stated
    std::string order;        // the number that rows are sorted by; empty without a value
    std::vector<Link> names;  // of a list of names; href empty where a name is no unit
    std::string names_text;   // the names as one text: "A, B, C…"
    std::string written;      // the paper's own spelling, where it differs
    std::string as_of;
    std::string rank;  // "thứ 54 trong 114"
    std::string kind;  // of a target: "Mục tiêu", "Nhu cầu", "Quy định"
    std::string note;
    std::vector<std::string> remarks;  // of the site: share of its whole, computed rank, why there is no share
    std::string city;                  // the city's figure, for comparison: "toàn thành phố: 311.243 người"
    std::vector<Source> sources;
    bool told_twice = false;  // one fact with several sources
};
LOA_FIELDS(FigureRow, indicator, indicator_href, subject, subject_href, value, order, names, names_text, written,
           as_of, rank, kind, note, remarks, city, sources, told_twice)

struct FigureGroup {
    std::string name;
    std::string id;
    std::vector<FigureRow> rows;
};
LOA_FIELDS(FigureGroup, name, id, rows)

/// One figure of a history, with its change since an earlier one.
struct HistoryRow {
    std::string as_of;
    std::string value;
    std::string change;  // empty where the two may not be compared
    std::vector<Source> sources;
};
LOA_FIELDS(HistoryRow, as_of, value, change, sources)

/// A history drawn as a line from 0 up, in a box that stretches with the page. What it says stands in words at its
/// two ends and in the table of its rows.
struct LineChart {
    std::string view_box;
    std::string line;  // points of a polyline: "0,100 250,60 600,20"
    std::string dots;  // the same as a path of dots
    std::string summary;
    std::string first;  // "21/10/2025: 70.949 người"
    std::string last;
};
LOA_FIELDS(LineChart, view_box, line, dots, summary, first, last)

/// One indicator of one unit over time; `subject` is the one of the two that the page is not about.
struct HistoryList {
    Link subject;
    std::vector<HistoryRow> rows;
    std::string shown;              // "12 lần gần nhất trong 60 lần", where earlier rows are left out
    std::optional<LineChart> line;  // only where every figure has its day
};
LOA_FIELDS(HistoryList, subject, rows, shown, line)

}  // namespace views
