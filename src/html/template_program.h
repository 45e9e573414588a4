// What a template is compiled to: a flat list of operations that append to a page. Names have become steps from
// object to field, static text lies in one piece, and nothing is looked up or allocated while a page is printed.
#pragma once

#include "html/template.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace html {

/// One step of a dotted name.
struct Step {
    const views::Type* type = nullptr;  // to the value of an optional, or `member` of the dynamic type; or else:
    std::size_t offset = 0;             // to a field that lies there in an object
    std::string member;
};

/// From the objects of the sections around an operation to a value.
struct Path {
    std::optional<std::uint32_t>
        outwards;                  // how many sections; nothing: to the first that has the first step's member
    std::size_t offset = 0;        // where the first step's field lies in the section's object
    std::uint32_t first_step = 0;  // of the further steps, in Program::steps
    std::uint32_t steps = 0;
};

/// Foreign text becomes an element only where elements may stand.
enum class Escaping { html, html_without_elements, none };

struct AppendText {
    std::uint32_t first;  // in Program::text
    std::uint32_t length;
};

struct AppendField {
    Path path;
    std::string_view (*characters)(const void*);
    Escaping escaping;
};

/// The operations up to `end`, once for each item of a list; other values are lists of one item, or of none.
struct ForEach {
    Path path;
    const views::Type* type;
    std::uint32_t end;
};

/// The operations up to `end`, where ForEach would do nothing.
struct IfNone {
    Path path;
    const views::Type* type;
    std::uint32_t end;
};

/// The operations from `first` to `end` once more, for a section deeper: a partial that contains itself.
struct Recur {
    std::uint32_t first;
    std::uint32_t end;
};

using Operation = std::variant<AppendText, AppendField, ForEach, IfNone, Recur>;

struct Template::Program {
    std::string foreign_begin;  // the tag before foreign text
    std::string text;
    std::vector<Step> steps;
    std::vector<Operation> operations;
};

/// Builds a program in the order of its operations. Positions are indices of operations.
class ProgramWriter {
public:
    std::uint32_t position() const { return static_cast<std::uint32_t>(program_.operations.size()); }

    /// Joins text to the text before it, unless a section begins or ends between them.
    void append_text(std::string_view text);
    void append_field(const Path& path, const views::Type& type, Escaping escaping);

    /// A path that takes `steps`.
    Path add_path(std::optional<std::uint32_t> outwards, std::vector<Step> steps);

    /// Begins an operation that has an `end`.
    std::uint32_t begin(const Operation& operation);

    /// Lets the operation at `opened` end here.
    void end(std::uint32_t opened);

    /// Keeps the text that follows apart from the text before.
    void separate() { separated_ = position(); }

    Template::Program finish(std::string foreign_begin) {
        program_.foreign_begin = std::move(foreign_begin);
        return std::move(program_);
    }

private:
    Template::Program program_;
    std::uint32_t separated_ = 0;
};

}  // namespace html
