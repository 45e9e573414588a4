// Social cards on their way to the site: the theme's template and font while the content is read, PNGs when the site
// is staged. Cards are shown by absolute addresses only, so a site without one has none.
#pragma once

#include "app/options.h"
#include "app/outputs.h"
#include "diagnostics/diagnostics.h"
#include "html/theme.h"
#include "model/site.h"
#include "model/wording.h"
#include "source/source_tree.h"
#include "views/context.h"

#include <optional>
#include <string>

namespace app {

struct CardMaker {
    html::Template drawing;
    std::string font;
    std::string recipe;  // what besides the SVG decides how a card comes out
};

/// Nothing where no cards can be shown or drawn; a font that is not installed is a note.
std::optional<CardMaker> find_card_maker(const model::Settings& settings, const std::vector<source::ThemeFile>& theme,
                                         const model::Wording& words, diagnostics::Diagnostics& findings);

/// Beside their pages: "don-vi/xa-an-lao/anh-chia-se.png".
views::PublishedCards stage_cards(const CardMaker& maker, const views::Context& context, const Options& options,
                                  Outputs& outputs);

}  // namespace app
