#include "wording/wording.h"

#include "wording/rules/rule_list.h"

namespace wording {

void check(const Paper& paper, diagnostics::Diagnostics& diagnostics) {
    for (rules::Rule* const rule : rules::kRules) rule(paper, diagnostics);
}

}  // namespace wording
