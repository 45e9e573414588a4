// The table of fields as the fields of a form in Sveltia CMS, by which people without git edit content in a browser.
// A form holds text only; what has no form of Sveltia's own is marked `loa`, for editor/form_values.mjs to read and
// write:
//   figures  a list, each item with its indicator, for a mapping of indicators to one figure or several
//   named    a list, each item with its id, for a mapping whose keys the author gives
//   folder   asked for while a file is new, and no part of it
//   as-of    a text, for a moment or {said: …}
// https://sveltiacms.app/en/docs/fields
#pragma once

#include "diagnostics/finding.h"
#include "reader/file_kinds.h"
#include "text/json.h"

namespace reader {

/// The collections of the form that hold what a reference may name.
inline constexpr std::string_view kListCollection = "data";  // a file for each of kDataFiles
inline constexpr std::string_view kReportCollection = "reports";
inline constexpr std::string_view kInitiativeCollection = "initiatives";

/// With labels in `language`; where the ids of a kind are the author's, one list `entries`.
text::Json::Array make_form_fields(const FileKind& kind, diagnostics::Language language);

/// Whose a new report is: its folder, which no field of it says. Marked `folder`.
text::Json make_new_report_field(diagnostics::Language language);

}  // namespace reader
