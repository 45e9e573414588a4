// Strong ids: each names one element of the vector of its kind in model::Site. They say nothing outside of their
// Site.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace model {

template <typename Tag>
struct Id {
    constexpr Id() = default;
    constexpr Id(std::size_t place) : index(static_cast<std::uint32_t>(place)) {}

    std::uint32_t index = 0;
    auto operator<=>(const Id&) const = default;
};

using CampaignId = Id<struct CampaignTag>;
using PeriodId = Id<struct PeriodTag>;  // within its campaign
using UnitId = Id<struct UnitTag>;
using GroupId = Id<struct GroupTag>;
using IndicatorId = Id<struct IndicatorTag>;
using FamilyId = Id<struct FamilyTag>;
using TopicId = Id<struct TopicTag>;
using DocumentId = Id<struct DocumentTag>;
using PlatformId = Id<struct PlatformTag>;
using ReportId = Id<struct ReportTag>;
using InitiativeId = Id<struct InitiativeTag>;

}  // namespace model
