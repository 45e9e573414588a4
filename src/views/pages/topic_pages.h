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
    std::vector<Link> others;  // topics of the same kind
};
LOA_FIELDS(TopicPage, frame, title, kind, points, others)

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
TopicPage make_topic_page(model::TopicId id, const Context& context);

}  // namespace views
