#include <gtest/gtest.h>

#include <fmt/format.h>
#include <array>
#include <string>
#include <thread>
#include <vector>

#include "markdown/markdown.h"

namespace {

std::string resolve(std::string_view destination) {
    return destination.starts_with("unit:") ? fmt::format("../../don-vi/{}/", destination.substr(5)) : std::string();
}

void expect_html(std::string_view body, std::string_view html) {
    EXPECT_EQ(markdown::render_html(body, resolve), html) << body;
}

TEST(RenderHtml, WritesBlocks) {
    expect_html(R"(## Mục *một*

Dòng một
dòng **hai**  
dòng `<ba>` & "bốn"

- a
- b

  c

3. x
4. y

> trích

***

    mã <x>
)",
                R"(<h2 id="muc-muc-mot">Mục <em>một</em></h2>
<p>Dòng một
dòng <strong>hai</strong><br>
dòng <code>&lt;ba&gt;</code> &amp; &quot;bốn&quot;</p>
<ul>
<li><p>a</p></li>
<li><p>b</p>
<p>c</p></li>
</ul>
<ol start="3">
<li>x</li>
<li>y</li>
</ol>
<blockquote>
<p>trích</p>
</blockquote>
<hr>
<pre><code>mã &lt;x&gt;
</code></pre>
)");
}

TEST(RenderHtml, NestsTightLists) {
    expect_html("- a\n  - b\n  - [x] c\n- [ ] d\n",
                "<ul>\n<li>a\n<ul>\n<li>b</li>\n<li>☑ c</li>\n</ul></li>\n<li>☐ d</li>\n</ul>\n");
}

TEST(RenderHtml, KeepsHeadingsBetweenTwoAndSix) {
    expect_html("# a\n###### b\n####### c\n", "<h2 id=\"muc-a\">a</h2>\n<h6 id=\"muc-b\">b</h6>\n<p>####### c</p>\n");
}

TEST(RenderHtml, NamesTablesByTheirHeading) {
    expect_html("| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | **3** |\n\n## \"Số\" liệu\n\n| x |\n|---|\n",
                R"(<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng">
<table>
<thead>
<tr>
<th scope="col">a</th>
<th scope="col" class="align-right">b</th>
<th scope="col" class="align-center">c</th>
</tr>
</thead>
<tbody>
<tr>
<td>1</td>
<td class="align-right">2</td>
<td class="align-center"><strong>3</strong></td>
</tr>
</tbody>
</table>
</div>
<h2 id="muc-so-lieu">&quot;Số&quot; liệu</h2>
<div class="table-scroll" tabindex="0" role="region" aria-label="&quot;Số&quot; liệu">
<table>
<thead>
<tr>
<th scope="col">x</th>
</tr>
</thead>
</table>
</div>
)");
}

TEST(RenderHtml, ResolvesOwnLinks) {
    expect_html("[An Lão](unit:xa-an-lao) [Chợ](initiative:cho-so) [1.570](figure:a)\n",
                "<p><a href=\"../../don-vi/xa-an-lao/\">An Lão</a> Chợ <span class=\"figure\">1.570</span></p>\n");
    EXPECT_EQ(markdown::render_html("[a](unit:b)\n", nullptr), "<p>a</p>\n");
}

TEST(RenderHtml, WritesOtherLinks) {
    expect_html("[a](https://a.vn/?x=1&y='2' \"T\") [b](mailto:a@b.vn) [c](ban ky.pdf)\n",
                "<p><a href=\"https://a.vn/?x=1&amp;y=%272%27\" rel=\"noopener\" title=\"T\">a</a> "
                "<a href=\"mailto:a@b.vn\">b</a> [c](ban ky.pdf)</p>\n");
    expect_html("[c](<báo cáo.pdf>) [d](#muc-a)\n",
                "<p><a href=\"b%C3%A1o%20c%C3%A1o.pdf\">c</a> <a href=\"#muc-a\">d</a></p>\n");
}

TEST(RenderHtml, PlacesPhotosThatStandAlone) {
    const auto place = [](std::string_view name) { return fmt::format("<figure>{}</figure>\n", name); };
    EXPECT_EQ(markdown::render_html("Một\n\n![](a.jpg)\n![](b.jpg)\n\nHai ![*c*](c.jpg)\n", resolve, place),
              "<p>Một</p>\n<figure>a.jpg</figure>\n<figure>b.jpg</figure>\n<p>Hai c</p>\n");
    expect_html("![Lớp *học*](anh.jpg \"Ảnh\")\n", "<p>Lớp học</p>\n");
}

TEST(RenderHtml, MakesLinksOfBareAddresses) {
    const auto link = [](std::string_view url) {
        return fmt::format("<a href=\"{}\" rel=\"noopener\">{}</a>", url, url);
    };
    expect_html("Xem https://a.vn/b_c?d=(e), (http://x.vn). “https://y.vn”\n",
                fmt::format("<p>Xem {}, ({}). “{}”</p>\n", link("https://a.vn/b_c?d=(e)"), link("http://x.vn"),
                            link("https://y.vn")));
    expect_html("**https://a.vn** `https://b.vn` [https://c.vn](https://d.vn) https:// http://.\n",
                fmt::format("<p><strong>{}</strong> <code>https://b.vn</code> "
                            "<a href=\"https://d.vn\" rel=\"noopener\">https://c.vn</a> https:// http://.</p>\n",
                            link("https://a.vn")));
    expect_html("https://a.vn@b.vn\n", "<p>https://a.vn@b.vn</p>\n");
}

TEST(RenderHtml, DropsWhatIsRefused) {
    expect_html("<script>alert(1)</script>\n", "");
    expect_html("a <img src=x onerror=alert(1)> b\n", "<p>a  b</p>\n");
    expect_html("[a](javascript:alert(1)) ![b](https://x.vn/b.png) ![c](javascript:x)\n", "<p>a b c</p>\n");
    expect_html("[a](unit:\"onclick=x)\n", "<p><a href=\"../../don-vi/%22onclick=x/\">a</a></p>\n");
}

TEST(RenderPoint, GivesOneItemOfTheBody) {
    const std::string_view body = R"(## Khó khăn

- [An Lão](unit:xa-an-lao): thiếu **máy**
- Hai

  [đính kèm](a.pdf) ![ảnh](a.jpg)
- Ba
  - con

> - không

1. Bốn
)";
    EXPECT_EQ(markdown::render_point(body, 0, resolve),
              "<a href=\"../../don-vi/xa-an-lao/\">An Lão</a>: thiếu <strong>máy</strong>");
    EXPECT_EQ(markdown::render_point(body, 1, resolve), "<p>Hai</p>\n<p>đính kèm ảnh</p>");
    EXPECT_EQ(markdown::render_point(body, 2, resolve), "<p>Ba</p>\n<ul>\n<li>con</li>\n</ul>");
    EXPECT_EQ(markdown::render_point(body, 3, resolve), "Bốn");
    EXPECT_EQ(markdown::render_point(body, 4, resolve), "");
}

/// Texts in which the inline parser meets each of its special characters.
std::string make_body(int seed) {
    static constexpr std::string_view kPieces[] = {"**đậm** ", "~~gạch~~ ",        "www.a.vn ",  "https://b.vn/x ",
                                                   "`mã` ",    "[xã](unit:xa-a) ", "a_b_c ",     "\\* ",
                                                   "&amp; ",   "![ảnh](a.jpg) ",   "*nghiêng* ", "a@b.vn ",
                                                   "~ một ~ ", "w: h: : ",         "<b> ",       "\"“”\" "};
    std::string body = fmt::format("## Mục {}\n\n", seed);
    unsigned state = static_cast<unsigned>(seed) * 2654435761u + 1;
    for (int piece = 0; piece < 60; ++piece) {
        state = state * 1664525u + 1013904223u;
        body += kPieces[(state >> 16) % std::size(kPieces)];
        if (piece % 10 == 9) {
            body += piece % 20 == 9 ? "\n\n- [x] " : "\n\n";
        }
    }
    return body + "\n\n| a | b |\n|---|--:|\n| ~1~ | www.x.vn |\n";
}

TEST(RenderHtml, GivesTheSameFromManyThreads) {
    constexpr int kBodies = 40;
    constexpr int kRounds = 20;
    std::vector<std::string> bodies;
    std::vector<std::string> expected;
    for (int seed = 0; seed < kBodies; ++seed) {
        bodies.push_back(make_body(seed));
        expected.push_back(markdown::render_html(bodies.back(), resolve));
    }
    std::array<int, 4> wrong = {};
    {
        std::vector<std::jthread> threads;
        for (std::size_t thread = 0; thread < wrong.size(); ++thread) {
            threads.emplace_back([&, thread] {
                for (int round = 0; round < kRounds * kBodies; ++round) {
                    const std::size_t body = (static_cast<std::size_t>(round) * 7 + thread) % kBodies;
                    wrong[thread] += markdown::render_html(bodies[body], resolve) == expected[body] ? 0 : 1;
                }
            });
        }
    }
    EXPECT_EQ(wrong, (std::array<int, 4>{}));
}

}  // namespace
