// The kinds of file that people write: data/<name>.yaml and the front matters of content/, each with its table of
// fields.
#pragma once

#include "reader/field_table.h"

#include <array>
#include <optional>

namespace reader {

struct FileKind {
    std::string_view name;  // "units" for data/units.yaml, "report" for the front matter of a report
    std::string_view label_vi;
    std::string_view label_en;
    const Table* table;
    Count count;                                        // named: its top level are ids (`xa-an-lao: {…}`)
    Presence presence;                                  // must data/<name>.yaml be there?
    std::optional<EntityKind> declares = std::nullopt;  // what its ids name
};

inline constexpr std::array kDataFiles{
    FileKind{"site", "Thông tin chung", "The site", &kSite, Count::one, Presence::required},
    FileKind{"campaigns", "Chuyên đề, kỳ, đề cương", "Campaigns", &kCampaign, Count::named, Presence::required,
             EntityKind::campaign},
    FileKind{"units", "Xã, phường, đặc khu, sở, ngành", "Units", &kUnit, Count::named, Presence::required,
             EntityKind::unit},
    FileKind{"groups", "Nhóm chỉ tiêu", "Groups of indicators", &kGroup, Count::named, Presence::required,
             EntityKind::group},
    FileKind{"indicators", "Chỉ tiêu", "Indicators", &kIndicator, Count::named, Presence::required,
             EntityKind::indicator},
    FileKind{"families", "Nhóm mô hình", "Families of initiatives", &kFamily, Count::named, Presence::optional,
             EntityKind::family},
    FileKind{"topics", "Chủ đề của khó khăn, kiến nghị", "Topics", &kTopic, Count::named, Presence::optional,
             EntityKind::topic},
    FileKind{"documents", "Văn bản", "Documents", &kDocument, Count::named, Presence::optional, EntityKind::document},
    FileKind{"platforms", "Nền tảng", "Platforms", &kPlatform, Count::named, Presence::optional,
             EntityKind::platform},
};

inline constexpr std::array kFrontMatters{
    FileKind{"report", "Báo cáo", "Reports", &kReport, Count::one, Presence::optional},
    FileKind{"initiative", "Mô hình, sáng kiến", "Initiatives", &kInitiative, Count::one, Presence::optional},
    FileKind{"page", "Trang giới thiệu", "Pages", &kPage, Count::one, Presence::optional},
};

}  // namespace reader
