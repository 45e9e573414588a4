// The third step: the tree of a template becomes a program. Partials, parents and blocks are expanded where they are
// used, so that each name meets the types around it there, and the HTML around each value is known to its last quote.
#include "html/template_context.h"
#include "html/template_expansion.h"
#include "html/template_names.h"
#include "html/template_places.h"
#include "html/template_program.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace html {
namespace {

using diagnostics::Arguments;
using views::Kind;

/// Parts within parts deeper than this hold each other without end.
constexpr int kDeepestExpansion = 16;

constexpr std::string_view kWords = "words.";

class Compiler {
public:
    Compiler(const views::Type& view, const CompileOptions& options, diagnostics::Diagnostics& diagnostics)
        : options_(options), diagnostics_(diagnostics), stack_{&view} {}

    Template::Program compile(const Syntax& page) {
        file_ = &page.file;
        compile_nodes(page.nodes);
        if (is_html() && context_ != HtmlContext()) {
            diagnostics_.report("template-end-open", diagnostics::whole_file(*page.file.path),
                                {{"place", context_.describe()}});
        }
        return writer_.finish(options_.content_language.empty()
                                  ? "<span>"
                                  : fmt::format("<span lang=\"{}\">", options_.content_language));
    }

private:
    void compile_nodes(const std::vector<Node>& nodes) {
        for (const Node& node : nodes) {
            compile_node(node);
        }
    }

    void compile_node(const Node& node) {
        switch (node.token.kind) {
            case TokenKind::text:
                compile_text(node.token);
                break;
            case TokenKind::variable:
            case TokenKind::raw_variable:
                compile_variable(node.token);
                break;
            case TokenKind::section:
            case TokenKind::inverted:
                compile_section(node);
                break;
            case TokenKind::block:
                compile_block(node);
                break;
            case TokenKind::parent:
                compile_parent(node);
                break;
            case TokenKind::partial:
                expand_partial(node.token);
                break;
            case TokenKind::end:
            case TokenKind::silent:
                break;
        }
    }

    void compile_text(const Token& token) {
        std::string_view text = token.text;
        if (token.line == LinePlace::begins) {
            append_markup(indentation_.put);
            text = indentation_.without_taken(text);
        }
        if (!append_markup(text)) {
            report("template-word-torn", token, {});
        }
    }

    bool append_markup(std::string_view markup) {
        writer_.append_text(markup);
        return !is_html() || context_.read(markup);
    }

    void compile_variable(const Token& token) {
        if (options_.find_word && token.text.starts_with(kWords)) {
            compile_word(token);
            return;
        }
        const std::optional<Resolution> resolution = resolve(token);
        if (!resolution) {
            return;
        }
        const views::Type& type = *resolution->type;
        if (!type.characters) {
            report_unprintable(token, type.kind);
        } else if (check_place(token, type.kind)) {
            writer_.append_field(add_path(*resolution), type, escaping_of(token));
            context_.print();
        }
    }

    Escaping escaping_of(const Token& token) const {
        if (token.kind == TokenKind::raw_variable) return Escaping::none;
        const bool may_hold_elements = is_html() && context_.place() == Place::text;
        return may_hold_elements ? Escaping::html : Escaping::html_without_elements;
    }

    /// Words are known before any page is: they become text of the program.
    void compile_word(const Token& token) {
        const std::string_view id = token.text.substr(kWords.size());
        const std::string* words = options_.find_word(id);
        if (!words) {
            report("template-word-unknown", token, {{"id", id}, {"hint", suggest_name(id, options_.word_ids)}});
        } else if (check_place(token, Kind::text)) {
            std::string escaped;
            append_escaped(*words, escaped);
            append_markup(escaped);
        }
    }

    void compile_section(const Node& node) {
        const std::optional<Resolution> resolution = resolve(node.token);
        if (!resolution) {
            return;
        }
        const views::Type& type = *resolution->type;
        if (type.kind == Kind::decimal) {
            report_unprintable(node.token, type.kind);
            return;
        }
        const HtmlContext before = context_;
        const Path path = add_path(*resolution);
        if (node.token.kind == TokenKind::inverted) {
            const std::uint32_t opened = writer_.begin(IfNone{path, &type, 0});
            compile_nodes(node.children);
            writer_.end(opened);
            leave_section(node.token, before, Repetition::at_most_once);
        } else {
            const std::uint32_t opened = writer_.begin(ForEach{path, &type, 0});
            stack_.push_back(&item_type(type));
            compile_nodes(node.children);
            stack_.pop_back();
            writer_.end(opened);
            const bool repeats = type.kind == Kind::list;
            leave_section(node.token, before, repeats ? Repetition::any_number : Repetition::at_most_once);
        }
    }

    /// What follows a section must mean the same whether the section was there or not.
    void leave_section(const Token& token, const HtmlContext& before, Repetition repetition) {
        const std::optional<HtmlContext> joined = HtmlContext::join(before, context_, repetition);
        if (!joined) {
            report("template-state-differs", token, {{"before", before.describe()}, {"after", context_.describe()}});
        }
        context_ = joined.value_or(before);
    }

    void compile_block(const Node& block) {
        block_names_.emplace(block.token.text);
        const std::string behind = indentation_.behind(find_indentation(block));
        if (const Override* override = find_override(*overrides_, block.token.text)) {
            expand_override(*override, block.token, block.token.line == LinePlace::inside ? "" : behind);
            return;
        }
        if (block.token.line == LinePlace::begins) {
            append_markup(behind);
        }
        compile_nodes(block.children);
    }

    void expand_override(const Override& override, const Token& token, std::string indentation) {
        if (!may_expand(token)) {
            return;
        }
        const std::vector<Node>& nodes = override.block->children;
        if (!nodes.empty() && nodes.front().token.line == LinePlace::inside) {
            append_markup(indentation);
        }
        const Changed depth(depth_, depth_ + 1);
        const Changed file(file_, override.file);
        const Changed overrides(overrides_, override.around);
        const Changed lines(indentation_, {find_indentation(*override.block), std::move(indentation)});
        compile_nodes(nodes);
    }

    /// Of what a parent tag holds, only blocks count. Those of the page win over those of its parents.
    void compile_parent(const Node& parent) {
        Overrides overrides = *overrides_;
        for (const Node& node : parent.children) {
            if (node.token.kind == TokenKind::block && !find_override(overrides, node.token.text)) {
                overrides.push_back({&node, file_, overrides_});
            }
        }
        std::set<std::string, std::less<>> outer_names = std::exchange(block_names_, {});
        {
            const Changed changed(overrides_, std::make_shared<const Overrides>(std::move(overrides)));
            expand_partial(parent.token);
        }
        check_blocks(parent);
        block_names_.merge(outer_names);
    }

    void check_blocks(const Node& parent) {
        if (!is_html() || block_names_.empty()) {
            return;
        }
        for (const Node& node : parent.children) {
            const std::string_view name = node.token.text;
            if (node.token.kind == TokenKind::block && !block_names_.contains(name)) {
                report("template-block-unknown", node.token,
                       {{"parent", parent.token.text},
                        {"hint", suggest_name(name, {block_names_.begin(), block_names_.end()})}});
            }
        }
    }

    void expand_partial(const Token& token) {
        const Syntax* partial = find_partial(token);
        if (!partial) {
            return;
        }
        Expansion expansion{.partial = partial, .overrides = overrides_, .first = writer_.position()};
        if (token.line == LinePlace::alone) {
            expansion.indentation.put = indentation_.behind(token.indentation);
        }
        if (start_again(expansion) || !may_expand(token)) {
            return;
        }
        writer_.separate();
        expansions_.push_back(expansion);
        {
            const Changed depth(depth_, depth_ + 1);
            const Changed file(file_, &partial->file);
            const Changed lines(indentation_, std::move(expansion.indentation));
            compile_nodes(partial->nodes);
        }
        for (const std::uint32_t recursion : expansions_.back().recursions) {
            writer_.end(recursion);
        }
        expansions_.pop_back();
    }

    /// A partial within itself is the same operations once more, if its names mean the same: those of the dynamic
    /// type do.
    bool start_again(const Expansion& expansion) {
        const auto running = std::ranges::find_if(
            expansions_, [&](const Expansion& candidate) { return candidate.is_same(expansion); });
        if (running == expansions_.end() || stack_.front()->kind != Kind::any) {
            return false;
        }
        running->recursions.push_back(writer_.begin(Recur{running->first, 0}));
        return true;
    }

    /// False where parts hold each other without end. It is told once a tag: there would be two of it at each level.
    bool may_expand(const Token& token) {
        const std::string tag = spell_tag(token.kind, token.text);
        if (depth_ == kDeepestExpansion && endless_.insert(tag).second) {
            report("template-recursion", token, {});
        }
        return !endless_.contains(tag);
    }

    const Syntax* find_partial(const Token& token) {
        const auto known = partials_.find(token.text);
        if (known != partials_.end()) {
            return &known->second;
        }
        const auto text = options_.find_partial ? options_.find_partial(token.text) : std::nullopt;
        if (!text) {
            if (is_html()) {
                report("template-partial-missing", token,
                       {{"hint", suggest_name(token.text, options_.partial_names)}});
            }
            return nullptr;
        }
        const TemplateFile file{std::make_shared<const std::string>(text->path), text->text};
        return &partials_.emplace(token.text, parse_template(file, diagnostics_)).first->second;
    }

    std::optional<Resolution> resolve(const Token& token) {
        auto found = resolve_name(token.text, stack_);
        if (auto* resolution = std::get_if<Resolution>(&found)) {
            return std::move(*resolution);
        }
        report("template-name-unknown", token,
               {{"hint", suggest_name(token.text, std::get<UnknownName>(std::move(found)).in_reach)}});
        return {};
    }

    Path add_path(const Resolution& resolution) { return writer_.add_path(resolution.outwards, resolution.steps); }

    bool check_place(const Token& token, Kind kind) {
        const std::string_view code = is_html() ? find_misplacement(kind, token.kind, context_) : "";
        if (!code.empty()) {
            report(code, token,
                   {{"kind", describe_kind(kind)},
                    {"place", context_.describe()},
                    {"escaped", spell_tag(TokenKind::variable, token.text)},
                    {"raw", spell_tag(TokenKind::raw_variable, token.text)}});
        }
        return code.empty();
    }

    void report_unprintable(const Token& token, Kind kind) {
        report("template-name-unprintable", token,
               {{"kind", describe_kind(kind)}, {"hint", suggest_section(kind, token.text)}});
    }

    /// Every message may speak of the `name` and of the whole `tag`.
    void report(std::string_view code, const Token& token, Arguments arguments) {
        arguments.emplace_back("name", token.text);
        arguments.emplace_back("tag", spell_tag(token.kind, token.text));
        diagnostics_.report(code, locate(*file_, token.offset, token.text), std::move(arguments));
    }

    bool is_html() const { return options_.checking == Checking::html; }

    const CompileOptions& options_;
    diagnostics::Diagnostics& diagnostics_;
    ProgramWriter writer_;

    // Where the compiler is.
    const TemplateFile* file_ = nullptr;
    std::vector<const views::Type*> stack_;
    HtmlContext context_;
    Indentation indentation_;
    std::shared_ptr<const Overrides> overrides_ = std::make_shared<const Overrides>();
    std::vector<Expansion> expansions_;
    int depth_ = 0;

    // What it has met.
    std::map<std::string, Syntax, std::less<>> partials_;
    std::set<std::string, std::less<>> block_names_;
    std::set<std::string, std::less<>> endless_;
};

}  // namespace

std::optional<Template> compile_template(const TemplateText& text, const views::Type& view,
                                         const CompileOptions& options, diagnostics::Diagnostics& diagnostics) {
    diagnostics::Diagnostics mistakes;
    const TemplateFile file{std::make_shared<const std::string>(text.path), text.text};
    const Syntax page = parse_template(file, mistakes);
    Template::Program program = Compiler(view, options, mistakes).compile(page);
    const bool is_valid = !mistakes.has_errors();
    diagnostics.merge(std::move(mistakes));
    if (!is_valid) {
        return {};
    }
    return Template(std::make_shared<const Template::Program>(std::move(program)));
}

}  // namespace html
