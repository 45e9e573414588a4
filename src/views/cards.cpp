#include "views/cards.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/context.h"
#include "views/fit_text.h"

#include <algorithm>
#include <optional>
#include <span>

namespace views {
namespace {

constexpr int kWidth = 1040;        // between the margins
constexpr int kEyebrowWidth = 950;  // beside the sign of the site
constexpr TextSize kEyebrowSizes[] = {{32, 1}};
constexpr TextSize kTitleSizes[] = {{84, 2}, {72, 3}, {62, 4}, {54, 4}};
constexpr TextSize kTitleSizesAboveNumber[] = {{84, 1}, {72, 1}, {66, 1}, {62, 2}, {54, 2}, {48, 3}, {40, 3}};
constexpr TextSize kNumberSizes[] = {{120, 1}, {96, 1}, {76, 1}, {60, 1}};
constexpr TextSize kSentenceSizes[] = {{42, 1}, {38, 2}, {34, 2}};
constexpr TextSize kNoticeSizes[] = {{28, 1}, {26, 1}, {24, 1}, {22, 1}};

struct CardText {
    std::string eyebrow;
    std::string title;
    std::string number;
    std::string sentence;
};

struct BigFigure {
    std::string number;
    std::string sentence;
};

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string all;
    for (const std::string& part : parts)
        if (!part.empty()) all += (all.empty() ? "" : std::string(between)) + part;
    return all;
}

FittedText fit(std::string_view text, std::span<const TextSize> sizes) {
    return fit_text(text, {.width = kWidth, .sizes = sizes});
}

Card fit_card(const CardText& text, const Context& context) {
    const FittedText eyebrow = fit_text(text.eyebrow, {.width = kEyebrowWidth, .sizes = kEyebrowSizes});
    const FittedText title =
        text.number.empty() ? fit(text.title, kTitleSizes) : fit(text.title, kTitleSizesAboveNumber);
    const FittedText number = fit(text.number, kNumberSizes);
    const FittedText sentence = fit(text.sentence, kSentenceSizes);
    const std::string unofficial = context.site.settings.official ? "" : context.words("notice.unofficial");
    const FittedText notice = fit(unofficial, kNoticeSizes);
    return {.font = {},
            .eyebrow = joined(eyebrow.lines, " "),
            .title = title.lines,
            .title_size = std::to_string(title.size),
            .number = joined(number.lines, " "),
            .number_size = std::to_string(number.size),
            .sentence = sentence.lines,
            .sentence_size = std::to_string(sentence.size),
            .notice = joined(notice.lines, " "),
            .notice_size = std::to_string(notice.size),
            .alt = joined({text.eyebrow, text.title, joined({text.number, text.sentence}, " "), unofficial}, ". ")};
}

BigFigure figure_of(const analysis::Fact& fact, const Context& context) {
    const bool is_share = fact.value->shape == text::QuantityShape::share;
    const text::Notation& notation = context.words.notation();
    return {is_share ? text::format_share_percent(fact.value->low, fact.value->high, notation)
                     : text::format_quantity(*fact.value, notation),
            context.site[fact.indicator].name};
}

/// The first of the site's highlights that the city states.
BigFigure city_figure(const Context& context) {
    for (const model::IndicatorId id : context.site.settings.highlights) {
        const std::vector<std::size_t>& city = context.analysis.of(id).city;
        if (!city.empty() && context.analysis.facts[city.back()].value)
            return figure_of(context.analysis.facts[city.back()], context);
    }
    return {};
}

/// What a place's page tells first.
BigFigure unit_figure(model::UnitId unit, const Context& context) {
    for (const model::IndicatorId id : context.site.settings.lead)
        for (const std::size_t index : context.analysis.of(id).units)
            if (context.analysis.facts[index].about == unit) return figure_of(context.analysis.facts[index], context);
    return {};
}

/// The first figure that the initiative itself states.
std::optional<BigFigure> initiative_figure(model::InitiativeId id, const Context& context) {
    for (const analysis::Fact& fact : context.analysis.facts)
        for (const analysis::Statement& statement : fact.statements)
            if (const auto* told = std::get_if<model::InitiativeId>(&statement.told_in);
                told && *told == id && fact.value)
                return figure_of(fact, context);
    return std::nullopt;
}

BigFigure count(std::size_t number, std::string_view word, const Context& context) {
    if (number == 0) return {};
    return {text::format_number(static_cast<std::int64_t>(number), context.words.notation()), context.words(word)};
}

BigFigure report_count(std::optional<model::CampaignId> campaign, const Context& context) {
    std::size_t reports = 0;
    for (const std::vector<model::ReportId>& of_unit : context.analysis.reports_of)
        reports += static_cast<std::size_t>(std::ranges::count_if(
            of_unit, [&](model::ReportId id) { return !campaign || context.site[id].campaign == *campaign; }));
    return count(reports, "card.reports", context);
}

/// Reports of places take the card of all places, which therefore tells nothing that another report would change.
BigFigure place_count(const Context& context) {
    const auto places = std::ranges::count_if(context.site.units, &model::Unit::is_place);
    return count(static_cast<std::size_t>(places), "card.units", context);
}

BigFigure indicator_count(const Context& context) {
    return count(context.site.indicators.size(), "card.indicators", context);
}

BigFigure initiative_count(const Context& context) {
    const auto published = std::ranges::count(context.site.initiatives, false, &model::Initiative::draft);
    return count(static_cast<std::size_t>(published), "card.initiatives", context);
}

BigFigure document_count(const Context& context) {
    return count(context.analysis.documents.size(), "card.documents", context);
}

BigFigure no_figure(const Context&) {
    return {};
}

struct KindCard {
    std::string_view folder;
    std::string_view title;  // words
    BigFigure (*figure)(const Context&);
};
constexpr KindCard kKindCards[] = {
    {kUnitsFolder, "page.units", place_count},
    {kIndicatorsFolder, "page.indicators", indicator_count},
    {kInitiativesFolder, "page.initiatives", initiative_count},
    {kDocumentsFolder, "page.documents", document_count},
    {kPlatformsFolder, "page.platforms", no_figure},
    {kTopicsFolder, "page.topics", no_figure},
    {kCompletenessFolder, "page.completeness",
     [](const Context& context) { return report_count(std::nullopt, context); }},
    {kReconciliationFolder, "page.reconciliation", no_figure},
    {kDownloadsFolder, "page.downloads", no_figure},
};

Card make_site_card(const Context& context) {
    const model::Settings& settings = context.site.settings;
    const BigFigure figure = city_figure(context);
    return fit_card({settings.tagline, settings.title, figure.number, figure.sentence}, context);
}

Card make_kind_card(const KindCard& kind, const Context& context) {
    const BigFigure figure = kind.figure(context);
    return fit_card({context.site.settings.title, context.words(kind.title), figure.number, figure.sentence},
                    context);
}

Card make_campaign_card(model::CampaignId id, const Context& context) {
    const BigFigure figure = report_count(id, context);
    return fit_card({context.site.settings.title, context.site[id].name, figure.number, figure.sentence}, context);
}

Card make_unit_card(model::UnitId id, const Context& context) {
    BigFigure figure = unit_figure(id, context);
    const std::vector<std::string>& formerly = context.site[id].formerly;
    if (figure.number.empty() && !formerly.empty())
        figure.sentence = context.words("unit.formerly", {{"names", joined(formerly, ", ")}});
    return fit_card({context.site.settings.title, context.site[id].name, figure.number, figure.sentence}, context);
}

Card make_initiative_card(model::InitiativeId id, const Context& context) {
    const model::Initiative& initiative = context.site[id];
    std::vector<std::string> owners;
    for (const model::UnitId unit : initiative.units) owners.push_back(context.site[unit].name);
    if (owners.empty()) owners.push_back(initiative.run_by);
    const BigFigure figure =
        initiative_figure(id, context).value_or(BigFigure{.number = {}, .sentence = initiative.body.first_paragraph});
    return fit_card({.eyebrow = joined({text::capitalise_first(initiative.form), joined(owners, ", ")}, " · "),
                     .title = initiative.title,
                     .number = figure.number,
                     .sentence = figure.sentence},
                    context);
}

void add_places(const model::Site& site, std::vector<CardJob>& jobs) {
    for (std::size_t i = 0; i < site.units.size(); ++i)
        jobs.push_back(
            {unit_folder(site, {i}), [i](const Context& context) { return make_unit_card({i}, context); }});
    for (std::size_t i = 0; i < site.initiatives.size(); ++i)
        if (!site.initiatives[i].draft)
            jobs.push_back({initiative_folder(site, {i}), [i](const Context& context) {
                                return make_initiative_card(model::InitiativeId{i}, context);
                            }});
}

}  // namespace

std::vector<CardJob> list_cards(const model::Site& site, CardScope scope) {
    std::vector<CardJob> jobs = {{"", make_site_card}};
    for (const KindCard& kind : kKindCards)
        jobs.push_back(
            {std::string(kind.folder), [&kind](const Context& context) { return make_kind_card(kind, context); }});
    for (std::size_t i = 0; i < site.campaigns.size(); ++i)
        jobs.push_back({completeness_folder(site, {i}),
                        [i](const Context& context) { return make_campaign_card({i}, context); }});
    if (scope == CardScope::places) add_places(site, jobs);
    return jobs;
}

const PublishedCard* find_card(const PublishedCards& cards, std::string_view folder) {
    while (true) {
        if (const auto found = cards.find(folder); found != cards.end()) return &found->second;
        if (folder.empty()) return nullptr;
        const std::size_t slash = folder.substr(0, folder.size() - 1).rfind('/');
        folder = slash == std::string_view::npos ? "" : folder.substr(0, slash + 1);
    }
}

}  // namespace views
