#include "pictures/pictures.h"

#include <vips/vips.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <stdexcept>

namespace pictures {
namespace {

using namespace std::string_view_literals;

constexpr int kRecipe = 1;          // another number for every change of what copies look like
constexpr int kTurnedSideways = 5;  // EXIF orientations from here on swap width and height

/// How heavy a copy of at most this width shall be.
struct CopyPlan {
    int width;
    std::size_t wanted_bytes;
};
constexpr std::array kCopies = {CopyPlan{640, 80'000}, CopyPlan{1280, 240'000}};
constexpr std::array kQualities = {78, 70, 62, 54, 46};

/// libvips keeps state of its own for the whole process; this is made once, before the first picture.
class Library {
public:
    Library() {
        if (VIPS_INIT("loa") != 0) throw std::runtime_error("libvips cannot be started");
        vips_concurrency_set(1);         // pictures are made side by side instead
        vips_cache_set_max(0);           // no picture is needed twice
        vips_block_untrusted_set(TRUE);  // no loader that was not made for files of strangers
        g_log_set_handler(
            "VIPS", G_LOG_LEVEL_MASK, [](const char*, GLogLevelFlags, const char*, void*) {}, nullptr);
    }
};

void start_library() {
    static const Library library;
}

struct Unref {
    void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

/// What a call of libvips gave; a null image where it failed, whose message nobody reads.
Image take(int failed, VipsImage*& made) {
    if (failed == 0) return Image(made);
    vips_error_clear();
    return nullptr;
}

enum class Type { jpeg, png, webp };

std::optional<Type> find_type(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xD8\xFF"sv)) return Type::jpeg;
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return Type::png;
    if (bytes.starts_with("RIFF"sv) && bytes.substr(0, 12).ends_with("WEBP"sv)) return Type::webp;
    return std::nullopt;
}

/// libvips only reads what it is given, but asks for a pointer that could be written through.
void* buffer_of(std::string_view bytes) {
    return const_cast<char*>(bytes.data());
}

/// The picture as its header tells; it is decoded line by line when somebody reads it, and whatever is wrong is an
/// error then.
Image open(std::string_view bytes, Type type) {
    const auto load = type == Type::jpeg  ? vips_jpegload_buffer
                      : type == Type::png ? vips_pngload_buffer
                                          : vips_webpload_buffer;
    VipsImage* made = nullptr;
    return take(load(buffer_of(bytes), bytes.size(), &made, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                     VIPS_FAIL_ON_ERROR, nullptr),
                made);
}

/// Upright, in sRGB, of exactly this size. Decoding begins when the result is read.
Image shrink(std::string_view bytes, Size size) {
    VipsImage* made = nullptr;
    return take(
        vips_thumbnail_buffer(buffer_of(bytes), bytes.size(), &made, size.width, "height", size.height, "size",
                              VIPS_SIZE_FORCE, "export_profile", "srgb", "fail_on", VIPS_FAIL_ON_ERROR, nullptr),
        made);
}

/// Three channels of eight bits; what was transparent is white, as the page is.
Image flatten(const Image& image) {
    VipsImage* made = nullptr;
    Image opaque;
    if (vips_image_hasalpha(image.get())) {
        const std::unique_ptr<VipsArrayDouble, void (*)(VipsArrayDouble*)> white(
            vips_array_double_newv(1, 255.0), [](VipsArrayDouble* area) { vips_area_unref(&area->area); });
        opaque = take(vips_flatten(image.get(), &made, "background", white.get(), nullptr), made);
        if (!opaque) return nullptr;
    }
    VipsImage* const before = opaque ? opaque.get() : image.get();
    return take(vips_colourspace(before, &made, VIPS_INTERPRETATION_sRGB, nullptr), made);
}

bool is_decodable(const Image& image) {
    double mean = 0;
    const bool is_read = vips_avg(image.get(), &mean, nullptr) == 0;
    if (!is_read) vips_error_clear();
    return is_read;
}

std::string encode(const Image& image, int quality) {
    void* written = nullptr;
    std::size_t size = 0;
    if (vips_jpegsave_buffer(image.get(), &written, &size, "Q", quality, "strip", TRUE, "optimize_coding", TRUE,
                             "interlace", TRUE, nullptr) != 0) {
        vips_error_clear();
        throw std::runtime_error("libvips cannot write a JPEG");
    }
    const std::unique_ptr<void, void (*)(void*)> owner(written, g_free);
    return {static_cast<const char*>(written), size};
}

std::size_t wanted_bytes(Size size) {
    const auto plan = std::ranges::find_if(kCopies, [&](const CopyPlan& copy) { return size.width <= copy.width; });
    return plan == kCopies.end() ? kCopies.back().wanted_bytes : plan->wanted_bytes;
}

}  // namespace

std::variant<Size, Fault> measure(std::string_view bytes) {
    start_library();
    const std::optional<Type> type = find_type(bytes);
    if (!type) return Fault::wrong_type;
    const Image image = open(bytes, *type);
    if (!image) return Fault::damaged;
    Size size{vips_image_get_width(image.get()), vips_image_get_height(image.get())};
    if (std::int64_t{size.width} * size.height > kMaxPixels) return Fault::too_many_pixels;
    if (vips_image_get_orientation(image.get()) >= kTurnedSideways) std::swap(size.width, size.height);
    if (!is_decodable(image)) return Fault::damaged;
    return size;
}

std::vector<Size> plan_copies(Size original) {
    std::vector<Size> copies;
    for (const CopyPlan& plan : kCopies) {
        const int width = std::min(plan.width, original.width);
        if (!copies.empty() && copies.back().width == width) break;
        const double height = std::round(double(width) * original.height / original.width);
        copies.push_back({width, std::max(1, static_cast<int>(height))});
    }
    return copies;
}

std::string make_copy(std::string_view bytes, Size size) {
    start_library();
    const Image image = shrink(bytes, size);
    const Image flat = image ? flatten(image) : nullptr;
    const Image pixels = flat ? Image(vips_image_copy_memory(flat.get())) : nullptr;
    if (!pixels) {
        vips_error_clear();
        throw std::runtime_error("a photo was changed while the site was being built");
    }
    std::string copy;
    for (const int quality : kQualities) {
        copy = encode(pixels, quality);
        if (copy.size() <= wanted_bytes(size)) break;
    }
    return copy;
}

std::string recipe() {
    return std::to_string(kRecipe) + ", libvips " + vips_version_string();
}

}  // namespace pictures
