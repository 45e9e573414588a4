// What a preview answers is what a build with drafts publishes; what is wrong is told over what was right.
#include "app/build.h"
#include "app/live_preview.h"
#include "unit/source/temporary_site.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <map>
#include <thread>

namespace app {
namespace {

namespace fs = std::filesystem;

const fs::path kBase = fs::path(LOA_PROJECT_DIR) / "tests/diagnostics/base";
constexpr const char* kReport = "content/reports/xa-an-lao/bao-cao-2025.md";
constexpr const char* kReportPage = "don-vi/xa-an-lao/bao-cao-2025/";
constexpr const char* kTranslated = "en/don-vi/xa-an-lao/bao-cao-2025/";

std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class LiveSiteTest : public testing::Test {
protected:
    LiveSiteTest() {
        fs::copy(kBase, site_.root(), fs::copy_options::recursive);
        options_.source = site_.root();
        options_.installed_themes = fs::path(LOA_PROJECT_DIR) / "themes";
        options_.verbosity = Verbosity::quiet;
        options_.downloads = Downloads::left_out;
        options_.drafts = analysis::Drafts::included;
    }

    void edit(const std::string& file, const std::string& before, const std::string& behind) {
        std::string text = read(site_.root() / file);
        const std::size_t at = text.find(before);
        ASSERT_NE(at, std::string::npos) << before;
        site_.write(file, text.replace(at, before.size(), behind));
    }

    static bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

    testing_support::TemporarySite site_;
    testing_support::TemporarySite built_;
    Options options_;
};

TEST_F(LiveSiteTest, AnswersEveryFileOfABuildWithItsBytes) {
    edit("data/site.yaml", "languages: [vi, en]", "languages: [vi, en]\nbase_url: https://example.gov.vn/hoc-vu/");
    edit("content/initiatives/cho-so.md", "published: 21/11/2026", "draft: true");
    site_.write("static/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    options_.destination = built_.root() / "public";
    ASSERT_EQ(build(options_), ExitCode::done);
    LivePreview live(options_);
    live.reload();
    EXPECT_EQ(live.root(), "hoc-vu/");
    EXPECT_EQ(live.answer("").location, "/hoc-vu/");
    std::size_t equal = 0;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(options_.destination)) {
        const std::string path = entry.path().lexically_relative(options_.destination).generic_string();
        if (!entry.is_regular_file() || path == "loa-manifest.json" || path.ends_with(".png")) continue;  // cards
        const preview::Answer answer = live.answer("hoc-vu/" + path);
        EXPECT_EQ(answer.status, 200) << path;
        const std::string bytes = read(entry.path());
        // Pages name neither cards nor the fingerprint of the search's directory.
        const bool is_same = answer.bytes == bytes || has(bytes, "og:image") || has(bytes, "data-index");
        EXPECT_TRUE(is_same) << path;
        equal += answer.bytes == bytes;
    }
    EXPECT_GT(equal, 10u);
}

TEST_F(LiveSiteTest, MakesDownloadsWhenTheyAreAskedFor) {
    options_.downloads = Downloads::made;
    LivePreview live(options_);
    live.reload();
    for (const char* path : {"don-vi/xa-an-lao/xa-an-lao.xlsx", "tai-ve/toan-bo.zip"})
        EXPECT_TRUE(live.answer(path).bytes.starts_with("PK")) << path;
    for (const char* path : {"don-vi/xa-an-lao/xa-an-lao.csv", "api/v1/figures.json", "api/v1/figures.csv",
                             "api/v1/index.json", "catalog.jsonld", "datapackage.json"})
        EXPECT_EQ(live.answer(path).status, 200) << path;
    EXPECT_TRUE(has(live.answer("tai-ve/").bytes, "toan-bo.xlsx"));
}

TEST_F(LiveSiteTest, LeadsToPagesAndTellsWhatIsNot) {
    LivePreview live(options_);
    live.reload();
    EXPECT_EQ(live.answer("don-vi").location, "/don-vi/");
    EXPECT_TRUE(live.answer("don-vi/index.html").bytes == live.answer("don-vi/").bytes);
    for (const char* path : {"khong-co/", "data/site.yaml", "content/pages/gioi-thieu.md", "don-vi/index.html/",
                             "assets", "robots.txt", "api/v1/khong-co.json"}) {
        const preview::Answer missing = live.answer(path);
        EXPECT_EQ(missing.status, 404) << path;
        EXPECT_EQ(missing.bytes, live.answer("404.html").bytes) << path;
    }
}

TEST_F(LiveSiteTest, FollowsAnEdit) {
    LivePreview live(options_);
    live.reload();
    edit(kReport, "chưa có nguồn riêng", "chỉ đủ mua giấy");
    live.reload();
    EXPECT_TRUE(has(live.answer(kReportPage).bytes, "chỉ đủ mua giấy"));
    EXPECT_TRUE(has(live.state(), R"("stops": false)"));
}

TEST_F(LiveSiteTest, ShowsAnEditOfWordsBeforeTheSiteIsReadAgain) {
    LivePreview live(options_);
    live.reload();
    live.prepare_for_edits();
    EXPECT_FALSE(live.show_edited());
    const std::string before = live.answer(kReportPage).bytes, home = live.answer("").bytes;
    site_.write(kReport, read(site_.root() / kReport) + "\nMột câu **mới**.\n");
    EXPECT_TRUE(live.show_edited());
    const std::string shown = live.answer(kReportPage).bytes;
    EXPECT_NE(shown, before);
    EXPECT_TRUE(has(shown, "Một câu <strong>mới</strong>."));
    EXPECT_EQ(live.answer("").bytes, home);
    live.reload();
    EXPECT_EQ(live.answer(kReportPage).bytes, shown);
    live.prepare_for_edits();
    edit(kReport, "\nMột câu **mới**.\n", "");
    EXPECT_TRUE(live.show_edited());
    EXPECT_EQ(live.answer(kReportPage).bytes, before);
}

TEST_F(LiveSiteTest, ShowsAnEditOfFiguresAndOutlineBeforeTheSiteIsReadAgain) {
    LivePreview live(options_);
    live.reload();
    using Replaced = std::pair<const char*, const char*>;
    const auto shows = [&](std::initializer_list<Replaced> edits, std::string_view part) {
        SCOPED_TRACE(part);
        const std::string page = live.answer(kReportPage).bytes, home = live.answer("").bytes;
        live.prepare_for_edits();
        for (const auto& [before, behind] : edits) edit(kReport, before, behind);
        EXPECT_TRUE(live.show_edited());
        const std::string shown = live.answer(kReportPage).bytes, translated = live.answer(kTranslated).bytes;
        EXPECT_FALSE(has(page, part));
        EXPECT_TRUE(has(shown, part));
        EXPECT_EQ(live.answer("").bytes, home);
        live.reload();
        EXPECT_EQ(live.answer(kReportPage).bytes, shown);
        EXPECT_EQ(live.answer(kTranslated).bytes, translated);
    };
    shows({{"value: \"1.570\"", "value: \"2.000\""}, {"[1.570]", "[2.000]"}}, "2.000");
    shows({{"at: mục 2}", "at: mục 2}\n  thi-sinh-hoan-thanh: {value: 500, as_of: 11/11/2025 09:00, at: mục 2}"}},
          "bằng 25%");
    shows({{"title: Kết quả", "title: Tóm lược"}}, "Tóm lược phong trào");
    shows({{"## Khó khăn, hạn chế", "## Việc khác"}}, "Việc khác</h2>");
    shows({{"## Việc khác", "## Việc khác\n\nCâu.\n\n## Một mục mới"}}, "Một mục mới</h2>");
}

TEST_F(LiveSiteTest, WaitsForTheSiteWhereOtherPagesHaveChangedToo) {
    LivePreview live(options_);
    live.reload();
    live.prepare_for_edits();
    const std::string before = live.answer(kReportPage).bytes;
    const std::string text = read(site_.root() / kReport);
    edit(kReport, "campaign: binh-dan-hoc-vu-so", "campaign: chuyen-doi-so");
    EXPECT_FALSE(live.show_edited());
    site_.write(kReport, text);
    edit(kReport, "results:", "citations:\n  - {document: cv-516-skhcn-tttt-2025}\nresults:");
    EXPECT_FALSE(live.show_edited());
    site_.write(kReport, text + "\n[Chợ](initiative:khong-co)\n");
    EXPECT_FALSE(live.show_edited());  // a mistake
    EXPECT_EQ(live.answer(kReportPage).bytes, before);
}

TEST_F(LiveSiteTest, TakesBackWhatTurnsOutToBeWrong) {
    edit(kReport, "number: 12/BC-UBND", "number: /BC-UBND");
    edit(kReport, "results:", "accepted:\n  - {finding: report-without-number, reason: Bản nhận được vậy}\nresults:");
    LivePreview live(options_);
    live.reload();
    live.prepare_for_edits();
    const std::string before = live.answer(kReportPage).bytes;
    edit(kReport, "number: /BC-UBND", "number: 12/BC-UBND");  // rules are asked when the site is read again
    EXPECT_TRUE(live.show_edited());
    EXPECT_FALSE(live.answer(kReportPage).bytes == before);
    live.reload();
    EXPECT_TRUE(has(live.state(), R"("code": "accepted-unused")"));
    EXPECT_TRUE(has(live.state(), R"("stops": true)"));
    EXPECT_TRUE(live.answer(kReportPage).bytes == before);
}

TEST_F(LiveSiteTest, ShowsNoEditAtOnceUnderErrors) {
    LivePreview live(options_);
    live.reload();
    const std::string before = live.answer(kReportPage).bytes;
    live.answer("mo-hinh/cho-so/");
    edit("content/initiatives/cho-so.md", "title: Chợ số", "titel: Chợ số");
    live.reload();
    live.prepare_for_edits();
    edit(kReport, "chưa có nguồn riêng", "chỉ đủ mua giấy");
    EXPECT_FALSE(live.show_edited());
    edit("content/initiatives/cho-so.md", "titel: Chợ số", "title: Chợ số");
    EXPECT_FALSE(live.show_edited());
    EXPECT_TRUE(live.answer(kReportPage).bytes == before);
    live.reload();
    EXPECT_TRUE(has(live.answer(kReportPage).bytes, "chỉ đủ mua giấy"));
}

TEST_F(LiveSiteTest, ShowsEditsWhileTheSiteIsReadAgain) {
    LivePreview live(options_);
    live.reload();
    live.prepare_for_edits();
    live.answer(kReportPage);
    const std::string text = read(site_.root() / kReport);
    std::atomic<bool> is_over = false;
    std::jthread rereading([&] {
        while (!is_over) {
            live.reload();
            live.prepare_for_edits();
        }
    });
    for (int edit = 1; edit <= 20; ++edit) {
        const std::string words = fmt::format("Lần sửa thứ {}.", edit);
        site_.write(kReport, fmt::format("{}\n{}\n", text, words));
        const bool is_shown = live.show_edited();
        EXPECT_TRUE(!is_shown || has(live.answer(kReportPage).bytes, words)) << edit;
        std::this_thread::sleep_for(std::chrono::milliseconds(edit));
    }
    is_over = true;
    rereading.join();
    live.reload();
    EXPECT_TRUE(has(live.answer(kReportPage).bytes, "Lần sửa thứ 20."));
}

TEST_F(LiveSiteTest, ShowsAnEditOfADraftAndOfAPage) {
    edit("content/initiatives/cho-so.md", "published: 21/11/2026", "draft: true");
    LivePreview live(options_);
    live.reload();
    live.prepare_for_edits();
    for (const auto& [file, page] : {std::pair{"content/initiatives/cho-so.md", "mo-hinh/cho-so/"},
                                     std::pair{"content/pages/gioi-thieu.md", "gioi-thieu/"}}) {
        EXPECT_EQ(live.answer(page).status, 200);
        site_.write(file, read(site_.root() / file) + "\nMột câu mới.\n");
        EXPECT_TRUE(live.show_edited()) << file;
        EXPECT_TRUE(has(live.answer(page).bytes, "Một câu mới."));
    }
}

TEST_F(LiveSiteTest, KeepsWhatWasRightWhileSomethingIsWrong) {
    LivePreview live(options_);
    live.reload();
    const std::string before = live.answer(kReportPage).bytes;
    edit(kReport, "value: \"1.570\"", "value: 1.57");
    edit(kReport, "chưa có nguồn riêng", "chỉ đủ mua giấy");
    live.reload();
    EXPECT_EQ(live.answer(kReportPage).bytes, before);
    EXPECT_TRUE(has(live.state(), R"("stops": true)"));
    EXPECT_TRUE(has(live.state(), R"("code": "figure-ambiguous")"));
    EXPECT_TRUE(has(live.state(), "chưa rõ `1.57` là 1.570 hay 1,57"));
    EXPECT_TRUE(has(live.state(), "là bản trước khi có lỗi"));
    EXPECT_TRUE(has(live.report(), "lỗi[figure-ambiguous]"));
    edit(kReport, "value: 1.57", "value: \"1.570\"");
    live.reload();
    EXPECT_TRUE(has(live.answer(kReportPage).bytes, "chỉ đủ mua giấy"));
    EXPECT_EQ(live.report(), "");
}

TEST_F(LiveSiteTest, BeginsWithAllThatCanBeRead) {
    edit("content/initiatives/cho-so.md", "title: Chợ số", "titel: Chợ số");
    LivePreview live(options_);
    live.reload();
    EXPECT_EQ(live.answer(kReportPage).status, 200);
    EXPECT_EQ(live.answer("en/").status, 200);
    EXPECT_EQ(live.answer("mo-hinh/cho-so/").status, 404);
    EXPECT_TRUE(has(live.state(), "thiếu những tệp đang có lỗi"));
    edit("content/initiatives/cho-so.md", "titel: Chợ số", "title: Chợ số");
    live.reload();
    EXPECT_EQ(live.answer("mo-hinh/cho-so/").status, 200);
}

TEST_F(LiveSiteTest, ListsWhatIsWrongWhereNothingCanBeShown) {
    site_.write("data/site.yaml", "format: 1\ntitle: \"<b>\nlanguages: [vi]\n");
    LivePreview live(options_);
    live.reload();
    const preview::Answer answer = live.answer("don-vi/");
    EXPECT_EQ(answer.status, 503);
    EXPECT_TRUE(has(answer.bytes, "data/site.yaml"));
    EXPECT_TRUE(has(answer.bytes, "&lt;b&gt;"));
    EXPECT_FALSE(has(answer.bytes, "<b>"));
}

TEST_F(LiveSiteTest, NamesDrafts) {
    edit(kReport, "published: 21/11/2026", "draft: true");
    edit("content/initiatives/cho-so.md", "published: 21/11/2026", "draft: true");
    LivePreview live(options_);
    live.reload();
    EXPECT_TRUE(has(live.state(), "\"/don-vi/xa-an-lao/bao-cao-2025/\""));
    EXPECT_TRUE(has(live.state(), "\"/mo-hinh/cho-so/\""));
    EXPECT_TRUE(has(live.state(), "\"/en/mo-hinh/cho-so/\""));
    EXPECT_EQ(live.answer("mo-hinh/cho-so/").status, 200);
    EXPECT_TRUE(has(live.answer("mo-hinh/").bytes, "Chợ số"));
}

}  // namespace
}  // namespace app
