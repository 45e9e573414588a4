#include "wording/paper.h"

#include "text/unicode.h"

#include <algorithm>

namespace wording {

Passage make_passage(PassageKind kind, int level, std::string text, std::vector<Piece> pieces,
                     std::vector<Link> links) {
    Passage passage{.kind = kind,
                    .level = level,
                    .text = std::move(text),
                    .pieces = std::move(pieces),
                    .links = std::move(links),
                    .lower = {},
                    .letters = {}};
    passage.lower = text::to_lower(passage.text);
    if (passage.lower.size() != passage.text.size()) passage.lower = passage.text;  // no Vietnamese letter does that
    std::ranges::replace(passage.lower, '\n', ' ');
    passage.letters = text::make_plain_letters(passage.text);
    return passage;
}

diagnostics::Location locate(const Paper& paper, const Passage& passage, Stretch at) {
    diagnostics::Location place{.path = paper.path};
    const auto behind = std::ranges::upper_bound(passage.pieces, at.begin, {}, &Piece::offset);
    if (behind == passage.pieces.begin()) return place;
    const Piece& piece = *std::prev(behind);
    const std::string_view text = passage.text;
    const std::string_view shown = at.of(text);
    place.line = piece.line;
    place.column =
        piece.column + static_cast<int>(text::count_characters(text.substr(piece.offset, at.begin - piece.offset)));
    place.length = std::max(static_cast<int>(text::count_characters(shown.substr(0, shown.find('\n')))), 1);
    return place;
}

}  // namespace wording
