// What stands before the text of a paper, and behind it. Lines of two columns are untangled by what each piece says,
// because columns are lost in many ways between Word, PDF and text.
#pragma once

#include "drafting/paper_parts.h"

#include <cstddef>
#include <span>
#include <string>

namespace drafting {

/// Reads issuer, number, place, date and title into `parts`, and whom it is addressed to. The number of lines that
/// belong to them.
std::size_t read_header(std::span<const PaperLine> lines, PaperParts& parts);

/// The lines of a signature and its distribution; annexes may follow.
struct SignatureLines {
    std::size_t begin = 0, end = 0;
};

/// Reads authority, signer and distribution into `parts`.
SignatureLines read_signature(std::span<const PaperLine> lines, PaperParts& parts);

}  // namespace drafting
