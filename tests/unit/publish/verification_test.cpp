#include "publish/verification.h"

#include "publish/compressed_copies.h"
#include "site_on_disk.h"

#include <gtest/gtest.h>

namespace publish {
namespace {

namespace fs = std::filesystem;
using testing::publish_site;
using testing::TemporaryFolder;
using testing::tree_of;

std::optional<Verification> verify(const fs::path& folder) {
    return verify_folder(folder, diagnostics::run_in_turn);
}

using Paths = std::vector<std::string>;

TEST(VerifyFolder, FindsNothingWrongWithWhatWasPublished) {
    const TemporaryFolder folder;
    publish_site(folder.path(), {{"index.html", "a"}, {"assets/a.css", "b"}});
    publish_site(folder.path(), {{"index.html", "c"}});  // the asset lives on for a build
    const auto found = verify(folder.path());
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->is_sound());
    EXPECT_EQ(found->sound, 2u);
}

TEST(VerifyFolder, TellsEveryDifference) {
    const TemporaryFolder folder;
    publish_site(folder.path(), {{"index.html", "a"}, {"b/index.html", "b"}, {"c.txt", "c"}, {"d.txt", "d"}});
    testing::write(folder.path() / "index.html", "A");
    fs::remove(folder.path() / "c.txt");
    fs::remove(folder.path() / "d.txt");
    fs::create_symlink("index.html", folder.path() / "d.txt");
    testing::write(folder.path() / "b/more.html", "");
    testing::write(folder.path() / ".htaccess", "of the host");
    testing::write(folder.path() / ".well-known/security.txt", "of the host");
    const auto found = verify(folder.path());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->sound, 1u);
    EXPECT_EQ(found->differing, Paths{"index.html"});
    EXPECT_EQ(found->missing, (Paths{"c.txt", "d.txt"}));
    EXPECT_EQ(found->extra, Paths{"b/more.html"});
}

TEST(VerifyFolder, FollowsTheLinkToARelease) {
    const TemporaryFolder folder;
    publish_site(folder.path() / "release", {{"index.html", "a"}});
    fs::create_directory_symlink("release", folder.path() / "current");
    EXPECT_TRUE(verify(folder.path() / "current")->is_sound());
}

TEST(VerifyFolder, KnowsNoSiteWithoutAManifestOfLoa) {
    const TemporaryFolder folder;
    EXPECT_FALSE(verify(folder.path()));
    testing::write(folder.path() / "loa-manifest.json", "{}");
    EXPECT_FALSE(verify(folder.path()));
}

TEST(VerifySite, ReadsASiteByAnyMeans) {
    const TemporaryFolder folder;
    publish_site(folder.path(), {{"index.html", "a"}, {"b/index.html", "b"}});
    testing::Files files = tree_of(folder.path());
    const OpenSite open = [&]() -> ReadFile {
        return [&](const std::string& path) {
            return files.contains(path) ? std::optional(files.at(path)) : std::nullopt;
        };
    };
    files.erase("b/index.html");
    const auto found = verify_site(open, diagnostics::run_in_turn);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->missing, Paths{"b/index.html"});
    EXPECT_EQ(found->sound, 1u);
    files.clear();
    EXPECT_FALSE(verify_site(open, diagnostics::run_in_turn));
}

TEST(CompressedCopies, AreOfTextThatIsWorthIt) {
    const std::string text(1000, 'a');
    ASSERT_EQ(make_compressed_copies("index.html", text).size(), 2u);
    EXPECT_LT(make_compressed_copies("index.html", text)[0].bytes.size(), 100u);
    EXPECT_TRUE(make_compressed_copies("index.html", "short").empty());
    EXPECT_TRUE(make_compressed_copies("photo.jpg", text).empty());
    EXPECT_TRUE(make_compressed_copies("toan-bo.xlsx", text).empty());
}

TEST(CompressedCopies, LieBesideTheirFilesAndGoWithThem) {
    const TemporaryFolder folder;
    const std::string text(1000, 'a');
    const auto publish_with = [&](Copies copies) {
        Publication publication = Publication::begin(folder.path(), {}, copies);
        publication.stage("index.html", text);
        return publication.commit();
    };
    testing::expect_summary(publish_with(Copies::compressed), 3, 0, 0);
    testing::expect_summary(publish_with(Copies::compressed), 0, 3, 0);
    EXPECT_TRUE(tree_of(folder.path()).contains("index.html.br"));
    testing::expect_summary(publish_with(Copies::left_out), 0, 1, 2);
}

TEST(CompressedCopies, AreKeptWithTheirFilesWhileTheyAreWhole) {
    const TemporaryFolder folder;
    const SeenFile seen = [&] {
        Publication first = Publication::begin(folder.path(), {}, Copies::compressed);
        first.stage("index.html", std::string(1000, 'a'));
        first.commit();
        return first.find_file("index.html");
    }();
    const testing::Files published = tree_of(folder.path());
    const auto keep_it = [&] {
        Publication publication = Publication::begin(folder.path(), {}, Copies::compressed);
        EXPECT_TRUE(publication.is_intact("index.html", seen));
        publication.keep("index.html", seen);
        return publication.commit();
    };
    testing::expect_summary(keep_it(), 0, 3, 0);
    testing::write(folder.path() / "index.html.br", "damaged");
    testing::expect_summary(keep_it(), 1, 2, 0);
    fs::remove(folder.path() / "index.html.gz");
    testing::expect_summary(keep_it(), 1, 2, 0);
    EXPECT_EQ(tree_of(folder.path()), published);
}

}  // namespace
}  // namespace publish
