#include "reader/read_content.h"

#include "reader/content_path.h"
#include "reader/file_reading.h"
#include "reader/read_accepted.h"
#include "reader/read_body.h"
#include "reader/read_figures.h"
#include "reader/read_photos.h"
#include "reader/shapes.h"
#include "reader/share_texts.h"
#include "text/sort.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

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

std::vector<Alias> aliases_of(const source::ContentFile& file) {
    if (const auto place = find_report_place(*file.path); place && file.path->starts_with("content/reports/"))
        return list_aliases(EntityKind::report, place->id(), file.front_matter);
    const auto id = find_content_id(*file.path);
    if (id && file.path->starts_with("content/initiatives/"))
        return list_aliases(EntityKind::initiative, *id, file.front_matter);
    return {};
}

template <typename Entity>
using ReadEntity = std::optional<Entity> (*)(const source::ContentFile&, const Reading&);

/// What a reading follows from besides its file: of a file that refers to no other content, and of one that does.
std::array<source::Digest, 2> digest_surroundings(const source::ListedFile& file, const Reading& reading,
                                                  const source::Digest& content) {
    const source::Digest& own = reading.tree.data_digest;
    if (file.beside.empty()) return {own, content};
    const std::string beside = fmt::format("{}", fmt::join(file.beside, "\n"));
    const auto with_beside = [&](const source::Digest& digest) {
        return source::digest(fmt::format("{:x} {:x}\n{}", digest.low, digest.high, beside));
    };
    return {with_beside(own), with_beside(content)};
}

template <typename Entity>
struct ReadFile {
    FileReading<Entity> reading;
    source::Digest shown;
    std::optional<KeptReading> kept;
    std::string packed;  // what `kept` shows, unless an earlier build has it
};

template <typename Entity>
std::optional<ReadFile<Entity>> find_reading(const source::ListedFile& listed,
                                             std::span<const source::Digest> made_from, const KeptReadings& kept,
                                             diagnostics::Diagnostics& found) {
    const std::optional<KeptReading> earlier = kept.find(listed, made_from);
    if (!earlier) return std::nullopt;
    auto reading = unpack<Entity>(earlier->packed, listed.path, found);
    if (!reading) return std::nullopt;
    return ReadFile<Entity>{.reading = *std::move(reading), .shown = earlier->shown, .kept = earlier, .packed = {}};
}

template <typename Entity>
std::optional<ReadFile<Entity>> read_file(const source::ListedFile& listed, std::span<const source::Digest> made_from,
                                          ReadEntity<Entity> read, const Reading& reading) {
    diagnostics::Diagnostics& found = reading.diagnostics;
    const auto file = source::read_content_file(reading.tree.root, listed, found);
    if (!file) return std::nullopt;
    bool asks_for_content = false;
    const Reading job = reading.for_job(found, asks_for_content);
    ReadFile<Entity> made;
    made.reading.entity = read(*file, job);
    read_accepted_of(file->front_matter, job, made.reading.accepted);
    made.reading.aliases = aliases_of(*file);
    PackedReading packed = pack(made.reading, found, *listed.path);
    made.shown = packed.shown;
    if (listed.drafted || found.has_errors()) return made;
    made.packed = std::move(packed.bytes);
    made.kept = KeptReading{.version = file->version,
                            .made_from = made_from[asks_for_content ? 1 : 0],
                            .shown = made.shown,
                            .packed = {}};
    return made;
}

template <typename Entity>
ReadKind<Entity> read_files(const std::vector<source::ListedFile>& files, ReadEntity<Entity> read,
                            const Reading& reading, const source::Digest& content, KeptReadings& kept) {
    ReadKind<Entity> all;
    SharedTexts texts;
    all.entities.reserve(files.size());
    diagnostics::make_each<ReadFile<Entity>>(
        files.size(), reading.run, reading.diagnostics,
        [&](std::size_t i, diagnostics::Diagnostics& found) -> std::optional<ReadFile<Entity>> {
            if (files[i].is_set_aside) return std::nullopt;
            const auto made_from = digest_surroundings(files[i], reading, content);
            auto earlier = find_reading<Entity>(files[i], made_from, kept, found);
            bool ignored = false;
            return earlier ? std::move(earlier)
                           : read_file(files[i], made_from, read, reading.for_job(found, ignored));
        },
        [&](std::size_t i, ReadFile<Entity>&& one) {
            all.shown.push_back(one.shown);
            if (one.kept) {
                if (!one.packed.empty()) one.kept->packed = one.packed;
                kept.keep(files[i], *one.kept);
            }
            if (one.reading.entity) {
                texts.share(*one.reading.entity);
                all.entities.push_back(*std::move(one.reading.entity));
            }
            std::ranges::move(one.reading.accepted, std::back_inserter(all.accepted));
            std::ranges::move(one.reading.aliases, std::back_inserter(all.aliases));
        });
    return all;
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

std::optional<model::Page> read_page(const source::ContentFile& file, const Reading& reading) {
    const auto id = find_content_id(*file.path);
    if (!id) return std::nullopt;
    Fields fields(kPage, file.front_matter, first_line(file), reading);
    ReadBody text = read_body(file, reading);
    check_links(text.outline, {}, reading);
    refuse_photos(text.outline, reading.diagnostics);
    model::Page page{.slug = *id,
                     .title = fields.text("title"),
                     .updated = fields.moment("updated"),
                     .body = std::move(text.body),
                     .location = fields.spot().location};
    return fields.are_complete() ? std::optional(std::move(page)) : std::nullopt;
}

ReadKind<model::Report> read_reports(const Reading& reading, const source::Digest& content, KeptReadings& kept) {
    auto read = read_files<model::Report>(reading.tree.reports, read_report, reading, content, kept);
    text::sort_by_key(read.entities, [](const model::Report& report) {
        return std::pair(report.unit, std::string_view(report.slug));
    });
    return read;
}

ReadKind<model::Initiative> read_initiatives(const Reading& reading, const source::Digest& content,
                                             KeptReadings& kept) {
    auto read = read_files<model::Initiative>(reading.tree.initiatives, read_initiative, reading, content, kept);
    text::sort_by_key(read.entities,
                      [](const model::Initiative& initiative) { return text::collation_key(initiative.title); });
    return read;
}

ReadKind<model::Page> read_pages(const Reading& reading, const source::Digest& content, KeptReadings& kept) {
    return read_files<model::Page>(reading.tree.pages, read_page, reading, content, kept);
}

}  // namespace reader
