#include "app/given.h"

#include "app/build.h"
#include "app/completion.h"
#include "app/explain.h"
#include "app/format.h"
#include "app/man_page.h"
#include "app/verify.h"
#include "app/version.h"
#include "reader/schema.h"

#include <fmt/format.h>

namespace app {
namespace {

Format format_of(const std::string& name) {
    if (name == "json") return Format::json;
    if (name == "sarif") return Format::sarif;
    return name == "github" ? Format::github : Format::text;
}

}  // namespace

void settle(Given& given, Options& options) {
    if (given.replace)
        given.content.replacing = given.form.replacing = given.admin.replacing = given.imported.replacing =
            Replacing::asked_for;
    if (given.drafts) options.drafts = analysis::Drafts::included;
    if (given.strict) options.strictness = Strictness::warnings_stop;
    if (given.set_aside) options.mistakes = Mistakes::set_aside;
    if (given.dry_run) options.effect = Effect::dry_run;
    if (given.no_downloads) options.downloads = Downloads::left_out;
    if (given.cards) options.cards = views::CardScope::places;
    if (given.timings) options.timings = Timings::printed;
    if (given.precompress) options.copies = publish::Copies::compressed;
    if (given.portable) options.link_style = views::LinkStyle::portable;
    if (given.quiet) options.verbosity = Verbosity::quiet;
    if (given.no_colour) options.print.colour = diagnostics::Colour::never;
    given.content.campaign = given.form.campaign;
    given.admin.folder = given.content.name;
    options.format = format_of(given.format);
    if (options.base_url && !options.base_url->ends_with('/')) *options.base_url += '/';
}

ExitCode run_command(const CommandEntry& program, const std::string& command, const Options& options,
                     const Given& given) {
    if (command == "check") return check(options);
    if (command == "new" && given.made == "form") return make_forms(options, given.form);
    if (command == "new" && given.made == "admin") return make_admin(options, given.admin);
    if (command == "new") return make_content(options, given.made, given.content);
    if (command == "serve") return serve(options, given.serving);
    if (command == "verify") return verify(given.place, options);
    if (command == "import") return import_files(options, given.imported);
    if (command == "fmt") return format_site(options, given.only_check ? Formatting::only_check : Formatting::write);
    if (command == "explain") return explain(given.code, options.print.language);
    if (command == "schema") {
        fmt::print("{}\n", reader::make_schema(given.kind, options.print.language)->print());
        return ExitCode::done;
    }
    if (command == "man") {
        fmt::print("{}", print_man_page(program, kVersion, options.print.language));
        return ExitCode::done;
    }
    if (command == "completion") {
        fmt::print("{}", print_completion(program, given.shell));
        return ExitCode::done;
    }
    return build(options);
}

}  // namespace app
