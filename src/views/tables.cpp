#include "views/tables.h"

#include "text/format.h"
#include "views/cells.h"
#include "views/comparisons.h"
#include "views/page_list.h"
#include "views/phrases.h"
#include "views/sentences.h"

#include <algorithm>

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
    for (const model::Name& name : figure.names)
        names += (names.empty() ? "" : "; ") + name_text(name, context.site, context.words);
    if (figure.more_names) names += "; …";
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

/// The paper's note, and what the site says about figures that only seem to be shares.
std::string note_of(const analysis::Fact& fact, const std::string& note, const TableContext& context) {
    std::string text = note;
    for (const analysis::WithheldShare* share : withheld_shares_of(fact, context.analysis))
        text += (text.empty() ? "" : " ") + withheld_sentence(*share, context);
    return text;
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
        text_cell(fact.value ? fact.value->qualifier_word : ""),
        fact.value ? lower_cell(*fact.value) : Cell{},
        fact.value ? upper_cell(*fact.value) : Cell{},
        is_share ? Cell{fact.value->low} : Cell{},
        is_share ? Cell{fact.value->high} : Cell{},
        share_of_whole(fact, context),
        text_cell(whole_of(fact, context)),
        text_cell(as_of_text(fact.as_of, context.words)),
    };
    if (!statement) {
        row.insert(row.end(), {Cell{}, Cell{}, Cell{}, text_cell(context.words("figure.computed")), Cell{}, Cell{},
                               Cell{}, Cell{}});
        return row;
    }
    const model::Figure& figure = *statement->figure;
    const std::string written = figure.written.empty() ? names_of(figure, context) : figure.written;
    row.insert(row.end(), {figure.rank ? Cell{text::Decimal(figure.rank->place)} : Cell{},
                           figure.rank ? Cell{text::Decimal(figure.rank->of)} : Cell{}, text_cell(written),
                           text_cell(figure.target_kind ? target_kind_text(*figure.target_kind, context.words)
                                                        : context.words("kind.result")),
                           text_cell(teller_of(*statement, context)), text_cell(source_path(*statement, context)),
                           text_cell(figure.at), text_cell(note_of(fact, figure.note, context))});
    return row;
}

std::vector<Column> figure_columns(const model::Wording& words) {
    return {{"unit", words("column.unit"), ColumnKind::text, 26},
            {"unit-code", words("column.unit_code"), ColumnKind::text, 10},
            {"indicator", words("column.indicator"), ColumnKind::text, 44},
            {"indicator-id", words("column.indicator_id"), ColumnKind::text, 26},
            {"value", words("column.value"), ColumnKind::number, 14},
            {"printed", words("column.printed"), ColumnKind::text, 18},
            {"measure", words("column.measure"), ColumnKind::text, 12},
            {"qualifier", words("column.qualifier"), ColumnKind::text, 12},
            {"lower", words("column.lower"), ColumnKind::number, 12},
            {"upper", words("column.upper"), ColumnKind::number, 12},
            {"part", words("column.part"), ColumnKind::number, 12},
            {"whole", words("column.whole"), ColumnKind::number, 12},
            {"share", words("column.share"), ColumnKind::percent, 12},
            {"share-of", words("column.share_of"), ColumnKind::text, 22},
            {"as-of", words("column.as_of"), ColumnKind::text, 30},
            {"rank", words("column.rank"), ColumnKind::number, 10},
            {"ranked", words("column.ranked"), ColumnKind::number, 10},
            {"written", words("column.written"), ColumnKind::text, 24},
            {"kind", words("column.kind"), ColumnKind::text, 14},
            {"source", words("column.source"), ColumnKind::text, 26},
            {"page", words("column.page"), ColumnKind::text, 40},
            {"place", words("column.place"), ColumnKind::text, 18},
            {"note", words("column.note"), ColumnKind::text, 40}};
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
                .columns = figure_columns(context.words),
                .rows = {}};
    for (const StatedFact& stated : list_statements(facts))
        table.rows.push_back(figure_row(*stated.fact, stated.statement, context));
    return table;
}

Table make_matrix_table(const TableContext& context) {
    Table table{.id = "units-by-indicators", .title = context.words("sheet.matrix"), .columns = {}, .rows = {}};
    table.columns = {{"unit", context.words("column.unit"), ColumnKind::text, 28},
                     {"unit-code", context.words("column.unit_code"), ColumnKind::text, 10}};
    std::vector<std::size_t> shown;  // indicators that some unit states with a number
    for (std::size_t i = 0; i < context.site.indicators.size(); ++i) {
        if (context.analysis.of({i}).units.empty()) continue;
        shown.push_back(i);
        const model::Indicator& indicator = context.site.indicators[i];
        table.columns.push_back(
            {indicator.slug,
             short_name_of(indicator, context.words) + " (" + content_text(indicator.measure, context.words) + ")",
             ColumnKind::number, 16});
        table.columns.push_back(
            {indicator.slug + "-qualifier", context.words("column.qualifier"), ColumnKind::text, 10});
    }
    for (std::size_t u = 0; u < context.site.units.size(); ++u) {
        std::vector<Cell> row = {context.site.units[u].name, text_cell(context.site.units[u].code)};
        for (const std::size_t i : shown) {
            const std::vector<std::size_t>& stated = context.analysis.of({i}).units;
            const auto own = std::ranges::find_if(
                stated, [&](std::size_t fact) { return context.analysis.facts[fact].about == model::UnitId{u}; });
            if (own == stated.end()) {
                row.insert(row.end(), {Cell{}, Cell{}});
                continue;
            }
            const text::Quantity& value = *context.analysis.facts[*own].value;
            const bool is_plain =
                value.shape == text::QuantityShape::amount || value.shape == text::QuantityShape::share;
            row.push_back(value_cell(value));
            row.push_back(
                text_cell(is_plain ? value.qualifier_word : text::format_quantity(value, context.words.notation())));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table make_initiatives_table(const TableContext& context) {
    const model::Wording& words = context.words;
    Table table{.id = "initiatives", .title = words("sheet.initiatives"), .columns = {}, .rows = {}};
    table.columns = {{"title", words("column.title"), ColumnKind::text, 44},
                     {"form", words("column.form"), ColumnKind::text, 18},
                     {"units", words("column.unit"), ColumnKind::text, 28},
                     {"run-by", words("column.run_by"), ColumnKind::text, 24},
                     {"family", words("column.family"), ColumnKind::text, 34},
                     {"status", words("column.status"), ColumnKind::text, 18},
                     {"audience", words("column.audience"), ColumnKind::text, 28},
                     {"summary", words("column.summary"), ColumnKind::text, 60},
                     {"source", words("column.source"), ColumnKind::text, 30},
                     {"page", words("column.page"), ColumnKind::text, 36}};
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

Table make_documents_table(const TableContext& context) {
    const model::Wording& words = context.words;
    Table table{.id = "documents", .title = words("sheet.documents"), .columns = {}, .rows = {}};
    table.columns = {{"type", words("column.type"), ColumnKind::text, 18},
                     {"number", words("column.number"), ColumnKind::text, 24},
                     {"date", words("column.date"), ColumnKind::date, 14},
                     {"issuer", words("column.issuer"), ColumnKind::text, 34},
                     {"subject", words("column.subject"), ColumnKind::text, 60},
                     {"cited-by", words("column.cited_by"), ColumnKind::text, 50},
                     {"note", words("column.note"), ColumnKind::text, 40},
                     {"page", words("column.page"), ColumnKind::text, 40},
                     {"implements", words("column.implements"), ColumnKind::text, 40},
                     {"effective", words("column.effective"), ColumnKind::date, 14},
                     {"missing", words("column.missing"), ColumnKind::text, 40}};
    for (const analysis::RegisterEntry& entry : context.analysis.documents) {
        std::string implements;
        for (const std::size_t other : entry.implements) {
            const analysis::RegisterEntry& paper = context.analysis.documents[other];
            implements += (implements.empty() ? "" : "; ") + paper.document->type + " " + paper.number;
        }
        std::string cited_by;
        for (const analysis::CitedBy& citation : entry.cited_by)
            cited_by += (cited_by.empty() ? "" : "; ") + context.site[context.site[citation.report].unit].name +
                        ", " + citation.citation->at;
        const model::Document& paper = *entry.document;
        table.rows.push_back({text_cell(paper.type), text_cell(entry.number), paper.date ? Cell{*paper.date} : Cell{},
                              text_cell(paper.issuer), text_cell(paper.subject), text_cell(cited_by),
                              text_cell(paper.note), std::string(kDocumentsFolder) + "#" + entry.anchor,
                              text_cell(implements), paper.effective ? Cell{*paper.effective} : Cell{},
                              text_cell(missing_text(entry, words))});
    }
    return table;
}

Table make_units_table(const TableContext& context) {
    const model::Wording& words = context.words;
    Table table{.id = "units", .title = words("sheet.units"), .columns = {}, .rows = {}};
    table.columns = {{"unit", words("column.unit"), ColumnKind::text, 28},
                     {"unit-code", words("column.unit_code"), ColumnKind::text, 10},
                     {"kind", words("column.unit_kind"), ColumnKind::text, 14},
                     {"reports", words("column.reports"), ColumnKind::number, 12},
                     {"initiatives", words("column.initiatives"), ColumnKind::number, 12},
                     {"formerly", words("column.formerly"), ColumnKind::text, 70},
                     {"page", words("column.page"), ColumnKind::text, 36}};
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
    Table table{.id = "indicators", .title = words("sheet.dictionary"), .columns = {}, .rows = {}};
    table.columns = {{"indicator", words("column.indicator"), ColumnKind::text, 50},
                     {"indicator-id", words("column.indicator_id"), ColumnKind::text, 30},
                     {"group", words("column.group"), ColumnKind::text, 28},
                     {"measure", words("column.measure"), ColumnKind::text, 14},
                     {"definition", words("column.definition"), ColumnKind::text, 80},
                     {"page", words("column.page"), ColumnKind::text, 40}};
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
    return {make_figures_table(list_facts(context.analysis), context),
            make_summary_table(context),
            make_matrix_table(context),
            make_initiatives_table(context),
            make_documents_table(context),
            make_units_table(context),
            make_dictionary_table(context),
            make_completeness_table({}, context),
            make_reconciliation_table(context)};
}

}  // namespace views
