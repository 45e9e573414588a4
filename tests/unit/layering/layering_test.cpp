// The table of src/README.md as a test: which room may include which, and the one file in which each library is
// named.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const std::set<std::string> kLeaves = {"diagnostics", "text"};

const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"diagnostics", {}},
    {"text", {}},
    {"markdown", {}},
    {"source", {}},
    {"model", {}},
    {"wording", {}},
    {"reader", {"source", "model", "markdown", "wording"}},
    {"formatting", {"source", "reader"}},
    {"analysis", {"model"}},
    {"views", {"model", "analysis"}},
    {"html", {"views", "markdown"}},
    {"archive", {}},
    {"excel", {"views", "archive"}},
    {"office", {}},
    {"drafting", {"source", "office", "model", "reader", "analysis"}},
    {"opendata", {"views", "archive"}},
    {"publish", {}},
    {"pictures", {}},
    {"cards", {}},
    {"download", {}},
    {"preview", {}},
    {"app",
     {"source", "reader", "formatting", "model", "markdown", "analysis", "views", "html", "excel", "opendata",
      "publish", "pictures", "cards", "download", "office", "drafting", "preview"}},
};

/// Libraries whose headers are slow or dangerous, by the beginning of an include: each is named in one file of one
/// room.
const std::map<std::string, std::string> kNamedOnce = {
    {"cmark-gfm", "markdown"}, {"yaml-cpp/", "source"},   {"xlsxwriter", "excel"}, {"CLI/", "app"},
    {"openssl/", "publish"},   {"vips/", "pictures"},     {"librsvg/", "cards"},   {"cairo/", "cards"},
    {"fontconfig/", "cards"},  {"libdeflate", "archive"}, {"curl/", "download"},   {"brotli/", "publish"},
    {"zlib.h", "publish"},     {"httplib", "preview"},
};

struct Include {
    fs::path file;
    std::string room;
    std::string target;
    bool quoted;
};

std::vector<Include> read_includes() {
    static const std::regex pattern(R"re(^\s*#include\s+(["<])([^">]+)[">])re");
    const fs::path root = fs::path(LOA_PROJECT_DIR) / "src";
    std::vector<Include> includes;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file() || entry.path().filename() == "CMakeLists.txt") continue;
        const fs::path below = entry.path().lexically_relative(root);
        if (std::distance(below.begin(), below.end()) < 2) continue;  // main.cpp and the map
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) {
            std::smatch match;
            if (std::regex_search(line, match, pattern))
                includes.push_back({below, below.begin()->string(), match[2], match[1] == "\""});
        }
    }
    return includes;
}

TEST(Layering, RoomsIncludeOnlyWhatTheTableAllows) {
    const std::vector<Include> includes = read_includes();
    ASSERT_GT(includes.size(), 100u);
    for (const Include& include : includes) {
        if (!include.quoted) continue;
        const std::string target = include.target.substr(0, include.target.find('/'));
        const auto allowed = kMayInclude.find(include.room);
        ASSERT_NE(allowed, kMayInclude.end()) << include.file << " lies in a room that the table does not know";
        const bool is_allowed = target == include.room || allowed->second.contains(target) ||
                                (kLeaves.contains(target) && !(include.room == "text" && target == "diagnostics"));
        EXPECT_TRUE(is_allowed) << include.file << " includes " << include.target;
    }
}

TEST(Layering, EachLibraryIsNamedInOneRoomAndOneFile) {
    std::map<std::string, std::set<fs::path>> files;
    for (const Include& include : read_includes()) {
        if (include.quoted) continue;
        for (const auto& [library, room] : kNamedOnce) {
            if (!include.target.starts_with(library)) continue;
            EXPECT_EQ(include.room, room) << include.file << " includes " << include.target;
            files[library].insert(include.file);
        }
    }
    for (const auto& [library, named_in] : files)
        EXPECT_EQ(named_in.size(), 1u) << library << " is named in " << named_in.begin()->string() << " and "
                                       << named_in.rbegin()->string();
}

}  // namespace
