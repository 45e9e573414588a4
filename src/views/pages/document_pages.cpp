#include "views/pages/document_pages.h"

#include "text/format.h"
#include "views/frame.h"
#include "views/phrases.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

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
        gaps.push_back(context.words(
            "documents.gap", {{"field", field}, {"n", text::format_number(papers, context.words.notation())}}));
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
        linked.push_back({content_text(entry.document->type + " " + name, context.words),
                          links.page(register_address(entry, context.analysis))});
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
    return inferred ? words("document.inferred", {{"issuer", content_text(paper.issuer, words)}})
                    : content_text(paper.issuer, words);
}

std::string note_text(const model::Document& paper, const model::Wording& words) {
    if (paper.status != model::DocumentStatus::draft) return content_text(paper.note, words);
    return words("document.draft") + (paper.note.empty() ? "" : ". " + content_text(paper.note, words));
}

/// Each place once, however often the report repeats itself there.
std::vector<Source> make_cited_by(const analysis::RegisterEntry& entry, const Context& context, const Links& links) {
    std::vector<Source> places;
    std::set<std::pair<model::ReportId, std::string_view>> known;  // a request is cited by thousands of reports
    for (const analysis::CitedBy& citation : entry.cited_by) {
        if (!known.emplace(citation.report, citation.citation->at.view()).second) continue;
        const model::Report& report = context.site[citation.report];
        places.push_back({.text = name_of(context.site[report.unit], context.words) + ", " +
                                  content_text(report.title, context.words),
                          .href = links.report(citation.report),
                          .at = content_text(citation.citation->at, context.words)});
    }
    return places;
}

/// A row with what only the register tells.
DocumentRow make_register_row(const analysis::RegisterEntry& entry, const Context& context, const Links& links) {
    DocumentRow row = make_document_row(entry, context, links);
    row.cited_by = make_cited_by(entry, context, links);
    row.implemented_by = link_papers(entry.implemented_by, context, links);
    if (!entry.missing.empty())
        row.missing = context.words("document.missing", {{"fields", missing_text(entry, context.words)}});
    if (!entry.spellings.empty())
        row.written =
            context.words("document.written", {{"words", content_text(join(entry.spellings), context.words)}});
    return row;
}

std::string year_text(int year, const model::Wording& words) {
    return year == 0 ? words("missing.date") : std::to_string(year);
}

DocumentYear make_year(const RegisterPart& part, const Context& context, const Links& links) {
    DocumentYear year{.year = year_text(part.year, context.words),
                      .id = part.year == 0 ? "chua-ghi-ngay" : "nam-" + std::to_string(part.year),
                      .documents = {}};
    for (std::size_t i = part.first; i < part.last; ++i)
        year.documents.push_back(make_register_row(context.analysis.documents[i], context, links));
    return year;
}

/// Newest first, what has no known date last.
template <typename Part>
void put_newest_first(std::vector<Part>& years, bool has_undated) {
    std::reverse(years.begin(), years.end() - (has_undated ? 1 : 0));
}

/// All years on one page.
std::vector<DocumentYear> make_years(const Context& context, const Links& links) {
    std::vector<DocumentYear> years;
    const std::vector<RegisterPart> parts = list_register_parts(context.analysis);
    for (const RegisterPart& part : parts) {
        years.push_back(make_year(part, context, links));
        std::ranges::reverse(years.back().documents);
    }
    put_newest_first(years, !parts.empty() && parts.back().year == 0);
    return years;
}

std::vector<Link> link_years(const Context& context, const Links& links) {
    std::vector<Link> years;
    const std::vector<RegisterPart> parts = list_register_parts(context.analysis);
    for (const RegisterPart& part : parts)
        if (part.part == 0)
            years.push_back(
                {context.words("documents.of_year", {{"year", year_text(part.year, context.words)},
                                                     {"n", text::format_number(static_cast<std::int64_t>(part.of),
                                                                               context.words.notation())}}),
                 links.page(folder_of(part))});
    put_newest_first(years, !parts.empty() && parts.back().year == 0);
    return years;
}

}  // namespace

DocumentRow make_document_row(const analysis::RegisterEntry& entry, const Context& context, const Links& links) {
    const model::Document& paper = *entry.document;
    DocumentRow row{
        .anchor = entry.anchor,
        .type = content_text(paper.type, context.words),
        .number = entry.number.empty() ? context.words("missing.number") : content_text(entry.number, context.words),
        .date =
            paper.date ? text::format_moment(*paper.date, context.words.notation()) : context.words("missing.date"),
        .issuer = issuer_text(paper, context.words),
        .subject =
            paper.subject.empty() ? context.words("missing.subject") : content_text(paper.subject, context.words),
        .written = {},
        .note = note_text(paper, context.words),
        .href = links.page(register_address(entry, context.analysis)),
        .at = {},
        .cited_by = {},
        .implements = link_papers(entry.implements, context, links),
        .implemented_by = {},
        .effective = {},
        .file = link_file(paper.file, links),
        .missing = {}};
    if (paper.effective)
        row.effective = context.words("document.effective",
                                      {{"date", text::format_moment(*paper.effective, context.words.notation())}});
    return row;
}

DocumentsPage make_documents_page(const Context& context) {
    const Links links = links_from(kDocumentsFolder, context);
    DocumentsPage page;
    page.title = context.words("page.documents");
    page.intro = context.words(
        "documents.intro", {{"n", text::format_number(static_cast<std::int64_t>(context.analysis.documents.size()),
                                                      context.words.notation())}});
    page.frame = make_frame(
        {.title = page.title, .description = page.intro, .section = NavSection::none, .crumbs = {}}, context, links);
    page.rule = context.words("documents.rule");
    page.gaps = list_gaps(context);
    if (is_split(context.analysis))
        page.year_pages = link_years(context, links);
    else
        page.years = make_years(context, links);
    return page;
}

DocumentsPage make_register_part_page(const RegisterPart& part, const Context& context) {
    const Links links = links_from(folder_of(part), context);
    const model::Wording& words = context.words;
    DocumentsPage page;
    page.title =
        part.year == 0 ? words("documents.undated") : words("documents.year", {{"year", std::to_string(part.year)}});
    page.frame = make_frame({.title = page.title,
                             .description = page.title,
                             .section = NavSection::none,
                             .crumbs = {{words("page.documents"), links.page(kDocumentsFolder)}}},
                            context, links);
    page.years.push_back(make_year(part, context, links));
    page.parts = make_parts(year_folder(part.year), part.part, part.parts, links, words);
    if (!page.parts.empty())
        page.list_size = list_size_text(part.from, part.from + part.last - part.first, part.of, words);
    return page;
}

}  // namespace views
