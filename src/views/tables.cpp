#include "views/tables.h"

#include "text/format.h"
#include "views/cell_notes.h"
#include "views/cells.h"
#include "views/comparisons.h"
#include "views/page_list.h"
#include "views/phrases.h"
#include "views/register_pages.h"
#include "views/sentences.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace views {
namespace {

std::string source_path(const analysis::Statement& statement, const TableContext& context) {
    if (const auto* report = std::get_if<model::ReportId>(&statement.told_in))
        return report_folder(context.site, *report);
    return initiative_folder(context.site, std::get<model::InitiativeId>(statement.told_in));
}

std::string teller_of(const analysis::Statement& statement, const TableContext& context) {
    const auto* report = std::get_if<model::ReportId>(&statement.told_in);
    if (report) return context.site[context.site[*report].unit].name;
    const model::Initiative& initiative = context.site[std::get<model::InitiativeId>(statement.told_in)];
    return initiative.sources.empty() ? initiative.title
                                      : context.site[context.site[initiative.sources.front().report].unit].name;
}

std::string names_of(const model::Figure& figure, const TableContext& context) {
    std::string names;
    for (const model::Name& name : figure.besides->names)
        names += (names.empty() ? "" : "; ") + name_text(name, context.site, context.words);
    if (figure.besides->more_names) names += "; …";
    return names;
}

/// Where the fact is a part: its percentage of the whole that the same report states. Its qualifier is the fact's
/// own.
Cell share_of_whole(const analysis::Fact& fact, const TableContext& context) {
    const auto shares = shares_of(fact, context.analysis);
    return shares.empty() ? Cell{} : value_cell(shares.front()->percent);
}

std::string whole_of(const analysis::Fact& fact, const TableContext& context) {
    const auto shares = shares_of(fact, context.analysis);
    return shares.empty() ? "" : context.site[context.analysis.facts[shares.front()->whole].indicator].short_name;
}

/// The paper's note, whose rank it is, and what the site says about figures that only seem to be shares.
std::string note_of(const analysis::Fact& fact, const analysis::Statement& statement, const TableContext& context) {
    std::string text = statement.figure->besides->note;
    const auto add = [&](const std::string& sentence) { text += (text.empty() ? "" : " ") + sentence; };
    if (statement.figure->besides->rank)
        add(rank_warning(*statement.figure->besides->rank, teller_of(statement, context), context));
    for (const analysis::WithheldShare* share : withheld_shares_of(fact, context.analysis))
        add(withheld_sentence(*share, context));
    return text;
}

/// The day that a figure stands for, where the paper says it whole; of a span its last.
Cell day_of(const model::AsOf& as_of) {
    const auto* moment = std::get_if<text::Moment>(&as_of);
    if (const auto* span = std::get_if<text::Span>(&as_of)) moment = &span->to;
    return moment && moment->has_day() ? Cell{*moment} : Cell{};
}

std::vector<Cell> figure_row(const analysis::Fact& fact, const analysis::Statement* statement,
                             const TableContext& context) {
    const model::Indicator& indicator = context.site[fact.indicator];
    const bool is_share = fact.value && fact.value->shape == text::QuantityShape::share;
    std::vector<Cell> row = {
        text_cell(subject_text(fact.about, context.site, context.words)),
        text_cell(fact.about ? context.site[*fact.about].code : ""),
        text_cell(indicator.name),
        text_cell(indicator.slug),
        fact.value ? value_cell(*fact.value) : Cell{},
        text_cell(fact.value ? text::format_quantity(*fact.value, context.words.notation()) : ""),
        text_cell(indicator.measure),
        text_cell(std::string(fact.value ? fact.value->qualifier_word.view() : "")),
        fact.value ? lower_cell(*fact.value) : Cell{},
        fact.value ? upper_cell(*fact.value) : Cell{},
        is_share ? Cell{fact.value->low} : Cell{},
        is_share ? Cell{fact.value->high} : Cell{},
        share_of_whole(fact, context),
        text_cell(whole_of(fact, context)),
        text_cell(as_of_text(fact.as_of, context.words)),
        day_of(fact.as_of),
    };
    if (!statement) {
        row.insert(row.end(), {Cell{}, Cell{}, Cell{}, text_cell(context.words("figure.computed")), Cell{}, Cell{},
                               Cell{}, Cell{}});
        return row;
    }
    const model::Figure& figure = *statement->figure;
    const std::string written = figure.besides->written.empty() ? names_of(figure, context) : figure.besides->written;
    row.insert(row.end(),
               {figure.besides->rank ? Cell{text::Decimal(figure.besides->rank->place)} : Cell{},
                figure.besides->rank ? Cell{text::Decimal(figure.besides->rank->of)} : Cell{}, text_cell(written),
                text_cell(figure.target_kind ? target_kind_text(*figure.target_kind, context.words)
                                             : context.words("kind.result")),
                text_cell(teller_of(*statement, context)), text_cell(source_path(*statement, context)),
                text_cell(std::string(figure.at)), text_cell(note_of(fact, *statement, context))});
    return row;
}

std::vector<Column> figure_columns(const TableContext& context) {
    const model::Wording& words = context.words;
    return {{"unit", words("column.unit"), ColumnKind::text, 20},
            {"unit-code", words("column.unit_code"), ColumnKind::text, 8, Reach::screen},
            {"indicator", words("column.indicator"), ColumnKind::text, 36},
            {"indicator-id", words("column.indicator_id"), ColumnKind::text, 34, Reach::screen},
            {"value", words("column.value"), ColumnKind::number, 14},
            {"printed", words("column.printed"), ColumnKind::text, 16},
            {"measure", words("column.measure"), ColumnKind::text, 12},
            {"qualifier", words("column.qualifier"), ColumnKind::text, 14, Reach::screen},
            {"lower", words("column.lower"), ColumnKind::number, 14, Reach::screen},
            {"upper", words("column.upper"), ColumnKind::number, 14, Reach::screen},
            {"part", words("column.part"), ColumnKind::number, 12, Reach::screen},
            {"whole", words("column.whole"), ColumnKind::number, 12, Reach::screen},
            {"share", words("column.share"), ColumnKind::percent, 12, Reach::screen},
            {"share-of", words("column.share_of"), ColumnKind::text, 26, Reach::screen},
            {"as-of", words("column.as_of"), ColumnKind::text, 20},
            {"as-of-date", words("column.as_of_date"), ColumnKind::date, 18, Reach::screen},
            {"rank", words("column.rank"), ColumnKind::number, 10, Reach::screen},
            {"ranked", words("column.ranked"), ColumnKind::number, 10, Reach::screen},
            {"written", words("column.written"), ColumnKind::text, 20},
            {"kind", words("column.kind"), ColumnKind::text, 12},
            {"source", words("column.source"), ColumnKind::text, 18},
            {"page", words("column.page"), ColumnKind::text, 60, Reach::screen, page_base(context)},
            {"place", words("column.place"), ColumnKind::text, 14},
            {"note", words("column.note"), ColumnKind::text, 34}};
}

/// Notes of the row that was added last.
void add_notes(Table& table, const analysis::Fact& fact, const analysis::Statement* statement,
               const TableContext& context) {
    const std::size_t row = table.rows.size() - 1;
    if (auto note = make_qualifier_note(row, column_of(table, "value"), fact.value, context))
        table.notes.push_back(std::move(*note));
    if (statement && statement->figure->besides->rank)
        table.notes.push_back(
            {row, column_of(table, "rank"), "",
             rank_warning(*statement->figure->besides->rank, teller_of(*statement, context), context)});
}

}  // namespace

std::vector<StatedFact> list_statements(const std::vector<const analysis::Fact*>& facts) {
    std::vector<StatedFact> stated;
    for (const analysis::Fact* fact : facts) {
        if (fact->is_computed()) stated.push_back({fact, nullptr});
        for (const analysis::Statement& statement : fact->statements) stated.push_back({fact, &statement});
    }
    return stated;
}

Table make_figures_table(const std::vector<const analysis::Fact*>& facts, const TableContext& context) {
    Table table{.id = "figures",
                .title = context.words("sheet.figures"),
                .about = context.words("sheet_about.figures"),
                .columns = figure_columns(context),
                .rows = {}};
    if (context.rows == Rows::left_out) return table;
    for (const StatedFact& stated : list_statements(facts)) {
        table.rows.push_back(figure_row(*stated.fact, stated.statement, context));
        add_notes(table, *stated.fact, stated.statement, context);
    }
    return table;
}

namespace {

/// Indicators that some unit states with a number.
std::vector<std::size_t> stated_indicators(const TableContext& context) {
    std::vector<std::size_t> stated;
    for (std::size_t i = 0; i < context.site.indicators.size(); ++i)
        if (!context.analysis.of({i}).units.empty()) stated.push_back(i);
    return stated;
}

/// Units that state some indicator, then the others.
std::vector<std::size_t> units_with_figures_first(const std::vector<std::size_t>& indicators, std::size_t& stating,
                                                  const TableContext& context) {
    std::vector<bool> states(context.site.units.size());
    for (const std::size_t i : indicators)
        for (const std::size_t fact : context.analysis.of({i}).units)
            states[context.analysis.facts[fact].about->index] = true;
    std::vector<std::size_t> units(states.size());
    std::iota(units.begin(), units.end(), 0u);
    std::ranges::stable_partition(units, [&](std::size_t unit) { return states[unit]; });
    stating = static_cast<std::size_t>(std::ranges::count(states, true));
    return units;
}

void add_matrix_cells(Table& table, std::vector<Cell>& row, model::UnitId unit, model::IndicatorId indicator,
                      const TableContext& context) {
    const std::span<const analysis::FactIndex> stated = context.analysis.lookup.unit_facts[unit.index];
    const auto own = std::ranges::find(stated, indicator,
                                       [&](std::size_t fact) { return context.analysis.facts[fact].indicator; });
    if (own == stated.end()) {
        row.insert(row.end(), {Cell{}, Cell{}});
        return;
    }
    const text::Quantity& value = *context.analysis.facts[*own].value;
    const bool is_number = value.shape == text::QuantityShape::amount || value.shape == text::QuantityShape::share;
    const std::string qualifier =
        is_number ? std::string(value.qualifier_word.view()) : text::format_quantity(value, context.words.notation());
    CellNote note{table.rows.size(), row.size(), qualifier, ""};
    if (auto qualified = make_qualifier_note(note.row, note.column, value, context)) note = std::move(*qualified);
    if (!qualifier.empty()) table.notes.push_back(std::move(note));
    row.push_back(value_cell(value));
    row.push_back(text_cell(qualifier));
}

}  // namespace

Table make_matrix_table(const TableContext& context) {
    const model::Wording& words = context.words;
    Table table = start_table("units-by-indicators", "sheet.matrix", "sheet_about.matrix", context);
    table.columns = {{"unit", words("column.unit"), ColumnKind::text, 28},
                     {"unit-code", words("column.unit_code"), ColumnKind::text, 10}};
    const std::vector<std::size_t> indicators = stated_indicators(context);
    for (const std::size_t i : indicators) {
        const model::Indicator& indicator = context.site.indicators[i];
        table.columns.push_back(
            {indicator.slug,
             short_name_of(indicator, context.words) + " (" + content_text(indicator.measure, context.words) + ")",
             ColumnKind::number, 14});
        table.columns.push_back(
            {indicator.slug + "-qualifier", words("column.qualifier"), ColumnKind::text, 10, Reach::files});
    }
    if (context.rows == Rows::left_out) return table;
    std::size_t stating = 0;
    for (const std::size_t unit : units_with_figures_first(indicators, stating, context)) {
        std::vector<Cell> row = {context.site.units[unit].name, text_cell(context.site.units[unit].code)};
        for (const std::size_t i : indicators) add_matrix_cells(table, row, {unit}, {i}, context);
        table.rows.push_back(std::move(row));
    }
    table.rows_on_paper = stating;
    return table;
}

Table make_initiatives_table(const TableContext& context) {
    const model::Wording& words = context.words;
    Table table = start_table("initiatives", "sheet.initiatives", "sheet_about.initiatives", context);
    table.columns = {{"title", words("column.title"), ColumnKind::text, 32},
                     {"form", words("column.form"), ColumnKind::text, 16},
                     {"units", words("column.unit"), ColumnKind::text, 22},
                     {"run-by", words("column.run_by"), ColumnKind::text, 28, Reach::screen},
                     {"family", words("column.family"), ColumnKind::text, 24},
                     {"status", words("column.status"), ColumnKind::text, 15},
                     {"audience", words("column.audience"), ColumnKind::text, 22},
                     {"summary", words("column.summary"), ColumnKind::text, 56},
                     {"source", words("column.source"), ColumnKind::text, 24},
                     {"page", words("column.page"), ColumnKind::text, 50, Reach::screen, page_base(context)}};
    if (context.rows == Rows::left_out) return table;
    for (std::size_t i = 0; i < context.site.initiatives.size(); ++i) {
        const model::Initiative& initiative = context.site.initiatives[i];
        if (initiative.draft) continue;
        std::string units, sources;
        for (const model::UnitId unit : initiative.units)
            units += (units.empty() ? "" : "; ") + context.site[unit].name;
        for (const model::InitiativeSource& source : initiative.sources)
            sources += (sources.empty() ? "" : "; ") + context.site[context.site[source.report].unit].name + ", " +
                       source.at;
        table.rows.push_back({initiative.title, text_cell(initiative.form), text_cell(units),
                              text_cell(initiative.run_by), context.site[initiative.family].name,
                              status_text(initiative.status, words), text_cell(initiative.audience),
                              text_cell(initiative.body.first_paragraph), text_cell(sources),
                              initiative_folder(context.site, {i})});
    }
    return table;
}

namespace {

/// A request is cited by thousands of reports, more than a cell holds: the first of them, and how many there are.
std::string citing_reports(const analysis::RegisterEntry& entry, const TableContext& context) {
    constexpr std::size_t kMost = 100;
    std::string text;
    for (const analysis::CitedBy& citation : std::span(entry.cited_by).first(std::min(kMost, entry.cited_by.size())))
        text += (text.empty() ? "" : "; ") + context.site[context.site[citation.report].unit].name + ", " +
                std::string(citation.citation->at);
    if (entry.cited_by.size() > kMost)
        text += "; …; " + list_size_text(0, kMost, entry.cited_by.size(), context.words);
    return text;
}

}  // namespace

Table make_documents_table(const TableContext& context) {
    const model::Wording& words = context.words;
    Table table = start_table("documents", "sheet.documents", "sheet_about.documents", context);
    table.columns = {{"type", words("column.type"), ColumnKind::text, 14},
                     {"number", words("column.number"), ColumnKind::text, 22},
                     {"date", words("column.date"), ColumnKind::date, 12},
                     {"issuer", words("column.issuer"), ColumnKind::text, 26},
                     {"subject", words("column.subject"), ColumnKind::text, 48},
                     {"cited-by", words("column.cited_by"), ColumnKind::text, 34},
                     {"note", words("column.note"), ColumnKind::text, 28},
                     {"page", words("column.page"), ColumnKind::text, 50, Reach::screen, page_base(context)},
                     {"implements", words("column.implements"), ColumnKind::text, 34, Reach::screen},
                     {"effective", words("column.effective"), ColumnKind::date, 12, Reach::screen},
                     {"missing", words("column.missing"), ColumnKind::text, 28}};
    if (context.rows == Rows::left_out) return table;
    for (const analysis::RegisterEntry& entry : context.analysis.documents) {
        std::string implements;
        for (const std::size_t other : entry.implements) {
            const analysis::RegisterEntry& paper = context.analysis.documents[other];
            implements += (implements.empty() ? "" : "; ") + paper.document->type + " " + paper.number;
        }
        const model::Document& paper = *entry.document;
        table.rows.push_back(
            {text_cell(paper.type), text_cell(entry.number), paper.date ? Cell{*paper.date} : Cell{},
             text_cell(paper.issuer), text_cell(paper.subject), text_cell(citing_reports(entry, context)),
             text_cell(paper.note), register_address(entry, context.analysis), text_cell(implements),
             paper.effective ? Cell{*paper.effective} : Cell{}, text_cell(missing_text(entry, words))});
    }
    return table;
}

Table make_units_table(const TableContext& context) {
    const model::Wording& words = context.words;
    Table table = start_table("units", "sheet.units", "sheet_about.units", context);
    table.columns = {{"unit", words("column.unit"), ColumnKind::text, 28},
                     {"unit-code", words("column.unit_code"), ColumnKind::text, 10},
                     {"kind", words("column.unit_kind"), ColumnKind::text, 14},
                     {"reports", words("column.reports"), ColumnKind::number, 12},
                     {"initiatives", words("column.initiatives"), ColumnKind::number, 12},
                     {"formerly", words("column.formerly"), ColumnKind::text, 70},
                     {"page", words("column.page"), ColumnKind::text, 50, Reach::screen, page_base(context)}};
    if (context.rows == Rows::left_out) return table;
    for (std::size_t i = 0; i < context.site.units.size(); ++i) {
        const model::Unit& unit = context.site.units[i];
        std::string formerly;
        for (const std::string& name : unit.formerly) formerly += (formerly.empty() ? "" : "; ") + name;
        table.rows.push_back({unit.name, text_cell(unit.code), unit_kind_text(unit.kind, words),
                              text::Decimal(static_cast<std::int64_t>(context.analysis.reports_of[i].size())),
                              text::Decimal(static_cast<std::int64_t>(context.analysis.initiatives_of[i].size())),
                              text_cell(formerly), unit_folder(context.site, {i})});
    }
    return table;
}

Table make_dictionary_table(const TableContext& context) {
    const model::Wording& words = context.words;
    Table table = start_table("indicators", "sheet.dictionary", "sheet_about.dictionary", context);
    table.columns = {{"indicator", words("column.indicator"), ColumnKind::text, 44},
                     {"indicator-id", words("column.indicator_id"), ColumnKind::text, 34, Reach::screen},
                     {"group", words("column.group"), ColumnKind::text, 26},
                     {"measure", words("column.measure"), ColumnKind::text, 14},
                     {"definition", words("column.definition"), ColumnKind::text, 80},
                     {"page", words("column.page"), ColumnKind::text, 50, Reach::screen, page_base(context)}};
    if (context.rows == Rows::left_out) return table;
    for (std::size_t i = 0; i < context.site.indicators.size(); ++i) {
        const model::Indicator& indicator = context.site.indicators[i];
        table.rows.push_back({indicator.name, indicator.slug, context.site[indicator.group].name, indicator.measure,
                              text_cell(indicator.definition), indicator_folder(context.site, {i})});
    }
    return table;
}

std::vector<const analysis::Fact*> list_facts(const analysis::Analysis& analysis) {
    std::vector<const analysis::Fact*> facts;
    for (const analysis::Fact& fact : analysis.facts) facts.push_back(&fact);
    for (const analysis::Fact& target : analysis.targets) facts.push_back(&target);
    return facts;
}

std::vector<Table> make_campaign_tables(const TableContext& context) {
    return {make_summary_table(context),
            make_matrix_table(context),
            make_figures_table(list_facts(context.analysis), context),
            make_initiatives_table(context),
            make_documents_table(context),
            make_completeness_table({}, context),
            make_reconciliation_table(context),
            make_units_table(context),
            make_dictionary_table(context)};
}

}  // namespace views
