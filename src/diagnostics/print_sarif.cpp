#include "diagnostics/formats.h"
#include "diagnostics/printer.h"
#include "text/json.h"

#include <fmt/format.h>
#include <algorithm>

namespace diagnostics {
namespace {

using text::Json;

/// The levels of SARIF have the names of our severities.
std::string_view level_of(Severity severity) {
    return name_of(severity, Language::en);
}

Json message_json(std::string_view text) {
    return Json::Object{{"text", text}};
}

/// A path as a relative reference, or as a file: address where it begins at the root (RFC 3986: what is not
/// unreserved is written in per cent).
std::string uri_of(std::string_view path) {
    constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char byte : path) {
        if (kPlain.find(byte) != std::string_view::npos) {
            uri += byte;
        } else {
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
        }
    }
    return uri;
}

/// Why the finding matters and how it is mended, as plain text and as Markdown: viewers show the one that they can.
Json help_json(const Finding& finding, Language language) {
    const bool vi = language == Language::vi;
    const std::string_view why = vi ? finding.why_vi : finding.why_en;
    const char* wrong = vi ? "Chưa đúng" : "Wrong";
    const char* right = vi ? "Nên viết" : "Right";
    return Json::Object{
        {"text", fmt::format("{}\n\n{}:\n{}\n\n{}:\n{}", why, wrong, finding.bad, right, finding.good)},
        {"markdown", fmt::format("{}\n\n{}:\n\n````\n{}\n````\n\n{}:\n\n````\n{}\n````\n", why, wrong, finding.bad,
                                 right, finding.good)},
    };
}

Json rule_json(const Finding& finding, Language language) {
    const bool vi = language == Language::vi;
    return Json::Object{
        {"id", finding.code},
        {"shortDescription", message_json(vi ? finding.what_vi : finding.what_en)},
        {"fullDescription", message_json(vi ? finding.why_vi : finding.why_en)},
        {"help", help_json(finding, language)},
        {"defaultConfiguration", Json::Object{{"level", level_of(finding.severity)}}},
    };
}

/// The end of a region is the column behind its last character.
Json location_json(const Location& location, const ProgramOptions& options) {
    Json::Object place = {
        {"artifactLocation", Json::Object{{"uri", uri_of(options.folder + *location.path)}}},
    };
    if (location.line > 0) {
        const int column = std::max(1, location.column);
        place.push_back({"region", Json::Object{{"startLine", location.line},
                                                {"startColumn", column},
                                                {"endColumn", column + std::max(1, location.length)}}});
    }
    return Json::Object{{"physicalLocation", place}};
}

Json result_json(const Diagnostic& diagnostic, const ProgramOptions& options) {
    const std::string hint = diagnostic.hint(options.language);
    std::string message = diagnostic.message(options.language);
    if (!hint.empty()) message += (options.language == Language::vi ? "\ngợi ý: " : "\nhint: ") + hint;
    Json::Array locations;
    if (diagnostic.location.path) locations.push_back(location_json(diagnostic.location, options));
    return Json::Object{
        {"ruleId", diagnostic.finding->code},
        {"ruleIndex", diagnostic.finding - registry().data()},
        {"level", level_of(diagnostic.severity())},
        {"message", message_json(message)},
        {"locations", locations},
    };
}

}  // namespace

std::string print_sarif(std::span<const Diagnostic> findings, const ProgramOptions& options) {
    Json::Array rules;
    for (const Finding& finding : registry()) rules.push_back(rule_json(finding, options.language));
    Json::Array results;
    for (const Diagnostic& diagnostic : findings) results.push_back(result_json(diagnostic, options));
    const Json::Object driver = {
        {"name", "Loa"},
        {"version", options.version},
        {"language", options.language == Language::vi ? "vi-VN" : "en-US"},
        {"rules", rules},
    };
    const Json log = Json::Object{
        {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
        {"version", "2.1.0"},
        {"runs", Json::Array{Json::Object{
                     {"tool", Json::Object{{"driver", driver}}},
                     {"language", options.language == Language::vi ? "vi-VN" : "en-US"},
                     {"columnKind", "unicodeCodePoints"},
                     {"results", results},
                 }}},
    };
    return log.print() + "\n";
}

}  // namespace diagnostics
