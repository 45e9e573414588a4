#include "app/command_line.h"

#include "app/build.h"
#include "app/version.h"
#include "publish/refused.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <unistd.h>

#include <cstdlib>
#include <thread>

namespace app {
namespace {

namespace fs = std::filesystem;
using diagnostics::Language;

Language message_language() {
    const char* chosen = std::getenv("LOA_LANG");
    return chosen && std::string_view(chosen) == "en" ? Language::en : Language::vi;
}

diagnostics::Colour terminal_colour() {
    return isatty(STDERR_FILENO) && !std::getenv("NO_COLOR") ? diagnostics::Colour::always : diagnostics::Colour::never;
}

/// Themes lie beside the program where it is installed (share/loa/themes), or in the source tree that it was built from.
fs::path installed_themes() {
    std::error_code unreadable;
    const fs::path program = fs::read_symlink("/proc/self/exe", unreadable);
    const fs::path shared = program.parent_path().parent_path() / "share/loa/themes";
    return fs::is_directory(shared, unreadable) ? shared : fs::path(kSourceThemes);
}

struct Words {
    Language language;
    std::string operator()(const char* vi, const char* en) const { return language == Language::vi ? vi : en; }
};

/// Flags are read as given; what they mean for the stages is said in one place, `settle`.
struct Flags {
    bool drafts = false, strict = false, dry_run = false, no_downloads = false, portable = false, quiet = false, no_colour = false;
};

void add_reading_options(CLI::App& command, Options& options, Flags& flags, const Words& words) {
    command.add_option("-s,--source", options.source, words("thư mục của trang (mặc định: thư mục này)", "folder of the site (default: this one)"));
    command.add_flag("-D,--drafts", flags.drafts, words("kể cả bản nháp", "with drafts"));
    command.add_flag("--strict", flags.strict, words("cảnh báo cũng dừng lại như lỗi", "warnings stop as errors do"));
    command.add_flag("--no-color", flags.no_colour, words("không tô màu", "no colours"));
    command.add_flag("-q,--quiet", flags.quiet, words("chỉ in lỗi", "print findings only"));
}

void add_building_options(CLI::App& command, Options& options, Flags& flags, const Words& words) {
    command.add_option("-d,--destination", options.destination, words("thư mục ghi trang (mặc định: public)", "folder to write to (default: public)"));
    command.add_option("-b,--base-url", options.base_url, words("địa chỉ của trang trên mạng", "address of the site on the web"));
    command.add_option("-j,--jobs", options.threads, words("số việc làm cùng lúc", "number of threads"))->check(CLI::Range(1u, 256u));
    command.add_flag("--dry-run", flags.dry_run, words("làm thử, không ghi gì", "try without writing"));
    command.add_flag("--no-downloads", flags.no_downloads, words("không làm Excel, CSV, JSON", "without Excel, CSV, JSON"));
    command.add_flag("--portable", flags.portable, words("trang mở được từ USB", "a site that opens from a disk"));
}

void settle(const Flags& flags, Options& options) {
    if (flags.drafts) options.drafts = analysis::Drafts::included;
    if (flags.strict) options.strictness = Strictness::warnings_stop;
    if (flags.dry_run) options.effect = Effect::dry_run;
    if (flags.no_downloads) options.downloads = Downloads::left_out;
    if (flags.portable) options.link_style = views::LinkStyle::portable;
    if (flags.quiet) options.verbosity = Verbosity::quiet;
    if (flags.no_colour) options.print.colour = diagnostics::Colour::never;
    if (options.base_url && !options.base_url->ends_with('/')) *options.base_url += '/';
}

}  // namespace

ExitCode run(int argument_count, const char* const* arguments) {
    Options options;
    options.print = {.language = message_language(), .colour = terminal_colour()};
    options.threads = std::max(1u, std::thread::hardware_concurrency());
    options.installed_themes = installed_themes();
    const Words words{options.print.language};

    CLI::App program(words("Loa: trang báo cáo công khai từ văn bản trong git", "Loa: public campaign reports as a website"), "loa");
    program.set_version_flag("--version", std::string("loa ") + kVersion);
    program.require_subcommand(1);
    Flags flags;
    CLI::App* build_command = program.add_subcommand("build", words("dịch nội dung thành trang", "compile the content into a site"));
    CLI::App* check_command = program.add_subcommand("check", words("chỉ kiểm tra nội dung", "only check the content"));
    add_reading_options(*build_command, options, flags, words);
    add_building_options(*build_command, options, flags, words);
    add_reading_options(*check_command, options, flags, words);

    try {
        program.parse(argument_count, arguments);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? ExitCode::done : ExitCode::usage;
    }
    settle(flags, options);
    try {
        return check_command->parsed() ? check(options) : build(options);
    } catch (const publish::Refused& refused) {
        fmt::print(stderr, "{}\n", refused.message().in(options.print.language));
    } catch (const std::exception& broken) {
        fmt::print(stderr, "{}: {}\n", words("không làm được", "failed"), broken.what());
    }
    return ExitCode::environment;
}

}  // namespace app
