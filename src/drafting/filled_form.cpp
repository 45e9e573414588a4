#include "drafting/filled_form.h"

#include "drafting/proven_text.h"
#include "model/form.h"
#include "source/clean_text.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>
#include <set>

namespace drafting {
namespace {

namespace layout = model::form;
using diagnostics::Diagnostics;
using diagnostics::Location;
using diagnostics::Phrase;

/// Also without no-break spaces, which come along when text is pasted.
std::string trim(std::string_view text) {
    constexpr std::string_view kNarrow = " \t\n\r", kNoBreak = "\u00A0";
    for (bool is_open = true; is_open && !text.empty();) {
        is_open = false;
        if (kNarrow.find(text.front()) != std::string_view::npos) text.remove_prefix(1), is_open = true;
        if (text.starts_with(kNoBreak)) text.remove_prefix(kNoBreak.size()), is_open = true;
        if (!text.empty() && kNarrow.find(text.back()) != std::string_view::npos)
            text.remove_suffix(1), is_open = true;
        if (text.ends_with(kNoBreak)) text.remove_suffix(kNoBreak.size()), is_open = true;
    }
    return std::string(text);
}

enum class Takes { text, dates };

/// One sheet of the form, read cell by cell.
class SheetReader {
public:
    SheetReader(const office::Workbook& workbook, const office::Sheet& sheet,
                const std::shared_ptr<const std::string>& path, Diagnostics& diagnostics)
        : workbook_(workbook),
          sheet_(sheet),
          path_(path),
          name_(std::make_shared<const std::string>(sheet.name)),
          diagnostics_(diagnostics) {}

    Location place(int row, int column) const {
        return {.path = path_, .line = row, .column = column, .length = 1, .sheet = name_};
    }

    /// What stands in a cell that nobody fills in.
    std::string printed(int row, int column) const {
        const office::Cell* const cell = sheet_.find(row, column);
        return cell ? trim(text::to_nfc(cell->text)) : "";
    }

    Entry entry(int row, int column, Takes takes = Takes::text) const {
        Entry entry{.text = {}, .location = place(row, column)};
        const office::Cell* const cell = sheet_.find(row, column);
        if (!cell) return entry;
        const auto text =
            cell->kind == office::CellKind::text ? clean(*cell, entry.location) : prove(*cell, entry.location, takes);
        entry.is_refused = !text;
        if (text) entry.text = trim(*text);
        return entry;
    }

    std::vector<int> rows() const {
        std::vector<int> rows;
        for (const auto& [at, cell] : sheet_.cells)
            if (rows.empty() || rows.back() != at.first) rows.push_back(at.first);
        return rows;
    }

    const office::Sheet& sheet() const { return sheet_; }
    Diagnostics& diagnostics() const { return diagnostics_; }

    void report_changed(int row, int column, Phrase what) const {
        diagnostics_.report("form-changed", place(row, column), {{"what", std::move(what)}});
    }

private:
    /// Findings of the text have a place in it; here that is the cell.
    std::optional<std::string> clean(const office::Cell& cell, const Location& at) const {
        Diagnostics found;
        const auto clean = source::clean_text(cell.text, path_, 1, found);
        for (const diagnostics::Diagnostic& one : found.sorted())
            diagnostics_.report(one.finding->code, at, one.arguments);
        return clean ? std::optional(clean->normal(clean->text)) : std::nullopt;
    }

    std::optional<std::string> prove(const office::Cell& cell, const Location& at, Takes takes) const {
        const bool is_date = office::shows_dates(cell.format);
        std::optional<std::string> proven;
        if (cell.kind == office::CellKind::number && is_date && takes == Takes::dates)
            proven = prove_date(cell, workbook_);
        if (cell.kind == office::CellKind::number && !is_date) proven = prove_number(cell);
        if (proven) return proven;
        if (cell.kind != office::CellKind::number) {
            diagnostics_.report("form-cell-computed", at);
        } else if (is_date) {
            diagnostics_.report("form-cell-date", at);
        } else {
            diagnostics_.report("form-cell-number", at, {{"number", cell.text}});
        }
        return std::nullopt;
    }

    const office::Workbook& workbook_;
    const office::Sheet& sheet_;
    std::shared_ptr<const std::string> path_;
    std::shared_ptr<const std::string> name_;
    Diagnostics& diagnostics_;
};

/// What the hidden sheet says of the form.
struct Issued {
    struct Row {
        std::string name;
        std::string measure;
    };
    std::map<std::string, std::string, std::less<>> said;
    std::map<std::string, Row, std::less<>> rows;  // by indicator
};

Issued read_issued(const SheetReader& sheet) {
    namespace column = layout::issued_column;
    Issued issued;
    for (const int row : sheet.rows()) {
        const std::string key = sheet.printed(row, column::kKey), id = sheet.printed(row, column::kId);
        if (!key.empty()) issued.said.emplace(key, sheet.printed(row, column::kSaid));
        if (!id.empty())
            issued.rows.emplace(id,
                                Issued::Row{sheet.printed(row, column::kName), sheet.printed(row, column::kMeasure)});
    }
    return issued;
}

/// Is the row still the one that was issued under its id? Says what is not.
bool check_row(const SheetReader& sheet, int row, const std::string& id, const Issued& issued,
               std::set<std::string>& seen) {
    namespace column = layout::figure_column;
    const auto found = issued.rows.find(id);
    if (found == issued.rows.end()) {
        sheet.report_changed(row, column::kId,
                             {"dòng có mã lạ `" + id + "`", "a row with the foreign id `" + id + "`"});
        return false;
    }
    const std::string name = sheet.printed(row, column::kName), measure = sheet.printed(row, column::kMeasure);
    const bool is_first = seen.insert(id).second;
    if (name != found->second.name) {
        sheet.report_changed(row, column::kName,
                             {"dòng này vốn là “" + found->second.name + "”, nay ghi “" + name + "”",
                              "this row was “" + found->second.name + "” and now is “" + name + "”"});
        return false;
    }
    if (measure != found->second.measure) {
        sheet.report_changed(row, column::kMeasure,
                             {"đơn vị tính vốn là “" + found->second.measure + "”, nay ghi “" + measure + "”",
                              "the measure was “" + found->second.measure + "” and now is “" + measure + "”"});
        return false;
    }
    if (is_first) return true;
    sheet.report_changed(row, column::kName,
                         {"dòng “" + name + "” có hai lần", "the row “" + name + "” is there twice"});
    return false;
}

/// A row with another id stands for the one that is missing, and is reported itself.
void check_deleted(const SheetReader& sheet, const Issued& issued, std::size_t rows,
                   const std::set<std::string>& seen) {
    if (rows >= issued.rows.size()) return;
    for (const auto& [id, row] : issued.rows) {
        if (seen.contains(id)) continue;
        sheet.report_changed(1, 1, {"thiếu dòng “" + row.name + "”", "the row “" + row.name + "” is gone"});
    }
}

/// Whatever was written beside the rows of the form would be lost without a word.
void check_outside(const SheetReader& sheet, const std::set<int>& entered) {
    namespace column = layout::figure_column;
    if (entered.empty()) return;
    for (const auto& [at, cell] : sheet.sheet().cells) {
        const auto& [row, place] = at;
        if (row < *entered.begin() || trim(cell.text).empty()) continue;
        const bool is_heading = place < column::kValue;
        const bool is_outside = entered.contains(row) ? place > column::kId : !is_heading || row > *entered.rbegin();
        if (is_outside) sheet.diagnostics().report("form-cell-outside", sheet.place(row, place));
    }
}

std::vector<FilledFigure> read_figures(const SheetReader& sheet, const Issued& issued) {
    namespace column = layout::figure_column;
    std::vector<FilledFigure> figures;
    std::set<int> entered;
    std::set<std::string> seen;
    for (const int row : sheet.rows()) {
        const std::string id = sheet.printed(row, column::kId);
        if (id.empty()) continue;
        entered.insert(row);
        if (!check_row(sheet, row, id, issued, seen)) continue;
        FilledFigure figure{.indicator = id,
                            .key_location = sheet.place(row, column::kName),
                            .value = sheet.entry(row, column::kValue),
                            .as_of = sheet.entry(row, column::kAsOf, Takes::dates),
                            .place = sheet.entry(row, column::kPlace),
                            .note = sheet.entry(row, column::kNote),
                            .rank = sheet.entry(row, column::kRank)};
        if (!figure.is_empty()) figures.push_back(std::move(figure));
    }
    check_deleted(sheet, issued, entered.size(), seen);
    check_outside(sheet, entered);
    return figures;
}

std::vector<FilledLine> read_lines(const SheetReader& sheet, int id_column, int label_column, int entry_column) {
    std::vector<FilledLine> lines;
    for (const int row : sheet.rows()) {
        std::string id = sheet.printed(row, id_column);
        if (id.empty()) continue;
        lines.push_back({.id = std::move(id),
                         .key_location = sheet.place(row, label_column),
                         .entry = sheet.entry(row, entry_column, Takes::dates)});
    }
    return lines;
}

}  // namespace

std::optional<FilledForm> read_form(const office::Workbook& workbook, std::shared_ptr<const std::string> path,
                                    Diagnostics& diagnostics) {
    const Location whole{.path = path};
    const auto open = [&](std::string_view name) -> std::optional<SheetReader> {
        const office::Sheet* const sheet = workbook.find(name);
        return sheet ? std::optional<SheetReader>(std::in_place, workbook, *sheet, path, diagnostics) : std::nullopt;
    };
    const auto issued_sheet = open(layout::kIssuedSheet);
    const Issued issued = issued_sheet ? read_issued(*issued_sheet) : Issued{};
    const auto version = issued.said.find(layout::kVersionKey);
    if (version == issued.said.end()) {
        diagnostics.report("form-unknown", whole);
        return std::nullopt;
    }
    if (version->second != layout::kVersion) {
        diagnostics.report("form-version", whole, {{"written", version->second}, {"known", layout::kVersion}});
        return std::nullopt;
    }
    const auto said = [&](std::string_view key) {
        const auto found = issued.said.find(key);
        return found == issued.said.end() ? std::string() : found->second;
    };
    FilledForm form{.path = path, .unit = said(layout::kUnitKey), .campaign = said(layout::kCampaignKey)};
    for (const std::string_view name : {layout::kFieldSheet, layout::kFigureSheet, layout::kTextSheet}) {
        if (workbook.find(name)) continue;
        diagnostics.report("form-changed", whole,
                           {{"what", Phrase("không còn trang “" + std::string(name) + "”",
                                            "the sheet “" + std::string(name) + "” is gone")}});
        return std::nullopt;
    }
    namespace field = layout::field_column;
    namespace text = layout::text_column;
    form.fields = read_lines(*open(layout::kFieldSheet), field::kId, field::kLabel, field::kEntry);
    form.figures = read_figures(*open(layout::kFigureSheet), issued);
    form.texts = read_lines(*open(layout::kTextSheet), text::kId, text::kHeading, text::kEntry);
    return form;
}

}  // namespace drafting
