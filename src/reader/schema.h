// The table of fields as JSON Schema (draft-07), which editors read: they complete field names, show what they mean
// and underline what does not fit while somebody types. https://json-schema.org/draft-07
#pragma once

#include "diagnostics/finding.h"
#include "text/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reader {

/// "site", "units", …, "report", "initiative", "page": the kinds of file that have a schema.
std::vector<std::string_view> schema_kinds();

/// The schema of one kind of file, with labels in `language`; nothing for a kind that does not exist.
std::optional<text::Json> make_schema(std::string_view kind, diagnostics::Language language);

}  // namespace reader
