// News of the site for feed readers (RFC 4287): reports and initiatives as they are published, updated or withdrawn,
// and every correction of a figure: what stood before, what stands now, why and since when. Newest first, the latest
// 200. Ids stay the same when a page is renamed or the site moves within its host.
#pragma once

#include <string>
#include <vector>

namespace views {

struct Context;

struct FeedEntry {
    std::string id;  // tag URI (RFC 4151)
    std::string title;
    std::string address;    // absolute
    std::string published;  // RFC 3339; empty: not known
    std::string updated;    // RFC 3339
    std::string summary;    // plain text
};

struct Feed {
    std::string id;
    std::string language;
    std::string title;
    std::string subtitle;
    std::string author;
    std::string rights;
    std::string home;     // absolute
    std::string self;     // absolute
    std::string updated;  // RFC 3339, of the newest entry
    std::vector<FeedEntry> entries;
};

/// Only for a site with a base_url: addresses in a feed are absolute.
Feed make_feed(const Context& context);

}  // namespace views
