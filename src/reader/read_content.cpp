#include "reader/read_content.h"

#include "reader/content_path.h"
#include "reader/read_body.h"
#include "reader/read_figures.h"
#include "reader/read_photos.h"
#include "reader/shapes.h"
#include "text/sort.h"
#include "text/unicode.h"

#include <algorithm>

namespace reader {
namespace {

std::vector<model::InitiativeSource> read_initiative_sources(Fields& initiative) {
    std::vector<model::InitiativeSource> sources;
    for (Fields& fields : initiative.objects("sources")) {
        const auto report = fields.reference<model::ReportId>("report");
        const std::string at = fields.text("at");
        if (report && fields.are_complete()) sources.push_back({*report, at});
    }
    return sources;
}

/// With one unit, figures are about that unit; the number of units is that which was written.
FigureSetting figure_setting(const Fields& fields, const model::Initiative& initiative) {
    const source::Node* units = fields.find("units");
    FigureSetting setting;
    if (!units || units->items.size() != 1) setting.about_rule = About::stated;
    if (setting.about_rule == About::given && !initiative.units.empty()) setting.about = initiative.units.front();
    return setting;
}

void read_initiative_text(const source::ContentFile& file, Fields& fields, model::Initiative& initiative) {
    ReadBody text = read_body(file, fields.reading());
    FileFigures figures{.figures = {}, .indicators = figured_indicators(fields)};
    for (const auto* list : {&initiative.results, &initiative.targets}) {
        for (const model::Figure& figure : *list) figures.figures.push_back(&figure);
    }
    check_links(text.outline, figures, fields.reading());
    initiative.photos = read_photos(fields, file, text.outline);
    initiative.body = std::move(text.body);
}

std::optional<model::Initiative> read_initiative(const source::ContentFile& file, const Reading& reading) {
    const auto id = find_content_id(*file.path);
    if (!id) return std::nullopt;
    Fields fields(kInitiative, file.front_matter, first_line(file), reading);
    model::Initiative initiative{.slug = *id, .location = fields.spot().location};
    initiative.title = fields.text("title");
    initiative.form = fields.text("form");
    if (const auto family = fields.reference<model::FamilyId>("family")) initiative.family = *family;
    initiative.also = fields.references<model::FamilyId>("also");
    initiative.units = fields.references<model::UnitId>("units");
    initiative.run_by = fields.text("run_by");
    initiative.status = fields.word<model::InitiativeStatus>("status").value_or(model::InitiativeStatus::unstated);
    initiative.audience = fields.text("audience");
    initiative.since = fields.text("since");
    initiative.spellings = fields.texts("spellings");
    initiative.sources = read_initiative_sources(fields);
    initiative.draft = fields.is_true("draft");
    initiative.published = read_published(fields);
    initiative.updated = fields.moment("updated");
    const FigureSetting setting = figure_setting(fields, initiative);
    initiative.results = read_figures(FigureList::results, fields, setting);
    initiative.targets = read_figures(FigureList::targets, fields, setting);
    initiative.aliases = fields.texts("aliases");
    read_initiative_text(file, fields, initiative);
    return fields.are_complete() ? std::optional(std::move(initiative)) : std::nullopt;
}

model::AcceptedFinding read_accepted_finding(Fields& fields) {
    model::AcceptedFinding accepted{.finding = fields.text("finding"),
                                    .file = {},
                                    .on = fields.text("on"),
                                    .at = fields.text("at"),
                                    .reason = fields.text("reason"),
                                    .location = fields.spot().location};
    if (accepted.finding.empty()) return accepted;
    const diagnostics::Finding* finding = diagnostics::find_finding(accepted.finding);
    if (finding && finding->acceptance == diagnostics::Acceptance::with_reason) return accepted;
    fields.leave_out();
    if (finding) {
        fields.slot("finding").report("accepted-never", {{"finding", accepted.finding}});
        return accepted;
    }
    std::vector<std::string_view> codes;
    for (const diagnostics::Finding& known : diagnostics::registry()) {
        if (known.acceptance == diagnostics::Acceptance::with_reason) codes.push_back(known.code);
    }
    const auto similar = text::find_similar(accepted.finding, codes);
    const diagnostics::Phrase suggestion = similar ? did_you_mean(*similar)
                                                   : diagnostics::Phrase("chép mã trong dấu ngoặc vuông của nhận xét",
                                                                         "copy the code in brackets of the finding");
    fields.slot("finding").report("accepted-unknown", {{"written", accepted.finding}, {"suggestion", suggestion}});
    return accepted;
}

void read_accepted_of(const source::Node& holder, const Reading& reading,
                      std::vector<model::AcceptedFinding>& accepted, const Table& table = kAccepted) {
    const source::Entry* list = holder.find("accepted");
    if (!list || !list->value.is_sequence()) return;
    for (const source::Node& item : list->value.items) {
        if (!item.is_mapping()) continue;
        Fields fields(table, item, {item.location, "accepted"}, reading);
        model::AcceptedFinding finding = read_accepted_finding(fields);
        if (table.find("file")) finding.file = fields.text("file");
        if (fields.are_complete()) accepted.push_back(std::move(finding));
    }
}

/// Papers of data/documents.yaml share their file: what a paper accepts is on itself, said or not.
void read_accepted_of_documents(const source::Node& file, const Reading& reading,
                                std::vector<model::AcceptedFinding>& accepted) {
    for (const source::Entry& document : file.entries) {
        const std::size_t before = accepted.size();
        read_accepted_of(document.value, reading, accepted);
        for (std::size_t i = before; i < accepted.size(); ++i)
            if (accepted[i].on.empty()) accepted[i].on = document.key;
    }
}

}  // namespace

Spot first_line(const source::ContentFile& file) {
    return {.location = {.path = file.path, .line = 1, .column = 1, .length = 3}, .on = {}};
}

std::optional<text::Moment> read_published(Fields& file) {
    const auto published = file.moment("published");
    if (file.misses("published") && !file.is_true("draft")) {
        file.reading().diagnostics.report("published-missing", file.spot().location, {}, "published");
    }
    return published;
}

std::vector<model::Initiative> read_initiatives(const Reading& reading) {
    const std::vector<source::ContentFile>& files = reading.tree.initiatives;
    auto initiatives = diagnostics::make_each<model::Initiative>(
        files.size(), reading.run, reading.diagnostics, [&](std::size_t i, diagnostics::Diagnostics& found) {
            return read_initiative(files[i], reading.reporting_to(found));
        });
    text::sort_by_key(initiatives,
                      [](const model::Initiative& initiative) { return text::collation_key(initiative.title); });
    return initiatives;
}

std::vector<model::Page> read_pages(const Reading& reading) {
    std::vector<model::Page> pages;
    for (const source::ContentFile& file : reading.tree.pages) {
        const auto id = find_content_id(*file.path);
        if (!id) continue;
        Fields fields(kPage, file.front_matter, first_line(file), reading);
        ReadBody text = read_body(file, reading);
        check_links(text.outline, {}, reading);
        refuse_photos(text.outline, reading.diagnostics);
        model::Page page{.slug = *id,
                         .title = fields.text("title"),
                         .updated = fields.moment("updated"),
                         .body = std::move(text.body),
                         .location = fields.spot().location};
        if (fields.are_complete()) pages.push_back(std::move(page));
    }
    return pages;
}

std::vector<model::AcceptedFinding> read_accepted(const Reading& reading) {
    std::vector<model::AcceptedFinding> accepted;
    for (const auto* files : {&reading.tree.reports, &reading.tree.initiatives, &reading.tree.pages}) {
        for (const source::ContentFile& file : *files) read_accepted_of(file.front_matter, reading, accepted);
    }
    if (const auto documents = reading.tree.data.find("documents"); documents != reading.tree.data.end())
        read_accepted_of_documents(documents->second, reading, accepted);
    if (const auto site = reading.tree.data.find("site"); site != reading.tree.data.end())
        read_accepted_of(site->second, reading, accepted, kAcceptedAnywhere);
    return accepted;
}

}  // namespace reader
