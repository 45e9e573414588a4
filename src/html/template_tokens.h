// The first step of compiling a template: its text cut into static text and tags, line by line. Here end the
// delimiters and the rule of standalone lines: a line that holds nothing but tags leaves no blank line behind. What
// follows sees neither.
#pragma once

#include "diagnostics/diagnostics.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace html {

/// A template as it was written, with what is needed to name places in it.
struct TemplateFile {
    std::shared_ptr<const std::string> path;
    std::string_view text;
};

diagnostics::Location locate(const TemplateFile& file, std::size_t offset, std::string_view what);

enum class TokenKind { text, variable, raw_variable, section, inverted, block, parent, partial, end, silent };

/// Where a token stands in its line. Text that begins a line takes the indentation of the partial it is in; so does a
/// block. A tag that stands alone, or beside tags only, has taken the rest of its line away with it.
enum class LinePlace { inside, begins, alone };

struct Token {
    TokenKind kind = TokenKind::text;
    std::string_view text;   // static text, never more than a line; or the name in a tag
    std::size_t offset = 0;  // of `text` in the file
    LinePlace line = LinePlace::inside;
    std::string_view indentation;  // the blanks before a tag that is alone, or a block that begins its line
};

/// "{{#name}}": a tag as people write it.
std::string spell_tag(TokenKind kind, std::string_view name);

/// Mistakes are reported as `template-syntax`; the tags that have one are left out. Never gives `silent` tokens.
std::vector<Token> split_tokens(const TemplateFile& file, diagnostics::Diagnostics& diagnostics);

}  // namespace html
