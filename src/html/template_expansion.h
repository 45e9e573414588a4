// What surrounds the compiler inside a partial, a parent or a block: how its lines are indented, which blocks are
// replaced, and which partials are being expanded already.
#pragma once

#include "html/template_syntax.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace html {

/// What is taken from the beginning of each line, and what is put there.
struct Indentation {
    std::string_view taken;
    std::string put;
    bool operator==(const Indentation&) const = default;

    std::string_view without_taken(std::string_view line) const {
        const auto [end, rest] = std::ranges::mismatch(line, taken);
        return line.substr(end - line.begin());
    }

    /// The indentation of what is expanded behind `blanks`.
    std::string behind(std::string_view blanks) const { return put + std::string(without_taken(blanks)); }
};

struct Override;
using Overrides = std::vector<Override>;

/// A block that replaces the block of its name in a parent. Its own blocks and parents mean what they mean where it
/// was written: the overrides around it there, not those of the parent.
struct Override {
    const Node* block;
    const TemplateFile* file;
    std::shared_ptr<const Overrides> around;
};

inline const Override* find_override(const Overrides& overrides, std::string_view name) {
    const auto found =
        std::ranges::find(overrides, name, [](const Override& override) { return override.block->token.text; });
    return found == overrides.end() ? nullptr : &*found;
}

/// A partial that is being expanded.
struct Expansion {
    const Syntax* partial;
    Indentation indentation;
    std::shared_ptr<const Overrides> overrides;
    std::uint32_t first;                    // its first operation
    std::vector<std::uint32_t> recursions;  // the operations that start it again

    bool is_same(const Expansion& other) const {
        return partial == other.partial && indentation == other.indentation && overrides == other.overrides;
    }
};

/// Gives a variable another value until the end of a block of code.
template <typename T>
class Changed {
public:
    Changed(T& variable, T value) : variable_(variable), before_(std::exchange(variable, std::move(value))) {}
    Changed(const Changed&) = delete;
    Changed& operator=(const Changed&) = delete;
    ~Changed() { variable_ = std::move(before_); }

private:
    T& variable_;
    T before_;
};

}  // namespace html
