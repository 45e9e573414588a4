#include "diagnostics/formats.h"

#include <fmt/format.h>
#include <algorithm>

namespace diagnostics {
namespace {

const char* command_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::note:
            return "notice";
    }
    return "debug";
}

/// A command is one line: what would end it, or a property of it, is written in per cent.
std::string escape(std::string_view text, std::string_view special) {
    std::string escaped;
    for (const char byte : text) {
        if (special.find(byte) == std::string_view::npos) {
            escaped += byte;
        } else {
            escaped += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
        }
    }
    return escaped;
}

std::string escape_message(std::string_view text) {
    return escape(text, "%\r\n");
}

std::string escape_property(std::string_view text) {
    return escape(text, "%\r\n:,");
}

std::string properties_of(const Diagnostic& diagnostic, const ProgramOptions& options) {
    const Location& location = diagnostic.location;
    std::string properties;
    if (location.path) properties += fmt::format("file={},", escape_property(options.folder + *location.path));
    if (location.path && location.line > 0) {
        const int column = std::max(1, location.column);
        properties +=
            fmt::format("line={},col={},endColumn={},", location.line, column, column + std::max(1, location.length));
    }
    return properties + "title=" + escape_property(diagnostic.finding->code);
}

}  // namespace

std::string print_github(std::span<const Diagnostic> findings, const ProgramOptions& options) {
    std::string printed;
    for (const Diagnostic& diagnostic : findings) {
        const std::string hint = diagnostic.hint(options.language);
        std::string message = diagnostic.message(options.language);
        if (!hint.empty()) message += (options.language == Language::vi ? "\ngợi ý: " : "\nhint: ") + hint;
        printed += fmt::format("::{} {}::{}\n", command_of(diagnostic.severity()), properties_of(diagnostic, options),
                               escape_message(message));
    }
    return printed;
}

}  // namespace diagnostics
