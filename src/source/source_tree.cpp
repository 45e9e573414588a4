#include "source/source_tree.h"

#include "source/body.h"
#include "source/files.h"
#include "source/yaml.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>
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

using ListedFiles = std::vector<ListedFile>;

ListedFile list_file(std::string path, std::vector<std::string> beside = {}) {
    return {.path = std::make_shared<const std::string>(std::move(path)), .beside = std::move(beside)};
}

/// Lists one folder of content files, whoever's it is: folders are listed at once by several threads.
class ContentLister {
public:
    ContentLister(const std::filesystem::path& root, diagnostics::Diagnostics& diagnostics)
        : root_(root), diagnostics_(diagnostics) {}

    /// Files `<name>.md` and folders `<name>/index.md` with what stands beside it.
    ListedFiles list_with_folders(const std::string& folder) {
        const Folder listed = list_folder(root_, folder, diagnostics_);
        list_markdown_files(folder, listed);
        for (const std::string& name : listed.folders) {
            const std::string path = join(folder, name);
            if (!accept_id(path, name, diagnostics_)) continue;
            const std::string alone = name + std::string(kMarkdown);
            if (std::ranges::binary_search(listed.files, alone)) {
                diagnostics_.report(
                    "content-twice", diagnostics::whole_file(join(path, "index.md")),
                    {{"name", name}, {"first", join(folder, alone)}, {"second", join(path, "index.md")}});
                continue;
            }
            list_index(path);
        }
        return std::move(files_);
    }

    /// Files `<name>.md` alone.
    ListedFiles list_files(const std::string& folder) {
        const Folder listed = list_folder(root_, folder, diagnostics_);
        for (const std::string& name : listed.folders) report_unknown(join(folder, name));
        list_markdown_files(folder, listed);
        return std::move(files_);
    }

private:
    void report_unknown(const std::string& path) {
        diagnostics_.report("file-unknown", diagnostics::whole_file(path));
    }

    void list_markdown_files(const std::string& folder, const Folder& listed) {
        for (const std::string& name : listed.files) {
            std::string path = join(folder, name);
            const std::string_view stem = stem_of(name, kMarkdown);
            if (stem.empty()) {
                report_unknown(path);
            } else if (accept_id(path, stem, diagnostics_)) {
                files_.push_back(list_file(std::move(path)));
            }
        }
    }

    void list_index(const std::string& folder) {
        const Folder listed = list_folder(root_, folder, diagnostics_);
        for (const std::string& name : listed.folders) report_unknown(join(folder, name));
        if (!std::ranges::binary_search(listed.files, "index.md")) {
            diagnostics_.report("index-missing", diagnostics::whole_file(folder));
            return;
        }
        std::vector<std::string> beside;
        for (const std::string& name : listed.files)
            if (name != "index.md" && accept_static(join(folder, name), name, diagnostics_)) beside.push_back(name);
        files_.push_back(list_file(join(folder, "index.md"), std::move(beside)));
    }

    const std::filesystem::path& root_;
    diagnostics::Diagnostics& diagnostics_;
    ListedFiles files_;
};

void sort_by_path(ListedFiles& files) {
    std::ranges::sort(files, [](const ListedFile& a, const ListedFile& b) { return *a.path < *b.path; });
}

/// Reads one part of a tree; data/ is parsed while the other folders are listed.
class TreeReader {
public:
    TreeReader(const diagnostics::RunJobs& run, SourceTree& tree, diagnostics::Diagnostics& diagnostics)
        : root_(tree.root), run_(run), diagnostics_(diagnostics), tree_(tree) {}

    void read_data() {
        if (require_folder("data")) {
            read_yaml_files("data");
        }
    }

    void list_files() {
        if (require_folder("content")) {
            read_content();
        }
        if (has_folder("static")) {
            read_statics("static", 0);
        }
        for (ListedFiles* files : {&tree_.reports, &tree_.initiatives, &tree_.pages}) sort_by_path(*files);
        std::ranges::sort(tree_.statics, {}, &StaticFile::path);
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
        std::string digests;
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
            const Digest of_text = digest(*text);
            digests += fmt::format("{} {:x} {:x}\n", name, of_text.low, of_text.high);
            if (std::optional<Node> node = parse_clean_yaml({*text, path}, diagnostics_)) {
                tree_.data.emplace(stem, std::move(*node));
            }
        }
        tree_.data_digest = digest(digests);
    }

    void read_content() {
        const Folder listed = list_folder(root_, "content", diagnostics_);
        for (const std::string& name : listed.files) {
            report_unknown(join("content", name));
        }
        for (const std::string& name : listed.folders) {
            const std::string path = join("content", name);
            if (name == "reports") {
                list_units(path);
            } else if (name == "initiatives") {
                tree_.initiatives = ContentLister(root_, diagnostics_).list_with_folders(path);
            } else if (name == "pages") {
                tree_.pages = ContentLister(root_, diagnostics_).list_files(path);
            } else {
                report_unknown(path);
            }
        }
    }

    void list_units(const std::string& folder) {
        const Folder listed = list_folder(root_, folder, diagnostics_);
        for (const std::string& name : listed.files) {
            report_unknown(join(folder, name));
        }
        std::vector<ListedFiles> of_units = diagnostics::make_each<ListedFiles>(
            listed.folders.size(), run_, diagnostics_, [&](std::size_t i, diagnostics::Diagnostics& found) {
                const std::string path = join(folder, listed.folders[i]);
                return accept_id(path, listed.folders[i], found)
                           ? std::optional(ContentLister(root_, found).list_with_folders(path))
                           : std::nullopt;
            });
        for (ListedFiles& files : of_units) std::ranges::move(files, std::back_inserter(tree_.reports));
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
    SourceTree& tree_;
};

}  // namespace

SourceTree load_sources(const std::filesystem::path& root, diagnostics::Diagnostics& diagnostics,
                        const diagnostics::RunJobs& run) {
    SourceTree tree;
    tree.root = root;
    diagnostics::Diagnostics of_data, of_files;
    run(2, [&](std::size_t part) {
        if (part == 0)
            TreeReader(run, tree, of_data).read_data();
        else
            TreeReader(run, tree, of_files).list_files();
    });
    diagnostics.merge(std::move(of_data));
    diagnostics.merge(std::move(of_files));
    return tree;
}

void set_aside(const std::set<std::string, std::less<>>& paths, SourceTree& tree) {
    for (std::vector<ListedFile>* files : {&tree.reports, &tree.initiatives})
        for (ListedFile& file : *files) file.is_set_aside = paths.contains(*file.path);
}

std::shared_ptr<const ContentFile> read_content_file(const std::filesystem::path& root, const ListedFile& listed,
                                                     diagnostics::Diagnostics& diagnostics) {
    if (listed.drafted) return listed.drafted;
    std::optional<StampedBytes> read = read_stamped(root / *listed.path, kMaxContentBytes);
    const FileVersion version = read ? FileVersion{read->stamp, digest(read->bytes)} : FileVersion{};
    const std::optional<CleanText> clean = accept_text(read ? std::optional(std::move(read->bytes)) : std::nullopt,
                                                       listed.path, kMaxContentBytes, diagnostics);
    if (!clean) return nullptr;
    const std::optional<SplitText> split = split_front_matter(clean->text, listed.path, diagnostics);
    if (!split) return nullptr;
    std::optional<Node> front_matter =
        parse_clean_yaml({split->front_matter, listed.path, split->front_matter_line, clean->is_plain}, diagnostics);
    if (!front_matter) return nullptr;
    std::string body = clean->normal(split->body);
    const std::uint64_t hash = hash_body(body);
    return std::make_shared<const ContentFile>(ContentFile{.path = listed.path,
                                                           .front_matter = *std::move(front_matter),
                                                           .body = {listed.path, split->body_line, hash},
                                                           .text = std::move(body),
                                                           .beside = listed.beside,
                                                           .version = version});
}

}  // namespace source
