#include "reader/check_wording.h"
#include "reader/content_path.h"
#include "reader/read_body.h"
#include "reader/read_content.h"
#include "reader/read_figures.h"
#include "reader/read_photos.h"
#include "reader/read_sections.h"
#include "reader/shingles.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace reader {
namespace {

std::string folder_of(const source::ContentFile& file) {
    return file.path->substr(0, file.path->rfind('/') + 1);
}

model::PaperHeader read_paper(Fields& report) {
    model::PaperHeader paper{.location = report.key_location("document")};
    auto fields = report.object("document");
    if (!fields) return paper;
    paper.issuer = fields->texts("issuer");
    paper.number = fields->text("number");
    paper.date = fields->moment("date");
    paper.place = fields->text("place");
    paper.addressed_to = fields->texts("addressed_to");
    paper.authority = fields->texts("authority");
    if (auto signer = fields->object("signer")) {
        paper.signer_name = signer->text("name");
        paper.signer_title = signer->text("title");
    }
    paper.recipients = fields->texts("recipients");
    return paper;
}

std::optional<model::Withdrawal> read_withdrawal(Fields& report) {
    auto fields = report.object("withdrawn");
    if (!fields) return std::nullopt;
    // A report that is to be withdrawn stays so, whatever is wrong with the date.
    const auto date = fields->moment("date");
    return model::Withdrawal{.date = date.value_or(text::Moment()), .reason = fields->text("reason")};
}

model::ReportScope read_scope(Fields& report, const std::optional<model::UnitId>& unit) {
    const auto scope = report.word<model::ReportScope>("scope").value_or(model::ReportScope::unit);
    if (scope == model::ReportScope::all && unit && report.reading().site[*unit].is_place()) {
        report.slot("scope").report("scope-all-refused", {{"unit", report.reading().site[*unit].name}});
    }
    return scope;
}

std::vector<std::string> read_attachments(Fields& report, const source::ContentFile& file) {
    std::vector<std::string> attachments;
    const source::Node* node = report.find("attachments");
    if (!node) return attachments;
    for (const source::Node& item : node->items) {
        if (std::ranges::find(file.beside, item.text) != file.beside.end()) {
            attachments.push_back(item.text);
        } else {
            Slot slot = report.slot("attachments");
            slot.spot.location = item.location;
            slot.report("attachment-missing", {{"file", item.text}, {"folder", folder_of(file)}});
        }
    }
    return attachments;
}

std::optional<model::PeriodId> read_period(Fields& report, const model::Campaign& campaign) {
    const std::string written = report.text("period");
    if (written.empty()) return std::nullopt;
    const auto found = std::ranges::find(campaign.periods, written, &model::Period::slug);
    if (found != campaign.periods.end())
        return model::PeriodId{static_cast<std::size_t>(found - campaign.periods.begin())};
    std::vector<std::string> periods;
    for (const model::Period& period : campaign.periods) periods.push_back(period.slug);
    const std::string list = fmt::format("{}", fmt::join(periods, ", "));
    report.slot("period").report("unknown-period",
                                 {{"written", written},
                                  {"campaign", campaign.short_name},
                                  {"suggestion", {"các kỳ đã có: " + list, "its periods: " + list}}});
    return std::nullopt;
}

std::map<std::size_t, std::size_t> read_covers(Fields& report, const model::Campaign& campaign) {
    std::map<std::size_t, std::size_t> covers;
    const source::Node* node = report.find("covers");
    if (!node) return covers;
    for (const source::Entry& entry : node->entries) {
        const auto find = [&](const std::string& id, const diagnostics::Location& location) {
            Slot slot = report.slot("covers");
            slot.spot.location = location;
            return find_section(id, campaign, slot);
        };
        const auto told = find(entry.key, entry.key_location);
        const auto in = find(entry.value.text, entry.value.location);
        if (told && in) covers.emplace(*told, *in);
    }
    return covers;
}

void read_all_figures(Fields& fields, model::Report& report, const std::optional<model::UnitId>& unit) {
    FigureSetting setting{.as_of = fields.as_of("as_of")};
    if (report.scope == model::ReportScope::unit) setting.about = unit;
    report.results = read_figures(FigureList::results, fields, setting);
    report.targets = read_figures(FigureList::targets, fields, setting);
    const source::Node* results = fields.find("results");
    if (results && !results->entries.empty() && results->entries.front().key_location.sheet)
        report.form = results->entries.front().key_location;
}

/// The words of a paper that is printed whole.
void read_paper_text(const source::ContentFile& file, model::Report& report, const std::optional<model::UnitId>& unit,
                     const Reading& reading) {
    std::vector<markdown::Passage> passages =
        markdown::read_passages({.text = file.text, .path = file.path, .first_line = file.body.first_line});
    report.body.shingles = make_shingles(passages);
    check_wording(std::move(passages), report, unit, file.path, reading);
}

void read_report_text(const source::ContentFile& file, Fields& fields, model::Report& report,
                      const std::optional<model::UnitId>& unit, const std::optional<model::CampaignId>& campaign) {
    const Reading& reading = fields.reading();
    ReadBody text = read_body(file, reading);
    FileFigures figures{.figures = {}, .indicators = figured_indicators(fields)};
    for (const auto* list : {&report.results, &report.targets}) {
        for (const model::Figure& figure : *list) figures.figures.push_back(&figure);
    }
    check_links(text.outline, figures, reading);
    report.photos = read_photos(fields, file, text.outline);
    report.body = std::move(text.body);
    if (report.text == model::ReportText::full) read_paper_text(file, report, unit, reading);
    if (!campaign) return;
    report.sections = read_sections(text.outline, reading.site[*campaign], reading);
    report.points = read_points(text.outline, report.sections, reading.site[*campaign], reading);
}

}  // namespace

/// What is wrong is reported all the same where the report cannot be read whole.
std::optional<model::Report> read_report(const source::ContentFile& file, const Reading& reading) {
    const auto place = find_report_place(*file.path);
    if (!place) return std::nullopt;
    Fields fields(kReport, file.front_matter, first_line(file), reading);
    model::Report report{.slug = place->report, .location = fields.spot().location};
    const auto unit = resolve<model::UnitId>(place->unit, {{.path = file.path}, {}}, reading);
    const auto campaign = fields.reference<model::CampaignId>("campaign");
    std::optional<model::PeriodId> period;

    report.title = fields.text("title");
    report.text = fields.word<model::ReportText>("text").value_or(model::ReportText::summary);
    report.scope = read_scope(fields, unit);
    report.draft = fields.is_true("draft");
    report.published = read_published(fields);
    report.updated = fields.moment("updated");
    report.withdrawn = read_withdrawal(fields);
    report.paper = read_paper(fields);
    report.responsible = fields.text("responsible");
    report.attachments = read_attachments(fields, file);
    read_all_figures(fields, report, unit);
    report.citations = read_citations(fields);
    report.events = read_events(fields);
    report.aliases = fields.texts("aliases");
    if (campaign) {
        period = read_period(fields, reading.site[*campaign]);
        report.covers = read_covers(fields, reading.site[*campaign]);
    }
    read_report_text(file, fields, report, unit, campaign);
    if (!fields.are_complete() || !unit || !period) return std::nullopt;
    report.unit = *unit;
    report.campaign = *campaign;
    report.period = *period;
    return report;
}

}  // namespace reader
