#include "diagnostics/printer.h"

#include <fmt/format.h>
#include <algorithm>
#include <string_view>
#include <vector>

namespace diagnostics {
namespace {

constexpr std::string_view kReset = "\033[0m";
constexpr std::string_view kBlue = "\033[1;34m";

std::string_view colour_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "\033[1;31m";
        case Severity::warning:
            return "\033[1;33m";
        case Severity::note:
            return "\033[1;36m";
    }
    return {};
}

std::string paint(std::string_view text, std::string_view colour, Colour use) {
    return use == Colour::always ? fmt::format("{}{}{}", colour, text, kReset) : std::string(text);
}

/// The characters of a line, control characters made visible: a file must not steer the terminal.
std::vector<std::string_view> split_characters(std::string_view line) {
    std::vector<std::string_view> characters;
    while (!line.empty()) {
        std::size_t size = 1;
        while (size < line.size() && (static_cast<unsigned char>(line[size]) & 0xC0) == 0x80) {
            ++size;
        }
        const auto first = static_cast<unsigned char>(line[0]);
        const bool control = (first < 0x20 && first != '\t') || first == 0x7F;
        characters.push_back(control ? std::string_view("\uFFFD") : line.substr(0, size));
        line.remove_prefix(size);
    }
    return characters;
}

/// What is shown of a source line, and what stands under it.
struct Excerpt {
    std::string line;
    std::string indent;  // with the tabs of the line, so that the carets stand under what they mean
    std::string carets;
};

/// Paragraphs may be one long line: only the neighbourhood of the place is shown.
Excerpt cut_excerpt(std::string_view line, const Location& location) {
    constexpr std::size_t kWidest = 160;
    constexpr std::size_t kBefore = 40;
    const std::vector<std::string_view> characters = split_characters(line);
    const std::size_t column =
        std::min(static_cast<std::size_t>(std::max(1, location.column)), characters.size() + 1) - 1;
    const bool long_line = characters.size() > kWidest;
    const std::size_t begin = long_line && column > kBefore ? column - kBefore : 0;
    const std::size_t end = std::min(characters.size(), begin + kWidest);

    Excerpt excerpt;
    if (begin > 0) {
        excerpt.line += "…";
        excerpt.indent += " ";
    }
    for (std::size_t at = begin; at < end; ++at) {
        excerpt.line += characters[at];
        if (at < column) {
            excerpt.indent += characters[at] == "\t" ? '\t' : ' ';
        }
    }
    if (end < characters.size()) {
        excerpt.line += "…";
    }
    const std::size_t room = std::max(std::size_t{1}, end - std::min(end, column));
    excerpt.carets.assign(std::clamp(static_cast<std::size_t>(std::max(1, location.length)), std::size_t{1}, room),
                          '^');
    return excerpt;
}

/// "C14", as spreadsheets call it: columns are numbers in the letters A to Z, without a nought.
std::string name_cell(int row, int column) {
    std::string letters;
    for (int left = column; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return fmt::format("{}{}", letters, row);
}

std::string print_place(const Location& location, Language language) {
    if (location.sheet) {
        return fmt::format(
            fmt::runtime(language == Language::vi ? "{}: Trang '{}', ô {}" : "{}: sheet '{}', cell {}"),
            location.path_view(), *location.sheet, name_cell(location.line, location.column));
    }
    if (location.line == 0) {
        return std::string(location.path_view());
    }
    return fmt::format("{}:{}:{}", location.path_view(), location.line, std::max(1, location.column));
}

/// The source line in its frame, the carets under it and the hint behind them.
std::string print_excerpt(const Location& location, std::string_view line, std::string_view hint,
                          std::string_view caret_colour, Colour colour) {
    const Excerpt excerpt = cut_excerpt(line, location);
    const std::string number = std::to_string(location.line);
    const std::string margin(number.size(), ' ');
    const std::string bar = paint("|", kBlue, colour);
    const std::string carets = paint(excerpt.carets, caret_colour, colour);
    return fmt::format("{} {}\n", margin, bar) +
           fmt::format("{} {} {}\n", paint(number, kBlue, colour), bar, excerpt.line) +
           fmt::format("{} {} {}{}{}{}\n", margin, bar, excerpt.indent, carets, hint.empty() ? "" : " ", hint);
}

std::string print_summary(std::size_t errors, std::size_t others, Language language) {
    const bool vi = language == Language::vi;
    std::string summary;
    if (errors > 0) {
        summary = vi ? fmt::format("{} lỗi phải sửa", errors)
                     : fmt::format("{} error{} to mend", errors, errors == 1 ? "" : "s");
    }
    if (others > 0) {
        summary += errors > 0 ? ", " : "";
        summary += fmt::format("{} {}", others, vi ? "điều nên xem lại" : "to look at again");
    }
    return summary + "\n";
}

}  // namespace

std::string_view name_of(Severity severity, Language language) {
    const bool vi = language == Language::vi;
    switch (severity) {
        case Severity::error:
            return vi ? "lỗi" : "error";
        case Severity::warning:
            return vi ? "cảnh báo" : "warning";
        case Severity::note:
            return vi ? "lưu ý" : "note";
    }
    return {};
}

std::string print_diagnostic(const Diagnostic& diagnostic, const SourceLine& source_line,
                             const PrintOptions& options) {
    const Location& location = diagnostic.location;
    const Colour colour = options.colour;
    const std::string_view severity_colour = colour_of(diagnostic.severity());
    const std::string title =
        fmt::format("{}[{}]", name_of(diagnostic.severity(), options.language), diagnostic.finding->code);
    std::string printed =
        fmt::format("{}: {}\n", paint(title, severity_colour, colour), diagnostic.message(options.language));
    if (location.path) {
        printed += fmt::format("  {} {}\n", paint("-->", kBlue, colour), print_place(location, options.language));
    }

    std::string hint = diagnostic.hint(options.language);
    if (!hint.empty()) {
        hint = fmt::format("{}: {}", options.language == Language::vi ? "gợi ý" : "hint", hint);
    }
    const bool has_line = location.path && location.line > 0 && !location.sheet;
    const auto line = has_line ? source_line(*location.path, location.line) : std::nullopt;
    if (line) {
        printed += print_excerpt(location, *line, hint, severity_colour, colour);
    } else if (!hint.empty()) {
        printed += fmt::format("   {} {}\n", paint("=", kBlue, colour), hint);
    }
    return printed;
}

std::string print_diagnostics(const Diagnostics& diagnostics, const SourceLine& source_line,
                              const PrintOptions& options) {
    std::string printed;
    std::size_t errors = 0;
    std::size_t others = 0;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        printed += print_diagnostic(diagnostic, source_line, options);
        printed += '\n';
        (diagnostic.severity() == Severity::error ? errors : others) += 1;
    }
    return printed.empty() ? printed : printed + print_summary(errors, others, options.language);
}

}  // namespace diagnostics
