// What may be printed where, and how the findings of the compiler are put into words.
#pragma once

#include "html/template_context.h"
#include "html/template_tokens.h"
#include "views/type.h"

#include <string>
#include <string_view>
#include <vector>

namespace html {

/// The code of the finding where a value of `kind` may not be printed by `tag` in `context`; empty where it may.
std::string_view find_misplacement(views::Kind kind, TokenKind tag, const HtmlContext& context);

/// "a list", "a flag" …
diagnostics::Phrase describe_kind(views::Kind kind);

/// How a value that is no text can be used.
diagnostics::Phrase suggest_section(views::Kind kind, std::string_view name);

/// "did you mean `title`?", or else what could be meant, if that is not too much.
diagnostics::Phrase suggest_name(std::string_view written, const std::vector<std::string>& candidates);

}  // namespace html
