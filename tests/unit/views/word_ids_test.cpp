#include "views/word_ids.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// Every text in the views that has the form of a word's id, and what is asked for by a single name; the words of the
/// notation are read where the wording is made.
std::set<std::string> named_in_views() {
    static const std::regex dotted(R"re("([a-z_]+(?:\.[a-z_]+)+)")re");
    static const std::regex single(R"re(words\(\s*"([a-z_]+)")re");
    const fs::path source = fs::path(LOA_PROJECT_DIR) / "src";
    std::vector<fs::path> paths = {source / "model/wording.cpp"};
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(source / "views"))
        if (entry.path().extension() == ".cpp" && entry.path().filename() != "word_ids.cpp")
            paths.push_back(entry.path());
    std::set<std::string> ids;
    for (const fs::path& path : paths) {
        std::ifstream file(path);
        const std::string code{std::istreambuf_iterator<char>(file), {}};
        for (const std::regex& pattern : {dotted, single})
            for (std::sregex_iterator match(code.begin(), code.end(), pattern), end; match != end; ++match)
                ids.insert((*match)[1]);
    }
    std::erase_if(ids, [](const std::string& id) { return id.ends_with(".html"); });
    return ids;
}

TEST(WordIds, AreThoseThatTheViewsName) {
    const std::set<std::string> listed(views::word_ids().begin(), views::word_ids().end());
    EXPECT_EQ(listed, named_in_views());
}

}  // namespace
