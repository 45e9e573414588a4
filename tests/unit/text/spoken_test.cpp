#include "text/spoken.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace {

const text::Spoken kSpoken = {{"UBND", "Ủy ban nhân dân"}, {"AI", "trí tuệ nhân tạo"}};

std::string said(std::string_view words) {
    return text::spell_out(words, kSpoken);
}

TEST(Spoken, NumbersBecomeWords) {
    EXPECT_EQ(said("1.570 thí sinh"), "một nghìn năm trăm bảy mươi thí sinh");
    EXPECT_EQ(said("5.078.387 lượt"), "năm triệu bảy mươi tám nghìn ba trăm tám mươi bảy lượt");
    EXPECT_EQ(said("trên 62,5%"), "trên sáu mươi hai phẩy năm phần trăm");
    EXPECT_EQ(said("92,05%"), "chín mươi hai phẩy không năm phần trăm");
    EXPECT_EQ(said("5–7 người"), "năm đến bảy người");
    EXPECT_EQ(said("20/20 người"), "hai mươi trên hai mươi người");
    EXPECT_EQ(said("34\u00A0tổ"), "ba mươi tư tổ");
    EXPECT_EQ(said("Có 3, rồi 4."), "Có ba, rồi bốn.");
}

TEST(Spoken, OrdinalsHaveWordsOfTheirOwn) {
    EXPECT_EQ(said("thứ 54 trong 114"), "thứ năm mươi tư trong một trăm mười bốn");
    EXPECT_EQ(said("thứ 1"), "thứ nhất");
    EXPECT_EQ(said("thứ 4"), "thứ tư");
}

TEST(Spoken, DatesAreSaidOnce) {
    EXPECT_EQ(said("tính đến 9 giờ ngày 11/11/2025"),
              "tính đến chín giờ ngày mười một tháng mười một năm hai nghìn không trăm hai mươi lăm");
    EXPECT_EQ(said("từ 01/07/2025"), "từ ngày một tháng bảy năm hai nghìn không trăm hai mươi lăm");
    EXPECT_EQ(said("tháng 11/2025"), "tháng mười một năm hai nghìn không trăm hai mươi lăm");
    EXPECT_EQ(said("ngày 10/10"), "ngày mười tháng mười");
}

TEST(Spoken, AbbreviationsAreWholeWords) {
    EXPECT_EQ(said("UBND xã học AI."), "Ủy ban nhân dân xã học trí tuệ nhân tạo.");
    EXPECT_EQ(said("AIDS"), "AIDS");
    EXPECT_EQ(said("Đề án 06"), "Đề án sáu");
    EXPECT_EQ(said("H5N1"), "H năm N một");
}

TEST(Spoken, NoDigitIsEverLeft) {
    for (int n = 0; n < 3000; ++n) {
        const std::string text = fmt::format("{}.{:03}/{} {}-{}% thứ {} ngày {}/{}/20{:02}", n, n % 1000, n % 7,
                                             n % 90, n % 97, n % 120, n % 40, n % 15, n % 100);
        const std::string words = said(text);
        EXPECT_TRUE(std::ranges::none_of(words, [](char c) { return c >= '0' && c <= '9'; }))
            << text << ": " << words;
    }
    EXPECT_EQ(said("1234567890123456789").find_first_of("0123456789"), std::string::npos);
}

TEST(Spoken, SaysTheSameFromManyThreads) {
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&wrong] {
            for (int n = 0; n < 200; ++n)
                if (said("21.235") != "hai mươi mốt nghìn hai trăm ba mươi lăm") ++wrong;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(wrong, 0);
}

TEST(Spoken, SyllablesAreWords) {
    EXPECT_EQ(text::count_syllables("một nghìn năm trăm"), 4u);
    EXPECT_EQ(text::count_syllables(""), 0u);
}

}  // namespace
