#include "opendata/opendata.h"

#include <gtest/gtest.h>

namespace opendata {
namespace {

TEST(WriteFeed, WritesAtom) {
    const views::Feed feed{.id = "tag:example.gov.vn,2025:feed",
                           .language = "vi",
                           .title = "Học số & “đời sống”",
                           .subtitle = "Tin mới",
                           .author = "Văn phòng",
                           .rights = {},
                           .home = "https://example.gov.vn/",
                           .self = "https://example.gov.vn/feed.xml",
                           .updated = "2025-11-24T00:00:00+07:00",
                           .entries = {{.id = "tag:example.gov.vn,2025:don-vi/xa-a/r",
                                        .title = "Đính chính: <b>",
                                        .address = "https://example.gov.vn/don-vi/xa-a/?a=1&b=2",
                                        .published = {},
                                        .updated = "2025-11-24T00:00:00+07:00",
                                        .summary = "Trước đây ghi “< 5”, nay ghi > 5 & 6"}}};
    EXPECT_EQ(write_feed(feed), R"(<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
 <id>tag:example.gov.vn,2025:feed</id>
 <title>Học số &amp; “đời sống”</title>
 <subtitle>Tin mới</subtitle>
 <updated>2025-11-24T00:00:00+07:00</updated>
 <author>
  <name>Văn phòng</name>
 </author>
 <link rel="self" type="application/atom+xml" href="https://example.gov.vn/feed.xml" />
 <link rel="alternate" type="text/html" href="https://example.gov.vn/" />
 <entry>
  <id>tag:example.gov.vn,2025:don-vi/xa-a/r</id>
  <title>Đính chính: &lt;b&gt;</title>
  <link rel="alternate" type="text/html" href="https://example.gov.vn/don-vi/xa-a/?a=1&amp;b=2" />
  <updated>2025-11-24T00:00:00+07:00</updated>
  <summary>Trước đây ghi “&lt; 5”, nay ghi &gt; 5 &amp; 6</summary>
 </entry>
</feed>
)");
}

}  // namespace
}  // namespace opendata
