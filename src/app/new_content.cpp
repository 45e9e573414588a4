#include "app/new_content.h"

#include "app/find_entity.h"
#include "app/new_report.h"
#include "app/skeleton.h"
#include "app/write_new.h"
#include "diagnostics/report.h"
#include "reader/read_site.h"
#include "reader/schema.h"
#include "source/files.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <stdexcept>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxDataFile = 2 << 20;

bool is_vietnamese(const Options& options) {
    return options.print.language == diagnostics::Language::vi;
}

ExitCode complain(const Options& options, std::string_view vi, std::string_view en) {
    fmt::print(stderr, "{}: {}\n", is_vietnamese(options) ? "lỗi" : "error", is_vietnamese(options) ? vi : en);
    return ExitCode::usage;
}

/// Every file of the skeleton, and the schemas that its editor settings name.
ExitCode make_site(const Options& options, const ContentRequest& request) {
    const fs::path site = request.name;
    if (fs::exists(site) && !fs::is_empty(site) && request.replacing == Replacing::refused)
        return complain(options, fmt::format("thư mục {} không trống", site.string()),
                        fmt::format("the folder {} is not empty", site.string()));
    for (const SkeletonFile& file : read_site_skeleton(options))
        if (!write_new(site / file.path, file.text, request.replacing, options)) return ExitCode::usage;
    for (const std::string_view kind : reader::schema_kinds()) {
        const fs::path schema = site / fmt::format(".vscode/schemas/{}.json", kind);
        const std::string text = reader::make_schema(kind, options.print.language)->print() + "\n";
        if (!write_new(schema, text, request.replacing, options)) return ExitCode::usage;
    }
    const std::string shown = site.string();
    fmt::print(fmt::runtime(is_vietnamese(options) ? "\nXem trang: loa build -s {0} -d {0}/public\n"
                                                   : "\nTo see the site: loa build -s {0} -d {0}/public\n"),
               shown);
    return ExitCode::done;
}

/// The kinds of unit are what their ids begin with; what begins with none of them is a department.
std::string kind_of_unit(std::string_view id) {
    for (const std::string_view kind : {"dac-khu", "phuong", "xa"})
        if (id.starts_with(std::string(kind) + "-")) return std::string(kind);
    return "so-nganh";
}

/// Adds an entry to the end of a file in data/, which stays as it is.
ExitCode append_entry(const Options& options, const std::string& file, const std::string& entry) {
    const fs::path path = (options.source / file).lexically_normal();
    std::string text = source::read_bytes(path, kMaxDataFile).value_or("");
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    write_new(path, text + "\n" + entry, Replacing::asked_for, options);
    return ExitCode::done;
}

ExitCode complain_known(const Options& options, std::string_view id) {
    return complain(options, fmt::format("đã có `{}`", id), fmt::format("`{}` is there already", id));
}

bool is_known(const std::vector<std::string>& slugs, std::string_view id) {
    return std::ranges::find(slugs, id) != slugs.end();
}

struct Named {
    std::string name;
    std::string id;
};

ExitCode make_unit(const Options& options, const model::Site& site, const Named& unit) {
    if (is_known(slugs_of(site.units), unit.id)) return complain_known(options, unit.id);
    return append_entry(
        options, "data/units.yaml",
        fill_skeleton(options, "unit.yaml",
                      {{"id", unit.id}, {"name", write_words(unit.name)}, {"kind", kind_of_unit(unit.id)}}));
}

ExitCode make_indicator(const Options& options, const model::Site& site, const Named& indicator) {
    if (is_known(slugs_of(site.indicators), indicator.id)) return complain_known(options, indicator.id);
    return append_entry(options, "data/indicators.yaml",
                        fill_skeleton(options, "indicator.yaml",
                                      {{"id", indicator.id},
                                       {"name", write_words(indicator.name)},
                                       {"group", site.groups.empty() ? "" : site.groups.front().slug}}));
}

ExitCode make_initiative(const Options& options, const model::Site& site, const Named& initiative,
                         const ContentRequest& request) {
    if (is_known(slugs_of(site.initiatives), initiative.id) && request.replacing == Replacing::refused)
        return complain_known(options, initiative.id);
    const std::string text = fill_skeleton(options, "initiative.md",
                                           {{"name", write_words(initiative.name)},
                                            {"family", site.families.empty() ? "" : site.families.front().slug},
                                            {"unit", site.units.empty() ? "" : site.units.front().slug}});
    const std::string name = fmt::format("content/initiatives/{}.md", initiative.id);
    const fs::path file = (options.source / name).lexically_normal();
    return write_new(file, text, request.replacing, options) ? ExitCode::done : ExitCode::usage;
}

/// The site as it can be read; a mistake in it does not stop a new file, unless it leaves nothing to start from.
model::Site read_content(const Options& options) {
    diagnostics::Diagnostics findings;
    const source::SourceTree tree = source::load_sources(options.source, findings);
    model::Site site = reader::read_site(tree, findings).site;
    if (!site.campaigns.empty()) return site;
    const auto source_line = [&](std::string_view path, int line) {
        return source::read_line(options.source, path, line);
    };
    std::fputs(diagnostics::print_report(findings.sorted(), source_line, options.print).c_str(), stderr);
    return site;
}

}  // namespace

ExitCode make_content(const Options& options, std::string_view kind, const ContentRequest& request) {
    if (request.name.empty())
        return complain(options, fmt::format("`loa new {}` cần thêm tên", kind),
                        fmt::format("`loa new {}` needs a name", kind));
    if (kind == "site") return make_site(options, request);
    const model::Site site = read_content(options);
    if (site.campaigns.empty()) return ExitCode::content_errors;
    if (kind == "report") return make_report(options, site, request);
    const Named named = {text::to_nfc(request.name), text::make_id(request.name)};
    if (!text::is_id(named.id))
        return complain(options, fmt::format("tên `{}` không thành id được", request.name),
                        fmt::format("the name `{}` makes no id", request.name));
    if (kind == "unit") return make_unit(options, site, named);
    if (kind == "indicator") return make_indicator(options, site, named);
    if (kind == "initiative") return make_initiative(options, site, named, request);
    throw std::logic_error("nothing of this kind can be made: " + std::string(kind));
}

}  // namespace app
