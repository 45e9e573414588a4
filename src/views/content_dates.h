// When what the site tells was published or last changed, as the content dates it: there is no clock.
#pragma once

#include "analysis/analysis.h"
#include "model/site.h"

#include <optional>

namespace views {

using ContentDate = std::optional<text::Moment>;

/// The latest of the days on which it was published, updated, withdrawn or one of its figures corrected.
ContentDate date_of(const model::Report& report);
ContentDate date_of(const model::Initiative& initiative);

/// Of all figures and initiatives that the site shows.
ContentDate date_of_content(const model::Site& site);

/// Of a unit: its reports, and the initiatives that it owns; nothing where it has neither.
ContentDate date_of_unit(model::UnitId id, const model::Site& site, const analysis::Analysis& analysis);

/// Of all that tells a figure of the indicator.
ContentDate date_of_indicator(model::IndicatorId id, const model::Site& site, const analysis::Analysis& analysis);

ContentDate date_of_campaign(model::CampaignId id, const model::Site& site);
ContentDate date_of_topic(model::TopicId id, const model::Site& site);

}  // namespace views
