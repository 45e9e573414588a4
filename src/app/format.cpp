#include "app/format.h"

#include "app/content.h"
#include "diagnostics/report.h"
#include "formatting/format_file.h"
#include "source/files.h"

#include <fmt/format.h>

#include <fstream>
#include <system_error>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxBytes = 3 << 20;  // more than any file of a site may have
constexpr int kMaxDepth = 16;

/// Paths below `folder`, in an order that does not depend on the disk.
void collect_files(const fs::path& root, const std::string& folder, int depth, diagnostics::Diagnostics& findings,
                   std::vector<std::string>& paths) {
    if (depth > kMaxDepth || !source::is_folder(root, folder)) return;
    const source::Folder listed = source::list_folder(root, folder, findings);
    for (const std::string& name : listed.files) paths.push_back(folder + "/" + name);
    for (const std::string& name : listed.folders)
        collect_files(root, folder + "/" + name, depth + 1, findings, paths);
}

/// A crash leaves either the old file or the new one.
void replace_file(const fs::path& file, const std::string& text) {
    const fs::path beside = fs::path(file) += ".loa-fmt";
    std::ofstream stream(beside, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) throw std::system_error(errno, std::generic_category(), beside.string());
    fs::permissions(beside, fs::status(file).permissions());
    fs::rename(beside, file);
}

std::string say_count(std::size_t changed, Formatting formatting, diagnostics::Language language) {
    const bool vi = language == diagnostics::Language::vi;
    if (formatting == Formatting::only_check) {
        return vi ? fmt::format("{} tệp chưa đúng dạng; `loa fmt` sửa lại\n", changed)
                  : fmt::format("{} file{} not in canonical form; `loa fmt` rewrites\n", changed,
                                changed == 1 ? "" : "s");
    }
    return vi ? fmt::format("{} tệp đã viết lại\n", changed)
              : fmt::format("{} file{} rewritten\n", changed, changed == 1 ? "" : "s");
}

}  // namespace

ExitCode format_site(const Options& options, Formatting formatting) {
    diagnostics::Diagnostics findings;
    std::vector<std::string> paths;
    for (const char* folder : {"data", "content"}) collect_files(options.source, folder, 0, findings, paths);
    std::size_t changed = 0;
    for (const std::string& path : paths) {
        const std::optional<std::string> bytes = source::read_bytes(options.source / path, kMaxBytes);
        const std::optional<std::string> text =
            bytes ? formatting::format_file(path, *bytes, findings) : std::nullopt;
        if (!text || *text == *bytes) continue;
        if (formatting == Formatting::write) replace_file(options.source / path, *text);
        fmt::print("{}\n", path);
        ++changed;
    }
    const auto source_line = [&](std::string_view path, int line) {
        return source::read_line(options.source, path, line);
    };
    std::fputs(diagnostics::print_report(findings.sorted(), source_line, options.print).c_str(), stderr);
    if (changed > 0) fmt::print("{}", say_count(changed, formatting, options.print.language));
    const bool is_left = formatting == Formatting::only_check && changed > 0;
    return findings.has_errors() || is_left ? ExitCode::content_errors : ExitCode::done;
}

}  // namespace app
