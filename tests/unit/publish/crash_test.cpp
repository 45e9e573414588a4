// Builds that are killed, starved or started twice: what visitors see afterwards is the old site or the new one,
// never a mixture.
#include "publish/plan.h"
#include "publish/publication.h"
#include "publish/sha256.h"
#include "publish/staging.h"
#include "site_on_disk.h"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

#include <chrono>
#include <random>

namespace publish {
namespace {

namespace fs = std::filesystem;
using testing::Files;
using testing::publish_site;
using testing::TemporaryFolder;
using testing::tree_of;
using testing::without_manifest;

/// Version `number` of a site: every third page changes, vanishes or appears from one version to the next.
Files site_version(int number) {
    Files files;
    const std::string version = std::to_string(number);
    for (int page = 0; page < 60; ++page) {
        const std::string path = "trang/" + std::to_string(page) + "/index.html";
        if (page % 3 == 0) files[path] = "same";
        if (page % 3 == 1) files[path] = version + std::string(3000, 'x');
        if (page % 3 == 2 && (page + number) % 2 == 0) files[path] = version;
    }
    return files;
}

/// Runs `work` in a process of its own and gives what waitpid() says of its end.
template <typename Work>
int run_apart(Work work, std::chrono::microseconds killed_after = std::chrono::microseconds::max()) {
    const pid_t child = ::fork();
    if (child == 0) {
        int code = 0;
        try {
            code = work();
        } catch (...) {
            code = 99;
        }
        ::_exit(code);
    }
    if (killed_after != std::chrono::microseconds::max()) {
        ::usleep(static_cast<useconds_t>(killed_after.count()));
        ::kill(child, SIGKILL);
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return status;
}

TEST(Crash, LeavesTheOldOrTheNewSiteWheneverABuildIsKilled) {
    const TemporaryFolder folder;
    const fs::path site = folder.path() / "public";
    publish_site(site, site_version(0));
    const auto start = std::chrono::steady_clock::now();
    publish_site(site, site_version(1));
    const auto duration =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);

    std::mt19937 random(20251121);
    std::uniform_int_distribution<std::int64_t> moment(0, duration.count() * 5 / 4);
    int version = 1;
    int old_sites = 0;
    int finished_by_next_run = 0;
    constexpr int kRounds = 150;
    for (int round = 0; round < kRounds; ++round) {
        run_apart(
            [&] {
                publish_site(site, site_version(version + 1));
                return 0;
            },
            std::chrono::microseconds(moment(random)));
        const bool unfinished = fs::exists(site / ".loa-staging" / "journal");
        { const Publication recovering = Publication::begin(site, {}); }
        const Files seen = without_manifest(tree_of(site));
        if (seen == site_version(version)) {
            ASSERT_FALSE(unfinished) << round;
            ++old_sites;
            continue;
        }
        ASSERT_EQ(seen, site_version(version + 1)) << round;
        finished_by_next_run += unfinished ? 1 : 0;
        ++version;
    }
    EXPECT_GT(old_sites, 0);
    EXPECT_LT(old_sites, kRounds);
    RecordProperty("old_sites", old_sites);
    RecordProperty("finished_by_next_run", finished_by_next_run);
}

TEST(Crash, IsFinishedByTheNextRunFromEveryStepOfACommit) {
    const Files before = {
        {"assets/1.css", "1"}, {"index.html", "old"}, {"a/b/index.html", "gone"}, {"c/index.html", "same"}};
    const Files after = {
        {"assets/1.css", "1"}, {"index.html", "new"}, {"c/index.html", "same"}, {"d/e/index.html", "added"}};
    const auto publish_until = [&](const fs::path& path, std::size_t steps_done) {
        publish_site(path, before);
        const Folder site = Folder::open(path);
        const Manifest published = *parse_manifest(*site.read_file(kManifestName));
        Staging staging = Staging::make(site);
        NewFiles files;
        for (const auto& [name, bytes] : after)
            files[name] = {sha256(bytes),
                           before.contains(name) && before.at(name) == bytes ? "" : staging.add(bytes).name};
        const Plan plan = make_plan(published, files);
        Journal journal = plan.placing;
        journal.push_back(
            {Step::Kind::place, std::string(kManifestName), staging.add(write_manifest(plan.manifest)).name});
        journal.insert(journal.end(), plan.removing.begin(), plan.removing.end());
        staging.write_journal(journal);
        const std::size_t done = std::min(steps_done, journal.size());
        carry_out({journal.begin(), journal.begin() + static_cast<std::ptrdiff_t>(done)}, staging.folder(), site);
        return steps_done < journal.size();
    };
    bool more = true;
    for (std::size_t steps_done = 0; more; ++steps_done) {
        const TemporaryFolder folder;
        more = publish_until(folder.path(), steps_done);
        EXPECT_EQ(publish_site(folder.path(), after).written, 0u) << steps_done;
        EXPECT_EQ(without_manifest(tree_of(folder.path())), after) << steps_done;
        EXPECT_FALSE(fs::exists(folder.path() / "a")) << steps_done;
        EXPECT_FALSE(fs::exists(folder.path() / ".loa-staging")) << steps_done;
    }
}

TEST(Crash, FinishesAFirstPublicationThatHasNoManifestYet) {
    const TemporaryFolder folder;
    {
        const Folder site = Folder::open(folder.path());
        Staging staging = Staging::make(site);
        const std::string page = staging.add("page").name;
        const std::string manifest =
            staging.add(write_manifest({.files = {{"index.html", sha256("page")}}})).name;
        const Journal journal = {{Step::Kind::place, "index.html", page},
                                 {Step::Kind::place, std::string(kManifestName), manifest}};
        staging.write_journal(journal);
        carry_out({journal.front()}, staging.folder(), site);
    }
    { const Publication recovering = Publication::begin(folder.path(), {}); }
    EXPECT_EQ(without_manifest(tree_of(folder.path())), (Files{{"index.html", "page"}}));
}

TEST(Crash, LeavesTheOldSiteWhenTheDiskTakesNoMore) {
    const TemporaryFolder folder;
    const fs::path site = folder.path() / "public";
    publish_site(site, site_version(0));
    const Files before = tree_of(site);
    // 1000 bytes are too few for a page; 3500 let the pages pass and fail on the manifest, in the middle of commit().
    for (const rlim_t largest_file : {rlim_t{1000}, rlim_t{3500}}) {
        const int status = run_apart([&] {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{largest_file, largest_file};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            try {
                publish_site(site, site_version(1));
            } catch (const std::system_error& error) {
                return error.code() == std::errc::file_too_large ? 7 : 8;
            }
            return 9;
        });
        ASSERT_TRUE(WIFEXITED(status));
        EXPECT_EQ(WEXITSTATUS(status), 7);
        EXPECT_EQ(tree_of(site), before);
        EXPECT_FALSE(fs::exists(site / ".loa-staging"));
    }
}

TEST(Crash, FinishesACommitThatTheDiskRefusedHalfWay) {
    const TemporaryFolder folder;
    const fs::path site = folder.path() / "public";
    publish_site(site, {{"index.html", "old"}});
    {
        Publication publication = Publication::begin(site, {});
        publication.stage("index.html", "new");
        publication.stage("a/index.html", "added");
        testing::write(site / "a", "put in the way after it was staged");
        EXPECT_THROW(publication.commit(), std::system_error);
    }
    EXPECT_TRUE(fs::exists(site / ".loa-staging" / "journal"));
    fs::remove(site / "a");
    { const Publication recovering = Publication::begin(site, {}); }
    EXPECT_EQ(without_manifest(tree_of(site)), (Files{{"a/index.html", "added"}, {"index.html", "new"}}));
}

TEST(Lock, RefusesASecondBuildOnOneSite) {
    const TemporaryFolder folder;
    const Publication first = Publication::begin(folder.path(), {});
    try {
        Publication::begin(folder.path(), {});
        ADD_FAILURE() << "two builds on one site";
    } catch (const Refused& refused) {
        EXPECT_EQ(refused.reason(), RefusalReason::locked);
    }
}

TEST(Lock, OfAnotherProcessHoldsUntilItIsKilled) {
    const TemporaryFolder folder;
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t holder = ::fork();
    if (holder == 0) {
        const Publication publication = Publication::begin(folder.path(), {});
        (void)!::write(ready[1], "x", 1);
        ::pause();
        ::_exit(0);
    }
    char byte = 0;
    ASSERT_EQ(::read(ready[0], &byte, 1), 1);
    try {
        Publication::begin(folder.path(), {});
        ADD_FAILURE() << "two builds on one site";
    } catch (const Refused& refused) {
        EXPECT_EQ(refused.reason(), RefusalReason::locked);
    }
    ::kill(holder, SIGKILL);
    ::waitpid(holder, nullptr, 0);
    ::close(ready[0]);
    ::close(ready[1]);
    EXPECT_NO_THROW(Publication::begin(folder.path(), {}));
}

}  // namespace
}  // namespace publish
