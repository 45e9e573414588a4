#include "reader/schema.h"

#include "reader/field_table.h"
#include "reader/file_kinds.h"

#include <gtest/gtest.h>

namespace reader {
namespace {

using diagnostics::Language;

TEST(MakeSchema, DescribesTheFieldsOfAFile) {
    EXPECT_EQ(make_schema("topics", Language::en)->print(), R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "Loa: topics",
  "type": "object",
  "propertyNames": {
    "type": "string",
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
  },
  "additionalProperties": {
    "$ref": "#/definitions/topic"
  },
  "definitions": {
    "topic": {
      "type": "object",
      "properties": {
        "kind": {
          "title": "Kind",
          "description": "Khó khăn, phương hướng, kiến nghị",
          "allOf": [
            {
              "enum": [
                "difficulty",
                "direction",
                "recommendation"
              ]
            }
          ]
        },
        "name": {
          "title": "Name",
          "description": "Kinh phí hạn chế",
          "allOf": [
            {
              "type": [
                "string",
                "number"
              ]
            }
          ]
        },
        "en": {
          "title": "Name in English",
          "description": "Tên trên bản tiếng Anh",
          "allOf": [
            {
              "type": [
                "string",
                "number"
              ]
            }
          ]
        }
      },
      "additionalProperties": false,
      "required": [
        "kind",
        "name"
      ]
    }
  }
})");
}

TEST(MakeSchema, DefinesEveryTableThatItMentions) {
    for (const std::string_view kind : schema_kinds()) {
        const std::string schema = make_schema(kind, Language::vi)->print();
        constexpr std::string_view kStart = "\"$ref\": \"#/definitions/";
        for (std::size_t at = schema.find(kStart); at != std::string::npos; at = schema.find(kStart, at + 1)) {
            const std::size_t begin = at + kStart.size();
            const std::string name = schema.substr(begin, schema.find('"', begin) - begin);
            EXPECT_NE(schema.find("\n    \"" + name + "\": {"), std::string::npos)
                << kind << " does not define " << name;
        }
    }
}

TEST(MakeSchema, KnowsEveryKindOfFileAndNoOther) {
    EXPECT_EQ(schema_kinds().size(), kDataFiles.size() + kFrontMatters.size());
    EXPECT_FALSE(make_schema("unit", Language::vi));
    EXPECT_FALSE(make_schema("", Language::vi));
}

TEST(MakeSchema, ShowsVietnameseLabels) {
    EXPECT_NE(make_schema("report", Language::vi)->print().find("\"title\": \"Kỳ báo cáo\""), std::string::npos);
}

}  // namespace
}  // namespace reader
