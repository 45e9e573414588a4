#include "text/format.h"
#include "views/cells.h"
#include "views/links.h"
#include "views/open_tables.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

namespace views {
namespace {

const std::vector<std::string> kShapes = {"amount", "range", "share", "flag"};
const std::vector<std::string> kQualifiers = {"exactly", "over", "at-least", "near", "under", "at-most", "about"};
const std::vector<std::string> kKinds = {"result", "target", "need", "rule", "computed"};
const std::vector<std::string> kTruths = {"yes", "no"};
const std::vector<std::string> kTotalRules = {"sum", "share", "max", "none"};

template <typename Enumerator>
const std::string& id_of(Enumerator value, const std::vector<std::string>& ids) {
    return ids[static_cast<std::size_t>(value)];
}

std::string kind_id(const StatedFact& stated) {
    if (!stated.statement) return "computed";
    const std::optional<model::TargetKind>& kind = stated.statement->figure->target_kind;
    return kind ? kKinds[1 + static_cast<std::size_t>(*kind)] : "result";
}

const model::ReportId* report_of(const StatedFact& stated) {
    return stated.statement ? std::get_if<model::ReportId>(&stated.statement->told_in) : nullptr;
}

const model::InitiativeId* initiative_of(const StatedFact& stated) {
    return stated.statement ? std::get_if<model::InitiativeId>(&stated.statement->told_in) : nullptr;
}

std::string teller_key(const StatedFact& stated, const model::Site& site) {
    if (const model::ReportId* report = report_of(stated)) return report_key(site, *report);
    if (const model::InitiativeId* initiative = initiative_of(stated)) return site[*initiative].slug;
    return stated.fact->about ? site[*stated.fact->about].slug : "";
}

/// Ids of rows: who tells it, the indicator, and a number from the second such figure on. They change only when a
/// report states more figures of the same indicator before this one.
class RowIds {
public:
    std::string next(const StatedFact& stated, const model::Site& site) {
        const std::string id = teller_key(stated, site) + ":" + site[stated.fact->indicator].slug +
                               (stated.fact->about && stated.statement ? ":" + site[*stated.fact->about].slug : "");
        const int number = ++used_[id];
        return number == 1 ? id : id + ":" + std::to_string(number);
    }

private:
    std::map<std::string, int> used_;
};

/// The first day, where the paper states a span.
Cell from_cell(const model::AsOf& as_of) {
    if (const auto* span = std::get_if<text::Span>(&as_of)) return span->from;
    return {};
}

/// The moment, or the last day of a span.
Cell to_cell(const model::AsOf& as_of) {
    if (const auto* moment = std::get_if<text::Moment>(&as_of)) return *moment;
    if (const auto* span = std::get_if<text::Span>(&as_of)) return span->to;
    return {};
}

/// As value_cell() has it, with every digit.
std::string decimal_text(const text::Quantity& quantity) {
    const bool has_number =
        quantity.shape == text::QuantityShape::amount || quantity.shape == text::QuantityShape::share;
    return has_number ? point(quantity).to_string() : "";
}

std::string page_of(const StatedFact& stated, const model::Site& site) {
    if (const model::ReportId* report = report_of(stated)) return report_folder(site, *report);
    if (const model::InitiativeId* initiative = initiative_of(stated)) return initiative_folder(site, *initiative);
    return indicator_folder(site, stated.fact->indicator);
}

/// The facts that totals are made of.
std::set<const analysis::Fact*> facts_in_totals(const analysis::Analysis& analysis) {
    std::set<const analysis::Fact*> facts;
    for (const analysis::IndicatorFacts& summary : analysis.indicators)
        for (const std::size_t index : summary.joined) facts.insert(&analysis.facts[index]);
    return facts;
}

std::vector<Column> id_columns(const model::Wording& words) {
    return {{.id = "id", .title = words("column.id")},
            {.id = "fact-id", .title = words("column.fact_id")},
            {.id = "unit-id", .title = words("column.unit_id")},
            {.id = "decimal", .title = words("column.decimal")},
            {.id = "shape", .title = words("column.shape"), .choices = kShapes},
            {.id = "qualifier-id", .title = words("column.qualifier_id"), .choices = kQualifiers},
            {.id = "as-of-from", .title = words("column.as_of_from"), .kind = ColumnKind::date},
            {.id = "as-of-to", .title = words("column.as_of_to"), .kind = ColumnKind::date},
            {.id = "kind-id", .title = words("column.kind_id"), .choices = kKinds},
            {.id = "current", .title = words("column.current"), .choices = kTruths},
            {.id = "in-total", .title = words("column.in_total"), .choices = kTruths},
            {.id = "total-rule", .title = words("column.total_rule"), .choices = kTotalRules},
            {.id = "source-unit-id", .title = words("column.source_unit_id")},
            {.id = "report-id", .title = words("column.report_id")},
            {.id = "initiative-id", .title = words("column.initiative_id")},
            {.id = "campaign-id", .title = words("column.campaign_id")},
            {.id = "period-id", .title = words("column.period_id")},
            {.id = "address", .title = words("column.address")}};
}

}  // namespace

void add_figure_ids(const std::vector<StatedFact>& rows, const TableContext& context, Table& table) {
    std::ranges::move(id_columns(context.words), std::back_inserter(table.columns));
    if (context.rows == Rows::left_out) return;
    assert(rows.size() == table.rows.size());
    const model::Site& site = context.site;
    const std::set<const analysis::Fact*> in_totals = facts_in_totals(context.analysis);
    RowIds ids;
    std::string fact_id;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const analysis::Fact& fact = *rows[i].fact;
        const std::optional<text::Quantity>& value = fact.value;
        const std::string id = ids.next(rows[i], site);
        if (i == 0 || rows[i - 1].fact != &fact) fact_id = id;
        const model::ReportId* const report = report_of(rows[i]);
        const model::InitiativeId* const initiative = initiative_of(rows[i]);
        const auto slug_of = [&](const auto& things, const auto& index) { return things[index].slug; };
        const model::Report* const told = report ? &site[*report] : nullptr;
        table.rows[i].insert(
            table.rows[i].end(),
            {id, fact_id, text_cell(fact.about ? site[*fact.about].slug : ""),
             text_cell(value ? decimal_text(*value) : ""), text_cell(value ? id_of(value->shape, kShapes) : ""),
             text_cell(value ? id_of(value->qualifier, kQualifiers) : ""), from_cell(fact.as_of), to_cell(fact.as_of),
             kind_id(rows[i]), kTruths[fact.is_current ? 0 : 1], kTruths[in_totals.contains(&fact) ? 0 : 1],
             id_of(site[fact.indicator].total, kTotalRules), text_cell(told ? slug_of(site, told->unit) : ""),
             text_cell(report ? report_key(site, *report) : ""), text_cell(initiative ? site[*initiative].slug : ""),
             text_cell(told ? slug_of(site, told->campaign) : ""),
             text_cell(told ? site[told->campaign].periods[told->period.index].slug : ""),
             site.settings.base_url + page_of(rows[i], site)});
    }
}

}  // namespace views
