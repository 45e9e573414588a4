#include "app/terminal_code.h"

#include "views/share.h"

namespace app {
namespace {

constexpr const char* kBlackOnWhite = "\033[38;5;16;48;5;231m";
constexpr const char* kReset = "\033[0m";
constexpr int kQuietZone = 4;  // ISO/IEC 18004

}  // namespace

std::string print_terminal_code(const std::string& address) {
    const std::vector<std::vector<bool>> rows = views::make_qr_squares(address);
    const int side = static_cast<int>(rows.size());
    const auto is_dark = [&](int x, int y) {
        return x >= 0 && y >= 0 && x < side && y < side &&
               rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)];
    };
    std::string printed;
    for (int y = -kQuietZone; y < side + kQuietZone; y += 2) {  // a letter is twice as high as wide
        printed += kBlackOnWhite;
        for (int x = -kQuietZone; x < side + kQuietZone; ++x)
            printed += is_dark(x, y) ? (is_dark(x, y + 1) ? "█" : "▀") : (is_dark(x, y + 1) ? "▄" : " ");
        printed += std::string(kReset) + "\n";
    }
    return printed;
}

}  // namespace app
