#include "preview/request_path.h"

#include <gtest/gtest.h>

namespace preview {
namespace {

TEST(ReadTarget, GivesThePathBelowTheRoot) {
    EXPECT_EQ(read_target("/"), "");
    EXPECT_EQ(read_target("/don-vi/xa-an-lao/"), "don-vi/xa-an-lao/");
    EXPECT_EQ(read_target("/tim-kiem/?q=cho+so#dau"), "tim-kiem/");
    EXPECT_EQ(read_target("/b%C3%A1o%20c%c3%a1o.pdf"), "báo cáo.pdf");
    EXPECT_EQ(read_target("/?q=/../x"), "");
}

TEST(ReadTarget, DecodesOnce) {
    EXPECT_EQ(read_target("/%252e%252e/x"), "%2e%2e/x");
}

TEST(ReadTarget, RefusesWhatNoFileIsCalled) {
    for (const char* target : {"",
                               "don-vi/",
                               "http://loa.example/",
                               "*",
                               "/../data/site.yaml",
                               "/a/../b",
                               "/a/..",
                               "/.",
                               "/./a",
                               "/a//b",
                               "//etc/passwd",
                               "/%2e%2e/x",
                               "/a/%2e%2e%2fb",
                               "/a%5cb",
                               "/a\\b",
                               "/a%00",
                               "/a%0d%0ab",
                               "/a%7f",
                               "/%",
                               "/%4",
                               "/%g0",
                               "/%4g",
                               "/%-1",
                               "/%+1"})
        EXPECT_EQ(read_target(target), std::nullopt) << target;
}

TEST(ContentTypeOf, KnowsWhatASiteHolds) {
    EXPECT_EQ(content_type_of("don-vi/index.html"), "text/html; charset=utf-8");
    EXPECT_EQ(content_type_of("api/v1/index.json"), "application/json");
    EXPECT_EQ(content_type_of("catalog.jsonld"), "application/ld+json");
    EXPECT_EQ(content_type_of("a.xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    EXPECT_EQ(content_type_of("html"), "application/octet-stream");
}

}  // namespace
}  // namespace preview
