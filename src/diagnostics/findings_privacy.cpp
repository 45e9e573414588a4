#include "diagnostics/findings.h"

namespace diagnostics {
namespace {

constexpr Severity kError = Severity::error;
constexpr Acceptance kWithReason = Acceptance::with_reason;

constexpr std::string_view kRemoveVi = "xóa đi, hoặc thêm vào `accepted` kèm lý do cho phép";
constexpr std::string_view kRemoveEn = "remove it, or add it to `accepted` with the reason";
constexpr std::string_view kContactVi =
    "xóa đi; nơi liên hệ của cơ quan thì khai ở publisher trong data/site.yaml, hoặc thêm vào `accepted` kèm lý do";
constexpr std::string_view kContactEn =
    "remove it; declare contacts of the office under publisher in data/site.yaml, or add it to `accepted` with the "
    "reason";

constexpr Finding kFindings[] = {
    {"privacy-bank-account", kError, kWithReason, "“{label}”: có dãy số giống số tài khoản ngân hàng",
     "“{label}”: this looks like the number of a bank account", kRemoveVi, kRemoveEn,
     "số tài khoản ngân hàng trong nội dung đăng lên trang", "the number of a bank account in what is published",
     "Số tài khoản gắn với một người; đăng lên là lộ thông tin cá nhân và giúp kẻ gian mạo danh.",
     "A bank account belongs to a person; publishing it exposes them and helps impostors.",
     "Chuyển vào tài khoản 0011001234567 ngân hàng A", "Chuyển theo hướng dẫn của ban tổ chức"},
    {"privacy-birth-date", kError, kWithReason, "“{label}”: có ngày giống ngày sinh của một người",
     "“{label}”: this looks like somebody's date of birth", kRemoveVi, kRemoveEn,
     "ngày sinh của một người trong nội dung đăng lên trang", "somebody's date of birth in what is published",
     "Ngày sinh cùng họ tên đủ để nhận ra một người; báo cáo công khai không cần đến.",
     "A name with a date of birth identifies a person; a public report does not need it.",
     "Thí sinh giải nhất, sinh ngày 02/03/1984", "Thí sinh giải nhất, hơn 40 tuổi"},
    {"privacy-group-link", kError, kWithReason,
     "“{label}”: có đường dẫn mời vào nhóm, người lạ bấm vào sẽ thấy thành viên của nhóm",
     "“{label}”: this invites into a group, and strangers who follow it see its members",
     "xóa đường dẫn, chỉ ghi tổ có nhóm; hoặc thêm vào `accepted` kèm lý do cho phép",
     "remove the address and only say that there is a group, or add it to `accepted` with the reason",
     "đường dẫn mời vào nhóm Zalo, Facebook, Telegram", "an invitation into a Zalo, Facebook or Telegram group",
     "Ai bấm vào cũng xem được danh sách và số điện thoại của thành viên nhóm.",
     "Whoever follows it sees the members of the group and their numbers.",
     "Tham gia nhóm tại https://zalo.me/g/abcdef123", "Mỗi thôn có một nhóm Zalo; hỏi Tổ công nghệ số của thôn"},
    {"privacy-identity-number", kError, kWithReason, "“{label}”: có dãy số giống số căn cước, số định danh cá nhân",
     "“{label}”: this looks like a personal identity number", kRemoveVi, kRemoveEn,
     "dãy số giống số căn cước hoặc chứng minh nhân dân", "a number like that of an identity card",
     "Số định danh là chìa khóa của mọi thủ tục; lộ ra thì không thu hồi được.",
     "An identity number opens every procedure and cannot be taken back once it is out.",
     "Người nhận: Nguyễn Văn A, căn cước 031084001234", "Người nhận: một hộ kinh doanh ở thôn 3"},
    {"privacy-local-path", kError, kWithReason, "“{label}”: có đường dẫn trỏ vào thư mục của máy tính cơ quan",
     "“{label}”: this is a path to a folder of an office computer",
     "chép tệp vào cạnh bài rồi viết tên tệp, hoặc xóa đường dẫn; cần giữ thì thêm vào `accepted` kèm lý do",
     "copy the file beside the text and give its name, or remove the path; to keep it, add it to `accepted` with the "
     "reason",
     "đường dẫn trỏ vào thư mục của máy tính cơ quan", "a path into a folder of an office computer",
     "Người đọc không mở được, còn tên thư mục làm lộ cách cơ quan sắp xếp hồ sơ.",
     "Readers cannot open it, and folder names show how the office keeps its files.",
     "[Kế hoạch](file:///C:/Users/vanthu/KH-30.pdf)", "[Kế hoạch](ke-hoach-30.pdf)"},
    {"privacy-mailbox", kError, kWithReason, "“{label}”: có địa chỉ giống hộp thư của cá nhân",
     "“{label}”: this looks like a personal mailbox", kContactVi, kContactEn,
     "hộp thư của cá nhân trong nội dung đăng lên trang", "a personal mailbox in what is published",
     "Hộp thư cá nhân bị máy thu thập ngay để gửi thư rác, lừa đảo. Hộp thư của cơ quan thì khai ở data/site.yaml.",
     "Personal mailboxes are harvested for spam and fraud. Those of the office are declared in data/site.yaml.",
     "Liên hệ nguyenvana@example.com", "Liên hệ hộp thư của cơ quan ở cuối trang"},
    {"privacy-name-list", kError, kWithReason, "“{label}”: có bảng giống danh sách cá nhân",
     "“{label}”: this looks like a list of people",
     "thay bằng con số chung, như số người; hoặc thêm vào `accepted` kèm lý do cho phép",
     "give a number instead, such as how many people; or add it to `accepted` with the reason",
     "bảng giống danh sách cá nhân", "a table like a list of people",
     "Bảng họ tên kèm năm sinh, điện thoại hay số căn cước là dữ liệu cá nhân; trang chỉ cần con số chung.",
     "Names with birth years, telephone or identity numbers are personal data; the site needs only how many.",
     "| Họ và tên | Ngày sinh | Số điện thoại |\n|---|---|---|", "Có 12 người được tặng giấy khen."},
    {"privacy-phone", kError, kWithReason, "“{label}”: có dãy số giống số điện thoại",
     "“{label}”: this looks like a telephone number", kContactVi, kContactEn,
     "số điện thoại trong nội dung đăng lên trang", "a telephone number in what is published",
     "Số di động thường là của một người. Số của cơ quan thì khai ở data/site.yaml, mọi trang đều hiện.",
     "A mobile number is mostly somebody's own. That of the office is declared in data/site.yaml and shown on every "
     "page.",
     "Gọi anh A, 0912 345 678", "Gọi số của cơ quan ở cuối trang"},
};

}  // namespace

std::span<const Finding> privacy_findings() {
    return kFindings;
}

}  // namespace diagnostics
