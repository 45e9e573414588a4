#include "views/search_entries.h"

#include "text/format.h"
#include "views/content_text.h"
#include "views/context.h"
#include "views/frame.h"
#include "views/phrases.h"
#include "views/place_name.h"
#include "views/register_pages.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace views {
namespace {

std::string join(std::initializer_list<std::string_view> parts) {
    std::string joined;
    for (const std::string_view part : parts)
        if (!part.empty()) joined.append(joined.empty() ? "" : " · ").append(part);
    return joined;
}

std::string count_text(std::string_view word, std::size_t count, const model::Wording& words) {
    const std::string n = text::format_number(static_cast<std::int64_t>(count), words.notation());
    return count == 0 ? "" : words(word, {{"n", n}});
}

class Entries {
public:
    explicit Entries(const Context& context) : context_(context), links_(links_from(kSearchFolder, context)) {}

    void add_units() {
        for (std::size_t i = 0; i < context_.site.units.size(); ++i) {
            const PlaceName name = split_place_name(context_.site.units[i].name);
            add({.kind = EntryKind::unit,
                 .lead = content(name.kind),
                 .name = content(name.name),
                 .title = {},
                 .about = join(
                     {count_text("count.reports", context_.analysis.reports_of[i].size(), context_.words),
                      count_text("count.initiatives", context_.analysis.initiatives_of[i].size(), context_.words)}),
                 .href = links_.unit({i})});
        }
    }

    void add_former_units() {
        std::vector<model::UnitId> heirs;
        for (std::size_t i = 0; i < context_.site.units.size(); ++i) heirs.push_back({i});
        std::ranges::stable_sort(heirs, {}, [&](model::UnitId heir) { return context_.site[heir].formerly.size(); });
        for (const model::UnitId heir : heirs)
            for (const std::string& formerly : context_.site[heir].formerly) {
                const PlaceName name = split_place_name(formerly);
                add({.kind = EntryKind::unit,
                     .lead = content(name.kind),
                     .name = content(name.name),
                     .title = content(context_.site[heir].name),
                     .about = context_.words("search.was", {{"name", content(formerly)}}),
                     .href = links_.unit(heir)});
            }
    }

    void add_initiatives() {
        for (std::size_t i = 0; i < context_.site.initiatives.size(); ++i) {
            const model::Initiative& initiative = context_.site.initiatives[i];
            if (initiative.draft) continue;
            const InitiativeCard card = make_initiative_card({i}, context_, links_);
            SearchEntry entry{.kind = EntryKind::initiative,
                              .lead = card.owner,
                              .name = content(initiative.title),
                              .title = content(initiative.title),
                              .about = join({card.owner, card.family}),
                              .href = card.href};
            add_with_spellings(std::move(entry), initiative.spellings);
        }
    }

    void add_indicators() {
        for (std::size_t i = 0; i < context_.site.indicators.size(); ++i) {
            const model::Indicator& indicator = context_.site.indicators[i];
            const std::string name = name_of(indicator, context_.words);
            SearchEntry entry{.kind = EntryKind::indicator,
                              .lead = {},
                              .name = name,
                              .title = name,
                              .about = name_of(context_.site[indicator.group], context_.words),
                              .href = links_.indicator({i})};
            add_with_spellings(std::move(entry), {indicator.name, indicator.short_name});
        }
    }

    void add_platforms() {
        for (const model::Platform& platform : context_.site.platforms)
            add_with_spellings({.kind = EntryKind::platform,
                                .lead = {},
                                .name = content(platform.name),
                                .title = content(platform.name),
                                .about = content(platform.audience),
                                .href = links_.page(std::string(kPlatformsFolder) + "#" + platform.slug)},
                               platform.spellings);
    }

    void add_documents() {
        for (const analysis::RegisterEntry& entry : context_.analysis.documents) {
            const model::Document& paper = *entry.document;
            const std::string date = paper.date ? text::format_moment(*paper.date, context_.words.notation()) : "";
            const std::string named = paper.type + " " + (entry.number.empty() ? paper.subject : entry.number);
            SearchEntry found{
                .kind = EntryKind::document,
                .lead = content(paper.type),
                .name = content(entry.number),
                .title = content(named),
                .about = join({entry.number.empty() ? "" : content(paper.subject), content(paper.issuer), date}),
                .href = links_.page(register_address(entry, context_.analysis))};
            if (!entry.number.empty()) add(found);
            found.name = content(paper.subject);
            if (!paper.subject.empty()) add(std::move(found));
        }
    }

    void add_reports() {
        for (std::size_t i = 0; i < context_.site.reports.size(); ++i) {
            const model::Report& report = context_.site.reports[i];
            const auto& published = context_.analysis.reports_of[report.unit.index];
            if (std::ranges::find(published, model::ReportId{i}) == published.end()) continue;
            const ReportLine line = make_report_line({i}, context_, links_);
            add({.kind = EntryKind::report,
                 .lead = line.unit,
                 .name = content(report.title),
                 .title = content(report.title),
                 .about = join({line.unit, line.campaign, line.period}),
                 .href = line.href});
        }
    }

    void add_groups() {
        for (std::size_t i = 0; i < context_.site.campaigns.size(); ++i)
            add({.kind = EntryKind::campaign,
                 .lead = {},
                 .name = short_name_of(context_.site.campaigns[i], context_.words),
                 .title = {},
                 .about = name_of(context_.site.campaigns[i], context_.words),
                 .href = links_.page(completeness_folder(context_.site, {i}))});
        for (std::size_t i = 0; i < context_.site.topics.size(); ++i)
            add({.kind = EntryKind::topic,
                 .lead = {},
                 .name = name_of(context_.site.topics[i], context_.words),
                 .title = {},
                 .about = point_kind_text(context_.site.topics[i].kind, context_.words),
                 .href = links_.topic({i})});
        for (std::size_t i = 0; i < context_.site.families.size(); ++i) {
            const model::Family& family = context_.site.families[i];
            const auto members = std::ranges::count_if(context_.site.initiatives, [&](const model::Initiative& one) {
                return !one.draft && one.family.index == i;
            });
            if (members == 0) continue;
            add({.kind = EntryKind::family,
                 .lead = {},
                 .name = name_of(family, context_.words),
                 .title = {},
                 .about = count_text("count.initiatives", static_cast<std::size_t>(members), context_.words),
                 .href = links_.page(std::string(kInitiativesFolder) + "#" + family.slug)});
        }
    }

    void add_pages() {
        const model::Wording& words = context_.words;
        for (const auto& [word, folder] :
             {std::pair{"page.units", kUnitsFolder}, std::pair{"page.indicators", kIndicatorsFolder},
              std::pair{"page.initiatives", kInitiativesFolder}, std::pair{"page.platforms", kPlatformsFolder},
              std::pair{"page.documents", kDocumentsFolder}, std::pair{"page.topics", kTopicsFolder},
              std::pair{"page.completeness", kCompletenessFolder},
              std::pair{"page.reconciliation", kReconciliationFolder}, std::pair{"page.downloads", kDownloadsFolder},
              std::pair{"page.dictionary", kDictionaryFolder}, std::pair{"page.api", kApiFolder}})
            add_page(words(word), links_.page(folder));
        for (const model::Page& page : context_.site.pages)
            add_page(content(page.title), links_.page(text_page_folder(page)));
    }

    std::vector<SearchEntry> take() && { return std::move(entries_); }

private:
    std::string content(std::string_view text) const { return content_text(text, context_.words); }

    void add(SearchEntry entry) { entries_.push_back(std::move(entry)); }

    void add_page(const std::string& title, Url href) {
        add({.kind = EntryKind::page, .lead = {}, .name = title, .title = {}, .about = {}, .href = std::move(href)});
    }

    void add_with_spellings(SearchEntry entry, const std::vector<std::string>& spellings) {
        add(entry);
        for (const std::string& spelling : spellings) {
            if (content(spelling) == entry.title) continue;
            entry.name = content(spelling);
            add(entry);
        }
    }

    const Context& context_;
    Links links_;
    std::vector<SearchEntry> entries_;
};

}  // namespace

std::vector<SearchEntry> list_search_entries(const Context& context, const diagnostics::RunJobs& run) {
    constexpr std::array kInOrder = {&Entries::add_units,     &Entries::add_former_units, &Entries::add_initiatives,
                                     &Entries::add_platforms, &Entries::add_groups,       &Entries::add_indicators,
                                     &Entries::add_documents, &Entries::add_reports,      &Entries::add_pages};
    std::array<std::vector<SearchEntry>, kInOrder.size()> lists;
    run(lists.size(), [&](std::size_t i) {
        Entries entries(context);
        (entries.*kInOrder[i])();
        lists[i] = std::move(entries).take();
    });
    std::vector<SearchEntry> all;
    for (std::vector<SearchEntry>& list : lists) std::ranges::move(std::exchange(list, {}), std::back_inserter(all));
    return all;
}

SearchIndex make_search_index(const Context& context, const diagnostics::RunJobs& run) {
    const model::Wording& words = context.words;
    return {.language = words.language(),
            .content_language = std::string(model::kContentLanguage),
            .kinds = {words("entry.unit"), words("entry.initiative"), words("entry.platform"),
                      words("entry.campaign"), words("entry.indicator"), words("entry.topic"), words("entry.family"),
                      words("entry.document"), words("entry.report"), words("entry.page")},
            .words = {{"count", words("search.count")},
                      {"none", words("search.none")},
                      {"more", words("search.more")},
                      {"all", words("search.all")}},
            .entries = list_search_entries(context, run)};
}

std::string search_directory(const model::Wording& words) {
    return "search/" + words.language();
}

SearchField make_search_field(const Context& context, const Links& links) {
    const auto asset = [&](std::string_view name) { return links.file(asset_path(context, name)); };
    return {.action = links.page(kSearchFolder),
            .script = asset("assets/find.js"),
            .reader = asset("assets/search.js"),
            .index = asset(search_directory(context.words))};
}

}  // namespace views
