#include "app/help.h"

#include "text/unicode.h"

#include <fmt/format.h>
#include <algorithm>

namespace app {
namespace {

using diagnostics::Language;

struct Line {
    std::string what;
    std::string about;
};

Line line_of(const OptionEntry& option) {
    const bool has_short = option.names.front().size() == 2 || !option.names.front().starts_with('-');
    return {fmt::format("{}{}{}{}", has_short ? "" : "    ", fmt::join(option.names, ", "),
                        option.value.empty() ? "" : " ", option.value),
            option.about};
}

std::string print_lines(std::string_view heading, const std::vector<Line>& lines) {
    if (lines.empty()) return {};
    std::size_t widest = 0;
    for (const Line& line : lines) widest = std::max(widest, text::count_characters(line.what));
    std::string printed = fmt::format("\n{}:\n", heading);
    for (const Line& line : lines) {
        const std::string gap(widest - text::count_characters(line.what), ' ');
        printed += fmt::format("  {}{}  {}\n", line.what, gap, line.about);
    }
    return printed;
}

std::string usage_of(const CommandEntry& program, const CommandEntry& command, bool vi) {
    std::string usage = program.name;
    if (&command != &program) usage += " " + command.name;
    if (!command.commands.empty()) usage += vi ? " LỆNH" : " COMMAND";
    for (const OptionEntry& argument : command.arguments) usage += " " + argument.names.front();
    return usage + (vi ? " [TÙY CHỌN]" : " [OPTIONS]");
}

std::string print_footer(const CommandEntry& program, bool vi) {
    return vi ? fmt::format(
                    "\nTùy chọn của từng lệnh: {} LỆNH --help\n"
                    "Kết thúc bằng 0: xong; 1: nội dung có lỗi; 2: gõ sai lệnh; 3: máy không làm được.\n"
                    "LOA_LANG=en: in English.\n",
                    program.name)
              : fmt::format(
                    "\nThe options of a command: {} COMMAND --help\n"
                    "Ends with 0: done; 1: the content has errors; 2: wrong usage; 3: the machine could not do it.\n"
                    "LOA_LANG=vi: bằng tiếng Việt.\n",
                    program.name);
}

bool takes(const CommandEntry& command, const std::string& option) {
    return std::ranges::count(command.option_names(), option) > 0;
}

/// The command that takes the option: the one asked for, else any.
const CommandEntry* find_owner(const UnknownWords& unknown, const std::string& option) {
    if (takes(unknown.asked_for, option)) return &unknown.asked_for;
    const auto found = std::ranges::find_if(unknown.program.commands,
                                            [&](const CommandEntry& command) { return takes(command, option); });
    return found == unknown.program.commands.end() ? nullptr : &*found;
}

std::string hint_for_option(const UnknownWords& unknown, const std::string& option, bool vi) {
    std::vector<std::string> names = unknown.given_to.option_names();
    std::erase_if(names,
                  [](const std::string& name) { return !name.starts_with("--"); });  // one letter is like any other
    if (const auto similar = text::find_similar(option, names); similar && option.starts_with("--")) {
        return fmt::format(fmt::runtime(vi ? "có phải `{}`?" : "did you mean `{}`?"), *similar);
    }
    if (const CommandEntry* owner = find_owner(unknown, option)) {
        return fmt::format(
            fmt::runtime(vi ? "tùy chọn này đi sau lệnh: `{} {} {}`" : "it stands behind its command: `{} {} {}`"),
            unknown.program.name, owner->name, option);
    }
    return {};
}

std::string hint_for_argument(const UnknownWords& unknown, bool vi) {
    if (!unknown.given_to.arguments.empty())
        return vi ? "chỉ ghi một mục sau lệnh này" : "this command takes one argument only";
    if (!takes(unknown.given_to, "--source")) return {};
    return fmt::format(fmt::runtime(vi ? "thư mục của trang ghi sau -s: `{} {} -s {}`"
                                       : "name the folder of the site behind -s: `{} {} -s {}`"),
                       unknown.program.name, unknown.given_to.name, unknown.written);
}

std::string hint_for_command(const UnknownWords& unknown, bool vi) {
    const auto similar = text::find_similar(unknown.written, unknown.program.command_names());
    if (!similar) return {};
    return fmt::format(fmt::runtime(vi ? "có phải `{} {}`?" : "did you mean `{} {}`?"), unknown.program.name,
                       *similar);
}

}  // namespace

std::string print_help(const CommandEntry& program, const CommandEntry& command, Language language) {
    const bool vi = language == Language::vi;
    std::vector<Line> commands, arguments, options;
    for (const CommandEntry& one : command.commands) commands.push_back({one.name, one.about});
    for (const OptionEntry& one : command.arguments) arguments.push_back({one.names.front(), one.about});
    for (const OptionEntry& one : command.options) options.push_back(line_of(one));
    return text::capitalise_first(command.about) + "\n\n" + (vi ? "Cách dùng: " : "Usage: ") +
           usage_of(program, command, vi) + "\n" + print_lines(vi ? "Lệnh" : "Commands", commands) +
           print_lines(vi ? "Ghi thêm" : "Arguments", arguments) + print_lines(vi ? "Tùy chọn" : "Options", options) +
           (&command == &program ? print_footer(program, vi) : "");
}

std::string print_unknown(const UnknownWords& unknown, Language language) {
    const bool vi = language == Language::vi;
    std::string message, hint;
    if (unknown.written.starts_with('-')) {
        const std::string option = unknown.written.substr(0, unknown.written.find('='));
        message = fmt::format(fmt::runtime(vi ? "không có tùy chọn `{}`" : "there is no option `{}`"), option);
        hint = hint_for_option(unknown, option, vi);
    } else if (&unknown.given_to != &unknown.program) {
        message = fmt::format(fmt::runtime(vi ? "lệnh `{}` không nhận `{}`" : "the command `{}` does not take `{}`"),
                              unknown.given_to.name, unknown.written);
        hint = hint_for_argument(unknown, vi);
    } else {
        message = fmt::format(fmt::runtime(vi ? "không có lệnh `{}`" : "there is no command `{}`"), unknown.written);
        hint = hint_for_command(unknown, vi);
    }
    return hint.empty() ? message : message + (vi ? "\ngợi ý: " : "\nhint: ") + hint;
}

}  // namespace app
