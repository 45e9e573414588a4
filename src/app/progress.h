// What a build tells of its own work: on a terminal a line that moves while it takes long, and with --timings what
// each stage took. Stages follow one another without a gap, so that their times sum to the whole.
#pragma once

#include "app/options.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <vector>

namespace app {

enum class Stage { sources, reading, photos, theme, analysis, templates, assets, downloads, cards, pages, disk };

class Progress {
public:
    explicit Progress(const Options& options);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    /// Ends the stage before. `jobs`: how often advance() will be called in this one; 0 where that is not known.
    void begin(Stage stage, std::size_t jobs = 0);

    /// One job of the stage is done. Safe to call from many threads.
    void advance();

    /// Takes the line away before something else is printed.
    void clear();

    /// Ends the last stage: the line on the terminal goes, and the table of --timings is printed.
    void finish();

private:
    using Clock = std::chrono::steady_clock;

    struct Lap {
        Stage stage;
        std::chrono::duration<double> wall{};
        double cpu = 0;     // seconds, of all threads
        long peak_kib = 0;  // the most memory that the program had until its end
    };

    void end_lap();
    void draw(std::size_t done);
    void print_table() const;

    const Options& options_;
    bool is_drawn_on_;  // somebody looks at the terminal
    Clock::time_point start_ = Clock::now();
    Clock::time_point lap_start_ = start_;
    double lap_cpu_ = 0;
    std::vector<Lap> laps_;
    std::size_t jobs_ = 0;
    std::atomic<std::size_t> done_ = 0;
    std::mutex drawing_;
    Clock::time_point drawn_at_ = start_;
    bool has_line_ = false;
};

}  // namespace app
