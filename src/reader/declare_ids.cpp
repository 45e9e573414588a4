#include "reader/declare_ids.h"

#include "reader/content_path.h"
#include "reader/file_kinds.h"
#include "reader/reading.h"
#include "reader/shapes.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace reader {
namespace {

std::string data_path(std::string_view name) {
    return fmt::format("data/{}.yaml", name);
}

/// What people call an entity, for suggestions: its short name, name or title, for a paper its type and number.
std::string name_of(const source::Node& node) {
    for (const std::string_view field : {"short", "name", "title"}) {
        const source::Entry* entry = node.find(field);
        if (entry && entry->value.is_scalar()) return entry->value.text;
    }
    std::string name;
    for (const std::string_view field : {"type", "number"}) {
        const source::Entry* entry = node.find(field);
        if (entry && entry->value.is_scalar()) name += (name.empty() ? "" : " ") + entry->value.text;
    }
    return name;
}

/// The texts of a list field, wherever it stands; its shape is checked when it is read.
std::vector<const source::Node*> texts_of(const source::Node& node, std::string_view field) {
    std::vector<const source::Node*> texts;
    const source::Entry* entry = node.find(field);
    if (!entry) return texts;
    for (const source::Node& item : entry->value.items) {
        if (item.is_scalar()) texts.push_back(&item);
    }
    return texts;
}

struct Alias {
    EntityKind kind;
    std::string text;
    std::string id;
    diagnostics::Location location;
};

struct Declaring {
    Catalogue catalogue;
    std::vector<Alias> aliases;
    diagnostics::Diagnostics& diagnostics;

    void declare(EntityKind kind, const std::string& id, const source::Node& node) {
        catalogue.declare(kind, id, name_of(node));
        for (const source::Node* alias : texts_of(node, "aliases")) {
            const std::size_t folder = id.find('/');
            const std::string prefix = folder == std::string::npos ? "" : id.substr(0, folder + 1);
            aliases.push_back({kind, prefix + alias->text, id, alias->location});
        }
        if (kind != EntityKind::unit) return;
        for (const source::Node* former : texts_of(node, "formerly"))
            catalogue.declare_former(kind, former->text, id);
    }
};

void declare_data_file(const FileKind& file, const source::Node& node, Declaring& declaring) {
    if (!file.declares || (node.is_null() && file.presence == Presence::optional)) return;
    if (!node.is_mapping()) {
        const std::string path = data_path(file.name);
        const Spot spot{node.is_null() ? diagnostics::whole_file(path) : node.location, {}};
        report_shape({&node, {.shape = Shape::object, .count = Count::named}}, {path, spot, declaring.diagnostics});
        return declaring.catalogue.accept_any(*file.declares);
    }
    for (const source::Entry& entry : node.entries) {
        check_id(entry.key, {entry.key_location, entry.key}, declaring.diagnostics);
        declaring.declare(*file.declares, entry.key, entry.value);
    }
}

/// The source stage has seen to it that content files stand at their place, under names that are ids, each once.
void declare_content(const source::SourceTree& tree, Declaring& declaring) {
    for (const source::ContentFile& file : tree.reports) {
        const auto place = find_report_place(*file.path);
        if (place) declaring.declare(EntityKind::report, place->id(), file.front_matter);
    }
    for (const source::ContentFile& file : tree.initiatives) {
        const auto id = find_content_id(*file.path);
        if (id) declaring.declare(EntityKind::initiative, *id, file.front_matter);
    }
}

/// Content files that were refused before they came here are declared too: a reference to them is right.
void declare_refused(const std::set<std::string>& refused, Catalogue& catalogue) {
    for (const std::string& path : refused) {
        if (path.starts_with("content/reports/")) {
            if (const auto place = find_report_place(path)) catalogue.declare(EntityKind::report, place->id(), {});
        } else if (path.starts_with("content/initiatives/")) {
            if (const auto id = find_content_id(path)) catalogue.declare(EntityKind::initiative, *id, {});
        }
    }
}

void check_data_files(const source::SourceTree& tree, const std::set<std::string>& refused, Declaring& declaring) {
    std::vector<std::string> names;
    for (const FileKind& file : kDataFiles) {
        names.emplace_back(file.name);
        if (tree.data.contains(names.back())) continue;
        const std::string path = data_path(file.name);
        const bool is_refused = refused.contains(path);
        const bool must_be = file.presence == Presence::required;
        if (must_be && !is_refused) {
            declaring.diagnostics.report("data-file-missing", diagnostics::whole_file(path), {{"path", path}});
        }
        if (file.declares && (must_be || is_refused)) declaring.catalogue.accept_any(*file.declares);
    }
    for (const auto& [name, node] : tree.data) {
        if (std::ranges::find(names, name) != names.end()) continue;
        const auto similar = text::find_similar(name, names);
        const std::string known = fmt::format("{}", fmt::join(names, ", "));
        const diagnostics::Phrase suggestion =
            similar ? did_you_mean(data_path(*similar))
                    : diagnostics::Phrase("các tệp có ở đây: " + known, "files that can stand here: " + known);
        declaring.diagnostics.report("data-file-unknown", diagnostics::whole_file(data_path(name)),
                                     {{"path", data_path(name)}, {"suggestion", suggestion}});
    }
}

void check_aliases(Declaring& declaring) {
    std::map<std::pair<EntityKind, std::string>, std::string> owners;
    for (const Alias& alias : declaring.aliases) {
        const bool is_id = declaring.catalogue.is_declared(alias.kind, alias.text);
        const auto [owner, is_new] = owners.emplace(std::pair(alias.kind, alias.text), alias.id);
        if (is_id || !is_new) {
            declaring.diagnostics.report(
                "alias-taken", alias.location,
                {{"alias", alias.text},
                 {"owner", declaring.catalogue.show(alias.kind, is_id ? alias.text : owner->second)}},
                "aliases");
        }
    }
    for (const Alias& alias : declaring.aliases) declaring.catalogue.declare_former(alias.kind, alias.text, alias.id);
}

}  // namespace

Catalogue declare_ids(const source::SourceTree& tree, diagnostics::Diagnostics& diagnostics) {
    std::set<std::string> refused;
    for (const diagnostics::Diagnostic& earlier : diagnostics.sorted()) refused.emplace(earlier.location.path_view());

    Declaring declaring{.catalogue = {}, .aliases = {}, .diagnostics = diagnostics};
    check_data_files(tree, refused, declaring);
    for (const FileKind& file : kDataFiles) {
        if (const auto node = tree.data.find(std::string(file.name)); node != tree.data.end()) {
            declare_data_file(file, node->second, declaring);
        }
    }
    declare_content(tree, declaring);
    check_aliases(declaring);
    declare_refused(refused, declaring.catalogue);
    return std::move(declaring.catalogue);
}

}  // namespace reader
