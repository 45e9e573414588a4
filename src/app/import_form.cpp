#include "app/import_form.h"

#include "app/write_new.h"
#include "diagnostics/report.h"
#include "drafting/draft_report.h"
#include "formatting/format_file.h"
#include "office/read_workbook.h"
#include "reader/read_site.h"
#include "source/files.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <tuple>

namespace app {
namespace {

namespace fs = std::filesystem;
using diagnostics::Diagnostics;
using diagnostics::Phrase;

struct RefusalText {
    std::string_view code;
    Phrase reason;
};

RefusalText describe(const office::Refused& refused) {
    using enum office::Refusal;
    switch (refused.refusal) {
        case not_a_workbook:
        case not_a_paper:
            return {"form-unreadable", {"không phải sổ tính Excel", "it is no Excel workbook"}};
        case old_file:
            return {"form-unreadable", {"sổ tính kiểu cũ (.xls)", "it is an old workbook (.xls)"}};
        case locked:
            return {"form-unreadable", {"tệp có mật khẩu", "it has a password"}};
        case other_workbook:
            return {"form-unreadable", {"sổ tính kiểu OpenDocument (.ods)", "it is an OpenDocument sheet (.ods)"}};
        case damaged:
            return {"form-unreadable", {"tệp bị hỏng hoặc tải về chưa đủ", "it is damaged, or only a part of it"}};
        case macros:
            return {"form-unsafe", {"tệp có macro", "it has macros"}};
        case external_links:
            return {"form-unsafe",
                    {"tệp có liên kết ra ngoài hoặc tệp nhúng", "it links to other files or embeds them"}};
        case document_type:
            return {"form-unsafe", {"tệp có khai báo DOCTYPE", "it has a DOCTYPE"}};
        case too_large:
            return {"form-unsafe", {"tệp quá lớn khi mở nén", "it is too large when unpacked"}};
    }
    return {};
}

using Cell = std::tuple<std::string_view, int, int>;

Cell cell_of(const diagnostics::Location& place) {
    return {place.sheet_view(), place.line, place.column};
}

/// What the reader and the rules find in the draft. Of a cell that was refused as such nothing more is said: there,
/// all would be found missing.
void judge(const drafting::Draft& draft, source::SourceTree tree, Diagnostics& findings) {
    Diagnostics all;
    const std::vector<diagnostics::Diagnostic> told = findings.sorted();
    std::set<Cell> refused;
    for (const diagnostics::Diagnostic& one : told)
        if (one.location.sheet) refused.insert(cell_of(one.location));
    std::erase_if(tree.reports, [&](const source::ListedFile& file) { return *file.path == *draft.file.path; });
    tree.reports.push_back(
        {.path = draft.file.path, .beside = {}, .drafted = std::make_shared<const source::ContentFile>(draft.file)});
    const reader::ReadSite read = reader::read_site(tree, all);
    const auto is_drafted = [&](const model::Report& report) {
        return *draft.file.path == fmt::format("content/reports/{}/{}.md", read.site[report.unit].slug, report.slug);
    };
    const bool is_read = std::ranges::any_of(read.site.reports, is_drafted);
    if (is_read) analysis::analyze(read.site, analysis::Drafts::included, all);
    const std::vector<diagnostics::Diagnostic> sorted = all.sorted();
    for (const diagnostics::Diagnostic& found : sorted) {
        const diagnostics::Location place = draft.find_place(found.location);
        if (place.path_view() == draft.form.path_view() && !refused.contains(cell_of(place)))
            findings.report(found.finding->code, place, found.arguments, found.on);
    }
    if (is_read || findings.has_errors()) return;
    // What the report refers to cannot be read: the mistakes are in the site.
    for (const diagnostics::Diagnostic& found : sorted)
        findings.report(found.finding->code, found.location, found.arguments, found.on);
    if (!findings.has_errors()) throw std::logic_error("the drafted report was not read, and nothing says why");
}

/// The report of that id, as a file of its own or as a folder.
std::optional<std::string> find_existing(const source::SourceTree& tree, const std::string& path) {
    const std::string folder = path.substr(0, path.size() - 3) + "/index.md";
    for (const source::ListedFile& file : tree.reports)
        if (*file.path == path || *file.path == folder) return *file.path;
    return std::nullopt;
}

void report_refused(const office::Refused& refused, const std::string& name, Diagnostics& findings) {
    const RefusalText text = describe(refused);
    findings.report(text.code, diagnostics::whole_file(name), {{"reason", text.reason}});
}

}  // namespace

std::optional<drafting::Draft> draft_form(const std::string& bytes, const std::string& name, Replacing replacing,
                                          const Options& options, Diagnostics& findings) {
    const auto workbook = office::read_workbook(bytes);
    if (const auto* const refused = std::get_if<office::Refused>(&workbook)) {
        report_refused(*refused, name, findings);
        return std::nullopt;
    }
    const auto form = drafting::read_form(std::get<office::Workbook>(workbook),
                                          std::make_shared<const std::string>(name), findings);
    if (!form) return std::nullopt;
    Diagnostics before;  // of the site as it is: told by `loa check`
    const source::SourceTree tree = source::load_sources(options.source, before);
    const model::Site site = reader::read_site(tree, before).site;
    drafting::Draft draft = drafting::draft_report(*form, site, findings);
    const auto existing = find_existing(tree, *draft.file.path);
    const bool is_folder = existing && *existing != *draft.file.path;  // with photos: more than a file to replace
    if (existing && (replacing == Replacing::refused || is_folder))
        findings.report("form-report-exists", draft.form, {{"file", *existing}});
    judge(draft, tree, findings);
    return draft;
}

bool is_form_name(const fs::path& file) {
    const std::string ending = text::to_lower(file.extension().string());
    return ending == ".xlsx" || ending == ".xlsm" || ending == ".xls" || ending == ".ods";
}

ExitCode import_form(const Options& options, const ImportRequest& request, const fs::path& file) {
    Diagnostics findings;
    const auto bytes = source::read_bytes(file, office::kMaxWorkbookBytes);
    if (!bytes) report_refused({office::Refusal::too_large, {}}, file.string(), findings);
    // Elsewhere than among the reports of the site nothing is in the way but a file of that name.
    const Replacing replacing = request.output.empty() ? request.replacing : Replacing::asked_for;
    const auto draft = bytes ? draft_form(*bytes, file.string(), replacing, options, findings) : std::nullopt;
    const auto source_line = [&](std::string_view path, int line) {
        return source::read_line(options.source, path, line);
    };
    std::fputs(diagnostics::print_report(findings.sorted(), source_line, options.print).c_str(), stderr);
    if (!draft || findings.has_errors()) return ExitCode::content_errors;
    Diagnostics mistakes;
    const auto text = formatting::format_file(*draft->file.path, draft->text, mistakes);
    if (!text || mistakes.has_errors()) throw std::logic_error("the drafted report cannot be read as a file");
    const fs::path path = request.output.empty() ? options.source / *draft->file.path
                                                 : request.output / fs::path(*draft->file.path).filename();
    return write_new(path.lexically_normal(), *text, request.replacing, options) ? ExitCode::done : ExitCode::usage;
}

}  // namespace app
