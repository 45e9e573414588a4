#include "formatting/format_file.h"

#include "formatting/scalar_edits.h"
#include "source/clean_text.h"
#include "source/source_tree.h"
#include "source/yaml.h"
#include "text/moment.h"
#include "text/unicode.h"

#include <algorithm>

namespace formatting {
namespace {

using Lines = std::vector<std::string>;
using source::Node;

const reader::FileKind* find_kind(std::string_view path) {
    const auto named = [](const auto& kinds, std::string_view name) {
        const auto found = std::ranges::find(kinds, name, &reader::FileKind::name);
        return found == kinds.end() ? nullptr : &*found;
    };
    if (path.starts_with("data/") && path.ends_with(".yaml"))
        return named(reader::kDataFiles, path.substr(5, path.size() - 10));
    if (!path.ends_with(".md")) return nullptr;
    if (path.starts_with("content/reports/")) return named(reader::kFrontMatters, "report");
    if (path.starts_with("content/initiatives/")) return named(reader::kFrontMatters, "initiative");
    return path.starts_with("content/pages/") ? named(reader::kFrontMatters, "page") : nullptr;
}

Lines split_lines(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return lines;
}

std::string join_lines(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + '\n';
    return text;
}

void strip_end(std::string& line) {
    line.resize(line.find_last_not_of(" \t") + 1);
}

void strip_last_lines(Lines& lines) {
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
}

/// Edits of one line are applied from its end, so that the places of the others stay true.
void apply(std::vector<Edit> edits, Lines& lines) {
    std::ranges::sort(edits, std::greater(), [](const Edit& edit) { return std::pair(edit.line, edit.begin); });
    for (const Edit& edit : edits) lines[edit.line].replace(edit.begin, edit.end - edit.begin, edit.text);
}

/// The line on which an entry begins: that of its key, or of the first comment right above it.
std::size_t first_line_of(const source::Entry& entry, const Written& written) {
    std::size_t line = written.line_of(entry.key_location);
    while (line > 0 && written.lines[line - 1].starts_with('#')) --line;
    return line;
}

/// The entries of the top level in the order of the table, each with its comments; what stands above the first stays
/// there.
Lines order_fields(const reader::Table& table, const Written& written) {
    const std::vector<source::Entry>& entries = written.root.entries;
    if (entries.empty() || written.root.layout == Node::Layout::flow) return written.lines;
    struct Part {
        std::ptrdiff_t rank, begin, end;
    };
    std::vector<Part> parts;
    for (const source::Entry& entry : entries) {
        const auto begin = static_cast<std::ptrdiff_t>(first_line_of(entry, written));
        if (!parts.empty()) parts.back().end = begin;
        const auto rank = std::ranges::find(table.fields, entry.key, &reader::Field::name) - table.fields.begin();
        parts.push_back({rank, begin, static_cast<std::ptrdiff_t>(written.lines.size())});
    }
    const auto at = [&](std::ptrdiff_t line) { return written.lines.begin() + line; };
    Lines ordered(at(0), at(parts.front().begin));
    std::ranges::stable_sort(parts, {}, &Part::rank);
    for (const Part& part : parts) ordered.insert(ordered.end(), at(part.begin), at(part.end));
    return ordered;
}

bool is_same_moment(const std::string& a, const std::string& b) {
    const auto moment_a = text::parse_moment(a), moment_b = text::parse_moment(b);
    const auto* one = std::get_if<text::Moment>(&moment_a);
    const auto* other = std::get_if<text::Moment>(&moment_b);
    return one && other && *one == *other;
}

/// Do both trees say the same? The order of entries and the writing of dates do not count.
bool says_the_same(const Node& a, const Node& b) {
    if (a.kind != b.kind || a.items.size() != b.items.size() || a.entries.size() != b.entries.size()) return false;
    if (a.text != b.text && !is_same_moment(a.text, b.text)) return false;
    const auto in_b = [&](const source::Entry& entry) {
        const source::Entry* other = b.find(entry.key);
        return other && says_the_same(entry.value, other->value);
    };
    return std::ranges::all_of(a.entries, in_b) && std::ranges::equal(a.items, b.items, says_the_same);
}

/// The entries of a file in their canonical form. Blanks at line ends mean something in a block of literal text only:
/// there they stay.
std::optional<std::string> format_entries(const reader::FileKind& kind, const source::YamlText& yaml,
                                          diagnostics::Diagnostics& findings) {
    diagnostics::Diagnostics mistakes;
    const std::optional<Node> root = source::parse_yaml(yaml, mistakes);
    const bool is_read = root && !mistakes.has_errors();
    findings.merge(std::move(mistakes));
    if (!is_read) return std::nullopt;
    Written written{.lines = split_lines(yaml.text), .first_line = yaml.first_line, .root = *root};
    apply(find_edits(kind, written), written.lines);
    const bool is_front_matter = yaml.path->ends_with(".md");
    const Lines lines = is_front_matter ? order_fields(*kind.table, written) : written.lines;
    Lines stripped = lines;
    std::ranges::for_each(stripped, strip_end);
    strip_last_lines(stripped);
    for (const Lines& candidate : {stripped, lines}) {
        diagnostics::Diagnostics none;
        const std::string text = join_lines(candidate);
        const auto again = source::parse_yaml({.text = text, .path = yaml.path}, none);
        if (again && !none.has_errors() && says_the_same(*root, *again)) return text;
    }
    return std::string(yaml.text);
}

/// Two blanks at the end of a line are a line break of Markdown, one is nothing.
std::string format_body(std::string_view body) {
    Lines lines = split_lines(body);
    for (std::string& line : lines) {
        const bool is_break = line.ends_with("  ") && line.find_first_not_of(" \t") != std::string::npos;
        strip_end(line);
        if (is_break) line += "  ";
    }
    strip_last_lines(lines);
    return join_lines(lines);
}

}  // namespace

std::optional<std::string> format_file(const std::string& path, const std::string& bytes,
                                       diagnostics::Diagnostics& findings) {
    const reader::FileKind* kind = find_kind(path);
    if (!kind) return bytes;
    const auto place = std::make_shared<const std::string>(path);
    const auto clean = source::clean_text(bytes, place, 1, findings);
    if (!clean) return std::nullopt;
    const std::string text = clean->normal(clean->text);
    if (path.ends_with(".yaml")) return format_entries(*kind, {.text = text, .path = place}, findings);
    const auto split = source::split_front_matter(text, place, findings);
    if (!split) return std::nullopt;
    const auto entries = format_entries(
        *kind, {.text = split->front_matter, .path = place, .first_line = split->front_matter_line}, findings);
    if (!entries) return std::nullopt;
    return "---\n" + *entries + "---\n" + format_body(split->body);
}

}  // namespace formatting
