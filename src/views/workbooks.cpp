#include "text/format.h"
#include "views/denominators.h"
#include "views/links.h"
#include "views/native_charts.h"
#include "views/phrases.h"
#include "views/tables.h"

#include <algorithm>

namespace views {
namespace {

using FactsOf = analysis::Lists<analysis::FactIndex> analysis::FactLists::*;
constexpr FactsOf kOfUnit = &analysis::FactLists::of_unit;
constexpr FactsOf kOfIndicator = &analysis::FactLists::of_indicator;

std::vector<const analysis::Fact*> all_facts(const analysis::Analysis& analysis) {
    std::vector<const analysis::Fact*> facts;
    for (const analysis::Fact& fact : analysis.facts) facts.push_back(&fact);
    for (const analysis::Fact& target : analysis.targets) facts.push_back(&target);
    return facts;
}

/// Results and targets of one unit or indicator.
std::vector<const analysis::Fact*> select_facts(const analysis::Analysis& analysis, FactsOf owner,
                                                std::size_t index) {
    std::vector<const analysis::Fact*> facts;
    for (const std::size_t fact : (analysis.lookup.facts.*owner)[index]) facts.push_back(&analysis.facts[fact]);
    for (const std::size_t target : (analysis.lookup.targets.*owner)[index])
        facts.push_back(&analysis.targets[target]);
    return facts;
}

/// What a workbook is about, and the page it belongs to.
struct Subject {
    std::string path;
    std::string title;
    std::string folder;    // of its page
    text::Moment updated;  // when the latest of what it tells was shown or changed
};

template <typename Published>
text::Moment update_of(const Published& published) {
    return published.updated ? *published.updated : published.published.value_or(text::Moment());
}

text::Moment latest_update(const std::vector<const analysis::Fact*>& facts, const model::Site& site) {
    text::Moment latest;
    for (const analysis::Fact* fact : facts)
        for (const analysis::Statement& statement : fact->statements)
            latest = std::max(
                latest, std::visit([&](const auto& told_in) { return update_of(site[told_in]); }, statement.told_in));
    return latest;
}

text::Moment latest_update(const analysis::Completeness& completeness, const model::Site& site) {
    text::Moment latest;
    for (const analysis::UnitCompleteness& unit : completeness.units)
        for (const model::ReportId report : unit.reports) latest = std::max(latest, update_of(site[report]));
    return latest;
}

/// "muộn nhất 11/11/2025; 60 số liệu không ghi ngày"
std::string as_of_summary(const Table& figures, const model::Wording& words) {
    const std::size_t column = column_of(figures, "as-of-date");
    text::Moment latest;
    std::int64_t undated = 0;
    for (const std::vector<Cell>& row : figures.rows) {
        const auto* const day = std::get_if<text::Moment>(&row[column]);
        if (day) latest = std::max(latest, *day);
        undated += day ? 0 : 1;
    }
    std::string summary;
    if (latest.has_day()) {
        latest.hour = -1;
        latest.minute = 0;
        summary = words("about.latest", {{"date", text::format_moment(latest, words.notation())}});
    }
    if (undated > 0)
        summary += (summary.empty() ? "" : "; ") +
                   words("about.undated", {{"n", text::format_number(undated, words.notation())}});
    return summary;
}

/// What every workbook says first: what it is, whose, as of when, that qualifiers count, how to cite.
std::vector<AboutLine> make_about(const Subject& subject, const TableContext& context) {
    const model::Settings& settings = context.site.settings;
    const model::Wording& words = context.words;
    const std::string address = settings.base_url.empty() ? "" : settings.base_url + subject.folder;
    std::vector<AboutLine> about = {{words("about.site"), settings.title, settings.base_url},
                                    {words("about.content"), subject.title}};
    if (!settings.official) about.push_back({words("about.state"), words("notice.unofficial")});
    about.push_back({words("about.publisher"), settings.publisher.name});
    if (!settings.publisher.email.empty()) about.push_back({words("about.contact"), settings.publisher.email});
    if (subject.updated.has_day())
        about.push_back({words("about.updated"), text::format_moment(subject.updated, words.notation())});
    if (!address.empty()) about.push_back({words("about.address"), address, address});
    about.push_back({words("about.licence"), settings.licence});
    std::string cited = words(
        "about.cite", {{"publisher", settings.publisher.name}, {"site", settings.title}, {"content", subject.title}});
    if (subject.updated.has_day())
        cited +=
            ", " + words("about.cite_updated", {{"date", text::format_moment(subject.updated, words.notation())}});
    if (!address.empty()) cited += ", " + address;
    about.push_back({words("about.cite_label"), cited});
    return about;
}

void add_reading_rules(std::vector<AboutLine>& about, const model::Wording& words) {
    about.push_back({words("about.qualifiers_label"), words("about.qualifiers")});
    about.push_back({words("column.rank"), words("rank.explain_all")});
    about.push_back({words("about.blank_label"), words("about.blank")});
}

/// What a missing report does not mean, and out of how many.
AboutLine completeness_about(model::CampaignId id, const TableContext& context) {
    const analysis::Completeness& completeness = context.analysis.completeness[id.index];
    return {
        context.words("completeness.title", {{"campaign", context.site[id].short_name}}),
        context.words(
            "completeness.explain",
            {{"n", text::format_number(count_units(completeness, CountOf::all).reported, context.words.notation())},
             {"total", denominator_text(completeness, CountOf::all, context.words)}})};
}

Workbook make_workbook(const Subject& subject, std::vector<AboutLine> about, std::vector<Table> tables,
                       std::vector<NativeChart> charts, const TableContext& context) {
    Workbook workbook{.path = subject.path,
                      .title = subject.title,
                      .about_title = context.words("sheet.about"),
                      .about = std::move(about),
                      .tables = std::move(tables),
                      .charts = make_chart_sheet(std::move(charts), context),
                      .sheets_heading = context.words("about.sheets"),
                      .page_word = context.words("about.page_number"),
                      .site = context.site.settings.title,
                      .author = context.site.settings.publisher.name,
                      .created = subject.updated};
    const auto figures = std::ranges::find(workbook.tables, "figures", &Table::id);
    if (figures == workbook.tables.end()) return workbook;
    workbook.csv_table = static_cast<std::size_t>(figures - workbook.tables.begin());
    if (std::string as_of = as_of_summary(*figures, context.words); !as_of.empty())
        workbook.about.push_back({context.words("about.as_of"), std::move(as_of)});
    add_reading_rules(workbook.about, context.words);
    return workbook;
}

Workbook make_campaign_workbook(const std::string& path, const TableContext& context) {
    const std::vector<const analysis::Fact*> facts = all_facts(context.analysis);
    text::Moment updated = latest_update(facts, context.site);
    for (const analysis::Completeness& completeness : context.analysis.completeness)
        updated = std::max(updated, latest_update(completeness, context.site));
    const Subject subject{path, context.words("download.campaign"), "", updated};
    std::vector<AboutLine> about = make_about(subject, context);
    for (std::size_t i = 0; i < context.site.campaigns.size(); ++i) about.push_back(completeness_about({i}, context));
    std::vector<NativeChart> charts = make_part_charts({}, context);
    std::ranges::move(make_city_charts(context), std::back_inserter(charts));
    return make_workbook(subject, std::move(about), make_campaign_tables(context), std::move(charts), context);
}

Workbook make_completeness_workbook(const std::string& path, model::CampaignId id, const TableContext& context) {
    const AboutLine line = completeness_about(id, context);
    const Subject subject{path, line.label, completeness_folder(context.site, id),
                          latest_update(context.analysis.completeness[id.index], context.site)};
    std::vector<AboutLine> about = make_about(subject, context);
    about.push_back({context.words("about.completeness_label"), line.value});
    return make_workbook(subject, std::move(about), {make_completeness_table(id, context)}, {}, context);
}

Workbook make_unit_workbook(const std::string& path, model::UnitId id, const TableContext& context) {
    const std::vector<const analysis::Fact*> facts = select_facts(context.analysis, kOfUnit, id.index);
    const Subject subject{path, context.site[id].name, unit_folder(context.site, id),
                          latest_update(facts, context.site)};
    std::vector<NativeChart> charts = make_part_charts(id, context);
    const bool tells_of_city =
        std::ranges::any_of(facts, [](const analysis::Fact* fact) { return !fact->about.has_value(); });
    if (tells_of_city) std::ranges::move(make_part_charts({}, context), std::back_inserter(charts));
    return make_workbook(subject, make_about(subject, context), {make_figures_table(facts, context)},
                         std::move(charts), context);
}

Workbook make_indicator_workbook(const std::string& path, model::IndicatorId id, const TableContext& context) {
    const std::vector<const analysis::Fact*> facts = select_facts(context.analysis, kOfIndicator, id.index);
    const Subject subject{path, context.site[id].name, indicator_folder(context.site, id),
                          latest_update(facts, context.site)};
    std::vector<AboutLine> about = make_about(subject, context);
    if (!context.site[id].definition.empty())
        about.push_back({context.words("column.definition"), context.site[id].definition});
    std::vector<Table> tables = {make_figures_table(facts, context)};
    if (!context.analysis.of(id).ranking.empty()) tables.push_back(make_ranking_table(id, context));
    std::vector<NativeChart> charts;
    if (auto chart = make_places_chart(id, context)) charts.push_back(std::move(*chart));
    return make_workbook(subject, std::move(about), std::move(tables), std::move(charts), context);
}

}  // namespace

std::vector<WorkbookJob> list_workbooks(const model::Site& site, const analysis::Analysis& analysis) {
    std::vector<WorkbookJob> jobs;
    const auto add = [&](const std::string& folder, const std::string& name, const auto& make) {
        const std::string path = folder + name + ".xlsx";
        jobs.push_back({path, [path, make](const TableContext& context) { return make(path, context); }});
    };
    add(std::string(kDownloadsFolder), "toan-bo", make_campaign_workbook);
    for (std::size_t i = 0; i < site.campaigns.size(); ++i)
        add(completeness_folder(site, {i}), site.campaigns[i].slug,
            [i](const std::string& path, const TableContext& context) {
                return make_completeness_workbook(path, {i}, context);
            });
    for (std::size_t i = 0; i < site.units.size(); ++i)
        if (!select_facts(analysis, kOfUnit, i).empty())
            add(unit_folder(site, {i}), site.units[i].slug,
                [i](const std::string& path, const TableContext& context) {
                    return make_unit_workbook(path, {i}, context);
                });
    for (std::size_t i = 0; i < site.indicators.size(); ++i)
        if (!select_facts(analysis, kOfIndicator, i).empty())
            add(indicator_folder(site, {i}), site.indicators[i].slug,
                [i](const std::string& path, const TableContext& context) {
                    return make_indicator_workbook(path, {i}, context);
                });
    return jobs;
}

}  // namespace views
