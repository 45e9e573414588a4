#include "source/full_yaml.h"

#include "source/lines.h"
#include "source/scalars.h"
#include "source/syntax_fault.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>
#include <algorithm>
#include <sstream>
#include <unordered_map>
#include <utility>

namespace source {
namespace {

constexpr std::size_t kMaxDepth = 32;

/// Leaves yaml-cpp from inside an event; what is wrong was reported.
struct Stop {};

/// A key that waits for its value.
struct OpenKey {
    std::string text;
    diagnostics::Location location;
    std::size_t end = 0;  // behind the key as it is written
    bool is_repeated = false;
};

/// A sequence or mapping whose end was not seen yet.
struct OpenNode {
    Node node;
    std::size_t start = 0;
    std::optional<OpenKey> key;
    std::unordered_map<std::string, int> lines_of_keys;
};

class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(const Lines& lines, diagnostics::Diagnostics& diagnostics)
        : lines_(lines), diagnostics_(diagnostics), root_{.location = lines.locate(0)} {}

    Node take_root() { return std::move(root_); }

    SyntaxFault fault_at(std::size_t offset) const {
        SyntaxFault fault{.offset = offset, .last_quoted = last_quoted_};
        if (!open_.empty() && open_.back().node.layout == Node::Layout::flow) {
            fault.open_bracket = open_.back().start;
        }
        return fault;
    }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
        const std::size_t at = offset_of(mark);
        refuse_reserved_start(at);
        if (expects_key()) {
            refuse_key(at);
        }
        if (!open_.empty() && open_.back().key) {
            add_empty_value(at);
        } else {
            add_empty_item(at);
        }
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        refuse_reserved_start(offset_of(mark));
        add({.location = lines_.locate(offset_of(mark))});
    }

    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t, const std::string& value) override {
        const std::size_t start = offset_of(mark);
        refuse_reserved_start(start);
        Node scalar{.kind = Node::Kind::scalar, .style = style_at(start)};
        const std::size_t end = find_end(start, scalar.style, value);
        scalar.location = lines_.locate(start, end - start);
        scalar.text = text::to_nfc(value);
        if (expects_key()) {
            open_key(std::move(scalar), {start, end});
            return;
        }
        if (scalar.style == Node::Style::plain) {
            check_plain_value(scalar, {start, end});
        }
        add(std::move(scalar));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value style) override {
        open(Node::Kind::sequence, offset_of(mark), style);
    }

    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value style) override {
        open(Node::Kind::mapping, offset_of(mark), style);
        const std::size_t start = offset_of(mark);
        const bool is_pair = style == YAML::EmitterStyle::Flow && character_at(start) != '{';
        if (is_pair && style_at(start) == Node::Style::plain) {  // `[Kế hoạch: số 5]`
            const std::string_view rest = lines_.text().substr(start);
            report_inline_text({start, start + rest.substr(0, rest.find_first_of(",]\n")).size()});
        }
    }

    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

private:
    std::size_t offset_of(const YAML::Mark& mark) const {
        return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), lines_.text().size());
    }

    char character_at(std::size_t offset) const {
        return offset < lines_.text().size() ? lines_.text()[offset] : '\n';
    }

    bool expects_key() const { return !open_.empty() && open_.back().node.is_mapping() && !open_.back().key; }

    bool is_in_flow(Node::Kind kind) const {
        return !open_.empty() && open_.back().node.kind == kind && open_.back().node.layout == Node::Layout::flow;
    }

    Node::Style style_at(std::size_t start) const {
        switch (character_at(start)) {
            case '"':
            case '\'':
                return Node::Style::quoted;
            case '|':
            case '>':
                return Node::Style::block;
            default:
                return Node::Style::plain;
        }
    }

    std::size_t find_end(std::size_t start, Node::Style style, std::string_view value) {
        if (style == Node::Style::block) {
            return start + 1;
        }
        if (style == Node::Style::plain) {
            return find_plain_end(lines_.text(), start, value);
        }
        const std::size_t closing = find_closing_quote(lines_.text(), start);
        if (closing == std::string_view::npos || swallows_entry({start, closing})) {
            diagnostics_.report("quote-unclosed", lines_.locate(start), {{"quote", lines_.text().substr(start, 1)}});
            throw Stop();
        }
        last_quoted_ = {start, closing + 1};
        return closing + 1;
    }

    /// Do quotes hold a line that looks like an entry? Then they were closed by the opening quote of a later value.
    bool swallows_entry(Extent quoted) const {
        const std::size_t last = lines_.index_at(quoted.end);
        for (std::size_t index = lines_.index_at(quoted.start) + 1; index <= last; ++index) {
            if (looks_like_entry(lines_.line(index))) {
                return true;
            }
        }
        return false;
    }

    /// Anchors, aliases and tags: in the texts of officers these are sentences that begin with a sign.
    void refuse_reserved_start(std::size_t at) {
        const char first = character_at(at);
        if (first == '&' || first == '*' || first == '!') {
            diagnostics_.report("reserved-start", lines_.locate(at), {{"character", std::string(1, first)}});
            throw Stop();
        }
    }

    [[noreturn]] void refuse_key(std::size_t at) {
        diagnostics_.report("key-not-text", lines_.locate(at));
        throw Stop();
    }

    void open_key(Node scalar, Extent written) {
        const std::string_view before = lines_.text().substr(0, written.start);
        const std::size_t last = before.find_last_not_of(" \t");
        if (scalar.style == Node::Style::block || (last != std::string_view::npos && before[last] == '?')) {
            refuse_key(written.start);
        }
        OpenNode& mapping = open_.back();
        mapping.key = {.text = scalar.text, .location = scalar.location, .end = written.end};
        if (scalar.text == "<<" && scalar.style == Node::Style::plain) {
            diagnostics_.report("merge-key", scalar.location);
        }
        const auto [first, is_new] = mapping.lines_of_keys.emplace(scalar.text, scalar.location.line);
        if (!is_new) {
            mapping.key->is_repeated = true;
            diagnostics_.report("key-duplicate", scalar.location,
                                {{"key", scalar.text},
                                 {"first", std::to_string(first->second)},
                                 {"second", std::to_string(scalar.location.line)}});
        }
    }

    void add_empty_value(std::size_t at) {
        OpenNode& mapping = open_.back();
        const char stop = character_at(at);
        if (mapping.node.layout == Node::Layout::flow && (stop == ',' || stop == '}')) {
            diagnostics_.report("inline-text", mapping.key->location, {{"text", mapping.key->text}});
            mapping.key.reset();  // an entry that nobody meant
            return;
        }
        const std::size_t colon = skip_blanks(lines_.text(), mapping.key->end);
        if (character_at(colon) != ':') {  // yaml-cpp takes any line for a key without value
            report_missing_colon(lines_, colon, diagnostics_);
            mapping.key.reset();
            return;
        }
        check_comment(colon + 1);
        add({.location = mapping.key->location});
    }

    void add_empty_item(std::size_t at) {
        const char first = character_at(at);
        if (first != '~' && first != 'n' && first != 'N') {  // `- ` alone: the parser gives the place of what follows
            const std::size_t dash = lines_.text().substr(0, at).rfind('-');
            at = dash == std::string_view::npos ? at : dash;
            check_comment(at + 1);
        }
        add({.location = lines_.locate(at)});
    }

    void check_plain_value(const Node& scalar, Extent written) {
        if (is_in_flow(Node::Kind::sequence) && scalar.text.find(' ') != std::string::npos) {
            report_inline_text(written);
        }
        check_comment(written.end);
        const std::size_t last = lines_.index_at(written.end - 1);
        for (std::size_t index = lines_.index_at(written.start) + 1; index <= last; ++index) {
            const std::size_t start = skip_blanks(lines_.line(index), 0);
            if (lines_.line(index).substr(start).starts_with("- ")) {  // an item that became text of the line above
                diagnostics_.report("indentation-wrong",
                                    lines_.locate(lines_.start(index) + start, lines_.line(index).size()));
                return;
            }
        }
    }

    void report_inline_text(Extent written) {
        const std::string_view text = lines_.text().substr(written.start, written.end - written.start);
        diagnostics_.report("inline-text", lines_.locate(written.start, text.size()), {{"text", text}});
    }

    /// ` #` right behind a plain value opens a comment; without a blank behind it, it was probably meant as text.
    void check_comment(std::size_t end) {
        const std::string_view all = lines_.text();
        const std::size_t sign = skip_blanks(all, end);
        if (sign == end || character_at(sign) != '#' || is_blank(character_at(sign + 1)) ||
            character_at(sign + 1) == '\n') {
            return;
        }
        const std::string_view comment = all.substr(sign, all.find('\n', sign) - sign);
        diagnostics_.report("comment-or-text", lines_.locate(sign, comment.size()), {{"text", comment}});
    }

    void open(Node::Kind kind, std::size_t start, YAML::EmitterStyle::value style) {
        refuse_reserved_start(start);
        if (expects_key()) {
            refuse_key(start);
        }
        if (open_.size() == kMaxDepth) {
            diagnostics_.report("yaml-too-deep", lines_.locate(start), {{"limit", std::to_string(kMaxDepth)}});
            throw Stop();
        }
        const bool is_flow = style == YAML::EmitterStyle::Flow;
        open_.push_back({.node = {.kind = kind,
                                  .layout = is_flow ? Node::Layout::flow : Node::Layout::block,
                                  .location = lines_.locate(start)},
                         .start = start});
    }

    void close() {
        Node node = std::move(open_.back().node);
        open_.pop_back();
        add(std::move(node));
    }

    void add(Node node) {
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        OpenNode& parent = open_.back();
        if (parent.node.is_sequence()) {
            parent.node.items.push_back(std::move(node));
            return;
        }
        if (!parent.key->is_repeated) {
            parent.node.entries.push_back({std::move(parent.key->text), parent.key->location, std::move(node)});
        }
        parent.key.reset();
    }

    const Lines& lines_;
    diagnostics::Diagnostics& diagnostics_;
    Node root_;
    std::vector<OpenNode> open_;
    std::optional<Extent> last_quoted_;
};

/// Hears of a second document only that it begins.
class SecondDocument : public YAML::EventHandler {
public:
    std::optional<int> start;

    void OnDocumentStart(const YAML::Mark& mark) override {
        start = mark.pos;
        throw Stop();
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

/// What yaml-cpp would accept or misunderstand and a look at the lines tells for certain.
bool refuse_lines(const Lines& lines, diagnostics::Diagnostics& diagnostics) {
    bool has_content = false;
    for (std::size_t index = 0; index < lines.count(); ++index) {
        const std::string_view line = lines.line(index);
        const std::size_t said = skip_blanks(line, 0);
        if (said == line.size() || line[said] == '#') {
            continue;
        }
        if (const std::size_t tab = line.find('\t'); tab < said) {
            diagnostics.report("tab-indentation", lines.locate(lines.start(index) + tab));
            return true;
        }
        const std::string_view mark = line.substr(0, line.find_first_of(" \t"));
        if (mark == "..." || (mark == "---" && has_content)) {
            diagnostics.report("second-document", lines.locate(lines.start(index), mark.size()), {{"mark", mark}});
            return true;
        }
        if (!has_content && line[0] == '%') {
            diagnostics.report("reserved-start", lines.locate(lines.start(index)), {{"character", "%"}});
            return true;
        }
        has_content = true;
    }
    return false;
}

}  // namespace

std::optional<Node> parse_full_yaml(const YamlText& yaml, diagnostics::Diagnostics& diagnostics) {
    const Lines lines(yaml.text, yaml.path, yaml.first_line);
    if (refuse_lines(lines, diagnostics)) {
        return std::nullopt;
    }
    diagnostics::Diagnostics found;
    TreeBuilder builder(lines, found);
    SecondDocument second;
    std::optional<Node> root;
    try {
        std::istringstream stream{std::string(yaml.text)};
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        parser.HandleNextDocument(second);
        root = builder.take_root();
    } catch (const Stop&) {
        if (second.start) {
            found.report("text-after-end", lines.locate(static_cast<std::size_t>(*second.start)));
        }
    } catch (const YAML::Exception& exception) {
        const auto offset = static_cast<std::size_t>(std::max(exception.mark.pos, 0));
        diagnostics::Diagnostics fault;
        report_syntax_fault(lines, builder.fault_at(std::min(offset, lines.text().size())), fault);
        const int line = fault.sorted().front().location.line;
        found.remove_if([&](const diagnostics::Diagnostic& finding) { return finding.location.line >= line; });
        found.merge(std::move(fault));
    }
    diagnostics.merge(std::move(found));
    return root;
}

}  // namespace source
