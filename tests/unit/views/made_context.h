// A site made by hand with its analysis and all that pages are made from, in the words of the default theme.
#pragma once

#include "unit/analysis/made_site.h"
#include "unit/views/theme_words.h"
#include "views/context.h"

#include <map>
#include <string>
#include <utility>

namespace made {

class ContextOf {
public:
    explicit ContextOf(model::Site site) : site_(std::move(site)), analysis_(made::analyze(site_)) {}
    ContextOf(const ContextOf&) = delete;
    ContextOf& operator=(const ContextOf&) = delete;

    views::Context operator()(views::LinkStyle style = views::LinkStyle::folders) const {
        return {.site = site_,
                .analysis = analysis_,
                .words = words_,
                .downloads = downloads_,
                .assets = assets_,
                .photos = photos_,
                .cards = cards_,
                .spoken = spoken_,
                .render_body = [](const model::Body&, const views::Links&,
                                  const std::vector<views::Photo>&) { return views::Html{}; },
                .link_style = style};
    }

private:
    model::Site site_;
    analysis::Analysis analysis_;
    model::Wording words_ = theme_words();
    views::DownloadSizes downloads_;
    views::PhotoCopies photos_;
    views::PublishedCards cards_;
    views::SharedSentences spoken_ = views::speak_shared(site_, words_);
    std::map<std::string, std::string, std::less<>> assets_ = {{"search/vi", "assets/search/vi/directory.1.js"}};
};

}  // namespace made
