// The text of a PDF, by `pdftotext -layout` of poppler-utils: the one program that Loa ever starts, and only for
// `loa import`.
#pragma once

#include <filesystem>
#include <string>

namespace app {

enum class PdfFault { none, tool_missing, unreadable, too_large, too_slow };

struct PdfText {
    PdfFault fault = PdfFault::none;
    std::string text;  // UTF-8 with a form feed behind each page; blank for a scanned paper
};

/// Waits a minute at most, and takes 8 MiB of text at most. Throws std::system_error where no program can be started.
PdfText read_pdf_text(const std::filesystem::path& file);

}  // namespace app
