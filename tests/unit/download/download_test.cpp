#include "download/download.h"

#include <gtest/gtest.h>

namespace download {
namespace {

TEST(PercentEncode, KeepsWhatAddressesMayHold) {
    EXPECT_EQ(percent_encode("don-vi/xa-an-lao/index.html"), "don-vi/xa-an-lao/index.html");
    EXPECT_EQ(percent_encode("số 1?#%.pdf"), "s%E1%BB%91%201%3F%23%25.pdf");
}

TEST(Connection, SaysWhichAddressCannotBeReached) {
    try {
        connect()->get("http://127.0.0.1:1/", "số.txt");
        FAIL() << "nothing listens there";
    } catch (const std::runtime_error& error) {
        EXPECT_TRUE(std::string_view(error.what()).starts_with("http://127.0.0.1:1/s%E1%BB%91.txt: "))
            << error.what();
    }
}

}  // namespace
}  // namespace download
