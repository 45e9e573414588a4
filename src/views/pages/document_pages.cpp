#include "views/pages/document_pages.h"

#include "text/format.h"
#include "views/frame.h"
#include "views/pages/text_pages.h"
#include "views/pages/topic_pages.h"
#include "views/phrases.h"

#include <algorithm>

namespace views {
namespace {

constexpr analysis::PublicField kPublicFields[] = {analysis::PublicField::type,      analysis::PublicField::issuer,
                                                   analysis::PublicField::number,    analysis::PublicField::date,
                                                   analysis::PublicField::effective, analysis::PublicField::subject,
                                                   analysis::PublicField::file};

/// Groups of papers that tell what the site does not know of them.
std::vector<std::string> list_gaps(const Context& context) {
    std::vector<std::pair<std::int64_t, std::string>> counted;
    for (const analysis::PublicField field : kPublicFields) {
        const std::int64_t papers =
            std::ranges::count_if(context.analysis.documents, [&](const analysis::RegisterEntry& entry) {
                return std::ranges::find(entry.missing, field) != entry.missing.end();
            });
        if (papers > 0) counted.emplace_back(papers, public_field_text(field, context.words));
    }
    std::ranges::stable_sort(counted, std::ranges::greater(), &std::pair<std::int64_t, std::string>::first);
    std::vector<std::string> gaps;
    for (const auto& [papers, field] : counted)
        gaps.push_back(context.words("documents.gap", {{"field", field}, {"n", text::format_number(papers)}}));
    return gaps;
}

std::string join(const std::vector<std::string>& parts) {
    std::string joined;
    for (const std::string& part : parts) joined += (joined.empty() ? "" : ", ") + part;
    return joined;
}

std::vector<Link> link_papers(const std::vector<std::size_t>& papers, const Context& context, const Links& links) {
    std::vector<Link> linked;
    for (const std::size_t index : papers) {
        const analysis::RegisterEntry& entry = context.analysis.documents[index];
        const std::string& name = entry.number.empty() ? entry.document->subject : entry.number;
        linked.push_back({entry.document->type + " " + name, links.document(entry.anchor)});
    }
    return linked;
}

std::optional<Url> link_file(const std::string& file, const Links& links) {
    if (file.empty()) return std::nullopt;
    return file.find("://") == std::string::npos ? links.file(file) : Links::external(file);
}

std::string issuer_text(const model::Document& paper, const model::Wording& words) {
    if (paper.issuer.empty()) return words("missing.issuer");
    const bool inferred = std::ranges::find(paper.inferred, "issuer") != paper.inferred.end();
    return inferred ? words("document.inferred", {{"issuer", paper.issuer}}) : paper.issuer;
}

std::string note_text(const model::Document& paper, const model::Wording& words) {
    if (paper.status != model::DocumentStatus::draft) return paper.note;
    return paper.note.empty() ? words("document.draft") : words("document.draft") + ". " + paper.note;
}

/// Each place once, however often the report repeats itself there.
std::vector<Source> make_cited_by(const analysis::RegisterEntry& entry, const Context& context, const Links& links) {
    std::vector<Source> places;
    for (const analysis::CitedBy& citation : entry.cited_by) {
        const model::Report& report = context.site[citation.report];
        Source place{.text = context.site[report.unit].name + ", " + report.title,
                     .href = links.report(citation.report),
                     .at = citation.citation->at};
        if (std::ranges::find(places, place) == places.end()) places.push_back(std::move(place));
    }
    return places;
}

/// Years newest first, papers of unknown date last.
std::vector<DocumentYear> by_year(const Context& context, const Links& links) {
    std::vector<DocumentYear> years;
    const auto year_of = [&](const analysis::RegisterEntry& entry) {
        return entry.document->date ? std::to_string(entry.document->date->year) : context.words("missing.date");
    };
    for (const analysis::RegisterEntry& entry : context.analysis.documents) {
        const std::string year = year_of(entry);
        auto found = std::ranges::find(years, year, &DocumentYear::year);
        if (found == years.end()) {
            years.push_back(
                {.year = year, .id = entry.document->date ? "nam-" + year : "chua-ghi-ngay", .documents = {}});
            found = years.end() - 1;
        }
        DocumentRow row = make_document_row(entry, context, links);
        row.cited_by = make_cited_by(entry, context, links);
        row.implemented_by = link_papers(entry.implemented_by, context, links);
        if (!entry.missing.empty())
            row.missing = context.words("document.missing", {{"fields", missing_text(entry, context.words)}});
        if (!entry.spellings.empty())
            row.written = context.words("document.written", {{"words", join(entry.spellings)}});
        found->documents.push_back(std::move(row));
    }
    for (DocumentYear& year : years) std::ranges::reverse(year.documents);
    const auto dated_end = std::ranges::find(years, std::string("chua-ghi-ngay"), &DocumentYear::id);
    std::reverse(years.begin(), dated_end);
    return years;
}

std::vector<model::UnitId> units_telling(model::TopicId id, const Context& context) {
    std::vector<model::UnitId> units;
    for (const model::Report& report : context.site.reports)
        for (const model::Point& point : report.points)
            if (model::is_published(report) && point.topic == id && (units.empty() || units.back() != report.unit))
                units.push_back(report.unit);
    return units;
}

}  // namespace

DocumentRow make_document_row(const analysis::RegisterEntry& entry, const Context& context, const Links& links) {
    const model::Document& paper = *entry.document;
    DocumentRow row{.anchor = entry.anchor,
                    .type = paper.type,
                    .number = entry.number.empty() ? context.words("missing.number") : entry.number,
                    .date = paper.date ? text::format_moment(*paper.date) : context.words("missing.date"),
                    .issuer = issuer_text(paper, context.words),
                    .subject = paper.subject.empty() ? context.words("missing.subject") : paper.subject,
                    .written = {},
                    .note = note_text(paper, context.words),
                    .href = links.document(entry.anchor),
                    .at = {},
                    .cited_by = {},
                    .implements = link_papers(entry.implements, context, links),
                    .implemented_by = {},
                    .effective = {},
                    .file = link_file(paper.file, links),
                    .missing = {}};
    if (paper.effective)
        row.effective = context.words("document.effective", {{"date", text::format_moment(*paper.effective)}});
    return row;
}

DocumentsPage make_documents_page(const Context& context) {
    const Links links(context.site, std::string(kDocumentsFolder), context.link_style);
    DocumentsPage page;
    page.title = context.words("page.documents");
    page.intro =
        context.words("documents.intro",
                      {{"n", text::format_number(static_cast<std::int64_t>(context.analysis.documents.size()))}});
    page.frame = make_frame(
        {.title = page.title, .description = page.intro, .section = NavSection::none, .crumbs = {}}, context, links);
    page.rule = context.words("documents.rule");
    page.gaps = list_gaps(context);
    page.years = by_year(context, links);
    return page;
}

PlatformsPage make_platforms_page(const Context& context) {
    const Links links(context.site, std::string(kPlatformsFolder), context.link_style);
    PlatformsPage page;
    page.title = context.words("page.platforms");
    page.frame =
        make_frame({.title = page.title, .description = page.title, .section = NavSection::platforms, .crumbs = {}},
                   context, links);
    for (const model::Platform& platform : context.site.platforms) {
        PlatformRow row{.id = platform.slug,
                        .name = platform.name,
                        .href = {},
                        .address = platform.url,
                        .audience = platform.audience,
                        .about = platform.about};
        if (!platform.url.empty()) row.href = Links::external(platform.url);
        page.platforms.push_back(std::move(row));
    }
    return page;
}

TopicsPage make_topics_page(const Context& context) {
    const Links links(context.site, std::string(kTopicsFolder), context.link_style);
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
                units += (units.empty() ? "" : ", ") + context.site[unit].name;
            list.topics.push_back({context.site.topics[i].name, links.topic({i}), units});
        }
        if (!list.topics.empty()) page.lists.push_back(std::move(list));
    }
    return page;
}

TopicPage make_topic_page(model::TopicId id, const Context& context) {
    const model::Topic& topic = context.site[id];
    const Links links(context.site, topic_folder(context.site, id), context.link_style);
    TopicPage page;
    page.title = topic.name;
    page.kind = point_kind_text(topic.kind, context.words);
    page.frame = make_frame({.title = topic.name,
                             .description = page.kind + ": " + topic.name,
                             .section = NavSection::none,
                             .crumbs = {{context.words("page.topics"), links.page(kTopicsFolder)}}},
                            context, links);
    for (std::size_t i = 0; i < context.site.reports.size(); ++i) {
        const model::Report& report = context.site.reports[i];
        if (!model::is_published(report)) continue;
        for (const model::Point& point : report.points)
            if (point.topic == id)
                page.points.push_back({{context.site[report.unit].name, links.unit(report.unit)},
                                       {report.title, links.report({i})},
                                       point.text});
    }
    for (std::size_t i = 0; i < context.site.topics.size(); ++i)
        if (i != id.index && context.site.topics[i].kind == topic.kind)
            page.others.push_back({context.site.topics[i].name, links.topic({i})});
    return page;
}

}  // namespace views
