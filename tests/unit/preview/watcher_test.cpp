// Both ways of watching see the same changes.
#include "preview/watcher.h"

#include "unit/source/temporary_site.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace preview {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr milliseconds kPatience{5'000};
constexpr milliseconds kLongerThanALook{1'300};

class WatcherTest : public testing::TestWithParam<Watching> {
protected:
    WatcherTest() {
        site_.write("content/reports/xa-an-lao/bao-cao.md", "a").write("data/site.yaml", "b").write("public/x", "c");
        watcher_.emplace(site_.root(), std::vector<std::string>{"content", "data", "static"}, GetParam());
        following_ = std::jthread([this] {
            while (watcher_->wait()) ++changes_;
            is_stopped_ = true;
        });
    }
    ~WatcherTest() override { watcher_->stop(); }

    bool sees_change() {
        const int before = std::exchange(seen_, seen_ + 1);
        for (auto waited = milliseconds(0); waited < kPatience; waited += milliseconds(5)) {
            if (changes_ > before) return true;
            std::this_thread::sleep_for(milliseconds(5));
        }
        return false;
    }

    fs::path path(const std::string& below) const { return site_.root() / below; }

    testing_support::TemporarySite site_;
    std::optional<Watcher> watcher_;
    std::atomic<int> changes_ = 0;
    std::atomic<bool> is_stopped_ = false;
    int seen_ = 0;
    std::jthread following_;
};

TEST_P(WatcherTest, IsWhatWasAskedFor) {
    EXPECT_EQ(watcher_->watching(), GetParam());
}

TEST_P(WatcherTest, SeesAFileWrittenMadeAndDeleted) {
    site_.write("content/reports/xa-an-lao/bao-cao.md", "longer");
    EXPECT_TRUE(sees_change());
    site_.write("data/units.yaml", "new");
    EXPECT_TRUE(sees_change());
    fs::remove(path("data/units.yaml"));
    EXPECT_TRUE(sees_change());
}

TEST_P(WatcherTest, SeesAFileReplacedByRenaming) {
    site_.write(".bao-cao.md.swp", "d");
    fs::rename(path(".bao-cao.md.swp"), path("content/reports/xa-an-lao/bao-cao.md"));
    EXPECT_TRUE(sees_change());
}

TEST_P(WatcherTest, SeesWhatIsInNewFolders) {
    site_.write("content/reports/xa-moi/2025/index.md", "new");
    EXPECT_TRUE(sees_change());
    site_.write("content/reports/xa-moi/2025/index.md", "longer");
    EXPECT_TRUE(sees_change());
    site_.write("static/logo.svg", "<svg/>");  // the folder was not there when watching began
    EXPECT_TRUE(sees_change());
    site_.write("static/logo.svg", "<svg></svg>");
    EXPECT_TRUE(sees_change());
}

TEST_P(WatcherTest, TellsABurstOnce) {
    for (int i = 0; i < 50; ++i) site_.write("content/reports/xa-an-lao/" + std::to_string(i) + ".md", "x");
    EXPECT_TRUE(sees_change());
    std::this_thread::sleep_for(kLongerThanALook);
    EXPECT_EQ(changes_, 1);
}

TEST_P(WatcherTest, DoesNotMindHiddenFilesNorOtherFolders) {
    site_.write("content/reports/xa-an-lao/.bao-cao.md.swp", "x").write("public/y", "x").write("content/a.md~", "x");
    site_.write(".loa/kept", "x").write("README.md", "x");
    std::this_thread::sleep_for(kLongerThanALook);
    EXPECT_EQ(changes_, 0);
}

TEST_P(WatcherTest, StopsWhenAsked) {
    watcher_->stop();
    following_.join();
    EXPECT_TRUE(is_stopped_);
    EXPECT_EQ(changes_, 0);
}

INSTANTIATE_TEST_SUITE_P(Both, WatcherTest, testing::Values(Watching::told_by_system, Watching::looking),
                         [](const auto& way) { return way.param == Watching::looking ? "Looking" : "ToldBySystem"; });

}  // namespace
}  // namespace preview
