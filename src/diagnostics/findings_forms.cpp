#include "diagnostics/findings.h"

namespace diagnostics {
namespace {

constexpr Finding kFindings[] = {
    {.code = "form-cell-computed",
     .severity = Severity::error,
     .message_vi = "ô này chứa công thức hoặc giá trị do bảng tính tạo ra, không phải chữ đã gõ",
     .message_en = "this cell holds a formula or something that the spreadsheet made, not what was typed",
     .hint_vi = "định dạng ô là Text, rồi gõ lại đúng như trong báo cáo",
     .hint_en = "format the cell as text, then type what the report says",
     .what_vi = "ô điền chứa công thức",
     .what_en = "a formula in a cell to fill in",
     .why_vi =
         "Kết quả của công thức đổi theo máy mở tệp, có khi lấy số từ tệp khác. Trang chỉ nhận điều người điền đã "
         "gõ.",
     .why_en =
         "What a formula gives depends on who opens the file, and may come from another file. Only what was typed "
         "is taken.",
     .bad = "Trang “Số liệu”, cột “Số liệu”: =SUM(A1:A9)",
     .good = "Trang “Số liệu”, cột “Số liệu”: 1.570"},
    {.code = "form-cell-date",
     .severity = Severity::error,
     .message_vi = "bảng tính đã đổi ô này thành ngày tháng, không rõ lúc đầu gõ gì",
     .message_en = "the spreadsheet made this cell a date; what was typed cannot be told",
     .hint_vi = "định dạng ô là Text, rồi gõ lại: 5 - 7 nếu là một khoảng, 05/11/2025 nếu là ngày",
     .hint_en = "format the cell as text, then type it again: 5 - 7 for a range, 05/11/2025 for a day",
     .what_vi = "ô điền đã bị đổi thành ngày tháng",
     .what_en = "a cell to fill in was made a date",
     .why_vi = "Gõ `5-7`, Excel hiểu là ngày 5 tháng 7 hay 7 tháng 5 tùy máy, và chỉ giữ lại ngày ấy. Ngày như "
               "25/11/2025 chỉ có một cách hiểu nên vẫn được nhận ở cột “Tính đến ngày”.",
     .why_en =
         "Excel takes `5-7` for a day of July or of May, whatever its country does, and keeps that day only. Days "
         "such as 25/11/2025 can be read in one way and are taken in the column of dates.",
     .bad = "Gõ 5-7 vào ô không để dạng Text",
     .good = "Gõ 5 - 7 vào ô dạng Text"},
    {.code = "form-cell-number",
     .severity = Severity::error,
     .message_vi = "bảng tính đã đổi ô này thành số `{number}`, không rõ lúc đầu gõ gì",
     .message_en = "the spreadsheet made this cell the number `{number}`; what was typed cannot be told",
     .hint_vi = "định dạng ô là Text, rồi gõ lại đúng như trong báo cáo",
     .hint_en = "format the cell as text, then type what the report says",
     .what_vi = "ô điền đã bị đổi thành số",
     .what_en = "a cell to fill in was made a number",
     .why_vi = "Gõ `1.440`, Excel tiếng Anh lưu thành 1,44; gõ `12.000` thì còn 12. Trang không đoán: chỉ nhận số "
               "nguyên từ "
               "1.000 trở lên, còn lại xin gõ lại dạng chữ.",
     .why_en =
         "An English Excel stores `1.440` as 1.44 and `12.000` as 12. Nothing is guessed: whole numbers from 1000 on "
         "are taken, all others must be typed as text.",
     .bad = "Gõ 1.440 vào ô không để dạng Text",
     .good = "Gõ 1.440 vào ô dạng Text"},
    {.code = "form-cell-outside",
     .severity = Severity::warning,
     .message_vi = "chữ ở ô này nằm ngoài các ô phải điền nên không được nhận",
     .message_en = "what stands in this cell is outside of the cells to fill in and is not taken",
     .hint_vi = "chuyển sang cột “Ghi chú” của chỉ tiêu, hoặc xóa",
     .hint_en = "move it to the notes of its indicator, or delete it",
     .what_vi = "chữ nằm ngoài các ô phải điền",
     .what_en = "words outside of the cells to fill in",
     .why_vi = "Biểu mẫu chỉ nhận các ô màu vàng. Điều ghi ở chỗ khác sẽ mất, nên người điền cần biết.",
     .why_en = "Only the yellow cells are taken. What is written elsewhere would be lost, and its author must know.",
     .bad = "Ghi thêm một dòng chỉ tiêu mới ở cuối trang “Số liệu”",
     .good = "Ghi ở cột “Ghi chú” của chỉ tiêu gần nhất, rồi báo người biên tập thêm chỉ tiêu"},
    {.code = "form-changed",
     .severity = Severity::error,
     .message_vi = "biểu mẫu không còn như lúc phát ra: {what}",
     .message_en = "the form no longer is what was issued: {what}",
     .hint_vi = "lấy biểu mẫu mới bằng `loa new form`, rồi chép các ô đã điền sang",
     .hint_en = "make a new form with `loa new form` and copy the filled cells",
     .what_vi = "khung của biểu mẫu đã bị sửa",
     .what_en = "the frame of the form was changed",
     .why_vi = "Mỗi dòng gắn với một chỉ tiêu bằng mã ẩn. Dòng bị xóa, bị đổi tên hay bị xếp lệch thì số có thể rơi "
               "vào chỉ "
               "tiêu khác.",
     .why_en = "A hidden id ties each row to its indicator. Where rows were deleted, renamed or shifted, figures "
               "could land "
               "with another indicator.",
     .bad = "Mở khóa trang, đổi “Hộ gia đình” thành “Hộ nghèo”",
     .good = "Giữ nguyên khung, chỉ điền các ô màu vàng"},
    {.code = "form-empty",
     .severity = Severity::error,
     .message_vi = "biểu mẫu chưa điền số liệu hay nội dung nào",
     .message_en = "the form has neither figures nor text",
     .hint_vi = "điền trang “Số liệu” hoặc trang “Nội dung”, rồi lưu tệp",
     .hint_en = "fill in the sheet of figures or of texts, and save the file",
     .what_vi = "biểu mẫu còn trống",
     .what_en = "an empty form",
     .why_vi = "Báo cáo không có số liệu và nội dung thì không có gì để đăng; thường là gửi nhầm tệp chưa điền.",
     .why_en = "A report without figures and text has nothing to show; most often the wrong file was sent.",
     .bad = "Gửi lại biểu mẫu vừa nhận",
     .good = "Điền ít nhất một chỉ tiêu rồi mới gửi"},
    {.code = "form-report-exists",
     .severity = Severity::error,
     .message_vi = "đã có báo cáo {file}",
     .message_en = "there already is a report {file}",
     .hint_vi = "thêm --replace để viết đè; bài viết và văn bản viện dẫn trong tệp cũ sẽ mất",
     .hint_en = "add --replace to write over it; the text and citations of the old file will be lost",
     .what_vi = "báo cáo đã có, không viết đè",
     .what_en = "the report is already there and is not written over",
     .why_vi =
         "Báo cáo cũ có thể đã được biên tập: thêm bài viết, văn bản viện dẫn, đính chính. Máy không tự xóa công sức "
         "ấy.",
     .why_en =
         "The old report may have been edited: texts, citations, corrections. Such work is never deleted unasked.",
     .bad = "loa import bieu-mau-xa-an-lao.xlsx",
     .good = "loa import bieu-mau-xa-an-lao.xlsx --replace"},
    {.code = "form-unknown",
     .severity = Severity::error,
     .message_vi = "tệp này không phải biểu mẫu do Loa phát ra",
     .message_en = "this file is no form made by Loa",
     .hint_vi = "lấy biểu mẫu bằng `loa new form`",
     .hint_en = "make a form with `loa new form`",
     .what_vi = "bảng tính không phải biểu mẫu của Loa",
     .what_en = "a workbook that is no form of Loa",
     .why_vi =
         "Bảng tính tự kẻ không cho biết dòng nào là chỉ tiêu nào. Đoán theo tên thì dễ lẫn hai chỉ tiêu gần giống "
         "nhau.",
     .why_en = "A table of one's own does not tell which row is which indicator, and names are alike.",
     .bad = "loa import so-lieu-tu-ke.xlsx",
     .good = "loa new form --unit xa-an-lao -o bieu-mau.xlsx"},
    {.code = "form-unreadable",
     .severity = Severity::error,
     .message_vi = "không đọc được tệp: {reason}",
     .message_en = "the file cannot be read: {reason}",
     .hint_vi =
         "mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx), không đặt mật "
         "khẩu",
     .hint_en = "open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx), without a password",
     .what_vi = "tệp không phải .xlsx đọc được",
     .what_en = "a file that is no readable .xlsx",
     .why_vi =
         "Loa chỉ đọc sổ tính .xlsx còn nguyên vẹn. Tệp .xls, .ods, tệp có mật khẩu hay tải về dở dang cần lưu lại.",
     .why_en = "Only sound .xlsx workbooks are read. Files of other kinds, with a password or half downloaded must "
               "be saved "
               "again.",
     .bad = "loa import bieu-mau.xls",
     .good = "loa import bieu-mau.xlsx"},
    {.code = "form-unsafe",
     .severity = Severity::error,
     .message_vi = "tệp bị từ chối: {reason}",
     .message_en = "the file is refused: {reason}",
     .hint_vi = "lấy biểu mẫu mới, dán giá trị (Paste Values) các ô đã điền sang, rồi gửi lại",
     .hint_en = "make a new form, paste the values of the filled cells there, and send that",
     .what_vi = "tệp có thứ một biểu mẫu không được có",
     .what_en = "a file with what no form may have",
     .why_vi = "Macro, liên kết ra ngoài, phần nén quá lớn là cách thường dùng để tấn công máy mở tệp. Biểu mẫu "
               "không bao giờ "
               "cần đến chúng.",
     .why_en =
         "Macros, links to other files and parts that unpack without end are how machines are attacked. A form never "
         "needs them.",
     .bad = "Biểu mẫu lưu thành .xlsm có macro",
     .good = "Biểu mẫu lưu thành .xlsx"},
    {.code = "form-version",
     .severity = Severity::error,
     .message_vi = "biểu mẫu phiên bản `{written}`, bản Loa này đọc phiên bản {known}",
     .message_en = "the form has version `{written}`; this Loa reads version {known}",
     .hint_vi = "lấy biểu mẫu mới bằng `loa new form`, rồi chép các ô đã điền sang",
     .hint_en = "make a new form with `loa new form` and copy the filled cells",
     .what_vi = "biểu mẫu của phiên bản khác",
     .what_en = "a form of another version",
     .why_vi = "Mỗi phiên bản xếp các cột theo một cách; đọc lẫn phiên bản thì số rơi nhầm cột.",
     .why_en = "Each version has columns of its own; figures read by another one would land in the wrong column.",
     .bad = "Biểu mẫu phát ra từ bản Loa cũ",
     .good = "Biểu mẫu phát ra từ bản Loa đang dùng"},
};

}  // namespace

std::span<const Finding> form_findings() {
    return kFindings;
}

}  // namespace diagnostics
