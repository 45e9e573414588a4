// The words of a body by passages (paragraph, list item, heading, table cell), without the marks of Markdown, each
// with the place where it stands in the file: what rules about the wording of a paper read.
#pragma once

#include "markdown/markdown.h"

#include <cstddef>
#include <string>
#include <vector>

namespace markdown {

/// Stands for what is no prose: a bare address, code, an image.
inline constexpr std::string_view kNoProse = "\uFFFC";

enum class PassageKind { heading, paragraph, item, cell, no_prose };

/// The text of a passage from byte `offset` on stands at this line and column of the file, up to the next piece.
struct Piece {
    std::size_t offset = 0;
    int line = 1;
    int column = 1;
};

struct PassageLink {
    std::size_t offset = 0;  // of its text in the text of the passage
    std::size_t length = 0;
    std::string destination;
};

struct Passage {
    PassageKind kind = PassageKind::paragraph;
    int level = 0;     // of a heading
    std::string text;  // lines joined by \n
    std::vector<Piece> pieces;
    std::vector<PassageLink> links;
};

/// In the order of the body; nothing where the body breaks a limit, which read_outline tells.
std::vector<Passage> read_passages(const BodyText& body);

}  // namespace markdown
