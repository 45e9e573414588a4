// The examples of `loa explain` keep what they promise: the bad one makes its finding, the good one makes none. Only
// those are left out that are abridged because the mistake is too long to show.
#include "diagnostics/findings.h"
#include "markdown/markdown.h"
#include "source/yaml.h"
#include "unit/reader/small_site.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <set>

namespace reader {
namespace {

using diagnostics::Diagnostics;
using diagnostics::Finding;

std::set<std::string_view> codes(const Diagnostics& found) {
    std::set<std::string_view> codes;
    for (const diagnostics::Diagnostic& one : found.sorted()) codes.insert(one.finding->code);
    return codes;
}

std::set<std::string_view> codes_of_yaml(std::string_view text) {
    Diagnostics found;
    source::parse_yaml({.text = text, .path = std::make_shared<const std::string>("data/a.yaml")}, found);
    return codes(found);
}

std::set<std::string_view> codes_of_body(std::string_view text) {
    Diagnostics found;
    markdown::read_outline({.text = text, .path = std::make_shared<const std::string>("content/a.md")}, found);
    return codes(found);
}

TEST(Explanations, OfYamlAreTrue) {
    const std::set<std::string_view> abridged = {"yaml-too-deep"};
    for (const Finding& finding : diagnostics::yaml_findings()) {
        EXPECT_EQ(codes_of_yaml(finding.good), std::set<std::string_view>{}) << finding.code;
        if (abridged.contains(finding.code)) continue;
        EXPECT_EQ(codes_of_yaml(finding.bad), std::set{finding.code}) << finding.bad;
    }
}

TEST(Explanations, OfBodiesAreTrue) {
    const std::set<std::string_view> abridged = {"body-too-long", "definition-repeated", "nesting-too-deep",
                                                 "paragraph-too-long", "table-too-wide"};
    for (const Finding& finding : diagnostics::markdown_findings()) {
        EXPECT_EQ(codes_of_body(finding.good), std::set<std::string_view>{}) << finding.code;
        if (abridged.contains(finding.code)) continue;
        EXPECT_EQ(codes_of_body(finding.bad), std::set{finding.code}) << finding.bad;
    }
}

/// A report with the snippet where figures stand, or in its text.
std::string report_with(std::string_view snippet) {
    if (snippet.find("](") != std::string_view::npos)
        return testing::report("results:\n  thi-sinh-dang-ky: {value: \"1.570\", at: mục 2}\n",
                               std::string(snippet) + "\n");
    if (snippet.starts_with("results:") || snippet.starts_with("targets:"))
        return testing::report(std::string(snippet) + "\n");
    std::string fields = "results:\n";
    for (std::size_t at = 0; at < snippet.size();) {
        const std::string_view line = snippet.substr(at, snippet.find('\n', at) - at);
        fields += fmt::format("  {}\n", line);
        at += line.size() + 1;
    }
    return testing::report(fields);
}

bool finds(std::string_view snippet, std::string_view code) {
    return testing::SmallSite({{testing::kReportPath, report_with(snippet)}})
               .findings()
               .find(fmt::format(" {}", code)) != std::string::npos;
}

TEST(Explanations, OfFiguresAreTrue) {
    const std::set<std::string_view> of_initiatives = {"figure-about-missing"};
    for (const auto& part : {diagnostics::number_findings(), diagnostics::figure_findings()}) {
        for (const Finding& finding : part) {
            if (of_initiatives.contains(finding.code)) continue;
            EXPECT_TRUE(finds(finding.bad, finding.code)) << finding.bad;
            EXPECT_EQ(testing::SmallSite({{testing::kReportPath, report_with(finding.good)}}).findings(), "")
                << finding.code;
        }
    }
}

/// In a paper of a xã that is printed whole.
bool finds_in_paper(std::string_view text, std::string_view code) {
    const std::string results = "text: full\nresults:\n  thi-sinh-dang-ky: {value: \"1.570\", at: mục 2}\n";
    const std::string terms =
        "format: 1\ntitle: Trang\nlanguages: [vi]\nterms:\n  - {name: VNeID, not: [\"VneID\"]}\n";
    const testing::SmallSite site(
        {{testing::kReportPath, testing::report(results, std::string(text) + "\n")}, {"data/site.yaml", terms}});
    return site.findings().find(fmt::format(" {}\n", code)) != std::string::npos;
}

TEST(Explanations, OfPapersAreTrue) {
    const std::set<std::string_view> of_two_places = {"result-as-aim"};
    for (const Finding& finding : diagnostics::wording_findings()) {
        if (of_two_places.contains(finding.code)) continue;
        EXPECT_TRUE(finds_in_paper(finding.bad, finding.code)) << finding.bad;
        EXPECT_FALSE(finds_in_paper(finding.good, finding.code)) << finding.good;
    }
}

}  // namespace
}  // namespace reader
