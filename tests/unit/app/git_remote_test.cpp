#include "app/git_remote.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace app {
namespace {

namespace fs = std::filesystem;

std::string shown(std::string_view address) {
    const auto remote = parse_remote(address);
    return remote ? remote->host + " " + remote->path : "";
}

TEST(ParseRemote, KnowsEveryFormOfAddress) {
    EXPECT_EQ(shown("https://github.com/so-khcn/trang.git"), "https://github.com so-khcn/trang");
    EXPECT_EQ(shown("https://gitlab.example.vn:8443/so/nhom/trang/"), "https://gitlab.example.vn:8443 so/nhom/trang");
    EXPECT_EQ(shown("git@codeberg.org:so-khcn/trang.git"), "https://codeberg.org so-khcn/trang");
    EXPECT_EQ(shown("ssh://git@git.example.vn:2222/so-khcn/trang"), "https://git.example.vn so-khcn/trang");
    EXPECT_EQ(shown("http://localhost:3000/a/b"), "http://localhost:3000 a/b");
}

TEST(ParseRemote, TellsNoPassword) {
    EXPECT_EQ(shown("https://ten:mat-khau@github.com/a/b"), "https://github.com a/b");
}

TEST(ParseRemote, KnowsAFolderFromAHost) {
    for (const char* const folder : {"/srv/git/trang.git", "../trang", "file:///srv/trang", "trang", ""})
        EXPECT_EQ(shown(folder), "") << folder;
}

class FindGitPlace : public testing::Test {
protected:
    void SetUp() override {
        root_ = fs::weakly_canonical(fs::temp_directory_path()) / "loa-git-place";
        fs::remove_all(root_);
        write("kho/.git/config",
              "[core]\n\tbare = false\n[remote \"khac\"]\n\turl = https://x.vn/c/d\n"
              "[remote \"origin\"]\n\turl = git@github.com:a/b.git\n\tfetch = +refs\n");
    }
    void TearDown() override { fs::remove_all(root_); }

    void write(const fs::path& file, const std::string& text) const {
        fs::create_directories((root_ / file).parent_path());
        std::ofstream(root_ / file) << text;
    }

    fs::path root_;
};

TEST_F(FindGitPlace, ReadsTheOriginOfTheFoldersAbove) {
    fs::create_directories(root_ / "kho/trang/hai-phong");
    const auto place = find_git_place(root_ / "kho/trang/hai-phong");
    ASSERT_TRUE(place && place->origin);
    EXPECT_EQ(place->below, fs::path("trang/hai-phong"));
    EXPECT_EQ(place->origin->path, "a/b");
    EXPECT_EQ(find_git_place(root_ / "kho")->below, fs::path());
}

TEST_F(FindGitPlace, FollowsAWorktreeToItsRepository) {
    write("cay/.git", "gitdir: " + (root_ / "kho/.git/worktrees/cay").string() + "\n");
    write("kho/.git/worktrees/cay/commondir", "../..\n");
    const auto place = find_git_place(root_ / "cay");
    ASSERT_TRUE(place && place->origin);
    EXPECT_EQ(place->origin->host, "https://github.com");
}

}  // namespace
}  // namespace app
