#include "diagnostics/explanation.h"

#include "text/unicode.h"

#include <fmt/format.h>
#include <algorithm>

namespace diagnostics {
namespace {

constexpr std::size_t kLineWidth = 96;

/// Words on lines of at most kLineWidth characters.
std::string wrap(std::string_view text) {
    std::string wrapped;
    std::size_t width = 0;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        const std::size_t letters = text::count_characters(word);
        const bool fits = width + 1 + letters <= kLineWidth;
        if (!wrapped.empty()) wrapped += fits ? ' ' : '\n';
        width = wrapped.empty() || !fits ? letters : width + 1 + letters;
        wrapped += word;
    }
    return wrapped + "\n";
}

std::string indent(std::string_view snippet) {
    std::string indented;
    while (!snippet.empty()) {
        const std::string_view line = snippet.substr(0, snippet.find('\n'));
        snippet.remove_prefix(std::min(snippet.size(), line.size() + 1));
        if (!line.empty()) indented += fmt::format("    {}", line);
        indented += '\n';
    }
    return indented;
}

std::string say_acceptance(const Finding& finding, Language language) {
    const bool vi = language == Language::vi;
    if (finding.acceptance == Acceptance::never) return {};
    return fmt::format("\n{}:\n\n    accepted:\n      - {{finding: {}, on: …, reason: …}}\n",
                       vi ? "Nếu bản gốc đúng là như vậy, ghi lý do ở phần đầu của tệp"
                          : "Where the paper itself is like that, give the reason in the front matter",
                       finding.code);
}

}  // namespace

std::string explain(const Finding& finding, Language language) {
    const bool vi = language == Language::vi;
    return fmt::format("{}[{}]: {}\n\n{}\n{}:\n\n{}\n{}:\n\n{}{}", name_of(finding.severity, language), finding.code,
                       vi ? finding.what_vi : finding.what_en, wrap(vi ? finding.why_vi : finding.why_en),
                       vi ? "Chưa đúng" : "Wrong", indent(finding.bad), vi ? "Nên viết" : "Right",
                       indent(finding.good), say_acceptance(finding, language));
}

std::string list_codes(Language language) {
    const auto longest =
        std::ranges::max(registry(), {}, [](const Finding& finding) { return finding.code.size(); }).code.size();
    std::string list;
    for (const Finding& finding : registry()) {
        list += fmt::format("{:<{}}  {}\n", finding.code, longest,
                            language == Language::vi ? finding.what_vi : finding.what_en);
    }
    return list;
}

}  // namespace diagnostics
