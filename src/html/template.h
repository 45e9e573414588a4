// Mustache templates, compiled once against static view types and then printed many times.
// Specification: https://github.com/mustache/spec (all of it but lambdas and dynamic names). Names resolve against
// the stack of view types when a template is compiled: a name that no view on the stack has is an error at its place.
// Beyond the specification, {{#links.any}} asks once whether a list has items. Everything is escaped but fields of
// type Html
// ({{{…}}} or {{&…}}); a Url may stand only in a quoted href or src attribute and text may not stand there; a
// variable in <script>, <style>, on…= or an unquoted attribute is an error.
#pragma once

#include "diagnostics/diagnostics.h"
#include "views/type.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace html {

class Template {
public:
    struct Program;  // the compiled operations

    explicit Template(std::shared_ptr<const Program> program) : program_(std::move(program)) {}

    /// Appends the page of `view`, which is a value of the type the template was compiled for.
    void render(const void* view, std::string& out) const;

    template <typename View>
    std::string render(const View& view) const {
        std::string out;
        render(&view, out);
        return out;
    }

private:
    std::shared_ptr<const Program> program_;
};

struct TemplateText {
    std::string path;  // for places
    std::string_view text;
};

/// How contexts of the text are checked: `html` as above; `plain` (the specification's tests) takes every name
/// anywhere.
enum class Checking { html, plain };

struct CompileOptions {
    Checking checking = Checking::html;
    std::function<std::optional<TemplateText>(std::string_view name)> find_partial;  // nothing: no such partial
    std::function<const std::string*(std::string_view id)> find_word;  // {{words.id}}; null: no such words
    std::string content_language;                                      // of foreign text; empty: the page has none
    std::vector<std::string> partial_names, word_ids;                  // for "did you mean"
};

/// Nothing, with at least one finding, where the template has mistakes.
std::optional<Template> compile_template(const TemplateText& text, const views::Type& view,
                                         const CompileOptions& options, diagnostics::Diagnostics& diagnostics);

/// & < > " ' as entities; what marks foreign text is left out.
void append_escaped(std::string_view text, std::string& out);

}  // namespace html
