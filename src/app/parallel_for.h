// Threads live here only: jobs are numbered, independent, and may not depend on their order.
#pragma once

#include "diagnostics/run_jobs.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace app {

/// Runs job(0) … job(count - 1) on `threads` threads and waits. The first exception ends the run and is thrown again.
template <typename Job>
void parallel_for(std::size_t count, unsigned threads, const Job& job) {
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failure_mutex;
    const auto work = [&] {
        for (std::size_t index = next++; index < count; index = next++) {
            try {
                job(index);
            } catch (...) {
                const std::lock_guard lock(failure_mutex);
                if (!failure) failure = std::current_exception();
                next = count;
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min<std::size_t>(threads, count); ++i) others.emplace_back(work);
        work();
    }
    if (failure) std::rethrow_exception(failure);
}

/// For stages, which do not know threads.
inline diagnostics::RunJobs run_on(unsigned threads) {
    return [threads](std::size_t count, const std::function<void(std::size_t)>& job) {
        parallel_for(count, threads, job);
    };
}

}  // namespace app
