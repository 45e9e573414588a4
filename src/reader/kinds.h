// The kinds of thing that content refers to by id, in references (`campaign: chuyen-doi-so`) and links
// (`unit:xa-an-lao`).
#pragma once

#include "model/ids.h"

#include <array>
#include <optional>
#include <string_view>

namespace reader {

enum class EntityKind { campaign, unit, group, indicator, family, topic, document, platform, report, initiative };

struct KindTraits {
    EntityKind kind;
    std::string_view word;          // as links name it: "unit"
    std::string_view unknown_code;  // the finding about an id that is none
    std::string_view listed_in;     // where people find the ids
    bool is_linkable;               // may a text link to it?
};

inline constexpr std::array kKinds{
    KindTraits{EntityKind::campaign, "campaign", "unknown-campaign", "data/campaigns.yaml", false},
    KindTraits{EntityKind::unit, "unit", "unknown-unit", "data/units.yaml", true},
    KindTraits{EntityKind::group, "group", "unknown-group", "data/groups.yaml", false},
    KindTraits{EntityKind::indicator, "indicator", "unknown-indicator", "data/indicators.yaml", true},
    KindTraits{EntityKind::family, "family", "unknown-family", "data/families.yaml", false},
    KindTraits{EntityKind::topic, "topic", "unknown-topic", "data/topics.yaml", true},
    KindTraits{EntityKind::document, "document", "unknown-document", "data/documents.yaml", true},
    KindTraits{EntityKind::platform, "platform", "unknown-platform", "data/platforms.yaml", true},
    KindTraits{EntityKind::report, "report", "unknown-report", "content/reports/", true},
    KindTraits{EntityKind::initiative, "initiative", "unknown-initiative", "content/initiatives/", true},
};

constexpr const KindTraits& traits(EntityKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

/// The kind that an id of the model names.
template <typename Id>
inline constexpr std::optional<EntityKind> kKindOf = std::nullopt;
template <>
inline constexpr std::optional<EntityKind> kKindOf<model::CampaignId> = EntityKind::campaign;
template <>
inline constexpr std::optional<EntityKind> kKindOf<model::UnitId> = EntityKind::unit;
template <>
inline constexpr std::optional<EntityKind> kKindOf<model::GroupId> = EntityKind::group;
template <>
inline constexpr std::optional<EntityKind> kKindOf<model::IndicatorId> = EntityKind::indicator;
template <>
inline constexpr std::optional<EntityKind> kKindOf<model::FamilyId> = EntityKind::family;
template <>
inline constexpr std::optional<EntityKind> kKindOf<model::TopicId> = EntityKind::topic;
template <>
inline constexpr std::optional<EntityKind> kKindOf<model::DocumentId> = EntityKind::document;
template <>
inline constexpr std::optional<EntityKind> kKindOf<model::PlatformId> = EntityKind::platform;
template <>
inline constexpr std::optional<EntityKind> kKindOf<model::ReportId> = EntityKind::report;
template <>
inline constexpr std::optional<EntityKind> kKindOf<model::InitiativeId> = EntityKind::initiative;

}  // namespace reader
