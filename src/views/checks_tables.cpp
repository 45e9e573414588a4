#include "text/format.h"
#include "views/cells.h"
#include "views/page_list.h"
#include "views/phrases.h"
#include "views/reconciliation_phrases.h"
#include "views/tables.h"

namespace views {
namespace {

using analysis::Told;

/// Headings of the outline that are told in one way: "Ưu điểm; Kiến nghị, đề xuất".
std::string headings_told(Told told, const analysis::UnitCompleteness& unit, const model::Campaign& campaign) {
    std::string headings;
    for (std::size_t i = 0; i < unit.sections.size(); ++i)
        if (unit.sections[i] == told) headings += (headings.empty() ? "" : "; ") + campaign.outline[i].heading;
    return headings;
}

std::vector<Cell> completeness_row(const analysis::UnitCompleteness& status, model::CampaignId id,
                                   const TableContext& context) {
    const model::Campaign& campaign = context.site[id];
    const model::Unit& unit = context.site[status.unit];
    std::string titles, pages;
    for (const model::ReportId report : status.reports) {
        titles += (titles.empty() ? "" : "; ") + context.site[report].title;
        pages += (pages.empty() ? "" : "; ") + report_folder(context.site, report);
    }
    return {campaign.short_name,
            campaign.periods[context.analysis.completeness[id.index].period.index].name,
            unit.name,
            text_cell(unit.code),
            unit_kind_text(unit.kind, context.words),
            context.words(status.reports.empty() ? "report.not_on_site" : "report.on_site"),
            text_cell(titles),
            text_cell(headings_told(Told::own, status, campaign)),
            text_cell(headings_told(Told::elsewhere, status, campaign)),
            text_cell(headings_told(Told::none, status, campaign)),
            text_cell(pages)};
}

struct ReconciliationRow {
    std::string_view check;  // words that say what is set beside what
    const analysis::Fact* fact;
    std::string beside;  // the other side, as printed
    std::string said;    // what may be said of both
    std::size_t counted = 0;
    std::size_t of = 0;
    Cell difference = {};
};

std::vector<Cell> make_row(ReconciliationRow row, const TableContext& context) {
    const model::Indicator& indicator = context.site[row.fact->indicator];
    const auto& value = row.fact->value;
    return {context.words(row.check),
            indicator.name,
            indicator.slug,
            subject_text(row.fact->about, context.site, context.words),
            value ? value_cell(*value) : Cell{},
            text_cell(value ? quantity_text(*value, indicator, context.words) : ""),
            value ? lower_cell(*value) : Cell{},
            value ? upper_cell(*value) : Cell{},
            issuer_name(*row.fact, context.site, context.words),
            as_of_text(row.fact->as_of, context.words),
            text_cell(row.beside),
            count_cell(row.counted),
            count_cell(row.of),
            std::move(row.difference),
            std::move(row.said)};
}

ReconciliationRow comparison_row(const analysis::CityComparison& comparison, const TableContext& context) {
    const analysis::IndicatorFacts& summary = context.analysis.of(comparison.indicator);
    return {.check = "recon.comparisons",
            .fact = &context.analysis.facts[comparison.city],
            .beside =
                summary.total ? quantity_text(*summary.total, context.site[comparison.indicator], context.words) : "",
            .said = verdict_text(comparison, summary, context.words),
            .counted = static_cast<std::size_t>(summary.coverage.units),
            .of = static_cast<std::size_t>(summary.coverage.of),
            .difference = comparison.difference ? Cell{*comparison.difference} : Cell{}};
}

ReconciliationRow conflict_row(const analysis::Conflict& conflict, const TableContext& context) {
    const analysis::Fact& first = context.analysis.facts[conflict.first];
    const analysis::Fact& second = context.analysis.facts[conflict.second];
    return {.check = "recon.conflicts",
            .fact = &first,
            .beside = quantity_text(*second.value, context.site[second.indicator], context.words),
            .said = conflict_text(first, second, context.site, context.words),
            .counted = first.statements.size() + second.statements.size(),
            .of = first.statements.size() + second.statements.size()};
}

ReconciliationRow match_row(const analysis::Fact& fact, const TableContext& context) {
    return {.check = "recon.matches",
            .fact = &fact,
            .beside = fact.value ? quantity_text(*fact.value, context.site[fact.indicator], context.words) : "",
            .said = context.words("recon.match",
                                  {{"n", text::format_number(static_cast<std::int64_t>(fact.statements.size()),
                                                             context.words.notation())}}),
            .counted = fact.statements.size(),
            .of = fact.statements.size()};
}

ReconciliationRow claim_row(const analysis::ClaimCheck& check, const TableContext& context) {
    return {.check = "recon.claims",
            .fact = &context.analysis.facts[check.fact],
            .beside = claim_denominator(check, context.site, context.analysis, context.words),
            .said = claim_text(check, context.site, context.analysis, context.words),
            .counted = check.telling.size(),
            .of = check.telling.size() + check.silent.size()};
}

}  // namespace

Table make_completeness_table(std::optional<model::CampaignId> campaign, const TableContext& context) {
    const model::Wording& words = context.words;
    Table table = start_table("completeness", "sheet.completeness", "sheet_about.completeness", context);
    table.columns = {{"campaign", words("field.campaign"), ColumnKind::text, 20},
                     {"period", words("field.period"), ColumnKind::text, 11},
                     {"unit", words("column.unit"), ColumnKind::text, 26},
                     {"unit-code", words("column.unit_code"), ColumnKind::text, 10, Reach::screen},
                     {"kind", words("column.unit_kind"), ColumnKind::text, 12, Reach::screen},
                     {"on-site", words("column.on_site"), ColumnKind::text, 25},
                     {"report", words("column.report"), ColumnKind::text, 30},
                     {"own", words("section.own"), ColumnKind::text, 40},
                     {"elsewhere", words("section.elsewhere"), ColumnKind::text, 26},
                     {"none", words("section.none"), ColumnKind::text, 26},
                     {"page", words("column.page"), ColumnKind::text, 60, Reach::screen}};
    if (context.rows == Rows::left_out) return table;
    for (std::size_t i = 0; i < context.site.campaigns.size(); ++i) {
        if (campaign && campaign->index != i) continue;
        for (const analysis::UnitCompleteness& unit : context.analysis.completeness[i].units)
            table.rows.push_back(completeness_row(unit, {i}, context));
    }
    return table;
}

Table make_reconciliation_table(const TableContext& context) {
    const model::Wording& words = context.words;
    const analysis::Reconciliation& checked = context.analysis.reconciliation;
    Table table = start_table("reconciliation", "sheet.reconciliation", "sheet_about.reconciliation", context);
    table.columns = {{"check", words("column.check"), ColumnKind::text, 26},
                     {"indicator", words("column.indicator"), ColumnKind::text, 36},
                     {"indicator-id", words("column.indicator_id"), ColumnKind::text, 34, Reach::screen},
                     {"subject", words("column.unit"), ColumnKind::text, 18},
                     {"value", words("column.value"), ColumnKind::number, 14, Reach::screen},
                     {"stated", words("column.printed"), ColumnKind::text, 18},
                     {"lower", words("column.lower"), ColumnKind::number, 12, Reach::screen},
                     {"upper", words("column.upper"), ColumnKind::number, 12, Reach::screen},
                     {"stated-by", words("column.stated_by"), ColumnKind::text, 20},
                     {"as-of", words("column.as_of"), ColumnKind::text, 20},
                     {"beside", words("column.beside"), ColumnKind::text, 22},
                     {"counted", words("column.counted"), ColumnKind::number, 12},
                     {"of", words("column.of"), ColumnKind::number, 10},
                     {"difference", words("recon.difference"), ColumnKind::number, 14},
                     {"said", words("column.said"), ColumnKind::text, 48}};
    if (context.rows == Rows::left_out) return table;
    for (const analysis::CityComparison& comparison : checked.comparisons)
        table.rows.push_back(make_row(comparison_row(comparison, context), context));
    for (const analysis::Conflict& conflict : checked.conflicts)
        table.rows.push_back(make_row(conflict_row(conflict, context), context));
    for (const std::size_t fact : checked.matches)
        table.rows.push_back(make_row(match_row(context.analysis.facts[fact], context), context));
    for (const analysis::ClaimCheck& check : checked.claims)
        table.rows.push_back(make_row(claim_row(check, context), context));
    return table;
}

}  // namespace views
