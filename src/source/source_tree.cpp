#include "source/source_tree.h"

#include "source/body.h"
#include "source/files.h"
#include "source/yaml.h"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

namespace source {
namespace {

constexpr std::size_t kMaxYamlBytes = 2 << 20;
constexpr std::string_view kMarkdown = ".md";
constexpr std::string_view kYaml = ".yaml";
constexpr int kMaxStaticDepth = 16;

std::string join(std::string_view folder, std::string_view name) {
    return fmt::format("{}/{}", folder, name);
}

/// The name without `extension`; empty where it has another one.
std::string_view stem_of(std::string_view name, std::string_view extension) {
    return name.ends_with(extension) ? name.substr(0, name.size() - extension.size()) : std::string_view();
}

/// A content file that was found and is not read yet.
struct ListedFile {
    std::string path;
    std::vector<std::string> beside;
};

std::optional<ContentFile> read_content_file(const std::filesystem::path& root, ListedFile listed,
                                             diagnostics::Diagnostics& diagnostics) {
    const auto path = std::make_shared<const std::string>(std::move(listed.path));
    const std::optional<std::string> text = read_text(root, path, kMaxContentBytes, diagnostics);
    if (!text) return std::nullopt;
    const std::optional<SplitText> split = split_front_matter(*text, path, diagnostics);
    if (!split) return std::nullopt;
    std::optional<Node> front_matter = parse_yaml({split->front_matter, path, split->front_matter_line}, diagnostics);
    if (!front_matter) return std::nullopt;
    return ContentFile{.path = path,
                       .front_matter = *std::move(front_matter),
                       .body = {path, split->body_line, hash_body(split->body)},
                       .beside = std::move(listed.beside)};
}

class TreeReader {
public:
    TreeReader(const std::filesystem::path& root, const diagnostics::RunJobs& run,
               diagnostics::Diagnostics& diagnostics)
        : root_(root), run_(run), diagnostics_(diagnostics) {
        tree_.root = root;
    }

    SourceTree read() {
        if (require_folder("data")) {
            read_yaml_files("data");
        }
        if (require_folder("content")) {
            read_content();
        }
        if (has_folder("static")) {
            read_statics("static", 0);
        }
        tree_.reports = read_files(reports_);
        tree_.initiatives = read_files(initiatives_);
        tree_.pages = read_files(pages_);
        std::ranges::sort(tree_.statics, {}, &StaticFile::path);
        return std::move(tree_);
    }

private:
    bool has_folder(const std::string& path) {
        const std::filesystem::file_status status = std::filesystem::symlink_status(root_ / path);
        if (std::filesystem::exists(status) && !std::filesystem::is_directory(status)) {
            diagnostics_.report("file-not-regular", diagnostics::whole_file(path));
        }
        return std::filesystem::is_directory(status);
    }

    bool require_folder(const std::string& path) {
        const bool exists = has_folder(path);
        if (!exists) {
            diagnostics_.report("site-empty", diagnostics::whole_file(path), {{"folder", path}});
        }
        return exists;
    }

    void report_unknown(const std::string& path) {
        diagnostics_.report("file-unknown", diagnostics::whole_file(path));
    }

    void read_yaml_files(const std::string& folder) {
        const Folder listed = list_folder(root_, folder, diagnostics_);
        for (const std::string& name : listed.folders) {
            report_unknown(join(folder, name));
        }
        for (const std::string& name : listed.files) {
            const auto path = std::make_shared<const std::string>(join(folder, name));
            const std::string_view stem = stem_of(name, kYaml);
            if (stem.empty()) {
                report_unknown(*path);
                continue;
            }
            const std::optional<std::string> text = read_text(root_, path, kMaxYamlBytes, diagnostics_);
            if (!text) {
                continue;
            }
            if (std::optional<Node> node = parse_yaml({*text, path}, diagnostics_)) {
                tree_.data.emplace(stem, std::move(*node));
            }
        }
    }

    void read_content() {
        const Folder listed = list_folder(root_, "content", diagnostics_);
        for (const std::string& name : listed.files) {
            report_unknown(join("content", name));
        }
        for (const std::string& name : listed.folders) {
            const std::string path = join("content", name);
            if (name == "reports") {
                read_units(path);
            } else if (name == "initiatives") {
                list_content_folder(path, initiatives_);
            } else if (name == "pages") {
                read_pages(path);
            } else {
                report_unknown(path);
            }
        }
    }

    void read_units(const std::string& folder) {
        const Folder listed = list_folder(root_, folder, diagnostics_);
        for (const std::string& name : listed.files) {
            report_unknown(join(folder, name));
        }
        for (const std::string& unit : listed.folders) {
            if (accept_id(join(folder, unit), unit, diagnostics_)) {
                list_content_folder(join(folder, unit), reports_);
            }
        }
    }

    void read_pages(const std::string& folder) {
        const Folder listed = list_folder(root_, folder, diagnostics_);
        for (const std::string& name : listed.folders) {
            report_unknown(join(folder, name));
        }
        list_markdown_files(folder, listed, pages_);
    }

    /// Files `<name>.md` and folders `<name>/index.md` with what stands beside it.
    void list_content_folder(const std::string& folder, std::vector<ListedFile>& files) {
        const Folder listed = list_folder(root_, folder, diagnostics_);
        list_markdown_files(folder, listed, files);
        for (const std::string& name : listed.folders) {
            const std::string path = join(folder, name);
            if (!accept_id(path, name, diagnostics_)) {
                continue;
            }
            const std::string alone = name + std::string(kMarkdown);
            if (std::ranges::binary_search(listed.files, alone)) {
                diagnostics_.report(
                    "content-twice", diagnostics::whole_file(join(path, "index.md")),
                    {{"name", name}, {"first", join(folder, alone)}, {"second", join(path, "index.md")}});
                continue;
            }
            list_index(path, files);
        }
    }

    void list_markdown_files(const std::string& folder, const Folder& listed, std::vector<ListedFile>& files) {
        for (const std::string& name : listed.files) {
            const std::string path = join(folder, name);
            const std::string_view stem = stem_of(name, kMarkdown);
            if (stem.empty()) {
                report_unknown(path);
            } else if (accept_id(path, stem, diagnostics_)) {
                files.push_back({path, {}});
            }
        }
    }

    void list_index(const std::string& folder, std::vector<ListedFile>& files) {
        const Folder listed = list_folder(root_, folder, diagnostics_);
        for (const std::string& name : listed.folders) {
            report_unknown(join(folder, name));
        }
        if (!std::ranges::binary_search(listed.files, "index.md")) {
            diagnostics_.report("index-missing", diagnostics::whole_file(folder));
            return;
        }
        std::vector<std::string> beside;
        for (const std::string& name : listed.files) {
            if (name != "index.md" && accept_static(join(folder, name), name, diagnostics_)) {
                beside.push_back(name);
            }
        }
        files.push_back({join(folder, "index.md"), std::move(beside)});
    }

    /// In the order of their paths.
    std::vector<ContentFile> read_files(std::vector<ListedFile>& listed) const {
        std::ranges::sort(listed, {}, &ListedFile::path);
        return diagnostics::make_each<ContentFile>(listed.size(), run_, diagnostics_,
                                                   [&](std::size_t i, diagnostics::Diagnostics& found) {
                                                       return read_content_file(root_, std::move(listed[i]), found);
                                                   });
    }

    void read_statics(const std::string& folder, int depth) {
        const Folder listed = list_folder(root_, folder, diagnostics_);
        for (const std::string& name : listed.files) {
            const std::string path = join(folder, name);
            if (accept_static(path, name, diagnostics_)) {
                tree_.statics.push_back({path, path.substr(std::string_view("static/").size())});
            }
        }
        for (const std::string& name : listed.folders) {
            const std::string path = join(folder, name);
            if (depth < kMaxStaticDepth && accept_id(path, name, diagnostics_)) {
                read_statics(path, depth + 1);
            }
        }
    }

    const std::filesystem::path& root_;
    const diagnostics::RunJobs& run_;
    diagnostics::Diagnostics& diagnostics_;
    SourceTree tree_;
    std::vector<ListedFile> reports_;
    std::vector<ListedFile> initiatives_;
    std::vector<ListedFile> pages_;
};

}  // namespace

SourceTree load_sources(const std::filesystem::path& root, diagnostics::Diagnostics& diagnostics,
                        const diagnostics::RunJobs& run) {
    return TreeReader(root, run, diagnostics).read();
}

}  // namespace source
