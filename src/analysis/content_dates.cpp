#include "analysis/content_dates.h"

#include "analysis/analysis.h"

#include <algorithm>
#include <span>

namespace analysis {
namespace {

ContentDate latest_correction(std::span<const model::Figure> figures) {
    ContentDate latest;
    for (const model::Figure& figure : figures)
        for (const model::Correction& correction : figure.besides->corrected)
            latest = std::max(latest, ContentDate(correction.date));
    return latest;
}

template <typename Thing>
ContentDate date_of_thing(const Thing& thing) {
    if (!thing.published) return std::nullopt;  // a draft
    return std::max(
        {thing.published, thing.updated, latest_correction(thing.results), latest_correction(thing.targets)});
}

template <typename Thing>
std::vector<ContentDate> date_all(const std::vector<Thing>& things) {
    std::vector<ContentDate> dates;
    dates.reserve(things.size());
    for (const Thing& thing : things) dates.push_back(date_of(thing));
    return dates;
}

void move_on(ContentDate& date, const ContentDate& other) {
    date = std::max(date, other);
}

/// Dates figures by what tells them, of which each is asked for its date once.
class FactDates {
public:
    FactDates(const Analysis& analysis, std::span<const ContentDate> reports,
              std::span<const ContentDate> initiatives)
        : facts_(analysis.facts), reports_(reports), initiatives_(initiatives) {}

    ContentDate operator()(const Fact& fact) const {
        ContentDate latest;
        if (fact.computed)
            for (const std::size_t term : fact.computed->from) move_on(latest, (*this)(facts_[term]));
        for (const Statement& statement : fact.statements) {
            const auto* report = std::get_if<model::ReportId>(&statement.told_in);
            move_on(latest, report ? reports_[report->index]
                                   : initiatives_[std::get<model::InitiativeId>(statement.told_in).index]);
        }
        return latest;
    }

private:
    std::span<const Fact> facts_;
    std::span<const ContentDate> reports_;
    std::span<const ContentDate> initiatives_;
};

}  // namespace

ContentDate date_of(const model::Report& report) {
    const ContentDate withdrawn = report.withdrawn ? ContentDate(report.withdrawn->date) : std::nullopt;
    return std::max(date_of_thing(report), withdrawn);
}

ContentDate date_of(const model::Initiative& initiative) {
    return date_of_thing(initiative);
}

ContentDates date_content(const model::Site& site, const Analysis& analysis) {
    const std::vector<ContentDate> reports = date_all(site.reports), initiatives = date_all(site.initiatives);
    ContentDates dates{.content = std::nullopt,
                       .of_unit = std::vector<ContentDate>(site.units.size()),
                       .of_indicator = std::vector<ContentDate>(site.indicators.size()),
                       .of_campaign = std::vector<ContentDate>(site.campaigns.size()),
                       .of_topic = std::vector<ContentDate>(site.topics.size())};
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const model::Report& report = site.reports[i];
        move_on(dates.content, reports[i]);
        move_on(dates.of_unit[report.unit.index], reports[i]);
        move_on(dates.of_campaign[report.campaign.index], reports[i]);
        for (const model::Point& point : report.points)
            if (point.topic) move_on(dates.of_topic[point.topic->index], reports[i]);
    }
    for (const ContentDate& date : initiatives) move_on(dates.content, date);
    for (std::size_t unit = 0; unit < site.units.size(); ++unit)
        for (const model::InitiativeId initiative : analysis.initiatives_of[unit])
            move_on(dates.of_unit[unit], initiatives[initiative.index]);
    const FactDates date_of_fact(analysis, reports, initiatives);
    for (const auto* facts : {&analysis.facts, &analysis.targets})
        for (const Fact& fact : *facts) move_on(dates.of_indicator[fact.indicator.index], date_of_fact(fact));
    return dates;
}

}  // namespace analysis
