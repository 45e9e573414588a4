#include "diagnostics/formats.h"
#include "diagnostics/printer.h"
#include "diagnostics/tally.h"
#include "text/json.h"

namespace diagnostics {
namespace {

using text::Json;

/// A finding without a place has no `file`, one about a file as a whole no `line`.
Json finding_json(const Diagnostic& diagnostic, const ProgramOptions& options) {
    const Location& location = diagnostic.location;
    Json::Object members = {
        {"code", diagnostic.finding->code},
        {"severity", name_of(diagnostic.severity(), Language::en)},
        {"message", diagnostic.message(options.language)},
        {"hint", diagnostic.hint(options.language)},
        {"field", diagnostic.on},
        {"acceptable", diagnostic.finding->acceptance == Acceptance::with_reason},
    };
    if (location.path) members.push_back({"file", options.folder + *location.path});
    if (location.path && location.line > 0) {
        members.push_back({"line", location.line});
        members.push_back({"column", location.column});
        members.push_back({"length", location.length});
    }
    return members;
}

}  // namespace

std::string print_json(std::span<const Diagnostic> findings, const ProgramOptions& options) {
    Json::Array list;
    for (const Diagnostic& diagnostic : findings) list.push_back(finding_json(diagnostic, options));
    const Tally tally = count_findings(findings);
    Json::Object codes;
    for (const auto& [finding, times] : tally.codes) codes.push_back({std::string(finding->code), times});
    const Json report = Json::Object{
        {"loa", options.version},     {"findings", list},     {"errors", tally.errors},
        {"warnings", tally.warnings}, {"notes", tally.notes}, {"codes", codes},
    };
    return report.print() + "\n";
}

}  // namespace diagnostics
