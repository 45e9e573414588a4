#include "publish/publication.h"
#include "publish/manifest.h"

#include "publish/sha256.h"
#include "site_on_disk.h"

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <thread>
#include <vector>

namespace publish {
namespace {

namespace fs = std::filesystem;
using testing::expect_summary;
using testing::Files;
using testing::publish_site;
using testing::TemporaryFolder;
using testing::tree_of;
using testing::without_manifest;

const Files kSite = {{"index.html", "<h1>Hải Phòng</h1>"},
                     {"assets/site-1.css", "body{}"},
                     {"don-vi/xa-an-lao/index.html", "<h1>Xã An Lão</h1>"},
                     {"don-vi/xa-an-lao/xa-an-lao.csv", "a,b\r\n"},
                     {"robots.txt", ""}};

RefusalReason refusal_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Refused& refused) {
        EXPECT_FALSE(refused.message().vi.empty());
        EXPECT_EQ(refused.what(), refused.message().en);
        return refused.reason();
    }
    ADD_FAILURE() << "nothing was refused";
    return RefusalReason::not_ours;
}

TEST(Publication, WritesANewSite) {
    const TemporaryFolder folder;
    const fs::path site = folder.path() / "made" / "public";
    expect_summary(publish_site(site, kSite), 5, 0, 0);
    EXPECT_EQ(without_manifest(tree_of(site)), kSite);
    EXPECT_FALSE(fs::exists(site / ".loa-staging"));
}

TEST(Publication, WritesAManifestOfEveryFile) {
    const TemporaryFolder folder;
    publish_site(folder.path(), {{"index.html", "abc"}, {"assets/a.css", ""}});
    EXPECT_EQ(testing::read(folder.path() / "loa-manifest.json"), R"({
 "loa": 1,
 "files": {
  "assets/a.css": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "index.html": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 },
 "previous_assets": {}
}
)");
}

TEST(Publication, TouchesNothingWhenNothingChanged) {
    const TemporaryFolder folder;
    publish_site(folder.path(), kSite);
    const auto times_of = [&] {
        std::map<std::string, std::pair<fs::file_time_type, ino_t>> times;
        for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
            struct stat status {};
            EXPECT_EQ(::stat(entry.path().c_str(), &status), 0);
            times[entry.path().string()] = {entry.last_write_time(), status.st_ino};
        }
        return times;
    };
    const auto before = times_of();
    expect_summary(publish_site(folder.path(), kSite), 0, 5, 0);
    EXPECT_EQ(times_of(), before);
}

TEST(Publication, WritesChangedAndRemovesVanishedFilesWithTheirFolders) {
    const TemporaryFolder folder;
    publish_site(folder.path(), kSite);
    const Files changed = {
        {"index.html", "<h1>Hải Phòng mới</h1>"}, {"assets/site-1.css", "body{}"}, {"moi/index.html", "x"}};
    expect_summary(publish_site(folder.path(), changed), 2, 1, 3);
    EXPECT_EQ(without_manifest(tree_of(folder.path())), changed);
    EXPECT_FALSE(fs::exists(folder.path() / "don-vi"));
}

TEST(Publication, RewritesWhatSomebodyEditedOrDeletedOnDisk) {
    const TemporaryFolder folder;
    publish_site(folder.path(), kSite);
    testing::write(folder.path() / "index.html", "<h1>Hải Phóng</h1>");
    fs::remove(folder.path() / "robots.txt");
    expect_summary(publish_site(folder.path(), kSite), 2, 3, 0);
    EXPECT_EQ(without_manifest(tree_of(folder.path())), kSite);
}

TEST(Publication, KeepsOldAssetsForOneMoreBuild) {
    const TemporaryFolder folder;
    publish_site(folder.path(), {{"assets/site-1.css", "1"}, {"index.html", "1"}});
    expect_summary(publish_site(folder.path(), {{"assets/site-2.css", "2"}, {"index.html", "2"}}), 2, 0, 0);
    EXPECT_EQ(without_manifest(tree_of(folder.path())),
              (Files{{"assets/site-1.css", "1"}, {"assets/site-2.css", "2"}, {"index.html", "2"}}));
    expect_summary(publish_site(folder.path(), {{"assets/site-2.css", "2"}, {"index.html", "2"}}), 0, 2, 1);
    EXPECT_EQ(without_manifest(tree_of(folder.path())), (Files{{"assets/site-2.css", "2"}, {"index.html", "2"}}));
}

TEST(Publication, TakesAnOldAssetBackIntoUse) {
    const TemporaryFolder folder;
    publish_site(folder.path(), {{"assets/site-1.css", "1"}});
    publish_site(folder.path(), {{"assets/site-2.css", "2"}});
    expect_summary(publish_site(folder.path(), {{"assets/site-1.css", "1"}}), 0, 1, 0);
    EXPECT_EQ(without_manifest(tree_of(folder.path())),
              (Files{{"assets/site-1.css", "1"}, {"assets/site-2.css", "2"}}));
}

TEST(Publication, IsTheSameSiteInAnyOrderAndFromManyThreads) {
    const TemporaryFolder one;
    const TemporaryFolder many;
    Files files;
    for (int number = 0; number < 200; ++number)
        files["trang/" + std::to_string(number) + "/index.html"] = std::string(number * 50, 'x');
    publish_site(one.path(), files);
    {
        Publication publication = Publication::begin(many.path(), {});
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([&, thread] {
                int number = 0;
                for (const auto& [path, bytes] : files)
                    if (number++ % 4 == thread) publication.stage(path, bytes);
            });
        for (std::thread& thread : threads) thread.join();
        expect_summary(publication.commit(), 200, 0, 0);
    }
    EXPECT_EQ(tree_of(many.path()), tree_of(one.path()));
}

TEST(Publication, PreviewsWithoutChangingAnything) {
    const TemporaryFolder folder;
    publish_site(folder.path(), kSite);
    const Files before = tree_of(folder.path());
    {
        Publication publication = Publication::begin(folder.path(), {});
        publication.stage("index.html", "new");
        publication.stage("robots.txt", "");
        expect_summary(publication.preview(), 1, 1, 2);  // the style sheet lives one build longer
    }
    EXPECT_EQ(tree_of(folder.path()), before);
}

TEST(Publication, LeavesTheSiteAsItWasWithoutCommit) {
    const TemporaryFolder folder;
    publish_site(folder.path(), kSite);
    const Files before = tree_of(folder.path());
    {
        Publication publication = Publication::begin(folder.path(), {});
        publication.stage("index.html", "new");
        publication.stage("a.xlsx", "half");
    }
    EXPECT_EQ(tree_of(folder.path()), before);
    EXPECT_FALSE(fs::exists(folder.path() / ".loa-staging"));
}

TEST(Publication, LeavesNoFolderBehindThatItMadeForNothing) {
    const TemporaryFolder folder;
    { Publication::begin(folder.path() / "public", {}).stage("index.html", "new"); }
    EXPECT_FALSE(fs::exists(folder.path() / "public"));
}

TEST(Publication, NeverTouchesFilesOfOthers) {
    const TemporaryFolder folder;
    publish_site(folder.path(), kSite);
    const Files theirs = {{"CNAME", "example.vn"}, {"don-vi/xa-an-lao/anh.jpg", "jpg"}, {".well-known/x", "y"}};
    for (const auto& [path, bytes] : theirs) testing::write(folder.path() / path, bytes);
    publish_site(folder.path(), {{"index.html", "x"}});
    Files expected = theirs;
    expected["index.html"] = "x";
    expected["assets/site-1.css"] = "body{}";
    EXPECT_EQ(without_manifest(tree_of(folder.path())), expected);
}

TEST(Publication, RefusesToOverwriteFilesOfOthers) {
    const TemporaryFolder folder;
    const TemporaryFolder elsewhere;
    publish_site(folder.path(), kSite);
    testing::write(folder.path() / "theirs.html", "theirs");
    fs::create_directories(folder.path() / "a.html" / "inner");
    fs::create_directory_symlink(elsewhere.path(), folder.path() / "linked");
    fs::create_symlink(elsewhere.path() / "b.html", folder.path() / "b.html");
    ASSERT_EQ(::mkfifo((folder.path() / "pipe.html").c_str(), 0600), 0);
    const Files before = kSite;
    for (const std::string path :
         {"theirs.html", "theirs.html/inner.html", "a.html", "linked/index.html", "b.html", "pipe.html"})
        EXPECT_EQ(refusal_of([&] { Publication::begin(folder.path(), {}).stage(path, "ours"); }),
                  RefusalReason::in_the_way)
            << path;
    EXPECT_EQ(testing::read(folder.path() / "theirs.html"), "theirs");
    EXPECT_TRUE(fs::is_empty(elsewhere.path()));
    expect_summary(publish_site(folder.path(), kSite), 0, 5, 0);
}

TEST(Publication, AdoptsAForeignFileWithTheSameBytes) {
    const TemporaryFolder folder;
    publish_site(folder.path(), {{"index.html", "x"}});
    testing::write(folder.path() / "robots.txt", "same");
    expect_summary(publish_site(folder.path(), {{"index.html", "x"}, {"robots.txt", "same"}}), 0, 2, 0);
    expect_summary(publish_site(folder.path(), {{"index.html", "x"}}), 0, 1, 1);
    EXPECT_FALSE(fs::exists(folder.path() / "robots.txt"));
}

TEST(Publication, RemovesNothingThroughALinkThatReplacedAFolder) {
    const TemporaryFolder folder;
    const TemporaryFolder elsewhere;
    publish_site(folder.path(), kSite);
    fs::rename(folder.path() / "don-vi" / "xa-an-lao", elsewhere.path() / "xa-an-lao");
    fs::create_directory_symlink(elsewhere.path() / "xa-an-lao", folder.path() / "don-vi" / "xa-an-lao");
    publish_site(folder.path(), {{"index.html", "x"}});
    EXPECT_TRUE(fs::exists(elsewhere.path() / "xa-an-lao" / "index.html"));
}

TEST(Publication, RefusesAFolderThatLoaDidNotMake) {
    const TemporaryFolder folder;
    testing::write(folder.path() / "thesis.docx", "years of work");
    EXPECT_EQ(refusal_of([&] { Publication::begin(folder.path(), {}); }), RefusalReason::not_ours);
    EXPECT_EQ(tree_of(folder.path()), (Files{{"thesis.docx", "years of work"}}));
}

TEST(Publication, SaysInBothLanguagesWhatIsRefused) {
    const Refused refused(RefusalReason::locked, "public");
    EXPECT_EQ(refused.message().vi,
              "một lượt tạo trang khác đang ghi vào “public”; hãy đợi lượt đó xong rồi chạy lại");
    EXPECT_EQ(refused.message().en, "another build is writing to `public`; run again when it has finished");
}

TEST(Publication, RefusesADamagedManifest) {
    for (const std::string manifest :
         {"", "{}", "{\"loa\": 2}", "{\n \"loa\": 1,\n \"files\": {\n  \"../x\": \"00\"\n }"}) {
        const TemporaryFolder folder;
        testing::write(folder.path() / "loa-manifest.json", manifest);
        EXPECT_EQ(refusal_of([&] { Publication::begin(folder.path(), {}); }), RefusalReason::damaged_manifest)
            << manifest;
    }
}

TEST(Publication, RefusesTheSourceAndFoldersAboveIt) {
    const TemporaryFolder folder;
    const fs::path source = folder.path() / "a" / "source";
    fs::create_directories(source / "content");
    fs::create_directory_symlink(source, folder.path() / "link");
    for (const fs::path& destination : {source, source / "", source / "content" / "..", source.parent_path(),
                                        folder.path(), folder.path() / "link", fs::path("/")})
        EXPECT_EQ(refusal_of([&] { Publication::begin(destination, source); }), RefusalReason::contains_source)
            << destination;
    EXPECT_NO_THROW(Publication::begin(source / "public", source));
    EXPECT_NO_THROW(Publication::begin(folder.path() / "a" / "source-site", source));
}

TEST(Publication, DropsWhatAKilledBuildStagedAndKeepsWhatOthersPutThere) {
    const TemporaryFolder folder;
    testing::write(folder.path() / ".loa-staging" / "1", "half a page");
    testing::write(folder.path() / ".loa-staging" / "journal.unfinished", "loa jour");
    testing::write(folder.path() / ".loa-staging" / "7", "half a workbook");
    testing::write(folder.path() / ".loa-staging" / "notes.txt", "theirs");
    publish_site(folder.path(), kSite);
    Files expected = kSite;
    expected[".loa-staging/notes.txt"] = "theirs";
    EXPECT_EQ(without_manifest(tree_of(folder.path())), expected);
}

/// A site of two pages, and what its build saw of them.
std::map<std::string, SeenFile> publish_and_see(const fs::path& folder) {
    Publication publication = Publication::begin(folder, {});
    publication.stage("a/index.html", "A");
    publication.stage("b/index.html", "B");
    publication.commit();
    EXPECT_THROW((void)publication.find_file("c/index.html"), std::logic_error);
    return {{"a/index.html", publication.find_file("a/index.html")},
            {"b/index.html", publication.find_file("b/index.html")}};
}

TEST(Publication, KeepsWhatItSawBeforeAsLongAsNobodyTouchedIt) {
    const TemporaryFolder folder;
    const auto seen = publish_and_see(folder.path());
    EXPECT_EQ(seen.at("a/index.html").sha256, sha256("A"));
    {
        Publication publication = Publication::begin(folder.path(), {});
        EXPECT_TRUE(publication.is_intact("a/index.html", seen.at("a/index.html")));
        EXPECT_FALSE(publication.is_intact("a/index.html", seen.at("b/index.html")));
        EXPECT_FALSE(publication.is_intact("c/index.html", seen.at("b/index.html")));
        publication.keep("a/index.html", seen.at("a/index.html"));
        publication.stage("c/index.html", "C");
        testing::expect_summary(publication.commit(), 1, 1, 1);
    }
    EXPECT_EQ(without_manifest(tree_of(folder.path())), (Files{{"a/index.html", "A"}, {"c/index.html", "C"}}));
    EXPECT_EQ(parse_manifest(testing::read(folder.path() / kManifestName))->files.at("a/index.html"), sha256("A"));
}

TEST(Publication, SeesThatAFileIsNotTheOneItWas) {
    const auto is_intact_after = [](const std::function<void(const fs::path&)>& change) {
        const TemporaryFolder folder;
        const auto seen = publish_and_see(folder.path());
        change(folder.path());
        return Publication::begin(folder.path(), {}).is_intact("a/index.html", seen.at("a/index.html"));
    };
    EXPECT_TRUE(is_intact_after([](const fs::path&) {}));
    EXPECT_FALSE(is_intact_after([](const fs::path& site) { fs::remove(site / "a/index.html"); }));
    EXPECT_FALSE(is_intact_after([](const fs::path& site) { testing::write(site / "a/index.html", "AA"); }));
    EXPECT_FALSE(is_intact_after([](const fs::path& site) {
        fs::last_write_time(site / "a/index.html", fs::file_time_type::clock::now() + std::chrono::seconds(1));
    }));
    EXPECT_FALSE(is_intact_after([](const fs::path& site) {  // by a link the same file, but no folder of the site
        fs::rename(site / "a", site / "elsewhere");
        fs::create_directory_symlink("elsewhere", site / "a");
    }));
    EXPECT_FALSE(is_intact_after([](const fs::path& site) {  // another build made it otherwise
        publish_site(site, {{"a/index.html", "a"}});
    }));
}

TEST(Publication, RefusesPathsThatLeaveTheSite) {
    const TemporaryFolder folder;
    Publication publication = Publication::begin(folder.path() / "public", {});
    for (const std::string path : {"", "/etc/passwd", "../x", "a/../x", "a/./x", "a//b", "a/", "a\\b", "a\nb", "a\"b",
                                   ".", "loa-manifest.json", ".loa-staging/1", ".loa-staging"})
        EXPECT_THROW(publication.stage(path, "x"), std::logic_error) << path;
    EXPECT_THROW(publication.stage(std::string("a\0b", 3), "x"), std::logic_error);
    EXPECT_THROW(publication.stage(std::string(256, 'a'), "x"), std::logic_error);
    EXPECT_NO_THROW(publication.stage(std::string(255, 'a'), "x"));
    EXPECT_NO_THROW(publication.stage("en/loa-manifest.json", "x"));
    EXPECT_NO_THROW(publication.stage("..a/.b/c d/ảnh.jpg", "x"));
}

TEST(Publication, RefusesAPathTwiceAndAFileThatIsAFolder) {
    const TemporaryFolder folder;
    Publication publication = Publication::begin(folder.path(), {});
    publication.stage("a", "x");
    EXPECT_THROW(publication.stage("a", "x"), std::logic_error);
    publication.stage("a/b/c", "x");
    EXPECT_THROW(publication.commit(), std::logic_error);
}

TEST(Sha256, GivesThePublishedExamples) {
    EXPECT_EQ(to_hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(to_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, IsReadFromItsDigitsOnly) {
    const std::string hex = to_hex(sha256("abc"));
    EXPECT_EQ(parse_hex(hex), sha256("abc"));
    EXPECT_FALSE(parse_hex(hex + "0"));
    EXPECT_FALSE(parse_hex(hex.substr(1)));
    EXPECT_FALSE(parse_hex("G" + hex.substr(1)));
    EXPECT_FALSE(parse_hex("A" + hex.substr(1)));
}

}  // namespace
}  // namespace publish
