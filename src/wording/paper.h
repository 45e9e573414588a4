// What rules about the wording of a paper read: its passages as plain words, each with its places in the file. Made
// by the reader for reports with `text: full`, and by whoever drafts a report from a paper.
#pragma once

#include "diagnostics/location.h"
#include "text/plain_letters.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wording {

/// Stands in a text for what is no prose: an address, code, an image.
inline constexpr std::string_view kNoProse = "\uFFFC";

enum class PassageKind { heading, paragraph, item, cell, no_prose };

/// A part of a text, in bytes.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// The text from byte `offset` on stands at this line and column, counted in characters, up to the next piece.
struct Piece {
    std::size_t offset = 0;
    int line = 1;
    int column = 1;
};

enum class States { nothing, result, target };  // which list of the report the figure behind a link is from

struct Link {
    Stretch at;
    std::string destination;
    States states = States::nothing;
};

struct Passage {
    PassageKind kind = PassageKind::paragraph;
    int level = 0;     // of a heading
    std::string text;  // lines joined by \n
    std::vector<Piece> pieces;
    std::vector<Link> links;

    std::string lower;           // the text in lower case, lines joined by a blank: byte for byte beside `text`
    text::PlainLetters letters;  // one plain letter for each character
};

Passage make_passage(PassageKind kind, int level, std::string text, std::vector<Piece> pieces,
                     std::vector<Link> links);

/// A name that is written in one way only, and how it is miswritten: "VNeID", not "VneID".
struct Term {
    std::string name;
    std::vector<std::string> miswritten;
};

/// Whose words for its parts the paper uses: a xã has thôn, a phường has tổ dân phố, others may have both.
enum class UnitKind { xa, phuong, other };

struct Paper {
    std::shared_ptr<const std::string> path;
    UnitKind unit = UnitKind::other;
    std::vector<Passage> passages;
    std::vector<Term> terms;
};

diagnostics::Location locate(const Paper& paper, const Passage& passage, Stretch at);

}  // namespace wording
