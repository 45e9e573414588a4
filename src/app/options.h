// What the command line asks for.
#pragma once

#include "analysis/analysis.h"
#include "diagnostics/printer.h"
#include "publish/publication.h"
#include "views/cards.h"
#include "views/links.h"

#include <filesystem>
#include <optional>
#include <string>

namespace app {

/// Also what a shell script sees: 0 done, 1 the content has errors, 2 wrong usage, 3 a broken environment.
enum class ExitCode { done = 0, content_errors = 1, usage = 2, environment = 3 };

enum class Strictness { errors_stop, warnings_stop };
enum class Mistakes { stop, set_aside };  // in reports and initiatives
enum class Downloads { made, left_out };
enum class Effect { publish, dry_run };
enum class Format { text, json, sarif, github };  // of findings
enum class Verbosity { quiet, normal };
enum class Replacing { refused, asked_for };  // of files that people may have worked on
enum class Timings { left_out, printed };

struct Options {
    std::filesystem::path source = ".";
    std::filesystem::path destination = "public";
    std::filesystem::path installed_themes;
    std::filesystem::path installed_skeletons;  // what `new` starts from
    std::filesystem::path installed_editor;     // the browser code of `new admin`
    std::optional<std::string> base_url;        // instead of the one in data/site.yaml
    unsigned threads = 1;
    analysis::Drafts drafts = analysis::Drafts::left_out;
    Strictness strictness = Strictness::errors_stop;
    Mistakes mistakes = Mistakes::stop;
    Downloads downloads = Downloads::made;
    views::CardScope cards = views::CardScope::kinds;
    Effect effect = Effect::publish;
    Format format = Format::text;
    Verbosity verbosity = Verbosity::normal;
    publish::Copies copies = publish::Copies::left_out;
    Timings timings = Timings::left_out;
    views::LinkStyle link_style = views::LinkStyle::folders;
    diagnostics::PrintOptions print;
};

}  // namespace app
