#include "drafting/proven_text.h"

#include <gtest/gtest.h>

namespace drafting {
namespace {

using office::Cell;
using office::CellKind;

std::string number(const char* digits, const char* format) {
    return prove_number({.kind = CellKind::number, .text = digits, .format = format}).value_or("?");
}

TEST(ProveNumber, TakesWholeNumbersThatAreTypedInOneWay) {
    EXPECT_EQ(number("1440", "General"), "1440");
    EXPECT_EQ(number("1440", "@"), "1440");
    EXPECT_EQ(number("45966", "#,##0"), "45966");
    EXPECT_EQ(number("1200000", "General"), "1200000");
}

TEST(ProveNumber, RefusesAllOthers) {
    EXPECT_EQ(number("1.44", "General"), "?");              // 1.440
    EXPECT_EQ(number("12", "General"), "?");                // 12.000
    EXPECT_EQ(number("45966", "General"), "?");             // a day
    EXPECT_EQ(number("1E3", "General"), "?");               // 1.000, rounded
    EXPECT_EQ(number("1000000000000000", "General"), "?");  // more than 15 digits
    EXPECT_EQ(number("6250", "0%"), "?");                   // 62,5
    EXPECT_EQ(number("-1440", "General"), "?");
    EXPECT_EQ(number("", "General"), "?");
}

std::string date(const char* serial, bool counts_from_1904 = false) {
    return prove_date({.kind = CellKind::number, .text = serial, .format = "dd/mm/yyyy"},
                      {.sheets = {}, .counts_from_1904 = counts_from_1904})
        .value_or("?");
}

TEST(ProveDate, TakesDaysThatAreNoMonths) {
    EXPECT_EQ(date("45986"), "25/11/2025");
    EXPECT_EQ(date("45972"), "11/11/2025");
    EXPECT_EQ(date("45972.375"), "11/11/2025 09:00");
}

TEST(ProveDate, RefusesAllOthers) {
    EXPECT_EQ(date("45966"), "?");        // 05/11 or 11/05
    EXPECT_EQ(date("45986", true), "?");  // another count of days
    EXPECT_EQ(date("12"), "?");
    EXPECT_EQ(date("1e300"), "?");
    EXPECT_EQ(date("nan"), "?");
    EXPECT_EQ(date("25/11"), "?");
}

}  // namespace
}  // namespace drafting
