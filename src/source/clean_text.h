// The first gate of every text that people wrote: Unicode that all of its readers see alike.
#pragma once

#include "diagnostics/diagnostics.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace source {

/// `bytes` without byte order mark and with line ends as \n.
std::string unify_text(std::string bytes);

/// Text that is fit to be read.
struct CleanText {
    std::string text;
    bool is_plain = false;  // text::is_plain

    /// A part of it in normal form C.
    std::string normal(std::string_view part) const;
};

/// `bytes` without byte order mark and with line ends as \n. Nothing, with one error, when they are not UTF-8 or have
/// control characters or characters that turn the direction of writing or cannot be seen (CVE-2021-42574).
std::optional<CleanText> clean_text(std::string bytes, const std::shared_ptr<const std::string>& path, int first_line,
                                    diagnostics::Diagnostics& diagnostics);

}  // namespace source
