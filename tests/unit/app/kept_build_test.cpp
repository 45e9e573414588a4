// Builds that use what earlier ones kept publish the same bytes and tell the same findings as builds that have
// nothing. A small site is edited, damaged and built again, in an order that follows from a seed (LOA_SEED gives
// another one); after each step, the tree is compared with that of a whole build into a new folder.
#include "app/build.h"
#include "publish/manifest.h"
#include "unit/temporary_folder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <random>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr const char* kReport = "content/reports/xa-an-binh/bao-cao-2025.md";
using Files = std::map<std::string, std::string>;

std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, const std::string& bytes) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

Files read_tree(const fs::path& folder) {
    Files files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files.emplace(entry.path().lexically_relative(folder).generic_string(), read(entry.path()));
    return files;
}

class KeptBuild : public ::testing::Test {
protected:
    KeptBuild() {
        fs::copy(fs::path(LOA_PROJECT_DIR) / "tests/sites/two-places", source(), fs::copy_options::recursive);
        fs::remove_all(source() / "expected");
        options_.source = source();
        options_.destination = site();
        options_.installed_themes = fs::path(LOA_PROJECT_DIR) / "themes";
        options_.threads = 3;
        options_.verbosity = Verbosity::quiet;
        options_.downloads = Downloads::left_out;
    }

    fs::path source() const { return root_ / "source"; }
    fs::path site() const { return root_ / "site"; }

    struct Result {
        ExitCode code;
        std::string findings;
    };
    static Result build_with(const Options& options) {
        testing::internal::CaptureStderr();
        const ExitCode code = build(options);
        return {code, testing::internal::GetCapturedStderr()};
    }

    /// Builds the site, and from a copy of its source once more without anything that was kept but pictures.
    void build_and_compare() {
        const Result kept = build_with(options_);
        const fs::path copy = root_ / "copy", whole = root_ / "whole";
        fs::remove_all(copy);
        fs::remove_all(whole);
        fs::copy(source(), copy, fs::copy_options::recursive);
        fs::remove(copy / ".loa/readings");
        fs::remove(copy / ".loa/outputs");
        Options options = options_;
        options.source = copy;
        options.destination = whole;
        const Result anew = build_with(options);
        EXPECT_EQ(kept.code, anew.code);
        EXPECT_EQ(kept.findings, anew.findings);
        if (anew.code == ExitCode::done) compare(whole);
    }

    /// Assets of the site before live on in it once more.
    void compare(const fs::path& whole) {
        Files expected = read_tree(whole), built = read_tree(site());
        auto manifest = publish::parse_manifest(built.at("loa-manifest.json"));
        ASSERT_TRUE(manifest);
        for (const auto& [path, sha256] : manifest->previous_assets) built.erase(path);
        manifest->previous_assets.clear();
        built["loa-manifest.json"] = publish::write_manifest(*manifest);
        for (const auto& [path, bytes] : expected) {
            ASSERT_TRUE(built.contains(path)) << path << " is missing";
            EXPECT_EQ(built[path], bytes) << path;
        }
        for (const auto& [path, bytes] : built) EXPECT_TRUE(expected.contains(path)) << path << " is left over";
    }

    void replace(const std::string& file, const std::string& before, const std::string& after) {
        std::string text = read(source() / file);
        const std::size_t at = text.find(before);
        if (at == std::string::npos) return;  // an earlier step took it away
        write(source() / file, text.replace(at, before.size(), after));
    }

    /// At a place that follows from the seed.
    void flip_byte(const fs::path& file) {
        std::string bytes = read(file);
        if (bytes.empty()) return;
        bytes[random_() % bytes.size()] ^= 0x20;
        write(file, bytes);
    }

    fs::path any_output() {
        std::vector<fs::path> files;
        if (!fs::exists(site())) return site() / "index.html";  // an earlier step took it away
        for (const auto& [path, bytes] : read_tree(site()))
            if (path != publish::kManifestName) files.push_back(site() / path);
        return files[random_() % files.size()];
    }

    /// A build in a process of its own, which is killed some time after it began.
    void kill_build() {
        const pid_t child = ::fork();
        if (child == 0) {
            build(options_);
            ::_exit(0);
        }
        ::usleep(static_cast<useconds_t>(random_() % 300'000));
        ::kill(child, SIGKILL);
        int status = 0;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
    }

    testing_support::TemporaryFolder folder_;
    const fs::path& root_ = folder_.path();
    Options options_;
    std::mt19937 random_;
};

struct Edit {
    const char* name;
    std::function<void()> make;
};

TEST_F(KeptBuild, PublishesWhatAWholeBuildPublishes) {
    const char* const given = std::getenv("LOA_SEED");
    const unsigned seed = given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : 20251121;
    random_.seed(seed);
    const fs::path readings = source() / ".loa/readings", outputs = source() / ".loa/outputs";
    const std::string new_report = "content/reports/phuong-ben-do/bao-cao-2025.md";
    int number = 0;
    const auto write_report = [&](const std::string& path) {
        std::string text = read(source() / kReport);
        const std::size_t rank = text.find(", rank: 1/2");
        if (rank != std::string::npos) text.erase(rank, std::string_view(", rank: 1/2").size());
        write(source() / path, text);
    };
    std::vector<Edit> edits = {
        {"text", [&] { replace(kReport, "Xã có", fmt::format("Xã nay {} có", ++number)); }},
        {"text of the same size, at once", [&] { replace(kReport, "góc học số](", "nơi học số]("); }},
        {"text of an initiative",
         [&] {
             write(source() / "content/initiatives/goc-hoc-so/index.md",
                   read(source() / "content/initiatives/goc-hoc-so/index.md") + "\nThêm một câu.\n");
         }},
        {"figure", [&] { replace(kReport, "gần 900, as_of", "gần 800, as_of"); }},
        {"figure of all places", [&] { replace(kReport, "value: trên 70%", "value: trên 60%"); }},
        {"title", [&] { replace(kReport, "title: Kết quả", "title: Những kết quả"); }},
        {"new report", [&] { write_report(new_report); }},
        {"renamed report",
         [&] {
             if (fs::exists(source() / new_report))
                 fs::rename(source() / new_report, source() / "content/reports/phuong-ben-do/nam-2025.md");
         }},
        {"deleted report", [&] { fs::remove(source() / "content/reports/phuong-ben-do/nam-2025.md"); }},
        {"mistake", [&] { replace(kReport, "campaign: phong-trao", "campaign: phong-tra"); }},
        {"mended", [&] { replace(kReport, "campaign: phong-tra\n", "campaign: phong-trao\n"); }},
        {"touched", [&] { fs::last_write_time(source() / kReport, fs::file_time_type::clock::now()); }},
        {"unit", [&] { replace("data/units.yaml", "Phường Bến Đò", "Phường Bến Đò Mới"); }},
        {"template",
         [&] {
             write(source() / "themes/plain/templates/report.html",
                   read(source() / "themes/plain/templates/report.html") + "<!-- x -->\n");
         }},
        {"style sheet",
         [&] {
             write(source() / "themes/plain/assets/site.css",
                   read(source() / "themes/plain/assets/site.css") + "\nb { color: red }\n");
         }},
        {"links", [&] { options_.link_style = views::LinkStyle::portable; }},
        {"drafts", [&] { options_.drafts = analysis::Drafts::included; }},
        {"address", [&] { options_.base_url = "https://example.vn/khac/"; }},
        {"mistakes set aside", [&] { options_.mistakes = Mistakes::set_aside; }},
        {"compressed copies", [&] { options_.copies = publish::Copies::compressed; }},
        {"downloads", [&] { options_.downloads = Downloads::made; }},
        {"no downloads", [&] { options_.downloads = Downloads::left_out; }},
        {"tampered output", [&] { flip_byte(any_output()); }},
        {"deleted output", [&] { fs::remove(any_output()); }},
        {"deleted site", [&] { fs::remove_all(site()); }},
        {"damaged readings", [&] { flip_byte(readings); }},
        {"damaged outputs", [&] { flip_byte(outputs); }},
        {"shorter readings",
         [&] {
             if (fs::exists(readings)) fs::resize_file(readings, fs::file_size(readings) / 2);
         }},
        {"shorter outputs",
         [&] {
             if (fs::exists(outputs)) fs::resize_file(outputs, fs::file_size(outputs) / 2);
         }},
        {"longer readings",  // as a build leaves them that is killed while it puts new ones behind them
         [&] {
             if (fs::exists(readings)) std::ofstream(readings, std::ios::binary | std::ios::app) << "half a reading";
         }},
        {"foreign records", [&] { write(readings, "loa readings 99\n"), write(outputs, std::string(4096, 'x')); }},
        {"another Loa",
         [&] {
             for (const fs::path& record : {readings, outputs}) {
                 std::string bytes = read(record);
                 if (bytes.size() > 20) bytes[20] ^= 1;  // of the program's version, behind the format
                 write(record, bytes);
             }
         }},
        {"killed build", [&] { replace(kReport, "[1.200]", "[1.200]"), kill_build(); }},
        {"killed build of other pages", [&] { replace(kReport, "Làm xong", "Đã xong"), kill_build(); }},
        {"nothing", [] {}},
    };
    build_and_compare();
    std::ranges::shuffle(edits, random_);
    for (std::size_t i = 0; i < edits.size();) {
        std::string names;
        for (std::size_t left = 1 + random_() % 3; left > 0 && i < edits.size(); --left, ++i) {
            names += fmt::format(" · {}", edits[i].name);
            edits[i].make();
        }
        SCOPED_TRACE(fmt::format("LOA_SEED={}{}", seed, names));
        build_and_compare();
        if (HasFailure()) return;
    }
}

struct stat status_of(const fs::path& file) {
    struct stat status {};
    EXPECT_EQ(::stat(file.c_str(), &status), 0) << file;
    return status;
}

TEST_F(KeptBuild, PutsNewReadingsBehindTheKeptOnesUntilThereIsTooMuchOfTheOld) {
    const fs::path readings = source() / ".loa/readings", page = source() / "content/pages/gioi-thieu.md";
    build_with(options_);
    const std::uintmax_t size = fs::file_size(readings);
    int extended = 0, written_anew = 0;
    for (int edit = 1; edit <= 20; ++edit) {
        const ino_t before = status_of(readings).st_ino;
        write(page, read(page) + fmt::format("\nCâu thứ {}.\n", edit));
        EXPECT_EQ(build_with(options_).code, ExitCode::done);
        ++(status_of(readings).st_ino == before ? extended : written_anew);
        EXPECT_LT(fs::file_size(readings), 3 * size) << edit;
    }
    EXPECT_GT(extended, written_anew);
    EXPECT_GT(written_anew, 0);
}

/// Access times tell what a build opened; where the disk does not keep them, nothing is proved and nothing fails.
TEST_F(KeptBuild, OpensNeitherContentNorPagesThatDidNotChange) {
    build_with(options_);
    ::usleep(20'000);  // the records are younger than all that they tell of
    build_with(options_);
    const std::vector<fs::path> files = {source() / kReport, site() / "don-vi/xa-an-binh/index.html"};
    constexpr timespec kLongAgo = {1'000'000'000, 0};
    for (const fs::path& file : files) {
        const timespec times[2] = {kLongAgo, {0, UTIME_OMIT}};
        ASSERT_EQ(::utimensat(AT_FDCWD, file.c_str(), times, 0), 0);
    }
    EXPECT_EQ(build_with(options_).code, ExitCode::done);
    for (const fs::path& file : files) EXPECT_EQ(status_of(file).st_atim.tv_sec, kLongAgo.tv_sec) << file;
}

}  // namespace
}  // namespace app
