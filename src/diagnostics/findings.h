// The registry's parts, by what they are about; registry.cpp joins them.
#pragma once

#include "diagnostics/finding.h"

#include <span>

namespace diagnostics {

std::span<const Finding> source_findings();      // files, front matter
std::span<const Finding> yaml_findings();        // how entries are written
std::span<const Finding> markdown_findings();    // bodies
std::span<const Finding> number_findings();      // how a quantity is written
std::span<const Finding> figure_findings();      // what a figure must state
std::span<const Finding> reader_findings();      // fields, dates, words
std::span<const Finding> reference_findings();   // ids, and what they refer to
std::span<const Finding> privacy_findings();     // personal data in any text
std::span<const Finding> analysis_findings();    // rules about what the content says
std::span<const Finding> document_findings();    // rules about the papers that reports cite
std::span<const Finding> report_findings();      // rules about reports and their figures
std::span<const Finding> wording_findings();     // the words of a paper that is printed whole
std::span<const Finding> theme_findings();       // templates of a theme
std::span<const Finding> photo_findings();       // photos as they are declared
std::span<const Finding> photo_file_findings();  // photos as files
std::span<const Finding> card_findings();        // pictures for shared links
std::span<const Finding> form_findings();        // entry forms as they come back
std::span<const Finding> paper_findings();       // papers that become reports

}  // namespace diagnostics
