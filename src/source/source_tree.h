// Everything that people wrote, read from disk: the located trees of data/, the places of content files and of files
// to copy, and the files of the theme. A content file is read when its turn comes and its tree dropped when it is
// understood, so that memory does not grow with the trees of a whole country; its body is fetched again by its place
// when a page shows it (`read_body`). Only regular files below the site's folder are read; links, devices and files
// over their limit are errors.
#pragma once

#include "diagnostics/diagnostics.h"
#include "diagnostics/run_jobs.h"
#include "source/file_version.h"
#include "source/node.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace source {

/// Where the Markdown text of a content file is.
struct BodyPlace {
    std::shared_ptr<const std::string> path;  // below the site's folder
    int first_line = 1;                       // the line of the file on which the body begins
    std::uint64_t hash = 0;                   // XXH3 of the body's bytes
};

struct ContentFile {
    std::shared_ptr<const std::string> path;  // "content/reports/xa-an-lao/bao-cao-2025.md"
    Node front_matter;
    BodyPlace body;
    std::string text;                 // of the body, NFC, line ends as \n
    std::vector<std::string> beside;  // names of other files in the folder of an index.md
    FileVersion version = {};
};

/// A content file that was found and is not read yet.
struct ListedFile {
    std::shared_ptr<const std::string> path;
    std::vector<std::string> beside;
    std::shared_ptr<const ContentFile> drafted = nullptr;  // what it says: a file that is not on disk yet
    bool is_set_aside = false;  // for its mistakes: there for those who refer to it, and not read
};

/// A file that is copied as it is.
struct StaticFile {
    std::string path;         // below the site's folder: "static/logo.svg"
    std::string destination;  // below the site's root: "logo.svg"
};

struct ThemeFile {
    std::string path;  // as people find it: "themes/default/templates/unit.html"
    std::string name;  // below the theme's folder: "templates/unit.html"
    std::string text;
};

struct SourceTree {
    std::filesystem::path root;
    std::map<std::string, Node> data;  // by name: "units" for data/units.yaml; an unreadable file is missing here
    Digest data_digest;                // of all of data/
    std::vector<ListedFile> reports;   // each list ordered by path
    std::vector<ListedFile> initiatives;
    std::vector<ListedFile> pages;
    std::vector<StaticFile> statics;
};

/// Reads data/ below `root` and lists all other folders, several at once by `run`. Authors' mistakes are reported and
/// reading goes on; a folder that cannot be read throws std::system_error.
SourceTree load_sources(const std::filesystem::path& root, diagnostics::Diagnostics& diagnostics,
                        const diagnostics::RunJobs& run = diagnostics::run_in_turn);

/// Sets the reports and initiatives of these paths aside.
void set_aside(const std::set<std::string, std::less<>>& paths, SourceTree& tree);

/// Nothing, with an error, where its front matter cannot be read.
std::shared_ptr<const ContentFile> read_content_file(const std::filesystem::path& root, const ListedFile& listed,
                                                     diagnostics::Diagnostics& diagnostics);

/// The text of a body, NFC, line ends as \n. Throws std::runtime_error when the file changed since it was read.
std::string read_body(const std::filesystem::path& root, const BodyPlace& place);

/// The bytes of a file to copy. Throws std::system_error when it cannot be read any more.
std::string read_static(const std::filesystem::path& root, const StaticFile& file);

/// The files of theme `name`: a site's own `themes/<name>/` first, then `installed`/<name>/; a file of the site
/// replaces the installed one of the same name. Ordered by name.
std::vector<ThemeFile> load_theme_files(const std::filesystem::path& root, const std::filesystem::path& installed,
                                        const std::string& name, diagnostics::Diagnostics& diagnostics);

/// Line `line` of a file below `root`, for showing findings.
std::optional<std::string> read_line(const std::filesystem::path& root, std::string_view path, int line);

/// The content file `text` split at its `---` fences; nothing, with an error, where a fence is missing.
struct SplitText {
    std::string_view front_matter;
    int front_matter_line = 2;
    std::string_view body;
    int body_line = 1;
};
std::optional<SplitText> split_front_matter(std::string_view text, const std::shared_ptr<const std::string>& path,
                                            diagnostics::Diagnostics& diagnostics);

}  // namespace source
