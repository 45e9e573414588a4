#include "app/content.h"

#include "app/kept_readings.h"
#include "app/parallel_for.h"
#include "app/program_version.h"
#include "app/theme_texts.h"
#include "app/version.h"
#include "diagnostics/formats.h"
#include "diagnostics/report.h"
#include "views/page_list.h"
#include "views/word_ids.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <utility>

namespace app {
namespace {

std::vector<html::PageKind> page_kinds() {
    std::vector<html::PageKind> kinds;
    for (const views::PageKind& kind : views::page_kinds()) kinds.push_back({kind.name, kind.type});
    kinds.push_back({std::string(kPhotoPart), &views::type_of<views::Photo>()});
    return kinds;
}

/// A mistake in a template is the same in every language, so that it is told once.
std::vector<Templates> compile_templates(const Content& content, diagnostics::Diagnostics& findings,
                                         const diagnostics::RunJobs& run) {
    std::vector<Templates> templates;
    diagnostics::Diagnostics mistakes;
    for (const model::Wording& words : content.words) {
        if (mistakes.has_errors()) break;
        templates.push_back(html::compile_theme(theme_texts(content.theme), words.all(), model::kContentLanguage,
                                                page_kinds(), mistakes, run));
    }
    findings.merge(std::move(mistakes));
    return templates;
}

/// A theme whose words are not all there is refused: nothing is said with them.
void read_words(Content& content, diagnostics::Diagnostics& findings) {
    const model::Site& site = content.read.site;
    diagnostics::Diagnostics mistakes;
    content.words = reader::read_wordings(content.theme, site.settings.languages, views::word_ids(), mistakes);
    for (const model::Wording& words : content.words)
        content.spoken.push_back(mistakes.has_errors() ? views::SharedSentences() : views::speak_shared(site, words));
    findings.merge(std::move(mistakes));
}

/// Once they take part, pages treat them as they will be.
ShownDrafts show_drafts(model::Site& site) {
    ShownDrafts shown;
    for (std::size_t i = 0; i < site.reports.size(); ++i)
        if (std::exchange(site.reports[i].draft, false)) shown.reports.push_back({i});
    for (std::size_t i = 0; i < site.initiatives.size(); ++i)
        if (std::exchange(site.initiatives[i].draft, false)) shown.initiatives.push_back({i});
    return shown;
}

/// Leads from where the program runs to the site: programs that read our findings look for files from there, as CI
/// does from the root of a repository.
std::string folder_of(const std::filesystem::path& source) {
    const std::filesystem::path site = std::filesystem::weakly_canonical(source);
    const std::filesystem::path below = site.lexically_relative(std::filesystem::current_path());
    if (below == ".") return {};
    const bool is_outside = below.empty() || *below.begin() == "..";
    return (is_outside ? site : below).generic_string() + "/";
}

std::string print_for_program(std::span<const diagnostics::Diagnostic> findings, const Options& options) {
    const diagnostics::ProgramOptions program = {
        .language = options.print.language, .version = kVersion, .folder = folder_of(options.source)};
    switch (options.format) {
        case Format::json:
            return diagnostics::print_json(findings, program);
        case Format::sarif:
            return diagnostics::print_sarif(findings, program);
        case Format::github:
            return diagnostics::print_github(findings, program);
        case Format::text:
            break;
    }
    return {};
}

using Paths = std::set<std::string, std::less<>>;

/// What it accepts may be found no more because of a mistake in another file.
bool may_follow_from_another(const diagnostics::Diagnostic& found) {
    return found.finding->code == "accepted-unused";
}

/// The files of all errors, if they are reports and initiatives that can be set aside; else nothing. What may only
/// follow from another error is left out beside one.
Paths files_to_set_aside(const diagnostics::Diagnostics& findings) {
    const auto is_error = [](const diagnostics::Diagnostic& found) {
        return found.severity() == diagnostics::Severity::error;
    };
    const bool all_may_follow = std::ranges::all_of(findings.in_order(), [&](const diagnostics::Diagnostic& found) {
        return !is_error(found) || may_follow_from_another(found);
    });
    Paths paths;
    for (const diagnostics::Diagnostic& found : findings.in_order()) {
        if (!is_error(found) || (may_follow_from_another(found) && !all_may_follow)) continue;
        const std::string_view path = found.location.path_view();
        if (!path.starts_with("content/reports/") && !path.starts_with("content/initiatives/")) return {};
        paths.emplace(path);
    }
    return paths;
}

/// The trees and records that it is read from are dropped here, before the analysis takes as much memory.
reader::ReadSite read_sources(const Paths& set_aside, const Options& options, diagnostics::Diagnostics& findings,
                              const diagnostics::RunJobs& run, Progress& progress) {
    progress.begin(Stage::sources);
    KeptReadings kept(options.source, program_version());
    source::SourceTree tree = source::load_sources(options.source, findings, run);
    source::set_aside(set_aside, tree);
    progress.begin(Stage::reading);
    reader::ReadSite read = reader::read_site(tree, findings, run, kept);
    kept.commit();
    return read;
}

std::unique_ptr<Content> read_content(const Paths& set_aside, const Options& options, Progress& progress) {
    auto content = std::make_unique<Content>();
    diagnostics::Diagnostics& findings = content->findings;
    const diagnostics::RunJobs run = run_on(options.threads);
    content->read = read_sources(set_aside, options, findings, run, progress);
    model::Settings& settings = content->read.site.settings;
    if (options.base_url) settings.base_url = *options.base_url;
    progress.begin(Stage::photos);
    content->photos = measure_photos(content->read.site, options, findings);
    progress.begin(Stage::theme);
    content->theme = source::load_theme_files(options.source, options.installed_themes, settings.theme, findings);
    content->colours = reader::read_colours(content->theme, findings);
    read_words(*content, findings);
    progress.begin(Stage::analysis);
    content->analysis = analysis::analyze(content->read.site, options.drafts, findings, run);
    if (options.drafts == analysis::Drafts::included) content->drafts = show_drafts(content->read.site);
    progress.begin(Stage::templates);
    content->templates = compile_templates(*content, findings, run);
    if (!content->words.empty())
        content->cards = find_card_maker(settings, content->theme, content->words.front(), findings);
    const auto source_line = [&](std::string_view path, int line) {
        return source::read_line(options.source, path, line);
    };
    analysis::settle_accepted(content->read.accepted, source_line, findings);
    return content;
}

}  // namespace

std::unique_ptr<const Content> load_content(const Options& options, Progress& progress) {
    std::unique_ptr<Content> content = read_content({}, options, progress);
    if (options.mistakes == Mistakes::stop) return content;
    // Without one report another may be found wrong: each round sets more aside, so that there is a last one.
    while (content->findings.has_errors()) {
        Paths paths = files_to_set_aside(content->findings);
        if (paths.empty()) break;
        diagnostics::Diagnostics mistakes = std::move(content->mistakes);
        for (const diagnostics::Diagnostic& found : content->findings.in_order())
            if (paths.contains(found.location.path_view()))
                mistakes.report(found.finding->code, found.location, found.arguments, found.on);
        paths.merge(content->set_aside);
        content = read_content(paths, options, progress);
        content->findings.remove_if(may_follow_from_another);
        content->set_aside = std::move(paths);
        content->mistakes = std::move(mistakes);
    }
    return content;
}

ExitCode report_findings(const Content& content, const Options& options, diagnostics::Severity least) {
    const auto source_line = [&](std::string_view path, int line) {
        return source::read_line(options.source, path, line);
    };
    std::vector<diagnostics::Diagnostic> findings = content.mistakes.sorted();
    std::ranges::move(content.findings.sorted(), std::back_inserter(findings));
    std::erase_if(findings, [&](const diagnostics::Diagnostic& found) { return found.severity() > least; });
    if (options.format == Format::text) {
        std::fputs(diagnostics::print_report(findings, source_line, options.print).c_str(), stderr);
    } else {
        std::fputs(print_for_program(findings, options).c_str(), stdout);
    }
    const bool stops = content.findings.has_errors() || (options.strictness == Strictness::warnings_stop &&
                                                         content.findings.count(diagnostics::Severity::warning) > 0);
    return stops ? ExitCode::content_errors : ExitCode::done;
}

}  // namespace app
