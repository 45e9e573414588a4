// Pages of a small site made by hand, in the words of the default theme.
#pragma once

#include "unit/analysis/made_site.h"
#include "unit/views/theme_words.h"
#include "views/pages/indicator_pages.h"
#include "views/pages/unit_pages.h"
#include "views/tables.h"

namespace made_views {

/// A site with its analysis and all that pages are made from.
class Pages {
public:
    explicit Pages(model::Site site) : site_(std::move(site)), analysis_(made::analyze(site_)) {}

    views::Context context() const {
        return {
            site_,
            analysis_,
            words_,
            downloads_,
            assets_,
            photos_,
            cards_,
            spoken_,
            [](const model::Body&, const views::Links&, const std::vector<views::Photo>&) { return views::Html{}; },
            views::LinkStyle::folders};
    }
    views::TableContext tables() const { return {site_, analysis_, words_}; }
    views::IndicatorPage indicator(std::size_t index, std::size_t part = 0) const {
        return views::make_indicator_page({index}, part, context());
    }
    views::UnitPage unit(std::size_t index) const { return views::make_unit_page({index}, context()); }
    const analysis::Analysis& analysis() const { return analysis_; }

private:
    model::Site site_;
    analysis::Analysis analysis_;
    model::Wording words_ = theme_words();
    views::DownloadSizes downloads_;
    views::PhotoCopies photos_;
    views::PublishedCards cards_;
    views::SharedSentences spoken_ = views::speak_shared(site_, words_);
    std::map<std::string, std::string, std::less<>> assets_ = {{"site.css", "site.css"}, {"icon.svg", "icon.svg"}};
};

}  // namespace made_views
