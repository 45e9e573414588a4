#include "app/command_tree.h"

#include <algorithm>

namespace app {

const CommandEntry* CommandEntry::find(std::string_view command_name) const {
    const auto found = std::ranges::find(commands, command_name, &CommandEntry::name);
    return found == commands.end() ? nullptr : &*found;
}

std::vector<std::string> CommandEntry::option_names() const {
    std::vector<std::string> all;
    for (const OptionEntry& option : options) all.insert(all.end(), option.names.begin(), option.names.end());
    return all;
}

std::vector<std::string> CommandEntry::command_names() const {
    std::vector<std::string> all;
    for (const CommandEntry& command : commands) all.push_back(command.name);
    return all;
}

}  // namespace app
