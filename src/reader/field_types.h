// What the tables of data/ (data_fields.cpp) and of content/ (content_fields.cpp) have in common: kinds of values,
// and fields that mean the same in several files.
#pragma once

#include "reader/field_table.h"

#include <span>
#include <string_view>

namespace reader {

inline constexpr Presence kOptional = Presence::optional;
inline constexpr Presence kRequired = Presence::required;
inline constexpr Presence kChecked = Presence::checked;

inline constexpr Type kText{Shape::text};
inline constexpr Type kIdText{Shape::id};
inline constexpr Type kYesNo{Shape::yes_no};
inline constexpr Type kMoment{Shape::moment};
inline constexpr Type kAsOf{Shape::as_of};
inline constexpr Type kFigures{Shape::figures};

using Words = std::span<const Word>;
constexpr Type one_of(Words words) {
    return {.shape = Shape::word, .words = words};
}
constexpr Type reference_to(EntityKind kind) {
    return {.shape = Shape::reference, .refers_to = kind};
}
constexpr Type object(const Table& table) {
    return {.shape = Shape::object, .object = &table};
}
constexpr Type list_of(Type type) {
    return type.count = Count::list, type;
}
constexpr Type named(Type type) {
    return type.count = Count::named, type;
}

inline constexpr Word kDocumentStatuses[] = {{"issued", "Đã ban hành"}, {"draft", "Dự thảo"}};
inline constexpr Word kInferable[] = {{"type", "Tên loại"},
                                      {"number", "Số, ký hiệu"},
                                      {"date", "Ngày ban hành"},
                                      {"issuer", "Cơ quan ban hành"},
                                      {"subject", "Trích yếu"}};

inline constexpr Field kAliases{"aliases",        "Id cũ",   "Earlier ids",
                                list_of(kIdText), kOptional, "Địa chỉ cũ tự chuyển sang trang này"};
inline constexpr Field kNote{"note", "Ghi chú", "Note", kText, kOptional, "Điều người đọc cần biết thêm"};
inline constexpr Field kAcceptedList{"accepted",          "Nhận xét được chấp nhận",
                                     "Accepted findings", list_of(object(kAccepted)),
                                     kOptional,           "Lỗi của bản gốc, kèm lý do"};
inline constexpr Field kSpellings{"spellings",    "Cách viết khác", "Other spellings",
                                  list_of(kText), kOptional,        "Chỉ dùng khi tìm kiếm"};

inline constexpr Field kDocumentType{"type", "Tên loại", "Type", kText, kRequired, "Công văn, Kế hoạch, Quyết định"};
inline constexpr Field kDocumentNumber{"number", "Số, ký hiệu", "Number", kText, kOptional, "516/SKHCN-TTTT"};
inline constexpr Field kDocumentDate{"date", "Ngày ban hành", "Date", kMoment, kOptional, "12/11/2025"};
inline constexpr Field kDocumentIssuer{"issuer", "Cơ quan ban hành", "Issuer",
                                       kText,    kOptional,          "Sở Khoa học và Công nghệ"};
inline constexpr Field kDocumentSubject{"subject", "Trích yếu", "Subject", kText, kOptional, "Về việc gì"};
inline constexpr Field kDocumentImplements{"implements", "Thực hiện văn bản",
                                           "Implements", list_of(reference_to(EntityKind::document)),
                                           kOptional,    "Id trong documents.yaml"};
inline constexpr Field kDocumentStatus{"status",  "Tình trạng",          "Status", one_of(kDocumentStatuses),
                                       kOptional, "Đã ban hành, dự thảo"};
inline constexpr Field kDocumentInferred{"inferred", "Suy ra",
                                         "Inferred", list_of(one_of(kInferable)),
                                         kOptional,  "Các mục không văn bản nào ghi, do người biên tập suy ra"};

}  // namespace reader
