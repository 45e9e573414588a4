#include "text/format.h"
#include "views/cell_notes.h"
#include "views/cells.h"
#include "views/phrases.h"
#include "views/tables.h"

#include <algorithm>

namespace views {
namespace {

Cell printed(const std::optional<text::Quantity>& quantity, const TableContext& context) {
    return quantity ? Cell{text::format_quantity(*quantity, context.words.notation())} : Cell{};
}

/// The number itself where it is no range.
Cell number(const std::optional<text::Quantity>& quantity) {
    return quantity && quantity->shape != text::QuantityShape::range ? Cell{point(*quantity)} : Cell{};
}

Cell count(std::size_t units) {
    return text::Decimal(static_cast<std::int64_t>(units));
}

/// What is stated for the whole city, not added up.
std::optional<text::Quantity> city_value(const analysis::IndicatorFacts& summary, const TableContext& context) {
    return summary.city.empty() ? std::nullopt : context.analysis.facts[summary.city.back()].value;
}

std::vector<Column> summary_columns(const model::Wording& words) {
    return {{"indicator", words("column.indicator"), ColumnKind::text, 56},
            {"indicator-id", words("column.indicator_id"), ColumnKind::text, 34, Reach::screen},
            {"measure", words("column.measure"), ColumnKind::text, 18},
            {"city", words("column.city"), ColumnKind::number, 16},
            {"city-printed", words("column.city_printed"), ColumnKind::text, 22},
            {"total", words("column.total"), ColumnKind::number, 16},
            {"total-printed", words("column.total_printed"), ColumnKind::text, 22},
            {"units", words("column.covered"), ColumnKind::number, 12},
            {"of", words("column.coverage_of"), ColumnKind::number, 12},
            {"undated", words("column.undated"), ColumnKind::number, 12},
            {"median", words("spread.median"), ColumnKind::text, 18, Reach::screen},
            {"lower-quartile", words("spread.lower"), ColumnKind::text, 18, Reach::screen},
            {"upper-quartile", words("spread.upper"), ColumnKind::text, 18, Reach::screen},
            {"ranked-units", words("column.ranked_units"), ColumnKind::number, 14, Reach::screen}};
}

}  // namespace

Table start_table(std::string id, std::string_view title, std::string_view about, const TableContext& context) {
    return {
        .id = std::move(id), .title = context.words(title), .about = context.words(about), .columns = {}, .rows = {}};
}

const std::string& page_base(const TableContext& context) {
    return context.site.settings.base_url;
}

std::size_t column_of(const Table& table, std::string_view id) {
    return static_cast<std::size_t>(std::ranges::find(table.columns, id, &Column::id) - table.columns.begin());
}

Table make_summary_table(const TableContext& context) {
    Table table = start_table("summary", "sheet.summary", "sheet_about.summary", context);
    table.columns = summary_columns(context.words);
    if (context.rows == Rows::left_out) return table;
    const std::size_t city_column = column_of(table, "city"), total_column = column_of(table, "total");
    for (std::size_t i = 0; i < context.site.indicators.size(); ++i) {
        const model::Indicator& indicator = context.site.indicators[i];
        const analysis::IndicatorFacts& summary = context.analysis.of({i});
        if (summary.city.empty() && summary.units.empty()) continue;
        const std::optional<text::Quantity> city = city_value(summary, context);
        for (const auto& [column, value] : {std::pair(city_column, city), std::pair(total_column, summary.total)})
            if (auto note = make_qualifier_note(table.rows.size(), column, value, context))
                table.notes.push_back(std::move(*note));
        const auto spread = [&](auto part) {
            return summary.spread ? printed((*summary.spread).*part, context) : Cell{};
        };
        table.rows.push_back({indicator.name, indicator.slug, text_cell(indicator.measure), number(city),
                              printed(city, context), number(summary.total), printed(summary.total, context),
                              count(static_cast<std::size_t>(summary.coverage.units)),
                              count(static_cast<std::size_t>(summary.coverage.of)),
                              count(static_cast<std::size_t>(summary.coverage.undated)),
                              spread(&analysis::Spread::median), spread(&analysis::Spread::lower_quartile),
                              spread(&analysis::Spread::upper_quartile), count(summary.ranking.size())});
    }
    return table;
}

Table make_ranking_table(model::IndicatorId indicator, const TableContext& context) {
    Table table = start_table("ranking", "sheet.ranking", "sheet_about.ranking", context);
    table.columns = {{"place", context.words("column.computed_place"), ColumnKind::number, 12},
                     {"up-to", context.words("column.computed_up_to"), ColumnKind::number, 12},
                     {"unit", context.words("column.unit"), ColumnKind::text, 28},
                     {"unit-code", context.words("column.unit_code"), ColumnKind::text, 10},
                     {"printed", context.words("column.printed"), ColumnKind::text, 18},
                     {"as-of", context.words("column.as_of"), ColumnKind::text, 30}};
    for (const analysis::RankedUnit& ranked : context.analysis.of(indicator).ranking) {
        const analysis::Fact& fact = context.analysis.facts[ranked.fact];
        const model::Unit& unit = context.site[*fact.about];
        table.rows.push_back({text::Decimal(ranked.place), text::Decimal(ranked.up_to), unit.name,
                              text_cell(unit.code), printed(fact.value, context),
                              as_of_text(fact.as_of, context.words)});
    }
    return table;
}

}  // namespace views
