#include "reader/read_data.h"

#include "model/wording.h"
#include "reader/fields.h"
#include "reader/shapes.h"
#include "text/sort.h"
#include "text/unicode.h"

#include <algorithm>

namespace reader {
namespace {

constexpr std::string_view kFormat = "1";

/// Reads every entry of a file whose top level are ids.
template <typename Read>
auto read_all(const Table& table, const source::Node& file, const Reading& reading, Read read) {
    using Entity = decltype(read(std::declval<const source::Entry&>(), std::declval<Fields&>()));
    std::vector<Entity> entities;
    for (auto& [entry, fields] : open_named(table, file, {file.location, {}}, reading)) {
        Entity entity = read(*entry, fields);
        if (fields.are_complete() && text::is_id(entry->key)) entities.push_back(std::move(entity));
    }
    return entities;
}

std::optional<model::Tile> read_tile(Fields& fields) {
    if (!fields.has("tile")) return std::nullopt;
    const std::vector<int> numbers = fields.numbers("tile");
    const std::size_t written = fields.find("tile")->items.size();
    if (numbers.size() == 2 && written == 2 && numbers[0] > 0 && numbers[1] > 0)
        return model::Tile{numbers[0], numbers[1]};
    if (numbers.size() == written) {
        fields.slot("tile").report("value-unreadable",
                                   {{"written", shown_list(*fields.find("tile"))},
                                    {"example", {"[cột, hàng], như [9, 7]", "[column, row], as in [9, 7]"}}});
    }
    return std::nullopt;
}

model::Unit read_unit(const source::Entry& entry, Fields& fields) {
    model::Unit unit{.slug = entry.key, .location = entry.key_location};
    unit.name = fields.text("name");
    unit.kind = fields.word<model::UnitKind>("kind").value_or(model::UnitKind::xa);
    unit.code = fields.text("code");
    unit.tile = read_tile(fields);
    unit.since = fields.moment("since");
    unit.formerly = fields.texts("formerly");
    unit.aliases = fields.texts("aliases");
    return unit;
}

/// An address of a page, or a file of static/.
std::string read_paper_file(Fields& fields) {
    const std::string file = fields.text("file");
    if (file.empty() || file.starts_with("https://") || file.starts_with("http://")) return file;
    const auto& statics = fields.reading().tree.statics;
    if (std::ranges::find(statics, file, &source::StaticFile::destination) != statics.end()) return file;
    fields.slot("file").report("attachment-missing", {{"file", file}, {"folder", "static/"}});
    return {};
}

}  // namespace

std::vector<model::Unit> read_units(const source::Node& file, const Reading& reading) {
    std::vector<model::Unit> units = read_all(kUnit, file, reading, read_unit);
    text::sort_by_key(
        units, [](const model::Unit& unit) { return std::pair(!unit.is_place(), text::collation_key(unit.name)); });
    return units;
}

std::vector<model::Group> read_groups(const source::Node& file, const Reading& reading) {
    return read_all(kGroup, file, reading, [](const source::Entry& entry, Fields& fields) {
        return model::Group{.slug = entry.key, .name = fields.text("name"), .name_en = fields.text("en")};
    });
}

std::vector<model::Family> read_families(const source::Node& file, const Reading& reading) {
    return read_all(kFamily, file, reading, [](const source::Entry& entry, Fields& fields) {
        return model::Family{.slug = entry.key, .name = fields.text("name"), .name_en = fields.text("en")};
    });
}

std::vector<model::Topic> read_topics(const source::Node& file, const Reading& reading) {
    return read_all(kTopic, file, reading, [](const source::Entry& entry, Fields& fields) {
        return model::Topic{.slug = entry.key,
                            .kind = fields.word<model::PointKind>("kind").value_or(model::PointKind::difficulty),
                            .name = fields.text("name"),
                            .name_en = fields.text("en")};
    });
}

std::vector<model::Platform> read_platforms(const source::Node& file, const Reading& reading) {
    return read_all(kPlatform, file, reading, [](const source::Entry& entry, Fields& fields) {
        return model::Platform{.slug = entry.key,
                               .name = fields.text("name"),
                               .url = fields.address("url"),
                               .audience = fields.text("audience"),
                               .about = fields.text("about"),
                               .spellings = fields.texts("spellings"),
                               .location = entry.key_location};
    });
}

std::vector<model::Document> read_documents(const source::Node& file, Catalogue& catalogue, const Reading& reading) {
    std::vector<model::Document> documents;
    auto opened = open_named(kDocument, file, {file.location, {}}, reading);
    for (auto& [entry, fields] : opened) {
        model::Document document{.slug = entry->key, .location = entry->key_location};
        document.type = fields.text("type");
        document.number = fields.text("number");
        document.date = fields.moment("date");
        document.issuer = fields.text("issuer");
        document.subject = fields.text("subject");
        document.effective = fields.moment("effective");
        document.file = read_paper_file(fields);
        document.status = fields.word<model::DocumentStatus>("status").value_or(model::DocumentStatus::issued);
        document.inferred = fields.words("inferred");
        document.note = fields.text("note");
        document.aliases = fields.texts("aliases");
        if (!fields.are_complete() || !text::is_id(entry->key)) continue;
        catalogue.place(EntityKind::document, entry->key, documents.size());
        documents.push_back(std::move(document));
    }
    for (auto& [entry, fields] : opened) {
        std::vector<model::DocumentId> implements = fields.references<model::DocumentId>("implements");
        if (const auto index = catalogue.find(EntityKind::document, entry->key)) {
            documents[*index].implements = std::move(implements);
        }
    }
    return documents;
}

namespace {

bool has_twice(std::vector<std::string> names) {
    std::ranges::sort(names);
    return std::ranges::adjacent_find(names) != names.end();
}

}  // namespace

std::vector<model::Term> read_terms(const source::Node& site, const Reading& reading) {
    std::vector<model::Term> terms;
    const source::Entry* list = site.find("terms");
    if (!list || !list->value.is_sequence()) return terms;
    for (const source::Node& item : list->value.items) {
        if (!item.is_mapping()) continue;
        Fields fields(kTerm, item, {item.location, "terms"}, reading);
        model::Term term{.name = fields.text("name"), .miswritten = fields.texts("not")};
        if (fields.are_complete()) terms.push_back(std::move(term));
    }
    return terms;
}

model::Settings read_settings(const source::Node& file, const Reading& reading) {
    const diagnostics::Location place = file.is_null() ? diagnostics::whole_file("data/site.yaml") : file.location;
    Fields fields(kSite, file, {place, {}}, reading);
    if (const std::string format = fields.text("format"); !format.empty() && format != kFormat) {
        fields.slot("format").report("format-unsupported", {{"written", format}, {"format", kFormat}});
    }
    model::Settings settings;
    settings.title = fields.text("title");
    settings.tagline = fields.text("tagline");
    settings.title_en = fields.text("title_en");
    settings.tagline_en = fields.text("tagline_en");
    settings.city = fields.text("city");
    settings.base_url = fields.address("base_url");
    if (!settings.base_url.empty() && !settings.base_url.ends_with('/')) settings.base_url += '/';
    settings.languages = fields.texts("languages");
    if (settings.languages.empty()) settings.languages = {std::string(model::kContentLanguage)};
    if (settings.languages.front() != model::kContentLanguage || has_twice(settings.languages))
        fields.slot("languages")
            .report("value-unreadable",
                    {{"written", shown_list(*fields.find("languages"))}, {"example", "[vi, en]"}});
    if (std::string theme = fields.text("theme"); !theme.empty()) settings.theme = std::move(theme);
    settings.official = fields.is_true("official");
    if (auto publisher = fields.object("publisher")) {
        settings.publisher = {.name = publisher->text("name"),
                              .email = publisher->text("email"),
                              .phone = publisher->text("phone"),
                              .address = publisher->text("address")};
    }
    settings.licence = fields.text("licence");
    settings.highlights = fields.references<model::IndicatorId>("highlights");
    settings.lead = fields.references<model::IndicatorId>("lead");
    settings.worth_copying = fields.references<model::InitiativeId>("worth_copying");
    if (const source::Node* spoken = fields.find("spoken"))
        for (const source::Entry& entry : spoken->entries) settings.spoken[entry.key] = entry.value.text;
    return settings;
}

}  // namespace reader
