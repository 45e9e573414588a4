#include "app/completion.h"

#include <fmt/format.h>
#include <algorithm>
#include <cassert>

namespace app {
namespace {

using Takes = OptionEntry::Takes;

/// Between single quotes of a shell; fish and the others agree on text without backslashes.
std::string quote(std::string_view text) {
    std::string quoted = "'";
    for (const char character : text) quoted += character == '\'' ? std::string("'\\''") : std::string(1, character);
    return quoted + "'";
}

std::string join_words(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, " "));
}

/// What may stand behind the command, for shells that are given words only.
std::vector<std::string> words_after(const CommandEntry& command) {
    std::vector<std::string> words = command.command_names();
    for (const OptionEntry& argument : command.arguments)
        words.insert(words.end(), argument.choices.begin(), argument.choices.end());
    const std::vector<std::string> options = command.option_names();
    words.insert(words.end(), options.begin(), options.end());
    return words;
}

std::string bash_reply(const OptionEntry& option) {
    constexpr std::string_view kReply = "COMPREPLY=($(compgen {} -- \"$word\")); ";
    if (option.takes == Takes::folder) return fmt::format(kReply, "-d");
    if (option.takes == Takes::file) return fmt::format(kReply, "-f");
    if (option.takes == Takes::choice) return fmt::format(kReply, "-W " + quote(join_words(option.choices)));
    return {};
}

bool takes_file(const CommandEntry& command) {
    return std::ranges::count(command.arguments, Takes::file, &OptionEntry::takes) > 0;
}

/// A case of what stands behind an option: folders, its choices, or what only the user knows.
std::string bash_values(const CommandEntry& program) {
    std::string cases;
    for (const CommandEntry& command : program.commands) {
        for (const OptionEntry& option : command.options) {
            if (option.takes == Takes::nothing) continue;
            for (const std::string& name : option.names)
                cases += fmt::format("        '{} {}') {}return ;;\n", command.name, name, bash_reply(option));
        }
    }
    return cases;
}

std::string print_bash(const CommandEntry& program) {
    std::string commands;
    for (const CommandEntry& command : program.commands)
        commands += fmt::format("        {}) words={}{} ;;\n", command.name, quote(join_words(words_after(command))),
                                takes_file(command) ? " files=-f" : "");
    return fmt::format(R"(# source <({0} completion bash)
_{0}() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command=${{COMP_WORDS[1]}} words files
    case "$command $before" in
{1}    esac
    case "$command" in
{2}        *) words={3} ;;
    esac
    COMPREPLY=($(compgen $files -W "$words" -- "$word"))
}}
complete -F _{0} {0}
)",
                       program.name, bash_values(program), commands, quote(join_words(words_after(program))));
}

/// "name:what it is" for _describe, in which a colon of the text would end it.
std::string zsh_entry(const std::string& name, std::string about) {
    for (std::size_t at = 0; (at = about.find(':', at)) != std::string::npos; at += 2) about.insert(at, 1, '\\');
    return quote(name + ":" + about);
}

/// "(-s --source)'{-s,--source}'[about]:value:_files -/" for _arguments.
std::string zsh_option(const OptionEntry& option) {
    std::string about;
    for (const char character : option.about) {
        if (std::string_view("[]:\\").find(character) != std::string_view::npos) about += '\\';
        about += character;
    }
    const std::string action = option.takes == Takes::folder   ? "_files -/"
                               : option.takes == Takes::file   ? "_files"
                               : option.takes == Takes::choice ? fmt::format("({})", join_words(option.choices))
                                                               : " ";
    std::string printed;
    for (const std::string& name : option.names) {
        const std::string value = option.takes == Takes::nothing ? "" : fmt::format(":{}:{}", option.value, action);
        printed += " " + quote(fmt::format("({}){}[{}]{}", join_words(option.names), name, about, value));
    }
    return printed;
}

std::string zsh_choices(const OptionEntry& argument) {
    return argument.takes == Takes::file ? "_files" : fmt::format("({})", join_words(argument.choices));
}

std::string print_zsh(const CommandEntry& program) {
    std::string entries, cases;
    for (const CommandEntry& command : program.commands) {
        entries += " " + zsh_entry(command.name, command.about);
        cases += fmt::format("        {}) _arguments", command.name);
        for (const OptionEntry& option : command.options) cases += zsh_option(option);
        for (const OptionEntry& argument : command.arguments)
            cases += " " + quote(fmt::format("1:{}:{}", argument.names.front(), zsh_choices(argument)));
        cases += " ;;\n";
    }
    return fmt::format(R"(#compdef {0}
# source <({0} completion zsh)
_{0}() {{
    local -a commands=({1} )
    if (( CURRENT == 2 )); then
        _describe command commands
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
{2}    esac
}}
compdef _{0} {0}
)",
                       program.name, entries, cases);
}

std::string fish_option(std::string_view start, const OptionEntry& option) {
    std::string line(start);
    for (const std::string& name : option.names)
        line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    if (option.takes == Takes::folder) line += " -x -a '(__fish_complete_directories)'";
    if (option.takes == Takes::choice) line += " -x -a " + quote(join_words(option.choices));
    if (option.takes == Takes::file) line += " -r -F";
    if (option.takes == Takes::text) line += " -x";
    return line + " -d " + quote(option.about) + "\n";
}

std::string print_fish(const CommandEntry& program) {
    std::string printed = fmt::format("# {0} completion fish | source\ncomplete -c {0} -f\n", program.name);
    const std::string first = fmt::format("complete -c {} -n __fish_use_subcommand", program.name);
    for (const OptionEntry& option : program.options) printed += fish_option(first, option);
    for (const CommandEntry& command : program.commands) {
        printed += fmt::format("{} -a {} -d {}\n", first, command.name, quote(command.about));
        const std::string then =
            fmt::format("complete -c {} -n '__fish_seen_subcommand_from {}'", program.name, command.name);
        for (const OptionEntry& argument : command.arguments)
            printed += argument.takes == Takes::file
                           ? then + " -F\n"
                           : fmt::format("{} -a {}\n", then, quote(join_words(argument.choices)));
        for (const OptionEntry& option : command.options) printed += fish_option(then, option);
    }
    return printed;
}

}  // namespace

std::string print_completion(const CommandEntry& program, std::string_view shell) {
    if (shell == "bash") return print_bash(program);
    if (shell == "zsh") return print_zsh(program);
    assert(shell == "fish");
    return print_fish(program);
}

}  // namespace app
