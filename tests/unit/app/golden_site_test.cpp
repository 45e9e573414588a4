// Golden sites: each folder of tests/sites/ is a whole site (content/, data/, themes/) with the output that is
// expected of it (expected/). Every file is compared byte by byte; missing and unexpected ones fail. Of workbooks,
// archives and photos only the names are compared, by the manifest: their bytes belong to other libraries.
// LOA_UPDATE_GOLDEN=1 rewrites what is expected.
#include "app/build.h"
#include "unit/temporary_folder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>

namespace app {
namespace {

namespace fs = std::filesystem;

const fs::path kProject = LOA_PROJECT_DIR;
constexpr const char* kManifest = "loa-manifest.json";

using Files = std::map<std::string, std::string>;  // path below the site's root, bytes

using testing_support::TemporaryFolder;

/// How a file begins whose bytes a library decides; empty for one that is compared.
std::string_view library_start(const fs::path& path) {
    if (path.extension() == ".xlsx" || path.extension() == ".zip") return "PK";
    return path.extension() == ".jpg" ? "\xFF\xD8\xFF" : "";
}

Files read_files(const fs::path& folder) {
    Files files;
    if (!fs::is_directory(folder)) return files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        files.emplace(entry.path().lexically_relative(folder).generic_string(),
                      std::string{std::istreambuf_iterator<char>(stream), {}});
    }
    return files;
}

/// `"tai-ve/toan-bo.xlsx": "9f86…"` -> `"tai-ve/toan-bo.xlsx": ""`
void forget_hash(const std::string& path, std::string& manifest) {
    constexpr std::size_t kHashLength = 64;
    const std::string before = '"' + path + "\": \"";
    const std::size_t at = manifest.find(before);
    ASSERT_NE(at, std::string::npos) << path << " is not in the manifest";
    manifest.erase(at + before.size(), kHashLength);
}

/// What is compared of a built site: no bytes of libraries, and a manifest that names those files without hashes.
Files comparable(Files files) {
    std::string& manifest = files.at(kManifest);
    for (const auto& [path, bytes] : files) {
        const std::string_view start = library_start(path);
        EXPECT_TRUE(bytes.starts_with(start)) << path;
        if (!start.empty()) forget_hash(path, manifest);
    }
    std::erase_if(files, [](const auto& file) { return !library_start(file.first).empty(); });
    return files;
}

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

/// The first line that two texts do not share, for people to find it.
std::string first_difference(std::string_view expected, std::string_view built) {
    const std::vector<std::string_view> wanted = split_lines(expected), found = split_lines(built);
    const auto [in_wanted, in_found] = std::mismatch(wanted.begin(), wanted.end(), found.begin(), found.end());
    return fmt::format("line {}\n  expected: {}\n  built:    {}", in_wanted - wanted.begin() + 1,
                       in_wanted == wanted.end() ? "(nothing)" : *in_wanted,
                       in_found == found.end() ? "(nothing)" : *in_found);
}

void compare(const Files& expected, const Files& built) {
    for (const auto& [path, text] : expected) {
        const auto found = built.find(path);
        if (found == built.end())
            ADD_FAILURE() << path << " is missing";
        else if (found->second != text)
            ADD_FAILURE() << path << ", " << first_difference(text, found->second);
    }
    for (const auto& [path, text] : built)
        if (!expected.contains(path)) ADD_FAILURE() << path << " is unexpected";
}

void rewrite(const fs::path& folder, const Files& files) {
    fs::remove_all(folder);
    for (const auto& [path, text] : files) {
        fs::create_directories((folder / path).parent_path());
        std::ofstream(folder / path, std::ios::binary) << text;
    }
}

ExitCode build_site(const fs::path& source, const fs::path& destination) {
    Options options;
    options.source = source;
    options.destination = destination;
    options.installed_themes = kProject / "themes";
    options.threads = 4;
    options.verbosity = Verbosity::quiet;
    return build(options);
}

std::vector<std::string> list_cases() {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(kProject / "tests/sites"))
        if (entry.is_directory()) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

class GoldenSite : public ::testing::TestWithParam<std::string> {};

TEST_P(GoldenSite, IsBuiltAsExpected) {
    const fs::path folder = kProject / "tests/sites" / GetParam();
    const TemporaryFolder temporary;
    const fs::path source = temporary.path() / "source", output = temporary.path() / "site";
    fs::copy(folder, source, fs::copy_options::recursive);  // a build keeps results beside what it reads
    ASSERT_EQ(build_site(source, output), ExitCode::done);
    const Files built = comparable(read_files(output));

    if (std::getenv("LOA_UPDATE_GOLDEN")) {
        ASSERT_FALSE(std::getenv("CI")) << "CI never rewrites what is expected";
        rewrite(folder / "expected", built);
    }
    compare(read_files(folder / "expected"), built);
}

std::string test_name(const ::testing::TestParamInfo<std::string>& test) {
    std::string name = test.param;
    std::ranges::replace(name, '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Sites, GoldenSite, ::testing::ValuesIn(list_cases()), test_name);

}  // namespace
}  // namespace app
