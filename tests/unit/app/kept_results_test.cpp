#include "app/kept_results.h"
#include "unit/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace app {
namespace {

namespace fs = std::filesystem;

class KeptResultsTest : public ::testing::Test {
protected:
    /// What comes out for `made_from`, and how often it was made anew.
    std::string find(const std::string& made_from, const std::string& bytes) {
        return KeptResults(source_, "cards").find_or_make(made_from, [&] {
            ++made_;
            return bytes;
        });
    }

    fs::path only_file() const { return fs::directory_iterator(source_ / ".loa/cards")->path(); }

    testing_support::TemporaryFolder folder_;
    const fs::path& source_ = folder_.path();
    int made_ = 0;
};

TEST_F(KeptResultsTest, MakesEachResultOnce) {
    EXPECT_EQ(find("a", "A"), "A");
    EXPECT_EQ(find("b", "B"), "B");
    EXPECT_EQ(find("a", "is not asked for"), "A");
    EXPECT_EQ(made_, 2);
}

TEST_F(KeptResultsTest, MakesADamagedResultAnew) {
    find("a", "A long result");
    for (const std::string_view damage :
         {"", "short", "another text, as long as the hash that stands before the result"}) {
        std::ofstream(only_file(), std::ios::binary) << damage;
        EXPECT_EQ(find("a", "A long result"), "A long result") << damage;
    }
    EXPECT_EQ(made_, 4);
    EXPECT_EQ(find("a", "is not asked for"), "A long result");
}

TEST_F(KeptResultsTest, WritesThroughNoLink) {
    const fs::path elsewhere = source_ / "elsewhere";
    fs::create_directory(elsewhere);
    fs::create_directory_symlink(elsewhere, source_ / ".loa");
    EXPECT_EQ(find("a", "A"), "A");
    fs::remove(source_ / ".loa");
    fs::create_directory(source_ / ".loa");
    fs::create_directory_symlink(elsewhere, source_ / ".loa/cards");
    EXPECT_EQ(find("a", "A"), "A");
    EXPECT_EQ(made_, 2);
    EXPECT_TRUE(fs::is_empty(elsewhere));
}

TEST_F(KeptResultsTest, DoesWithoutAFolder) {
    std::ofstream(source_ / ".loa") << "a file stands in the way";
    EXPECT_EQ(find("a", "A"), "A");
    EXPECT_EQ(find("a", "A"), "A");
    EXPECT_EQ(made_, 2);
}

}  // namespace
}  // namespace app
