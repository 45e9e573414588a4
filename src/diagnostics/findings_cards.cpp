#include "diagnostics/findings.h"

namespace diagnostics {
namespace {

constexpr Finding kFindings[] = {
    {.code = "card-font-missing",
     .severity = Severity::note,
     .message_vi = "máy này chưa có phông chữ `{family}`, nên trang dựng ở đây không có ảnh chia sẻ",
     .message_en = "the font `{family}` is not installed here, so a site built here has no pictures for shared links",
     .hint_vi = "cài phông chữ bằng: apt install {package}",
     .hint_en = "install it with: apt install {package}",
     .what_vi = "máy chưa có phông chữ để vẽ ảnh chia sẻ",
     .what_en = "the font of the pictures for shared links is not installed",
     .why_vi = "Khi chia sẻ liên kết qua Zalo, Facebook, ảnh có tên nơi và con số giúp người nhận biết đó là gì. Ảnh "
               "vẽ bằng phông chữ khác sẽ lệch dòng, thiếu dấu, nên thà không vẽ.",
     .why_en = "A picture with the name of the place and its number tells people what a shared link leads to. In "
               "another font lines would not fit and marks be missing, so none is drawn.",
     .bad = "# themes/default/theme.yaml\n"
            "cards: {font: Noto Sans, package: fonts-noto-core}\n"
            "# máy chưa có gói fonts-noto-core",
     .good = "sudo apt install fonts-noto-core"},
};

}  // namespace

std::span<const Finding> card_findings() {
    return kFindings;
}

}  // namespace diagnostics
