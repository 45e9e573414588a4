#include "source/plain_yaml.h"

#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace source {
namespace {

constexpr std::size_t kMaxDepth = 24;
constexpr std::size_t kLongestKey = 200;

/// Leaves the text to the full reader.
struct Unusual {};

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_beyond_ascii(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

bool is_null(std::string_view text) {
    return text == "null" || text == "Null" || text == "NULL" || text == "~";
}

struct Line {
    std::string_view text;  // without blanks at its end
    std::size_t indent = 0;
    std::size_t ascii = 0;  // bytes before the first that is none: each is a character and its own normal form
    int number = 0;

    char at(std::size_t column) const { return column < text.size() ? text[column] : '\n'; }
    bool is_item_at(std::size_t column) const { return at(column) == '-' && at(column + 1) == ' '; }

    std::size_t skip_blanks(std::size_t column) const {
        while (at(column) == ' ') ++column;
        return column;
    }

    std::size_t count_characters(std::size_t column, std::size_t bytes) const {
        const std::size_t end = std::min(column + bytes, text.size());
        const std::size_t counted = std::clamp(ascii, column, end);
        return counted - column + text::count_characters(text.substr(counted, end - counted));
    }
};

struct Key {
    std::string text;
    diagnostics::Location location;
    std::size_t behind_colon = 0;
};

class PlainReader {
public:
    explicit PlainReader(const YamlText& yaml) : yaml_(yaml), number_(yaml.first_line - 1) { advance(); }

    Node read() {
        if (is_done_ || line_.indent != 0) throw Unusual();
        Node root = read_block(0, 0);
        if (!is_done_) throw Unusual();
        return root;
    }

private:
    /// The next line as it stands, or nothing at the end.
    std::optional<Line> take_line() {
        if (offset_ >= yaml_.text.size()) return std::nullopt;
        const std::size_t end = std::min(yaml_.text.find('\n', offset_), yaml_.text.size());
        const std::string_view whole = yaml_.text.substr(offset_, end - offset_);
        offset_ = end + 1;
        Line line{.text = whole.substr(0, whole.find_last_not_of(' ') + 1), .number = ++number_};
        line.indent = line.skip_blanks(0);
        line.ascii = static_cast<std::size_t>(std::ranges::find_if(line.text, is_beyond_ascii) - line.text.begin());
        return line;
    }

    /// To the next line that says something.
    void advance() {
        for (std::optional<Line> line = take_line(); line; line = take_line()) {
            if (line->text.empty() || line->at(line->indent) == '#') continue;
            line_ = *line;
            return;
        }
        is_done_ = true;
    }

    diagnostics::Location locate(std::size_t column, std::size_t bytes) const {
        return {.path = yaml_.path,
                .line = line_.number,
                .column = static_cast<int>(line_.count_characters(0, column)) + 1,
                .length = std::max(1, static_cast<int>(line_.count_characters(column, bytes)))};
    }

    /// `part` of this line, which ends before `end`, in normal form C.
    std::string normal(std::string_view part, std::size_t end) const {
        return yaml_.is_plain || end <= line_.ascii ? std::string(part) : text::to_nfc(part);
    }

    Node make_scalar(Node::Style style, std::size_t column, std::size_t bytes, std::string_view value) const {
        return {.kind = Node::Kind::scalar,
                .style = style,
                .location = locate(column, bytes),
                .text = normal(value, column + bytes)};
    }

    Node read_block(std::size_t column, std::size_t depth) {
        if (depth > kMaxDepth) throw Unusual();
        return line_.is_item_at(column) ? read_sequence(column, depth) : read_mapping(column, depth);
    }

    /// The entries whose keys stand at `column`, the first of them on this line.
    Node read_mapping(std::size_t column, std::size_t depth) {
        Node mapping{.kind = Node::Kind::mapping, .location = locate(column, 1)};
        do {
            std::optional<Key> key = find_key(column);
            if (!key) throw Unusual();
            Node value = read_value(*key, column, depth);
            mapping.entries.emplace_back(std::move(key->text), std::move(key->location), std::move(value));
        } while (goes_on_at(column));
        refuse_repeated_keys(mapping);
        return mapping;
    }

    /// The items whose dashes stand at `column`, the first of them on this line.
    Node read_sequence(std::size_t column, std::size_t depth) {
        Node sequence{.kind = Node::Kind::sequence, .location = locate(column, 1)};
        do {
            const std::size_t start = line_.skip_blanks(column + 1);
            sequence.items.push_back(find_key(start) ? read_mapping_item(start, depth)
                                                     : read_inline(start, column, depth));
        } while (goes_on_at(column) && line_.is_item_at(column));
        return sequence;
    }

    Node read_mapping_item(std::size_t start, std::size_t depth) {
        if (depth + 1 > kMaxDepth) throw Unusual();
        return read_mapping(start, depth + 1);
    }

    /// Is the next line of this block, or has it ended? A deeper line belongs to nobody, or to text over several
    /// lines.
    bool goes_on_at(std::size_t column) const {
        if (!is_done_ && line_.indent > column) throw Unusual();
        return !is_done_ && line_.indent == column;
    }

    Node read_value(const Key& key, std::size_t column, std::size_t depth) {
        const std::size_t start = line_.skip_blanks(key.behind_colon);
        if (start < line_.text.size()) return read_inline(start, column, depth);
        advance();
        const bool is_deeper = !is_done_ && line_.indent > column;
        const bool is_list_beside = !is_done_ && line_.indent == column && line_.is_item_at(column);
        if (is_deeper || is_list_beside) return read_block(line_.indent, depth + 1);
        return {.location = key.location};
    }

    /// A value that begins at `start` of this line and ends with it, or text folded below it.
    Node read_inline(std::size_t start, std::size_t column, std::size_t depth) {
        if (line_.text.substr(start) == ">-") return read_folded(start, column);
        std::size_t end = start;
        Node value = is_flow(start)    ? read_flow(end, depth + 1)
                     : is_quote(start) ? read_quoted(end)
                                       : read_plain(end);
        if (end != line_.text.size()) throw Unusual();
        advance();
        return value;
    }

    /// Lines that stand deeper than `column`, all at one depth.
    Node read_folded(std::size_t start, std::size_t column) {
        Node folded = make_scalar(Node::Style::block, start, 1, {});
        const std::size_t deep = deeper_than(column);
        std::string text;
        while (offset_ < yaml_.text.size()) {
            const std::size_t before = offset_;
            const Line line = *take_line();
            const bool has_blank_end = yaml_.text.substr(before, offset_ - 1 - before).size() != line.text.size();
            if (line.text.empty() || line.indent > deep || (line.indent == deep && has_blank_end)) throw Unusual();
            if (line.indent < deep) {
                offset_ = before;
                --number_;
                break;
            }
            text += (text.empty() ? "" : " ") + std::string(line.text.substr(deep));
        }
        folded.text = text::to_nfc(text);
        advance();
        if (!is_done_ && line_.indent > column) throw Unusual();
        return folded;
    }

    std::size_t deeper_than(std::size_t column) const {
        const std::string_view rest = yaml_.text.substr(std::min(offset_, yaml_.text.size()));
        const std::size_t indent = std::min(rest.find_first_not_of(' '), rest.size());
        if (indent <= column) throw Unusual();
        return indent;
    }

    bool is_flow(std::size_t column) const { return line_.at(column) == '{' || line_.at(column) == '['; }
    bool is_quote(std::size_t column) const { return line_.at(column) == '"' || line_.at(column) == '\''; }

    /// The key at `column`, where one stands there as Loa's files have them: an id, or a text in quotes.
    std::optional<Key> find_key(std::size_t column) const {
        std::size_t end = column;
        std::string_view written;
        if (line_.at(column) == '"') {
            end = std::min(line_.text.find_first_of("\"\\", column + 1), line_.text.size());
            written = line_.text.substr(std::min(column + 1, end), end - std::min(column + 1, end));
            if (line_.at(end++) != '"') return std::nullopt;
        } else if (is_letter_or_digit(line_.at(column))) {
            while (is_letter_or_digit(line_.at(end)) || line_.at(end) == '-' || line_.at(end) == '_') ++end;
            written = line_.text.substr(column, end - column);
            if (is_null(written)) return std::nullopt;
        }
        const bool is_key = end > column && end - column <= kLongestKey && line_.at(end) == ':' &&
                            (line_.at(end + 1) == ' ' || line_.at(end + 1) == '\n');
        if (!is_key) return std::nullopt;
        return std::optional<Key>(std::in_place, normal(written, end), locate(column, end - column), end + 1);
    }

    /// In quotes on one line, without an escape. `at`: from its quote to behind it.
    Node read_quoted(std::size_t& at) const {
        const std::size_t start = at, inner = at + 1;
        const char quote = line_.at(start);
        const std::size_t closing = line_.text.find(quote, inner);
        if (closing == std::string_view::npos || line_.at(closing + 1) == quote) throw Unusual();
        const std::string_view value = line_.text.substr(inner, closing - inner);
        if (quote == '"' && value.find('\\') != std::string_view::npos) throw Unusual();
        at = closing + 1;
        return make_scalar(Node::Style::quoted, start, at - start, value);
    }

    /// Up to the end of the line.
    Node read_plain(std::size_t& at) const {
        const std::size_t start = at;
        at = line_.text.size();
        return make_plain(start, at);
    }

    Node make_plain(std::size_t start, std::size_t end) const {
        const std::string_view value = line_.text.substr(start, end - start);
        const char first = line_.at(start);
        const bool begins_plainly = is_letter_or_digit(first) || is_beyond_ascii(first) || first == '/' ||
                                    first == '(' || (first == '-' && is_letter_or_digit(line_.at(start + 1)));
        const bool means_more = value.ends_with(':') || value.find(": ") != std::string_view::npos ||
                                value.find(" #") != std::string_view::npos || is_null(value);
        if (!begins_plainly || means_more) throw Unusual();
        return make_scalar(Node::Style::plain, start, value.size(), value);
    }

    /// […] or {…} on one line. `at`: from its bracket to behind it.
    Node read_flow(std::size_t& at, std::size_t depth) const {
        if (depth > kMaxDepth) throw Unusual();
        const bool is_mapping = line_.at(at) == '{';
        const char closing = is_mapping ? '}' : ']';
        Node node{.kind = is_mapping ? Node::Kind::mapping : Node::Kind::sequence,
                  .layout = Node::Layout::flow,
                  .location = locate(at, 1)};
        at = line_.skip_blanks(at + 1);
        bool is_first = true;
        while (line_.at(at) != closing || !is_first) {
            if (is_mapping)
                read_flow_entry(at, depth, node.entries);
            else
                node.items.push_back(read_flow_item(at, depth));
            is_first = false;
            at = line_.skip_blanks(at);
            if (line_.at(at) == closing) break;
            if (line_.at(at) != ',') throw Unusual();
            at = line_.skip_blanks(at + 1);
        }
        ++at;
        if (is_mapping) refuse_repeated_keys(node);
        return node;
    }

    void read_flow_entry(std::size_t& at, std::size_t depth, std::vector<Entry>& entries) const {
        std::optional<Key> key = find_key(at);
        if (!key) throw Unusual();
        at = line_.skip_blanks(key->behind_colon);
        Node value = read_flow_value(at, depth);
        entries.emplace_back(std::move(key->text), std::move(key->location), std::move(value));
    }

    Node read_flow_item(std::size_t& at, std::size_t depth) const {
        Node item = read_flow_value(at, depth);
        const bool is_words = item.style == Node::Style::plain && item.text.find(' ') != std::string::npos;
        if (is_words) throw Unusual();
        return item;
    }

    Node read_flow_value(std::size_t& at, std::size_t depth) const {
        if (is_flow(at)) return read_flow(at, depth + 1);
        if (is_quote(at)) return read_quoted(at);
        const std::size_t start = at;
        at = std::min(line_.text.find_first_of(",[]{}?", start), line_.text.size());
        const char stop = line_.at(at);
        const std::size_t last = line_.text.substr(0, at).find_last_not_of(' ');
        if ((stop != ',' && stop != ']' && stop != '}') || last + 1 <= start) throw Unusual();
        return make_plain(start, last + 1);
    }

    static void refuse_repeated_keys(const Node& mapping) {
        std::vector<std::string_view> keys;
        keys.reserve(mapping.entries.size());
        for (const Entry& entry : mapping.entries) keys.push_back(entry.key);
        std::ranges::sort(keys);
        if (std::ranges::adjacent_find(keys) != keys.end()) throw Unusual();
    }

    const YamlText& yaml_;
    std::size_t offset_ = 0;
    int number_;
    Line line_;
    bool is_done_ = false;
};

}  // namespace

std::optional<Node> parse_plain_yaml(const YamlText& yaml) {
    if (yaml.text.find('\t') != std::string_view::npos) return std::nullopt;
    try {
        return PlainReader(yaml).read();
    } catch (const Unusual&) {
        return std::nullopt;
    }
}

}  // namespace source
