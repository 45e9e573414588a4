// The second step of compiling a template: its tokens as a tree, in which a section, block or parent holds what
// stands in it.
#pragma once

#include "html/template_tokens.h"

#include <vector>

namespace html {

struct Node {
    Token token;  // never an `end`
    std::vector<Node> children;
};

struct Syntax {
    TemplateFile file;
    std::vector<Node> nodes;
};

/// Mistakes are reported; the tree holds what could be understood, so that one run finds the mistakes of later steps
/// too.
Syntax parse_template(const TemplateFile& file, diagnostics::Diagnostics& diagnostics);

/// The blanks that belong to the place of a block and not to what it holds: where its tag is alone, those before its
/// first line.
std::string_view find_indentation(const Node& block);

}  // namespace html
