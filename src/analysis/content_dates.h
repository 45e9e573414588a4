// When what the site tells was published or last changed, as the content dates it: there is no clock.
#pragma once

#include "text/moment.h"

#include <optional>
#include <vector>

namespace model {
struct Initiative;
struct Report;
struct Site;
}  // namespace model

namespace analysis {

struct Analysis;

/// Nothing where only drafts tell of it.
using ContentDate = std::optional<text::Moment>;

/// The latest of the days on which it was published, updated, withdrawn or one of its figures corrected.
ContentDate date_of(const model::Report& report);
ContentDate date_of(const model::Initiative& initiative);

struct ContentDates {
    ContentDate content;                    // all reports and initiatives
    std::vector<ContentDate> of_unit;       // by UnitId: its reports, and the initiatives that it owns
    std::vector<ContentDate> of_indicator;  // by IndicatorId: all that tells a figure of it
    std::vector<ContentDate> of_campaign;   // by CampaignId: its reports
    std::vector<ContentDate> of_topic;      // by TopicId: reports with a point on it
};

/// `analysis` has its facts, targets and initiatives.
ContentDates date_content(const model::Site& site, const Analysis& analysis);

}  // namespace analysis
