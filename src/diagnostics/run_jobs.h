// Independent jobs of one stage, whoever runs them: `app` gives its threads, tests run them one after another. Each
// job reports into a collection of its own; these are merged in the order of the jobs.
#pragma once

#include "diagnostics/diagnostics.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace diagnostics {

/// Runs job(0) … job(count - 1), in any order and perhaps at once, and returns when all are done.
using RunJobs = std::function<void(std::size_t count, const std::function<void(std::size_t)>& job)>;

inline void run_in_turn(std::size_t count, const std::function<void(std::size_t)>& job) {
    for (std::size_t i = 0; i < count; ++i) job(i);
}

/// Hands what `make(i, findings)`, which gives an optional value, gives for each i to `take(i, value)`, in their
/// order and one at a time, while others are made; nothing is left out. Few are in memory at a time.
template <typename Value, typename Make, typename Take>
void make_each(std::size_t count, const RunJobs& run, Diagnostics& diagnostics, const Make& make, const Take& take) {
    constexpr std::size_t kAtOnce = 16;  // in one job, so that jobs seldom wait for one another
    struct Made {
        std::optional<Value> value;
        Diagnostics findings;
    };
    const std::size_t jobs = (count + kAtOnce - 1) / kAtOnce;
    std::mutex taking;
    std::vector<std::vector<Made>> waiting(jobs);  // for jobs before them
    std::size_t taken = 0;
    run(jobs, [&](std::size_t job) {
        const std::size_t first = job * kAtOnce;
        std::vector<Made> made(std::min(kAtOnce, count - first));
        for (std::size_t i = 0; i < made.size(); ++i) made[i].value = make(first + i, made[i].findings);
        const std::lock_guard lock(taking);
        waiting[job] = std::move(made);
        for (; taken < jobs && !waiting[taken].empty(); ++taken) {
            std::size_t at = taken * kAtOnce;
            for (Made& next : std::exchange(waiting[taken], {})) {
                diagnostics.merge(std::move(next.findings));
                if (next.value) take(at, *std::move(next.value));
                ++at;
            }
        }
    });
}

/// The same, as a list.
template <typename Value, typename Make>
std::vector<Value> make_each(std::size_t count, const RunJobs& run, Diagnostics& diagnostics, const Make& make) {
    std::vector<Value> values;
    values.reserve(count);
    make_each<Value>(count, run, diagnostics, make,
                     [&](std::size_t, Value&& value) { values.push_back(std::move(value)); });
    return values;
}

}  // namespace diagnostics
