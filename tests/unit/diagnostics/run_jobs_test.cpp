#include "diagnostics/run_jobs.h"

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace diagnostics {
namespace {

/// Four jobs at a time, the last one first.
void run_backwards(std::size_t count, const std::function<void(std::size_t)>& job) {
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (std::size_t at = next++; at < count; at = next++) job(count - 1 - at);
        });
}

class MakeEach : public ::testing::TestWithParam<std::size_t> {};

TEST_P(MakeEach, TakesValuesAndFindingsInOrder) {
    const auto make = [](std::size_t i, Diagnostics& findings) {
        if (i % 3 == 0) findings.report("file-unknown", whole_file(std::to_string(i)));
        return i % 5 == 0 ? std::nullopt : std::optional(std::make_unique<std::size_t>(i));
    };
    std::vector<std::size_t> expected, places, values;
    std::vector<std::string> expected_findings, found;
    for (std::size_t i = 0; i < GetParam(); ++i) {
        if (i % 3 == 0) expected_findings.push_back(std::to_string(i));
        if (i % 5 != 0) expected.push_back(i);
    }
    Diagnostics findings;
    make_each<std::unique_ptr<std::size_t>>(GetParam(), run_backwards, findings, make,
                                            [&](std::size_t i, std::unique_ptr<std::size_t>&& value) {
                                                places.push_back(i);
                                                values.push_back(*value);
                                            });
    for (const Diagnostic& finding : findings.in_order()) found.emplace_back(finding.location.path_view());
    EXPECT_EQ(places, expected);
    EXPECT_EQ(values, expected);
    EXPECT_EQ(found, expected_findings);
}

INSTANTIATE_TEST_SUITE_P(Counts, MakeEach, ::testing::Values(0, 1, 16, 17, 1000));

}  // namespace
}  // namespace diagnostics
