#include "views/pages/topic_pages.h"

#include "views/content_text.h"
#include "views/frame.h"
#include "views/phrases.h"

#include <algorithm>

namespace views {
namespace {

/// Reports of the current period of their campaign: earlier points are history, which their reports keep.
bool is_current(const model::Report& report, const analysis::Analysis& analysis) {
    return model::is_published(report) && report.period == analysis.completeness[report.campaign.index].period;
}

std::vector<model::UnitId> units_telling(model::TopicId id, const Context& context) {
    std::vector<model::UnitId> units;
    for (const model::Report& report : context.site.reports)
        for (const model::Point& point : report.points)
            if (is_current(report, context.analysis) && point.topic == id &&
                (units.empty() || units.back() != report.unit))
                units.push_back(report.unit);
    return units;
}

}  // namespace

TopicsPage make_topics_page(const Context& context) {
    const Links links = links_from(kTopicsFolder, context);
    TopicsPage page;
    page.title = context.words("page.topics");
    page.frame = make_frame(
        {.title = page.title, .description = page.title, .section = NavSection::none, .crumbs = {}}, context, links);
    for (const model::PointKind kind :
         {model::PointKind::difficulty, model::PointKind::direction, model::PointKind::recommendation}) {
        TopicList list{.kind = point_kind_text(kind, context.words), .topics = {}};
        for (std::size_t i = 0; i < context.site.topics.size(); ++i) {
            if (context.site.topics[i].kind != kind) continue;
            std::string units;
            for (const model::UnitId unit : units_telling({i}, context))
                units += (units.empty() ? "" : ", ") + name_of(context.site[unit], context.words);
            list.topics.push_back({name_of(context.site.topics[i], context.words), links.topic({i}), units});
        }
        if (!list.topics.empty()) page.lists.push_back(std::move(list));
    }
    return page;
}

std::size_t count_parts(model::TopicId id, const model::Site& site, const analysis::Analysis& analysis) {
    std::size_t points = 0;
    for (const model::Report& report : site.reports)
        if (is_current(report, analysis))
            points += static_cast<std::size_t>(std::ranges::count(report.points, id, &model::Point::topic));
    return std::max<std::size_t>(1, (points + kRowsPerPage - 1) / kRowsPerPage);
}

TopicPage make_topic_page(model::TopicId id, std::size_t part, const Context& context) {
    const model::Topic& topic = context.site[id];
    const std::string folder = topic_folder(context.site, id);
    const Links links = links_from(part_folder(folder, part), context);
    TopicPage page;
    page.title = content_text(topic.name, context.words);
    page.kind = point_kind_text(topic.kind, context.words);
    page.frame = make_frame({.title = page.title,
                             .description = page.kind + ": " + page.title,
                             .section = NavSection::none,
                             .crumbs = {{context.words("page.topics"), links.page(kTopicsFolder)}}},
                            context, links);
    const std::size_t from = part * kRowsPerPage;
    std::size_t all = 0;
    for (std::size_t i = 0; i < context.site.reports.size(); ++i) {
        const model::Report& report = context.site.reports[i];
        if (!is_current(report, context.analysis)) continue;
        for (const model::Point& point : report.points) {
            if (point.topic != id) continue;
            if (const std::size_t at = all++; at < from || at >= from + kRowsPerPage) continue;
            page.points.push_back({{name_of(context.site[report.unit], context.words), links.unit(report.unit)},
                                   {content_text(report.title, context.words), links.report({i})},
                                   content_text(point.text, context.words)});
        }
    }
    page.parts = make_parts(folder, part, (all + kRowsPerPage - 1) / kRowsPerPage, links, context.words);
    if (!page.parts.empty()) page.list_size = list_size_text(from, from + page.points.size(), all, context.words);
    for (std::size_t i = 0; i < context.site.topics.size(); ++i)
        if (i != id.index && context.site.topics[i].kind == topic.kind)
            page.others.push_back({name_of(context.site.topics[i], context.words), links.topic({i})});
    return page;
}

}  // namespace views
