// Difficulties, directions and recommendations: one topic, told by which places.
#pragma once

#include "views/context.h"
#include "views/parts.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

struct PointRow {
    Link unit;
    Link report;
    std::string text;
};
LOA_FIELDS(PointRow, unit, report, text)

struct TopicPage {
    Frame frame;
    std::string title;
    std::string kind;
    std::vector<PointRow> points;
    std::string list_size;        // of points that go on on other pages
    std::vector<NavEntry> parts;  // those pages
    std::vector<Link> others;     // topics of the same kind
};
LOA_FIELDS(TopicPage, frame, title, kind, points, list_size, parts, others)

struct TopicLine {
    std::string name;
    Url href;
    std::string units;
};
LOA_FIELDS(TopicLine, name, href, units)

struct TopicList {
    std::string kind;
    std::vector<TopicLine> topics;
};
LOA_FIELDS(TopicList, kind, topics)

struct TopicsPage {
    Frame frame;
    std::string title;
    std::vector<TopicList> lists;
};
LOA_FIELDS(TopicsPage, frame, title, lists)

TopicsPage make_topics_page(const Context& context);
/// What reports of the current period tell; a part of it, counted from 0.
TopicPage make_topic_page(model::TopicId id, std::size_t part, const Context& context);
std::size_t count_parts(model::TopicId id, const model::Site& site, const analysis::Analysis& analysis);

}  // namespace views
