// Handing a page on: links that open Zalo and Facebook, the address to copy, and a QR code for notice boards and
// print.
#pragma once

#include "views/context.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

/// A square code, drawn as one path of strokes of width 1, a stroke for each row of dark squares; around them the
/// quiet zone of four squares (ISO/IEC 18004).
struct QrCode {
    std::string view_box;
    std::string path;
};
LOA_FIELDS(QrCode, view_box, path)

struct Share {
    std::string address;  // of the page, absolute
    Url zalo;
    Url facebook;
    std::optional<QrCode> code;
};
LOA_FIELDS(Share, address, zalo, facebook, code)

/// Pages that are put up on notice boards have a code.
enum class QrCodes { drawn, left_out };

/// Nothing without a base_url: what is handed on must lead back from anywhere.
std::optional<Share> make_share(QrCodes codes, const Context& context, const Links& links);

QrCode make_qr_code(const std::string& address);

/// Its squares by rows, true for dark ones, without the quiet zone.
std::vector<std::vector<bool>> make_qr_squares(const std::string& address);

}  // namespace views
