// The kinds of file that people write: data/<name>.yaml and the front matters of content/, each with its table of
// fields.
#pragma once

#include "reader/field_table.h"

#include <array>
#include <optional>

namespace reader {

struct FileKind {
    std::string_view name;  // "units" for data/units.yaml, "report" for the front matter of a report
    const Table* table;
    Count count;                                        // named: its top level are ids (`xa-an-lao: {…}`)
    Presence presence;                                  // must data/<name>.yaml be there?
    std::optional<EntityKind> declares = std::nullopt;  // what its ids name
};

inline constexpr std::array kDataFiles{
    FileKind{"site", &kSite, Count::one, Presence::required},
    FileKind{"campaigns", &kCampaign, Count::named, Presence::required, EntityKind::campaign},
    FileKind{"units", &kUnit, Count::named, Presence::required, EntityKind::unit},
    FileKind{"groups", &kGroup, Count::named, Presence::required, EntityKind::group},
    FileKind{"indicators", &kIndicator, Count::named, Presence::required, EntityKind::indicator},
    FileKind{"families", &kFamily, Count::named, Presence::optional, EntityKind::family},
    FileKind{"topics", &kTopic, Count::named, Presence::optional, EntityKind::topic},
    FileKind{"documents", &kDocument, Count::named, Presence::optional, EntityKind::document},
    FileKind{"platforms", &kPlatform, Count::named, Presence::optional, EntityKind::platform},
};

inline constexpr std::array kFrontMatters{
    FileKind{"report", &kReport, Count::one, Presence::optional},
    FileKind{"initiative", &kInitiative, Count::one, Presence::optional},
    FileKind{"page", &kPage, Count::one, Presence::optional},
};

}  // namespace reader
