// One text of one unit for one campaign and period.
#pragma once

#include "diagnostics/location.h"
#include "model/document.h"
#include "model/figure.h"
#include "model/ids.h"
#include "model/photo.h"
#include "text/moment.h"
#include "text/shared_text.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace model {

enum class ReportText { summary, full };
enum class ReportScope { unit, all };  // all: a department speaks for all units, its figures are about the city

/// Eight words in a row, hashed, and the line on which they begin: by these, passages that two texts share are found.
struct Shingle {
    std::uint32_t hash = 0;
    int line = 1;
};

/// Where a body is; the text itself is fetched again when it is rendered.
struct Body {
    std::shared_ptr<const std::string> path;
    int first_line = 1;
    std::uint64_t hash = 0;
    std::string first_paragraph;
    std::vector<Shingle> shingles;  // a few of the whole; only of reports with `text: full`
};

/// The header of the paper; what is missing is shown as missing.
struct PaperHeader {
    std::vector<std::string> issuer;  // by lines; empty: as the kind of the unit has it
    std::string number;
    std::optional<text::Moment> date;
    std::string place;
    std::vector<std::string> addressed_to;
    std::vector<std::string> authority;
    std::string signer_name;
    std::string signer_title;
    std::vector<std::string> recipients;
    diagnostics::Location location;
};

using EventDate = std::variant<std::monostate, text::Moment, text::Span, text::YearlyDay>;

struct Event {
    std::string name;
    EventDate date;
    std::string organiser;
    std::optional<text::Quantity> people;
    std::string at;
};

/// A level-2 section of the text, matched with the campaign's outline.
struct Section {
    text::SharedText heading;
    text::SharedText anchor;
    std::optional<std::uint32_t> outline;  // index into the campaign's outline
    diagnostics::Place place;              // in the report's file
};

/// One list item of a section that has points (difficulties, directions, recommendations).
struct Point {
    std::string text;           // plain
    std::uint32_t section = 0;  // index into the report's sections
    std::optional<TopicId> topic;
    int number = 0;            // counted over the whole body from 0: how markdown finds it again
    diagnostics::Place place;  // in the report's file
};

struct Withdrawal {
    text::Moment date;
    std::string reason;
};

struct Report {
    std::string slug;  // its file's name
    UnitId unit;
    std::string title;
    CampaignId campaign;
    PeriodId period;
    ReportText text = ReportText::summary;
    ReportScope scope = ReportScope::unit;
    bool draft = false;
    std::optional<text::Moment> published;
    std::optional<text::Moment> updated;
    std::optional<Withdrawal> withdrawn;
    PaperHeader paper;
    std::string responsible;
    std::vector<std::string> attachments;
    std::vector<Photo> photos;
    std::vector<Figure> results;
    std::vector<Figure> targets;
    std::optional<diagnostics::Location> form;  // of a report that is a filled form: its sheet with the figures
    std::map<std::size_t, std::size_t> covers;  // outline entry -> outline entry in which it is told
    std::vector<Citation> citations;
    std::vector<Event> events;
    std::vector<Section> sections;
    std::vector<Point> points;
    Body body;
    std::vector<std::string> aliases;
    diagnostics::Location location;
};

inline diagnostics::Location locate_figure(const Figure& figure, const Report& in) {
    return locate(figure.place, in.form.value_or(in.location));
}

}  // namespace model
