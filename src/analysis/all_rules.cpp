#include "analysis/rules/rule_list.h"  // made by CMake

namespace analysis::rules {

std::span<Rule* const> all() {
    return kRules;
}

}  // namespace analysis::rules
