#include "app/import_papers.h"

#include "app/write_new.h"
#include "diagnostics/report.h"
#include "formatting/format_file.h"
#include "reader/read_site.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

namespace app {
namespace {

namespace fs = std::filesystem;
using diagnostics::Diagnostics;

using Cells = std::array<std::string, 8>;

Cells make_cells(const TakenPaper& row, const model::Site& site, bool vi) {
    if (!row.draft) return {row.file, vi ? "không đọc được" : "not read"};
    const drafting::DraftedPaper& draft = *row.draft;
    const std::string none = "–";
    const auto or_none = [&](const std::string& words) { return words.empty() ? none : words; };
    const drafting::Dropped& dropped = draft.parts.dropped;
    return {row.file,
            site[draft.unit].name,
            or_none(draft.parts.number),
            or_none(draft.parts.date),
            fmt::format("{}/{}", draft.sections.found, draft.sections.asked),
            std::to_string(draft.cited.size()),
            std::to_string(draft.figures.size()),
            or_none(vi ? drafting::describe_dropped(dropped) : drafting::describe_dropped_in_english(dropped))};
}

std::string print_table(const std::vector<TakenPaper>& rows, const model::Site& site, bool vi) {
    std::vector<Cells> table = {
        vi ? Cells{"Văn bản", "Đơn vị", "Số, ký hiệu", "Ngày", "Mục có/cần", "Viện dẫn", "Số đề xuất", "Đã bỏ"}
           : Cells{"Paper", "Unit", "Number", "Date", "Sections", "Cited", "Figures proposed", "Dropped"}};
    for (const TakenPaper& row : rows) table.push_back(make_cells(row, site, vi));
    std::array<std::size_t, std::tuple_size_v<Cells>> widths{};
    for (const Cells& cells : table)
        for (std::size_t i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], text::count_characters(cells[i]));
    std::string printed;
    for (const Cells& cells : table) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i)
            line += cells[i] + std::string(widths[i] - text::count_characters(cells[i]) + 2, ' ');
        printed += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    return printed;
}

std::optional<model::UnitId> find_unit(const std::string& asked, const model::Site& site) {
    const auto found = std::ranges::find_if(site.units, [&](const model::Unit& unit) {
        return unit.slug == asked || (!unit.code.empty() && unit.code == asked);
    });
    if (asked.empty() || found == site.units.end()) return std::nullopt;
    return model::UnitId{static_cast<std::size_t>(found - site.units.begin())};
}

class PaperImport {
public:
    PaperImport(const Options& options, const ImportRequest& request, const model::Site& site, Diagnostics& findings)
        : options_(options),
          request_(request),
          site_(site),
          unit_(find_unit(request.unit, site)),
          findings_(findings) {}

    TakenPaper take(const fs::path& file) {
        const std::string name = file.string();
        TakenPaper taken{file.filename().string(), draft_paper_file(file, name, unit_, site_, findings_)};
        if (taken.draft && !write(*taken.draft, name)) taken.draft.reset();
        return taken;
    }

private:
    /// A report that is a folder has photos: more than a file to replace.
    std::optional<std::string> find_existing(const std::string& path) const {
        const std::string folder = path.substr(0, path.size() - 3) + "/index.md";
        if (fs::exists(options_.source / folder)) return folder;
        const bool may_replace = request_.replacing == Replacing::asked_for;
        return fs::exists(options_.source / path) && !may_replace ? std::optional(path) : std::nullopt;
    }

    bool write(const drafting::DraftedPaper& draft, const std::string& name) {
        const bool is_site = request_.output.empty();
        // Reports of several units have the same name: elsewhere they lie in folders of their own, too.
        const fs::path below = fs::path(draft.path).lexically_relative("content/reports");
        const fs::path path = is_site ? options_.source / draft.path : request_.output / below;
        const auto existing = is_site ? find_existing(draft.path) : std::nullopt;
        const bool is_second = !written_.insert(path.string()).second;
        if (existing || is_second) {
            findings_.report("paper-report-exists", diagnostics::whole_file(name),
                             {{"file", existing.value_or(draft.path)}});
            return false;
        }
        Diagnostics mistakes;
        const auto text = formatting::format_file(draft.path, draft.text, mistakes);
        if (!text || mistakes.has_errors())
            throw std::logic_error("the drafted report cannot be read as a file: " + name);
        return write_new(path.lexically_normal(), *text, request_.replacing, options_);
    }

    const Options& options_;
    const ImportRequest& request_;
    const model::Site& site_;
    std::optional<model::UnitId> unit_;
    Diagnostics& findings_;
    std::set<std::string> written_;
};

}  // namespace

std::vector<TakenPaper> take_papers(const Options& options, const ImportRequest& request,
                                    const std::vector<fs::path>& papers, const model::Site& site,
                                    Diagnostics& findings) {
    PaperImport import(options, request, site, findings);
    std::vector<TakenPaper> taken;
    for (const fs::path& paper : papers) taken.push_back(import.take(paper));
    return taken;
}

ExitCode import_papers(const Options& options, const ImportRequest& request, const std::vector<fs::path>& papers) {
    Diagnostics before;  // of the site as it is: told by `loa check`
    const model::Site site = reader::read_site(source::load_sources(options.source, before), before).site;
    const bool vi = options.print.language == diagnostics::Language::vi;
    if (site.campaigns.empty() || site.campaigns.front().periods.empty() || site.units.empty()) {
        fmt::print(
            stderr, "{}\n",
            vi ? "lỗi: trang này chưa có đơn vị hoặc chuyên đề; chạy `loa check`, hoặc chọn thư mục của trang bằng -s"
               : "error: this site has no units or no campaign; run `loa check`, or name the folder of the site with "
                 "-s");
        return ExitCode::usage;
    }
    if (!request.unit.empty() && !find_unit(request.unit, site)) {
        fmt::print(stderr,
                   fmt::runtime(vi ? "lỗi: không có đơn vị `{}` trong data/units.yaml\n"
                                   : "error: there is no unit `{}` in data/units.yaml\n"),
                   request.unit);
        return ExitCode::usage;
    }
    Diagnostics findings;
    const std::vector<TakenPaper> taken = take_papers(options, request, papers, site, findings);
    const auto no_lines = [](std::string_view, int) { return std::optional<std::string>(); };
    std::fputs(diagnostics::print_report(findings.sorted(), no_lines, options.print).c_str(), stderr);
    fmt::print("\n{}", print_table(taken, site, vi));
    return findings.has_errors() ? ExitCode::content_errors : ExitCode::done;
}

}  // namespace app
