#include "app/progress.h"

#include <fmt/format.h>

#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>

namespace app {
namespace {

constexpr std::chrono::seconds kPatience{1};  // a shorter build needs no line
constexpr std::chrono::milliseconds kBetweenDrawings{100};

struct StageName {
    const char* vi;
    const char* en;
};

StageName name_of(Stage stage) {
    switch (stage) {
        case Stage::sources:
            return {"đọc tệp", "files read"};
        case Stage::reading:
            return {"hiểu nội dung", "content read"};
        case Stage::photos:
            return {"đo ảnh", "photos measured"};
        case Stage::theme:
            return {"đọc giao diện", "theme read"};
        case Stage::analysis:
            return {"phân tích", "analysis"};
        case Stage::templates:
            return {"dịch mẫu trang", "templates compiled"};
        case Stage::assets:
            return {"tệp giao diện, tìm kiếm", "assets, search"};
        case Stage::downloads:
            return {"Excel, CSV, JSON", "Excel, CSV, JSON"};
        case Stage::cards:
            return {"ảnh, ảnh chia sẻ", "photos, cards"};
        case Stage::pages:
            return {"trang, sơ đồ trang", "pages, sitemap"};
        case Stage::disk:
            break;
    }
    return {"đưa lên đĩa", "published"};
}

double seconds_of(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

rusage usage() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used;
}

double cpu_seconds() {
    const rusage used = usage();
    return seconds_of(used.ru_utime) + seconds_of(used.ru_stime);
}

}  // namespace

Progress::Progress(const Options& options)
    : options_(options),
      is_drawn_on_(options.verbosity == Verbosity::normal && options.format == Format::text &&
                   isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    clear();
}

void Progress::begin(Stage stage, std::size_t jobs) {
    end_lap();
    laps_.push_back({.stage = stage});
    jobs_ = jobs;
    done_ = 0;
    draw(0);
}

void Progress::advance() {
    const std::size_t done = ++done_;
    if (is_drawn_on_) draw(done);
}

void Progress::finish() {
    end_lap();
    clear();
    if (options_.timings == Timings::printed) print_table();
}

void Progress::end_lap() {
    const Clock::time_point now = Clock::now();
    const double cpu = cpu_seconds();
    if (!laps_.empty()) {
        laps_.back().wall = now - lap_start_;
        laps_.back().cpu = cpu - lap_cpu_;
        laps_.back().peak_kib = usage().ru_maxrss;
    }
    lap_start_ = now;
    lap_cpu_ = cpu;
}

void Progress::draw(std::size_t done) {
    const std::unique_lock lock(drawing_, std::try_to_lock);  // whoever comes second need not draw
    if (!is_drawn_on_ || !lock) return;
    const Clock::time_point now = Clock::now();
    if (now - start_ < kPatience || now - drawn_at_ < kBetweenDrawings) return;
    drawn_at_ = now;
    has_line_ = true;
    const StageName name = name_of(laps_.back().stage);
    const char* said = options_.print.language == diagnostics::Language::vi ? name.vi : name.en;
    fmt::print(stderr, "\r\x1b[K{}{}", said, jobs_ > 0 ? fmt::format(" {}/{}", done, jobs_) : "");
    std::fflush(stderr);
}

void Progress::clear() {
    if (has_line_) fmt::print(stderr, "\r\x1b[K");
    has_line_ = false;
}

void Progress::print_table() const {
    const bool is_vi = options_.print.language == diagnostics::Language::vi;
    Lap whole{.stage = Stage::disk};
    fmt::print(stderr, "{:>9} {:>9} {:>8}\n", is_vi ? "giây" : "seconds", is_vi ? "giây CPU" : "CPU",
               is_vi ? "MB cao nhất" : "peak MB");
    const auto print = [&](const Lap& lap, const char* said) {
        fmt::print(stderr, "{:9.3f} {:9.3f} {:8} {}\n", lap.wall.count(), lap.cpu, lap.peak_kib / 1024, said);
    };
    for (const Lap& lap : laps_) {
        const StageName name = name_of(lap.stage);
        print(lap, is_vi ? name.vi : name.en);
        whole.wall += lap.wall;
        whole.cpu += lap.cpu;
        whole.peak_kib = lap.peak_kib;
    }
    print(whole, is_vi ? "cả lần dịch" : "the whole");
}

}  // namespace app
