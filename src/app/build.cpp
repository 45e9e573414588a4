#include "app/build.h"

#include "app/content.h"
#include "app/output.h"
#include "app/parallel_for.h"
#include "app/program_version.h"
#include "text/format.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace app {
namespace {

std::string summary_text(const publish::Summary& summary, const std::set<std::string, std::less<>>& set_aside,
                         diagnostics::Language language) {
    const auto count = [](std::size_t number) {
        return text::format_number(static_cast<std::int64_t>(number), text::vietnamese());
    };
    const bool vi = language == diagnostics::Language::vi;
    std::string text =
        fmt::format(fmt::runtime(vi ? "{} đã ghi, {} không đổi, {} đã xóa" : "{} written, {} unchanged, {} removed"),
                    count(summary.written), count(summary.unchanged), count(summary.removed));
    if (!set_aside.empty())
        text +=
            fmt::format(fmt::runtime(vi ? "; {} tệp để lại chờ sửa: {}" : "; {} files set aside until mended: {}"),
                        set_aside.size(), fmt::join(set_aside, ", "));
    return text + "\n";
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
    std::unique_ptr<const Content> content = load_content(options, progress);
    // Notes ask for nothing: `check` tells them, a build only what stops it or may.
    progress.clear();
    const ExitCode stop = report_findings(*content, options, diagnostics::Severity::warning);
    if (stop != ExitCode::done) return stop;

    // Beyond this point content and theme are valid. Nothing has been written yet.
    publish::Publication publication =
        publish::Publication::begin(options.destination, options.source, options.copies);
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

    progress.begin(Stage::disk);
    const auto set_aside = content->set_aside;
    const diagnostics::RunJobs run = run_on(options.threads);
    publish::Summary summary;
    run(2, [&](std::size_t job) {
        if (job == 0)
            summary = options.effect == Effect::publish ? publication.commit(run) : publication.preview();
        else
            content.reset();  // all is staged
    });
    if (options.effect == Effect::publish) outputs.commit();
    progress.finish();
    if (options.verbosity == Verbosity::normal && options.format == Format::text)
        fmt::print("{}", summary_text(summary, set_aside, options.print.language));
    return ExitCode::done;
}

}  // namespace app
