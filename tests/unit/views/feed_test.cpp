#include "views/feed.h"

#include "unit/views/made_context.h"

#include <gtest/gtest.h>

namespace {

using namespace made;
using Lines = std::vector<std::string>;

model::Site make_news() {
    model::Site site = make_site();
    site.settings = {.title = "Trang thử", .base_url = "https://bao-cao.example.gov.vn:8443/hoc-so/"};
    site.settings.publisher.name = "Văn phòng";
    site.campaigns[0].short_name = "Học số";
    return site;
}

/// "2025-11-21T00:00:00+07:00 Xã A: Kết quả"
Lines titles_of(const views::Feed& feed) {
    Lines titles;
    for (const views::FeedEntry& entry : feed.entries) titles.push_back(entry.updated + " " + entry.title);
    return titles;
}

TEST(Feed, TellsNewestFirst) {
    model::Site site = make_news();
    model::Report& first = add_report(site, 0, {});
    first.title = "Kết quả";
    first.published = moment("20/11/2025");
    first.updated = moment("25/11/2025 09:30");
    model::Report& second = add_report(site, 1, {});
    second.title = "Kết quả";
    second.published = moment("21/11/2025");
    second.body.first_paragraph = "Xã B dạy <tám> lớp.";
    add_report(site, 2, {}).draft = true;
    model::Initiative market;
    market.slug = "cho-so";
    market.title = "Chợ số";
    market.published = moment("11/2025");
    site.families.resize(1);
    site.initiatives = {market};
    const ContextOf context(std::move(site));
    const views::Feed feed = views::make_feed(context());
    EXPECT_EQ(titles_of(feed),
              (Lines{"2025-11-25T09:30:00+07:00 Xã A: Kết quả", "2025-11-21T00:00:00+07:00 Xã B: Kết quả",
                     "2025-11-01T00:00:00+07:00 Mô hình, sáng kiến: Chợ số"}));
    EXPECT_EQ(feed.updated, "2025-11-25T09:30:00+07:00");
    EXPECT_EQ(feed.entries[0].published, "2025-11-20T00:00:00+07:00");
    EXPECT_EQ(feed.entries[1].id, "tag:bao-cao.example.gov.vn,2025:don-vi/xa-b/r1");
    EXPECT_EQ(feed.entries[1].address, "https://bao-cao.example.gov.vn:8443/hoc-so/don-vi/xa-b/r1/");
    EXPECT_EQ(feed.entries[1].summary, "Xã B dạy <tám> lớp.");
    EXPECT_EQ(feed.self, "https://bao-cao.example.gov.vn:8443/hoc-so/feed.xml");
    EXPECT_EQ(feed.author, "Văn phòng");
}

TEST(Feed, TellsWhatStoodBeforeACorrection) {
    model::Site site = make_news();
    model::Figure twice = figure(kRegistered, 0, "1.570");
    twice.besides.edit().corrected = {{moment("22/11/2025"), "1.507", "Gõ nhầm"},
                                      {moment("24/11/2025"), "1.750", "Cộng lại"}};
    model::Report& report = add_report(site, 0, {twice});
    report.title = "Kết quả";
    report.published = moment("21/11/2025");
    const ContextOf context(std::move(site));
    const views::Feed feed = views::make_feed(context());
    EXPECT_EQ(titles_of(feed), (Lines{"2025-11-24T00:00:00+07:00 Đính chính: Đăng ký dự thi, Xã A",
                                      "2025-11-22T00:00:00+07:00 Đính chính: Đăng ký dự thi, Xã A",
                                      "2025-11-21T00:00:00+07:00 Xã A: Kết quả"}));
    EXPECT_EQ(feed.entries[0].summary,
              "Trước đây ghi 1.750, nay ghi 1.570\u00A0người. Lý do: Cộng lại. Ngày đính "
              "chính: 24/11/2025.");
    EXPECT_EQ(feed.entries[1].summary,
              "Trước đây ghi 1.507, nay ghi 1.750. Lý do: Gõ nhầm. Ngày đính chính: 22/11/2025.");
    EXPECT_EQ(feed.entries[0].id, "tag:bao-cao.example.gov.vn,2025:don-vi/xa-a/r0/registered/xa-a/2");
    EXPECT_EQ(feed.entries[1].id, "tag:bao-cao.example.gov.vn,2025:don-vi/xa-a/r0/registered/xa-a/1");
}

TEST(Feed, KeepsIdsOfRenamedAndWithdrawnReports) {
    model::Site site = make_news();
    site.units[0].aliases = {"xa-cu"};
    model::Report& report = add_report(site, 0, {figure(kRegistered, 0, "5")});
    report.title = "Kết quả";
    report.aliases = {"ten-cu"};
    report.published = moment("21/11/2025");
    report.withdrawn = model::Withdrawal{moment("30/11/2025"), "Nộp nhầm tệp"};
    const ContextOf context(std::move(site));
    const views::Feed feed = views::make_feed(context());
    ASSERT_EQ(feed.entries.size(), 1u);
    EXPECT_EQ(feed.entries[0].id, "tag:bao-cao.example.gov.vn,2025:don-vi/xa-cu/ten-cu");
    EXPECT_EQ(feed.entries[0].title, "Đã rút: Kết quả (Xã A)");
    EXPECT_EQ(feed.entries[0].updated, "2025-11-30T00:00:00+07:00");
    EXPECT_EQ(feed.entries[0].address, "https://bao-cao.example.gov.vn:8443/hoc-so/don-vi/xa-a/");
    EXPECT_EQ(feed.entries[0].summary, "Báo cáo này đã được rút ngày 30/11/2025: Nộp nhầm tệp");
}

TEST(Feed, IsDatedEvenWithoutNews) {
    const ContextOf context(make_news());
    const views::Feed feed = views::make_feed(context());
    EXPECT_TRUE(feed.entries.empty());
    EXPECT_FALSE(feed.updated.empty());
}

}  // namespace
