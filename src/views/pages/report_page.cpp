#include "views/pages/report_page.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/frame.h"
#include "views/linked_data.h"
#include "views/pages/document_pages.h"
#include "views/phrases.h"
#include "views/register_pages.h"

#include <algorithm>

namespace views {
namespace {

std::string joined(const std::vector<std::string>& lines, std::string_view separator) {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : std::string(separator)) + line;
    return text;
}

/// The paper's header; what it lacks is said, never filled in.
std::vector<Detail> make_header(const model::Report& report, const Context& context, const Links& links) {
    const model::PaperHeader& paper = report.paper;
    const model::Wording& words = context.words;
    const model::Campaign& campaign = context.site[report.campaign];
    const bool has_number = !paper.number.empty() && paper.number.front() != '/';
    std::vector<Detail> header = {
        {words("field.campaign"), name_of(campaign, words), {}},
        {words("field.period"), name_of(campaign.periods[report.period.index], words), {}},
        {words("field.scope"), words(report.scope == model::ReportScope::all ? "scope.all" : "scope.unit"), {}},
        {words("field.number"),
         has_number
             ? content_text(paper.number, words)
             : words("missing.number") + (paper.number.empty() ? "" : " (" + content_text(paper.number, words) + ")"),
         {}},
        {words("field.date"),
         !paper.date ? words("missing.date")
         : paper.date->has_day()
             ? text::format_moment(*paper.date, words.notation())
             : words("missing.day", {{"month", text::format_moment(*paper.date, words.notation())}}),
         {}},
    };
    if (!paper.place.empty()) header.push_back({words("field.place"), content_text(paper.place, words), {}});
    if (!paper.addressed_to.empty())
        header.push_back({words("field.addressed_to"), content_text(joined(paper.addressed_to, "; "), words), {}});
    header.push_back({words("field.signer"),
                      paper.signer_name.empty() ? words("missing.signer")
                      : paper.signer_title.empty()
                          ? content_text(paper.signer_name, words)
                          : content_text(paper.signer_name + ", " + paper.signer_title, words),
                      {}});
    if (campaign.request)
        header.push_back({words("field.request"), content_text(context.site[*campaign.request].number, words),
                          links.page(register_address(*campaign.request, context.site, context.analysis))});
    if (report.published)
        header.push_back({words("field.published"), text::format_moment(*report.published, words.notation()), {}});
    if (report.updated)
        header.push_back({words("field.updated"), text::format_moment(*report.updated, words.notation()), {}});
    if (!report.responsible.empty())
        header.push_back({words("field.responsible"), content_text(report.responsible, words), {}});
    return header;
}

/// "ngày 05 tháng 01 năm 2026": days below 10 and the months 1 and 2 have a leading 0 (Nghị định 30/2020/NĐ-CP); what
/// is not known is left blank to be filled in by hand.
std::string long_date(const std::optional<text::Moment>& date, const model::Wording& words) {
    const std::string blank(5, ' ');
    const auto two_digits = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    std::string day = blank, month = blank, year = blank;
    if (date) year = std::to_string(date->year);
    if (date && date->month > 0) month = date->month < 3 ? two_digits(date->month) : std::to_string(date->month);
    if (date && date->has_day()) day = two_digits(date->day);
    return words("paper.date", {{"day", day}, {"month", month}, {"year", year}});
}

OfficialPaper make_official_paper(const model::Report& report, const Context& context) {
    const model::PaperHeader& header = report.paper;
    const model::Unit& unit = context.site[report.unit];
    OfficialPaper paper;
    paper.issuer = header.issuer;
    if (paper.issuer.empty() && unit.is_place()) paper.issuer.push_back(context.words("paper.committee"));
    if (header.issuer.empty()) paper.issuer.push_back(unit.name);
    for (std::string& line : paper.issuer) line = text::to_upper(line);
    const std::string blank = header.number.empty() || header.number.front() == '/' ? std::string(8, ' ') : "";
    paper.number = context.words("paper.number", {{"number", blank + header.number}});
    paper.place_and_date = (header.place.empty() ? "" : header.place + ", ") + long_date(header.date, context.words);
    paper.addressed_to = header.addressed_to;
    paper.authority = header.authority;
    // "CHỦ TỊCH" stands among the authorities already where the head signs in person.
    const std::string title = text::to_upper(header.signer_title);
    if (std::ranges::find(header.authority, title) == header.authority.end()) paper.signer_title = title;
    paper.signer_name = header.signer_name;
    paper.recipients = header.recipients;
    return paper;
}

/// Facts that this report states, each as the report's own: without what other reports say.
std::vector<analysis::Fact> facts_told_in(model::ReportId id, const std::vector<analysis::Fact>& facts,
                                          const analysis::FactLists& lists) {
    const auto is_own = [id](const analysis::Statement& statement) {
        const auto* report = std::get_if<model::ReportId>(&statement.told_in);
        return report && *report == id;
    };
    std::vector<analysis::Fact> own;
    for (const std::size_t fact : lists.told_in_report[id.index]) {
        const std::span<const analysis::Statement> all = facts[fact].statements;
        const auto first = std::ranges::find_if(all, is_own);  // they stand in the order of reports
        own.push_back(facts[fact]);
        own.back().statements = {first, std::find_if_not(first, all.end(), is_own)};
    }
    return own;
}

std::vector<const analysis::Fact*> pointers_to(const std::vector<analysis::Fact>& facts) {
    std::vector<const analysis::Fact*> pointers;
    for (const analysis::Fact& fact : facts) pointers.push_back(&fact);
    return pointers;
}

std::vector<EventRow> make_events(const model::Report& report, const Context& context) {
    std::vector<EventRow> rows;
    for (const model::Event& event : report.events) {
        std::string date;
        if (const auto* moment = std::get_if<text::Moment>(&event.date))
            date = text::format_moment(*moment, context.words.notation());
        else if (const auto* span = std::get_if<text::Span>(&event.date))
            date = text::format_span(*span, context.words.notation());
        else if (const auto* day = std::get_if<text::YearlyDay>(&event.date))
            date = text::format_yearly_day(*day, context.words.notation());
        else
            date = context.words("missing.date");
        rows.push_back({.name = content_text(event.name, context.words),
                        .date = date,
                        .organiser = content_text(event.organiser, context.words),
                        .people = event.people ? text::format_quantity(*event.people, context.words("measure.people"),
                                                                       context.words.notation())
                                               : "",
                        .at = content_text(event.at, context.words)});
    }
    return rows;
}

std::vector<DocumentRow> make_citations(model::ReportId id, const Context& context, const Links& links) {
    const std::span<const analysis::CitedPaper> papers = context.analysis.lookup.papers[id.index];
    std::vector<DocumentRow> rows;
    for (const model::Citation& citation : context.site[id].citations) {
        const auto cited = std::ranges::find(papers, &citation, &analysis::CitedPaper::citation);
        if (cited == papers.end()) continue;
        DocumentRow row = make_document_row(context.analysis.documents[cited->paper], context, links);
        row.at = content_text(citation.at, context.words);
        if (!citation.note.empty()) row.note = content_text(citation.note, context.words);
        if (!citation.written.empty())
            row.written =
                context.words("document.written", {{"words", content_text(citation.written, context.words)}});
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<InitiativeCard> initiatives_told_in(model::ReportId id, const Context& context, const Links& links) {
    std::vector<InitiativeCard> cards;
    for (const model::InitiativeId initiative : context.analysis.lookup.initiatives[id.index])
        if (!context.site[initiative].draft) cards.push_back(make_initiative_card(initiative, context, links));
    return cards;
}

}  // namespace

ReportPage make_report_page(model::ReportId id, const Context& context) {
    const model::Report& report = context.site[id];
    const Links links = links_from(report_folder(context.site, id), context);
    const std::string unit = name_of(context.site[report.unit], context.words);

    ReportPage page;
    page.title = content_text(report.title, context.words);
    page.frame = make_frame(
        {.title = page.title + ", " + unit,
         .description = content_text(report.body.first_paragraph, context.words),
         .section = NavSection::units,
         .crumbs = {{context.words("nav.units"), links.page(kUnitsFolder)}, {unit, links.unit(report.unit)}},
         .updated = std::max(report.published, report.updated),
         .linked_data = {describe_report(id, context)}},
        context, links);
    page.text_notice = context.words(report.text == model::ReportText::full ? "report.full" : "report.summary");
    if (report.withdrawn)
        page.withdrawn = context.words(
            "report.withdrawn", {{"date", text::format_moment(report.withdrawn->date, context.words.notation())},
                                 {"reason", content_text(report.withdrawn->reason, context.words)}});
    // The paper is printed in its own language only.
    if (report.text == model::ReportText::full && context.words.is_of_content())
        page.paper = make_official_paper(report, context);
    page.unit = {unit, links.unit(report.unit)};
    page.header = make_header(report, context, links);
    page.body = context.render_body(report.body, links, make_photos(report.photos, context, links));
    page.photos = photos_behind_text(report.photos, context, links);

    const analysis::Analysis& analysis = context.analysis;
    const std::vector<analysis::Fact> results = facts_told_in(id, analysis.facts, analysis.lookup.facts);
    const std::vector<analysis::Fact> targets = facts_told_in(id, analysis.targets, analysis.lookup.targets);
    page.groups = group_rows(pointers_to(results), report.unit, context, links);
    page.targets = make_figure_rows(pointers_to(targets), report.unit, context, links);
    page.events = make_events(report, context);
    page.citations = make_citations(id, context, links);
    page.initiatives = initiatives_told_in(id, context, links);
    for (const std::string& recipient : report.paper.recipients)
        page.recipients.push_back(content_text(recipient, context.words));
    for (const model::Figure& figure : report.results)
        for (const model::Correction& correction : figure.besides->corrected)
            page.corrections.push_back(
                {name_of(context.site[figure.indicator], context.words),
                 context.words("correction",
                               {{"date", text::format_moment(correction.date, context.words.notation())},
                                {"was", content_text(correction.was, context.words)},
                                {"reason", content_text(correction.reason, context.words)}}),
                 {}});
    page.share = make_share(QrCodes::left_out, context, links);
    return page;
}

}  // namespace views
