// What the command line gives, as it is written, and what it means for the commands.
#pragma once

#include "app/command_tree.h"
#include "app/import.h"
#include "app/new_admin.h"
#include "app/new_content.h"
#include "app/new_form.h"
#include "app/options.h"
#include "app/serve.h"

namespace app {

struct Given {
    bool drafts = false, strict = false, set_aside = false, dry_run = false, no_downloads = false, cards = false,
         portable = false, quiet = false, no_colour = false, only_check = false, timings = false, precompress = false;
    std::string format = "text";
    bool replace = false;
    std::string code;   // of explain
    std::string kind;   // of schema
    std::string shell;  // of completion
    std::string place;  // of verify
    std::string made;   // of new: what is made
    FormRequest form;
    AdminRequest admin;
    ContentRequest content;
    ImportRequest imported;
    ServeRequest serving;
};

/// Says in one place what is meant for the stages.
void settle(Given& given, Options& options);

ExitCode run_command(const CommandEntry& program, const std::string& command, const Options& options,
                     const Given& given);

}  // namespace app
