#include "diagnostics/findings.h"

namespace diagnostics {
namespace {

constexpr Finding kFindings[] = {
    {.code = "figure-about-missing",
     .severity = Severity::error,
     .message_vi = "“{label}”: chưa rõ là số liệu của đơn vị nào",
     .message_en = "“{label}”: it is not clear which unit the figure is about",
     .hint_vi = "thêm `about:` và id của đơn vị",
     .hint_en = "add `about:` and the id of the unit",
     .what_vi = "chưa rõ số liệu của đơn vị nào",
     .what_en = "a figure without the unit that it is about",
     .why_vi = "Mô hình làm ở nhiều nơi thì mỗi số liệu phải nói là của nơi nào, nếu không sẽ bị cộng nhầm chỗ.",
     .why_en = "Where an initiative runs in several places, each figure must say whose it is, or it is counted in "
               "the wrong place.",
     .bad = "so-ho-gia-dinh: {value: 12, at: mục 3}",
     .good = "so-ho-gia-dinh: {value: 12, about: xa-an-lao, at: mục 3}"},
    {.code = "figure-computed",
     .severity = Severity::error,
     .message_vi = "“{label}”: chỉ tiêu này được tính từ các chỉ tiêu khác, không nhập số liệu",
     .message_en = "“{label}”: this indicator is computed from others and takes no figures",
     .hint_vi = "bỏ dòng này, nhập số liệu cho các chỉ tiêu thành phần",
     .hint_en = "remove this line and give the figures of its parts",
     .what_vi = "nhập số liệu cho chỉ tiêu tự tính",
     .what_en = "a figure of an indicator that is computed",
     .why_vi = "Chỉ tiêu này được tính từ chỉ tiêu khác. Nhập thêm một con số là có hai câu trả lời cho một câu "
               "hỏi.",
     .why_en = "This indicator is computed from others. A figure of its own would be a second answer to one "
               "question.",
     .bad = R"(ty-le-hoan-thanh: {value: "62,5%", at: mục 2})",
     .good = "thi-sinh-dang-ky: {value: \"1.440\", at: mục 2}\n"
             "thi-sinh-hoan-thanh: {value: 900, at: mục 2}"},
    {.code = "figure-empty",
     .severity = Severity::error,
     .message_vi = "“{label}”: chưa ghi số liệu",
     .message_en = "“{label}”: no figure is given",
     .hint_vi = "ghi một trong các mục value, rank, names, written; nếu báo cáo không nêu thì bỏ dòng này",
     .hint_en = "give one of value, rank, names, written; remove the line if the report states nothing",
     .what_vi = "có chỉ tiêu mà chưa có số liệu",
     .what_en = "an indicator without its figure",
     .why_vi = "Dòng trống dễ bị hiểu là số không. Báo cáo không nêu thì bỏ cả dòng: trang tự ghi “chưa có số "
               "liệu”.",
     .why_en = "An empty line is easily taken for nought. Where the report says nothing leave the line out: the "
               "page says so itself.",
     .bad = "thi-sinh-dang-ky: {as_of: 11/11/2025, at: mục 2}",
     .good = R"(thi-sinh-dang-ky: {value: "1.570", as_of: 11/11/2025, at: mục 2})"},
    {.code = "figure-kind-differs",
     .severity = Severity::error,
     .message_vi = "“{label}”: chỉ tiêu này cần {expected}; đang là `{written}`",
     .message_en = "“{label}”: this indicator needs {expected}; found `{written}`",
     .hint_vi = "kiểm tra lại số liệu, hoặc chọn chỉ tiêu khác",
     .hint_en = "check the figure, or choose another indicator",
     .what_vi = "số liệu không cùng loại với chỉ tiêu",
     .what_en = "a figure of another kind than its indicator",
     .why_vi = "Chỉ tiêu đếm người cần một số, chỉ tiêu tỷ lệ cần phần trăm. Nhầm loại thì bảng của cả thành phố "
               "sai theo.",
     .why_en = "An indicator that counts people needs a number, one that is a share a per cent. The wrong kind "
               "spoils the table of the whole city.",
     .bad = R"(thi-sinh-dang-ky: {value: "62,5%", at: mục 2})",
     .good = R"(thi-sinh-dang-ky: {value: "1.570", at: mục 2})"},
    {.code = "figure-place-missing",
     .severity = Severity::error,
     .message_vi = "“{label}”: chưa ghi vị trí trong báo cáo gốc",
     .message_en = "“{label}”: its place in the paper is missing",
     .hint_vi = "thêm `at:`, chẳng hạn {{value: …, at: mục 2}}",
     .hint_en = "add `at:`, as in {{value: …, at: mục 2}}",
     .what_vi = "chưa ghi vị trí của số liệu trong báo cáo gốc",
     .what_en = "a figure without its place in the paper",
     .why_vi = "Người đọc và người kiểm tra cần tìm lại được con số trong bản gốc. Ghi mục, đoạn hoặc phụ lục.",
     .why_en = "Readers and checkers must find the number in the paper again. Give its section, paragraph or "
               "annex.",
     .bad = R"(thi-sinh-dang-ky: {value: "1.570"})",
     .good = R"(thi-sinh-dang-ky: {value: "1.570", at: mục 2})"},
    {.code = "figure-text-differs",
     .severity = Severity::error,
     .message_vi = "“{label}”: bài viết ghi `{written}`, số liệu của tệp này là {says}",
     .message_en = "“{label}”: the text says `{written}`, the figure of this file is {says}",
     .hint_vi = "viết {link}, hoặc sửa số liệu",
     .hint_en = "write {link}, or correct the figure",
     .what_vi = "con số trong bài khác số liệu ở đầu tệp",
     .what_en = "a number in the text that differs from the figure",
     .why_vi = "Một trang nói hai con số cho cùng một việc thì không ai biết tin số nào.",
     .why_en = "A page with two numbers for one thing leaves readers to guess which is true.",
     .bad = "Có [1.507](figure:thi-sinh-dang-ky) thí sinh đăng ký.",
     .good = "Có [1.570](figure:thi-sinh-dang-ky) thí sinh đăng ký."},
    {.code = "figure-text-unknown",
     .severity = Severity::error,
     .message_vi = "tệp này không có số liệu của chỉ tiêu `{written}`",
     .message_en = "this file gives no figure of the indicator `{written}`",
     .hint_vi = "{suggestion}",
     .hint_en = "{suggestion}",
     .what_vi = "bài dẫn tới số liệu mà tệp không có",
     .what_en = "a link to a figure that the file does not give",
     .why_vi = "Liên kết `figure:` dùng để đối chiếu chữ với số liệu của chính tệp này; không có số liệu thì "
               "không có gì để đối chiếu.",
     .why_en = "`figure:` checks the text against the figures of the same file; without one there is nothing to "
               "check.",
     .bad = "[1.570](figure:thi-sinh-dang-ki)",
     .good = "[1.570](figure:thi-sinh-dang-ky)"},
    {.code = "figure-time-twice",
     .severity = Severity::error,
     .message_vi = "“{label}”: thời điểm ghi hai lần, ở as_of và during",
     .message_en = "“{label}”: its time is given twice, by as_of and during",
     .hint_vi = "giữ lại as_of (một thời điểm) hoặc during (một khoảng thời gian)",
     .hint_en = "keep either as_of (a moment) or during (a span)",
     .what_vi = "số liệu ghi cả thời điểm và khoảng thời gian",
     .what_en = "a figure with a moment and a span",
     .why_vi = "Số liệu tính đến một ngày khác với số liệu trong một khoảng; ghi cả hai thì không biết so với số "
               "nào.",
     .why_en = "A figure as of a day is not one of a span; with both nobody knows what it compares to.",
     .bad = "thi-sinh-dang-ky: {value: 34, as_of: 11/11/2025, during: 01/01/2025–25/11/2025, at: mục 2}",
     .good = "thi-sinh-dang-ky: {value: 34, as_of: 11/11/2025, at: mục 2}"},
    {.code = "target-kind-missing",
     .severity = Severity::error,
     .message_vi = "“{label}”: chưa rõ là mục tiêu, nhu cầu hay quy định",
     .message_en = "“{label}”: is it a target, a need or a rule?",
     .hint_vi = "thêm `kind:` target (mục tiêu), need (nhu cầu) hoặc rule (quy định)",
     .hint_en = "add `kind:` target, need or rule",
     .what_vi = "chưa rõ là mục tiêu, nhu cầu hay quy định",
     .what_en = "a target that does not say what it is",
     .why_vi = "Mục tiêu để phấn đấu, nhu cầu để hỗ trợ, quy định để thực hiện: mỗi loại đứng ở một chỗ trên "
               "trang, không lẫn với kết quả.",
     .why_en = "Targets are aims, needs ask for support, rules bind: each has its own place on the page, none "
               "beside results.",
     .bad = "targets:\n"
            "  thi-sinh-dang-ky: {value: \"2.000\", at: mục 4}",
     .good = "targets:\n"
             "  thi-sinh-dang-ky: {value: \"2.000\", kind: target, at: mục 4}"},
    {.code = "target-kind-refused",
     .severity = Severity::error,
     .message_vi = "“{label}”: `kind:` chỉ dùng trong targets",
     .message_en = "“{label}”: `kind:` belongs under targets only",
     .hint_vi = "chuyển số liệu này sang `targets:` nếu là mục tiêu, nhu cầu hay quy định; nếu là kết quả thì bỏ "
                "`kind:`",
     .hint_en = "move the figure to `targets:` if it is one; remove `kind:` if it is a result",
     .what_vi = "kết quả mang loại của mục tiêu",
     .what_en = "a result with the kind of a target",
     .why_vi = "`results` chỉ có việc đã làm được. Mục tiêu để lẫn vào đó sẽ bị cộng như kết quả.",
     .why_en = "`results` hold what was done. A target among them would be counted as done.",
     .bad = "results:\n"
            "  thi-sinh-dang-ky: {value: \"2.000\", kind: target, at: mục 4}",
     .good = "targets:\n"
             "  thi-sinh-dang-ky: {value: \"2.000\", kind: target, at: mục 4}"},
};

}  // namespace

std::span<const Finding> figure_findings() {
    return kFindings;
}

}  // namespace diagnostics
