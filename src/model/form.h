// The entry form for officers: which sheets it has and what stands in which column. The writer of forms and their
// reader know each other by this page alone; whoever changes it raises `kFormVersion`.
#pragma once

#include <string_view>

namespace model::form {

inline constexpr std::string_view kVersion = "1";

inline constexpr std::string_view kGuideSheet = "Hướng dẫn";
inline constexpr std::string_view kFieldSheet = "Thông tin chung";
inline constexpr std::string_view kFigureSheet = "Số liệu";
inline constexpr std::string_view kTextSheet = "Nội dung";
inline constexpr std::string_view kIssuedSheet = "loa";  // hidden; ASCII, because drop-downs refer to it

/// Columns are counted from 1; rows that begin with an id in the id column are entered, all others are headings.
namespace figure_column {
inline constexpr int kNumber = 1, kName = 2, kMeasure = 3, kValue = 4, kAsOf = 5, kPlace = 6, kNote = 7, kRank = 8,
                     kLast = 9, kAbout = 10, kId = 11;
}
namespace field_column {
inline constexpr int kLabel = 1, kEntry = 2, kAbout = 3, kId = 4;  // id: "document.number"
}
namespace text_column {
inline constexpr int kHeading = 1, kEntry = 2, kId = 3;  // id: that of the section in the outline
}

/// Of the hidden sheet: what the form was made for, the rows as they were issued, and the choices of drop-downs.
namespace issued_column {
inline constexpr int kKey = 1, kSaid = 2, kId = 4, kName = 5, kMeasure = 6, kYesNo = 7, kPeriods = 8, kPlaces = 9;
}
inline constexpr std::string_view kVersionKey = "loa-form", kUnitKey = "unit", kCampaignKey = "campaign";

}  // namespace model::form
