#include "html/template_tokens.h"

#include "text/unicode.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace html {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

bool is_blank(std::string_view text) {
    return text.find_first_not_of(kBlanks) == std::string_view::npos;
}

std::string_view trim(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kBlanks);
    return first == std::string_view::npos ? text.substr(text.size())
                                           : text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

struct Sigil {
    char character;
    TokenKind kind;
};

constexpr std::array kSigils = {
    Sigil{'#', TokenKind::section}, Sigil{'^', TokenKind::inverted}, Sigil{'$', TokenKind::block},
    Sigil{'<', TokenKind::parent},  Sigil{'>', TokenKind::partial},  Sigil{'&', TokenKind::raw_variable},
    Sigil{'/', TokenKind::end},     Sigil{'!', TokenKind::silent},
};

class Tokenizer {
public:
    Tokenizer(const TemplateFile& file, diagnostics::Diagnostics& diagnostics)
        : file_(file), text_(file.text), diagnostics_(diagnostics) {}

    std::vector<Token> split() {
        while (at_ < text_.size()) {
            const std::size_t tag = std::min(text_.find(open_, at_), text_.size());
            add_text(tag);
            if (tag < text_.size()) {
                read_tag();
            }
        }
        return std::move(tokens_);
    }

private:
    /// Adds what stands before `end`, one token a line.
    void add_text(std::size_t end) {
        while (at_ < end) {
            const std::size_t line_end = std::min(text_.find('\n', at_), end - 1) + 1;
            tokens_.push_back({.text = text_.substr(at_, line_end - at_), .offset = at_});
            at_ = line_end;
        }
    }

    void read_tag() {
        const std::size_t inside = at_ + open_.size();
        const char first = inside < text_.size() ? text_[inside] : '\0';
        if (first == '=') {
            if (const auto content = read_until("=" + close_, inside + 1)) {
                set_delimiters(*content);
            }
        } else if (first == '{') {
            if (const auto content = read_until("}" + close_, inside + 1)) {
                add_tag(TokenKind::raw_variable, *content);
            }
        } else {
            const auto* sigil = std::ranges::find(kSigils, first, &Sigil::character);
            const bool is_variable = sigil == kSigils.end();
            if (const auto content = read_until(close_, is_variable ? inside : inside + 1)) {
                add_tag(is_variable ? TokenKind::variable : sigil->kind, *content);
            }
        }
    }

    /// What stands from `begin` to `closing`, and goes on behind it. A tag that is never closed is read as text.
    std::optional<std::string_view> read_until(const std::string& closing, std::size_t begin) {
        const std::size_t end = text_.find(closing, begin);
        if (end == std::string_view::npos) {
            report(text_.substr(at_, open_.size()),
                   {fmt::format("thẻ mẫu mở bằng `{}` chưa đóng bằng `{}`", open_, closing),
                    fmt::format("the tag opened by `{}` is not closed by `{}`", open_, closing)});
            add_text(text_.size());
            return {};
        }
        at_ = end + closing.size();
        return text_.substr(begin, end - begin);
    }

    void add_tag(TokenKind kind, std::string_view content) {
        const std::string_view name = trim(content);
        const bool is_name = !name.empty() && name.find_first_of(kBlanks) == std::string_view::npos;
        if (!is_name && kind != TokenKind::silent) {
            report(name,
                   {"thẻ mẫu cần đúng một tên, không có dấu cách", "a tag needs exactly one name, without blanks"});
            kind = TokenKind::silent;
        }
        tokens_.push_back({.kind = kind, .text = name, .offset = offset_of(name)});
    }

    void set_delimiters(std::string_view content) {
        const std::string_view both = trim(content);
        const std::string_view open = both.substr(0, both.find_first_of(kBlanks));
        const std::string_view close = trim(both.substr(open.size()));
        if (close.empty() || both.find('=') != std::string_view::npos ||
            close.find_first_of(kBlanks) != std::string_view::npos) {
            report(both, {"cần hai dấu ngăn cách nhau bằng dấu cách, không chứa dấu “=”",
                          "delimiters are two words without an equals sign"});
        } else {
            open_ = open;
            close_ = close;
        }
        tokens_.push_back({.kind = TokenKind::silent, .offset = offset_of(both)});
    }

    std::size_t offset_of(std::string_view part) const { return part.data() - text_.data(); }

    void report(std::string_view what, diagnostics::Phrase problem) {
        diagnostics_.report("template-syntax", locate(file_, offset_of(what), what),
                            {{"problem", std::move(problem)}});
    }

    const TemplateFile& file_;
    std::string_view text_;
    diagnostics::Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    std::string open_ = "{{";
    std::string close_ = "}}";
    std::vector<Token> tokens_;
};

/// A section or block that opens and closes within a line stands for what it prints there; a parent prints whole
/// lines.
bool closes_inline(std::span<const Token> line) {
    std::vector<TokenKind> open;
    for (const Token& token : line) {
        switch (token.kind) {
            case TokenKind::section:
            case TokenKind::inverted:
            case TokenKind::block:
            case TokenKind::parent:
                open.push_back(token.kind);
                break;
            case TokenKind::end:
                if (!open.empty()) {
                    if (open.back() != TokenKind::parent) {
                        return true;
                    }
                    open.pop_back();
                }
                break;
            default:
                break;
        }
    }
    return false;
}

bool stands_alone(std::span<const Token> line) {
    const auto is_text = [](const Token& token) { return token.kind == TokenKind::text; };
    const auto prints = [&](const Token& token) {
        return is_text(token) ? !is_blank(token.text)
                              : token.kind == TokenKind::variable || token.kind == TokenKind::raw_variable;
    };
    const auto tags = line.size() - std::ranges::count_if(line, is_text);
    const bool has_partial = std::ranges::count(line, TokenKind::partial, &Token::kind) > 0;
    return tags > 0 && std::ranges::none_of(line, prints) && (!has_partial || tags == 1) && !closes_inline(line);
}

void add_standalone_line(std::span<const Token> line, std::vector<Token>& tokens) {
    const std::string_view indentation =
        line.front().kind == TokenKind::text ? line.front().text : std::string_view();
    for (Token token : line) {
        if (token.kind != TokenKind::text && token.kind != TokenKind::silent) {
            token.line = LinePlace::alone;
            token.indentation = indentation;
            tokens.push_back(token);
        }
    }
}

void add_printing_line(std::span<const Token> line, std::vector<Token>& tokens) {
    std::vector<Token> rest(line.begin(), line.end());
    std::erase_if(rest, [](const Token& token) { return token.kind == TokenKind::silent; });
    // A section that ends here began on an earlier line, so this line begins behind it.
    const auto first = std::ranges::find_if(rest, [](const Token& token) { return token.kind != TokenKind::end; });
    tokens.insert(tokens.end(), rest.begin(), first);
    rest.erase(rest.begin(), first);
    if (rest.empty()) {
        return;
    }
    if (rest.size() > 1 && is_blank(rest[0].text) && rest[1].kind == TokenKind::block) {
        rest[1].indentation = rest[0].text;
        rest.erase(rest.begin());
    } else if (rest[0].kind != TokenKind::text && rest[0].kind != TokenKind::block) {
        rest.insert(rest.begin(), {.offset = rest[0].offset});
    }
    rest[0].line = LinePlace::begins;
    tokens.insert(tokens.end(), rest.begin(), rest.end());
}

}  // namespace

diagnostics::Location locate(const TemplateFile& file, std::size_t offset, std::string_view what) {
    const std::string_view before = file.text.substr(0, offset);
    const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0, the first line
    return {.path = file.path,
            .line = static_cast<int>(std::ranges::count(before, '\n')) + 1,
            .column = static_cast<int>(text::count_characters(before.substr(line_begin))) + 1,
            .length = std::max(1, static_cast<int>(text::count_characters(what)))};
}

std::string spell_tag(TokenKind kind, std::string_view name) {
    if (kind == TokenKind::raw_variable) {
        return fmt::format("{{{{{{{}}}}}}}", name);
    }
    const auto* sigil = std::ranges::find(kSigils, kind, &Sigil::kind);
    return fmt::format("{{{{{}{}}}}}", sigil == kSigils.end() ? "" : std::string(1, sigil->character), name);
}

std::vector<Token> split_tokens(const TemplateFile& file, diagnostics::Diagnostics& diagnostics) {
    const std::vector<Token> all = Tokenizer(file, diagnostics).split();
    std::vector<Token> tokens;
    for (auto begin = all.begin(); begin != all.end();) {
        auto end = std::find_if(begin, all.end(), [](const Token& token) {
            return token.kind == TokenKind::text && token.text.ends_with('\n');
        });
        end += end != all.end();
        const std::span line(begin, end);
        if (stands_alone(line)) {
            add_standalone_line(line, tokens);
        } else {
            add_printing_line(line, tokens);
        }
        begin = end;
    }
    return tokens;
}

}  // namespace html
