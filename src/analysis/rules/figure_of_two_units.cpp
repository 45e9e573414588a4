// Reports of one unit that give one dated figure to two different units. Equal figures of units that report for
// themselves are no reason to wonder.
#include "analysis/rules/rules.h"
#include "text/format.h"

#include <algorithm>
#include <span>

namespace analysis::rules {
namespace {

struct Told {
    const model::Figure* figure;
    const model::Report* report;

    model::UnitId by() const { return report->unit; }
};

std::vector<Told> list_dated_figures(const model::Site& site) {
    std::vector<Told> told;
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report) || report.scope == model::ReportScope::all) continue;
        for (const model::Figure& figure : report.results) {
            const bool dated = std::holds_alternative<text::Moment>(figure.as_of) ||
                               std::holds_alternative<text::Span>(figure.as_of);
            if (dated && figure.value && figure.about) told.push_back({&figure, &report});
        }
    }
    return told;
}

bool is_same_figure(const model::Figure& a, const model::Figure& b) {
    return a.indicator == b.indicator && a.as_of == b.as_of && a.value == b.value && a.about != b.about;
}

/// The nearest earlier figure of the same reports that is the same of another unit. What units tell of themselves,
/// which is almost all, is compared only with what they tell of others.
const model::Figure* find_same(std::span<const Told> earlier, std::span<const std::size_t> about_others,
                               const Told& later) {
    if (later.figure->about == later.by()) {
        for (auto index = about_others.rbegin(); index != about_others.rend(); ++index)
            if (is_same_figure(*earlier[*index].figure, *later.figure)) return earlier[*index].figure;
        return nullptr;
    }
    for (auto told = earlier.rbegin(); told != earlier.rend(); ++told)
        if (is_same_figure(*told->figure, *later.figure)) return told->figure;
    return nullptr;
}

}  // namespace

void figure_of_two_units(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    const std::vector<Told> all = list_dated_figures(site);
    // Reports stand by unit, so that those of one unit are neighbours.
    for (auto first = all.begin(); first != all.end();) {
        const auto last = std::find_if(first, all.end(), [&](const Told& told) { return told.by() != first->by(); });
        const std::span<const Told> of_unit(first, last);
        std::vector<std::size_t> about_others;
        for (std::size_t i = 0; i < of_unit.size(); ++i) {
            const model::Figure& figure = *of_unit[i].figure;
            if (const model::Figure* other = find_same(of_unit.first(i), about_others, of_unit[i])) {
                const std::string on = "results." + site[figure.indicator].slug;
                diagnostics.report("figure-of-two-units", locate_figure(figure, *of_unit[i].report),
                                   {{"label", site[figure.indicator].short_name},
                                    {"value", text::format_quantity(*figure.value, text::vietnamese())},
                                    {"a", site[*other->about].name},
                                    {"b", site[*figure.about].name},
                                    {"on", on}},
                                   on);
            }
            if (figure.about != of_unit[i].by()) about_others.push_back(i);
        }
        first = last;
    }
}

}  // namespace analysis::rules
