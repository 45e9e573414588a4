// The registry's parts, one per stage that reports; registry.cpp joins them.
#pragma once

#include "diagnostics/finding.h"

#include <span>

namespace diagnostics {

std::span<const Finding> source_findings();    // files, YAML, front matter
std::span<const Finding> markdown_findings();  // bodies
std::span<const Finding> reader_findings();    // fields, figures, dates, references
std::span<const Finding> analysis_findings();  // rules about what the content says
std::span<const Finding> theme_findings();     // templates and words of a theme

}  // namespace diagnostics
