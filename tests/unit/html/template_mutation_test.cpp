// Whatever somebody types into a theme, the compiler answers with a page or with findings. Seeds are fixed: a failure
// comes back.
#include "unit/html/sample_theme.h"

#include <gtest/gtest.h>
#include <array>
#include <random>

namespace html {
namespace {

constexpr std::string_view kTemplate = R"(<!doctype html>
{{! the page of a unit }}
{{<layout}}
{{$head}}<title>{{title}}</title><meta content="0; url={{home}}">{{/head}}
{{$main}}
  <h1 class="a{{#official}} b{{/official}}">{{owner.title}}</h1>
  {{#groups}}
  <section{{#remark}} title="{{.}}"{{/remark}}>
    {{#links}}
    {{> link}}
    {{/links}}
    {{^links}}<p>{{words.nav.units}}</p>{{/links}}
  </section>
  {{/groups}}
  {{{body}}}{{=<% %>=}}<script>let a = 1;</script><%note%>
<%={{ }}=%>
{{/main}}
{{/layout}}
)";

constexpr std::array<std::string_view, 32> kPieces = {"{{",
                                                      "}}",
                                                      "{{{",
                                                      "}}}",
                                                      "{{#official}}",
                                                      "{{/official}}",
                                                      "{{^links}}",
                                                      "{{/links}}",
                                                      "{{$main}}",
                                                      "{{/main}}",
                                                      "{{<layout}}",
                                                      "{{/layout}}",
                                                      "{{> link}}",
                                                      "{{> loop}}",
                                                      "{{=| |=}}",
                                                      "{{= =}}",
                                                      "{{.}}",
                                                      "{{title}}",
                                                      "{{home}}",
                                                      "{{{body}}}",
                                                      "{{words.}}",
                                                      "{{a.b..}}",
                                                      "<script>",
                                                      "</script>",
                                                      "<!--",
                                                      "-->",
                                                      "\"",
                                                      "'",
                                                      "<",
                                                      ">",
                                                      "\n",
                                                      "\xE1\xBB"};

std::string mutate(std::string text, std::mt19937& random) {
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    for (std::size_t count = 1 + below(4); count > 0; --count) {
        const std::size_t at = below(text.size() + 1);
        switch (below(4)) {
            case 0:
                text.insert(at, kPieces[below(kPieces.size())]);
                break;
            case 1:
                text.erase(at, below(12));
                break;
            case 2:
                text.insert(at, text.substr(below(text.size() + 1), below(60)));
                break;
            default:
                if (at < text.size()) {
                    text[at] = static_cast<char>(below(256));
                }
        }
    }
    return text;
}

TEST(TemplateMutations, GiveAPageOrFindings) {
    const sample::Parts parts = {{"layout", R"(<html>
  <head>{{$head}}{{/head}}</head>
  <body>
    {{$main}}
    {{/main}}
  </body>
</html>
)"},
                                 {"link", "<a href=\"{{url}}\">{{title}}</a>\n"},
                                 {"loop", "{{#groups}}{{> loop}}{{/groups}}"}};
    ASSERT_EQ(sample::compile(std::string(kTemplate), parts).print(diagnostics::Language::en), "");
    std::mt19937 random(20251101);
    const views::SamplePage page = sample::page();
    int pages = 0;
    constexpr int kRounds = 3000;
    for (int round = 0; round < kRounds; ++round) {
        const sample::Compiled compiled = sample::compile(mutate(std::string(kTemplate), random), parts);
        if (compiled.page) {
            ++pages;
            EXPECT_FALSE(compiled.page->render(page).empty());
        } else {
            EXPECT_TRUE(compiled.findings.has_errors());
            EXPECT_FALSE(compiled.print(diagnostics::Language::vi).empty());
        }
    }
    EXPECT_GT(pages, kRounds / 20);
    EXPECT_LT(pages, kRounds / 2);
}

/// The specification takes every name anywhere, so most mutations are pages.
TEST(TemplateMutations, AreHarmlessWithoutChecksToo) {
    std::mt19937 random(20251102);
    const views::SamplePage page = sample::page();
    for (int round = 0; round < 1000; ++round) {
        const std::string text = mutate(std::string(kTemplate), random);
        CompileOptions options{.checking = Checking::plain};
        options.find_partial = [&](std::string_view) { return TemplateText{"itself", text}; };
        diagnostics::Diagnostics findings;
        const auto compiled =
            compile_template({"page", text}, views::type_of<views::SamplePage>(), options, findings);
        EXPECT_EQ(compiled.has_value(), !findings.has_errors());
        if (compiled) {
            EXPECT_FALSE(compiled->render(page).empty());
        }
    }
}

}  // namespace
}  // namespace html
