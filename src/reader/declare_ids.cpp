#include "reader/declare_ids.h"

#include "reader/content_path.h"
#include "reader/file_kinds.h"
#include "reader/reading.h"
#include "reader/shapes.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <map>
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

/// Everything about an entity that a suggestion can name.
void declare_whole(EntityKind kind, const std::string& id, const source::Node& node, Catalogue& catalogue) {
    catalogue.declare(kind, id, name_of(node));
    for (const Alias& alias : list_aliases(kind, id, node)) catalogue.declare_former(kind, alias.text, id);
    if (kind != EntityKind::unit) return;
    for (const source::Node* former : texts_of(node, "formerly")) catalogue.declare_former(kind, former->text, id);
}

struct Declaring {
    Catalogue catalogue;
    std::vector<Alias> aliases;
    diagnostics::Diagnostics& diagnostics;
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
        declare_whole(*file.declares, entry.key, entry.value, declaring.catalogue);
        std::ranges::move(list_aliases(*file.declares, entry.key, entry.value),
                          std::back_inserter(declaring.aliases));
    }
}

/// `declare(kind, id, file)` for every content file. The source stage has seen to it that they stand at their place,
/// under names that are ids, each once.
template <typename Declare>
void for_each_id(const source::SourceTree& tree, const Declare& declare) {
    for (const source::ListedFile& file : tree.reports)
        if (const auto place = find_report_place(*file.path)) declare(EntityKind::report, place->id(), file);
    for (const source::ListedFile& file : tree.initiatives)
        if (const auto id = find_content_id(*file.path)) declare(EntityKind::initiative, *id, file);
}

/// The content files with their titles and earlier ids, which only a wrong reference asks for.
Catalogue describe_content(const source::SourceTree& tree) {
    Catalogue described;
    diagnostics::Diagnostics told_elsewhere;
    for_each_id(tree, [&](EntityKind kind, const std::string& id, const source::ListedFile& listed) {
        const auto file = source::read_content_file(tree.root, listed, told_elsewhere);
        declare_whole(kind, id, file ? file->front_matter : source::Node(), described);
    });
    return described;
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

}  // namespace

std::vector<Alias> list_aliases(EntityKind kind, const std::string& id, const source::Node& node) {
    std::vector<Alias> aliases;
    const std::size_t folder = id.find('/');
    const std::string prefix = folder == std::string::npos ? "" : id.substr(0, folder + 1);
    for (const source::Node* alias : texts_of(node, "aliases"))
        aliases.push_back({kind, prefix + alias->text, id, alias->location});
    return aliases;
}

void check_aliases(const std::vector<Alias>& aliases, const Catalogue& catalogue,
                   diagnostics::Diagnostics& diagnostics) {
    std::map<std::pair<EntityKind, std::string>, std::string> owners;
    for (const Alias& alias : aliases) {
        const bool is_id = catalogue.is_declared(alias.kind, alias.text);
        const auto [owner, is_new] = owners.emplace(std::pair(alias.kind, alias.text), alias.id);
        if (!is_id && is_new) continue;
        diagnostics.report(
            "alias-taken", alias.location,
            {{"alias", alias.text}, {"owner", catalogue.show(alias.kind, is_id ? alias.text : owner->second)}},
            "aliases");
    }
}

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
    for_each_id(tree, [&](EntityKind kind, std::string id, const source::ListedFile&) {
        declaring.catalogue.declare(kind, std::move(id), {});
    });
    check_aliases(declaring.aliases, declaring.catalogue, diagnostics);
    declare_refused(refused, declaring.catalogue);
    declaring.catalogue.describe_later({EntityKind::report, EntityKind::initiative},
                                       [&tree] { return describe_content(tree); });
    return std::move(declaring.catalogue);
}

source::Digest digest_declared(const source::SourceTree& tree, const Catalogue& catalogue) {
    const source::Digest& own = tree.data_digest;
    return source::digest(fmt::format("{:016x}{:016x}\n{}{}", own.low, own.high, catalogue.list(EntityKind::report),
                                      catalogue.list(EntityKind::initiative)));
}

}  // namespace reader
