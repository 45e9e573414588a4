#include "diagnostics/findings.h"

namespace diagnostics {
namespace {

constexpr Finding kFindings[] = {
    {.code = "body-too-long",
     .severity = Severity::error,
     .message_vi = "nội dung dài hơn {limit}",
     .message_en = "the text is longer than {limit}",
     .hint_vi = "tách thành nhiều tệp, hoặc đưa phần dài vào tệp đính kèm",
     .hint_en = "split it, or move its longest part to an attachment",
     .what_vi = "bài viết dài quá mức cho phép",
     .what_en = "a text beyond the size limit",
     .why_vi = "Bài quá dài không ai đọc trên điện thoại và mở rất chậm ở nơi mạng yếu. Phần chi tiết nên để ở "
               "tệp đính kèm.",
     .why_en = "Nobody reads such a page on a telephone, and on a slow network it hardly opens. Details belong "
               "into an attachment.",
     .bad = "bao-cao-2025.md\n"
            "(1,2 MB chữ)",
     .good = "bao-cao-2025/index.md\n"
             "bao-cao-2025/phu-luc.pdf"},
    {.code = "definition-repeated",
     .severity = Severity::error,
     .message_vi = "nội dung có địa chỉ khai báo riêng và hơn {limit} dấu `[`",
     .message_en = "the text has addresses defined apart and more than {limit} brackets `[`",
     .hint_vi = "viết địa chỉ ngay sau chữ: `[chữ](địa chỉ)`",
     .hint_en = "write each address behind its text: `[text](address)`",
     .what_vi = "khai báo địa chỉ riêng cùng quá nhiều dấu [",
     .what_en = "addresses defined apart with too many brackets",
     .why_vi = "Cách viết `[a]: địa chỉ` cùng hàng nghìn dấu `[` làm máy phải dò rất lâu; trang có thể không bao "
               "giờ làm xong.",
     .why_en = "Definitions `[a]: address` with thousands of `[` take so long to match that a build may never end.",
     .bad = "Xem [Chợ số][a].\n"
            "\n"
            "[a]: initiative:cho-so",
     .good = "Xem [Chợ số](initiative:cho-so)."},
    {.code = "heading-level-one",
     .severity = Severity::error,
     .message_vi = "đề mục “{text}”: cấp một dành cho tên của trang",
     .message_en = "heading “{text}”: level one is the title of the page",
     .hint_vi = "viết `## {text}`",
     .hint_en = "write `## {text}`",
     .what_vi = "đề mục cấp một trong bài",
     .what_en = "a heading of level one in a text",
     .why_vi = "Cấp một là tên trang, lấy từ `title`. Người dùng phần mềm đọc màn hình tìm theo cấp đề mục: hai "
               "tên trang làm họ lạc.",
     .why_en = "Level one is the title of the page. People who use screen readers walk by levels: two titles lead "
               "them astray.",
     .bad = "# Kết quả tuyên truyền",
     .good = "## Kết quả tuyên truyền"},
    {.code = "image-not-alone",
     .severity = Severity::error,
     .message_vi = "ảnh `{destination}` đứng lẫn trong câu, bảng hoặc danh sách",
     .message_en = "the image `{destination}` stands within a sentence, table or list",
     .hint_vi = "đặt `![]({destination})` trên một dòng riêng, trước và sau là dòng trống",
     .hint_en = "put `![]({destination})` on a line of its own, between blank lines",
     .what_vi = "ảnh đứng lẫn trong câu, bảng hoặc danh sách",
     .what_en = "an image within a sentence, table or list",
     .why_vi = "Ảnh hiện cùng chú thích và tên người chụp, rộng bằng cột chữ, nên cần một chỗ riêng giữa hai đoạn.",
     .why_en = "A photo is shown with its caption and credit, as wide as the text, and needs a place of its own "
               "between two paragraphs.",
     .bad = "Lễ phát động: ![](le-phat-dong.jpg)",
     .good = "Lễ phát động:\n"
             "\n"
             "![](le-phat-dong.jpg)"},
    {.code = "image-refused",
     .severity = Severity::error,
     .message_vi = "ảnh `{destination}`: chỉ hiện được ảnh đặt cạnh báo cáo hoặc mô hình",
     .message_en = "image `{destination}`: only photos beside a report or an initiative are shown",
     .hint_vi = "chép ảnh vào thư mục của bài, cạnh `index.md`, khai trong `photos`, rồi viết `![](ten-anh.jpg)`",
     .hint_en = "copy it beside the `index.md`, declare it in `photos` and write `![](name.jpg)`",
     .what_vi = "ảnh không nằm cạnh bài",
     .what_en = "an image that does not lie beside the text",
     .why_vi = "Ảnh lấy từ trang khác có thể mất hoặc bị đổi bất cứ lúc nào, và để lộ cho trang đó ai đang đọc.",
     .why_en = "Images of other sites vanish or change at any time, and tell those sites who is reading.",
     .bad = "![Lễ phát động](https://example.com/anh.jpg)",
     .good = "![](le-phat-dong.jpg)"},
    {.code = "link-empty",
     .severity = Severity::error,
     .message_vi = "liên kết chưa có địa chỉ",
     .message_en = "the link has no address",
     .hint_vi = "viết địa chỉ trong dấu ngoặc tròn, hoặc bỏ liên kết và giữ lại chữ",
     .hint_en = "write the address in the parentheses, or keep the text alone",
     .what_vi = "liên kết chưa có địa chỉ",
     .what_en = "a link without an address",
     .why_vi = "Bấm vào không đi đến đâu, người đọc tưởng trang hỏng.",
     .why_en = "It leads nowhere, and readers think that the site is broken.",
     .bad = "Xem [kế hoạch]().",
     .good = "Xem [kế hoạch](document:kh-179-kh-skhcn-2025)."},
    {.code = "link-kind-unknown",
     .severity = Severity::error,
     .message_vi = "liên kết: không có loại `{kind}:`",
     .message_en = "link: there is no kind `{kind}:`",
     .hint_vi = "có phải `{suggestion}:`?",
     .hint_en = "did you mean `{suggestion}:`?",
     .what_vi = "liên kết dùng loại không có",
     .what_en = "a link of a kind that does not exist",
     .why_vi = "Liên kết trong trang viết bằng loại và id, như `unit:xa-an-lao`, để đổi địa chỉ không làm hỏng "
               "liên kết. Loại gõ sai thì không biết dẫn đi đâu.",
     .why_en = "Links inside of the site name a kind and an id, as in `unit:xa-an-lao`, so that they survive new "
               "addresses. A kind that does not exist leads nowhere.",
     .bad = "[Xã An Lão](units:xa-an-lao)",
     .good = "[Xã An Lão](unit:xa-an-lao)"},
    {.code = "link-refused",
     .severity = Severity::error,
     .message_vi = "liên kết: không dùng được địa chỉ `{destination}`",
     .message_en = "link: the address `{destination}` is not allowed",
     .hint_vi = "dùng https://, mailto:, tel:, tên tệp đặt cạnh, hoặc unit: report: indicator: initiative: "
                "document: platform: topic: figure:",
     .hint_en = "use https://, mailto:, tel:, a file beside this one, or unit: report: indicator: initiative: "
                "document: platform: topic: figure:",
     .what_vi = "địa chỉ liên kết không được dùng",
     .what_en = "an address that is not allowed",
     .why_vi = "Chỉ những địa chỉ an toàn mới được dùng. Địa chỉ như javascript: chạy lệnh trên máy người đọc; "
               "đường dẫn vào máy cơ quan thì người ngoài không mở được.",
     .why_en = "Only safe addresses are allowed. One like javascript: would run on the reader's machine; a path "
               "of an office computer opens for nobody else.",
     .bad = "[Danh sách](file:///D:/bao-cao/ds.xls)",
     .good = "[Danh sách](danh-sach.pdf)"},
    {.code = "link-without-text",
     .severity = Severity::error,
     .message_vi = "liên kết tới `{destination}` chưa có chữ để bấm",
     .message_en = "the link to `{destination}` has no text",
     .hint_vi = "viết chữ trong dấu ngoặc vuông: `[chữ]({destination})`",
     .hint_en = "write its text in the brackets: `[text]({destination})`",
     .what_vi = "liên kết chưa có chữ để bấm",
     .what_en = "a link without text",
     .why_vi = "Không có chữ thì không ai thấy để bấm, và phần mềm đọc màn hình đọc nguyên địa chỉ dài.",
     .why_en = "Without text nobody sees where to press, and screen readers read out the address.",
     .bad = "[](https://binhdanhocvuso.gov.vn)",
     .good = "[Nền tảng Bình dân học vụ số](https://binhdanhocvuso.gov.vn)"},
    {.code = "nesting-too-deep",
     .severity = Severity::error,
     .message_vi = "danh sách và trích dẫn lồng nhau quá {limit} cấp",
     .message_en = "lists and quotes are nested more than {limit} levels deep",
     .hint_vi = "bớt dấu `-`, `>` ở đầu dòng",
     .hint_en = "use fewer `-` and `>` at the start of the line",
     .what_vi = "danh sách hoặc trích dẫn lồng quá nhiều cấp",
     .what_en = "lists or quotes nested too deep",
     .why_vi = "Hơn vài cấp là màn hình điện thoại không còn chỗ cho chữ; nhiều cấp như vậy thường do dán nhầm.",
     .why_en = "After a few levels a telephone has no room for words; so many are mostly pasted by mistake.",
     .bad = "> > > > > > > > Hội nghị tổng kết",
     .good = "> Hội nghị tổng kết"},
    {.code = "paragraph-too-long",
     .severity = Severity::error,
     .message_vi = "đoạn văn dài hơn {limit}",
     .message_en = "the paragraph is longer than {limit}",
     .hint_vi = "chia thành nhiều đoạn, cách nhau một dòng trống",
     .hint_en = "divide it by blank lines",
     .what_vi = "đoạn văn dài quá mức cho phép",
     .what_en = "a paragraph beyond the size limit",
     .why_vi = "Đoạn văn dài hàng chục trang thường là mất các dòng trống khi chép từ Word.",
     .why_en = "A paragraph of many pages has mostly lost its blank lines when it was copied.",
     .bad = "Kết quả thứ nhất …\n"
            "Kết quả thứ hai …",
     .good = "Kết quả thứ nhất …\n"
             "\n"
             "Kết quả thứ hai …"},
    {.code = "raw-html",
     .severity = Severity::error,
     .message_vi = "mã HTML `{html}` sẽ không hiện trên trang",
     .message_en = "the HTML `{html}` would not be shown",
     .hint_vi = R"(xóa đi hoặc viết bằng Markdown; dấu < trong câu thì viết `\<`)",
     .hint_en = R"(delete it or write Markdown; write `\<` for a < in a sentence)",
     .what_vi = "mã HTML trong bài",
     .what_en = "HTML in a text",
     .why_vi = "Mã HTML có thể làm hỏng trang hoặc chạy lệnh trên máy người đọc, nên không được đưa lên. Chữ đậm, "
               "bảng, danh sách đều viết được bằng Markdown.",
     .why_en = "HTML could break the page or run on the reader's machine and is not published. Bold, tables and "
               "lists can all be written in Markdown.",
     .bad = "Có <b>34 tổ</b> công nghệ số",
     .good = "Có **34 tổ** công nghệ số"},
    {.code = "table-too-wide",
     .severity = Severity::error,
     .message_vi = "bảng có hơn {limit} cột",
     .message_en = "the table has more than {limit} columns",
     .hint_vi = "chia thành nhiều bảng, hoặc đưa vào tệp đính kèm",
     .hint_en = "divide it, or attach it as a file",
     .what_vi = "bảng có quá nhiều cột",
     .what_en = "a table with too many columns",
     .why_vi = "Bảng hàng trăm cột không đọc được trên màn hình nào; người cần số liệu tải tệp Excel thì tiện hơn.",
     .why_en = "No screen shows hundreds of columns; whoever needs them is better served by a workbook.",
     .bad = "| Thôn 1 | Thôn 2 | Thôn 3 | … |",
     .good = "| Thôn | Số học viên |\n"
             "|---|---|\n"
             "| Thôn 1 | 20 |"},
};

}  // namespace

std::span<const Finding> markdown_findings() {
    return kFindings;
}

}  // namespace diagnostics
