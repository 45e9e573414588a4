// What the parts of a build cost, one by one, on the reports, pages and workbooks of a made-up country:
//   bench_micro SITE THEMES [options of Google Benchmark]
// SITE is a folder that bench/generate.py has written. Each step takes the next report, page or workbook.
#include "app/content.h"
#include "excel/write_workbook.h"
#include "html/body.h"
#include "markdown/markdown.h"
#include "opendata/opendata.h"
#include "source/source_tree.h"
#include "source/yaml.h"
#include "views/page_list.h"
#include "views/search_entries.h"
#include "views/tables.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Report {
    std::shared_ptr<const std::string> path;
    std::string front_matter;
    std::string body;
};

/// All that the benchmarks take their inputs from.
struct Country {
    std::vector<Report> reports;
    std::unique_ptr<const app::Content> content;
    views::DownloadSizes downloads;
    std::map<std::string, std::string, std::less<>> assets;
    views::PhotoCopies photos;
    views::PublishedCards cards;

    views::TableContext tables() const { return {content->read.site, content->analysis, content->words.front()}; }
    views::Context pages() const {
        return {.site = content->read.site,
                .analysis = content->analysis,
                .words = content->words.front(),
                .downloads = downloads,
                .assets = assets,
                .photos = photos,
                .cards = cards,
                .spoken = content->spoken.front(),
                .render_body = [](const model::Body&, const views::Links&, const std::vector<views::Photo>&) {
                    return views::Html{};  // bodies have a benchmark of their own
                }};
    }
};

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Country load_country(const fs::path& site, const fs::path& themes) {
    Country country;
    diagnostics::Diagnostics findings;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(site / "content/reports")) {
        if (entry.path().extension() != ".md") continue;
        const auto path = std::make_shared<const std::string>(entry.path().lexically_relative(site).generic_string());
        const std::string text = read_file(entry.path());
        const source::SplitText split = source::split_front_matter(text, path, findings).value();
        country.reports.push_back({path, std::string(split.front_matter), std::string(split.body)});
    }
    std::ranges::sort(country.reports, {}, [](const Report& report) { return *report.path; });
    app::Options options;
    options.source = site;
    options.installed_themes = themes;
    options.verbosity = app::Verbosity::quiet;
    app::Progress progress(options);
    country.content = app::load_content(options, progress);
    for (const source::ThemeFile& file : country.content->theme)
        if (file.name.starts_with("assets/")) country.assets.emplace(file.name, file.name);
    const std::string directory = views::search_directory(country.content->words.front());
    country.assets.emplace(directory, directory);
    for (const views::WorkbookJob& job :
         views::list_workbooks(country.content->read.site, country.content->analysis)) {
        country.downloads[job.path];
        country.downloads[fs::path(job.path).replace_extension(".csv").generic_string()];
    }
    return country;
}

/// Takes one item after another, round and round.
template <typename Items>
class Turn {
public:
    explicit Turn(const Items& items) : items_(items) {}
    const auto& next() { return items_[at_++ % items_.size()]; }

private:
    const Items& items_;
    std::size_t at_ = 0;
};

void read_front_matter(benchmark::State& state, const Country& country) {
    Turn reports(country.reports);
    for (auto _ : state) {
        const Report& report = reports.next();
        diagnostics::Diagnostics findings;
        benchmark::DoNotOptimize(source::parse_yaml({.text = report.front_matter, .path = report.path}, findings));
    }
}

void read_outline(benchmark::State& state, const Country& country) {
    Turn reports(country.reports);
    for (auto _ : state) {
        const Report& report = reports.next();
        diagnostics::Diagnostics findings;
        benchmark::DoNotOptimize(markdown::read_outline({.text = report.body, .path = report.path}, findings));
    }
}

void render_body(benchmark::State& state, const Country& country) {
    Turn reports(country.reports);
    for (auto _ : state)
        benchmark::DoNotOptimize(
            markdown::render_html(reports.next().body, [](std::string_view) { return std::string("../"); }));
}

void analyze(benchmark::State& state, const Country& country) {
    for (auto _ : state) {
        diagnostics::Diagnostics findings;
        benchmark::DoNotOptimize(analysis::analyze(country.content->read.site, analysis::Drafts::left_out, findings));
    }
    state.counters["reports"] = static_cast<double>(country.reports.size());
}

std::vector<views::PageJob> pages_of_kind(const Country& country, std::string_view kind) {
    std::vector<views::PageJob> jobs = views::list_pages(country.content->read.site, country.content->analysis,
                                                         views::list_editions(country.content->words).front());
    std::erase_if(jobs, [&](const views::PageJob& job) { return job.kind != kind; });
    return jobs;
}

void make_view(benchmark::State& state, const Country& country, std::string_view kind) {
    const std::vector<views::PageJob> jobs = pages_of_kind(country, kind);
    const views::Context context = country.pages();
    Turn turn(jobs);
    for (auto _ : state) benchmark::DoNotOptimize(turn.next().make(context));
}

void render_template(benchmark::State& state, const Country& country, std::string_view kind) {
    const std::shared_ptr<const void> view = pages_of_kind(country, kind).front().make(country.pages());
    const html::Template& compiled = country.content->templates.front().find(kind)->second;
    std::string page;
    for (auto _ : state) {
        page.clear();
        compiled.render(view.get(), page);
        benchmark::DoNotOptimize(page.data());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(page.size()));
}

std::vector<views::WorkbookJob> workbooks_in(const Country& country, std::string_view folder) {
    std::vector<views::WorkbookJob> jobs =
        views::list_workbooks(country.content->read.site, country.content->analysis);
    std::erase_if(jobs, [&](const views::WorkbookJob& job) { return !job.path.starts_with(folder); });
    return jobs;
}

void make_workbook_view(benchmark::State& state, const Country& country, std::string_view folder) {
    const std::vector<views::WorkbookJob> jobs = workbooks_in(country, folder);
    Turn turn(jobs);
    for (auto _ : state) benchmark::DoNotOptimize(turn.next().make(country.tables()));
}

void write_workbook(benchmark::State& state, const Country& country, std::string_view folder) {
    const views::Workbook workbook = workbooks_in(country, folder).front().make(country.tables());
    for (auto _ : state) benchmark::DoNotOptimize(excel::write_workbook(workbook));
}

void write_csv(benchmark::State& state, const Country& country, std::string_view folder) {
    const views::Workbook workbook = workbooks_in(country, folder).front().make(country.tables());
    for (auto _ : state) benchmark::DoNotOptimize(opendata::write_csv(workbook.tables[workbook.csv_table]));
}

void add_all(const Country& country) {
    const auto add = [&](const std::string& name, auto run, auto... arguments) {
        benchmark::RegisterBenchmark(name.c_str(), [&country, run, arguments...](benchmark::State& state) {
            run(state, country, arguments...);
        });
    };
    add("reading/front matter", read_front_matter);
    add("markdown/outline", read_outline);
    add("markdown/rendering", render_body);
    add("analysis/all reports", analyze);
    for (const std::string_view kind : {"unit", "report", "indicator"}) {
        add("pages/view of " + std::string(kind), make_view, kind);
        add("pages/template of " + std::string(kind), render_template, kind);
    }
    for (const auto& [name, folder] : {std::pair<std::string, std::string_view>("unit", "don-vi/"),
                                       std::pair<std::string, std::string_view>("indicator", "ket-qua/")}) {
        add("excel/view of " + name, make_workbook_view, folder);
        add("excel/workbook of " + name, write_workbook, folder);
        add("csv/" + name, write_csv, folder);
    }
}

}  // namespace

int main(int count, char** words) {
    if (count < 3) return 2;
    const Country country = load_country(words[1], words[2]);
    std::vector<char*> rest = {words[0]};
    rest.insert(rest.end(), words + 3, words + count);
    int left = static_cast<int>(rest.size());
    benchmark::Initialize(&left, rest.data());
    if (benchmark::ReportUnrecognizedArguments(left, rest.data())) return 2;
    add_all(country);
    benchmark::RunSpecifiedBenchmarks();
}
