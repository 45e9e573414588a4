// A site in two languages: each page once per language, the content marked where it is another one.
#include "text/foreign.h"
#include "unit/views/theme_words.h"
#include "views/content_text.h"
#include "views/page_list.h"
#include "views/pages/text_pages.h"
#include "views/phrases.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

class Editions : public testing::Test {
protected:
    Editions() {
        site_.settings.title = "Trang thử";
        site_.settings.base_url = "https://example.gov.vn/bao-cao/";
        site_.pages = {{.slug = "gioi-thieu", .title = "Giới thiệu", .updated = {}, .body = {}, .location = {}}};
        analysis_ = analysis::analyze(site_, analysis::Drafts::left_out, findings_);
    }

    views::Context context(std::size_t edition) const {
        return {.site = site_,
                .analysis = analysis_,
                .words = words_[edition],
                .downloads = downloads_,
                .assets = assets_,
                .photos = photos_,
                .cards = cards_,
                .spoken = spoken_,
                .render_body = [](const model::Body&, const views::Links&,
                                  const std::vector<views::Photo>&) { return views::Html{}; },
                .editions = editions_};
    }

    model::Site site_;
    diagnostics::Diagnostics findings_;
    analysis::Analysis analysis_;
    std::vector<model::Wording> words_ = {theme_words("vi"), theme_words("en")};
    std::vector<views::Edition> editions_ = views::list_editions(words_);
    views::DownloadSizes downloads_;
    views::PhotoCopies photos_;
    views::PublishedCards cards_;
    views::SharedSentences spoken_;
    std::map<std::string, std::string, std::less<>> assets_;
};

TEST_F(Editions, HaveEveryPageButTheOneForUnknownAddresses) {
    const auto paths_of = [&](std::size_t edition) {
        std::vector<std::string> paths;
        for (const views::PageJob& job : views::list_pages(site_, analysis_, editions_[edition]))
            paths.push_back(job.path);
        return paths;
    };
    std::vector<std::string> expected = paths_of(0);
    EXPECT_EQ(std::erase(expected, "404.html"), 1u);
    for (std::string& path : expected) path.insert(0, "en/");
    EXPECT_EQ(paths_of(1), expected);
}

TEST_F(Editions, LeadToEachOther) {
    const views::Frame frame = views::make_text_page(site_.pages.front(), context(1)).frame;
    EXPECT_EQ(frame.language, "en");
    EXPECT_EQ(frame.canonical->href, "https://example.gov.vn/bao-cao/en/gioi-thieu/");
    ASSERT_EQ(frame.languages.size(), 1u);
    EXPECT_EQ(frame.languages[0].name, "Tiếng Việt");
    EXPECT_EQ(frame.languages[0].href.href, "../../gioi-thieu/");
    ASSERT_EQ(frame.alternates.size(), 2u);
    EXPECT_EQ(frame.alternates[0].href.href, "https://example.gov.vn/bao-cao/gioi-thieu/");
    EXPECT_EQ(frame.alternates[1].language, "en");
}

TEST_F(Editions, MarkTheContentWhereItIsForeign) {
    EXPECT_EQ(views::make_text_page(site_.pages.front(), context(0)).title, "Giới thiệu");
    EXPECT_EQ(views::make_text_page(site_.pages.front(), context(1)).title, text::mark_foreign("Giới thiệu"));
    EXPECT_EQ(views::as_of_text(model::SaidTime{.words = "Đến nay"}, words_[1]),
              "“" + text::mark_foreign("Đến nay") + "” (the report gives no date)");
}

TEST_F(Editions, UseTheEnglishNamesOfTheContent) {
    model::Indicator indicator{.name = "Người dự thi", .short_name = "Dự thi", .measure = "người"};
    const text::Quantity over = std::get<text::Quantity>(text::parse_quantity("hơn 1.570"));
    EXPECT_EQ(views::name_of(indicator, words_[1]), text::mark_foreign("Người dự thi"));
    EXPECT_EQ(views::quantity_text(over, indicator, words_[1]), "over 1,570\u00A0" + text::mark_foreign("người"));
    indicator.name_en = "Contestants";
    EXPECT_EQ(views::name_of(indicator, words_[0]), "Người dự thi");
    EXPECT_EQ(views::name_of(indicator, words_[1]), "Contestants");
    EXPECT_EQ(views::quantity_text(over, indicator, words_[0]), "hơn 1.570\u00A0người");
    EXPECT_EQ(views::quantity_text(over, indicator, words_[1]), "over 1,570") << "the name says what is counted";
    indicator.measure = "%";
    EXPECT_EQ(views::measure_text(indicator, words_[1]), "%");
}

}  // namespace
