#include "views/pages/reconciliation_page.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/denominators.h"
#include "views/frame.h"
#include "views/phrases.h"
#include "views/reconciliation_phrases.h"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>

namespace views {
namespace {

constexpr std::size_t kTerms = 5;  // units shown below a sum; the indicator's page has all

Link link_to(model::IndicatorId id, const Context& context, const Links& links) {
    return {name_of(context.site[id], context.words), links.indicator(id)};
}

std::string comparison_anchor(model::IndicatorId id, const Context& context) {
    return "so-sanh-" + context.site[id].slug;
}

std::string claim_anchor(std::size_t position) {
    return "dieu-neu-" + std::to_string(position + 1);
}

void add_terms(const analysis::IndicatorFacts& summary, Comparison& row, const Context& context, const Links& links) {
    std::size_t left_out = 0;
    for (const std::size_t index : summary.units) {
        const analysis::Fact& fact = context.analysis.facts[index];
        if (!context.site[*fact.about].is_place()) continue;
        if (row.terms.size() == kTerms) {
            ++left_out;
            continue;
        }
        row.terms.push_back({.label = name_of(context.site[*fact.about], context.words),
                             .value = quantity_text(*fact.value, context.site[fact.indicator], context.words) + ", " +
                                      as_of_text(fact.as_of, context.words),
                             .href = links.unit(*fact.about)});
    }
    if (left_out > 0)
        row.more = context.words(
            "recon.more",
            {{"n", text::format_number(static_cast<std::int64_t>(left_out), context.words.notation())}});
}

Comparison make_comparison(const analysis::CityComparison& comparison, const Context& context, const Links& links) {
    const model::Indicator& indicator = context.site[comparison.indicator];
    const analysis::Fact& city = context.analysis.facts[comparison.city];
    const analysis::IndicatorFacts& summary = context.analysis.of(comparison.indicator);
    Comparison row;
    row.id = comparison_anchor(comparison.indicator, context);
    row.indicator = link_to(comparison.indicator, context, links);
    row.city_label = context.words("recon.city", {{"issuer", issuer_name(city, context.site, context.words)}});
    row.city = quantity_text(*city.value, indicator, context.words);
    row.city_as_of = as_of_text(city.as_of, context.words);
    row.city_note = content_text(city.statements.front().figure->besides->note, context.words);
    row.city_source = make_source(city.statements.front(), context, links);
    row.sum_label =
        context.words("recon.sum", {{"n", text::format_number(summary.coverage.units, context.words.notation())}});
    if (summary.total)
        row.sum = quantity_text(*summary.total, indicator, context.words);
    else
        row.sum_label = context.words("recon.stated");
    add_terms(summary, row, context, links);
    if (comparison.difference)
        row.difference = quantity_text(text::exactly(*comparison.difference), indicator, context.words);
    row.verdict = verdict_text(comparison, summary, context.words);
    return row;
}

/// A unit may tell one thing in reports of several campaigns, so each is named with its own.
Source name_source(const analysis::Statement& statement, const Context& context, const Links& links) {
    Source source = make_source(statement, context, links);
    if (const auto* report = std::get_if<model::ReportId>(&statement.told_in))
        source.text =
            context.words("recon.source",
                          {{"source", source.text},
                           {"campaign", short_name_of(context.site[context.site[*report].campaign], context.words)}});
    return source;
}

/// A fact of several reports, with what each of them adds to it.
FigureRow make_match(const analysis::Fact& fact, const Context& context, const Links& links) {
    FigureRow row = make_figure_row(fact, context, links);
    row.told_twice = false;  // the heading says it
    row.note.clear();
    row.sources.clear();
    for (const analysis::Statement& statement : fact.statements) {
        row.sources.push_back(name_source(statement, context, links));
        const std::string note = content_text(statement.figure->besides->note, context.words);
        if (!note.empty() && row.note.find(note) == std::string::npos)
            row.note += (row.note.empty() ? "" : " ") + note;
    }
    return row;
}

ConflictRow make_conflict(const analysis::Conflict& conflict, const Context& context, const Links& links) {
    const analysis::Fact& first = context.analysis.facts[conflict.first];
    const analysis::Fact& second = context.analysis.facts[conflict.second];
    ConflictRow row{.indicator = link_to(first.indicator, context, links),
                    .subject = subject_text(first.about, context.site, context.words),
                    .as_of = as_of_text(first.as_of, context.words),
                    .text = conflict_text(first, second, context.site, context.words),
                    .sources = {}};
    for (const analysis::Fact* fact : {&first, &second})
        for (const analysis::Statement& statement : fact->statements)
            row.sources.push_back(name_source(statement, context, links));
    return row;
}

ClaimRow make_claim(std::size_t position, const Context& context, const Links& links) {
    const analysis::ClaimCheck& check = context.analysis.reconciliation.claims[position];
    const analysis::Fact& fact = context.analysis.facts[check.fact];
    const bool shown_by_figures = !context.site[check.campaign].claims[check.claim].figures.empty();
    ClaimRow row{.id = claim_anchor(position),
                 .indicator = link_to(fact.indicator, context, links),
                 .text = claim_text(check, context.site, context.analysis, context.words),
                 .denominator = context.words(
                     "recon.denominator",
                     {{"total", claim_denominator(check, context.site, context.analysis, context.words)}}),
                 .evidence = claim_evidence(check, context.site, context.words),
                 .source = make_source(fact.statements.front(), context, links),
                 .silent_label = context.words(shown_by_figures ? "recon.silent_figures" : "recon.silent"),
                 .silent = {}};
    for (const model::ReportId report : check.silent)
        row.silent.push_back({name_of(context.site[context.site[report].unit], context.words), links.report(report)});
    return row;
}

std::string names_of(const std::vector<model::IndicatorId>& indicators, const model::Site& site,
                     const model::Wording& words) {
    std::string names;
    for (const model::IndicatorId id : indicators)
        names += (names.empty() ? "" : "; ") + short_name_of(site[id], words);
    return names;
}

/// What an accepted finding is about, by its field: "results.thi-sinh-dang-ky", "citations.30/KH-UBND"; empty for the
/// report itself.
std::string subject_of(const std::string& field, const model::Site& site, const model::Wording& words) {
    const std::size_t dot = field.find('.');
    if (dot == std::string::npos) return {};
    const std::string_view part = std::string_view(field).substr(0, dot);
    const std::string name = field.substr(dot + 1);
    if (part == "citations") {
        const auto paper = std::ranges::find(site.documents, name, &model::Document::slug);
        return content_text(paper == site.documents.end() ? name : paper->type + " " + paper->number, words);
    }
    if (part != "results" && part != "targets") return {};
    const auto indicator =
        std::ranges::find(site.indicators, name.substr(0, name.find_first_of(".[")), &model::Indicator::slug);
    return indicator == site.indicators.end() ? "" : short_name_of(*indicator, words);
}

/// What was accepted in each file, by its path.
using AcceptedIn = std::map<std::string_view, std::vector<const model::AcceptedFinding*>>;

AcceptedIn group_accepted(std::span<const model::AcceptedFinding> accepted) {
    AcceptedIn files;
    for (const model::AcceptedFinding& one : accepted) files[one.location.path_view()].push_back(&one);
    return files;
}

/// Reasons for which findings about the report were accepted, each once, with what they are about.
std::vector<Detail> accepted_notes(const model::Report& report, const AcceptedIn& files, const Context& context) {
    std::vector<Detail> notes;
    const auto own = files.find(report.location.path_view());
    if (own == files.end()) return notes;
    for (const model::AcceptedFinding* accepted : own->second) {
        const std::string reason = content_text(accepted->reason, context.words);
        auto known = std::ranges::find(notes, reason, &Detail::label);
        if (known == notes.end()) known = notes.insert(notes.end(), {.label = reason, .value = {}, .href = {}});
        const std::string subject = subject_of(accepted->on, context.site, context.words);
        if (!subject.empty()) known->value += (known->value.empty() ? "" : "; ") + subject;
    }
    return notes;
}

ReportNotes make_notes(const analysis::QualityNotes& quality, const AcceptedIn& accepted, const Context& context,
                       const Links& links) {
    const model::Report& report = context.site[quality.report];
    const model::Wording& words = context.words;
    ReportNotes notes{.report = {content_text(report.title, words), links.report(quality.report)},
                      .unit = name_of(context.site[report.unit], words),
                      .notes = {}};
    notes.notes = accepted_notes(report, accepted, context);
    const auto count = [&](std::size_t n) {
        return text::format_number(static_cast<std::int64_t>(n), words.notation());
    };
    if (!quality.undated.empty())
        notes.notes.push_back(
            {words("quality.undated", {{"n", count(quality.undated.size())}, {"total", count(quality.figures)}}),
             names_of(quality.undated, context.site, words),
             {}});
    if (!quality.without_counts.empty())
        notes.notes.push_back({words("quality.without_counts", {{"n", count(quality.without_counts.size())}}),
                               names_of(quality.without_counts, context.site, words),
                               {}});
    if (!quality.words_only.empty())
        notes.notes.push_back({words("quality.words_only"), names_of(quality.words_only, context.site, words), {}});
    return notes;
}

}  // namespace

std::vector<Link> make_check_links(model::IndicatorId id, const Context& context, const Links& links) {
    const analysis::Reconciliation& checked = context.analysis.reconciliation;
    const std::vector<analysis::Fact>& facts = context.analysis.facts;
    std::vector<Link> checks;
    const auto add = [&](std::string_view words, const std::string& anchor) {
        checks.push_back({context.words(words), links.page(std::string(kReconciliationFolder) + "#" + anchor)});
    };
    if (std::ranges::find(checked.comparisons, id, &analysis::CityComparison::indicator) != checked.comparisons.end())
        add("recon.comparisons", comparison_anchor(id, context));
    if (std::ranges::any_of(checked.conflicts, [&](const analysis::Conflict& conflict) {
            return facts[conflict.first].indicator == id;
        }))
        add("recon.conflicts", "khac-nhau");
    if (std::ranges::any_of(checked.matches, [&](std::size_t fact) { return facts[fact].indicator == id; }))
        add("recon.matches", "giong-nhau");
    const auto claim = std::ranges::find_if(
        checked.claims, [&](const analysis::ClaimCheck& check) { return facts[check.fact].indicator == id; });
    if (claim != checked.claims.end())
        add("recon.claims", claim_anchor(static_cast<std::size_t>(claim - checked.claims.begin())));
    return checks;
}

ReconciliationPage make_reconciliation_page(const Context& context) {
    const Links links = links_from(kReconciliationFolder, context);
    const analysis::Reconciliation& checked = context.analysis.reconciliation;
    ReconciliationPage page;
    page.title = context.words("page.reconciliation");
    page.intro = context.words("recon.intro");
    page.frame = make_frame(
        {.title = page.title, .description = page.intro, .section = NavSection::none, .crumbs = {}}, context, links);
    for (const analysis::CityComparison& comparison : checked.comparisons)
        page.comparisons.push_back(make_comparison(comparison, context, links));
    for (const analysis::Conflict& conflict : checked.conflicts)
        page.conflicts.push_back(make_conflict(conflict, context, links));
    for (const std::size_t fact : checked.matches)
        page.matches.push_back(make_match(context.analysis.facts[fact], context, links));
    for (std::size_t i = 0; i < checked.claims.size(); ++i) page.claims.push_back(make_claim(i, context, links));
    const AcceptedIn accepted = group_accepted(context.accepted);
    for (const analysis::QualityNotes& quality : checked.notes) {
        ReportNotes notes = make_notes(quality, accepted, context, links);
        if (!notes.notes.empty()) page.notes.push_back(std::move(notes));
    }
    page.downloads = make_downloads(std::string(kDownloadsFolder) + "toan-bo", context.words("download.campaign"),
                                    context.analysis.dates.content, context, links);
    return page;
}

}  // namespace views
