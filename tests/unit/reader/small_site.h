// A small site for tests of the reader, and its findings as one line each.
#pragma once

#include "reader/read_site.h"
#include "unit/temporary_folder.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

namespace reader::testing {

using Files = std::map<std::string, std::string>;  // path to text

/// The base site of tests/diagnostics with some files laid over it, on disk as long as this lives: bodies are read
/// from there.
class SmallSite {
public:
    explicit SmallSite(const Files& files = {}) {
        const std::filesystem::path base = std::filesystem::path(LOA_PROJECT_DIR) / "tests/diagnostics/base";
        std::filesystem::copy(base, root_, std::filesystem::copy_options::recursive);
        for (const auto& [path, text] : files) {
            std::filesystem::create_directories((root_ / path).parent_path());
            std::ofstream(root_ / path, std::ios::binary) << text;
        }
        const source::SourceTree tree = source::load_sources(root_, diagnostics_);
        read_ = read_site(tree, diagnostics_);
    }

    const model::Site& site() const { return read_.site; }
    const ReadSite& read() const { return read_; }

    /// "data/units.yaml:2:1 field-missing [phuong-hung-dao.name]", one on each line, by place.
    std::string findings() const {
        std::string lines;
        for (const diagnostics::Diagnostic& found : diagnostics_.sorted()) {
            const diagnostics::Location& place = found.location;
            lines += fmt::format("{}:{}:{} {}", place.path_view(), place.line, place.column, found.finding->code);
            lines += found.on.empty() ? "\n" : fmt::format(" [{}]\n", found.on);
        }
        return lines;
    }

private:
    testing_support::TemporaryFolder folder_;
    const std::filesystem::path& root_ = folder_.path();
    diagnostics::Diagnostics diagnostics_;
    ReadSite read_;
};

inline constexpr const char* kReportPath = "content/reports/xa-an-lao/bao-cao-2025.md";

/// A report whose front matter ends with `fields`.
inline std::string report(std::string_view fields, std::string_view body = "Một đoạn.\n") {
    return fmt::format(
        "---\n"
        "title: Kết quả\n"
        "campaign: binh-dan-hoc-vu-so\n"
        "period: \"2025\"\n"
        "published: 21/11/2026\n"
        "{}---\n{}",
        fields, body);
}

}  // namespace reader::testing
