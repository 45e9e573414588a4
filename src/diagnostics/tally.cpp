#include "diagnostics/tally.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace diagnostics {

Tally count_findings(std::span<const Diagnostic> findings) {
    const auto count = [&](Severity severity) {
        return static_cast<std::size_t>(std::ranges::count(findings, severity, &Diagnostic::severity));
    };
    std::map<std::string_view, std::pair<const Finding*, std::size_t>> by_code;
    for (const Diagnostic& diagnostic : findings) {
        auto& [finding, times] = by_code[diagnostic.finding->code];
        finding = diagnostic.finding;
        ++times;
    }
    Tally tally{
        .errors = count(Severity::error), .warnings = count(Severity::warning), .notes = count(Severity::note)};
    for (const auto& [code, counted] : by_code) tally.codes.push_back(counted);
    std::ranges::stable_sort(tally.codes, {}, [](const auto& counted) {
        return std::tuple(counted.first->severity, -static_cast<std::ptrdiff_t>(counted.second));
    });
    return tally;
}

}  // namespace diagnostics
