#include "views/links.h"
#include "views/references.h"

#include <gtest/gtest.h>

namespace {

model::Site make_site() {
    model::Site site;
    site.settings.base_url = "https://example.gov.vn/bao-cao/";
    site.units = {{.slug = "xa-an-lao", .name = "Xã An Lão"}};
    site.indicators.resize(1);
    site.indicators[0].slug = "thi-sinh-dang-ky";
    site.platforms = {{.slug = "vneid", .name = "VNeID"}};
    return site;
}

TEST(Links, AreRelativeToTheFolderOfThePage) {
    const model::Site site = make_site();
    const views::Links from_unit(site, {"", "don-vi/xa-an-lao/"}, views::LinkStyle::folders);
    EXPECT_EQ(from_unit.page("").href, "../../");
    EXPECT_EQ(from_unit.page("don-vi/").href, "../");
    EXPECT_EQ(from_unit.unit({0}).href, "./");
    EXPECT_EQ(from_unit.indicator({0}).href, "../../ket-qua/thi-sinh-dang-ky/");
    EXPECT_EQ(from_unit.file("don-vi/xa-an-lao/xa-an-lao.xlsx").href, "xa-an-lao.xlsx");
    EXPECT_EQ(from_unit.page("van-ban/#kh-1").href, "../../van-ban/#kh-1");
    EXPECT_EQ(views::Links(site, {"", "van-ban/"}, views::LinkStyle::folders).page("van-ban/#kh-1").href, "./#kh-1");
    EXPECT_EQ(views::Links(site, {}, views::LinkStyle::folders).page("").href, "./");
}

TEST(Links, PagesLeadToTheirOwnLanguageAndFilesAreThereOnce) {
    const model::Site site = make_site();
    const views::Links links(site, {"en/", "don-vi/xa-an-lao/"}, views::LinkStyle::folders);
    EXPECT_EQ(links.page("").href, "../../");
    EXPECT_EQ(links.indicator({0}).href, "../../ket-qua/thi-sinh-dang-ky/");
    EXPECT_EQ(links.file("don-vi/xa-an-lao/xa-an-lao.xlsx").href, "../../../don-vi/xa-an-lao/xa-an-lao.xlsx");
    EXPECT_EQ(links.translation("").href, "../../../don-vi/xa-an-lao/");
    EXPECT_EQ(links.translation("fr/").href, "../../../fr/don-vi/xa-an-lao/");
    EXPECT_EQ(links.folder(), "don-vi/xa-an-lao/");
}

TEST(Links, FoldersThatBeginAlikeAreNotTheSame) {
    const model::Site site = make_site();
    EXPECT_EQ(views::Links(site, {"", "don-vi/xa-an/"}, views::LinkStyle::folders).page("don-vi/xa-an-lao/").href,
              "../xa-an-lao/");
}

TEST(Links, PortableOnesNameTheFile) {
    const model::Site site = make_site();
    const views::Links links(site, {"", "don-vi/xa-an-lao/"}, views::LinkStyle::portable);
    EXPECT_EQ(links.page("").href, "../../index.html");
    EXPECT_EQ(links.unit({0}).href, "./index.html");
    EXPECT_EQ(links.page("van-ban/#kh-1").href, "../../van-ban/index.html#kh-1");
}

TEST(Links, RootedOnesBeginAtTheHost) {
    const model::Site site = make_site();
    const views::Links links(site, {}, views::LinkStyle::rooted);
    EXPECT_EQ(links.page("don-vi/").href, "/bao-cao/don-vi/");
    EXPECT_EQ(links.file("assets/site.css").href, "/bao-cao/assets/site.css");
}

TEST(Links, ReferencesOfTextsResolve) {
    const model::Site site = make_site();
    const views::Links links(site, {"", "don-vi/xa-an-lao/"}, views::LinkStyle::folders);
    diagnostics::Diagnostics findings;
    const analysis::Analysis analysis = analysis::analyze(site, analysis::Drafts::left_out, findings);
    const views::References references(site, analysis);
    EXPECT_EQ(links.page(*references.find("indicator:thi-sinh-dang-ky")).href, "../../ket-qua/thi-sinh-dang-ky/");
    EXPECT_EQ(links.page(*references.find("platform:vneid")).href, "../../nen-tang/#vneid");
    EXPECT_FALSE(references.find("unit:xa-khac"));
    EXPECT_FALSE(references.find("figure:thi-sinh-dang-ky"));
}

TEST(Links, OnlyHarmlessSchemesLeadElsewhere) {
    EXPECT_EQ(views::Links::external("https://binhdanhocvuso.gov.vn").href, "https://binhdanhocvuso.gov.vn");
    EXPECT_EQ(views::Links::external("javascript:alert(1)").href, "#");
}

}  // namespace
