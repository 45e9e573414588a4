// Rows of a page, which take from the row before what they have in common with it.
#include "unit/views/made_context.h"
#include "views/fingerprint.h"
#include "views/phrases.h"

#include <gtest/gtest.h>

namespace {

using namespace made;

/// Each fact behind each other one.
TEST(FigureRows, SayWhatEachSaysAlone) {
    model::Site site = make_site();
    add_report(site, 0,
               {figure(kRegistered, 0, "10", kJune), figure(kCompleted, 0, "4", kMarch),
                figure(kFacebook, 0, "3", kSaid), figure(kRegistered, 1, "7", kJune)});
    add_report(site, 1, {figure(kRegistered, 1, "20", kJune), figure(kCompleted, {}, "9")});
    const ContextOf made(std::move(site));
    const views::Context context = made();
    const views::Links links = views::links_from("don-vi/xa-a/", context);
    const auto digest = [](const views::FigureRow& row) {
        return views::fingerprint(views::type_of<views::FigureRow>(), &row);
    };
    for (const analysis::Fact& first : context.analysis.facts)
        for (const analysis::Fact& second : context.analysis.facts) {
            const auto rows = views::make_figure_rows({&first, &second}, std::nullopt, context, links);
            ASSERT_EQ(rows.size(), 2u);
            EXPECT_EQ(digest(rows[0]), digest(views::make_figure_row(first, context, links)));
            EXPECT_EQ(digest(rows[1]), digest(views::make_figure_row(second, context, links)));
        }
}

TEST(FigureRows, NameASubjectOnlyWhereItIsAnotherOne) {
    model::Site site = make_site();
    add_report(site, 0, {figure(kRegistered, 0, "10", kJune), figure(kRegistered, 1, "7", kJune)});
    const ContextOf made(std::move(site));
    const views::Context context = made();
    const auto rows = views::make_figure_rows({&context.analysis.facts[0], &context.analysis.facts[1]},
                                              model::UnitId{0}, context, views::links_from("", context));
    EXPECT_EQ(rows[0].subject, "");
    EXPECT_FALSE(rows[0].subject_href);
    EXPECT_EQ(rows[1].subject, "Xã B");
    EXPECT_TRUE(rows[1].subject_href);
}

}  // namespace
