// The tables of downloads: what workbooks, CSV and JSON files hold.
#pragma once

#include "analysis/analysis.h"
#include "model/site.h"
#include "model/wording.h"
#include "views/table.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace views {

/// left_out: what a table is, for pages that describe it.
enum class Rows { made, left_out };

struct TableContext {
    const model::Site& site;
    const analysis::Analysis& analysis;
    const model::Wording& words;
    Rows rows = Rows::made;
};

/// A table without columns and rows; `title` and `about` are ids of words.
Table start_table(std::string id, std::string_view title, std::string_view about, const TableContext& context);
/// What addresses of pages begin with, so that cells can be links; empty where the site has no address.
const std::string& page_base(const TableContext& context);
/// The place of the column `id`, which is one of the table's.
std::size_t column_of(const Table& table, std::string_view id);
/// A row of a table of figures: a fact and where it is told; null for a computed one.
struct StatedFact {
    const analysis::Fact* fact;
    const analysis::Statement* statement;
};
/// In the order of the rows.
std::vector<StatedFact> list_statements(const std::vector<const analysis::Fact*>& facts);

/// Results, then targets.
std::vector<const analysis::Fact*> list_facts(const analysis::Analysis& analysis);

/// One row a statement: what is stated, by whom, where in the paper; a fact told twice has two rows and is marked.
Table make_figures_table(const std::vector<const analysis::Fact*>& facts, const TableContext& context);

Table make_matrix_table(const TableContext& context);   // units × indicators
Table make_summary_table(const TableContext& context);  // indicators: totals with coverage, the middle
/// The computed places of an indicator's units; without rows where nothing may be ranked.
Table make_ranking_table(model::IndicatorId indicator, const TableContext& context);
Table make_initiatives_table(const TableContext& context);
Table make_documents_table(const TableContext& context);
Table make_units_table(const TableContext& context);
Table make_dictionary_table(const TableContext& context);

/// Every named unit that owes a report, with what its report on this site tells of the outline: of one campaign, or
/// of all.
Table make_completeness_table(std::optional<model::CampaignId> campaign, const TableContext& context);
Table make_reconciliation_table(const TableContext& context);

/// The tables of the whole campaign, as toan-bo.xlsx and api/v1/ hold them.
std::vector<Table> make_campaign_tables(const TableContext& context);

/// A workbook as a job: its path and how it is made. Units and indicators without a figure have none.
struct WorkbookJob {
    std::string path;  // of the .xlsx; the .csv of its figures stands beside it
    std::function<Workbook(const TableContext&)> make;
};
std::vector<WorkbookJob> list_workbooks(const model::Site& site, const analysis::Analysis& analysis);

}  // namespace views
