// An entry form as it came back: every cell that officers fill in, as the text they meant, with its place. What a
// cell holds as a number or a date counts only where it can have been typed in one way (`proven_text.h`).
#pragma once

#include "diagnostics/diagnostics.h"
#include "office/workbook.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace drafting {

struct Entry {
    std::string text;  // NFC, without blanks at both ends; empty: nothing was filled in
    diagnostics::Location location;
    bool is_refused = false;  // it has a mistake that is reported: nothing more is said of it

    bool is_empty() const { return text.empty() && !is_refused; }
};

struct FilledFigure {
    std::string indicator;
    diagnostics::Location key_location;  // of the indicator's name
    Entry value, as_of, place, note, rank;

    bool is_empty() const {
        return value.is_empty() && as_of.is_empty() && place.is_empty() && note.is_empty() && rank.is_empty();
    }
};

/// A line of a sheet with one cell to fill in.
struct FilledLine {
    std::string id;  // "document.number" of a field; that of the section of a text
    diagnostics::Location key_location;
    Entry entry;
};

struct FilledForm {
    std::shared_ptr<const std::string> path;
    std::string unit;
    std::string campaign;
    std::vector<FilledLine> fields;
    std::vector<FilledFigure> figures;  // without the rows that were left empty
    std::vector<FilledLine> texts;
};

/// Nothing, with an error, for a workbook that is no form, or not one of this version. Rows that no longer are what
/// was issued are errors.
std::optional<FilledForm> read_form(const office::Workbook& workbook, std::shared_ptr<const std::string> path,
                                    diagnostics::Diagnostics& diagnostics);

}  // namespace drafting
