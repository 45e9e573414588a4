#include "analysis/document_issuer.h"

#include <gtest/gtest.h>

namespace {

constexpr text::Moment kFounded{.year = 2025, .month = 7, .day = 1};

model::Site make_site() {
    model::Site site;
    site.units = {
        {.slug = "phuong-hung-dao",
         .name = "Phường Hưng Đạo",
         .since = kFounded,
         .formerly = {"Phường Đa Phúc", "Phường Hưng Đạo"}},
        {.slug = "phuong-tran-hung-dao",
         .name = "Phường Trần Hưng Đạo",
         .since = kFounded,
         .formerly = {"Phường Trần Hưng Đạo (thành phố Hải Dương)"}},
        {.slug = "phuong-viet-hoa", .name = "Phường Việt Hòa", .since = kFounded},
        {.slug = "dac-khu-cat-hai",
         .name = "Đặc khu Cát Hải",
         .since = kFounded,
         .formerly = {"Huyện Cát Hải", "Xã Gia Luận"}},
        {.slug = "xa-thanh-mien", .name = "Xã Thanh Miện"},
        {.slug = "so-khoa-hoc-va-cong-nghe", .name = "Sở Khoa học và Công nghệ", .kind = model::UnitKind::so_nganh},
    };
    return site;
}

TEST(IssuerKey, IsOneForAllSpellings) {
    const std::string key = analysis::make_issuer_key("Ủy ban nhân dân phường Việt Hòa");
    for (const std::string_view spelling :
         {"UBND phường Việt Hòa", "UBND Phường Việt Hoà", "Uỷ ban nhân dân  phường Việt Hòa",
          "Ủy ban nhân dân phu\u031Bo\u031B\u0300ng Vie\u0323\u0302t Ho\u0300a"})
        EXPECT_EQ(analysis::make_issuer_key(spelling), key) << spelling;
    EXPECT_NE(analysis::make_issuer_key("UBND phường Việt Hoa"), key);
    EXPECT_EQ(analysis::make_issuer_key("UBND TP Hải Phòng"),
              analysis::make_issuer_key("Ủy ban nhân dân thành phố Hải Phòng"));
    EXPECT_EQ(analysis::make_issuer_key(key), key);
}

TEST(UnitOfIssuer, HasItsWholeName) {
    const model::Site site = make_site();
    const analysis::Issuers issuers(site);
    struct Case {
        std::string_view issuer, unit;
    };
    for (const Case& c :
         {Case{"Ủy ban nhân dân phường Hưng Đạo", "phuong-hung-dao"},
          Case{"UBND phường Trần Hưng Đạo", "phuong-tran-hung-dao"},
          Case{"UBND phường Hưng Đạo, thành phố Hải Phòng", "phuong-hung-dao"},
          Case{"UBND phường Hưng Đạo thành phố Hải Phòng", "phuong-hung-dao"}, Case{"UBND phường Hưng Đạo Đông", ""},
          Case{"UBND xã Hưng Đạo", ""}, Case{"UBND Hưng Đạo", ""}, Case{"UBND phường Việt Hoà", "phuong-viet-hoa"},
          Case{"UBND xã Nam Thanh Miện", ""}, Case{"UBND xã Thanh Miệng", ""},
          Case{"UBND xã Thanh Miện", "xa-thanh-mien"},
          Case{"Ban Thường vụ Đảng ủy đặc khu Cát Hải", "dac-khu-cat-hai"}, Case{"Ủy ban nhân dân huyện Cát Hải", ""},
          Case{"Sở KH&CN", "so-khoa-hoc-va-cong-nghe"}, Case{"Bộ Khoa học và Công nghệ", ""}}) {
        const auto unit = issuers.find(analysis::make_issuer_key(c.issuer)).unit;
        EXPECT_EQ(unit ? site[*unit].slug : "", c.unit) << c.issuer;
    }
}

TEST(UnitsOverTime, AnIssuerIsOfItsTime) {
    const model::Site site = make_site();
    const analysis::Issuers issuers(site);
    const auto find = [&](std::string_view issuer) { return issuers.find(analysis::make_issuer_key(issuer)); };
    const text::Moment before{.year = 2025, .month = 2, .day = 28};
    const text::Moment after{.year = 2025, .month = 7, .day = 11};
    EXPECT_TRUE(analysis::find_unit_not_yet(find("UBND đặc khu Cát Hải"), site, before));
    EXPECT_FALSE(analysis::find_unit_not_yet(find("UBND đặc khu Cát Hải"), site, after));
    EXPECT_FALSE(analysis::find_unit_not_yet(find("UBND đặc khu Cát Hải"), site, {.year = 2025}))
        << "it was there at the end of that year";
    EXPECT_FALSE(analysis::find_unit_not_yet(find("UBND huyện Cát Hải"), site, before));
    EXPECT_FALSE(analysis::find_unit_not_yet(find("UBND phường Hưng Đạo"), site, before))
        << "a ward of that name was there before";
    EXPECT_FALSE(analysis::find_unit_not_yet(find("UBND phường Trần Hưng Đạo"), site, before));
    EXPECT_FALSE(analysis::find_unit_not_yet(find("UBND xã Thanh Miện"), site, before))
        << "its first day is not known";

    const auto former = analysis::find_unit_no_longer(find("UBND huyện Cát Hải"), site, after);
    ASSERT_TRUE(former);
    EXPECT_EQ(former->name, "Huyện Cát Hải");
    EXPECT_EQ(site[former->became].slug, "dac-khu-cat-hai");
    EXPECT_FALSE(analysis::find_unit_no_longer(find("UBND huyện Cát Hải"), site, before));
    EXPECT_FALSE(analysis::find_unit_no_longer(find("UBND phường Hưng Đạo"), site, after));
}

}  // namespace
