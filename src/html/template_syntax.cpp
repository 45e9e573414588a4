#include "html/template_syntax.h"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

namespace html {
namespace {

/// Deeper trees are never meant, and every later step follows the tree by recursion.
constexpr std::size_t kDeepestNesting = 64;

class TreeBuilder {
public:
    TreeBuilder(const TemplateFile& file, diagnostics::Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics) {
        open_.emplace_back();
    }

    void add(const Token& token) {
        switch (token.kind) {
            case TokenKind::section:
            case TokenKind::inverted:
            case TokenKind::block:
            case TokenKind::parent:
                open(token);
                break;
            case TokenKind::end:
                close(token);
                break;
            default:
                open_.back().children.push_back({token, {}});
        }
    }

    std::vector<Node> finish() {
        while (open_.size() > 1) {
            report_unclosed(open_.back().token);
            close_last();
        }
        return std::move(open_.front().children);
    }

private:
    void open(const Token& token) {
        if (open_.size() > kDeepestNesting) {
            if (!std::exchange(is_too_deep_, true)) {
                report(token, {fmt::format("các phần lồng nhau quá {} lớp", kDeepestNesting),
                               fmt::format("sections are nested over {} deep", kDeepestNesting)});
            }
            return;
        }
        open_.push_back({token, {}});
    }

    void close(const Token& end) {
        const auto match = std::find_if(open_.rbegin(), open_.rend() - 1,
                                        [&](const Node& node) { return node.token.text == end.text; });
        if (match == open_.rend() - 1) {
            const std::string tag = spell_tag(end.kind, end.text);
            report(end, {fmt::format("`{}` không đóng phần nào đang mở", tag),
                         fmt::format("`{}` closes nothing that is open", tag)});
            return;
        }
        for (auto inner = open_.rbegin(); inner != match; ++inner) {
            report_unclosed(inner->token);
        }
        for (auto count = match - open_.rbegin() + 1; count > 0; --count) {
            close_last();
        }
    }

    void close_last() {
        Node last = std::move(open_.back());
        open_.pop_back();
        open_.back().children.push_back(std::move(last));
    }

    void report_unclosed(const Token& token) {
        const std::string tag = spell_tag(token.kind, token.text);
        const std::string end = spell_tag(TokenKind::end, token.text);
        report(token, {fmt::format("`{}` chưa có `{}`", tag, end), fmt::format("`{}` has no `{}`", tag, end)});
    }

    void report(const Token& token, diagnostics::Phrase problem) {
        diagnostics_.report("template-syntax", locate(file_, token.offset, token.text),
                            {{"problem", std::move(problem)}});
    }

    const TemplateFile& file_;
    diagnostics::Diagnostics& diagnostics_;
    std::vector<Node> open_;  // the root, and all that is open in it
    bool is_too_deep_ = false;
};

}  // namespace

Syntax parse_template(const TemplateFile& file, diagnostics::Diagnostics& diagnostics) {
    TreeBuilder builder(file, diagnostics);
    for (const Token& token : split_tokens(file, diagnostics)) {
        builder.add(token);
    }
    return {.file = file, .nodes = builder.finish()};
}

std::string_view find_indentation(const Node& block) {
    if (block.token.line != LinePlace::alone || block.children.empty()) {
        return block.token.indentation;
    }
    const Token& first = block.children.front().token;
    if (first.kind != TokenKind::text) {
        return first.indentation;
    }
    return first.text.substr(0, std::min(first.text.find_first_not_of(" \t"), first.text.size()));
}

}  // namespace html
