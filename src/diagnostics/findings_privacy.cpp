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
     "“{label}”: this looks like the number of a bank account", kRemoveVi, kRemoveEn},
    {"privacy-birth-date", kError, kWithReason, "“{label}”: có ngày giống ngày sinh của một người",
     "“{label}”: this looks like somebody's date of birth", kRemoveVi, kRemoveEn},
    {"privacy-group-link", kError, kWithReason,
     "“{label}”: có đường dẫn mời vào nhóm, người lạ bấm vào sẽ thấy thành viên của nhóm",
     "“{label}”: this invites into a group, and strangers who follow it see its members",
     "xóa đường dẫn, chỉ ghi tổ có nhóm; hoặc thêm vào `accepted` kèm lý do cho phép",
     "remove the address and only say that there is a group, or add it to `accepted` with the reason"},
    {"privacy-identity-number", kError, kWithReason, "“{label}”: có dãy số giống số căn cước, số định danh cá nhân",
     "“{label}”: this looks like a personal identity number", kRemoveVi, kRemoveEn},
    {"privacy-local-path", kError, kWithReason, "“{label}”: có đường dẫn trỏ vào thư mục của máy tính cơ quan",
     "“{label}”: this is a path to a folder of an office computer",
     "chép tệp vào cạnh bài rồi viết tên tệp, hoặc xóa đường dẫn; cần giữ thì thêm vào `accepted` kèm lý do",
     "copy the file beside the text and give its name, or remove the path; to keep it, add it to `accepted` with the "
     "reason"},
    {"privacy-mailbox", kError, kWithReason, "“{label}”: có địa chỉ giống hộp thư của cá nhân",
     "“{label}”: this looks like a personal mailbox", kContactVi, kContactEn},
    {"privacy-name-list", kError, kWithReason, "“{label}”: có bảng giống danh sách cá nhân",
     "“{label}”: this looks like a list of people",
     "thay bằng con số chung, như số người; hoặc thêm vào `accepted` kèm lý do cho phép",
     "give a number instead, such as how many people; or add it to `accepted` with the reason"},
    {"privacy-phone", kError, kWithReason, "“{label}”: có dãy số giống số điện thoại",
     "“{label}”: this looks like a telephone number", kContactVi, kContactEn},
};

}  // namespace

std::span<const Finding> privacy_findings() {
    return kFindings;
}

}  // namespace diagnostics
