#include "text/format.h"
#include "views/denominators.h"
#include "views/links.h"
#include "views/phrases.h"
#include "views/tables.h"

#include <algorithm>

namespace views {
namespace {

using FactFilter = std::function<bool(const analysis::Fact&)>;

std::vector<const analysis::Fact*> select_facts(const analysis::Analysis& analysis, const FactFilter& belongs) {
    std::vector<const analysis::Fact*> facts;
    for (const analysis::Fact& fact : analysis.facts)
        if (belongs(fact)) facts.push_back(&fact);
    for (const analysis::Fact& target : analysis.targets)
        if (belongs(target)) facts.push_back(&target);
    return facts;
}

/// What every workbook says first: what it is, whose, that qualifiers count, how to cite.
std::vector<AboutLine> make_about(const std::string& subject, const TableContext& context) {
    const model::Settings& settings = context.site.settings;
    const model::Wording& words = context.words;
    std::vector<AboutLine> about = {{words("about.site"), settings.title}, {words("about.content"), subject}};
    if (!settings.official) about.push_back({words("about.state"), words("notice.unofficial")});
    about.push_back({words("about.publisher"), settings.publisher.name});
    if (!settings.base_url.empty()) about.push_back({words("about.address"), settings.base_url});
    about.push_back({words("about.qualifiers_label"), words("about.qualifiers")});
    about.push_back({words("about.blank_label"), words("about.blank")});
    about.push_back({words("about.licence"), settings.licence});
    return about;
}

/// What a missing report does not mean, and out of how many.
std::string completeness_about(model::CampaignId id, const TableContext& context) {
    const analysis::Completeness& completeness = context.analysis.completeness[id.index];
    return context.words(
        "completeness.explain",
        {{"n", text::format_number(count_units(completeness, CountOf::all).reported, context.words.notation())},
         {"total", denominator_text(completeness, CountOf::all, context.words)}});
}

Workbook make_figures_workbook(std::string path, const std::string& title, const FactFilter& belongs,
                               const TableContext& context) {
    return {.path = std::move(path),
            .title = title,
            .about_title = context.words("sheet.about"),
            .about = make_about(title, context),
            .tables = {make_figures_table(select_facts(context.analysis, belongs), context)}};
}

/// Facts of one unit: about it, or about the city and told by it.
FactFilter of_unit(const model::Site& site, model::UnitId unit) {
    return [&site, unit](const analysis::Fact& fact) {
        if (fact.about == unit) return true;
        if (fact.about || fact.is_computed()) return false;
        const auto* report = std::get_if<model::ReportId>(&fact.statements.front().told_in);
        return report && site[*report].unit == unit;
    };
}

FactFilter of_indicator(model::IndicatorId indicator) {
    return [indicator](const analysis::Fact& fact) { return fact.indicator == indicator; };
}

}  // namespace

std::vector<WorkbookJob> list_workbooks(const model::Site& site, const analysis::Analysis& analysis) {
    std::vector<WorkbookJob> jobs;
    jobs.push_back({.path = std::string(kDownloadsFolder) + "toan-bo.xlsx", .make = [](const TableContext& context) {
                        return Workbook{.path = std::string(kDownloadsFolder) + "toan-bo.xlsx",
                                        .title = context.site.settings.title,
                                        .about_title = context.words("sheet.about"),
                                        .about = make_about(context.words("download.campaign"), context),
                                        .tables = make_campaign_tables(context)};
                    }});
    for (std::size_t i = 0; i < site.campaigns.size(); ++i) {
        const model::CampaignId id{i};
        const std::string path = completeness_folder(site, id) + site[id].slug + ".xlsx";
        jobs.push_back(
            {path, [path, id](const TableContext& context) {
                 const std::string title =
                     context.words("completeness.title", {{"campaign", context.site[id].short_name}});
                 std::vector<AboutLine> about = make_about(title, context);
                 about.push_back({context.words("about.completeness_label"), completeness_about(id, context)});
                 return Workbook{.path = path,
                                 .title = title,
                                 .about_title = context.words("sheet.about"),
                                 .about = std::move(about),
                                 .tables = {make_completeness_table(id, context)}};
             }});
    }
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        const model::UnitId id{i};
        if (select_facts(analysis, of_unit(site, id)).empty()) continue;
        const std::string path = unit_folder(site, id) + site[id].slug + ".xlsx";
        jobs.push_back({path, [path, id](const TableContext& context) {
                            return make_figures_workbook(path, context.site[id].name, of_unit(context.site, id),
                                                         context);
                        }});
    }
    for (std::size_t i = 0; i < site.indicators.size(); ++i) {
        const model::IndicatorId id{i};
        if (select_facts(analysis, of_indicator(id)).empty()) continue;
        const std::string path = indicator_folder(site, id) + site[id].slug + ".xlsx";
        jobs.push_back({path, [path, id](const TableContext& context) {
                            Workbook workbook =
                                make_figures_workbook(path, context.site[id].name, of_indicator(id), context);
                            if (!context.analysis.of(id).ranking.empty())
                                workbook.tables.push_back(make_ranking_table(id, context));
                            return workbook;
                        }});
    }
    return jobs;
}

}  // namespace views
