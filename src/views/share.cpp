#include "views/share.h"

#include <fmt/format.h>
#include <qrencode.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <new>

// libqrencode exports this, though its header names only the functions that draw all eight masks and keep the one of
// the fewest look-alikes: nine tenths of the time that a code takes.
extern "C" QRcode* QRcode_encodeMask(QRinput* input, int mask);

namespace views {
namespace {

constexpr int kQuietZone = 4;
constexpr int kMask = 2;  // every reader undoes any of the eight

// Of the largest code, 177 squares wide.
constexpr std::size_t kDigits = 3;
constexpr std::size_t kLongestRow = std::string_view("M181 180.5h177").size() * (177 + 1) / 2;

constexpr std::size_t kUsualPath = 4096;

bool is_dark(unsigned char square) {
    return (square & 1) != 0;
}

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

Code encode(const std::string& address) {
    // Level M stays readable on a creased print.
    const std::unique_ptr<QRinput, decltype(&QRinput_free)> input(QRinput_new2(0, QR_ECLEVEL_M), QRinput_free);
    const auto* bytes = reinterpret_cast<const unsigned char*>(address.data());
    if (!input || QRinput_append(input.get(), QR_MODE_8, static_cast<int>(address.size()), bytes) != 0)
        throw std::bad_alloc();
    Code code(QRcode_encodeMask(input.get(), kMask), QRcode_free);
    if (!code) throw std::bad_alloc();
    return code;
}

/// For a value in the query of an address (RFC 3986, unreserved characters stay).
std::string percent_encoded(std::string_view text) {
    std::string encoded;
    for (const unsigned char c : text) {
        const bool is_letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (is_letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~')
            encoded += static_cast<char>(c);
        else
            encoded += fmt::format("%{:02X}", c);
    }
    return encoded;
}

}  // namespace

QrCode make_qr_code(const std::string& address) {
    const Code code = encode(address);
    const int side = code->width;
    QrCode drawn{.view_box = fmt::format("0 0 {0} {0}", side + 2 * kQuietZone), .path = {}};
    std::string& path = drawn.path;
    path.reserve(kUsualPath);
    std::array<char, kLongestRow> drawn_row;  // to grow the path number by number takes twice the time
    for (int y = 0; y < side; ++y) {
        char* end = drawn_row.data();
        const auto draw = [&](std::string_view command, int number) {
            end = std::ranges::copy(command, end).out;
            end = std::to_chars(end, end + kDigits, number).ptr;
        };
        const unsigned char* const row = code->data + y * side;
        int drawn_to = 0;  // in this row
        for (int x = 0; x < side; ++x) {
            if (!is_dark(row[x])) continue;
            const int from = x;
            while (x < side && is_dark(row[x])) ++x;
            if (drawn_to == 0) {
                draw("M", from + kQuietZone);
                draw(" ", y + kQuietZone);
                draw(".5h", x - from);
            } else {
                draw("m", from - drawn_to);
                draw(" 0h", x - from);
            }
            drawn_to = x;
        }
        path.append(drawn_row.data(), end);
    }
    return drawn;
}

std::vector<std::vector<bool>> make_qr_squares(const std::string& address) {
    const Code code = encode(address);
    const auto side = static_cast<std::size_t>(code->width);
    std::vector<std::vector<bool>> rows(side, std::vector<bool>(side));
    for (std::size_t y = 0; y < side; ++y)
        for (std::size_t x = 0; x < side; ++x) rows[y][x] = is_dark(code->data[y * side + x]);
    return rows;
}

std::optional<Share> make_share(QrCodes codes, const Context& context, const Links& links) {
    if (context.site.settings.base_url.empty()) return std::nullopt;
    const std::string address = absolute_page(links.folder(), context).href;
    const std::string encoded = percent_encoded(address);
    return Share{.address = address,
                 .zalo = {"https://zalo.me/share?url=" + encoded},
                 .facebook = {"https://www.facebook.com/sharer/sharer.php?u=" + encoded},
                 .code = codes == QrCodes::drawn ? std::optional(make_qr_code(address)) : std::nullopt};
}

}  // namespace views
