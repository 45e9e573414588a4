#include "diagnostics/findings.h"

namespace diagnostics {
namespace {

constexpr Finding kFindings[] = {
    {.code = "content-twice",
     .severity = Severity::error,
     .message_vi = "“{name}” có ở hai tệp: `{first}` và `{second}`",
     .message_en = "“{name}” stands in two files: `{first}` and `{second}`",
     .hint_vi = "giữ lại một tệp",
     .hint_en = "keep one of them",
     .what_vi = "một bài có ở hai tệp",
     .what_en = "one text in two files",
     .why_vi = "Hai tệp cùng dẫn tới một địa chỉ trang, người đọc chỉ thấy được một. Giữ tệp có nội dung mới "
               "nhất, xóa tệp kia.",
     .why_en = "Both files would become the page of one address, and readers would see only one of them. Keep the "
               "latest, delete the other.",
     .bad = "content/initiatives/cho-so.md\n"
            "content/initiatives/cho-so/index.md",
     .good = "content/initiatives/cho-so/index.md"},
    {.code = "data-file-missing",
     .severity = Severity::error,
     .message_vi = "chưa có tệp {path}",
     .message_en = "there is no file {path}",
     .hint_vi = "tạo tệp này; lệnh `loa new site` tạo đủ các tệp cần có",
     .hint_en = "create it; `loa new site` creates all files that are needed",
     .what_vi = "thiếu một tệp dữ liệu của trang",
     .what_en = "a data file of the site is missing",
     .why_vi = "Báo cáo chỉ ghi id của đơn vị, chỉ tiêu, chuyên đề; tên và cách tính nằm trong các tệp của thư "
               "mục data. Thiếu tệp thì không id nào dùng được.",
     .why_en = "Reports name units, indicators and campaigns by id; what these are stands in the files of data/. "
               "Without the file no id is known.",
     .bad = "data/campaigns.yaml\n"
            "data/indicators.yaml\n"
            "data/site.yaml",
     .good = "data/campaigns.yaml\n"
             "data/indicators.yaml\n"
             "data/site.yaml\n"
             "data/units.yaml"},
    {.code = "data-file-unknown",
     .severity = Severity::error,
     .message_vi = "trang không đọc tệp {path}",
     .message_en = "{path} is no file of a site",
     .hint_vi = "{suggestion}",
     .hint_en = "{suggestion}",
     .what_vi = "tệp trong thư mục data có tên mà trang không đọc",
     .what_en = "a file in data/ that the site does not read",
     .why_vi = "Thường là gõ sai tên tệp: nội dung trong đó không bao giờ hiện lên trang mà không ai biết.",
     .why_en = "The name is often mistyped: what stands in the file would never be shown, and nobody would notice.",
     .bad = "data/unit.yaml",
     .good = "data/units.yaml"},
    {.code = "file-name-not-id",
     .severity = Severity::error,
     .message_vi = "tên “{name}” chưa dùng được làm địa chỉ trang",
     .message_en = "the name “{name}” cannot be part of an address",
     .hint_vi = "đổi tên thành `{suggestion}`: chữ thường không dấu, nối bằng dấu gạch ngang",
     .hint_en = "rename it to `{suggestion}`: lower-case letters without marks, joined by hyphens",
     .what_vi = "tên tệp hoặc thư mục không dùng làm địa chỉ trang được",
     .what_en = "the name of a file or folder cannot be part of an address",
     .why_vi = "Tên tệp trở thành địa chỉ trang. Chữ có dấu, chữ hoa và dấu cách làm địa chỉ hỏng khi gửi qua tin "
               "nhắn hay in ra giấy.",
     .why_en = "The name becomes the address of the page. Marks, capitals and blanks break addresses in messages "
               "and on paper.",
     .bad = "content/initiatives/Chợ số.md",
     .good = "content/initiatives/cho-so.md"},
    {.code = "file-not-regular",
     .severity = Severity::error,
     .message_vi = "đây là đường dẫn tắt hoặc tệp đặc biệt, trang chỉ đọc tệp thường",
     .message_en = "this is a link or a device; only regular files are read",
     .hint_vi = "chép chính tệp đó vào đây",
     .hint_en = "put a copy of the file here",
     .what_vi = "đường dẫn tắt hoặc tệp đặc biệt thay cho tệp thường",
     .what_en = "a link or a device where a file is needed",
     .why_vi = "Đường dẫn tắt có thể trỏ ra ngoài thư mục của trang và đưa lên mạng một tệp không định công khai.",
     .why_en = "A link may lead out of the site's folder and publish a file that nobody meant to publish.",
     .bad = "content/pages/gioi-thieu.md -> ../../ghi-chu.md",
     .good = "content/pages/gioi-thieu.md"},
    {.code = "file-not-utf8",
     .severity = Severity::error,
     .message_vi = "chữ ở đây không theo bảng mã UTF-8",
     .message_en = "the bytes here are not UTF-8",
     .hint_vi = "mở tệp, chọn Lưu với mã hóa UTF-8; chữ gõ bằng TCVN3 hay VNI cần chuyển sang Unicode trước",
     .hint_en = "save the file as UTF-8",
     .what_vi = "tệp không lưu theo bảng mã UTF-8",
     .what_en = "a file that is not UTF-8",
     .why_vi = "Chữ gõ bằng bảng mã cũ (TCVN3, VNI, Windows-1258) hiện thành ký tự lạ trên trang. UTF-8 là bảng "
               "mã chung theo quy định.",
     .why_en = "Text in an older encoding (TCVN3, VNI, Windows-1258) would turn into signs that nobody can read.",
     .bad = "Xã An L·o",
     .good = "Xã An Lão"},
    {.code = "file-too-large",
     .severity = Severity::error,
     .message_vi = "tệp lớn hơn {limit}",
     .message_en = "the file is larger than {limit}",
     .hint_vi = "tách thành nhiều tệp, hoặc đưa phần dài vào tệp đính kèm",
     .hint_en = "split it, or move its longest part to an attachment",
     .what_vi = "tệp lớn quá mức cho phép",
     .what_en = "a file beyond the size limit",
     .why_vi = "Một tệp nội dung lớn như vậy thường là dán nhầm ảnh hoặc cả một bản sao khác, và làm máy đọc chậm "
               "hẳn.",
     .why_en = "A text of that size mostly holds a pasted picture or a whole other copy, and slows every build.",
     .bad = "bao-cao-2025.md\n"
            "(3 MB)",
     .good = "bao-cao-2025/index.md\n"
             "bao-cao-2025/phu-luc.pdf"},
    {.code = "file-unknown",
     .severity = Severity::warning,
     .message_vi = "trang không dùng tệp này ở đây",
     .message_en = "the site has no use for this file here",
     .hint_vi = "chỗ của báo cáo: `content/reports/<đơn vị>/<báo cáo>.md`, mô hình: `content/initiatives/<mô "
                "hình>.md`, trang: `content/pages/<trang>.md`, dữ liệu: `data/<tên>.yaml`",
     .hint_en = "places: `content/reports/<unit>/<report>.md`, `content/initiatives/<initiative>.md`, "
                "`content/pages/<page>.md`, `data/<name>.yaml`",
     .what_vi = "tệp nằm ở chỗ trang không dùng đến",
     .what_en = "a file where the site has no use for it",
     .why_vi = "Bài đặt sai thư mục thì không hiện lên trang. Nếu là ghi chú riêng, nên để ngoài content và data.",
     .why_en = "A text in the wrong folder is not shown. Keep private notes outside of content/ and data/.",
     .bad = "content/xa-an-lao.md",
     .good = "content/reports/xa-an-lao/bao-cao-2025.md"},
    {.code = "front-matter-missing",
     .severity = Severity::error,
     .message_vi = "phần khai báo ở đầu tệp: dòng đầu tiên phải là `---`",
     .message_en = "front matter: the first line must be `---`",
     .hint_vi = "viết các mục như `title: …` giữa hai dòng `---`, rồi mới đến nội dung",
     .hint_en = "write entries like `title: …` between two lines `---`, then the text",
     .what_vi = "tệp chưa có phần khai báo ở đầu",
     .what_en = "a file without front matter",
     .why_vi = "Tên, chuyên đề, kỳ báo cáo và số liệu đều lấy từ phần khai báo giữa hai dòng `---`; thiếu phần "
               "này thì không biết bài là của việc gì.",
     .why_en = "Title, campaign, period and figures come from the entries between two lines `---`; without them "
               "nobody knows what the text is.",
     .bad = "Kết quả phong trào năm 2025 …",
     .good = "---\n"
             "title: Kết quả phong trào năm 2025\n"
             "---\n"
             "\n"
             "## Kết quả tổ chức truyền thông, tuyên truyền"},
    {.code = "front-matter-unclosed",
     .severity = Severity::error,
     .message_vi = "phần khai báo ở đầu tệp: thiếu dòng `---` kết thúc",
     .message_en = "front matter: the closing line `---` is missing",
     .hint_vi = "thêm một dòng `---` sau mục cuối cùng, trước nội dung",
     .hint_en = "add a line `---` behind the last entry",
     .what_vi = "phần khai báo ở đầu tệp chưa kết thúc",
     .what_en = "front matter that never ends",
     .why_vi = "Thiếu dòng `---` thứ hai thì cả bài bị đọc như phần khai báo.",
     .why_en = "Without the second line `---` the whole text is read as entries.",
     .bad = "---\n"
            "title: Giới thiệu\n"
            "Trang này đăng các báo cáo.",
     .good = "---\n"
             "title: Giới thiệu\n"
             "---\n"
             "Trang này đăng các báo cáo."},
    {.code = "hidden-character",
     .severity = Severity::error,
     .message_vi = "ở đây có ký tự ẩn {character} mà người đọc không nhìn thấy",
     .message_en = "here is the character {character}, which readers cannot see",
     .hint_vi = "xóa rồi gõ lại từ ở chỗ này",
     .hint_en = "delete and retype the word here",
     .what_vi = "ký tự ẩn trong nội dung",
     .what_en = "a character that cannot be seen",
     .why_vi = "Ký tự ẩn thường dính theo khi chép từ Word hay trang web. Nó làm tìm kiếm không ra, có thể đảo "
               "chiều chữ và đánh lừa người đọc.",
     .why_en = "Such characters come along when text is copied. They break search, and some turn text around to "
               "mislead readers.",
     .bad = R"(Xã\u200b An Lão)",
     .good = "Xã An Lão"},
    {.code = "index-missing",
     .severity = Severity::error,
     .message_vi = "thư mục này chưa có tệp `index.md`",
     .message_en = "this folder has no `index.md`",
     .hint_vi = "đặt nội dung vào `index.md`, ảnh và bản ký số để bên cạnh",
     .hint_en = "put the text into `index.md`, photos and signed papers beside it",
     .what_vi = "thư mục của bài chưa có index.md",
     .what_en = "a folder without its index.md",
     .why_vi = "Một thư mục là một bài: chữ ở `index.md`, ảnh và bản ký số ở bên cạnh. Chỉ có ảnh thì chưa có "
               "trang nào để hiện.",
     .why_en = "A folder is one text: words in `index.md`, photos and signed papers beside it. Photos alone make "
               "no page.",
     .bad = "content/initiatives/dai-su-so/anh.jpg",
     .good = "content/initiatives/dai-su-so/index.md\n"
             "content/initiatives/dai-su-so/anh.jpg"},
    {.code = "site-empty",
     .severity = Severity::error,
     .message_vi = "không thấy thư mục `{folder}` của trang",
     .message_en = "the site has no folder `{folder}`",
     .hint_vi = "chạy lệnh trong thư mục của trang, hoặc chỉ thư mục đó bằng `-s`; tạo trang mới bằng `loa new "
                "site`",
     .hint_en = "run the command in the folder of the site, or name that folder with `-s`; `loa new site` makes a "
                "new one",
     .what_vi = "thư mục này không phải là một trang",
     .what_en = "the folder holds no site",
     .why_vi = "Trang cần hai thư mục content và data. Thường là lệnh được chạy ở nhầm thư mục.",
     .why_en = "A site has the folders content/ and data/. Mostly the command runs in the wrong folder.",
     .bad = "loa build",
     .good = "loa build -s duong-dan/den/trang"},
    {.code = "static-type-refused",
     .severity = Severity::error,
     .message_vi = "tệp đính kèm: loại `{extension}` không đưa lên trang được",
     .message_en = "attached file: the type `{extension}` is not published",
     .hint_vi = "đổi sang một trong các loại {allowed}",
     .hint_en = "use one of {allowed}",
     .what_vi = "loại tệp không được đưa lên trang",
     .what_en = "a type of file that is not published",
     .why_vi = "Chỉ những loại tệp mở được an toàn trên mọi máy mới được đăng. Tệp chương trình và tệp văn phòng "
               "có thể mang mã độc hoặc thông tin ẩn.",
     .why_en = "Only types that open safely everywhere are published. Programs and office files may carry malware "
               "or hidden content.",
     .bad = "static/bieu-mau.docm",
     .good = "static/bieu-mau.pdf"},
    {.code = "theme-missing",
     .severity = Severity::error,
     .message_vi = "không thấy giao diện “{name}”",
     .message_en = "there is no theme “{name}”",
     .hint_vi = "dùng `theme: default`, hoặc tạo thư mục `themes/{name}/`",
     .hint_en = "use `theme: default`, or make the folder `themes/{name}/`",
     .what_vi = "không có giao diện mang tên đã ghi",
     .what_en = "the theme does not exist",
     .why_vi = "Giao diện quyết định cách trang hiện ra; không tìm thấy thì không làm được trang nào.",
     .why_en = "The theme says how pages look; without it none can be made.",
     .bad = "theme: defalt",
     .good = "theme: default"},
};

}  // namespace

std::span<const Finding> source_findings() {
    return kFindings;
}

}  // namespace diagnostics
