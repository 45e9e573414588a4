// Photos as the site shows them: small JPEG copies without anything that the camera wrote beside the picture. Where
// it was taken (EXIF, GPS), with what and by whom (XMP, IPTC), colour profiles and comments are left out, after the
// orientation was applied and the colours were brought to sRGB. JPEG, because the oldest telephones show it.
// What a file is, its bytes say, never its name; what is too large to be decoded safely is refused by its header.
// Every function may be called from many threads and gives the same bytes on any of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace pictures {

inline constexpr std::size_t kMaxBytes = 25 << 20;
inline constexpr std::int64_t kMaxPixels = 50'000'000;

/// In pixels, upright: a photo that was taken sideways is as wide as it is shown.
struct Size {
    int width = 0;
    int height = 0;
    bool operator==(const Size&) const = default;
};

enum class Fault { wrong_type, too_many_pixels, damaged };

/// The size of a JPEG, PNG or WebP picture that was decoded to its end, or what stands against it.
std::variant<Size, Fault> measure(std::string_view bytes);

/// The sizes in which a picture is published, smallest first: one for telephones, one for large screens; never larger
/// than the picture itself.
std::vector<Size> plan_copies(Size original);

/// A copy of one of the planned sizes; of lower quality where it would be too heavy for a slow network. `bytes` were
/// measured: throws std::runtime_error where they cannot be decoded after all.
std::string make_copy(std::string_view bytes, Size size);

/// What besides a picture's bytes decides how its copies come out; another value, other copies.
std::string recipe();

}  // namespace pictures
