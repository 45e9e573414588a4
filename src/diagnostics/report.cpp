#include "diagnostics/report.h"

#include "diagnostics/tally.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <algorithm>

namespace diagnostics {
namespace {

std::string join(const std::vector<std::string>& parts) {
    return fmt::format("{}", fmt::join(parts, ", "));
}

/// "1 lỗi, 2 cảnh báo": what there is none of is not named.
std::string say_counts(const Tally& tally, Language language) {
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, Severity severity) {
        const bool plural = language == Language::en && count != 1;
        if (count > 0) parts.push_back(fmt::format("{} {}{}", count, name_of(severity, language), plural ? "s" : ""));
    };
    add(tally.errors, Severity::error);
    add(tally.warnings, Severity::warning);
    add(tally.notes, Severity::note);
    return join(parts);
}

std::string say_total(const Tally& tally, Language language) {
    const bool vi = language == Language::vi;
    std::vector<std::string> parts;
    const auto add = [&](Tally one, std::string_view then) {
        const std::string counted = say_counts(one, language);
        if (!counted.empty()) parts.push_back(counted + std::string(then));
    };
    add({.errors = tally.errors}, vi ? " phải sửa" : " to mend");
    add({.warnings = tally.warnings}, vi ? " nên xem lại" : " to look at");
    add({.notes = tally.notes}, "");
    return join(parts);
}

std::string pad(std::string_view text, std::size_t width) {
    return std::string(text) + std::string(width - std::min(width, text::count_characters(text)), ' ');
}

std::string print_codes(const Tally& tally, Language language) {
    std::size_t digits = 0, severity_width = 0, code_width = 0;
    for (const auto& [finding, times] : tally.codes) {
        digits = std::max(digits, std::to_string(times).size());
        severity_width = std::max(severity_width, text::count_characters(name_of(finding->severity, language)));
        code_width = std::max(code_width, finding->code.size());
    }
    std::string printed;
    for (const auto& [finding, times] : tally.codes) {
        printed += fmt::format(
            "  {:>{}}  {}  {}  {}\n", times, digits, pad(name_of(finding->severity, language), severity_width),
            pad(finding->code, code_width), language == Language::vi ? finding->what_vi : finding->what_en);
    }
    return printed;
}

}  // namespace

std::string print_report(std::span<const Diagnostic> findings, const SourceLine& source_line,
                         const PrintOptions& options) {
    if (findings.empty()) return {};
    std::string printed;
    for (auto first = findings.begin(); first != findings.end();) {
        const std::string_view path = first->location.path_view();
        const auto last = std::find_if(first, findings.end(),
                                       [&](const Diagnostic& other) { return other.location.path_view() != path; });
        const std::string counts = say_counts(count_findings({first, last}), options.language);
        if (!path.empty()) printed += fmt::format("{}: {}\n\n", path, counts);
        for (; first != last; ++first) printed += print_diagnostic(*first, source_line, options) + "\n";
    }
    const Tally tally = count_findings(findings);
    printed += say_total(tally, options.language) + "\n" + print_codes(tally, options.language);
    return printed + fmt::format("{}: loa explain {}\n",
                                 options.language == Language::vi ? "Vì sao và cách sửa" : "Why, and how to mend it",
                                 tally.codes.front().first->code);
}

std::string sum_up(std::span<const Diagnostic> findings, Language language) {
    return say_total(count_findings(findings), language);
}

}  // namespace diagnostics
