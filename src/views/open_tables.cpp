#include "views/open_tables.h"

#include "views/cells.h"
#include "views/links.h"
#include "views/phrases.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <unordered_map>
#include <utility>

namespace views {
namespace {

/// What stands in columns whose titles do not say it all.
constexpr std::pair<std::string_view, std::string_view> kColumnWords[] = {
    {"unit", "column_about.unit"},
    {"unit-code", "column_about.unit_code"},
    {"unit-id", "column_about.unit_id"},
    {"indicator-id", "column_about.indicator_id"},
    {"value", "column_about.value"},
    {"printed", "column_about.printed"},
    {"decimal", "column_about.decimal"},
    {"qualifier", "column_about.qualifier"},
    {"qualifier-id", "column_about.qualifier_id"},
    {"lower", "column_about.lower"},
    {"upper", "column_about.upper"},
    {"part", "column_about.part"},
    {"whole", "column_about.whole"},
    {"share", "column_about.share"},
    {"shape", "column_about.shape"},
    {"as-of", "column_about.as_of"},
    {"as-of-from", "column_about.as_of_from"},
    {"as-of-to", "column_about.as_of_to"},
    {"rank", "column_about.rank"},
    {"ranked", "column_about.ranked"},
    {"written", "column_about.written"},
    {"kind-id", "column_about.kind_id"},
    {"current", "column_about.current"},
    {"in-total", "column_about.in_total"},
    {"id", "column_about.id"},
    {"fact-id", "column_about.fact_id"},
    {"report-id", "column_about.report_id"},
    {"indicator-kind", "column_about.indicator_kind"},
    {"total-rule", "column_about.total_rule"},
    {"better", "column_about.better"},
    {"nature", "column_about.nature"},
    {"address", "column_about.address"},
    {"page", "column_about.page"},
};

void add_column_words(const model::Wording& words, Table& table) {
    for (Column& column : table.columns) {
        const auto found = std::ranges::find(kColumnWords, std::string_view(column.id),
                                             &std::pair<std::string_view, std::string_view>::first);
        if (found != std::end(kColumnWords) && column.about.empty()) column.about = words(found->second);
    }
}

/// A further column, from what stands in another one.
void add_column(Table& table, Column column, std::string_view from,
                const std::function<std::string(const std::string&)>& make) {
    const std::size_t place = column_of(table, from);
    assert(place < table.columns.size());
    for (std::vector<Cell>& row : table.rows) row.push_back(text_cell(make(std::get<std::string>(row[place]))));
    table.columns.push_back(std::move(column));
}

void add_unit_ids(Table& table, const TableContext& context) {
    std::unordered_map<std::string_view, std::string_view> ids;
    for (const model::Unit& unit : context.site.units) ids.emplace(unit.name, unit.slug);
    add_column(table, {.id = "unit-id", .title = context.words("column.unit_id")}, "unit",
               [&](const std::string& name) {
                   const auto id = ids.find(name);
                   return std::string(id == ids.end() ? "" : id->second);
               });
}

void add_addresses(Table& table, const TableContext& context) {
    add_column(table, {.id = "address", .title = context.words("column.address")}, "page",
               [&](const std::string& page) { return context.site.settings.base_url + page; });
}

void add_campaign_ids(Table& table, const TableContext& context) {
    add_column(table, {.id = "campaign-id", .title = context.words("column.campaign_id")}, "campaign",
               [&](const std::string& name) {
                   const auto campaign =
                       std::ranges::find(context.site.campaigns, name, &model::Campaign::short_name);
                   return campaign == context.site.campaigns.end() ? "" : campaign->slug;
               });
}

void add_initiative_ids(Table& table, const TableContext& context) {
    add_column(table, {.id = "initiative-id", .title = context.words("column.initiative_id")}, "page",
               [](const std::string& page) {
                   return page.substr(kInitiativesFolder.size(), page.size() - kInitiativesFolder.size() - 1);
               });
}

void add_document_ids(Table& table, const TableContext& context) {
    add_column(table, {.id = "document-id", .title = context.words("column.document_id")}, "page",
               [](const std::string& page) { return page.substr(page.find('#') + 1); });
}

const std::vector<std::string> kIndicatorKinds = {"count", "share", "rate", "amount", "flag", "names"};
const std::vector<std::string> kTotalRules = {"sum", "share", "max", "none"};
const std::vector<std::string> kBetters = {"more", "less", "none"};
const std::vector<std::string> kNatures = {"flow", "stock"};

/// How an indicator is counted and joined, as data/indicators.yaml has it.
void add_indicator_rules(Table& table, const TableContext& context) {
    const auto add = [&](Column column, const auto& make) {
        add_column(table, std::move(column), "indicator-id", [&](const std::string& slug) -> std::string {
            const auto found = std::ranges::find(context.site.indicators, slug, &model::Indicator::slug);
            return found == context.site.indicators.end() ? "" : make(*found);
        });
    };
    const auto index = [](auto value) { return static_cast<std::size_t>(value); };
    const model::Wording& words = context.words;
    add({.id = "indicator-kind", .title = words("column.indicator_kind"), .choices = kIndicatorKinds},
        [&](const model::Indicator& indicator) { return kIndicatorKinds[index(indicator.kind)]; });
    add({.id = "total-rule", .title = words("column.total_rule"), .choices = kTotalRules},
        [&](const model::Indicator& indicator) { return kTotalRules[index(indicator.total)]; });
    add({.id = "better", .title = words("column.better"), .choices = kBetters},
        [&](const model::Indicator& indicator) { return kBetters[index(indicator.better)]; });
    add({.id = "nature", .title = words("column.nature"), .choices = kNatures},
        [&](const model::Indicator& indicator) { return kNatures[index(indicator.nature)]; });
    add({.id = "part-of-id", .title = words("column.part_of_id")}, [&](const model::Indicator& indicator) {
        return indicator.part_of ? context.site[*indicator.part_of].slug : std::string();
    });
}

/// What is true of a table beyond its rows: its key, what its columns refer to, the ids that it has for programs.
struct TableRule {
    std::string_view table;
    std::vector<std::string> key;
    std::vector<Reference> references;
    std::vector<void (*)(Table&, const TableContext&)> add_ids;
};

std::vector<TableRule> table_rules() {
    const Reference unit = {"unit-id", "units", "unit-id"};
    const Reference indicator = {"indicator-id", "indicators", "indicator-id"};
    return {
        {"figures",
         {"id"},
         {{"fact-id", "figures", "id"},
          indicator,
          unit,
          {"source-unit-id", "units", "unit-id"},
          {"report-id", "reports", "report-id"},
          {"initiative-id", "initiatives", "initiative-id"}},
         {}},
        {"summary", {"indicator-id"}, {indicator}, {}},
        {"units-by-indicators", {"unit-id"}, {unit}, {add_unit_ids}},
        {"initiatives", {"initiative-id"}, {}, {add_initiative_ids, add_addresses}},
        {"documents", {"document-id"}, {}, {add_document_ids, add_addresses}},
        {"units", {"unit-id"}, {}, {add_unit_ids, add_addresses}},
        {"indicators",
         {"indicator-id"},
         {{"part-of-id", "indicators", "indicator-id"}},
         {add_indicator_rules, add_addresses}},
        {"completeness", {"campaign-id", "unit-id"}, {unit}, {add_campaign_ids, add_unit_ids}},
        {"reconciliation", {}, {indicator}, {}},
        {"reports", {"report-id"}, {unit}, {}},
    };
}

OpenTable open(Table table, const TableContext& context) {
    OpenTable opened{.table = std::move(table), .key = {}};
    for (TableRule& rule : table_rules()) {
        if (rule.table != opened.table.id) continue;
        for (const auto add : rule.add_ids) add(opened.table, context);
        opened.key = std::move(rule.key);
        opened.references = std::move(rule.references);
    }
    add_column_words(context.words, opened.table);
    return opened;
}

}  // namespace

std::string report_key(const model::Site& site, model::ReportId id) {
    return site[site[id].unit].slug + "/" + site[id].slug;
}

Table make_reports_table(const TableContext& context) {
    const model::Wording& words = context.words;
    const model::Site& site = context.site;
    Table table = start_table("reports", "sheet.reports", "sheet_about.reports", context);
    table.columns = {{.id = "report-id", .title = words("column.report_id")},
                     {.id = "title", .title = words("column.title")},
                     {.id = "unit", .title = words("column.unit")},
                     {.id = "unit-id", .title = words("column.unit_id")},
                     {.id = "campaign", .title = words("field.campaign")},
                     {.id = "campaign-id", .title = words("column.campaign_id")},
                     {.id = "period", .title = words("field.period")},
                     {.id = "period-id", .title = words("column.period_id")},
                     {.id = "number", .title = words("column.number")},
                     {.id = "date", .title = words("column.date"), .kind = ColumnKind::date},
                     {.id = "published", .title = words("field.published"), .kind = ColumnKind::date},
                     {.id = "updated", .title = words("field.updated"), .kind = ColumnKind::date},
                     {.id = "page", .title = words("column.page")},
                     {.id = "address", .title = words("column.address")}};
    if (context.rows == Rows::left_out) return table;
    const auto date_cell = [](const std::optional<text::Moment>& date) { return date ? Cell{*date} : Cell{}; };
    for (const std::vector<model::ReportId>& of_unit : context.analysis.reports_of)
        for (const model::ReportId id : of_unit) {
            const model::Report& report = site[id];
            const model::Campaign& campaign = site[report.campaign];
            const model::Period& period = campaign.periods[report.period.index];
            const std::string page = report_folder(site, id);
            table.rows.push_back({report_key(site, id), report.title, site[report.unit].name, site[report.unit].slug,
                                  campaign.short_name, text_cell(campaign.slug), period.name, period.slug,
                                  text_cell(report.paper.number), date_cell(report.paper.date),
                                  date_cell(report.published), date_cell(report.updated), page,
                                  site.settings.base_url + page});
        }
    return table;
}

std::vector<OpenTable> make_open_tables(const TableContext& context) {
    std::vector<OpenTable> opened;
    for (Table& table : make_campaign_tables(context)) {
        if (table.id == "figures") add_figure_ids(list_statements(list_facts(context.analysis)), context, table);
        opened.push_back(open(std::move(table), context));
    }
    opened.push_back(open(make_reports_table(context), context));
    return opened;
}

}  // namespace views
