#include "publish/journal.h"

#include "publish/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>

namespace publish {
namespace {

constexpr std::string_view kFirstLine = "loa journal 1";
constexpr std::string_view kLastLine = "end";

std::optional<std::string_view> take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

std::optional<Step> parse_step(std::string_view line) {
    const std::string_view verb = line.substr(0, line.find(' '));
    if (verb.size() == line.size()) return std::nullopt;
    std::string_view rest = line.substr(verb.size() + 1);
    if (verb == "remove") {
        if (!is_publishable(rest)) return std::nullopt;
        return Step{.kind = Step::Kind::remove, .path = std::string(rest)};
    }
    const std::string_view staged = rest.substr(0, rest.find(' '));
    if (verb != "place" || staged.empty() || staged.size() == rest.size()) return std::nullopt;
    if (staged.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    rest.remove_prefix(staged.size() + 1);
    if (!is_publishable(rest) && rest != kManifestName) return std::nullopt;
    return Step{.kind = Step::Kind::place, .path = std::string(rest), .staged = std::string(staged)};
}

void remove_with_empty_folders(std::string_view path, const Folder& site) {
    try {
        site.remove_file(path);
        for (std::string_view folder = parent_of(path); !folder.empty(); folder = parent_of(folder))
            if (!site.remove_empty_folder(folder)) return;
    } catch (const std::system_error& error) {
        if (!is_in_the_way(error.code())) throw;  // what stands there now is somebody else's
    }
}

/// One that is not there any more was placed by an earlier run.
void place(std::span<const Step> steps, const Folder& staging, const Folder& site, const diagnostics::RunJobs& run) {
    constexpr std::size_t kAtOnce = 32;  // neighbours share folders
    run((steps.size() + kAtOnce - 1) / kAtOnce, [&](std::size_t part) {
        FolderWalk walk(site);
        const std::size_t first = part * kAtOnce;
        for (const Step& step : steps.subspan(first, std::min(kAtOnce, steps.size() - first)))
            staging.move_file(step.staged, walk.make_folder(parent_of(step.path)), name_of(step.path));
    });
}

}  // namespace

std::string write_journal(const Journal& journal) {
    std::string text = fmt::format("{}\n", kFirstLine);
    for (const Step& step : journal)
        if (step.kind == Step::Kind::remove)
            fmt::format_to(std::back_inserter(text), "remove {}\n", step.path);
        else
            fmt::format_to(std::back_inserter(text), "place {} {}\n", step.staged, step.path);
    return text.append(kLastLine).append("\n");
}

std::optional<Journal> parse_journal(std::string_view text) {
    if (take_line(text) != kFirstLine) return std::nullopt;
    Journal journal;
    while (const std::optional<std::string_view> line = take_line(text)) {
        if (*line == kLastLine) return text.empty() ? std::optional(std::move(journal)) : std::nullopt;
        const std::optional<Step> step = parse_step(*line);
        if (!step) return std::nullopt;
        journal.push_back(*step);
    }
    return std::nullopt;
}

int rank_of(const Step& step) {
    if (step.kind == Step::Kind::remove) return 4;
    if (step.path == kManifestName) return 3;
    if (is_asset(step.path)) return 0;
    const std::string_view path = step.path;
    const bool is_page = path.ends_with(".html") || path.ends_with(".html.gz") || path.ends_with(".html.br");
    return is_page ? 2 : 1;
}

void carry_out(const Journal& journal, const Folder& staging, const Folder& site, const diagnostics::RunJobs& run) {
    for (auto first = journal.begin(); first != journal.end();) {
        const auto last =
            std::find_if(first, journal.end(), [&](const Step& step) { return rank_of(step) != rank_of(*first); });
        const std::span<const Step> steps(first, last);
        if (first->kind == Step::Kind::place)
            place(steps, staging, site, run);
        else
            for (const Step& step : steps) remove_with_empty_folders(step.path, site);
        first = last;
    }
}

}  // namespace publish
