// The rule by which the place of a content file is its id: content/reports/<unit>/<report>.md or …/<report>/index.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reader {

struct ReportPlace {
    std::string unit;
    std::string report;

    std::string id() const { return unit + "/" + report; }
};

/// Nothing for a file that stands elsewhere; the source stage has reported it.
std::optional<ReportPlace> find_report_place(std::string_view path);

/// The id of an initiative or page: content/<folder>/<id>.md or content/<folder>/<id>/index.md.
std::optional<std::string> find_content_id(std::string_view path);

}  // namespace reader
