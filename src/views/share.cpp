#include "views/share.h"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>
#include <new>

namespace views {
namespace {

constexpr int kQuietZone = 4;

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
    // Level M stays readable on a creased print.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(address.c_str(), 0, QR_ECLEVEL_M), QRcode_free);
    if (!code) throw std::bad_alloc();
    const int side = code->width;
    const auto is_dark = [&](int x, int y) { return x < side && (code->data[y * side + x] & 1) != 0; };
    QrCode drawn{.view_box = fmt::format("0 0 {0} {0}", side + 2 * kQuietZone), .path = {}};
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            if (!is_dark(x, y)) continue;
            int run = 1;
            while (is_dark(x + run, y)) ++run;
            const std::string length = std::to_string(run);
            drawn.path += 'M' + std::to_string(x + kQuietZone) + ' ' + std::to_string(y + kQuietZone) + 'h' + length +
                          "v1h-" + length + 'z';
            x += run;
        }
    return drawn;
}

std::optional<Share> make_share(const Context& context, const Links& links) {
    if (context.site.settings.base_url.empty()) return std::nullopt;
    const std::string address = absolute_page(links.folder(), context).href;
    const std::string encoded = percent_encoded(address);
    return Share{.address = address,
                 .zalo = {"https://zalo.me/share?url=" + encoded},
                 .facebook = {"https://www.facebook.com/sharer/sharer.php?u=" + encoded},
                 .code = make_qr_code(address)};
}

}  // namespace views
