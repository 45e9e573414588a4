// Words of reports that are often mistyped. Each wrong form is no phrase of Vietnamese, or is one only inside the
// phrases beside it: "thành phố biến đổi" is right.
#include "wording/phrases.h"
#include "wording/rules/rules.h"

#include <algorithm>

namespace wording::rules {
namespace {

struct Misspelling {
    std::string_view wrong;
    std::string_view right;
    std::string_view unless[4] = {};  // phrases in which the wrong form is right
};

constexpr Misspelling kMisspellings[] = {
    {"chỉ đao", "chỉ đạo"},
    {"lãnh đao", "lãnh đạo"},
    {"lảnh đạo", "lãnh đạo"},
    {"chuyên đổi", "chuyển đổi", {"chuyên đổi mới"}},
    {"chuyễn đổi", "chuyển đổi"},
    {"chuyển đồi", "chuyển đổi", {"chuyển đồi núi"}},
    {"lòng cốt", "nòng cốt"},
    {"sử đổi", "sửa đổi", {"lịch sử đổi", "sử đổi mới"}},
    {"sữa đổi", "sửa đổi"},
    {"phố biến", "phổ biến", {"thành phố biến", "khu phố biến", "dân phố biến", "đường phố biến"}},
    {"phổ câp", "phổ cập"},
    {"minh mạch", "minh bạch"},
    {"học viên gia",
     "học viên tham gia",
     {"học viên gia đình", "học viên gia nhập", "học viên gia tăng", "học viên gia hạn"}},
    {"trên địa xã", "trên địa bàn xã"},
    {"trên địa phường", "trên địa bàn phường"},
    {"trên địa đặc khu", "trên địa bàn đặc khu"},
    {"trên địa thành phố", "trên địa bàn thành phố"},
    {"triễn khai", "triển khai"},
    {"triên khai", "triển khai"},
    {"thực hiên", "thực hiện"},
    {"thưc hiện", "thực hiện"},
    {"nổ lực", "nỗ lực", {"bùng nổ lực", "cháy nổ lực", "tiếng nổ lực"}},
    {"bổ xung", "bổ sung"},
    {"hướng dẩn", "hướng dẫn"},
    {"công nghê", "công nghệ"},
    {"truyên truyền", "tuyên truyền"},
    {"tuyên truyên", "tuyên truyền"},
    {"tuyên truyển", "tuyên truyền"},
    {"dịch vu", "dịch vụ"},
    {"nhiêm vụ", "nhiệm vụ"},
    {"nhiệm vu", "nhiệm vụ"},
    {"kỷ năng", "kỹ năng"},
    {"kỷ thuật", "kỹ thuật"},
    {"xữ lý", "xử lý"},
    {"bão đảm", "bảo đảm"},
    {"đãm bảo", "đảm bảo"},
    {"cãi cách", "cải cách"},
    {"trực tuyển", "trực tuyến", {"trực tuyển dụng", "trực tuyển sinh", "trực tuyển chọn"}},
};

}  // namespace

void word_misspelt(const Paper& paper, diagnostics::Diagnostics& diagnostics) {
    for (const Passage& passage : paper.passages) {
        for (const Misspelling& misspelling : kMisspellings) {
            for (const Stretch& at : find_phrase(passage.lower, misspelling.wrong)) {
                const bool is_right = std::ranges::any_of(misspelling.unless, [&](std::string_view phrase) {
                    return is_part_of(passage.lower, at, phrase);
                });
                if (is_right) continue;
                diagnostics.report("word-misspelt", locate(paper, passage, at),
                                   {{"written", quote(passage, at)}, {"right", misspelling.right}});
            }
        }
    }
}

}  // namespace wording::rules
