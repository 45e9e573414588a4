// Names, parts, words and the syntax of tags.
#include "unit/html/template_findings.h"

namespace html {

const std::vector<FindingCase>& names_cases() {
    static const std::vector<FindingCase> kCases = {
        {.text = R"(<h1>{{titel}}</h1>)",
         .vi = R"(lỗi[template-name-unknown]: ở đây không có tên `titel`
  --> templates/sample.html:1:7
  |
1 | <h1>{{titel}}</h1>
  |       ^^^^^ gợi ý: có phải `title`?
)",
         .en = R"(error[template-name-unknown]: there is no `titel` here
  --> templates/sample.html:1:7
  |
1 | <h1>{{titel}}</h1>
  |       ^^^^^ hint: did you mean `title`?
)"},
        {.text = R"({{#groups}}
  {{#links}}{{owner.ttile}}{{/links}}
{{/groups}})",
         .vi = R"(lỗi[template-name-unknown]: ở đây không có tên `owner.ttile`
  --> templates/sample.html:2:15
  |
2 |   {{#links}}{{owner.ttile}}{{/links}}
  |               ^^^^^^^^^^^ gợi ý: có phải `owner.title`?
)",
         .en = R"(error[template-name-unknown]: there is no `owner.ttile` here
  --> templates/sample.html:2:15
  |
2 |   {{#links}}{{owner.ttile}}{{/links}}
  |               ^^^^^^^^^^^ hint: did you mean `owner.title`?
)"},
        {.text = R"({{owner.zzzzzz}})",
         .vi = R"(lỗi[template-name-unknown]: ở đây không có tên `owner.zzzzzz`
  --> templates/sample.html:1:3
  |
1 | {{owner.zzzzzz}}
  |   ^^^^^^^^^^^^ gợi ý: có thể dùng `owner.title`, `owner.url`
)",
         .en = R"(error[template-name-unknown]: there is no `owner.zzzzzz` here
  --> templates/sample.html:1:3
  |
1 | {{owner.zzzzzz}}
  |   ^^^^^^^^^^^^ hint: known here: `owner.title`, `owner.url`
)"},
        {.text = R"({{words.nav.unit}})",
         .vi = R"(lỗi[template-word-unknown]: bộ giao diện không có câu chữ `nav.unit`
  --> templates/sample.html:1:3
  |
1 | {{words.nav.unit}}
  |   ^^^^^^^^^^^^^^ gợi ý: có phải `nav.units`?
)",
         .en = R"(error[template-word-unknown]: the theme has no words `nav.unit`
  --> templates/sample.html:1:3
  |
1 | {{words.nav.unit}}
  |   ^^^^^^^^^^^^^^ hint: did you mean `nav.units`?
)"},
        {.text = R"({{official}})",
         .vi = R"(lỗi[template-name-unprintable]: không in được `official`: đây là dấu có/không
  --> templates/sample.html:1:3
  |
1 | {{official}}
  |   ^^^^^^^^ gợi ý: dùng `{{#official}}…{{/official}}`
)",
         .en = R"(error[template-name-unprintable]: `official` cannot be printed: it is a flag
  --> templates/sample.html:1:3
  |
1 | {{official}}
  |   ^^^^^^^^ hint: use `{{#official}}…{{/official}}`
)"},
        {.text = R"({{total}})",
         .vi = R"(lỗi[template-name-unprintable]: không in được `total`: đây là số chưa viết thành chữ
  --> templates/sample.html:1:3
  |
1 | {{total}}
  |   ^^^^^ gợi ý: dùng trường chữ đi cùng con số này
)",
         .en = R"(error[template-name-unprintable]: `total` cannot be printed: it is a number without its wording
  --> templates/sample.html:1:3
  |
1 | {{total}}
  |   ^^^^^ hint: use the field that has this number as text
)"},
        {.text = R"({{> nav}})",
         .vi = R"(lỗi[template-recursion]: `{{>nav}}` gọi lại chính nó không có điểm dừng
  --> templates/parts/nav.html:1:10
  |
1 | <nav>{{> nav}}</nav>
  |          ^^^ gợi ý: bỏ lời gọi lại, hoặc lặp bằng một danh sách
)",
         .en = R"(error[template-recursion]: `{{>nav}}` contains itself without end
  --> templates/parts/nav.html:1:10
  |
1 | <nav>{{> nav}}</nav>
  |          ^^^ hint: leave it out, or repeat over a list
)",
         .parts = {{"nav", R"(<nav>{{> nav}}</nav>)"}}},
        {.text = R"({{> navv}})",
         .vi = R"(lỗi[template-partial-missing]: bộ giao diện không có phần `navv`
  --> templates/sample.html:1:5
  |
1 | {{> navv}}
  |     ^^^^ gợi ý: có phải `nav`?
)",
         .en = R"(error[template-partial-missing]: the theme has no part `navv`
  --> templates/sample.html:1:5
  |
1 | {{> navv}}
  |     ^^^^ hint: did you mean `nav`?
)",
         .parts = {{"nav", R"()"}}},
        {.text = R"({{<layout}}{{$conten}}x{{/conten}}{{/layout}})",
         .vi = R"(lỗi[template-block-unknown]: mẫu cha `layout` không có khối `conten`
  --> templates/sample.html:1:15
  |
1 | {{<layout}}{{$conten}}x{{/conten}}{{/layout}}
  |               ^^^^^^ gợi ý: có phải `content`?
)",
         .en = R"(error[template-block-unknown]: the parent `layout` has no block `conten`
  --> templates/sample.html:1:15
  |
1 | {{<layout}}{{$conten}}x{{/conten}}{{/layout}}
  |               ^^^^^^ hint: did you mean `content`?
)",
         .parts = {{"layout", R"({{$content}}{{/content}})"}}},
        {.text = R"({{<layout}}{{$content}}{{titl}}{{/content}}{{/layout}})",
         .vi = R"(lỗi[template-name-unknown]: ở đây không có tên `nam`
  --> templates/parts/layout.html:2:28
  |
2 | {{$content}}{{/content}} {{nam}}
  |                            ^^^ gợi ý: có phải `names`?
lỗi[template-name-unknown]: ở đây không có tên `titl`
  --> templates/sample.html:1:26
  |
1 | {{<layout}}{{$content}}{{titl}}{{/content}}{{/layout}}
  |                          ^^^^ gợi ý: có phải `title`?
)",
         .en = R"(error[template-name-unknown]: there is no `nam` here
  --> templates/parts/layout.html:2:28
  |
2 | {{$content}}{{/content}} {{nam}}
  |                            ^^^ hint: did you mean `names`?
error[template-name-unknown]: there is no `titl` here
  --> templates/sample.html:1:26
  |
1 | {{<layout}}{{$content}}{{titl}}{{/content}}{{/layout}}
  |                          ^^^^ hint: did you mean `title`?
)",
         .parts = {{"layout", R"(
{{$content}}{{/content}} {{nam}})"}}},
        {.text = R"({{#official}})",
         .vi = R"(lỗi[template-syntax]: `{{#official}}` chưa có `{{/official}}`
  --> templates/sample.html:1:4
  |
1 | {{#official}}
  |    ^^^^^^^^
)",
         .en = R"(error[template-syntax]: `{{#official}}` has no `{{/official}}`
  --> templates/sample.html:1:4
  |
1 | {{#official}}
  |    ^^^^^^^^
)"},
        {.text = R"(Hải Phòng {{/official}})",
         .vi = R"(lỗi[template-syntax]: `{{/official}}` không đóng phần nào đang mở
  --> templates/sample.html:1:14
  |
1 | Hải Phòng {{/official}}
  |              ^^^^^^^^
)",
         .en = R"(error[template-syntax]: `{{/official}}` closes nothing that is open
  --> templates/sample.html:1:14
  |
1 | Hải Phòng {{/official}}
  |              ^^^^^^^^
)"},
        {.text = R"({{#official}}
{{#draft}}
{{/official}})",
         .vi = R"(lỗi[template-syntax]: `{{#draft}}` chưa có `{{/draft}}`
  --> templates/sample.html:2:4
  |
2 | {{#draft}}
  |    ^^^^^
)",
         .en = R"(error[template-syntax]: `{{#draft}}` has no `{{/draft}}`
  --> templates/sample.html:2:4
  |
2 | {{#draft}}
  |    ^^^^^
)"},
        {.text = R"(a {{title)",
         .vi = R"(lỗi[template-syntax]: thẻ mẫu mở bằng `{{` chưa đóng bằng `}}`
  --> templates/sample.html:1:3
  |
1 | a {{title
  |   ^^
)",
         .en = R"(error[template-syntax]: the tag opened by `{{` is not closed by `}}`
  --> templates/sample.html:1:3
  |
1 | a {{title
  |   ^^
)"},
        {.text = R"({{= | =}})",
         .vi = R"(lỗi[template-syntax]: cần hai dấu ngăn cách nhau bằng dấu cách, không chứa dấu “=”
  --> templates/sample.html:1:5
  |
1 | {{= | =}}
  |     ^
)",
         .en = R"(error[template-syntax]: delimiters are two words without an equals sign
  --> templates/sample.html:1:5
  |
1 | {{= | =}}
  |     ^
)"},
        {.text = R"({{# a b }})",
         .vi = R"(lỗi[template-syntax]: thẻ mẫu cần đúng một tên, không có dấu cách
  --> templates/sample.html:1:5
  |
1 | {{# a b }}
  |     ^^^
)",
         .en = R"(error[template-syntax]: a tag needs exactly one name, without blanks
  --> templates/sample.html:1:5
  |
1 | {{# a b }}
  |     ^^^
)"},
    };
    return kCases;
}

}  // namespace html
