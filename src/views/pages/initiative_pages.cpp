#include "views/pages/initiative_pages.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/frame.h"
#include "views/phrases.h"

#include <algorithm>
#include <map>

namespace views {
namespace {

bool is_in_family(const model::Initiative& initiative, model::FamilyId family) {
    return initiative.family == family || std::ranges::find(initiative.also, family) != initiative.also.end();
}

std::vector<Detail> make_details(const model::Initiative& initiative, const Context& context, const Links& links) {
    const model::Wording& words = context.words;
    std::vector<Detail> details = {{words("field.status"), status_text(initiative.status, words), {}}};
    if (!initiative.run_by.empty())
        details.push_back({words("field.run_by"), content_text(initiative.run_by, words), {}});
    const auto add_family = [&](std::string_view label, model::FamilyId family) {
        details.push_back({words(label), name_of(context.site[family], words),
                           links.page(std::string(kInitiativesFolder) + "#" + context.site[family].slug)});
    };
    add_family("field.family", initiative.family);
    if (!initiative.also.empty()) add_family("field.also", initiative.also.front());
    if (!initiative.audience.empty())
        details.push_back({words("field.audience"), content_text(initiative.audience, words), {}});
    if (!initiative.since.empty())
        details.push_back({words("field.since"), content_text(initiative.since, words), {}});
    return details;
}

/// Figures that the initiative itself states.
std::vector<FigureRow> rows_of(model::InitiativeId id, const std::vector<analysis::Fact>& facts,
                               const analysis::FactLists& lists, const Context& context, const Links& links) {
    std::vector<FigureRow> rows;
    for (const std::size_t fact : lists.told_in_initiative[id.index])
        rows.push_back(make_figure_row(facts[fact], context, links));
    return rows;
}

}  // namespace

InitiativesPage make_initiatives_page(const Context& context) {
    const Links links = links_from(kInitiativesFolder, context);
    InitiativesPage page;
    page.title = context.words("page.initiatives");
    page.intro = context.words("initiatives.intro");
    page.frame =
        make_frame({.title = page.title, .description = page.intro, .section = NavSection::initiatives, .crumbs = {}},
                   context, links);
    std::map<model::InitiativeStatus, std::int64_t> statuses;
    for (const model::Initiative& initiative : context.site.initiatives)
        if (!initiative.draft) ++statuses[initiative.status];
    for (const auto& [status, count] : statuses)
        page.statuses.push_back(
            {status_text(status, context.words), text::format_number(count, context.words.notation()), {}});
    for (std::size_t f = 0; f < context.site.families.size(); ++f) {
        FamilyList list{.name = name_of(context.site.families[f], context.words),
                        .id = context.site.families[f].slug,
                        .initiatives = {}};
        for (std::size_t i = 0; i < context.site.initiatives.size(); ++i) {
            const model::Initiative& initiative = context.site.initiatives[i];
            if (!initiative.draft && initiative.family.index == f)
                list.initiatives.push_back(make_initiative_card({i}, context, links));
        }
        if (!list.initiatives.empty()) page.families.push_back(std::move(list));
    }
    return page;
}

InitiativePage make_initiative_page(model::InitiativeId id, const Context& context) {
    const model::Initiative& initiative = context.site[id];
    const Links links = links_from(initiative_folder(context.site, id), context);
    InitiativePage page;
    page.form = content_text(text::capitalise_first(initiative.form), context.words);
    page.title = content_text(initiative.title, context.words);
    page.frame = make_frame({.title = page.form + " “" + page.title + "”",
                             .description = content_text(initiative.body.first_paragraph, context.words),
                             .section = NavSection::initiatives,
                             .crumbs = {{context.words("nav.initiatives"), links.page(kInitiativesFolder)}},
                             .updated = std::max(initiative.published, initiative.updated)},
                            context, links);
    page.details = make_details(initiative, context, links);
    for (const model::UnitId unit : initiative.units)
        page.units.push_back({name_of(context.site[unit], context.words), links.unit(unit)});
    page.body = context.render_body(initiative.body, links, make_photos(initiative.photos, context, links));
    page.photos = photos_behind_text(initiative.photos, context, links);
    const analysis::Analysis& analysis = context.analysis;
    page.results = rows_of(id, analysis.facts, analysis.lookup.facts, context, links);
    page.targets = rows_of(id, analysis.targets, analysis.lookup.targets, context, links);
    for (const model::InitiativeSource& source : initiative.sources)
        page.sources.push_back(
            {.text = context.words(
                 "source.report", {{"unit", name_of(context.site[context.site[source.report].unit], context.words)}}),
             .href = links.report(source.report),
             .at = content_text(source.at, context.words)});
    for (std::size_t i = 0; i < context.site.initiatives.size(); ++i)
        if (i != id.index && !context.site.initiatives[i].draft &&
            is_in_family(context.site.initiatives[i], initiative.family))
            page.siblings.push_back(make_initiative_card({i}, context, links));
    page.share = make_share(QrCodes::drawn, context, links);
    return page;
}

}  // namespace views
