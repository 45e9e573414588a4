// `loa new form`: entry forms for those who write no YAML.
#pragma once

#include "app/options.h"

#include <optional>
#include <string>

namespace app {

struct FormRequest {
    std::string unit;              // id or official code; empty: every unit
    std::string campaign;          // id; empty: the first
    std::filesystem::path output;  // file of one form, folder of all; empty: beside where the program runs
    Replacing replacing = Replacing::refused;
};

ExitCode make_forms(const Options& options, const FormRequest& request);

}  // namespace app
