// A small site made by hand: three places, a campaign with two yearly periods, and six indicators: a whole with its
// part, two terms with their sum, a share.
#pragma once

#include "analysis/analysis.h"

#include <string>
#include <utility>
#include <vector>

namespace made {

inline text::Quantity read(std::string_view written) {
    return std::get<text::Quantity>(text::parse_quantity(written));
}

inline text::Moment moment(std::string_view written) {
    return std::get<text::Moment>(text::parse_moment(written));
}

inline model::Figure figure(std::size_t indicator, std::optional<std::size_t> unit, std::string_view value,
                            model::AsOf as_of = {}) {
    model::Figure stated;
    stated.indicator = {indicator};
    if (unit) stated.about = model::UnitId{*unit};
    stated.value = read(value);
    stated.as_of = std::move(as_of);
    stated.at = "mục 1";
    return stated;
}

inline model::Figure ranked(model::Figure figure, int place, int of) {
    figure.besides.edit().rank = text::Rank{place, of};
    return figure;
}

enum Indicators : std::size_t { kRegistered, kCompleted, kFacebook, kPortal, kPosts, kShare };

inline model::Site make_site() {
    model::Site site;
    site.units = {
        {.slug = "xa-a", .name = "Xã A"}, {.slug = "xa-b", .name = "Xã B"}, {.slug = "xa-c", .name = "Xã C"}};
    site.groups = {{.slug = "contest", .name = "Cuộc thi", .name_en = "Contest"}};
    model::Campaign campaign;
    campaign.periods = {
        {.slug = "2024", .name = "Năm 2024", .from = moment("01/01/2024"), .to = moment("31/12/2024")},
        {.slug = "2025", .name = "Năm 2025", .from = moment("01/01/2025"), .to = moment("31/12/2025")}};
    site.campaigns = {campaign};
    const auto indicator = [&](std::string slug, std::string name, std::string measure, model::TotalKind total) {
        model::Indicator made;
        made.slug = std::move(slug);
        made.name = made.short_name = std::move(name);
        made.measure = std::move(measure);
        made.total = total;
        made.better = model::Better::more;
        site.indicators.push_back(made);
    };
    indicator("registered", "Đăng ký dự thi", "người", model::TotalKind::sum);
    indicator("completed", "Hoàn thành bài thi", "người", model::TotalKind::sum);
    indicator("facebook", "Facebook", "tin, bài", model::TotalKind::sum);
    indicator("portal", "Cổng thông tin", "tin, bài", model::TotalKind::sum);
    indicator("posts", "Tin, bài đã đăng", "tin, bài", model::TotalKind::sum);
    indicator("share", "Học đủ khóa", "%", model::TotalKind::share);
    site.indicators[kCompleted].part_of = model::IndicatorId{kRegistered};
    site.indicators[kPosts].sum_of = {{kFacebook}, {kPortal}};
    return site;
}

/// A report for 2025.
inline model::Report& add_report(model::Site& site, std::size_t unit, std::vector<model::Figure> results) {
    model::Report report;
    report.unit = {unit};
    report.slug = "r" + std::to_string(site.reports.size());
    report.period = {1};
    report.paper.number = "1/BC-UBND";
    report.paper.date = text::Moment{.year = 2025, .month = 11, .day = 20};
    report.paper.signer_name = "A";
    report.results = std::move(results);
    return site.reports.emplace_back(std::move(report));
}

inline model::Report& add_report_of_2024(model::Site& site, std::size_t unit, std::vector<model::Figure> results) {
    model::Report& report = add_report(site, unit, std::move(results));
    report.period = {0};
    return report;
}

inline const model::AsOf kSaid = model::SaidTime{"Đến nay"};
inline const model::AsOf kMarch = text::Moment{.year = 2025, .month = 3, .day = 31};
inline const model::AsOf kJune = text::Moment{.year = 2025, .month = 6, .day = 30};

inline analysis::Analysis analyze(const model::Site& site) {
    diagnostics::Diagnostics findings;
    return analysis::analyze(site, analysis::Drafts::left_out, findings);
}

}  // namespace made
