#include "html/template_names.h"

#include <utility>

namespace html {
namespace {

using views::Kind;

std::vector<std::string_view> split_name(std::string_view name) {
    std::vector<std::string_view> parts;
    for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.')) {
        parts.push_back(name.substr(0, dot));
        name.remove_prefix(dot + 1);
    }
    parts.push_back(name);
    return parts;
}

/// `documents.any`: there is at least one. So a heading can stand once above a list, and not at all above none.
constexpr std::string_view kAny = "any";
const views::Type kPresent{.kind = Kind::flag, .is_set = [](const void*) { return true; }};

const views::Field* find_field(const views::Type& type, std::string_view name) {
    return type.kind == Kind::object ? type.find(name) : nullptr;
}

/// A field of a field is one step away.
void add_field(const views::Field& field, std::vector<Step>& steps) {
    if (steps.empty() || steps.back().type) steps.emplace_back();
    steps.back().offset += field.offset;
}

Resolution open_optionals(Resolution resolution) {
    while (resolution.type->kind == Kind::optional) {
        resolution.steps.push_back({.type = resolution.type});
        resolution.type = &resolution.type->element();
    }
    return resolution;
}

/// The dynamic type knows its members only when a page is printed.
Resolution resolve_members(std::string_view name, const views::Type& any) {
    Resolution members{.type = &any};
    for (const std::string_view part : split_name(name)) {
        members.steps.push_back({.type = &any, .member = std::string(part)});
    }
    return members;
}

UnknownName unknown_in(std::span<const views::Type* const> stack, std::string_view prefix) {
    UnknownName unknown;
    for (auto type = stack.rbegin(); type != stack.rend(); ++type) {
        for (const views::Field& field : (*type)->fields) {
            unknown.in_reach.push_back(std::string(prefix).append(field.name));
        }
        if ((*type)->kind == Kind::list && !prefix.empty()) {
            unknown.in_reach.push_back(std::string(prefix).append(kAny));
        }
    }
    return unknown;
}

}  // namespace

std::variant<Resolution, UnknownName> resolve_name(std::string_view name, std::span<const views::Type* const> stack) {
    if (name == ".") {
        return open_optionals({.outwards = 0, .type = stack.back()});
    }
    if (stack.front()->kind == Kind::any) {
        return resolve_members(name, *stack.front());
    }
    const std::string_view first = name.substr(0, name.find('.'));
    std::size_t outwards = 0;
    while (outwards < stack.size() && !find_field(*stack[stack.size() - 1 - outwards], first)) {
        ++outwards;
    }
    if (outwards == stack.size()) {
        return unknown_in(stack, "");
    }
    Resolution resolution{.outwards = static_cast<std::uint32_t>(outwards),
                          .type = stack[stack.size() - 1 - outwards]};
    for (const std::string_view part : split_name(name)) {
        if (resolution.type->kind == Kind::list && part == kAny) {
            resolution.steps.push_back({.type = resolution.type});  // leads on only where the list has an item
            resolution.type = &kPresent;
            continue;
        }
        const views::Field* field = find_field(*resolution.type, part);
        if (!field) {
            return unknown_in(std::span(&resolution.type, 1), name.substr(0, part.data() - name.data()));
        }
        add_field(*field, resolution.steps);
        resolution.type = &field->type();
        resolution = open_optionals(std::move(resolution));
    }
    return resolution;
}

const views::Type& item_type(const views::Type& type) {
    return type.kind == Kind::list ? type.element() : type;
}

}  // namespace html
