// Every mistake that a template can have, as its author reads it.
#include "unit/html/template_findings.h"

#include "diagnostics/findings.h"
#include "unit/html/sample_theme.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <set>

namespace html {
namespace {

using diagnostics::Language;

class TemplateFindings : public testing::TestWithParam<FindingCase> {};

TEST_P(TemplateFindings, AreSaidInBothLanguages) {
    const sample::Compiled compiled = sample::compile(GetParam().text, GetParam().parts);
    EXPECT_FALSE(compiled.page);
    EXPECT_EQ(compiled.print(Language::vi), GetParam().vi);
    EXPECT_EQ(compiled.print(Language::en), GetParam().en);
}

INSTANTIATE_TEST_SUITE_P(Names, TemplateFindings, testing::ValuesIn(names_cases()));
INSTANTIATE_TEST_SUITE_P(Places, TemplateFindings, testing::ValuesIn(places_cases()));

/// The codes of what is wrong with `text`, each with its line.
std::vector<std::string> list_findings(const std::string& text, const sample::Parts& parts = {}) {
    std::vector<std::string> list;
    for (const diagnostics::Diagnostic& found : sample::compile(text, parts).findings.sorted()) {
        list.push_back(fmt::format("{} {}", found.location.line, found.finding->code));
    }
    return list;
}

using Findings = std::vector<std::string>;

TEST(TemplateFindingCases, HoldEveryCodeOfTemplates) {
    std::set<std::string_view> missing;
    for (const diagnostics::Finding& finding : diagnostics::theme_findings()) {
        missing.insert(finding.code);
    }
    for (const auto* cases : {&names_cases(), &places_cases()}) {
        for (const FindingCase& test : *cases) {
            std::erase_if(missing, [&](std::string_view code) {
                return test.en.find(fmt::format("[{}]", code)) != std::string::npos;
            });
        }
    }
    EXPECT_EQ(missing, std::set<std::string_view>{"template-missing"});  // a mistake of the theme: theme_test.cpp
}

TEST(TemplateMistakes, AreAllFoundInOneRun) {
    EXPECT_EQ(list_findings("{{titel}}\n{{#names}}{{nme}}{{/names}}\n{{>foter}}\n<a href={{home}}>\n{{#draft}}\n"),
              (Findings{"1 template-name-unknown", "2 template-name-unknown", "3 template-partial-missing",
                        "4 template-place-unsafe", "5 template-syntax"}));
}

TEST(TemplateMistakes, AreNotHiddenByTheSectionAroundThem) {
    EXPECT_EQ(list_findings("{{#official}}<p class=\"{{/official}}{{titel}}"),
              (Findings{"1 template-state-differs", "1 template-name-unknown"}));
}

TEST(TemplatePlaces, AreSafeOrRefused) {
    const Findings unsafe = {"1 template-place-unsafe"};
    for (const std::string text : {"<style>{{title}}</style>",
                                   "<iframe>{{title}}</iframe>",
                                   "<p style=\"{{title}}\">",
                                   "<p onload='{{title}}'>",
                                   "<p ONCLICK=\"{{title}}\">",
                                   "<SCRIPT>{{title}}</SCRIPT>",
                                   "<script>'</p>{{title}}'</script>",
                                   "<script>'</scripts>{{title}}'</script>",
                                   "<iframe srcdoc=\"{{title}}\"></iframe>",
                                   "<!doctype {{title}}>",
                                   "<p class=a{{title}}>",
                                   "<p class= {{title}} >",
                                   "<p cl{{title}}>",
                                   "<p class {{title}}>",
                                   "<p{{title}}>",
                                   "</{{title}}>",
                                   "<!-- -- > {{title}} -->",
                                   "<p/{{title}}>",
                                   "<script>{{{body}}}</script>",
                                   "<script src=\"a.js\">{{home}}</script>",
                                   "<style>{{words.nav.home}}</style>"}) {
        EXPECT_EQ(list_findings(text), unsafe) << text;
    }
    const Findings none;
    for (const std::string text :
         {"<script></script>{{title}}", "<script>'</scripts>'</script >{{title}}", "<style></STYLE>{{title}}",
          "<!-->{{title}}", "<!-- x -->{{title}}", "<p class = 'a' title=\"{{title}}\">", "<br/>{{title}}",
          "<p a=b>{{title}}", "<p a=/b/>{{title}}", "<a title='>' href='{{home}}'>", "a << b {{title}}",
          "</p >{{title}}", "<p a b>{{title}}"}) {
        EXPECT_EQ(list_findings(text), none) << text;
    }
}

TEST(TemplateSections, LeaveThePlaceAsItWas) {
    for (const std::string text :
         {"{{#official}}<p {{/official}}>", "{{^official}}<!--{{/official}}-->",
          "<p {{#official}}title=\"{{/official}}\">", "<p title={{#official}}\"a\"{{/official}}>",
          "<sc{{#official}}ript{{/official}}>", "<p {{#names}}a{{/names}}>", "<p{{#names}} a=\"b\"{{/names}}>",
          "{{#official}}<textarea>{{/official}}", "<script>{{#official}}</scr{{/official}}ipt>"}) {
        EXPECT_EQ(std::ranges::count(list_findings(text), "1 template-state-differs"), 1) << text;
    }
    const Findings torn = {"1 template-word-torn"};
    for (const std::string text : {"<a{{#official}} b{{/official}}c>", "<a {{#official}}b{{/official}}c>",
                                   "<a b{{#official}} c{{/official}}=''>"}) {
        EXPECT_EQ(list_findings(text), torn) << text;
    }
    const Findings none;
    for (const std::string text : {"<p {{#names}}a=\"{{.}}\" {{/names}}>", "<p {{#official}}a{{/official}}/>",
                                   "<b{{#official}} c=''{{/official}} d>", "<p title=\"{{#names}}{{.}} {{/names}}\">",
                                   "{{#names}}<p>{{.}}{{/names}}", "<p a{{#official}} b{{/official}}>"}) {
        EXPECT_EQ(list_findings(text), none) << text;
    }
}

TEST(TemplateNesting, HasALimit) {
    const auto repeat = [](std::string_view text, int count) {
        std::string all;
        for (int i = 0; i < count; ++i) {
            all += text;
        }
        return all;
    };
    EXPECT_EQ(list_findings(repeat("{{#official}}", 64) + repeat("{{/official}}", 64)), Findings());
    EXPECT_EQ(list_findings(repeat("{{#official}}", 65) + repeat("{{/official}}", 64)),
              Findings{"1 template-syntax"});
    EXPECT_EQ(list_findings(repeat("{{^draft}}", 2000)).size(), 65U);
}

TEST(TemplateRecursion, IsToldOncePerTag) {
    EXPECT_EQ(list_findings("{{>a}}", {{"a", "{{>a}}{{>b}}{{>a}}"}, {"b", "{{>a}}\n{{>b}}"}}),
              (Findings{"1 template-recursion", "1 template-recursion"}));
    EXPECT_EQ(list_findings("{{<a}}{{$b}}{{$b}}{{/b}}{{/b}}{{/a}}", {{"a", "{{$b}}{{/b}}"}}), Findings());
}

}  // namespace
}  // namespace html
