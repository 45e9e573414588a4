// What is printed where it may not be.
#include "unit/html/template_findings.h"

namespace html {

const std::vector<FindingCase>& places_cases() {
    static const std::vector<FindingCase> kCases = {
        {.text = R"({{body}})",
         .vi = R"(lỗi[template-html-escaped]: `body` là mã HTML, in bằng `{{body}}` thì người đọc thấy cả các thẻ
  --> templates/sample.html:1:3
  |
1 | {{body}}
  |   ^^^^ gợi ý: viết `{{{body}}}`
)",
         .en = R"(error[template-html-escaped]: `body` is markup, of which `{{body}}` would show the tags
  --> templates/sample.html:1:3
  |
1 | {{body}}
  |   ^^^^ hint: write `{{{body}}}`
)"},
        {.text = R"(<p title="{{{body}}}">)",
         .vi = R"(lỗi[template-html-place]: `body` là mã HTML, không in được trong giá trị của `title`
  --> templates/sample.html:1:14
  |
1 | <p title="{{{body}}}">
  |              ^^^^ gợi ý: đặt `{{{body}}}` trong nội dung trang, ngoài các thẻ
)",
         .en = R"(error[template-html-place]: `body` is markup and cannot be printed in the value of `title`
  --> templates/sample.html:1:14
  |
1 | <p title="{{{body}}}">
  |              ^^^^ hint: put `{{{body}}}` into the text of the page, outside of tags
)"},
        {.text = R"({{{title}}})",
         .vi = R"(lỗi[template-text-raw]: `title` là chữ, không in bằng `{{{title}}}`
  --> templates/sample.html:1:4
  |
1 | {{{title}}}
  |    ^^^^^ gợi ý: viết `{{title}}`
)",
         .en = R"(error[template-text-raw]: `title` is text and is not printed by `{{{title}}}`
  --> templates/sample.html:1:4
  |
1 | {{{title}}}
  |    ^^^^^ hint: write `{{title}}`
)"},
        {.text = R"(<p>{{home}}</p>)",
         .vi = R"(lỗi[template-url-place]: `home` là địa chỉ, không đặt được trong nội dung trang
  --> templates/sample.html:1:6
  |
1 | <p>{{home}}</p>
  |      ^^^^ gợi ý: đặt ngay đầu giá trị có dấu nháy của `href`, `src`, `action` hoặc `poster`
)",
         .en = R"(error[template-url-place]: `home` is an address and cannot stand in the text of the page
  --> templates/sample.html:1:6
  |
1 | <p>{{home}}</p>
  |      ^^^^ hint: begin the quoted value of `href`, `src`, `action` or `poster` with it
)"},
        {.text = R"(<a href="/{{home}}">)",
         .vi = R"(lỗi[template-url-place]: `home` là địa chỉ, không đặt được ở giữa giá trị của `href`
  --> templates/sample.html:1:13
  |
1 | <a href="/{{home}}">
  |             ^^^^ gợi ý: đặt ngay đầu giá trị có dấu nháy của `href`, `src`, `action` hoặc `poster`
)",
         .en = R"(error[template-url-place]: `home` is an address and cannot stand inside the value of `href`
  --> templates/sample.html:1:13
  |
1 | <a href="/{{home}}">
  |             ^^^^ hint: begin the quoted value of `href`, `src`, `action` or `poster` with it
)"},
        {.text = R"(<a href="{{title}}">)",
         .vi =
             R"(lỗi[template-text-in-url]: `title` là chữ, không phải địa chỉ, nên không in được ở đầu giá trị của `href`
  --> templates/sample.html:1:12
  |
1 | <a href="{{title}}">
  |            ^^^^^ gợi ý: dùng một trường là địa chỉ
)",
         .en =
             R"(error[template-text-in-url]: `title` is text, no address, and cannot stand at the start of the value of `href`
  --> templates/sample.html:1:12
  |
1 | <a href="{{title}}">
  |            ^^^^^ hint: use a field that is an address
)"},
        {.text = R"(<img src='{{words.nav.home}}'>)",
         .vi =
             R"(lỗi[template-text-in-url]: `words.nav.home` là chữ, không phải địa chỉ, nên không in được ở đầu giá trị của `src`
  --> templates/sample.html:1:13
  |
1 | <img src='{{words.nav.home}}'>
  |             ^^^^^^^^^^^^^^ gợi ý: dùng một trường là địa chỉ
)",
         .en =
             R"(error[template-text-in-url]: `words.nav.home` is text, no address, and cannot stand at the start of the value of `src`
  --> templates/sample.html:1:13
  |
1 | <img src='{{words.nav.home}}'>
  |             ^^^^^^^^^^^^^^ hint: use a field that is an address
)"},
        {.text = R"(<script>let a = "{{title}}";</script>)",
         .vi =
             R"(lỗi[template-place-unsafe]: không in được `title` trong <script>: dữ liệu ở đó có thể thành lệnh hoặc làm hỏng trang
  --> templates/sample.html:1:20
  |
1 | <script>let a = "{{title}}";</script>
  |                    ^^^^^ gợi ý: in giá trị trong nội dung trang hoặc trong một thuộc tính có dấu nháy
)",
         .en =
             R"(error[template-place-unsafe]: `title` cannot be printed in <script>, where content could become code or break the page
  --> templates/sample.html:1:20
  |
1 | <script>let a = "{{title}}";</script>
  |                    ^^^^^ hint: print it in the text of the page or in a quoted attribute
)"},
        {.text = R"(<p onclick="{{title}}">)",
         .vi =
             R"(lỗi[template-place-unsafe]: không in được `title` trong giá trị của `onclick`: dữ liệu ở đó có thể thành lệnh hoặc làm hỏng trang
  --> templates/sample.html:1:15
  |
1 | <p onclick="{{title}}">
  |               ^^^^^ gợi ý: in giá trị trong nội dung trang hoặc trong một thuộc tính có dấu nháy
)",
         .en =
             R"(error[template-place-unsafe]: `title` cannot be printed in the value of `onclick`, where content could become code or break the page
  --> templates/sample.html:1:15
  |
1 | <p onclick="{{title}}">
  |               ^^^^^ hint: print it in the text of the page or in a quoted attribute
)"},
        {.text = R"(<p class={{title}}>)",
         .vi =
             R"(lỗi[template-place-unsafe]: không in được `title` trong giá trị không có dấu nháy của `class`: dữ liệu ở đó có thể thành lệnh hoặc làm hỏng trang
  --> templates/sample.html:1:12
  |
1 | <p class={{title}}>
  |            ^^^^^ gợi ý: in giá trị trong nội dung trang hoặc trong một thuộc tính có dấu nháy
)",
         .en =
             R"(error[template-place-unsafe]: `title` cannot be printed in the unquoted value of `class`, where content could become code or break the page
  --> templates/sample.html:1:12
  |
1 | <p class={{title}}>
  |            ^^^^^ hint: print it in the text of the page or in a quoted attribute
)"},
        {.text = R"(<{{title}}>)",
         .vi =
             R"(lỗi[template-place-unsafe]: không in được `title` ngay sau dấu `<`: dữ liệu ở đó có thể thành lệnh hoặc làm hỏng trang
  --> templates/sample.html:1:4
  |
1 | <{{title}}>
  |    ^^^^^ gợi ý: in giá trị trong nội dung trang hoặc trong một thuộc tính có dấu nháy
)",
         .en =
             R"(error[template-place-unsafe]: `title` cannot be printed right behind `<`, where content could become code or break the page
  --> templates/sample.html:1:4
  |
1 | <{{title}}>
  |    ^^^^^ hint: print it in the text of the page or in a quoted attribute
)"},
        {.text = R"(<p {{title}}>)",
         .vi =
             R"(lỗi[template-place-unsafe]: không in được `title` trong thẻ <p>: dữ liệu ở đó có thể thành lệnh hoặc làm hỏng trang
  --> templates/sample.html:1:6
  |
1 | <p {{title}}>
  |      ^^^^^ gợi ý: in giá trị trong nội dung trang hoặc trong một thuộc tính có dấu nháy
)",
         .en =
             R"(error[template-place-unsafe]: `title` cannot be printed in the tag <p>, where content could become code or break the page
  --> templates/sample.html:1:6
  |
1 | <p {{title}}>
  |      ^^^^^ hint: print it in the text of the page or in a quoted attribute
)"},
        {.text = R"(<!-- {{title}} -->)",
         .vi =
             R"(lỗi[template-place-unsafe]: không in được `title` trong ghi chú HTML: dữ liệu ở đó có thể thành lệnh hoặc làm hỏng trang
  --> templates/sample.html:1:8
  |
1 | <!-- {{title}} -->
  |        ^^^^^ gợi ý: in giá trị trong nội dung trang hoặc trong một thuộc tính có dấu nháy
)",
         .en =
             R"(error[template-place-unsafe]: `title` cannot be printed in an HTML comment, where content could become code or break the page
  --> templates/sample.html:1:8
  |
1 | <!-- {{title}} -->
  |        ^^^^^ hint: print it in the text of the page or in a quoted attribute
)"},
        {.text = R"({{#official}}<p class="a{{/official}}">)",
         .vi =
             R"(lỗi[template-state-differs]: `{{#official}}` bắt đầu trong nội dung trang nhưng kết thúc trong giá trị của `class`
  --> templates/sample.html:1:4
  |
1 | {{#official}}<p class="a{{/official}}">
  |    ^^^^^^^^ gợi ý: mở và đóng thẻ, dấu nháy trong cùng một phần
)",
         .en =
             R"(error[template-state-differs]: `{{#official}}` begins in the text of the page but ends in the value of `class`
  --> templates/sample.html:1:4
  |
1 | {{#official}}<p class="a{{/official}}">
  |    ^^^^^^^^ hint: open and close tags and quotes within one section
)"},
        {.text = R"(<a href="{{#source}}{{url}}{{/source}}{{home}}">)",
         .vi = R"(lỗi[template-url-place]: `home` là địa chỉ, không đặt được ở giữa giá trị của `href`
  --> templates/sample.html:1:41
  |
1 | <a href="{{#source}}{{url}}{{/source}}{{home}}">
  |                                         ^^^^ gợi ý: đặt ngay đầu giá trị có dấu nháy của `href`, `src`, `action` hoặc `poster`
)",
         .en = R"(error[template-url-place]: `home` is an address and cannot stand inside the value of `href`
  --> templates/sample.html:1:41
  |
1 | <a href="{{#source}}{{url}}{{/source}}{{home}}">
  |                                         ^^^^ hint: begin the quoted value of `href`, `src`, `action` or `poster` with it
)"},
        {.text = R"(<a hr{{#official}}ef{{/official}}="x">)",
         .vi =
             R"(lỗi[template-word-torn]: chữ này nối liền vào phần đứng trước, nên thẻ HTML khác đi khi phần đó vắng mặt
  --> templates/sample.html:1:34
  |
1 | <a hr{{#official}}ef{{/official}}="x">
  |                                  ^^^^^ gợi ý: thêm dấu cách phía trước, hoặc viết trọn thuộc tính trong một phần
)",
         .en =
             R"(error[template-word-torn]: this goes on with a word of the section before, so the tag differs where that is left out
  --> templates/sample.html:1:34
  |
1 | <a hr{{#official}}ef{{/official}}="x">
  |                                  ^^^^^ hint: put a blank before it, or write the whole attribute within one section
)"},
        {.text = R"(<img src="{{#groups}}{{#links}}{{url}}{{/links}}{{/groups}}">)",
         .vi =
             R"(lỗi[template-state-differs]: `{{#links}}` bắt đầu ở đầu giá trị của `src` nhưng kết thúc ở giữa giá trị của `src`
  --> templates/sample.html:1:25
  |
1 | <img src="{{#groups}}{{#links}}{{url}}{{/links}}{{/groups}}">
  |                         ^^^^^ gợi ý: mở và đóng thẻ, dấu nháy trong cùng một phần
)",
         .en =
             R"(error[template-state-differs]: `{{#links}}` begins at the start of the value of `src` but ends inside the value of `src`
  --> templates/sample.html:1:25
  |
1 | <img src="{{#groups}}{{#links}}{{url}}{{/links}}{{/groups}}">
  |                         ^^^^^ hint: open and close tags and quotes within one section
)"},
        {.text = R"(<p title="x)",
         .vi = R"(lỗi[template-end-open]: mẫu trang kết thúc khi còn trong giá trị của `title`
  --> templates/sample.html
   = gợi ý: đóng thẻ, dấu nháy hoặc ghi chú còn mở
)",
         .en = R"(error[template-end-open]: the template ends in the value of `title`
  --> templates/sample.html
   = hint: close the tag, quote or comment that is open
)"},
    };
    return kCases;
}

}  // namespace html
