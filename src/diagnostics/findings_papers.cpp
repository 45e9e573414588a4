#include "diagnostics/findings.h"

namespace diagnostics {
namespace {

constexpr Finding kFindings[] = {
    {.code = "paper-empty",
     .severity = Severity::error,
     .message_vi = "văn bản không có chữ nào",
     .message_en = "the paper has no words",
     .hint_vi = "mở tệp xem có đúng văn bản cần gửi không, rồi lưu lại",
     .hint_en = "open it, see whether it is the right one, and save it again",
     .what_vi = "văn bản trống",
     .what_en = "a paper without words",
     .why_vi = "Không có chữ thì không lập được báo cáo. Thường là gửi nhầm tệp, hoặc cả văn bản là một bức ảnh dán "
               "vào Word.",
     .why_en = "Without words there is nothing to report. Most often the wrong file was sent, or the paper is a "
               "picture in Word.",
     .bad = "Tệp bao-cao.docx chỉ có ảnh chụp văn bản",
     .good = "Tệp bao-cao.docx gõ bằng chữ"},
    {.code = "paper-encoding",
     .severity = Severity::error,
     .message_vi = "chữ trong tệp không phải Unicode (UTF-8)",
     .message_en = "the letters of this file are not Unicode (UTF-8)",
     .hint_vi = "chuyển mã sang Unicode bằng bộ gõ (UniKey: Ctrl+Shift+F6) rồi lưu lại; tệp .txt thì lưu kiểu UTF-8",
     .hint_en = "convert it to Unicode with the keyboard program and save it again; save text files as UTF-8",
     .what_vi = "văn bản gõ bằng bảng mã cũ (TCVN3, VNI)",
     .what_en = "a paper in letters from before Unicode (TCVN3, VNI)",
     .why_vi = "Phông .VnTime, VNI-Times giữ chữ Việt bằng những ký hiệu khác; đọc thẳng thì ra “B¸o c¸o”, tìm kiếm "
               "và so sánh đều sai.",
     .why_en = "Fonts such as .VnTime and VNI-Times keep Vietnamese letters as other signs. Read as they are, they "
               "make no words.",
     .bad = "Văn bản dùng phông .VnTime: “B¸o c¸o kÕt qu¶”",
     .good = "Văn bản dùng phông Times New Roman, mã Unicode: “Báo cáo kết quả”"},
    {.code = "paper-report-exists",
     .severity = Severity::error,
     .message_vi = "đã có báo cáo {file}",
     .message_en = "there already is a report {file}",
     .hint_vi = "xem tệp ấy trước; muốn viết đè thì thêm --replace, muốn xem bản nháp thì thêm -o THƯ_MỤC",
     .hint_en = "look at that file first; add --replace to write over it, or -o FOLDER to see the draft elsewhere",
     .what_vi = "báo cáo của đơn vị trong kỳ này đã có",
     .what_en = "the unit's report of this period is already there",
     .why_vi = "Mỗi đơn vị có một báo cáo cho một kỳ của chuyên đề. Tệp cũ có thể đã được biên tập, hoặc hai tệp gửi "
               "đến là hai bản của "
               "cùng một báo cáo.",
     .why_en = "A unit has one report for a period of a campaign. The old file may have been edited, or two versions "
               "of one report "
               "were sent.",
     .bad = "loa import xa-an-lao.docx, khi xã An Lão đã có báo cáo",
     .good = "loa import xa-an-lao.docx -o ban-nhap"},
    {.code = "paper-scanned",
     .severity = Severity::error,
     .message_vi = "PDF này chỉ có ảnh chụp, không có chữ",
     .message_en = "this PDF holds pictures of pages and no words",
     .hint_vi = "xin đơn vị gửi tệp Word hoặc PDF xuất từ Word; bản quét thì nhận dạng chữ (OCR) trước rồi soát lại",
     .hint_en = "ask the unit for its Word file or a PDF made from it; or recognise the letters of the scan (OCR) "
                "and read it over",
     .what_vi = "PDF quét, không có chữ",
     .what_en = "a scanned PDF without words",
     .why_vi =
         "Máy chỉ chép được chữ có sẵn trong tệp. Nhận dạng chữ từ ảnh hay sai dấu và sai số, nên không tự làm.",
     .why_en = "Only words that are in the file can be copied. Recognised letters often have wrong marks and "
               "numbers, so Loa does not "
               "guess them.",
     .bad = "Văn bản ký tươi, quét thành PDF",
     .good = "Văn bản ký số, xuất từ Word thành PDF"},
    {.code = "paper-unit-unknown",
     .severity = Severity::error,
     .message_vi = "chưa rõ văn bản của đơn vị nào",
     .message_en = "it is not clear which unit's paper this is",
     .hint_vi = "ghi rõ bằng --unit, ví dụ: --unit xa-an-lao",
     .hint_en = "say it with --unit: --unit xa-an-lao",
     .what_vi = "không nhận ra đơn vị của văn bản",
     .what_en = "a paper whose unit cannot be told",
     .why_vi = "Báo cáo nằm trong thư mục của đơn vị. Đơn vị được nhận ra theo tên cơ quan ở đầu văn bản, câu mở "
               "đầu, địa danh và tên tệp; "
               "không thấy ở đâu, hoặc mỗi nơi nêu nhiều đơn vị, thì máy không đoán.",
     .why_en = "Reports lie in the folder of their unit. It is told by the issuer, the opening sentence, the place "
               "and the name of the "
               "file; where none of these names one unit, nothing is guessed.",
     .bad = "loa import bao-cao.txt, trong tệp không có tên xã",
     .good = "loa import bao-cao.txt --unit xa-an-lao"},
    {.code = "paper-unreadable",
     .severity = Severity::error,
     .message_vi = "không đọc được văn bản: {reason}",
     .message_en = "the paper cannot be read: {reason}",
     .hint_vi = "mở tệp bằng Word hoặc LibreOffice, lưu thành .docx không mật khẩu rồi thử lại",
     .hint_en = "open it in Word or LibreOffice, save it as .docx without a password, and try again",
     .what_vi = "tệp không phải văn bản đọc được",
     .what_en = "a file that is no readable paper",
     .why_vi = "Loa đọc được .docx, .odt, .pdf có chữ và .txt. Tệp .doc cũ, tệp có mật khẩu hay tải về dở dang cần "
               "lưu lại.",
     .why_en = "Papers are read as .docx, .odt, .pdf with words, and .txt. Old .doc files, files with a password or "
               "half downloaded must "
               "be saved again.",
     .bad = "loa import bao-cao.doc",
     .good = "loa import bao-cao.docx"},
    {.code = "paper-unsafe",
     .severity = Severity::error,
     .message_vi = "văn bản bị từ chối: {reason}",
     .message_en = "the paper is refused: {reason}",
     .hint_vi = "chép chữ sang một tệp Word mới, lưu kiểu .docx, rồi gửi lại",
     .hint_en = "copy its words to a new Word file, save that as .docx, and send it again",
     .what_vi = "tệp có thứ một văn bản không được có",
     .what_en = "a file with what no paper may have",
     .why_vi = "Macro, phần nén quá lớn, khai báo DOCTYPE là cách thường dùng để tấn công máy mở tệp. Báo cáo không "
               "bao giờ cần đến chúng.",
     .why_en = "Macros, parts that unpack without end and document types are how machines are attacked. A report "
               "never needs them.",
     .bad = "Văn bản lưu kiểu .docm có macro, đổi tên thành .docx",
     .good = "Văn bản lưu kiểu .docx"},
};

}  // namespace

std::span<const Finding> paper_findings() {
    return kFindings;
}

}  // namespace diagnostics
