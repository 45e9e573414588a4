#include "diagnostics/findings.h"

namespace diagnostics {
namespace {

constexpr Finding kFindings[] = {
    {.code = "bracket-unclosed",
     .severity = Severity::error,
     .message_vi = "dấu `{opening}` mở ở đây chưa đóng",
     .message_en = "the `{opening}` opened here is never closed",
     .hint_vi = "thêm dấu `{closing}` vào cuối danh sách",
     .hint_en = "add `{closing}` at the end of the list",
     .what_vi = "dấu ngoặc mở mà chưa đóng",
     .what_en = "a bracket that is never closed",
     .why_vi = "Mọi dòng phía sau bị coi là nằm trong ngoặc, nên chỉ một dấu thiếu làm cả tệp không đọc được.",
     .why_en = "All lines behind it count as inside of the bracket: one missing sign hides the whole file.",
     .bad = "highlights: [thi-sinh-dang-ky, thi-sinh-hoan-thanh",
     .good = "highlights: [thi-sinh-dang-ky, thi-sinh-hoan-thanh]"},
    {.code = "colon-in-text",
     .severity = Severity::error,
     .message_vi = "trong nội dung có dấu hai chấm, dễ bị hiểu là tên của một mục khác",
     .message_en = "a colon inside the text reads like the name of another entry",
     .hint_vi = R"(đặt cả nội dung trong ngoặc kép: "…")",
     .hint_en = R"(put the whole text in quotes: "…")",
     .what_vi = "dấu hai chấm trong nội dung không có ngoặc kép",
     .what_en = "a colon in unquoted text",
     .why_vi = "Dấu hai chấm và dấu cách ngăn tên mục với nội dung. Gặp lần thứ hai trên một dòng thì không rõ "
               "đâu là tên, đâu là nội dung.",
     .why_en = "A colon and a blank end the name of an entry. A second one on the line leaves open what is name "
               "and what is text.",
     .bad = "tagline: Học số: mỗi ngày một ít",
     .good = R"(tagline: "Học số: mỗi ngày một ít")"},
    {.code = "colon-missing",
     .severity = Severity::error,
     .message_vi = "“{text}”: thiếu dấu hai chấm và dấu cách sau tên mục",
     .message_en = "“{text}”: the name of the entry lacks a colon and a blank",
     .hint_vi = "viết `{corrected}`; nếu là phần tiếp theo của dòng trên thì thụt vào hai dấu cách",
     .hint_en = "write `{corrected}`; indent it by two blanks if it continues the line above",
     .what_vi = "thiếu dấu hai chấm sau tên mục",
     .what_en = "no colon behind the name of an entry",
     .why_vi = "Mỗi dòng có dạng `tên: nội dung`. Thiếu dấu hai chấm hoặc dấu cách sau nó thì dòng ấy không thành "
               "một mục.",
     .why_en = "Each line has the form `name: value`. Without the colon and its blank the line is no entry.",
     .bad = "title: Bình dân học vụ số\n"
            "tagline Học số mỗi ngày",
     .good = "title: Bình dân học vụ số\n"
             "tagline: Học số mỗi ngày"},
    {.code = "comment-or-text",
     .severity = Severity::error,
     .message_vi = "“{text}”: phần từ dấu # bị bỏ qua như một ghi chú",
     .message_en = "“{text}”: the part from # on is dropped as a comment",
     .hint_vi = "nếu là nội dung, đặt tất cả trong ngoặc kép; nếu là ghi chú, viết một dấu cách sau dấu #",
     .hint_en = "put all of it in quotes if it is text; write a blank behind # if it is a comment",
     .what_vi = "không rõ phần từ dấu # là nội dung hay ghi chú",
     .what_en = "text behind # may be meant or a comment",
     .why_vi = "Từ dấu cách và dấu # trở đi, máy bỏ qua như ghi chú. Thẻ như #BinhDanHocVuSo sẽ biến mất khỏi "
               "trang mà không báo.",
     .why_en = "From a blank and # on, the rest counts as a comment. A tag like #BinhDanHocVuSo would vanish "
               "without a word.",
     .bad = "tagline: Học số #BinhDanHocVuSo",
     .good = R"(tagline: "Học số #BinhDanHocVuSo")"},
    {.code = "escape-unknown",
     .severity = Severity::error,
     .message_vi = R"(trong ngoặc kép, dấu \ ở đây không có nghĩa)",
     .message_en = R"(inside double quotes, this \ means nothing)",
     .hint_vi = R"(viết hai dấu \\, hoặc đặt nội dung trong ngoặc đơn '…')",
     .hint_en = R"(write \\, or put the text in single quotes '…')",
     .what_vi = R"(dấu \ không có nghĩa trong ngoặc kép)",
     .what_en = R"(a \ without meaning in double quotes)",
     .why_vi = "Trong ngoặc kép, dấu \\ đứng trước một chữ là ký hiệu đặc biệt; ký hiệu không có thật thì không "
               "biết phải hiện chữ gì.",
     .why_en = "In double quotes a \\ begins a special sign; one that does not exist leaves open what should be "
               "shown.",
     .bad = R"(note: "Lớp A\Chiều")",
     .good = R"(note: 'Lớp A\Chiều')"},
    {.code = "indentation-wrong",
     .severity = Severity::error,
     .message_vi = "dòng này không thẳng hàng với các dòng cùng cấp",
     .message_en = "this line does not stand under its neighbours",
     .hint_vi = "các mục cùng cấp bắt đầu ở cùng một cột, mục con thụt vào hai dấu cách",
     .hint_en = "entries of one level begin in one column, those below them two blanks further in",
     .what_vi = "dòng thụt vào không thẳng hàng",
     .what_en = "a line out of its column",
     .why_vi = "Độ thụt đầu dòng cho biết mục nào thuộc mục nào. Lệch một dấu cách là số liệu có thể rơi sang chỉ "
               "tiêu khác.",
     .why_en = "Indentation says what belongs to what. One blank too many, and a figure may fall to another entry.",
     .bad = "contest:\n"
            "  name: Cuộc thi\n"
            "   en: Contest",
     .good = "contest:\n"
             "  name: Cuộc thi\n"
             "  en: Contest"},
    {.code = "inline-text",
     .severity = Severity::error,
     .message_vi = "“{text}”: nội dung trong dấu ngoặc mà không có ngoặc kép thì bị dấu phẩy cắt rời",
     .message_en = "“{text}”: text in brackets without quotes is cut in two by a comma",
     .hint_vi = "đặt từng nội dung trong ngoặc kép, hoặc viết mỗi mục trên một dòng",
     .hint_en = "put each text in quotes, or write each entry on its own line",
     .what_vi = "dấu phẩy cắt rời nội dung trong ngoặc",
     .what_en = "a comma that cuts text in brackets",
     .why_vi = "Trong `{…}` và `[…]`, dấu phẩy ngăn các mục. Câu có dấu phẩy mà không ở trong ngoặc kép bị cắt "
               "đôi, phần sau mất nghĩa.",
     .why_en = "In `{…}` and `[…]` commas part the entries. Text with a comma and without quotes is cut in two.",
     .bad = "xa-an-lao: {name: Xã An Lão, cũ, kind: xa}",
     .good = R"(xa-an-lao: {name: "Xã An Lão, cũ", kind: xa})"},
    {.code = "key-duplicate",
     .severity = Severity::error,
     .message_vi = "“{key}” ghi hai lần (dòng {first} và dòng {second})",
     .message_en = "“{key}” is given twice (lines {first} and {second})",
     .hint_vi = "giữ lại một dòng",
     .hint_en = "keep one of them",
     .what_vi = "một mục ghi hai lần",
     .what_en = "an entry given twice",
     .why_vi = "Hai dòng cùng tên thì không biết dùng dòng nào; phần lớn phần mềm lặng lẽ lấy dòng sau.",
     .why_en = "With two lines of one name nobody knows which counts; most programs silently take the second.",
     .bad = "results:\n"
            "  tin-bai-zalo: {value: 10, at: mục 1}\n"
            "  tin-bai-zalo: {value: 12, at: mục 3}",
     .good = "results:\n"
             "  tin-bai-zalo:\n"
             "    - {value: 10, as_of: 30/06/2025, at: mục 1}\n"
             "    - {value: 12, as_of: 25/11/2025, at: mục 3}"},
    {.code = "key-not-text",
     .severity = Severity::error,
     .message_vi = "tên mục trước dấu hai chấm phải là chữ, viết trên một dòng",
     .message_en = "the name before the colon must be text on one line",
     .hint_vi = "viết `tên_mục: nội dung`",
     .hint_en = "write `name: value`",
     .what_vi = "tên mục không phải là chữ trên một dòng",
     .what_en = "the name of an entry is no text",
     .why_vi = "Trước dấu hai chấm phải là một tên, để biết nội dung phía sau là gì.",
     .why_en = "Before the colon stands a name that says what the value is.",
     .bad = "[tên, họ]: Lê Văn Huy",
     .good = "name: Lê Văn Huy"},
    {.code = "merge-key",
     .severity = Severity::error,
     .message_vi = "`<<` không dùng được ở đây",
     .message_en = "`<<` is not supported",
     .hint_vi = "chép các mục cần dùng vào đây",
     .hint_en = "copy the entries that are meant",
     .what_vi = "dùng `<<` để chép các mục khác",
     .what_en = "`<<` to copy other entries",
     .why_vi = "Chỗ nào ghi gì phải thấy ngay tại chỗ đó. `<<` giấu nội dung ở nơi khác, sửa một chỗ làm đổi "
               "nhiều chỗ.",
     .why_en = "What an entry says shall stand where it is read. `<<` hides it elsewhere, and one change alters "
               "many places.",
     .bad = "teams:\n"
            "  <<: {name: Tổ công nghệ số}\n"
            "  en: Teams",
     .good = "teams:\n"
             "  name: Tổ công nghệ số\n"
             "  en: Teams"},
    {.code = "quote-unclosed",
     .severity = Severity::error,
     .message_vi = "dấu ngoặc {quote} mở ở đây chưa đóng",
     .message_en = "the quote {quote} opened here is never closed",
     .hint_vi = "thêm dấu {quote} vào cuối nội dung",
     .hint_en = "add {quote} at the end of the text",
     .what_vi = "dấu ngoặc kép mở mà chưa đóng",
     .what_en = "a quote that is never closed",
     .why_vi = "Mọi dòng phía sau bị nuốt vào trong ngoặc, đến hết tệp.",
     .why_en = "All lines up to the end of the file are swallowed by the quote.",
     .bad = R"(tagline: "Học số mỗi ngày)",
     .good = R"(tagline: "Học số mỗi ngày")"},
    {.code = "reserved-start",
     .severity = Severity::error,
     .message_vi = "nội dung bắt đầu bằng dấu `{character}` cần nằm trong ngoặc kép",
     .message_en = "text that begins with `{character}` needs quotes",
     .hint_vi = R"(viết "{character}…")",
     .hint_en = R"(write "{character}…")",
     .what_vi = "nội dung bắt đầu bằng dấu có nghĩa riêng",
     .what_en = "text that begins with a reserved sign",
     .why_vi = "Các dấu như @ & * ! % ` ở đầu nội dung có nghĩa riêng trong YAML; đặt trong ngoặc kép thì chúng "
               "chỉ là chữ.",
     .why_en = "Signs such as @ & * ! % ` have a meaning of their own at the start of a value; in quotes they are "
               "text.",
     .bad = "licence: @nguồn",
     .good = R"(licence: "@nguồn")"},
    {.code = "second-document",
     .severity = Severity::error,
     .message_vi = "dòng `{mark}` cắt tệp làm hai, phần sau sẽ mất",
     .message_en = "the line `{mark}` cuts the file in two; the second part would be lost",
     .hint_vi = "xóa dòng này",
     .hint_en = "delete this line",
     .what_vi = "dòng `---` cắt tệp làm hai",
     .what_en = "a line `---` cuts the file in two",
     .why_vi = "Dòng `---` mở một văn bản mới trong cùng tệp; phần sau nó sẽ không được đọc.",
     .why_en = "A line `---` begins another document in the same file, which would not be read.",
     .bad = "title: Bình dân học vụ số\n"
            "---\n"
            "city: thành phố Hải Phòng",
     .good = "title: Bình dân học vụ số\n"
             "city: thành phố Hải Phòng"},
    {.code = "tab-indentation",
     .severity = Severity::error,
     .message_vi = "đầu dòng có dấu tab",
     .message_en = "the line is indented with a tab",
     .hint_vi = "thay dấu tab bằng hai dấu cách",
     .hint_en = "replace the tab with two blanks",
     .what_vi = "thụt đầu dòng bằng dấu tab",
     .what_en = "a line indented with a tab",
     .why_vi = "Mỗi máy hiện dấu tab rộng một khác, nên không biết dòng ấy thuộc mục nào. Dấu cách thì ở đâu cũng "
               "như nhau.",
     .why_en = "Tabs are as wide as each machine likes, so nobody can tell where the line belongs. Blanks are the "
               "same everywhere.",
     .bad = "contest:\n"
            "	name: Cuộc thi",
     .good = "contest:\n"
             "  name: Cuộc thi"},
    {.code = "text-after-end",
     .severity = Severity::error,
     .message_vi = "từ dòng này trở đi không thuộc phần ở trên và sẽ mất",
     .message_en = "from this line on, nothing belongs to what stands above and would be lost",
     .hint_vi = "một tệp chỉ gồm các mục `tên: nội dung`, hoặc chỉ gồm các dòng bắt đầu bằng `-`",
     .hint_en = "a file holds either entries `name: value` or lines that begin with `-`",
     .what_vi = "có nội dung sau khi danh sách đã hết",
     .what_en = "text behind the end of the content",
     .why_vi = "Tệp đã là một danh sách thì không thể tiếp tục bằng các mục có tên, và ngược lại; phần sau sẽ mất.",
     .why_en = "A file that is a list cannot go on with named entries, nor the other way round; the rest would be "
               "lost.",
     .bad = "- Kinh phí hạn chế\n"
            "dao-tao: {kind: direction, name: Đào tạo}",
     .good = "kinh-phi: {kind: difficulty, name: Kinh phí hạn chế}\n"
             "dao-tao: {kind: direction, name: Đào tạo}"},
    {.code = "text-after-quote",
     .severity = Severity::error,
     .message_vi = "còn chữ ở sau dấu ngoặc đóng",
     .message_en = "there is text behind the closing quote",
     .hint_vi = "đặt cả nội dung trong một cặp ngoặc kép; ngoặc ở bên trong viết là “…”",
     .hint_en = "put the whole text in one pair of quotes; write quotes inside it as “…”",
     .what_vi = "còn chữ ở sau dấu ngoặc đóng",
     .what_en = "text behind a closing quote",
     .why_vi = "Ngoặc kép phải ôm cả nội dung. Chữ đứng ngoài không thuộc mục nào.",
     .why_en = "Quotes hold the whole value. Words outside of them belong to nothing.",
     .bad = R"(tagline: "Học số" mỗi ngày)",
     .good = R"(tagline: "“Học số” mỗi ngày")"},
    {.code = "yaml-syntax",
     .severity = Severity::error,
     .message_vi = "dòng này chưa viết đúng cách",
     .message_en = "this line cannot be read",
     .hint_vi = "mỗi dòng có dạng `tên_mục: nội dung`; nội dung có dấu câu đặc biệt thì đặt trong ngoặc kép",
     .hint_en = "each line has the form `name: value`; put text with special signs in quotes",
     .what_vi = "dòng chưa viết đúng cách",
     .what_en = "a line that cannot be read",
     .why_vi = "Máy không nhận ra tên mục và nội dung ở dòng này, nên không đọc tiếp được cả tệp.",
     .why_en = "Name and value of this line cannot be told apart, so the rest of the file cannot be read either.",
     .bad = "]: {kind: difficulty, name: Kinh phí hạn chế}",
     .good = "kinh-phi: {kind: difficulty, name: Kinh phí hạn chế}"},
    {.code = "yaml-too-deep",
     .severity = Severity::error,
     .message_vi = "các mục lồng nhau quá {limit} cấp",
     .message_en = "entries are nested more than {limit} levels deep",
     .hint_vi = "bớt dấu ngoặc hoặc bớt cấp thụt vào",
     .hint_en = "use fewer brackets or levels",
     .what_vi = "các mục lồng nhau quá nhiều cấp",
     .what_en = "entries nested too deep",
     .why_vi = "Không nội dung nào của trang cần nhiều cấp đến thế; thường là thừa dấu ngoặc hoặc dán nhầm.",
     .why_en = "No content needs that many levels; mostly brackets are doubled or something was pasted by mistake.",
     .bad = "highlights: [[[[[[[[[[thi-sinh-dang-ky]]]]]]]]]]",
     .good = "highlights: [thi-sinh-dang-ky]"},
};

}  // namespace

std::span<const Finding> yaml_findings() {
    return kFindings;
}

}  // namespace diagnostics
