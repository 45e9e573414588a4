#include "source/syntax_fault.h"

#include "source/scalars.h"

#include <fmt/format.h>
#include <algorithm>
#include <string>
#include <string_view>

namespace source {
namespace {

constexpr std::string_view kReservedStarts = "@`%*&!|>}],";
constexpr std::string_view kNoBreakSpace = "\u00A0";  // text processors put it where a blank should stand
constexpr auto npos = std::string_view::npos;

/// One line of the text, around which the fault is looked for.
struct FaultyLine {
    std::size_t start = 0;  // in the whole text
    std::string_view text;

    std::size_t end() const { return start + text.size(); }
};

FaultyLine line_at(const Lines& lines, std::size_t offset) {
    const std::size_t index = lines.index_at(offset);
    return {lines.start(index), lines.line(index)};
}

bool is_comment_or_blank(std::string_view rest) {
    const std::size_t at = skip_blanks(rest, 0);
    return at == rest.size() || rest[at] == '#';
}

/// The last line before `offset`'s line that says something.
std::optional<FaultyLine> find_line_before(const Lines& lines, std::size_t offset) {
    for (std::size_t index = lines.index_at(offset); index-- > 0;) {
        if (!is_comment_or_blank(lines.line(index))) {
            return FaultyLine{lines.start(index), lines.line(index)};
        }
    }
    return std::nullopt;
}

/// Does `line` lack the colon and blank behind its key ("title:Kết quả", "title")?
bool lacks_colon(std::string_view line) {
    const std::size_t start = skip_blanks(line, 0);
    return start < line.size() && line.find(": ") == npos && !line.ends_with(':') &&
           !line.substr(start).starts_with("- ");
}

std::string with_colon(std::string_view written) {
    const std::size_t colon = written.find(':');
    if (colon == npos) {
        return fmt::format("{}: …", written);
    }
    std::string_view value = written.substr(colon + 1);
    if (value.starts_with(kNoBreakSpace)) {
        value.remove_prefix(kNoBreakSpace.size());
    }
    return fmt::format("{}: {}", written.substr(0, colon), value);
}

struct Reporter {
    const Lines& lines;
    const SyntaxFault& fault;
    diagnostics::Diagnostics& diagnostics;

    bool report(std::string_view code, Extent place, diagnostics::Arguments arguments = {}) const {
        const std::size_t bytes = std::max<std::size_t>(place.end - std::min(place.start, place.end), 1);
        diagnostics.report(code, lines.locate(place.start, bytes), std::move(arguments));
        return true;
    }

    bool report_unclosed_quote(std::size_t opening) const {
        return report("quote-unclosed", {opening, opening + 1}, {{"quote", lines.text().substr(opening, 1)}});
    }

    bool report_missing_colon(const FaultyLine& line) const {
        const std::size_t start = skip_blanks(line.text, 0);
        const std::string_view written = line.text.substr(start);
        return report("colon-missing", {line.start + start, line.end()},
                      {{"text", written}, {"corrected", with_colon(written)}});
    }

    bool report_bracket(std::size_t bracket) const {
        const bool is_list = lines.text()[bracket] == '[';
        return report("bracket-unclosed", {bracket, bracket + 1},
                      {{"opening", is_list ? "[" : "{"}, {"closing", is_list ? "]" : "}"}});
    }

    /// Text goes on right behind quotes: on one line it is what the quotes should have held; quotes over several
    /// lines were closed by the opening quote of a later value.
    bool explain_text_after_quote() const {
        if (!fault.last_quoted || skip_blanks(lines.text(), fault.last_quoted->end) != fault.offset) {
            return false;
        }
        const Extent quoted = *fault.last_quoted;
        if (lines.index_at(quoted.start) != lines.index_at(quoted.end - 1)) {
            return report_unclosed_quote(quoted.start);
        }
        const char next = fault.offset < lines.text().size() ? lines.text()[fault.offset] : '\n';
        return next != '\n' && next != ':' &&
               report("text-after-quote", {fault.offset, line_at(lines, fault.offset).end()});
    }

    /// A value in quotes that do not close, or hold a backslash that means nothing.
    bool explain_quotes(std::size_t value) const {
        const char quote = lines.text()[value];
        if (quote != '"' && quote != '\'') {
            return false;
        }
        const std::size_t closing = find_closing_quote(lines.text(), value);
        if (closing == npos || lines.index_at(closing) != lines.index_at(value)) {
            return report_unclosed_quote(value);
        }
        const std::size_t backslash = lines.text().find('\\', value);
        if (quote == '"' && backslash < fault.offset + 1 && fault.offset < closing) {
            return report("escape-unknown", {backslash, backslash + 2});
        }
        const std::size_t rest = skip_blanks(lines.text(), closing + 1);
        const FaultyLine line = line_at(lines, value);
        return !fault.open_bracket && rest < line.end() && lines.text()[rest] != '#' && lines.text()[rest] != ':' &&
               report("text-after-quote", {rest, line.end()});
    }

    bool explain_value(const FaultyLine& line) const {
        const std::size_t in_line = find_value_start(line.text);
        if (in_line == npos) {
            return false;
        }
        const std::size_t value = line.start + in_line;
        if (explain_quotes(value)) {
            return true;
        }
        const char first = lines.text()[value];
        const bool is_dash = lines.text().substr(value, 2) == "- ";
        if ((is_dash || kReservedStarts.find(first) != npos) && value <= fault.offset) {
            return report("reserved-start", {value, value + 1}, {{"character", std::string(1, first)}});
        }
        return false;
    }

    /// The parser met a colon where no key can end.
    bool explain_colon(const FaultyLine& line) const {
        if (lines.text().substr(fault.offset, 1) != ":") {
            return false;
        }
        const bool is_bracket_here = fault.open_bracket && *fault.open_bracket >= line.start;
        const std::size_t value = find_value_start(line.text);
        if (is_bracket_here || (value != npos && line.start + value <= fault.offset)) {
            return report("colon-in-text", {fault.offset, fault.offset + 1});
        }
        if (fault.open_bracket) {
            return report_bracket(*fault.open_bracket);
        }
        const std::optional<FaultyLine> before = find_line_before(lines, fault.offset);
        return before && lacks_colon(before->text) && report_missing_colon(*before);
    }

    /// An entry or item that does not stand under its neighbours.
    bool explain_indentation(const FaultyLine& line) const {
        const std::size_t start = skip_blanks(line.text, 0);
        const std::string_view said = line.text.substr(start);
        return (looks_like_entry(line.text) || said.starts_with("- ")) &&
               report("indentation-wrong", {line.start + start, line.end()});
    }
};

}  // namespace

void report_missing_colon(const Lines& lines, std::size_t offset, diagnostics::Diagnostics& diagnostics) {
    Reporter{lines, {}, diagnostics}.report_missing_colon(line_at(lines, offset));
}

void report_syntax_fault(const Lines& lines, const SyntaxFault& fault, diagnostics::Diagnostics& diagnostics) {
    const Reporter reporter{lines, fault, diagnostics};
    const FaultyLine line = line_at(lines, fault.offset);
    if (reporter.explain_text_after_quote() || reporter.explain_value(line) || reporter.explain_colon(line)) {
        return;
    }
    if (fault.open_bracket) {
        reporter.report_bracket(*fault.open_bracket);
        return;
    }
    if (reporter.explain_indentation(line)) {
        return;
    }
    if (lacks_colon(line.text)) {
        reporter.report_missing_colon(line);
        return;
    }
    reporter.report("yaml-syntax", {fault.offset, fault.offset + 1});
}

}  // namespace source
