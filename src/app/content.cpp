#include "app/content.h"

#include "views/page_list.h"
#include "views/word_ids.h"

#include <cstdio>

namespace app {
namespace {

std::vector<html::ThemeText> theme_texts(const std::vector<source::ThemeFile>& files) {
    std::vector<html::ThemeText> texts;
    for (const source::ThemeFile& file : files) texts.push_back({.path = file.path, .name = file.name, .text = file.text});
    return texts;
}

std::vector<html::PageKind> page_kinds() {
    std::vector<html::PageKind> kinds;
    for (const views::PageKind& kind : views::page_kinds()) kinds.push_back({kind.name, kind.type});
    return kinds;
}

/// Words that pages need and the theme lacks.
void check_words(const model::Wording& words, const std::string& theme, diagnostics::Diagnostics& findings) {
    const diagnostics::Location place = diagnostics::whole_file("themes/" + theme + "/strings/" + words.language() + ".yaml");
    for (const std::string_view id : views::word_ids())
        if (!words.find(id)) findings.report("words-missing", place, {{"id", id}}, std::string(id));
}

}  // namespace

std::unique_ptr<const Content> load_content(const Options& options) {
    auto content = std::make_unique<Content>();
    diagnostics::Diagnostics& findings = content->findings;
    const source::SourceTree tree = source::load_sources(options.source, findings);
    content->read = reader::read_site(tree, findings);
    model::Settings& settings = content->read.site.settings;
    if (options.base_url) settings.base_url = *options.base_url;
    content->theme = source::load_theme_files(options.source, options.installed_themes, settings.theme, findings);
    content->words = reader::read_wording(content->theme, "vi", findings);
    if (!content->words.all().empty()) check_words(content->words, settings.theme, findings);  // else the file is missing
    content->analysis = analysis::analyze(content->read.site, options.drafts, findings);
    content->templates = html::compile_theme(theme_texts(content->theme), content->words.all(), page_kinds(), findings);
    analysis::settle_accepted(content->read.accepted, findings);
    return content;
}

ExitCode report_findings(const Content& content, const Options& options) {
    const auto source_line = [&](std::string_view path, int line) { return source::read_line(options.source, path, line); };
    const std::string text = diagnostics::print_diagnostics(content.findings, source_line, options.print);
    std::fputs(text.c_str(), stderr);
    const bool stops = content.findings.has_errors() || (options.strictness == Strictness::warnings_stop &&
                                                         content.findings.count(diagnostics::Severity::warning) > 0);
    return stops ? ExitCode::content_errors : ExitCode::done;
}

}  // namespace app
