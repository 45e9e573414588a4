#include "analysis/analysis.h"

#include "analysis/conclude.h"
#include "analysis/document_register.h"
#include "analysis/rules/rules.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace analysis {

namespace {

void apply_rules(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics,
                 const diagnostics::RunJobs& run) {
    const std::span<rules::Rule* const> all = rules::all();
    std::vector<diagnostics::Diagnostics> found(all.size());
    run(all.size(), [&](std::size_t i) { all[i](site, analysis, found[i]); });
    for (diagnostics::Diagnostics& one : found) diagnostics.merge(std::move(one));
}

}  // namespace

Analysis analyze(const model::Site& site, Drafts drafts, diagnostics::Diagnostics& diagnostics,
                 const diagnostics::RunJobs& run) {
    Analysis result = conclude(
        site, drafts, [&] { return make_register(site, drafts); }, run);
    apply_rules(site, result, diagnostics, run);
    return result;
}

namespace {

/// Do the words of `at:` stand on the line of the finding? Blanks and the case of letters aside.
bool stands_at(std::string_view words, const diagnostics::Location& location,
               const diagnostics::SourceLine& source_line) {
    if (words.empty()) return true;
    const auto line = source_line(location.path_view(), location.line);
    return line && text::spelling_key(*line).find(text::spelling_key(words)) != std::string::npos;
}

/// Does `on` of an accepted finding name the place `found`? Whole, or by its first words: a citation without a number
/// is named by its subject.
bool names_place(std::string_view on, std::string_view found) {
    constexpr std::string_view kEndsWord = " .,;:";
    return on.empty() || on == found ||
           (found.starts_with(on) && kEndsWord.find(found[on.size()]) != std::string_view::npos);
}

}  // namespace

void settle_accepted(const std::vector<model::AcceptedFinding>& accepted, const diagnostics::SourceLine& source_line,
                     diagnostics::Diagnostics& diagnostics) {
    using Kind = std::pair<std::string_view, std::string_view>;  // the file and the code of a finding
    const auto kind_of = [](const model::AcceptedFinding& entry) {
        return Kind(entry.file.empty() ? entry.location.path_view() : std::string_view(entry.file), entry.finding);
    };
    const std::vector<diagnostics::Diagnostic> told = diagnostics.sorted();
    std::map<Kind, int> told_of;
    for (const diagnostics::Diagnostic& found : told)
        if (found.finding->acceptance == diagnostics::Acceptance::with_reason)
            ++told_of[{found.location.path_view(), found.finding->code}];

    std::vector<int> matched(accepted.size());
    std::map<Kind, std::vector<std::size_t>> entries_of;
    for (std::size_t i = 0; i < accepted.size(); ++i) {
        const bool names_no_place = accepted[i].on.empty() && accepted[i].at.empty();
        if (names_no_place) matched[i] = told_of[kind_of(accepted[i])];
        if (matched[i] > 1) continue;  // too wide
        matched[i] = 0;
        entries_of[kind_of(accepted[i])].push_back(i);
    }
    diagnostics.remove_if([&](const diagnostics::Diagnostic& found) {
        const auto entries = entries_of.find({found.location.path_view(), found.finding->code});
        if (entries == entries_of.end() || found.finding->acceptance != diagnostics::Acceptance::with_reason)
            return false;
        const auto entry = std::ranges::find_if(entries->second, [&](std::size_t i) {
            return names_place(accepted[i].on, found.on) && stands_at(accepted[i].at, found.location, source_line);
        });
        if (entry == entries->second.end()) return false;
        matched[*entry] = 1;
        return true;
    });
    for (std::size_t i = 0; i < accepted.size(); ++i) {
        const model::AcceptedFinding& entry = accepted[i];
        if (matched[i] > 1)
            diagnostics.report("accepted-too-wide", entry.location,
                               {{"finding", entry.finding}, {"n", std::to_string(matched[i])}});
        else if (matched[i] == 0)
            diagnostics.report("accepted-unused", entry.location, {{"finding", entry.finding}});
    }
}

}  // namespace analysis
