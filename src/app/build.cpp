#include "app/build.h"

#include "app/content.h"
#include "app/output.h"
#include "app/program_version.h"
#include "text/format.h"

#include <fmt/format.h>

namespace app {
namespace {

std::string summary_text(const publish::Summary& summary, diagnostics::Language language) {
    const auto count = [](std::size_t number) {
        return text::format_number(static_cast<std::int64_t>(number), text::vietnamese());
    };
    return language == diagnostics::Language::vi
               ? fmt::format("{} đã ghi, {} không đổi, {} đã xóa\n", count(summary.written), count(summary.unchanged),
                             count(summary.removed))
               : fmt::format("{} written, {} unchanged, {} removed\n", count(summary.written),
                             count(summary.unchanged), count(summary.removed));
}

}  // namespace

ExitCode check(const Options& options) {
    Progress progress(options);
    const std::unique_ptr<const Content> content = load_content(options, progress);
    progress.finish();
    return report_findings(*content, options, diagnostics::Severity::note);
}

ExitCode build(const Options& options) {
    Progress progress(options);
    const std::unique_ptr<const Content> content = load_content(options, progress);
    // Notes ask for nothing: `check` tells them, a build only what stops it or may.
    progress.clear();
    const ExitCode stop = report_findings(*content, options, diagnostics::Severity::warning);
    if (stop != ExitCode::done) return stop;

    // Beyond this point content and theme are valid. Nothing has been written yet.
    publish::Publication publication = publish::Publication::begin(options.destination, options.source);
    Outputs outputs(publication, options.source, options.destination, program_version());
    const SiteDigests made_from = digest_site(*content, options);
    Published published;
    progress.begin(Stage::assets);
    published.assets = stage_assets(*content, options, outputs);
    stage_search(*content, made_from, published.assets, options, outputs);
    progress.begin(Stage::cards);
    published.photos = stage_photos(*content, options, outputs);
    published.cards = stage_cards(*content, options, outputs);
    published.downloads = stage_downloads(*content, made_from, options, outputs, progress);
    stage_pages(*content, made_from, published, options, outputs, progress);
    progress.begin(Stage::indexes);
    stage_indexes(*content, made_from, options, outputs);

    progress.begin(Stage::disk);
    const publish::Summary summary = options.effect == Effect::publish ? publication.commit() : publication.preview();
    if (options.effect == Effect::publish) outputs.commit();
    progress.finish();
    if (options.verbosity == Verbosity::normal && options.format == Format::text)
        fmt::print("{}", summary_text(summary, options.print.language));
    return ExitCode::done;
}

}  // namespace app
