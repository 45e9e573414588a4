#include "preview/admission.h"

#include <gtest/gtest.h>

namespace preview {
namespace {

Asked by_host(std::string host) {
    return {.method = "GET", .host = std::move(host)};
}

TEST(Refuse, AnswersThisMachineByItsNames) {
    for (const char* host : {"localhost", "LocalHost:8080", "127.0.0.1:8080", "127.0.0.1", "127.1.2.3:80",
                             "[::1]:8080", "[::1]", "localhost:9000"})
        EXPECT_EQ(refuse(by_host(host), Reach::this_machine), std::nullopt) << host;
}

TEST(Refuse, AnswersNoOtherName) {
    for (const char* host :
         {"", "loa.example", "loa.example:8080", "localhost.loa.example", "127.0.0.1.loa.example", "127.loa.example",
          "0.0.0.0", "192.168.1.20:8080", "[::2]", "[::1", "localhost:", "localhost:0", "localhost:99999",
          "localhost:80x", "localhost, loa.example", "127.1", "2130706433", "0x7f.1"})
        EXPECT_EQ(refuse(by_host(host), Reach::this_machine), 421) << host;
}

TEST(Refuse, AnswersTheNetworkByAddressesInDigits) {
    for (const char* host : {"192.168.1.20:8080", "10.0.0.1", "[fe80::1]:8080", "localhost:8080"})
        EXPECT_EQ(refuse(by_host(host), Reach::network), std::nullopt) << host;
    for (const char* host : {"loa.example:8080", "192.168.1.20.loa.example", "[loa]", "1.2.3", "1.2.3.4.5"})
        EXPECT_EQ(refuse(by_host(host), Reach::network), 421) << host;
}

TEST(Refuse, OnlyLetsRead) {
    for (const char* method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "CONNECT", "TRACE", "get", ""})
        EXPECT_EQ(refuse({.method = method, .host = "localhost"}, Reach::this_machine), 405) << method;
    EXPECT_EQ(refuse({.method = "HEAD", .host = "localhost"}, Reach::this_machine), std::nullopt);
}

TEST(Refuse, AnswersNoOtherSite) {
    Asked asked = by_host("localhost:8080");
    asked.origin = "http://localhost:8080";
    EXPECT_EQ(refuse(asked, Reach::this_machine), std::nullopt);
    for (const char* origin : {"https://loa.example", "null", "http://localhost:8081", "https://localhost:8080"}) {
        asked.origin = origin;
        EXPECT_EQ(refuse(asked, Reach::this_machine), 403) << origin;
    }
}

TEST(Refuse, LetsALinkFromElsewhereOpenAPageButNothingElse) {
    Asked asked = by_host("localhost:8080");
    asked.fetch_site = "cross-site";
    asked.fetch_mode = "navigate";
    asked.fetch_dest = "document";
    EXPECT_EQ(refuse(asked, Reach::this_machine), std::nullopt);
    asked.fetch_dest = "iframe";
    EXPECT_EQ(refuse(asked, Reach::this_machine), 403);
    asked.fetch_mode = "no-cors";
    asked.fetch_dest = "script";
    EXPECT_EQ(refuse(asked, Reach::this_machine), 403);
    asked.fetch_site = "same-site";  // another port of this machine
    EXPECT_EQ(refuse(asked, Reach::this_machine), 403);
    asked.fetch_site = "same-origin";
    EXPECT_EQ(refuse(asked, Reach::this_machine), std::nullopt);
}

}  // namespace
}  // namespace preview
