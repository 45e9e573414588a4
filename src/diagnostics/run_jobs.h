// Independent jobs of one stage, whoever runs them: `app` gives its threads, tests run them one after another. Each
// job reports into a collection of its own; these are merged in the order of the jobs.
#pragma once

#include "diagnostics/diagnostics.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace diagnostics {

/// Runs job(0) … job(count - 1), in any order and perhaps at once, and returns when all are done.
using RunJobs = std::function<void(std::size_t count, const std::function<void(std::size_t)>& job)>;

inline void run_in_turn(std::size_t count, const std::function<void(std::size_t)>& job) {
    for (std::size_t i = 0; i < count; ++i) job(i);
}

/// What `make(i, findings)`, which gives an optional value, gives for each i, in their order; nothing is left out.
template <typename Value, typename Make>
std::vector<Value> make_each(std::size_t count, const RunJobs& run, Diagnostics& diagnostics, const Make& make) {
    struct Made {
        std::optional<Value> value;
        Diagnostics findings;
    };
    std::vector<Made> made(count);
    run(count, [&](std::size_t i) { made[i].value = make(i, made[i].findings); });
    std::vector<Value> values;
    values.reserve(count);
    for (Made& one : made) {
        diagnostics.merge(std::move(one.findings));
        if (one.value) values.push_back(*std::move(one.value));
    }
    return values;
}

}  // namespace diagnostics
