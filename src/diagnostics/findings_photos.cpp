#include "diagnostics/findings.h"

namespace diagnostics {
namespace {

constexpr Finding kDeclarationFindings[] = {
    {.code = "photo-alt-differs",
     .severity = Severity::warning,
     .message_vi = "ảnh `{file}`: lời mô tả ở đây khác lời trong `photos`, trang dùng lời trong `photos`",
     .message_en = "photo `{file}`: its description here differs from the one in `photos`, which is used",
     .hint_vi = "viết `![]({file})`, sửa lời mô tả ở phần đầu tệp",
     .hint_en = "write `![]({file})` and keep the description in the front matter",
     .what_vi = "hai lời mô tả khác nhau cho một ảnh",
     .what_en = "two descriptions of one photo",
     .why_vi = "Mỗi ảnh có một lời mô tả, ghi cùng cơ sở được đăng ở phần đầu tệp, để ảnh đứng ở đâu cũng được "
               "đọc như nhau.",
     .why_en = "A photo has one description, beside the reason why it may be public, so that it is read out alike "
               "wherever it stands.",
     .bad = "![Chợ](cho-so.jpg)",
     .good = "![](cho-so.jpg)"},
    {.code = "photo-declared-twice",
     .severity = Severity::error,
     .message_vi = "“{label}”: ảnh `{file}` khai hai lần",
     .message_en = "“{label}”: the photo `{file}` is declared twice",
     .hint_vi = "giữ lại một lần",
     .hint_en = "keep one of both",
     .what_vi = "một ảnh khai hai lần",
     .what_en = "one photo declared twice",
     .why_vi = "Hai lời mô tả, hai cơ sở đăng cho một ảnh thì không biết tin bên nào.",
     .why_en = "Of two descriptions and two reasons for one photo nobody knows which counts.",
     .bad = "photos:\n"
            "  - {file: cho-so.jpg, alt: Chợ, consent: public-event}\n"
            "  - {file: cho-so.jpg, alt: Sạp rau, consent: written}",
     .good = "photos:\n"
             "  - {file: cho-so.jpg, alt: Chợ, consent: public-event}"},
    {.code = "photo-missing",
     .severity = Severity::error,
     .message_vi = "“{label}”: không có ảnh `{file}` trong {folder}",
     .message_en = "“{label}”: there is no photo `{file}` in {folder}",
     .hint_vi = "ảnh đặt cạnh `index.md`: bài là một thư mục riêng, ví dụ cho-so/index.md và cho-so/{file}",
     .hint_en = "photos lie beside an `index.md`: the text is a folder of its own, as in cho-so/index.md and "
                "cho-so/{file}",
     .what_vi = "ảnh không có ở đó",
     .what_en = "a photo that is not there",
     .why_vi = "Trang sẽ có chỗ trống thay cho ảnh. Ảnh chỉ lấy từ thư mục của chính bài ấy.",
     .why_en = "The page would have a hole where the photo belongs. Photos are taken from the folder of their text "
               "only.",
     .bad = "photos:\n"
            "  - {file: cho-so.jpg, alt: Chợ, consent: public-event}\n"
            "# cho-so/ chỉ có index.md",
     .good = "photos:\n"
             "  - {file: cho-so.jpg, alt: Chợ, consent: public-event}\n"
             "# cho-so/ có index.md và cho-so.jpg"},
    {.code = "photo-not-declared",
     .severity = Severity::error,
     .message_vi = "ảnh `{file}` chưa khai trong `photos`",
     .message_en = "the photo `{file}` is not declared in `photos`",
     .hint_vi = "{suggestion}",
     .hint_en = "{suggestion}",
     .what_vi = "ảnh trong bài chưa khai báo",
     .what_en = "a photo of the text that is not declared",
     .why_vi = "Hình ảnh của người dân là dữ liệu cá nhân (Luật 91/2025/QH15). Mỗi ảnh phải ghi vì sao được đăng: "
               "public-event (hoạt động công khai), written (có văn bản đồng ý), children-consented (trẻ em và "
               "người giám hộ đồng ý), và lời mô tả cho người không nhìn thấy ảnh.",
     .why_en = "Pictures of people are personal data (Law 91/2025/QH15). Each photo says why it may be public: "
               "public-event, written (consent on paper), children-consented (the children and their guardians), "
               "and what it shows for people who do not see it.",
     .bad = "![](cho-so.jpg)",
     .good = "photos:\n"
             "  - {file: cho-so.jpg, alt: Người bán rau nhận tiền bằng mã QR, consent: written}"},
    {.code = "photo-unused",
     .severity = Severity::warning,
     .message_vi = "ảnh `{file}` nằm cạnh bài nhưng chưa khai trong `photos`, nên không hiện trên trang",
     .message_en = "the photo `{file}` lies beside the text but is not declared in `photos` and not shown",
     .hint_vi = "khai ảnh trong `photos` ở phần đầu tệp, hoặc xóa tệp ảnh",
     .hint_en = "declare it in `photos` of the front matter, or delete the file",
     .what_vi = "ảnh nằm cạnh bài mà chưa khai báo",
     .what_en = "a photo beside a text that does not declare it",
     .why_vi = "Ảnh chép vào mà quên khai thì không ai thấy; ảnh gốc còn tọa độ nơi chụp vẫn nằm trong kho mã.",
     .why_en = "Nobody sees a photo that was forgotten, while its original, with the place where it was taken, "
               "stays in the repository.",
     .bad = "cho-so/index.md\n"
            "cho-so/cho-so.jpg\n"
            "# index.md không có photos",
     .good = "photos:\n"
             "  - {file: cho-so.jpg, alt: Chợ, consent: public-event}"},
};

constexpr Finding kFileFindings[] = {
    {.code = "photo-too-large",
     .severity = Severity::error,
     .message_vi = "ảnh `{file}` lớn hơn {limit}",
     .message_en = "the photo `{file}` is larger than {limit}",
     .hint_vi = "thu nhỏ ảnh còn khoảng 2.000 điểm ảnh theo chiều ngang rồi lưu lại",
     .hint_en = "make it about 2,000 pixels wide and save it again",
     .what_vi = "ảnh lớn quá mức cho phép",
     .what_en = "a photo beyond the size limit",
     .why_vi = "Trang chỉ hiện ảnh rộng nhất 1.280 điểm ảnh. Ảnh quá lớn làm kho mã nặng và máy dựng trang có thể "
               "hết bộ nhớ.",
     .why_en = "The site shows photos at most 1,280 pixels wide. Huge ones make the repository heavy and may "
               "exhaust the memory of a build.",
     .bad = "photos:\n"
            "  - {file: toan-canh.png, alt: Toàn cảnh, consent: public-event}\n"
            "# toan-canh.png rộng 20.000, cao 10.000",
     .good = "photos:\n"
             "  - {file: toan-canh.jpg, alt: Toàn cảnh, consent: public-event}\n"
             "# toan-canh.jpg rộng 2.000, cao 1.000"},
    {.code = "photo-unreadable",
     .severity = Severity::error,
     .message_vi = "không đọc được ảnh `{file}`: {problem}",
     .message_en = "the photo `{file}` cannot be read: {problem}",
     .hint_vi = "mở ảnh bằng phần mềm xem ảnh, lưu lại thành JPEG; không chỉ đổi đuôi tên tệp",
     .hint_en = "open it in a picture viewer and save it as JPEG; another ending of the name is not enough",
     .what_vi = "tệp không phải ảnh, hoặc ảnh hỏng",
     .what_en = "a file that is no picture, or a damaged one",
     .why_vi = "Ảnh gửi dở qua tin nhắn hoặc tệp khác loại đổi đuôi thành .jpg sẽ hiện thành ô trống.",
     .why_en = "A picture that was cut off on its way, or another file named .jpg, would be an empty box.",
     .bad = "photos:\n"
            "  - {file: cho-so.jpg, alt: Chợ, consent: public-event}\n"
            "# cho-so.jpg là tệp Word đổi đuôi",
     .good = "photos:\n"
             "  - {file: cho-so.jpg, alt: Chợ, consent: public-event}\n"
             "# cho-so.jpg là ảnh JPEG"},
};

}  // namespace

std::span<const Finding> photo_findings() {
    return kDeclarationFindings;
}

std::span<const Finding> photo_file_findings() {
    return kFileFindings;
}

}  // namespace diagnostics
