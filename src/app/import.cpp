#include "app/import.h"

#include "app/import_form.h"
#include "app/import_papers.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace app {
namespace {

namespace fs = std::filesystem;

/// The forms and papers in a folder, in the order of their names. Hidden files and those that programs keep while a
/// paper is open ("~$bao-cao.docx") are none. Links are not followed.
std::vector<fs::path> list_files(const fs::path& folder) {
    std::vector<fs::path> files;
    for (auto entry = fs::recursive_directory_iterator(folder); entry != fs::recursive_directory_iterator();
         ++entry) {
        const std::string name = entry->path().filename().string();
        const bool is_hidden = name.starts_with('.') || name.starts_with('~');
        if (is_hidden && entry->is_directory()) entry.disable_recursion_pending();
        const bool is_taken = is_form_name(entry->path()) || is_paper_name(entry->path());
        if (!is_hidden && is_taken && entry->is_regular_file() && !entry->is_symlink())
            files.push_back(entry->path());
    }
    std::ranges::sort(files);
    return files;
}

ExitCode complain(std::string_view vi, std::string_view en, const Options& options) {
    fmt::print(stderr, "{}\n", options.print.language == diagnostics::Language::vi ? vi : en);
    return ExitCode::usage;
}

}  // namespace

ExitCode import_files(const Options& options, const ImportRequest& request) {
    const bool is_folder = fs::is_directory(request.file);
    std::vector<fs::path> files = is_folder ? list_files(request.file) : std::vector{request.file};
    const auto forms_end = std::stable_partition(files.begin(), files.end(), is_form_name);
    const std::vector<fs::path> papers(forms_end, files.end());
    if (!is_folder && !papers.empty() && !is_paper_name(request.file))
        return complain(
            "lỗi: `loa import` nhận văn bản .docx, .odt, .pdf, .txt và biểu mẫu .xlsx do `loa new form` phát ra",
            "error: `loa import` takes papers (.docx, .odt, .pdf, .txt) and the .xlsx forms that `loa new form` "
            "makes",
            options);
    if (files.empty())
        return complain("lỗi: trong thư mục không có văn bản hay biểu mẫu nào",
                        "error: there are no papers or forms in the folder", options);
    ExitCode worst = ExitCode::done;
    for (auto form = files.begin(); form != forms_end; ++form)
        worst = std::max(worst, import_form(options, request, *form));
    return papers.empty() ? worst : std::max(worst, import_papers(options, request, papers));
}

}  // namespace app
