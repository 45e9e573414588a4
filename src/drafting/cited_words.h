// The words around a citation: which kind of paper, from whom, about what.
#pragma once

#include "text/plain_letters.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace drafting {

/// A text being scanned: letters for finding, bytes for quoting.
struct Scanned {
    std::string text;
    text::PlainLetters letters;

    explicit Scanned(std::string words);
    const std::string& lower() const { return letters.lower; }
    /// The words between two letters, without blanks at the ends.
    std::string words(std::size_t begin, std::size_t end) const;
    bool starts_word(std::size_t at) const;
    /// Does `phrase` (plain, lower case) stand at `at` as whole words?
    bool has(std::size_t at, std::string_view phrase) const;
    std::size_t skip(std::size_t at, std::string_view signs) const;
};

struct TypeName {
    std::string_view plain;   // "ke hoach"
    std::string_view proper;  // "Kế hoạch"
};

struct FoundType {
    std::string_view name;  // "Kế hoạch"
    std::size_t end = 0;
};

/// The type of paper whose name begins at `at`.
std::optional<FoundType> read_type(const Scanned& scanned, std::size_t at);

/// What a symbol without a word says: "KH" is a Kế hoạch, "UBND-VHXH" a Công văn.
std::string_view type_of_symbol(std::string_view symbol);

struct FoundWords {
    std::string words;
    std::size_t end = 0;
};

/// "của Ủy ban nhân dân xã An Lão", up to where the name must end.
std::optional<FoundWords> read_issuer(const Scanned& scanned, std::size_t at);

/// "về việc …", "phê duyệt …", up to the end of the clause.
std::optional<FoundWords> read_subject(const Scanned& scanned, std::size_t at);

/// Who, by the words before `at`, issued what follows: "UBND xã đã ban hành", "chỉ đạo của Bộ … tại". Empty: not
/// said, or the one who signs and no organ.
std::string find_acting_issuer(const Scanned& scanned, std::size_t at);

/// Where the sentence that holds `at` begins.
std::size_t sentence_begin(const Scanned& scanned, std::size_t at);

/// Does an organ's name begin at `at` (UBND, Sở, Đảng ủy …)?
bool is_organ(const Scanned& scanned, std::size_t at);

}  // namespace drafting
