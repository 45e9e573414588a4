// How findings look to other programs. What a person reads on a terminal is in printer.h and report.h.
#pragma once

#include "diagnostics/diagnostics.h"

#include <span>
#include <string>

namespace diagnostics {

struct ProgramOptions {
    Language language = Language::vi;
    std::string version;  // of Loa
    std::string folder;   // leads from where paths are read to the site: "", "site/", "/srv/site/"
};

/// Loa's own: every finding with its place, and how often each severity and code was found.
std::string print_json(std::span<const Diagnostic> findings, const ProgramOptions& options);

/// SARIF 2.1.0, which code hosts and editors show: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
std::string print_sarif(std::span<const Diagnostic> findings, const ProgramOptions& options);

/// Workflow commands of GitHub Actions: each finding becomes an annotation of its line.
std::string print_github(std::span<const Diagnostic> findings, const ProgramOptions& options);

}  // namespace diagnostics
