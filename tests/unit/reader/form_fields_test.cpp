#include "reader/form_fields.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

namespace reader {
namespace {

using diagnostics::Language;
using text::Json;

std::string printed(std::string_view kind) {
    const auto* const found = std::ranges::find(kDataFiles, kind, &FileKind::name);
    return Json(make_form_fields(*found, Language::vi)).print();
}

TEST(MakeFormFields, ShowsEntriesAsAList) {
    EXPECT_EQ(printed("topics"), R"([
  {
    "name": "entries",
    "label": "Chủ đề của khó khăn, kiến nghị",
    "widget": "list",
    "collapsed": true,
    "summary": "{{fields.id}} {{fields.kind}} {{fields.name}}",
    "fields": [
      {
        "name": "id",
        "label": "Id",
        "widget": "string",
        "pattern": [
          "^[a-z0-9]+(-[a-z0-9]+)*$",
          "Chữ thường không dấu, chữ số, dấu gạch ngang: xa-an-lao"
        ]
      },
      {
        "name": "kind",
        "label": "Loại",
        "widget": "select",
        "options": [
          {
            "value": "difficulty",
            "label": "Khó khăn"
          },
          {
            "value": "direction",
            "label": "Phương hướng"
          },
          {
            "value": "recommendation",
            "label": "Kiến nghị"
          }
        ],
        "required": true
      },
      {
        "name": "name",
        "label": "Tên",
        "widget": "string",
        "hint": "Kinh phí hạn chế",
        "required": true
      },
      {
        "name": "en",
        "label": "Tên tiếng Anh",
        "widget": "string",
        "hint": "Tên trên bản tiếng Anh",
        "required": false
      }
    ],
    "loa": "named",
    "required": false
  }
])");
}

/// The pattern of the first field whose hint holds `hint`.
std::regex pattern_before(const std::string& fields, const std::string& message) {
    const auto end = fields.rfind("\",", fields.find(message) - 1);
    const auto begin = fields.rfind('"', end - 1) + 1;
    return std::regex(fields.substr(begin, end - begin), std::regex::ECMAScript);
}

TEST(MakeFormFields, RefusesFiguresThatReadInTwoWays) {
    const std::string report = Json(make_form_fields(kFrontMatters[0], Language::vi)).print();
    const std::regex figure = pattern_before(report, "Dấu chấm ngăn hàng nghìn");
    for (const char* const good :
         {"1.570", "8203", "08", "12,5%", "5 - 7", "trên 70%", "12.133/13.159", "có", "1.234,5", "-3"})
        EXPECT_TRUE(std::regex_match(good, figure)) << good;
    for (const char* const bad : {"1.44", "1,440", "10.10", "12.0000", "1.5 triệu"})
        EXPECT_FALSE(std::regex_match(bad, figure)) << bad;
    const std::regex moment = pattern_before(report, "Viết ngày/tháng/năm");
    for (const char* const good : {"21/11/2025", "11/11/2025 09:00", "11/2025", "2025", "2025-11-21"})
        EXPECT_TRUE(std::regex_match(good, moment)) << good;
    for (const char* const bad : {"21-11-2025", "ngày 21", "21/11"})
        EXPECT_FALSE(std::regex_match(bad, moment)) << bad;
}

}  // namespace
}  // namespace reader
