// After any edit, a preview that was open all the time shows what one shows that is opened now, and what it shows at
// once stays. Reports are edited, broken, mended, deleted and made again in an order that follows from a seed
// (LOA_SEED gives another one).
#include "app/build.h"
#include "app/live_preview.h"
#include "unit/source/temporary_site.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr int kEdits = 40;
constexpr const char* kHome = "hai-noi/";
const std::string kReport = "content/reports/xa-an-binh/bao-cao-2025.md";
const std::string kOther = "content/reports/phuong-ben-do/bao-cao-2025.md";

/// What a report says, by the name of the part, and what else it may say there. The first says it rightly.
const std::map<std::string, std::vector<std::string>> kParts = {
    {"title", {"Kết quả", "Kết quả học tập", "Việc đã làm"}},
    {"period", {"2025", "2024"}},
    {"registered", {"1.200", "1.300", "900", "trên 1.000", "1.20"}},  // the last is ambiguous: an error
    {"completed", {"gần 900", "800", "1.200", "1.500"}},              // the last: more than there are
    {"rank", {"", ", rank: 1/2", ", rank: 2/2"}},
    {"as_of", {"11/11/2025 09:00", "12/11/2025", "01/11/2025"}},
    {"elsewhere", {"", "\n  ho-co-mang: {value: 80%, about: xa-an-binh}", "\n  nhom-zalo: {value: có}"}},
    {"target", {"90%", "95%"}},
    {"number", {"3/KH-UBND", "4/KH-UBND"}},
    {"heading", {"Khó khăn, hạn chế", "Khó khăn khác", "Một việc mới"}},
    {"words", {"chưa mua được máy tính", "chưa có chỗ học", "[chợ](initiative:khong-co)"}},  // the last is an error
    {"draft", {"published: 20/11/2025", "draft: true"}},
};

using Report = std::map<std::string, std::string>;  // what each part says

Report first_report() {
    Report report;
    for (const auto& [part, choices] : kParts) report[part] = choices.front();
    return report;
}

std::string print(const Report& report) {
    return fmt::format(R"(---
title: {}
campaign: phong-trao
period: "{}"
{}
document: {{number: 7/BC-UBND, date: 15/11/2025, place: An Bình, signer: {{name: Trần Thị B, title: Chủ tịch}}}}
results:
  dang-ky: {{value: "{}"{}, as_of: {}, at: mục 1}}
  hoan-thanh: {{value: "{}", as_of: 11/11/2025 09:00, at: mục 1}}{}
targets:
  ho-co-mang: {{value: {}, kind: target, during: 01/01/2026–31/12/2026, at: mục 3}}
citations:
  - {{type: Kế hoạch, number: {}, date: 02/10/2025, issuer: UBND xã An Bình, subject: Mở lớp học, at: mục 1}}
---
## Kết quả

Có [{}](figure:dang-ky) thí sinh.

## {}

- [Kinh phí hạn chế](topic:kinh-phi): {}.
)",
                       report.at("title"), report.at("period"), report.at("draft"), report.at("registered"),
                       report.at("rank"), report.at("as_of"), report.at("completed"), report.at("elsewhere"),
                       report.at("target"), report.at("number"), report.at("registered"), report.at("heading"),
                       report.at("words"));
}

class LiveEdits : public testing::Test {
protected:
    LiveEdits() {
        fs::copy(fs::path(LOA_PROJECT_DIR) / "tests/sites/two-places", site_.root(), fs::copy_options::recursive);
        const fs::path campaigns = "data/campaigns.yaml";
        site_.write(campaigns, R"(phong-trao:
  name: Phong trào học kỹ năng số
  short: Học kỹ năng số
  request: cv-1-so-ky-nang-2025
  obligated: {xa: all, phuong: all, so-nganh: 1}
  periods:
    "2024": {name: Năm 2024, from: 01/01/2024, to: 31/12/2024}
    "2025": {name: Năm 2025, from: 01/01/2025, to: 31/12/2025}
  outline:
    - {id: results, heading: Kết quả, required: true}
    - {id: difficulties, heading: "Khó khăn, hạn chế", points: difficulty}
)");
        options_.source = site_.root();
        options_.destination = built_.root() / "public";
        options_.installed_themes = fs::path(LOA_PROJECT_DIR) / "themes";
        options_.verbosity = Verbosity::quiet;
        options_.downloads = Downloads::left_out;
        options_.drafts = analysis::Drafts::included;
        reports_ = {{kReport, first_report()}, {kOther, first_report()}};
        for (const auto& [file, report] : reports_) site_.write(file, print(report));
    }

    /// The addresses of a site with all reports.
    std::vector<std::string> list_pages() {
        EXPECT_EQ(build(options_), ExitCode::done);
        std::vector<std::string> pages;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(options_.destination))
            if (entry.path().extension() == ".html")
                pages.push_back(kHome + entry.path().lexically_relative(options_.destination).generic_string());
        return pages;
    }

    /// As one that is opened now, which has nothing of earlier ones.
    std::unique_ptr<LivePreview> open_anew() {
        const fs::path copy = built_.root() / "copy";
        fs::remove_all(copy);
        fs::copy(site_.root(), copy, fs::copy_options::recursive);
        fs::remove_all(copy / ".loa");
        options_anew_ = options_;
        options_anew_.source = copy;
        auto live = std::make_unique<LivePreview>(options_anew_);
        live->reload();
        return live;
    }

    template <typename List>
    auto& any_of(List& list) {
        return *std::next(list.begin(), static_cast<std::ptrdiff_t>(random_() % list.size()));
    }

    /// Says something else at one place, or the right thing again; or makes or deletes the other report.
    std::string edit() {
        if (random_() % 12 == 0 && fs::remove(site_.root() / kOther)) return "deleted";
        auto& [file, report] = any_of(reports_);
        const auto& [part, choices] = any_of(kParts);
        const bool is_mended = random_() % 2 == 0;
        if (is_mended) report = first_report();
        report[part] = any_of(choices);
        site_.write(file, print(report));
        return fmt::format("{}{} of {}: {}", is_mended ? "mended; " : "", part, file, report[part]);
    }

    testing_support::TemporarySite site_;
    testing_support::TemporarySite built_;
    Options options_, options_anew_;
    std::map<std::string, Report> reports_;  // by file
    std::mt19937 random_;
};

bool stops(const LivePreview& live) {
    return live.state().find(R"("stops": true)") != std::string::npos;
}

TEST_F(LiveEdits, ShowWhatAPreviewShowsThatIsOpenedAnew) {
    const char* const given = std::getenv("LOA_SEED");
    const unsigned seed = given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : 20251122;
    random_.seed(seed);
    const std::vector<std::string> pages = list_pages();
    const auto answers = [&](const LivePreview& live) {
        std::map<std::string, std::string> bytes;
        for (const std::string& page : pages) bytes[page] = live.answer(page).bytes;
        return bytes;
    };
    LivePreview live(options_);
    live.reload();
    ASSERT_FALSE(stops(live));
    std::string trail;
    int shown_at_once = 0;
    for (int i = 0; i < kEdits && !HasFailure(); ++i) {
        const auto before = answers(live);  // they are asked for
        live.prepare_for_edits();
        trail += fmt::format("\n{}", edit());
        SCOPED_TRACE(fmt::format("LOA_SEED={}{}", seed, trail));
        const bool is_shown = live.show_edited();
        const auto at_once = answers(live);
        live.reload();
        const auto anew = open_anew();
        EXPECT_EQ(stops(live), stops(*anew));
        const auto after = answers(live);
        if (stops(*anew)) {
            EXPECT_EQ(after, before);
            continue;
        }
        for (const auto& [page, bytes] : answers(*anew)) {
            EXPECT_EQ(after.at(page), bytes) << page;
            const bool has_changed = at_once.at(page) != before.at(page);
            EXPECT_EQ(has_changed ? at_once.at(page) : bytes, bytes) << page << " at once";
        }
        shown_at_once += is_shown && at_once != before;
    }
    EXPECT_GT(shown_at_once, kEdits / 6);
}

}  // namespace
}  // namespace app
