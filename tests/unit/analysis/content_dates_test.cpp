#include "analysis/content_dates.h"

#include "unit/analysis/made_site.h"

#include <gtest/gtest.h>

namespace {

using namespace made;
using analysis::ContentDate;

model::Figure corrected_on(std::string_view day, model::Figure figure) {
    figure.besides.edit().corrected = {{moment(day), "4", "gõ nhầm"}};
    return figure;
}

TEST(ContentDates, CorrectionsAndWithdrawalsAreNews) {
    model::Report report;
    EXPECT_FALSE(analysis::date_of(report)) << "a draft";
    report.published = moment("01/11/2025");
    report.results = {corrected_on("03/11/2025", figure(kRegistered, 0, "5"))};
    EXPECT_EQ(analysis::date_of(report), moment("03/11/2025"));
    report.withdrawn = model::Withdrawal{moment("05/11/2025"), "nhầm nơi"};
    EXPECT_EQ(analysis::date_of(report), moment("05/11/2025"));
}

TEST(ContentDates, AThingIsAsNewAsTheNewestThatTellsOfIt) {
    model::Site site = make_site();
    site.topics = {{.slug = "thiet-bi"}, {.slug = "duong-truyen"}};
    add_report(site, 0, {figure(kRegistered, 0, "5")}).published = moment("01/11/2025");
    model::Report& newer = add_report(site, 1, {figure(kRegistered, 1, "6"), figure(kCompleted, 1, "3")});
    newer.published = moment("02/11/2025");
    newer.points = {{.topic = model::TopicId{1}}};
    const analysis::ContentDates dates = analyze(site).dates;

    EXPECT_EQ(dates.content, ContentDate(moment("02/11/2025")));
    EXPECT_EQ(dates.of_unit[0], ContentDate(moment("01/11/2025")));
    EXPECT_EQ(dates.of_unit[1], ContentDate(moment("02/11/2025")));
    EXPECT_FALSE(dates.of_unit[2]) << "nobody reports on it";
    EXPECT_EQ(dates.of_indicator[kRegistered], ContentDate(moment("02/11/2025")));
    EXPECT_FALSE(dates.of_topic[0]);
    EXPECT_EQ(dates.of_topic[1], ContentDate(moment("02/11/2025")));
    EXPECT_EQ(dates.of_campaign[0], ContentDate(moment("02/11/2025")));

    site.reports[0].results[0] = corrected_on("09/11/2025", site.reports[0].results[0]);
    EXPECT_EQ(analyze(site).dates.of_indicator[kRegistered], ContentDate(moment("09/11/2025")));
}

}  // namespace
