#include "views/pages/completeness_pages.h"

#include "text/format.h"
#include "views/denominators.h"
#include "views/frame.h"
#include "views/phrases.h"

#include <algorithm>
#include <ranges>

namespace views {
namespace {

using analysis::Told;

SectionState make_section_state(const std::string& heading, Told told, const model::Wording& words) {
    switch (told) {
        case Told::own:
            return {heading, "own", "✓", words("section.own")};
        case Told::elsewhere:
            return {heading, "elsewhere", "→", words("section.elsewhere")};
        case Told::none:
            break;
    }
    return {heading, "none", "–", words("section.none")};
}

std::vector<SectionState> make_sections(const analysis::UnitCompleteness& unit, const model::Campaign& campaign,
                                        const model::Wording& words) {
    std::vector<SectionState> sections;
    for (std::size_t i = 0; i < unit.sections.size(); ++i)
        sections.push_back(make_section_state(heading_of(campaign.outline[i], words), unit.sections[i], words));
    return sections;
}

UnitSections make_unit_sections(const analysis::UnitCompleteness& unit, const model::Campaign& campaign,
                                const Context& context, const Links& links) {
    UnitSections row{.unit = {name_of(context.site[unit.unit], context.words), links.unit(unit.unit)},
                     .scope = {},
                     .reports = {},
                     .sections = {}};
    for (const model::ReportId report : unit.reports) {
        if (context.site[report].scope == model::ReportScope::all)
            row.scope = context.words("completeness.city_report");
        row.reports.push_back({content_text(context.site[report].title, context.words), links.report(report)});
    }
    row.sections = make_sections(unit, campaign, context.words);
    return row;
}

bool has_reports(const analysis::UnitCompleteness& unit) {
    return !unit.reports.empty();
}

/// The units that lie on this part.
void add_matrix(CompletenessPage& page, model::CampaignId id, std::size_t part, const Context& context,
                const Links& links) {
    const model::Campaign& campaign = context.site[id];
    const analysis::Completeness& completeness = context.analysis.completeness[id.index];
    for (const model::OutlineEntry& entry : campaign.outline)
        page.headings.push_back(heading_of(entry, context.words));
    const std::size_t from = part * kRowsPerPage;
    std::size_t all = 0;
    for (const analysis::UnitCompleteness& unit : completeness.units | std::views::filter(has_reports))
        if (const std::size_t at = all++; at >= from && at < from + kRowsPerPage)
            page.units.push_back(make_unit_sections(unit, campaign, context, links));
    page.parts =
        make_parts(completeness_folder(context.site, id), part, count_parts(completeness), links, context.words);
    if (!page.parts.empty()) page.list_size = list_size_text(from, from + page.units.size(), all, context.words);
}

KindRow make_sum_row(const analysis::Completeness& completeness, CountOf of, std::string label,
                     const model::Wording& words) {
    const UnitCounts counts = count_units(completeness, of);
    return {.label = std::move(label),
            .reported = text::format_number(counts.reported, words.notation()),
            .obligated = text::format_number(counts.obligated, words.notation()),
            .note = {},
            .is_sum = true};
}

/// Kinds of places with their sum, departments, and the sum of all where both are there.
std::vector<KindRow> make_kind_rows(const analysis::Completeness& completeness, const model::Wording& words) {
    std::vector<KindRow> places, departments;
    for (const analysis::KindCount& kind : completeness.kinds) {
        KindRow row{.label = unit_kind_text(kind.kind, words),
                    .reported = text::format_number(kind.reported, words.notation()),
                    .obligated = text::format_number(kind.obligated, words.notation()),
                    .note = {},
                    .is_sum = false};
        if (kind.named < kind.obligated)
            row.note = words("completeness.named",
                             {{"n", text::format_number(kind.named, words.notation())}, {"total", row.obligated}});
        (kind.kind == model::UnitKind::so_nganh ? departments : places).push_back(std::move(row));
    }
    std::vector<KindRow> rows = places;
    if (places.size() > 1)
        rows.push_back(make_sum_row(completeness, CountOf::places, words("completeness.sum_places"), words));
    std::ranges::copy(departments, std::back_inserter(rows));
    if (!places.empty() && !departments.empty())
        rows.push_back(make_sum_row(completeness, CountOf::all, words("completeness.sum_all"), words));
    return rows;
}

std::vector<MissingList> make_missing(const analysis::Completeness& completeness, const Context& context,
                                      const Links& links) {
    std::vector<MissingList> lists;
    for (const analysis::KindCount& kind : completeness.kinds) {
        MissingList list;
        for (const analysis::UnitCompleteness& unit : completeness.units)
            if (unit.reports.empty() && context.site[unit.unit].kind == kind.kind)
                list.units.push_back({name_of(context.site[unit.unit], context.words), links.unit(unit.unit)});
        if (kind.named < kind.obligated)
            list.note =
                context.words("completeness.unnamed",
                              {{"n", text::format_number(kind.obligated - kind.named, context.words.notation())}});
        list.heading =
            context.words("completeness.missing_kind",
                          {{"kind", unit_kind_text(kind.kind, context.words)},
                           {"n", text::format_number(kind.obligated - kind.reported, context.words.notation())}});
        if (kind.reported < kind.obligated) lists.push_back(std::move(list));
    }
    return lists;
}

std::vector<Download> downloads_of(model::CampaignId id, const Context& context, const Links& links) {
    return make_downloads(completeness_folder(context.site, id) + context.site[id].slug,
                          context.words("download.completeness"), context.analysis.dates.of_campaign[id.index], context, links);
}

std::string explain_text(const analysis::Completeness& completeness, const model::Wording& words) {
    return words("completeness.explain",
                 {{"n", text::format_number(count_units(completeness, CountOf::all).reported, words.notation())},
                  {"total", denominator_text(completeness, CountOf::all, words)}});
}

}  // namespace

std::vector<CampaignStatus> make_campaign_statuses(model::UnitId unit, const Context& context, const Links& links) {
    std::vector<CampaignStatus> statuses;
    for (std::size_t i = 0; i < context.site.campaigns.size(); ++i) {
        const model::Campaign& campaign = context.site.campaigns[i];
        const analysis::Completeness& completeness = context.analysis.completeness[i];
        const auto own = std::ranges::lower_bound(completeness.units, unit, {}, &analysis::UnitCompleteness::unit);
        if (own == completeness.units.end() || own->unit != unit) continue;
        statuses.push_back(
            {.campaign = {short_name_of(campaign, context.words), links.page(completeness_folder(context.site, {i}))},
             .period = name_of(campaign.periods[completeness.period.index], context.words),
             .state = own->reports.empty() ? context.words("report.not_on_site") : "",
             .sections = make_sections(*own, campaign, context.words)});
    }
    return statuses;
}

std::size_t count_parts(const analysis::Completeness& completeness) {
    const auto reported = std::ranges::count_if(completeness.units, has_reports);
    return std::max<std::size_t>(1, (static_cast<std::size_t>(reported) + kRowsPerPage - 1) / kRowsPerPage);
}

CompletenessPage make_completeness_page(model::CampaignId id, std::size_t part, const Context& context) {
    const model::Campaign& campaign = context.site[id];
    const analysis::Completeness& completeness = context.analysis.completeness[id.index];
    const Links links = links_from(part_folder(completeness_folder(context.site, id), part), context);
    CompletenessPage page;
    page.title = context.words("completeness.title", {{"campaign", short_name_of(campaign, context.words)}});
    page.period = name_of(campaign.periods[completeness.period.index], context.words);
    page.explain = explain_text(completeness, context.words);
    page.frame = make_frame({.title = page.title,
                             .description = page.explain,
                             .section = NavSection::none,
                             .crumbs = {{context.words("page.completeness"), links.page(kCompletenessFolder)}}},
                            context, links);
    add_matrix(page, id, part, context, links);
    if (part > 0) {
        page.frame.crumbs.push_back(
            {short_name_of(campaign, context.words), links.page(completeness_folder(context.site, id))});
        return page;
    }
    page.kinds = make_kind_rows(completeness, context.words);
    page.missing = make_missing(completeness, context, links);
    for (std::size_t i = 0; i < context.site.campaigns.size(); ++i)
        if (i != id.index)
            page.others.push_back({short_name_of(context.site.campaigns[i], context.words),
                                   links.page(completeness_folder(context.site, {i}))});
    page.downloads = downloads_of(id, context, links);
    return page;
}

CompletenessListPage make_completeness_list_page(const Context& context) {
    const Links links = links_from(kCompletenessFolder, context);
    CompletenessListPage page;
    page.title = context.words("page.completeness");
    page.frame = make_frame({.title = page.title,
                             .description = context.words("completeness.about"),
                             .section = NavSection::none,
                             .crumbs = {}},
                            context, links);
    for (std::size_t i = 0; i < context.site.campaigns.size(); ++i) {
        const model::Campaign& campaign = context.site.campaigns[i];
        const analysis::Completeness& completeness = context.analysis.completeness[i];
        std::string counts = reported_text(completeness, CountOf::places, context.words);
        if (count_units(completeness, CountOf::departments).obligated > 0)
            counts += ", " + reported_text(completeness, CountOf::departments, context.words);
        page.campaigns.push_back({{short_name_of(campaign, context.words) + ", " +
                                       name_of(campaign.periods[completeness.period.index], context.words),
                                   links.page(completeness_folder(context.site, {i}))},
                                  context.words("completeness.counts", {{"counts", counts}})});
    }
    return page;
}

}  // namespace views
