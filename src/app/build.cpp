#include "app/build.h"

#include "app/content.h"
#include "app/output.h"
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
    Published published;
    progress.begin(Stage::assets);
    published.assets = stage_assets(*content, options, publication);
    stage_search(*content, published.assets, options, publication);
    progress.begin(Stage::cards);
    published.photos = stage_photos(*content, options, publication);
    published.cards = stage_cards(*content, options, publication);
    published.downloads = stage_downloads(*content, options, publication, progress);
    stage_pages(*content, published, options, publication, progress);
    progress.begin(Stage::indexes);
    stage_indexes(*content, options, publication);

    progress.begin(Stage::disk);
    const publish::Summary summary = options.effect == Effect::publish ? publication.commit() : publication.preview();
    progress.finish();
    if (options.verbosity == Verbosity::normal && options.format == Format::text)
        fmt::print("{}", summary_text(summary, options.print.language));
    return ExitCode::done;
}

}  // namespace app
