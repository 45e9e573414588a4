#include "analysis/completeness.h"

#include <algorithm>

namespace analysis {
namespace {

/// The latest period with a report; where there is none yet, the latest.
model::PeriodId current_period(const model::Site& site, model::CampaignId campaign,
                               const std::vector<std::vector<model::ReportId>>& reports_of) {
    std::optional<model::PeriodId> latest;
    for (const std::vector<model::ReportId>& reports : reports_of)
        for (const model::ReportId id : reports)
            if (site[id].campaign == campaign) latest = std::max(latest, std::optional(site[id].period));
    const std::size_t periods = site[campaign].periods.size();
    return latest.value_or(model::PeriodId{periods == 0 ? 0 : periods - 1});
}

std::vector<Told> told_sections(const std::vector<model::ReportId>& reports, const model::Site& site,
                                const std::vector<model::OutlineEntry>& outline) {
    std::vector<Told> sections(reports.empty() ? 0 : outline.size(), Told::none);
    for (const model::ReportId report : reports)
        for (std::size_t i = 0; i < sections.size(); ++i)
            sections[i] = std::max(sections[i], how_told(site[report], i, outline[i]));
    return sections;
}

std::vector<KindCount> count_kinds(const model::Site& site, const model::Campaign& campaign,
                                   const std::vector<UnitCompleteness>& units) {
    std::vector<KindCount> kinds;
    for (const auto& [kind, owing] : campaign.obligated) {
        const auto is_of_kind = [&, kind = kind](model::UnitId id) { return site[id].kind == kind; };
        KindCount count{.kind = kind};
        for (const UnitCompleteness& unit : units) {
            if (!is_of_kind(unit.unit)) continue;
            ++count.named;
            if (!unit.reports.empty()) ++count.reported;
        }
        count.obligated = owing.value_or(count.named);
        kinds.push_back(count);
    }
    return kinds;
}

Completeness check_campaign(const model::Site& site, model::CampaignId id,
                            const std::vector<std::vector<model::ReportId>>& reports_of) {
    const model::Campaign& campaign = site[id];
    Completeness checked{.period = current_period(site, id, reports_of), .kinds = {}, .units = {}};
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        UnitCompleteness unit{.unit = {i}, .reports = {}, .sections = {}};
        std::ranges::copy_if(reports_of[i], std::back_inserter(unit.reports), [&](model::ReportId report) {
            return site[report].campaign == id && site[report].period == checked.period;
        });
        if (unit.reports.empty() && !campaign.obligated.contains(site.units[i].kind)) continue;
        unit.sections = told_sections(unit.reports, site, campaign.outline);
        checked.units.push_back(std::move(unit));
    }
    checked.kinds = count_kinds(site, campaign, checked.units);
    return checked;
}

}  // namespace

Told how_told(const model::Report& report, std::size_t entry, const model::OutlineEntry& outline_entry) {
    const auto is_own = [&](const model::Section& section) { return section.outline == entry; };
    if (std::ranges::any_of(report.sections, is_own)) return Told::own;
    const auto shows = [&](const model::Figure& figure) {
        return std::ranges::find(outline_entry.shown_by, figure.indicator) != outline_entry.shown_by.end();
    };
    const bool is_elsewhere = report.covers.contains(entry) || std::ranges::any_of(report.results, shows);
    return is_elsewhere ? Told::elsewhere : Told::none;
}

std::vector<Completeness> check_completeness(const model::Site& site,
                                             const std::vector<std::vector<model::ReportId>>& reports_of) {
    std::vector<Completeness> checked;
    for (std::size_t i = 0; i < site.campaigns.size(); ++i) checked.push_back(check_campaign(site, {i}, reports_of));
    return checked;
}

}  // namespace analysis
