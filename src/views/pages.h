// One struct per kind of page: everything that the page shows. Kinds and paths are listed by list_pages.
#pragma once

#include "views/checks_pages.h"
#include "views/parts.h"

namespace views {

/// A result of the whole city, large, with a sentence and where it comes from.
struct BigNumber {
    std::string number;
    std::string sentence;
    std::string source;
    Url href;
};
LOA_FIELDS(BigNumber, number, sentence, source, href)

struct PlaceRow {
    std::string name;
    Url href;
    std::string summary;
    std::string reports;
};
LOA_FIELDS(PlaceRow, name, href, summary, reports)

struct TileSquare {
    std::string x, y;  // of its upper left corner
    std::string label_x, label_y;
    std::string label;  // initials
    std::string name;   // "Xã An Lão: đã đăng báo cáo"
    std::string shade;  // "report" | "named" | "none"
};
LOA_FIELDS(TileSquare, x, y, label_x, label_y, label, name, shade)

struct TileLegend {
    std::string shade;
    std::string text;
};
LOA_FIELDS(TileLegend, shade, text)

struct TileDiagram {
    std::string title;
    std::string view_box;
    std::string side;
    std::vector<TileSquare> squares;
    std::vector<TileLegend> legend;
};
LOA_FIELDS(TileDiagram, title, view_box, side, squares, legend)

struct HomePage {
    Frame frame;
    std::vector<BigNumber> numbers;
    std::vector<InitiativeCard> initiatives;
    Link all_initiatives;
    Link all_units;
    std::vector<PlaceRow> places;
    std::vector<ReportLine> latest;
    TileDiagram tiles;
};
LOA_FIELDS(HomePage, frame, numbers, initiatives, all_initiatives, all_units, places, latest, tiles)

struct UnitLine {
    std::string name;
    Url href;
    std::string status;  // "Đã đăng báo cáo"; empty
    std::string formerly;
};
LOA_FIELDS(UnitLine, name, href, status, formerly)

struct UnitList {
    std::string heading;
    std::string id;
    std::vector<UnitLine> units;
};
LOA_FIELDS(UnitList, heading, id, units)

struct UnitsPage {
    Frame frame;
    std::string title;
    std::string explain;
    std::vector<UnitList> lists;
};
LOA_FIELDS(UnitsPage, frame, title, explain, lists)

struct UnitPage {
    Frame frame;
    std::string title;
    std::vector<std::string> lead;  // plain sentences: what this place did
    std::string formerly;
    std::string no_report;  // what "Chưa có trên trang này" does not mean; empty where there is a report
    std::vector<Chart> charts;
    std::vector<FigureRow> ranks;  // stated ranks, in words
    std::string rank_explain;
    std::vector<FigureGroup> groups;
    std::vector<HistoryList> histories;
    std::vector<Detail> corrections;
    std::vector<FigureRow> targets;
    std::vector<InitiativeCard> initiatives;
    std::string elsewhere_heading;
    std::vector<InitiativeCard> elsewhere;  // of other places, where this one has none
    std::vector<ReportLine> reports;
    std::vector<DocumentRow> documents;
    std::vector<Download> downloads;
    std::vector<Link> learn;
    std::vector<Detail> details;
    std::vector<CampaignStatus> statuses;  // per campaign: what its report here tells of the outline
};
LOA_FIELDS(UnitPage, frame, title, lead, formerly, no_report, charts, ranks, rank_explain, groups, histories,
           corrections, targets, initiatives, elsewhere_heading, elsewhere, reports, documents, downloads, learn,
           details, statuses)

struct EventRow {
    std::string name;
    std::string date;
    std::string organiser;
    std::string people;
    std::string at;
};
LOA_FIELDS(EventRow, name, date, organiser, people, at)

struct ReportPage {
    Frame frame;
    std::string title;
    std::string text_notice;  // "Bản tóm lược, không thay bản chính…"
    std::string withdrawn;
    Link unit;
    std::vector<Detail> header;  // of the paper: number, date, signer …; what is missing says so
    Html body;
    std::vector<FigureGroup> groups;
    std::vector<FigureRow> targets;
    std::vector<EventRow> events;
    std::vector<DocumentRow> citations;
    std::vector<InitiativeCard> initiatives;
    std::vector<std::string> recipients;
    std::vector<Detail> corrections;
};
LOA_FIELDS(ReportPage, frame, title, text_notice, withdrawn, unit, header, body, groups, targets, events, citations,
           initiatives, recipients, corrections)

struct IndicatorLine {
    std::string name;
    Url href;
    std::string measure;
    std::string city;      // "311.243 người"; empty
    std::string coverage;  // "3.010 người, mới có số liệu của 2/114 xã, phường, đặc khu"
};
LOA_FIELDS(IndicatorLine, name, href, measure, city, coverage)

struct IndicatorGroup {
    std::string name;
    std::string id;
    std::vector<IndicatorLine> indicators;
};
LOA_FIELDS(IndicatorGroup, name, id, indicators)

struct IndicatorsPage {
    Frame frame;
    std::string title;
    std::vector<IndicatorGroup> groups;
};
LOA_FIELDS(IndicatorsPage, frame, title, groups)

struct IndicatorPage {
    Frame frame;
    std::string title;
    std::string headline;  // the message in one sentence
    std::string definition;
    std::vector<FigureRow> city;  // what is stated for the whole city
    std::string total;            // "3.010 người"; empty where nothing may be summed
    std::string coverage;
    std::string total_note;      // how many of its terms nobody dates
    std::vector<Detail> spread;  // median and quartiles
    std::string not_ranked;
    std::optional<Chart> chart;
    std::vector<FigureRow> figures;  // of units, as the chart orders them
    std::vector<FigureRow> ranks;
    std::string rank_explain;
    std::vector<HistoryList> histories;
    std::vector<Detail> corrections;
    std::vector<FigureRow> targets;
    std::vector<Detail> details;  // measure, kind, how it totals …
    std::vector<Link> related;
    std::vector<Download> downloads;
    std::vector<Link> checks;  // where the reconciliation page speaks of it
};
LOA_FIELDS(IndicatorPage, frame, title, headline, definition, city, total, coverage, total_note, spread, not_ranked,
           chart, figures, ranks, rank_explain, histories, corrections, targets, details, related, downloads, checks)

struct FamilyList {
    std::string name;
    std::string id;
    std::vector<InitiativeCard> initiatives;
};
LOA_FIELDS(FamilyList, name, id, initiatives)

struct InitiativesPage {
    Frame frame;
    std::string title;
    std::string intro;
    std::vector<Detail> statuses;  // status and number of initiatives
    std::vector<FamilyList> families;
};
LOA_FIELDS(InitiativesPage, frame, title, intro, statuses, families)

struct InitiativePage {
    Frame frame;
    std::string form;
    std::string title;
    std::vector<Detail> details;  // where, family, status, audience, since
    std::vector<Link> units;
    Html body;
    std::vector<FigureRow> results;
    std::vector<FigureRow> targets;
    std::vector<Source> sources;
    std::vector<InitiativeCard> siblings;  // of the same family
};
LOA_FIELDS(InitiativePage, frame, form, title, details, units, body, results, targets, sources, siblings)

struct DocumentYear {
    std::string year;
    std::string id;
    std::vector<DocumentRow> documents;
};
LOA_FIELDS(DocumentYear, year, id, documents)

struct DocumentsPage {
    Frame frame;
    std::string title;
    std::string intro;
    std::string rule;               // what the public rules ask of each paper
    std::vector<std::string> gaps;  // "ngày có hiệu lực: 46 văn bản", most first
    std::vector<DocumentYear> years;
};
LOA_FIELDS(DocumentsPage, frame, title, intro, rule, gaps, years)

struct PlatformRow {
    std::string id;
    std::string name;
    std::optional<Url> href;
    std::string address;  // the address in words, for print
    std::string audience;
    std::string about;
};
LOA_FIELDS(PlatformRow, id, name, href, address, audience, about)

struct PlatformsPage {
    Frame frame;
    std::string title;
    std::vector<PlatformRow> platforms;
};
LOA_FIELDS(PlatformsPage, frame, title, platforms)

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

struct DownloadGroup {
    std::string heading;
    std::vector<Download> downloads;
};
LOA_FIELDS(DownloadGroup, heading, downloads)

struct DownloadsPage {
    Frame frame;
    std::string title;
    std::string intro;
    std::vector<DownloadGroup> groups;
    Link dictionary;
    Link api;
};
LOA_FIELDS(DownloadsPage, frame, title, intro, groups, dictionary, api)

struct DictionaryEntry {
    std::string id;
    std::string name;
    Url href;
    std::string definition;
    std::string measure;
    std::string total;
    std::string code;  // the indicator's id in downloads
};
LOA_FIELDS(DictionaryEntry, id, name, href, definition, measure, total, code)

struct DictionaryGroup {
    std::string name;
    std::vector<DictionaryEntry> entries;
};
LOA_FIELDS(DictionaryGroup, name, entries)

struct DictionaryPage {
    Frame frame;
    std::string title;
    std::vector<DictionaryGroup> groups;
};
LOA_FIELDS(DictionaryPage, frame, title, groups)

struct ApiFile {
    std::string path;
    Url href;
    std::string about;
    std::vector<Detail> columns;
};
LOA_FIELDS(ApiFile, path, href, about, columns)

struct ApiPage {
    Frame frame;
    std::string title;
    std::vector<ApiFile> files;
};
LOA_FIELDS(ApiPage, frame, title, files)

/// A page of content/pages/.
struct TextPage {
    Frame frame;
    std::string title;
    Html body;
    std::string updated;
};
LOA_FIELDS(TextPage, frame, title, body, updated)

struct NotFoundPage {
    Frame frame;
    std::string title;
    std::vector<Link> links;
};
LOA_FIELDS(NotFoundPage, frame, title, links)

/// An old address that leads on: a renamed id.
struct RedirectPage {
    Frame frame;
    Link target;
};
LOA_FIELDS(RedirectPage, frame, target)

}  // namespace views
