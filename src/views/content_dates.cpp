#include "views/content_dates.h"

#include <algorithm>
#include <span>

namespace views {
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

template <typename Belongs>
ContentDate date_of_reports(const model::Site& site, Belongs belongs) {
    ContentDate latest;
    for (const model::Report& report : site.reports)
        if (belongs(report)) latest = std::max(latest, date_of(report));
    return latest;
}

}  // namespace

ContentDate date_of(const model::Report& report) {
    const ContentDate withdrawn = report.withdrawn ? ContentDate(report.withdrawn->date) : std::nullopt;
    return std::max(date_of_thing(report), withdrawn);
}

ContentDate date_of(const model::Initiative& initiative) {
    return date_of_thing(initiative);
}

ContentDate date_of_content(const model::Site& site) {
    ContentDate latest = date_of_reports(site, [](const model::Report&) { return true; });
    for (const model::Initiative& initiative : site.initiatives) latest = std::max(latest, date_of(initiative));
    return latest;
}

ContentDate date_of_unit(model::UnitId id, const model::Site& site, const analysis::Analysis& analysis) {
    ContentDate latest;
    for (const model::Report& report : std::ranges::equal_range(site.reports, id, {}, &model::Report::unit))
        latest = std::max(latest, date_of(report));
    for (const model::InitiativeId initiative : analysis.initiatives_of[id.index])
        latest = std::max(latest, date_of(site[initiative]));
    return latest;
}

ContentDate date_of_indicator(model::IndicatorId id, const model::Site& site, const analysis::Analysis& analysis) {
    ContentDate latest;
    const auto consider = [&](const analysis::Fact& fact, const auto& itself) -> void {
        if (fact.computed)
            for (const std::size_t term : fact.computed->from) itself(analysis.facts[term], itself);
        for (const analysis::Statement& statement : fact.statements) {
            const auto* report = std::get_if<model::ReportId>(&statement.told_in);
            latest = std::max(latest, report ? date_of(site[*report])
                                             : date_of(site[std::get<model::InitiativeId>(statement.told_in)]));
        }
    };
    for (const std::size_t fact : analysis.lookup.facts.of_indicator[id.index])
        consider(analysis.facts[fact], consider);
    for (const std::size_t target : analysis.lookup.targets.of_indicator[id.index])
        consider(analysis.targets[target], consider);
    return latest;
}

ContentDate date_of_campaign(model::CampaignId id, const model::Site& site) {
    return date_of_reports(site, [id](const model::Report& report) { return report.campaign == id; });
}

ContentDate date_of_topic(model::TopicId id, const model::Site& site) {
    return date_of_reports(site, [id](const model::Report& report) {
        return std::ranges::any_of(report.points, [id](const model::Point& point) { return point.topic == id; });
    });
}

}  // namespace views
