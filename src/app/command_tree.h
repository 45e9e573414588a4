// The commands and options as plain values: help, completion and “did you mean” are made from them, so that none of
// them can forget what the parser knows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct OptionEntry {
    enum class Takes { nothing, choice, folder, file, text };

    std::vector<std::string> names;  // "-s", "--source"; of an argument its name in capitals
    std::string value;               // what help calls the words behind it, empty for a flag
    std::string about;               // one line for help
    Takes takes = Takes::nothing;
    std::vector<std::string> choices;
};

struct CommandEntry {
    std::string name;
    std::string about;
    std::vector<OptionEntry> options;
    std::vector<OptionEntry> arguments;  // by position
    std::vector<CommandEntry> commands;

    const CommandEntry* find(std::string_view command_name) const;
    std::vector<std::string> option_names() const;
    std::vector<std::string> command_names() const;
};

}  // namespace app
