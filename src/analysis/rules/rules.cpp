#include "analysis/rules/rules.h"

namespace analysis::rules {
namespace {

constexpr Rule kRules[] = {
    report_header,
    fact_contradicted,
};

}  // namespace

std::span<const Rule> all() {
    return kRules;
}

}  // namespace analysis::rules
