#include "app/cards.h"

#include "app/kept_results.h"
#include "app/modules.h"
#include "app/parallel_for.h"
#include "app/theme_texts.h"
#include "reader/read_site.h"

#include <fmt/format.h>

namespace app {
namespace {

constexpr std::string_view kDrawing = "cards/card.svg";
constexpr std::string_view kFileName = "anh-chia-se.png";  // the same as long as the page: old posts show it too

}  // namespace

std::optional<CardMaker> find_card_maker(const model::Settings& settings, const std::vector<source::ThemeFile>& theme,
                                         const model::Wording& words, diagnostics::Diagnostics& findings) {
    const std::optional<model::CardFont> font = reader::read_card_font(theme, findings);
    auto drawing =
        html::compile_file(theme_texts(theme), words.all(), kDrawing, views::type_of<views::Card>(), findings);
    if (!font || !drawing || settings.base_url.empty()) return std::nullopt;
    std::optional<std::string> recipe = load_cards().use_font(font->family);
    if (!recipe) {
        findings.report("card-font-missing", font->location, {{"family", font->family}, {"package", font->package}});
        return std::nullopt;
    }
    return CardMaker{*std::move(drawing), font->family, *std::move(recipe)};
}

views::PublishedCards stage_cards(const CardMaker& maker, const views::Context& context, const Options& options,
                                  Outputs& outputs) {
    const std::vector<views::CardJob> jobs = views::list_cards(context.site, options.cards);
    const KeptResults kept(options.source, "cards");
    std::vector<views::PublishedCard> cards(jobs.size());
    parallel_for(jobs.size(), options.threads, [&](std::size_t i) {
        views::Card card = jobs[i].make(context);
        card.font = maker.font;
        const std::string svg = maker.drawing.render(card);
        const std::string made_from = maker.recipe + "\n" + svg;
        cards[i] = {fmt::format("{}{}", jobs[i].folder, kFileName), card.alt};
        const MadeFrom origin{source::digest(made_from)};
        if (!outputs.keep(cards[i].path, origin))
            outputs.stage(cards[i].path, origin, cards[i].path,
                          kept.find_or_make(made_from, [&] { return load_cards().draw(svg); }));
    });
    views::PublishedCards published;
    for (std::size_t i = 0; i < jobs.size(); ++i) published.emplace(jobs[i].folder, std::move(cards[i]));
    return published;
}

}  // namespace app
