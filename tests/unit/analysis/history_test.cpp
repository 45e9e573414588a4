#include "analysis/history.h"

#include "text/format.h"
#include "unit/analysis/made_site.h"

#include <gtest/gtest.h>

namespace {

using namespace made;

/// "300 · 500 up 200"
std::string told(const analysis::History& history, const model::Site& site, const analysis::Analysis& result) {
    std::string line;
    for (std::size_t i = 0; i < history.entries.size(); ++i) {
        line += (line.empty() ? "" : " · ") +
                text::format_quantity(*result.facts[history.entries[i]].value, text::vietnamese());
        const auto change = analysis::change_at(history, i, site, result.facts);
        if (!change) continue;
        constexpr const char* kDirections[] = {"up", "down", "same"};
        line += std::string(" ") + kDirections[static_cast<int>(change->direction)] + " " +
                text::format_quantity(change->by, text::vietnamese());
    }
    return line;
}

std::string history_of(const model::Site& site) {
    const analysis::Analysis result = analyze(site);
    std::string lines;
    for (const analysis::History& history : result.histories) lines += told(history, site, result) + "\n";
    return lines;
}

TEST(Histories, FollowAUnitOverItsReportsAndDates) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kRegistered, 0, "500", kJune), figure(kRegistered, 0, "300", kMarch)});
    add_report(site, 1, {figure(kRegistered, 1, "7", kJune)});
    EXPECT_EQ(history_of(site), "300 · 500 up 200\n");
}

TEST(Histories, TellNoChangeWhereTheTimesDoNotAllowIt) {
    model::Site site = make_site();
    add_report_of_2024(site, 0, {figure(kRegistered, 0, "100", kSaid)});
    add_report(site, 0, {figure(kRegistered, 0, "300", kMarch)});
    EXPECT_EQ(history_of(site), "100 · 300\n");
}

TEST(Histories, TellOnlyWhatTheBoundsAllow) {
    const auto change = [](std::string_view before, std::string_view after) {
        model::Site site = make_site();
        add_report(site, 0, {figure(kRegistered, 0, before, kMarch), figure(kRegistered, 0, after, kJune)});
        return history_of(site);
    };
    EXPECT_EQ(change("100", "100"), "100 · 100 same 0\n");
    EXPECT_EQ(change("100", "trên 150"), "100 · trên 150 up trên 50\n");
    EXPECT_EQ(change("trên 150", "100"), "trên 150 · 100 down trên 50\n");
    EXPECT_EQ(change("trên 100", "150"), "trên 100 · 150\n");
    EXPECT_EQ(change("gần 100", "150"), "gần 100 · 150 up hơn 50\n");
}

TEST(Histories, CompareSharesInPoints) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kShare, 0, "10/20", kMarch), figure(kShare, 0, "15/20", kJune)});
    EXPECT_EQ(history_of(site), "10/20 (50%) · 15/20 (75%) up 25%\n");
}

TEST(Histories, ContainComputedFacts) {
    model::Site site = make_site();
    add_report(site, 0,
               {figure(kFacebook, 0, "1", kMarch), figure(kPortal, 0, "2", kMarch), figure(kFacebook, 0, "3", kJune),
                figure(kPortal, 0, "4", kJune)});
    EXPECT_EQ(history_of(site), "1 · 3 up 2\n2 · 4 up 2\n3 · 7 up 4\n");
}

TEST(CurrentPeriod, AloneIsAddedUp) {
    model::Site site = make_site();
    add_report_of_2024(site, 0, {figure(kRegistered, 0, "100", moment("31/12/2024"))});
    add_report_of_2024(
        site, 1,
        {figure(kRegistered, 1, "50", moment("31/12/2024")), figure(kRegistered, std::nullopt, "9.000", kSaid)});
    add_report(site, 0, {figure(kRegistered, 0, "300", kMarch)});
    const analysis::Analysis result = analyze(site);
    EXPECT_EQ(text::format_quantity(*result.of({kRegistered}).total, text::vietnamese()), "300");
    EXPECT_EQ(result.of({kRegistered}).coverage.units, 1);
    EXPECT_TRUE(result.of({kRegistered}).city.empty());
    EXPECT_EQ(history_of(site), "100 · 300\n");
}

}  // namespace
