#include "drafting/draft_report.h"

#include "drafting/draft_body.h"
#include "drafting/write_front_matter.h"
#include "text/moment.h"
#include "text/unicode.h"

#include <algorithm>

namespace drafting {
namespace {

using diagnostics::Location;
using source::Node;

constexpr std::string_view kListEnding = "[]";  // of the id of a field with one item on each line

/// As it is, so that no mark of YAML is looked for before it.
Node make_scalar(std::string text, const Location& location) {
    const auto kind = text.empty() ? Node::Kind::null : Node::Kind::scalar;
    return {.kind = kind, .style = Node::Style::block, .location = location, .text = std::move(text)};
}

Node make_scalar(const Entry& entry) {
    return make_scalar(entry.text, entry.location);
}

Node make_mapping(const Location& location) {
    return {.kind = Node::Kind::mapping, .location = location};
}

void add(Node& mapping, std::string key, const Location& key_location, Node value) {
    mapping.entries.push_back({.key = std::move(key), .key_location = key_location, .value = std::move(value)});
}

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        const std::size_t first = line.find_first_not_of(" \t"), last = line.find_last_not_of(" \t");
        if (first != std::string_view::npos) lines.emplace_back(line.substr(first, last - first + 1));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return lines;
}

std::string join_lines(const std::string& text) {
    std::string joined;
    for (const std::string& line : split_lines(text)) joined += (joined.empty() ? "" : " ") + line;
    return joined;
}

/// A text of one line, however it was broken in its cell.
Node make_line(const Entry& entry) {
    return make_scalar(join_lines(entry.text), entry.location);
}

Node make_list(const Entry& entry) {
    const std::vector<std::string> lines = split_lines(entry.text);
    if (lines.empty()) return make_scalar("", entry.location);
    Node list{.kind = Node::Kind::sequence, .location = entry.location};
    for (const std::string& line : lines) list.items.push_back(make_scalar(line, entry.location));
    return list;
}

/// A span, a moment, or the words of the paper (“Đến nay”, “đến hết tháng 10”): a day is never among those.
void add_time(Node& mapping, const Entry& entry) {
    if (entry.text.empty()) return;
    const auto span = text::parse_span(entry.text);
    const auto* const fault = std::get_if<text::MomentFault>(&span);
    const bool is_moment = std::holds_alternative<text::Moment>(text::parse_moment(entry.text));
    if (!is_moment && (!fault || *fault != text::MomentFault::not_a_moment))
        return add(mapping, "during", entry.location, make_scalar(entry));
    const bool is_date =
        (entry.text.front() >= '0' && entry.text.front() <= '9') || entry.text.find('/') != std::string::npos;
    if (is_date) return add(mapping, "as_of", entry.location, make_scalar(entry));
    Node said = make_mapping(entry.location);
    add(said, "said", entry.location, make_line(entry));
    add(mapping, "as_of", entry.location, std::move(said));
}

/// Hints show figures in the quotes of YAML, and people type what they are shown.
std::string without_quotes(const std::string& text) {
    const bool is_quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    return is_quoted ? text.substr(1, text.size() - 2) : text;
}

void add_value(Node& mapping, const Entry& value, bool is_of_names) {
    if (value.text.empty()) return;
    if (is_of_names) return add(mapping, "names", value.location, make_list(value));
    add(mapping, "value", value.location, make_scalar(without_quotes(value.text), value.location));
}

/// What misses in the figure has the place of its value, or of its rank where only that was filled in.
Node make_figure(const FilledFigure& figure, bool is_of_names) {
    const bool is_rank_only = figure.value.is_empty() && !figure.rank.is_empty();
    Node mapping = make_mapping(is_rank_only ? figure.rank.location : figure.value.location);
    add_value(mapping, figure.value, is_of_names);
    if (!figure.rank.text.empty()) add(mapping, "rank", figure.rank.location, make_scalar(figure.rank));
    add_time(mapping, figure.as_of);
    add(mapping, "at", figure.place.location, make_line(figure.place));
    add(mapping, "note", figure.note.location, make_line(figure.note));
    return mapping;
}

Node make_results(const FilledForm& form, const model::Site& site) {
    Node results = make_mapping({.path = form.path});
    for (const FilledFigure& figure : form.figures) {
        const auto known = std::ranges::find(site.indicators, figure.indicator, &model::Indicator::slug);
        const bool is_of_names = known != site.indicators.end() && known->kind == model::IndicatorKind::names;
        add(results, figure.indicator, figure.key_location, make_figure(figure, is_of_names));
    }
    return results;
}

/// The field at `path` ("document.signer.name") below `mapping`, with all fields on the way. A field of fields has
/// the place of the first that is asked for in it.
void add_field(Node& mapping, std::string_view path, const FilledLine& line) {
    const std::size_t dot = path.find('.');
    if (dot != std::string_view::npos) {
        const std::string_view key = path.substr(0, dot);
        auto inner = std::ranges::find(mapping.entries, key, &source::Entry::key);
        if (inner == mapping.entries.end()) {
            add(mapping, std::string(key), line.entry.location, make_mapping(line.entry.location));
            inner = std::prev(mapping.entries.end());
        }
        if (inner->value.is_mapping()) add_field(inner->value, path.substr(dot + 1), line);
        return;
    }
    if (path == "as_of") return add_time(mapping, line.entry);
    const bool is_list = path.ends_with(kListEnding);
    const std::string key(is_list ? path.substr(0, path.size() - kListEnding.size()) : path);
    Node value = is_list ? make_list(line.entry) : make_line(line.entry);
    if (!mapping.find(key)) add(mapping, key, line.entry.location, std::move(value));
}

Node make_front_matter(const FilledForm& form, const model::Site& site) {
    const Location whole{.path = form.path};
    Node root = make_mapping(whole);
    add(root, "campaign", whole, make_scalar(form.campaign, whole));
    add(root, "text", whole, make_scalar("summary", whole));
    for (const FilledLine& line : form.fields) add_field(root, line.id, line);
    const source::Entry* const published = root.find("published");
    if (!published || published->value.is_null())
        add(root, "draft", whole, {.kind = Node::Kind::scalar, .location = whole, .text = "true"});
    add(root, "results", whole, make_results(form, site));
    return root;
}

bool has_refused(const FilledForm& form) {
    const auto is_refused = [](const FilledLine& line) { return line.entry.is_refused; };
    return std::ranges::any_of(form.fields, is_refused) || std::ranges::any_of(form.texts, is_refused);
}

std::string name_report(const FilledForm& form) {
    const auto period = std::ranges::find(form.fields, "period", &FilledLine::id);
    const std::string name = form.campaign + " " + (period == form.fields.end() ? "" : period->entry.text);
    return text::make_id(name);
}

}  // namespace

Location Draft::find_place(const Location& found) const {
    if (found.path == form.path || found.path_view() != *file.path) return found;
    const int line = found.line - file.body.first_line;
    const bool is_of_body = line >= 0 && static_cast<std::size_t>(line) < body_places.size();
    return is_of_body ? body_places[static_cast<std::size_t>(line)] : form;
}

Draft draft_report(const FilledForm& form, const model::Site& site, diagnostics::Diagnostics& diagnostics) {
    const Location whole{.path = form.path};
    for (const std::string& id : {form.unit, form.campaign}) {  // they become the path of a file
        if (text::is_id(id)) continue;
        diagnostics.report(
            "form-changed", whole,
            {{"what", {"trang ẩn ghi mã lạ `" + id + "`", "the hidden sheet has the foreign id `" + id + "`"}}});
    }
    const bool has_texts =
        std::ranges::any_of(form.texts, [](const FilledLine& line) { return !line.entry.is_empty(); });
    if (form.figures.empty() && !has_texts && !has_refused(form)) diagnostics.report("form-empty", whole);
    DraftedBody body = draft_body(form, site);
    Draft draft{.file = {.path = std::make_shared<const std::string>("content/reports/" + form.unit + "/" +
                                                                     name_report(form) + ".md"),
                         .front_matter = make_front_matter(form, site),
                         .body = {},
                         .text = body.text,
                         .beside = {}},
                .text = {},
                .body_places = std::move(body.places),
                .form = whole};
    draft.file.body = {.path = draft.file.path, .first_line = 2};  // the first stands for the file as a whole
    draft.text = "---\n" + write_front_matter(draft.file.front_matter) + "---\n" + body.text;
    return draft;
}

}  // namespace drafting
