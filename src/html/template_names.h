// What a name in a template means, found before any page exists: the views of the sections around it are known types.
#pragma once

#include "html/template_program.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace html {

/// The way from the sections around a tag to what its name means.
struct Resolution {
    std::optional<std::uint32_t> outwards;  // as in Path
    std::vector<Step> steps;
    const views::Type* type;
};

struct UnknownName {
    std::vector<std::string> in_reach;  // the names that would have been known there, nearest first
};

/// `stack` holds the view types around the tag, the page's first. The first part of a dotted name is looked for from
/// the innermost outwards, the others only in what they follow; "." is the innermost itself.
std::variant<Resolution, UnknownName> resolve_name(std::string_view name, std::span<const views::Type* const> stack);

/// What a section over a value of `type` has as its innermost object.
const views::Type& item_type(const views::Type& type);

}  // namespace html
