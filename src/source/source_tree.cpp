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

class TreeReader {
public:
    TreeReader(const std::filesystem::path& root, diagnostics::Diagnostics& diagnostics)
        : root_(root), diagnostics_(diagnostics) {
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
        for (std::vector<ContentFile>* files : {&tree_.reports, &tree_.initiatives, &tree_.pages}) {
            std::ranges::sort(*files, {}, [](const ContentFile& file) -> const std::string& { return *file.path; });
        }
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
                read_content_folder(path, tree_.initiatives);
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
                read_content_folder(join(folder, unit), tree_.reports);
            }
        }
    }

    void read_pages(const std::string& folder) {
        const Folder listed = list_folder(root_, folder, diagnostics_);
        for (const std::string& name : listed.folders) {
            report_unknown(join(folder, name));
        }
        read_markdown_files(folder, listed, tree_.pages);
    }

    /// Files `<name>.md` and folders `<name>/index.md` with what stands beside it.
    void read_content_folder(const std::string& folder, std::vector<ContentFile>& files) {
        const Folder listed = list_folder(root_, folder, diagnostics_);
        read_markdown_files(folder, listed, files);
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
            read_index(path, files);
        }
    }

    void read_markdown_files(const std::string& folder, const Folder& listed, std::vector<ContentFile>& files) {
        for (const std::string& name : listed.files) {
            const std::string path = join(folder, name);
            const std::string_view stem = stem_of(name, kMarkdown);
            if (stem.empty()) {
                report_unknown(path);
            } else if (accept_id(path, stem, diagnostics_)) {
                read_file(path, {}, files);
            }
        }
    }

    void read_index(const std::string& folder, std::vector<ContentFile>& files) {
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
        read_file(join(folder, "index.md"), std::move(beside), files);
    }

    void read_file(const std::string& name, std::vector<std::string> beside, std::vector<ContentFile>& files) {
        const auto path = std::make_shared<const std::string>(name);
        const std::optional<std::string> text = read_text(root_, path, kMaxContentBytes, diagnostics_);
        if (!text) {
            return;
        }
        const std::optional<SplitText> split = split_front_matter(*text, path, diagnostics_);
        if (!split) {
            return;
        }
        const YamlText yaml{split->front_matter, path, split->front_matter_line};
        if (std::optional<Node> front_matter = parse_yaml(yaml, diagnostics_)) {
            files.push_back({.path = path,
                             .front_matter = std::move(*front_matter),
                             .body = {path, split->body_line, hash_body(split->body)},
                             .beside = std::move(beside)});
        }
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
    diagnostics::Diagnostics& diagnostics_;
    SourceTree tree_;
};

}  // namespace

SourceTree load_sources(const std::filesystem::path& root, diagnostics::Diagnostics& diagnostics) {
    return TreeReader(root, diagnostics).read();
}

}  // namespace source
