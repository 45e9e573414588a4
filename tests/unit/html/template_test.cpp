#include "html/template.h"

#include "text/foreign.h"

#include "unit/html/sample_theme.h"

#include <gtest/gtest.h>
#include <thread>

namespace html {
namespace {

struct Case {
    std::string_view text;
    std::string_view expected;
};

void check(std::initializer_list<Case> cases, const sample::Parts& parts = {}) {
    for (const Case& test : cases) {
        EXPECT_EQ(sample::render(std::string(test.text), parts), test.expected) << test.text;
    }
}

TEST(AppendEscaped, ReplacesWhatIsMarkup) {
    const auto escape = [](std::string_view text) {
        std::string out = "|";
        append_escaped(text, out);
        return out;
    };
    EXPECT_EQ(escape(""), "|");
    EXPECT_EQ(escape("Hải Phòng"), "|Hải Phòng");
    EXPECT_EQ(escape("<a href=\"x\" id='y'>&amp;"), "|&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;");
    EXPECT_EQ(escape("&"), "|&amp;");
}

TEST(Template, PrintsFieldsByTheirType) {
    check({{"<h1>{{title}}</h1>", "<h1>Chợ số &lt;b&gt;&amp;&quot;&#39;</h1>"},
           {"<p title=\"{{title}}\">", "<p title=\"Chợ số &lt;b&gt;&amp;&quot;&#39;\">"},
           {"<p title='{{title}}'>", "<p title='Chợ số &lt;b&gt;&amp;&quot;&#39;'>"},
           {"<title>{{title}}</title>", "<title>Chợ số &lt;b&gt;&amp;&quot;&#39;</title>"},
           {"<a href=\"{{home}}\">", "<a href=\"../?a=1&amp;b=2\">"},
           {"<a href=\"{{owner.url}}#bieu-do\">", "<a href=\"xa-an-lao/#bieu-do\">"},
           {"<meta content=\"0; url={{home}}\">", "<meta content=\"0; url=../?a=1&amp;b=2\">"},
           {"<meta content=\"{{owner.title}}\">", "<meta content=\"An Lão\">"},
           {"<main>{{{body}}}{{& body }}</main>", "<main><p>Bà con</p><p>Bà con</p></main>"}});
}

TEST(Template, MarksForeignTextWhereElementsMayStand) {
    const auto print = [](const std::string& title, std::string text) {
        const sample::Compiled compiled = sample::compile(std::move(text));
        views::SamplePage page = sample::page();
        page.title = title;
        return compiled.page->render(page);
    };
    const std::string foreign = "Report of " + text::mark_foreign("Xã <An Lão>") + ", 2025";
    const std::string marked = "Report of <span lang=\"vi\">Xã &lt;An Lão&gt;</span>, 2025";
    const std::string plain = "Report of Xã &lt;An Lão&gt;, 2025";
    EXPECT_EQ(print(foreign, "<h1>{{title}}</h1>"), "<h1>" + marked + "</h1>");
    EXPECT_EQ(print(foreign, "<title>{{title}}</title>"), "<title>" + plain + "</title>");
    EXPECT_EQ(print(foreign, "<svg><title>{{title}}</title></svg>"), "<svg><title>" + plain + "</title></svg>");
    EXPECT_EQ(print(foreign, "<p title=\"{{title}}\">"), "<p title=\"" + plain + "\">");
    EXPECT_EQ(print(text::mark_foreign("a" + text::mark_foreign("b") + "c"), "{{title}}"),
              "<span lang=\"vi\">abc</span>");
    EXPECT_EQ(print("\x0F"
                    "a\x0E"
                    "b",
                    "{{title}}"),
              "a<span lang=\"vi\">b</span>")
        << "is closed in any case";
}

TEST(Template, PrintsOptionalsWhereTheyAre) {
    check({{"[{{note}}][{{source.title}}][{{successor.title}}]", "[ghi chú][Báo cáo][]"},
           {"{{#source}}{{title}}{{/source}}{{^source}}-{{/source}}", "Báo cáo"},
           {"{{#successor}}{{title}}{{/successor}}{{^successor}}-{{/successor}}", "-"},
           {"{{^successor.title}}-{{/successor.title}}", "-"}});
}

TEST(Template, TakesSectionsOfEveryKind) {
    check({{"{{#official}}a{{/official}}{{#draft}}b{{/draft}}{{^draft}}c{{/draft}}", "ac"},
           {"{{#note}}({{.}}){{/note}}{{#subtitle}}s{{/subtitle}}{{^subtitle}}-{{/subtitle}}", "(ghi chú)-"},
           {"{{#owner}}{{title}}{{/owner}}{{^owner}}-{{/owner}}", "An Lão"},
           {"<a {{#home}}href=\"{{.}}\"{{/home}}>", "<a href=\"../?a=1&amp;b=2\">"},
           {"{{#body}}{{{.}}}{{/body}}", "<p>Bà con</p>"},
           {"{{#names}}{{.}}, {{/names}}{{#nothing}}x{{/nothing}}{{^nothing}}-{{/nothing}}", "một, hai, -"},
           {"{{#rows}}[{{#.}}{{.}}{{/.}}]{{/rows}}", "[ab][c]"}});
}

TEST(Template, AsksOnceForItems) {
    check(
        {{"{{#names.any}}<ul>{{#names}}<li>{{.}}{{/names}}</ul>{{/names.any}}", "<ul><li>một<li>hai</ul>"},
         {"{{#groups}}{{name}}{{#links.any}}+{{/links.any}}{{^links.any}}-{{/links.any}}{{/groups}}", "Xã+Phường-"},
         {"{{#nothing.any}}x{{/nothing.any}}{{^nothing.any}}-{{/nothing.any}}", "-"},
         {"<a{{#names.any}} title=\"{{title}}\"{{/names.any}}>", "<a title=\"Chợ số &lt;b&gt;&amp;&quot;&#39;\">"}});
}

TEST(Template, LooksForNamesOutwards) {
    check(
        {{"{{#groups}}{{name}}: {{#links}}{{title}} ({{name}}, {{owner.title}}) "
          "{{/links}}{{#remark}}{{.}}{{/remark}};{{/groups}}",
          "Xã: An Lão (Xã, An Lão) Phù Thái (Xã, An Lão) gần;Phường: ;"}});
}

TEST(Template, TakesWordsOfTheTheme) {
    check({{"<nav>{{words.nav.units}}</nav>", "<nav>Xã &amp; phường</nav>"},
           {"<p title=\"{{words.nav.home}}\">", "<p title=\"Trang chủ\">"}});
}

TEST(Template, KeepsSectionsWithinTagsAndValues) {
    check({{"<li class=\"unit{{#official}} official{{/official}}\">", "<li class=\"unit official\">"},
           {"<option{{#official}} selected{{/official}}>", "<option selected>"},
           {"<option {{#draft}}selected{{/draft}}>", "<option >"},
           {"<a{{#source}} href=\"{{url}}\"{{/source}} class=\"x\">", "<a href=\"bao-cao/\" class=\"x\">"},
           {"<script>{{#official}}let a = 1;{{/official}}</script>", "<script>let a = 1;</script>"},
           {"<form action=\"{{home}}\" data-src=\"{{home}}\">",
            "<form action=\"../?a=1&amp;b=2\" data-src=\"../?a=1&amp;b=2\">"},
           {"<textarea>{{title}}</textarea>{{{body}}}",
            "<textarea>Chợ số &lt;b&gt;&amp;&quot;&#39;</textarea><p>Bà con</p>"},
           {"<script>if (a < b) '</p>'</script>{{note}}", "<script>if (a < b) '</p>'</script>ghi chú"},
           {"<!doctype html><!-- a > b -- c -->{{note}}", "<!doctype html><!-- a > b -- c -->ghi chú"},
           {"1 < 2 {{note}}", "1 < 2 ghi chú"}});
}

TEST(Template, ExpandsPartialsWhereTheyStand) {
    check({{"<ul>\n  {{#groups}}\n  {{> group}}\n  {{/groups}}\n</ul>\n",
            "<ul>\n  <li>\n    Xã\n  </li>\n  <li>\n    Phường\n  </li>\n</ul>\n"},
           {"<a href=\"{{> address}}\">", "<a href=\"../?a=1&amp;b=2\">"}},
          {{"group", "<li>\n  {{name}}\n</li>\n"}, {"address", "{{home}}"}});
}

TEST(Template, InheritsFromParents) {
    check({{"{{<layout}}{{$main}}{{{body}}}{{/main}}{{/layout}}", "<title>Loa</title><main><p>Bà con</p></main>"},
           {"{{<layout}}\n{{$title}}{{owner.title}}{{/title}}\n{{/layout}}\n", "<title>An Lão</title><main></main>"},
           {"{{<wide}}{{$main}}x{{/main}}{{/wide}}", "<title>Rộng</title><main>x</main>"},
           {"{{<card}}{{$inner}}{{<card}}{{$inner}}x{{/inner}}{{/card}}{{/inner}}{{/card}}",
            "<div><div>x</div></div>"}},
          {{"layout", "<title>{{$title}}Loa{{/title}}</title><main>{{$main}}{{/main}}</main>"},
           {"wide", "{{<layout}}{{$title}}Rộng{{/title}}{{/layout}}"},
           {"card", "<div>{{$inner}}{{/inner}}</div>"}});
}

TEST(Template, IndentsBlocksLikeTheirPlace) {
    check({{"{{<layout}}\n{{$main}}\n    <h1>{{owner.title}}</h1>\n    <p>\n      {{note}}\n    "
            "</p>\n{{/main}}\n{{/layout}}\n",
            "<main>\n  <h1>An Lão</h1>\n  <p>\n    ghi chú\n  </p>\n</main>\n"}},
          {{"layout", "<main>\n  {{$main}}\n  {{/main}}\n</main>\n"}});
}

TEST(Template, IsOneForManyThreads) {
    const sample::Compiled compiled =
        sample::compile("{{#groups}}{{name}}{{#links}}<a href=\"{{url}}\">{{title}}</a>{{/links}}{{/groups}}");
    ASSERT_TRUE(compiled.page);
    const std::string expected = compiled.page->render(sample::page());
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            const views::SamplePage page = sample::page();
            for (int round = 0; round < 200; ++round) {
                ASSERT_EQ(compiled.page->render(page), expected);
            }
        });
    }
}

TEST(Template, AppendsToWhatIsThere) {
    const sample::Compiled compiled = sample::compile("{{note}}");
    std::string out = "đã có, ";
    const views::SamplePage page = sample::page();
    compiled.page->render(&page, out);
    EXPECT_EQ(out, "đã có, ghi chú");
}

}  // namespace
}  // namespace html
