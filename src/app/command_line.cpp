#include "app/command_line.h"

#include "app/completion.h"
#include "app/forge.h"
#include "app/given.h"
#include "app/help.h"
#include "app/surroundings.h"
#include "app/version.h"
#include "publish/refused.h"
#include "reader/schema.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <charconv>
#include <map>
#include <thread>

namespace app {
namespace {

using diagnostics::Language;
using Takes = OptionEntry::Takes;

struct Words {
    Language language;
    std::string operator()(const char* vi, const char* en) const { return language == Language::vi ? vi : en; }
};

/// The parser, and what it cannot tell of its options: the values that they take.
struct Parser {
    CLI::App program;
    std::map<const CLI::Option*, std::vector<std::string>> choices;
    std::map<const CLI::Option*, Takes> takes;

    void take_folder(CLI::Option* option, const Words& words) {
        option->type_name(words("THƯ_MỤC", "FOLDER"));
        takes[option] = Takes::folder;
    }

    void take_file(CLI::Option* option, const Words& words) {
        option->type_name(words("TỆP", "FILE"));
        takes[option] = Takes::file;
    }

    void take_number(CLI::Option* option, unsigned least, unsigned most, const Words& words) {
        option->type_name(words("SỐ", "NUMBER"));
        option->check([least, most, words](const std::string& written) {
            unsigned number = 0;
            const char* const end = written.data() + written.size();
            const auto [read_to, fault] = std::from_chars(written.data(), end, number);
            const bool is_number = fault == std::errc() && read_to == end && number >= least && number <= most;
            return is_number ? std::string()
                             : fmt::format(fmt::runtime(words("cần một số từ {} đến {}, đang là `{}`",
                                                              "needs a number from {} to {}, found `{}`")),
                                           least, most, written);
        });
    }

    void take_choice(CLI::Option* option, std::vector<std::string> values, const Words& words) {
        option->type_name(fmt::format("{}", fmt::join(values, "|")));
        takes[option] = Takes::choice;
        choices[option] = values;
        option->check([values, words](const std::string& written) {
            return std::ranges::count(values, written) > 0
                       ? ""
                       : fmt::format(fmt::runtime(words("không có `{}`; chọn một trong: {}",
                                                        "there is no `{}`; choose one of: {}")),
                                     written, fmt::join(values, ", "));
        });
    }
};

void add_source(Parser& parser, CLI::App& command, Options& options, const Words& words) {
    const std::string about =
        words("thư mục của trang (mặc định: thư mục này)", "folder of the site (default: this one)");
    parser.take_folder(command.add_option("-s,--source", options.source, about), words);
}

void add_reading_options(Parser& parser, CLI::App& command, Options& options, Given& given, const Words& words) {
    add_source(parser, command, options, words);
    command.add_flag("-D,--drafts", given.drafts, words("kể cả bản nháp", "with drafts"));
    command.add_flag("--strict", given.strict, words("cảnh báo cũng dừng lại như lỗi", "warnings stop as errors do"));
    parser.take_choice(command.add_option("--format", given.format,
                                          words("cách in lỗi: cho người đọc, hay cho phần mềm khác",
                                                "how findings are printed: for people, or for programs")),
                       {"text", "json", "sarif", "github"}, words);
    command.add_flag("--no-color", given.no_colour, words("không tô màu", "no colours"));
    command.add_flag("-q,--quiet", given.quiet, words("chỉ in lỗi", "print findings only"));
}

void add_jobs(Parser& parser, CLI::App& command, Options& options, const Words& words) {
    parser.take_number(
        command.add_option("-j,--jobs", options.threads, words("số việc làm cùng lúc", "number of threads")), 1, 256,
        words);
}

void add_building_options(Parser& parser, CLI::App& command, Options& options, Given& given, const Words& words) {
    parser.take_folder(
        command.add_option("-d,--destination", options.destination,
                           words("thư mục ghi trang (mặc định: public)", "folder to write to (default: public)")),
        words);
    command
        .add_option("-b,--base-url", options.base_url,
                    words("địa chỉ của trang trên mạng", "address of the site on the web"))
        ->type_name(words("ĐỊA_CHỈ", "URL"));
    add_jobs(parser, command, options, words);
    command.add_flag("--dry-run", given.dry_run, words("làm thử, không ghi gì", "try without writing"));
    command.add_flag("--set-aside", given.set_aside,
                     words("để lại báo cáo, mô hình có lỗi và dịch phần còn lại",
                           "leave out reports and initiatives with errors, build the rest"));
    command.add_flag("--no-downloads", given.no_downloads,
                     words("không làm Excel, CSV, JSON", "without Excel, CSV, JSON"));
    command.add_flag("--cards", given.cards,
                     words("ảnh chia sẻ riêng cho từng nơi, từng mô hình",
                           "a picture for shared links of each place and initiative"));
    command.add_flag("--timings", given.timings, words("in thời gian của từng bước", "print what each stage took"));
    command.add_flag(
        "--precompress", given.precompress,
        words("thêm bản nén .gz, .br bên cạnh mỗi tệp chữ", "compressed copies beside text files: .gz, .br"));
    command.add_flag("--portable", given.portable, words("trang mở được từ USB", "a site that opens from a disk"));
}

void add_serve(Parser& parser, CLI::App& program, Options& options, Given& given, const Words& words) {
    CLI::App* command =
        program.add_subcommand("serve", words("xem thử trang trong trình duyệt, sửa đến đâu thấy đến đó",
                                              "show the site in a browser while it is written"));
    add_source(parser, *command, options, words);
    parser.take_number(
        command->add_option("--port", given.serving.port, words("cổng (mặc định: 8080)", "port (default: 8080)")), 0,
        65535, words);
    command->add_flag_callback(
        "--lan", [&given] { given.serving.reach = preview::Reach::network; },
        words("mở cho máy và điện thoại cùng mạng, in mã QR",
              "open to machines and phones of this network, with a QR code"));
    command->add_flag_callback(
        "--poll", [&given] { given.serving.watching = preview::Watching::looking; },
        words("tự dò tệp thay đổi, cho ổ mạng", "look for changed files, for network drives"));
    command->add_flag("--no-color", given.no_colour, words("không tô màu", "no colours"));
}

/// What commands share that make files for people.
void add_writing_options(Parser& parser, CLI::App& command, Options& options, Given& given, const Words& words) {
    add_source(parser, command, options, words);
    command.add_flag("--replace", given.replace, words("viết đè tệp đã có", "write over a file that is there"));
    command.add_flag("--dry-run", given.dry_run, words("làm thử, không ghi gì", "try without writing"));
    command.add_flag("--no-color", given.no_colour, words("không tô màu", "no colours"));
}

/// What can be made anew; each kind says which of the options it takes.
constexpr const char* kMade[] = {"site", "report", "unit", "initiative", "indicator", "form", "admin"};

/// Where the content lies for those who edit it in a browser; what is not given is taken from the remote `origin`.
void add_forge_options(Parser& parser, CLI::App& command, Given& given, const Words& words) {
    parser.take_choice(
        command.add_option("--forge", given.admin.forge,
                           words("phần mềm của kho mã, cho admin", "software of the repository, for admin")),
        {std::begin(kForges), std::end(kForges)}, words);
    command
        .add_option("--repository", given.admin.repository,
                    words("kho mã (mặc định: theo git remote)", "repository (default: as git remote says)"))
        ->type_name(words("CHỦ/TÊN", "OWNER/NAME"));
    command
        .add_option("--host", given.admin.host,
                    words("địa chỉ của GitHub, GitLab, Forgejo", "address of the GitHub, GitLab, Forgejo"))
        ->type_name(words("ĐỊA_CHỈ", "URL"));
    command
        .add_option("--branch", given.admin.branch,
                    words("nhánh nhận bài sửa (mặc định: nhánh chính)", "branch to change (default: the main one)"))
        ->type_name(words("NHÁNH", "BRANCH"));
    command
        .add_option("--app-id", given.admin.app_id,
                    words("mã ứng dụng để đăng nhập bằng tài khoản GitLab, Forgejo",
                          "id of the application that lets people sign in with GitLab, Forgejo"))
        ->type_name(words("MÃ", "ID"));
}

void add_new(Parser& parser, Options& options, Given& given, const Words& words) {
    CLI::App* command = parser.program.add_subcommand(
        "new", words("làm tệp mới để điền: trang, báo cáo, đơn vị, mô hình, chỉ tiêu, biểu mẫu Excel, trang sửa bài",
                     "make files to fill in: a site, report, unit, initiative, indicator, Excel form, editing page"));
    parser.take_choice(command
                           ->add_option("kind", given.made,
                                        words("làm gì; form: biểu mẫu Excel, admin: trang sửa bài trong trình duyệt",
                                              "what; form: an Excel form, admin: a page to edit in a browser"))
                           ->required(),
                       {std::begin(kMade), std::end(kMade)}, words);
    command
        ->add_option("name", given.content.name,
                     words("thư mục của trang hay của trang sửa bài, đơn vị báo cáo, hoặc tên của thứ cần làm",
                           "folder of the site or of the editing page, unit of the report, or name of what is made"))
        ->type_name(words("TÊN", "NAME"));
    command->add_option("period", given.content.period, words("kỳ của báo cáo", "period of the report"))
        ->type_name(words("KỲ", "PERIOD"));
    command
        ->add_option("--unit", given.form.unit,
                     words("id hoặc mã của đơn vị (không ghi: mọi đơn vị)", "id or code of the unit (default: all)"))
        ->type_name(words("ĐƠN_VỊ", "UNIT"));
    command
        ->add_option("--campaign", given.form.campaign,
                     words("id của chuyên đề (mặc định: chuyên đề đầu)", "id of the campaign (default: the first)"))
        ->type_name(words("CHUYÊN_ĐỀ", "CAMPAIGN"));
    parser.take_file(command->add_option("-o,--output", given.form.output,
                                         words("tệp của một đơn vị, hoặc thư mục cho mọi đơn vị",
                                               "file for one unit, or folder for all")),
                     words);
    add_forge_options(parser, *command, given, words);
    add_writing_options(parser, *command, options, given, words);
}

void add_import(Parser& parser, Options& options, Given& given, const Words& words) {
    CLI::App* command = parser.program.add_subcommand(
        "import", words("đưa văn bản Word, PDF hoặc biểu mẫu Excel đã điền thành báo cáo",
                        "turn papers (Word, PDF) and filled Excel forms into reports"));
    parser.take_file(
        command
            ->add_option("file", given.imported.file,
                         words("văn bản .docx, .odt, .pdf, .txt, biểu mẫu .xlsx, hoặc thư mục chứa chúng",
                               "a paper (.docx, .odt, .pdf, .txt), an .xlsx form, or a "
                               "folder of them"))
            ->required(),
        words);
    parser.take_folder(command->add_option("-o,--output", given.imported.output,
                                           words("thư mục ghi báo cáo (mặc định: của đơn vị)",
                                                 "folder of the report (default: that of its unit)")),
                       words);
    command
        ->add_option("--unit", given.imported.unit,
                     words("id hoặc mã của đơn vị, khi văn bản không cho biết",
                           "id or code of the unit, where a paper does not tell"))
        ->type_name(words("ĐƠN_VỊ", "UNIT"));
    add_writing_options(parser, *command, options, given, words);
}

std::vector<std::string> all_codes() {
    std::vector<std::string> codes;
    for (const diagnostics::Finding& finding : diagnostics::registry()) codes.emplace_back(finding.code);
    return codes;
}

void add_commands(Parser& parser, Options& options, Given& given, const Words& words) {
    CLI::App& program = parser.program;
    program.name("loa");
    program.description(
        words("Loa: trang báo cáo công khai từ văn bản trong git", "Loa: public campaign reports as a website"));
    program.set_help_flag("-h,--help", words("in hướng dẫn này", "print this help"));
    program.set_version_flag("--version", kVersion, words("in số phiên bản", "print the version"));
    program.require_subcommand(1);

    CLI::App* build =
        program.add_subcommand("build", words("dịch nội dung thành trang", "compile the content into a site"));
    add_reading_options(parser, *build, options, given, words);
    add_building_options(parser, *build, options, given, words);
    CLI::App* check = program.add_subcommand("check", words("chỉ kiểm tra nội dung", "only check the content"));
    add_reading_options(parser, *check, options, given, words);
    add_serve(parser, program, options, given, words);

    add_new(parser, options, given, words);
    add_import(parser, options, given, words);

    CLI::App* verify_command = program.add_subcommand("verify", words("đối chiếu trang đã đăng với loa-manifest.json",
                                                                      "hold a published site against its manifest"));
    parser.take_folder(verify_command
                           ->add_option("place", given.place,
                                        words("thư mục, hoặc địa chỉ https://…", "a folder, or an address https://…"))
                           ->required(),
                       words);
    add_jobs(parser, *verify_command, options, words);

    CLI::App* fmt_command = program.add_subcommand(
        "fmt", words("viết lại tệp nội dung theo một dạng chung", "rewrite the content in its canonical form"));
    add_source(parser, *fmt_command, options, words);
    fmt_command->add_flag("--check", given.only_check,
                          words("chỉ nêu tên tệp chưa đúng dạng", "only name the files that would change"));

    CLI::App* explain = program.add_subcommand("explain", words("giải thích một mã lỗi; không ghi mã: in mọi mã",
                                                                "explain a code; without one: list all codes"));
    CLI::Option* code = explain->add_option(
        "code", given.code,
        words("mã in trong dấu ngoặc vuông: figure-ambiguous", "as printed in brackets: figure-ambiguous"));
    code->type_name(words("MÃ", "CODE"));
    parser.takes[code] = Takes::choice;
    parser.choices[code] = all_codes();

    CLI::App* schema =
        program.add_subcommand("schema", words("in lược đồ JSON của một loại tệp, cho trình soạn thảo",
                                               "print the JSON Schema of a kind of file, for editors"));
    const std::vector<std::string_view> kinds = reader::schema_kinds();
    parser.take_choice(schema->add_option("kind", given.kind, words("loại tệp", "the kind of file"))->required(),
                       {kinds.begin(), kinds.end()}, words);

    CLI::App* completion = program.add_subcommand(
        "completion", words("để phím Tab viết tiếp lệnh", "let the Tab key complete commands"));
    parser.take_choice(completion->add_option("shell", given.shell, "source <(loa completion bash)")->required(),
                       {std::begin(kShells), std::end(kShells)}, words);
    program.add_subcommand("man", words("in trang hướng dẫn man(1)", "print the manual page"));
}

OptionEntry describe(const Parser& parser, const CLI::Option& option) {
    OptionEntry entry;
    for (const std::string& name : option.get_snames()) entry.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) entry.names.push_back("--" + name);
    if (option.get_positional()) entry.names = {option.get_type_name()};
    entry.about = option.get_description();
    if (option.get_items_expected_max() > 0) {
        entry.value = option.get_type_name();
        const auto takes = parser.takes.find(&option);
        entry.takes = takes == parser.takes.end() ? Takes::text : takes->second;
    }
    if (const auto choices = parser.choices.find(&option); choices != parser.choices.end())
        entry.choices = choices->second;
    return entry;
}

CommandEntry describe(const Parser& parser, const CLI::App& command) {
    CommandEntry entry{.name = command.get_name(), .about = command.get_description()};
    for (const CLI::Option* option : command.get_options())
        (option->get_positional() ? entry.arguments : entry.options).push_back(describe(parser, *option));
    for (const CLI::App* one : command.get_subcommands([](const CLI::App*) { return true; }))
        entry.commands.push_back(describe(parser, *one));
    return entry;
}

/// The command that was asked for, or the program itself.
const CommandEntry& asked_for(const Parser& parser, const CommandEntry& program) {
    const std::vector<CLI::App*> parsed = parser.program.get_subcommands();
    const CommandEntry* command = parsed.empty() ? nullptr : program.find(parsed.front()->get_name());
    return command ? *command : program;
}

/// The parser's own complaints are English; here are ours. What our checks say comes as it is.
std::string say_usage_error(const Parser& parser, const CommandEntry& program, const CLI::ParseError& error,
                            const Words& words) {
    const CommandEntry& command = asked_for(parser, program);
    const std::vector<std::string> before = parser.program.remaining(false), all = parser.program.remaining(true);
    if (!before.empty()) return print_unknown({program, program, command, before.front()}, words.language);
    if (!all.empty()) return print_unknown({program, command, command, all.front()}, words.language);
    const std::string told = error.what();
    const std::string option = told.substr(0, told.find(':'));
    if (error.get_name() == "ArgumentMismatch")
        return fmt::format(fmt::runtime(words("sau `{}` chưa ghi gì", "`{}` needs a value")), option);
    if (error.get_name() == "RequiredError" && !command.arguments.empty())
        return fmt::format(fmt::runtime(words("lệnh `{}` cần thêm {}", "the command `{}` needs {}")), command.name,
                           command.arguments.front().value);
    return told;
}

ExitCode complain(const Parser& parser, const CommandEntry& program, const CLI::ParseError& error,
                  const Words& words) {
    const CommandEntry& command = asked_for(parser, program);
    if (&command == &program && parser.program.remaining(true).empty()) {  // nothing was asked for
        fmt::print(stderr, "{}", print_help(program, program, words.language));
        return ExitCode::usage;
    }
    const std::string behind = &command == &program ? "" : " " + command.name;
    fmt::print(stderr, "{}: {}\n{}: {}{} --help\n", words("lỗi", "error"),
               say_usage_error(parser, program, error, words), words("cách dùng", "usage"), program.name, behind);
    return ExitCode::usage;
}

}  // namespace

ExitCode run(int argument_count, const char* const* arguments, std::string_view commit) {
    Options options;
    options.print = find_print_options();
    options.threads = std::max(1u, std::thread::hardware_concurrency());
    options.installed_themes = find_installed_folder() / "themes";
    options.installed_skeletons = find_installed_folder() / "skeleton";
    options.installed_editor = find_installed_folder() / "editor/dist";
    const Words words{options.print.language};
    Given given;
    Parser parser;
    add_commands(parser, options, given, words);
    const CommandEntry program = describe(parser, parser.program);
    try {
        parser.program.parse(argument_count, arguments);
    } catch (const CLI::CallForHelp&) {
        fmt::print("{}", print_help(program, asked_for(parser, program), words.language));
        return ExitCode::done;
    } catch (const CLI::CallForVersion&) {
        fmt::print("loa {}{}\n", kVersion, commit.empty() ? "" : fmt::format(" ({})", commit));
        return ExitCode::done;
    } catch (const CLI::ParseError& error) {
        return complain(parser, program, error, words);
    }
    settle(given, options);
    try {
        return run_command(program, asked_for(parser, program).name, options, given);
    } catch (const publish::Refused& refused) {
        fmt::print(stderr, "{}\n", refused.message().in(options.print.language));
    } catch (const std::exception& broken) {
        fmt::print(stderr, "{}: {}\n", words("không làm được", "failed"), broken.what());
    }
    return ExitCode::environment;
}

}  // namespace app
