// Copies of photos: what the camera wrote is gone, size and orientation are right, and nothing that a stranger puts
// into a file stops a build. The pictures are made here, by libvips, and read again by a reader of JPEG markers.
#include "pictures/pictures.h"

#include <gtest/gtest.h>
#include <vips/vips.h>

#include <functional>
#include <memory>
#include <thread>

namespace pictures {
namespace {

using namespace std::string_view_literals;

struct Unref {
    void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

/// Left half red, right half blue, with noise below, so that sides and turns can be told and size costs bytes.
Image paint(int width, int height) {
    (void)measure("");  // libvips is started by the room itself
    std::string pixels(static_cast<std::size_t>(width) * height * 3, '\0');
    unsigned noise = 1;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const std::size_t at = (static_cast<std::size_t>(y) * width + x) * 3;
            noise = noise * 1664525u + 1013904223u;
            const auto grain = static_cast<char>(y > height / 2 ? noise >> 25 : 0);
            pixels[at] = static_cast<char>(x < width / 2 ? 200 : grain);
            pixels[at + 1] = grain;
            pixels[at + 2] = static_cast<char>(x < width / 2 ? grain : 200);
        }
    Image image(vips_image_new_from_memory_copy(pixels.data(), pixels.size(), width, height, 3, VIPS_FORMAT_UCHAR));
    VipsImage* srgb = nullptr;
    EXPECT_EQ(vips_copy(image.get(), &srgb, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr), 0);
    return Image(srgb);
}

using Save = int (*)(VipsImage*, void**, std::size_t*);

std::string save(const Image& image, Save save_image) {
    void* written = nullptr;
    std::size_t size = 0;
    EXPECT_EQ(save_image(image.get(), &written, &size), 0) << vips_error_buffer();
    const std::string bytes(static_cast<const char*>(written), size);
    g_free(written);
    return bytes;
}

std::string jpeg(const Image& image) {
    return save(image, [](VipsImage* in, void** out, std::size_t* size) {
        return vips_jpegsave_buffer(in, out, size, "Q", 92, nullptr);
    });
}

std::string png(const Image& image) {
    return save(image, [](VipsImage* in, void** out, std::size_t* size) {
        return vips_pngsave_buffer(in, out, size, nullptr);
    });
}

std::string webp(const Image& image) {
    return save(image, [](VipsImage* in, void** out, std::size_t* size) {
        return vips_webpsave_buffer(in, out, size, nullptr);
    });
}

/// All that telephones write beside a picture.
Image with_traces(Image image, int orientation) {
    vips_image_set_int(image.get(), VIPS_META_ORIENTATION, orientation);
    vips_image_set_string(image.get(), "exif-ifd0-Model",
                          "Telephone X (Telephone X, ASCII, 12 components, 12 bytes)");
    vips_image_set_string(image.get(), "exif-ifd3-GPSLatitude",
                          "20/1 51/1 0/1 (20, 51, 0, Rational, 3 components, 24 bytes)");
    vips_image_set_string(image.get(), "exif-ifd3-GPSLatitudeRef", "N (N, ASCII, 2 components, 2 bytes)");
    constexpr std::string_view kXmp = "<x:xmpmeta>Hải Phòng</x:xmpmeta>";
    vips_image_set_blob_copy(image.get(), VIPS_META_XMP_NAME, kXmp.data(), kXmp.size());
    constexpr std::string_view kIptc = "Photoshop 3.0\0 8BIM By-line"sv;
    vips_image_set_blob_copy(image.get(), VIPS_META_IPTC_NAME, kIptc.data(), kIptc.size());
    VipsBlob* profile = nullptr;
    EXPECT_EQ(vips_profile_load("p3", &profile, nullptr), 0);
    std::size_t size = 0;
    const void* profile_bytes = vips_blob_get(profile, &size);
    vips_image_set_blob_copy(image.get(), VIPS_META_ICC_NAME, profile_bytes, size);
    vips_area_unref(VIPS_AREA(profile));
    return image;
}

/// What a JPEG holds, by its markers: a second reader that shares nothing with libvips.
struct Markers {
    std::vector<int> markers;
    int width = 0;
    int height = 0;
};

Markers read_markers(std::string_view bytes) {
    Markers read;
    const auto at = [&](std::size_t index) { return static_cast<unsigned char>(bytes.at(index)); };
    for (std::size_t place = 2; place + 4 <= bytes.size() && at(place) == 0xFF;) {
        const int marker = at(place + 1);
        read.markers.push_back(marker);
        if (marker == 0xC0 || marker == 0xC2) {
            read.height = at(place + 5) << 8 | at(place + 6);
            read.width = at(place + 7) << 8 | at(place + 8);
        }
        if (marker == 0xDA) break;
        place += 2u + (at(place + 2) << 8 | at(place + 3));
    }
    return read;
}

Size size_of(std::string_view bytes) {
    const auto measured = measure(bytes);
    EXPECT_TRUE(std::holds_alternative<Size>(measured));
    return std::holds_alternative<Size>(measured) ? std::get<Size>(measured) : Size{};
}

Fault fault_of(std::string_view bytes) {
    const auto measured = measure(bytes);
    EXPECT_TRUE(std::holds_alternative<Fault>(measured));
    return std::holds_alternative<Fault>(measured) ? std::get<Fault>(measured) : Fault::wrong_type;
}

/// Red, green, blue of a pixel of a copy.
std::vector<int> pixel(const std::string& bytes, int x, int y) {
    VipsImage* opened = nullptr;
    EXPECT_EQ(vips_jpegload_buffer(const_cast<char*>(bytes.data()), bytes.size(), &opened, nullptr), 0);
    const Image image(opened);
    double* values = nullptr;
    int count = 0;
    EXPECT_EQ(vips_getpoint(image.get(), &values, &count, x, y, nullptr), 0);
    const std::vector<int> pixel(values, values + count);
    g_free(values);
    return pixel;
}

TEST(MakeCopy, LeavesOutAllThatTheCameraWrote) {
    const std::string photo = jpeg(with_traces(paint(1600, 1200), 1));
    for (const std::string_view trace : {"Exif"sv, "Telephone X"sv, "xmpmeta"sv, "Photoshop"sv, "ICC_PROFILE"sv})
        ASSERT_NE(photo.find(trace), std::string::npos) << "the photo has no " << trace << " that could be left out";
    for (const Size size : plan_copies(size_of(photo))) {
        const std::string copy = make_copy(photo, size);
        for (const std::string_view trace :
             {"Exif"sv, "Telephone"sv, "GPS"sv, "xmp"sv, "Photoshop"sv, "8BIM"sv, "ICC"sv, "http"sv})
            EXPECT_EQ(copy.find(trace), std::string::npos) << trace;
        for (const int marker : read_markers(copy).markers) {
            EXPECT_FALSE(marker > 0xE0 && marker <= 0xEF) << "APP" << marker - 0xE0;
            EXPECT_NE(marker, 0xFE) << "a comment";
        }
    }
}

TEST(MakeCopy, HasThePlannedSizesAndWeighsLittle) {
    const std::string photo = jpeg(paint(3000, 2000));
    const std::vector<Size> plan = plan_copies(size_of(photo));
    ASSERT_EQ(plan, (std::vector<Size>{{640, 427}, {1280, 853}}));
    for (const Size size : plan) {
        const Markers read = read_markers(make_copy(photo, size));
        EXPECT_EQ(read.width, size.width);
        EXPECT_EQ(read.height, size.height);
    }
    EXPECT_LE(make_copy(photo, plan[0]).size(), 80'000u);
}

TEST(MakeCopy, StandsUpright) {
    // Orientation 6: the telephone was held upright, its sensor's left side is at the top.
    const std::string photo = jpeg(with_traces(paint(1000, 800), 6));
    EXPECT_EQ(size_of(photo), (Size{800, 1000}));
    const std::string copy = make_copy(photo, {640, 800});
    const Markers read = read_markers(copy);
    EXPECT_EQ(read.width, 640);
    EXPECT_EQ(read.height, 800);
    const std::vector<int> top = pixel(copy, 600, 20), bottom = pixel(copy, 600, 780);
    EXPECT_GT(top[0], top[2]) << "the red half is at the top";
    EXPECT_GT(bottom[2], bottom[0]) << "the blue half is at the bottom";
}

TEST(MakeCopy, TakesPngAndWebpWithTransparentParts) {
    const Image opaque = paint(900, 600);
    VipsImage* made = nullptr;
    ASSERT_EQ(vips_bandjoin_const1(opaque.get(), &made, 0.0, nullptr), 0);
    const Image transparent(made);
    for (const std::string& photo : {png(transparent), webp(transparent)}) {
        const std::string copy = make_copy(photo, {640, 427});
        EXPECT_TRUE(copy.starts_with("\xFF\xD8\xFF"));
        for (const int channel : pixel(copy, 100, 100)) EXPECT_GT(channel, 250) << "what is transparent is white";
    }
}

TEST(MakeCopy, TakesOtherColoursThanRed) {
    const Image colours = paint(700, 500);
    for (const VipsInterpretation other :
         {VIPS_INTERPRETATION_B_W, VIPS_INTERPRETATION_GREY16, VIPS_INTERPRETATION_RGB16}) {
        VipsImage* made = nullptr;
        ASSERT_EQ(vips_colourspace(colours.get(), &made, other, nullptr), 0);
        const std::string copy = make_copy(png(Image(made)), {640, 457});
        EXPECT_EQ(pixel(copy, 10, 10).size(), 3u);
    }
    VipsImage* made = nullptr;
    ASSERT_EQ(vips_colourspace(colours.get(), &made, VIPS_INTERPRETATION_CMYK, nullptr), 0);
    const std::vector<int> left = pixel(make_copy(jpeg(Image(made)), {640, 457}), 50, 50);
    ASSERT_EQ(left.size(), 3u);
    EXPECT_GT(left[0], left[2]) << "red printed as ink is red on a screen";
}

TEST(PlanCopies, NeverEnlarges) {
    EXPECT_EQ(plan_copies({500, 400}), (std::vector<Size>{{500, 400}}));
    EXPECT_EQ(plan_copies({640, 2}), (std::vector<Size>{{640, 2}}));
    EXPECT_EQ(plan_copies({900, 600}), (std::vector<Size>{{640, 427}, {900, 600}}));
    EXPECT_EQ(plan_copies({5000, 1}), (std::vector<Size>{{640, 1}, {1280, 1}}));
}

TEST(MakeCopy, GivesTheSameBytesOnAnyThread) {
    const std::string photo = jpeg(with_traces(paint(1400, 900), 3));
    const std::string first = make_copy(photo, {640, 411});
    std::vector<std::string> copies(8);
    {
        std::vector<std::jthread> threads;
        for (std::string& copy : copies) threads.emplace_back([&] { copy = make_copy(photo, {640, 411}); });
    }
    for (const std::string& copy : copies) EXPECT_EQ(copy, first);
}

void append_number(std::string& bytes, unsigned number) {
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(number >> shift & 0xFF);
}

/// A PNG that says to be huge and holds nothing: 60 bytes that would unfold to gigabytes.
std::string png_header(unsigned width, unsigned height) {
    const auto crc = [](std::string_view bytes) {
        unsigned rest = 0xFFFFFFFFu;
        for (const char byte : bytes) {
            rest ^= static_cast<unsigned char>(byte);
            for (int bit = 0; bit < 8; ++bit) rest = rest >> 1 ^ (rest & 1u ? 0xEDB88320u : 0u);
        }
        return ~rest;
    };
    std::string header = "IHDR";
    append_number(header, width);
    append_number(header, height);
    header += "\x08\x02\0\0\0"sv;
    std::string bytes = "\x89PNG\r\n\x1A\n";
    append_number(bytes, 13);
    bytes += header;
    append_number(bytes, crc(header));
    append_number(bytes, 0);
    bytes += "IDAT";
    append_number(bytes, crc("IDAT"));
    return bytes;
}

TEST(Measure, RefusesWhatCannotBeShown) {
    EXPECT_EQ(fault_of(""), Fault::wrong_type);
    EXPECT_EQ(fault_of("Danh sách lớp học, lưu với đuôi .jpg"), Fault::wrong_type);
    EXPECT_EQ(fault_of("GIF89a\x01\x00\x01\x00"sv), Fault::wrong_type);
    EXPECT_EQ(fault_of("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), Fault::wrong_type);
    EXPECT_EQ(fault_of("\xFF\xD8\xFF"), Fault::damaged);
    EXPECT_EQ(fault_of(png_header(10'000, 10'000)), Fault::too_many_pixels);
    EXPECT_EQ(fault_of(png_header(1000, 1000)), Fault::damaged);
}

TEST(Measure, FindsWhatIsCutOff) {
    for (const std::string& whole : {jpeg(paint(800, 600)), png(paint(800, 600)), webp(paint(800, 600))}) {
        EXPECT_EQ(size_of(whole), (Size{800, 600}));
        for (const std::size_t part : {10, 30, 60, 90}) {
            const std::string cut = whole.substr(0, whole.size() * part / 100);
            EXPECT_EQ(fault_of(cut), Fault::damaged) << part << "% of " << whole.size() << " bytes";
        }
    }
}

TEST(Measure, NeverCrashesOnChangedBytes) {
    const std::string photos[] = {jpeg(with_traces(paint(120, 90), 6)), png(paint(120, 90)), webp(paint(120, 90))};
    unsigned random = 7;
    for (const std::string& photo : photos)
        for (int round = 0; round < 150; ++round) {
            std::string changed = photo;
            for (int change = 0; change < 6; ++change) {
                random = random * 1664525u + 1013904223u;
                changed[(random >> 8) % changed.size()] = static_cast<char>(random >> 24);
            }
            const auto measured = measure(changed);
            if (const auto* size = std::get_if<Size>(&measured)) {
                EXPECT_GT(size->width, 0);
                try {
                    (void)make_copy(changed, plan_copies(*size).front());
                } catch (const std::runtime_error&) {  // seen small it held, seen larger it did not
                }
            }
        }
}

}  // namespace
}  // namespace pictures
