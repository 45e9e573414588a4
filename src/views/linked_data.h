// What search engines and catalogues read of a page: schema.org as JSON-LD (https://www.w3.org/TR/json-ld11/), with
// absolute addresses only. It is data, not a script: browsers run none of it, and a strict policy lets it stand.
#pragma once

#include "text/json.h"
#include "views/context.h"
#include "views/parts.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

text::Json describe_dataset(model::IndicatorId id, const Context& context);
text::Json describe_unit(model::UnitId id, const Context& context);
text::Json describe_report(model::ReportId id, const Context& context);

/// The way to the page from the home page on; `crumbs` are without the page itself.
text::Json describe_way(const std::vector<Link>& crumbs, const std::string& title, const Context& context,
                        const Links& links);

/// One <script type="application/ld+json"> that no text of the content can end.
Html print_linked_data(std::vector<text::Json> things);

}  // namespace views
