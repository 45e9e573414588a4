// A theme compiled against the views: templates checked once, before any page is made. What a template names must be
// a field of the view it is for, in the place where a field of that type may stand; a mistake is a finding at the
// line of the theme file.
#pragma once

#include "diagnostics/diagnostics.h"
#include "diagnostics/run_jobs.h"
#include "html/template.h"
#include "views/type.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace html {

/// A file of the theme, as source gives it.
struct ThemeText {
    std::string path;  // for places
    std::string name;  // below the theme: "templates/unit.html"
    std::string_view text;
};

/// The words that templates may name as {{words.nav.units}}, by id without "words.".
using Words = std::map<std::string, std::string, std::less<>>;

/// Which view a template is for: {"unit", type_of<views::UnitPage>()} is templates/unit.html.
struct PageKind {
    std::string name;
    const views::Type* type;
};

/// Compiles templates/<name>.html for every page kind in the language of the words; foreign text on its pages is in
/// the `content_language`. templates/parts/<part>.html are its partials and parents.
std::map<std::string, Template, std::less<>> compile_theme(
    const std::vector<ThemeText>& files, const Words& words, std::string_view content_language,
    const std::vector<PageKind>& pages, diagnostics::Diagnostics& diagnostics,
    const diagnostics::RunJobs& run = diagnostics::run_in_turn);

/// Compiles one more file of the theme, as cards/card.svg; nothing where there is none, or where it has mistakes.
std::optional<Template> compile_file(const std::vector<ThemeText>& files, const Words& words, std::string_view name,
                                     const views::Type& view, diagnostics::Diagnostics& diagnostics);

}  // namespace html
