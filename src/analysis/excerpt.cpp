#include "analysis/excerpt.h"

#include "analysis/conclude.h"

#include <cassert>
#include <set>
#include <utility>

namespace analysis {
namespace {

/// Units of which figures tell; nothing for the city.
using Subjects = std::set<std::optional<model::UnitId>>;

void add_subjects(const model::Report& report, Subjects& subjects) {
    for (const auto* figures : {&report.results, &report.targets})
        for (const model::Figure& figure : *figures) subjects.insert(figure.about);
}

/// The reports that tell of any of `subjects`.
std::set<model::ReportId> find_tellers(const Subjects& subjects, const Analysis& whole) {
    std::set<model::ReportId> tellers;
    for (const auto* facts : {&whole.facts, &whole.targets})
        for (const Fact& fact : *facts) {
            if (!subjects.contains(fact.about)) continue;
            for (const Statement& statement : fact.statements)
                if (const auto* report = std::get_if<model::ReportId>(&statement.told_in)) tellers.insert(*report);
        }
    return tellers;
}

/// Where it has its page, and for which time it counts.
model::Report without_text(const model::Report& report) {
    model::Report outline;
    outline.slug = report.slug;
    outline.unit = report.unit;
    outline.campaign = report.campaign;
    outline.period = report.period;
    outline.draft = report.draft;
    outline.withdrawn = report.withdrawn;
    return outline;
}

std::vector<model::Report> select_reports(const model::Site& site, const Analysis& whole, model::ReportId report,
                                          model::Report edited) {
    std::vector<model::Report> reports;
    reports.reserve(site.reports.size());
    for (const model::Report& one : site.reports) reports.push_back(without_text(one));
    Subjects subjects;
    add_subjects(site[report], subjects);
    add_subjects(edited, subjects);
    for (const model::ReportId teller : find_tellers(subjects, whole)) reports[teller.index] = site[teller];
    reports[report.index] = std::move(edited);
    return reports;
}

model::Site with_reports(const model::Site& site, std::vector<model::Report> reports) {
    // A member that is missing here does not compile.
    const auto& [settings, campaigns, units, groups, indicators, families, topics, documents, platforms, all_reports,
                 initiatives, pages, statics, terms, set_aside] = site;
    return {settings,  campaigns,          units,       groups, indicators, families, topics,   documents,
            platforms, std::move(reports), initiatives, pages,  statics,    terms,    set_aside};
}

/// The register, in which `edited` has the place of what it was.
std::vector<RegisterEntry> cite_again(std::vector<RegisterEntry> documents, model::ReportId report,
                                      const model::Report& before, const model::Report& edited) {
    assert(before.citations.size() == edited.citations.size());
    for (RegisterEntry& entry : documents)
        for (CitedBy& by : entry.cited_by)
            if (by.report == report)
                by.citation = &edited.citations[static_cast<std::size_t>(by.citation - before.citations.data())];
    return documents;
}

}  // namespace

std::unique_ptr<const Excerpt> make_excerpt(const model::Site& site, const Analysis& whole, model::ReportId report,
                                            model::Report edited) {
    auto excerpt = std::make_unique<Excerpt>();
    excerpt->site = with_reports(site, select_reports(site, whole, report, std::move(edited)));
    excerpt->report = report;
    const auto documents = [&] { return cite_again(whole.documents, report, site[report], excerpt->site[report]); };
    excerpt->analysis = conclude(excerpt->site, Drafts::included, documents, diagnostics::run_in_turn);
    return excerpt;
}

}  // namespace analysis
