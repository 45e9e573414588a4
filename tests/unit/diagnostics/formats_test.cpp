// What other programs read of our findings. No schema of SARIF is at hand on a build machine: the checks are written
// from the specification (OASIS SARIF 2.1.0); tests/site/command_line_test.py reads the same output as JSON.
#include "diagnostics/formats.h"

#include <gtest/gtest.h>

namespace diagnostics {
namespace {

Location at(const std::string& path, int line, int column, int length) {
    return {.path = std::make_shared<const std::string>(path), .line = line, .column = column, .length = length};
}

std::vector<Diagnostic> two_findings() {
    Diagnostics found;
    found.report("field-unknown", at("content/reports/xa-an-lao/bao cao.md", 3, 5, 6),
                 {{"written", "titel"}, {"suggestion", Phrase("có phải `title`?", "did you mean `title`?")}});
    found.report("report-without-number", at("content/b.md", 8, 1, 8), {}, "document.number");
    return found.sorted();
}

const ProgramOptions kEnglish = {.language = Language::en, .version = "1.2.3"};

TEST(PrintGithub, AnnotatesTheLineOfEachFinding) {
    EXPECT_EQ(
        print_github(two_findings(), kEnglish),
        "::warning file=content/b.md,line=8,col=1,endColumn=9,title=report-without-number::number: the report has no "
        "number%0Ahint: write `number: 123/BC-UBND` under `document`; if the paper leaves it blank, add it to "
        "`accepted` with "
        "the reason\n"
        "::error file=content/reports/xa-an-lao/bao cao.md,line=3,col=5,endColumn=11,title=field-unknown::there is "
        "no field "
        "`titel`%0Ahint: did you mean `title`?\n");
}

TEST(PrintGithub, EscapesWhatWouldEndACommand) {
    Diagnostics found;
    found.report("field-unknown", at("a:b,c%.md", 1, 1, 1), {{"written", "100%\r\n::error::x"}, {"suggestion", ""}});
    EXPECT_EQ(print_github(found.sorted(), {.folder = "site/"}),
              "::error file=site/a%3Ab%2Cc%25.md,line=1,col=1,endColumn=2,title=field-unknown::không có mục "
              "`100%25%0D%0A::error::x`\n");
}

TEST(PrintGithub, NamesNoLineOfAFileAsAWhole) {
    Diagnostics found;
    found.report("data-file-missing", whole_file("data/units.yaml"), {{"path", "data/units.yaml"}});
    EXPECT_TRUE(print_github(found.sorted(), kEnglish)
                    .starts_with("::error file=data/units.yaml,title=data-file-missing::there is no"));
    EXPECT_EQ(print_github({}, kEnglish), "");
}

TEST(PrintJson, HoldsEveryFindingAndTheCounts) {
    EXPECT_EQ(print_json(two_findings(), {.language = Language::en, .version = "1.2.3", .folder = "site/"}), R"({
  "loa": "1.2.3",
  "findings": [
    {
      "code": "report-without-number",
      "severity": "warning",
      "message": "number: the report has no number",
      "hint": "write `number: 123/BC-UBND` under `document`; if the paper leaves it blank, add it to `accepted` with the reason",
      "field": "document.number",
      "acceptable": true,
      "file": "site/content/b.md",
      "line": 8,
      "column": 1,
      "length": 8
    },
    {
      "code": "field-unknown",
      "severity": "error",
      "message": "there is no field `titel`",
      "hint": "did you mean `title`?",
      "field": "",
      "acceptable": false,
      "file": "site/content/reports/xa-an-lao/bao cao.md",
      "line": 3,
      "column": 5,
      "length": 6
    }
  ],
  "errors": 1,
  "warnings": 1,
  "notes": 0,
  "codes": {
    "field-unknown": 1,
    "report-without-number": 1
  }
}
)");
}

TEST(PrintJson, IsWholeWithoutFindings) {
    EXPECT_EQ(print_json({}, {.version = "1.2.3"}), R"({
  "loa": "1.2.3",
  "findings": [],
  "errors": 0,
  "warnings": 0,
  "notes": 0,
  "codes": {}
}
)");
}

/// The text from the first `begin` on to the end of the line that is `end`.
std::string excerpt(const std::string& text, const std::string& begin, const std::string& end) {
    const std::size_t first = text.find(begin);
    const std::size_t last = text.find(end, first);
    if (first == std::string::npos || last == std::string::npos) return {};
    return text.substr(first, last + end.size() - first);
}

TEST(PrintSarif, NamesVersionToolAndColumns) {
    const std::string log = print_sarif({}, kEnglish);
    EXPECT_TRUE(log.starts_with(R"({
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "Loa",
          "version": "1.2.3",
          "language": "en-US",
          "rules": [
            {
              "id": "accepted-never",
)")) << log.substr(0, 400);
    EXPECT_TRUE(log.ends_with(R"(      "language": "en-US",
      "columnKind": "unicodeCodePoints",
      "results": []
    }
  ]
}
)")) << log.substr(log.size() - 200);
}

TEST(PrintSarif, DescribesEachRule) {
    EXPECT_EQ(excerpt(print_sarif({}, kEnglish), "              \"id\": \"figure-unquoted\"", "\n            },\n"),
              R"(              "id": "figure-unquoted",
              "shortDescription": {
                "text": "a number with a dot or comma outside quotes"
              },
              "fullDescription": {
                "text": "Loa reads it well, but another program that saves the file may turn `12.000` into `12`. Quotes keep it."
              },
              "help": {
                "text": "Loa reads it well, but another program that saves the file may turn `12.000` into `12`. Quotes keep it.\n\nWrong:\nthi-sinh-dang-ky: {value: 1.570, at: mục 2}\n\nRight:\nthi-sinh-dang-ky: {value: \"1.570\", at: mục 2}",
                "markdown": "Loa reads it well, but another program that saves the file may turn `12.000` into `12`. Quotes keep it.\n\nWrong:\n\n````\nthi-sinh-dang-ky: {value: 1.570, at: mục 2}\n````\n\nRight:\n\n````\nthi-sinh-dang-ky: {value: \"1.570\", at: mục 2}\n````\n"
              },
              "defaultConfiguration": {
                "level": "warning"
              }
            },
)");
}

TEST(PrintSarif, PlacesEachResult) {
    const std::string log = print_sarif(two_findings(), {.version = "1.2.3", .folder = "trang/"});
    const auto index = find_finding("field-unknown") - registry().data();
    EXPECT_EQ(excerpt(log, "          \"ruleId\": \"field-unknown\"", "\n          ]\n"),
              R"(          "ruleId": "field-unknown",
          "ruleIndex": )" +
                  std::to_string(index) + R"(,
          "level": "error",
          "message": {
            "text": "không có mục `titel`\ngợi ý: có phải `title`?"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "trang/content/reports/xa-an-lao/bao%20cao.md"
                },
                "region": {
                  "startLine": 3,
                  "startColumn": 5,
                  "endColumn": 11
                }
              }
            }
          ]
)");
}

TEST(PrintSarif, WritesPathsAsAddresses) {
    Diagnostics found;
    found.report("file-not-regular", whole_file("content/pages/liên kết#1.md"));
    EXPECT_NE(print_sarif(found.sorted(), {.folder = "/srv/"})
                  .find(R"("uri": "file:///srv/content/pages/li%C3%AAn%20k%E1%BA%BFt%231.md"
                })"),
              std::string::npos);
}

}  // namespace
}  // namespace diagnostics
