#include "app/parallel_for.h"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>
#include <string>

namespace app {
namespace {

TEST(ParallelFor, RunsEveryJobOnce) {
    for (const unsigned threads : {1u, 2u, 8u, 300u}) {
        std::vector<std::atomic<int>> runs(257);
        parallel_for(runs.size(), threads, [&](std::size_t job) { ++runs[job]; });
        for (std::size_t job = 0; job < runs.size(); ++job)
            EXPECT_EQ(runs[job], 1) << job << " on " << threads << " threads";
    }
}

TEST(ParallelFor, RunsNothingWhereThereIsNothing) {
    parallel_for(0, 4, [](std::size_t) { FAIL(); });
}

TEST(ParallelFor, OneThreadIsTheCallersAndKeepsTheOrder) {
    std::vector<std::size_t> order;
    parallel_for(5, 1, [&](std::size_t job) {
        static const std::thread::id caller = std::this_thread::get_id();
        EXPECT_EQ(std::this_thread::get_id(), caller);
        order.push_back(job);
    });
    EXPECT_EQ(order, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
}

TEST(ParallelFor, UsesAsManyThreadsAsItMay) {
    std::mutex mutex;
    std::set<std::thread::id> seen;
    std::atomic<int> waiting = 3;
    parallel_for(3, 3, [&](std::size_t) {
        --waiting;
        while (waiting > 0) std::this_thread::yield();  // every job is running at once
        const std::lock_guard lock(mutex);
        seen.insert(std::this_thread::get_id());
    });
    EXPECT_EQ(seen.size(), 3u);
}

TEST(ParallelFor, ThrowsTheFirstExceptionAgainAndEndsTheRun) {
    for (const unsigned threads : {1u, 4u}) {
        std::atomic<int> runs = 0;
        try {
            parallel_for(100'000, threads, [&](std::size_t job) {
                ++runs;
                if (job == 7) throw std::runtime_error("the disk is full");
            });
            FAIL() << "nothing was thrown";
        } catch (const std::runtime_error& error) {
            EXPECT_STREQ(error.what(), "the disk is full");
        }
        EXPECT_LT(runs, 100'000);
    }
}

TEST(ParallelFor, ThrowsOneExceptionWhereAllJobsFail) {
    std::atomic<int> runs = 0;
    EXPECT_THROW(parallel_for(64, 4,
                              [&](std::size_t job) {
                                  ++runs;
                                  throw std::out_of_range(std::to_string(job));
                              }),
                 std::out_of_range);
    EXPECT_GE(runs, 1);
    EXPECT_LE(runs, 4) << "a thread goes on after a failure";
}

}  // namespace
}  // namespace app
