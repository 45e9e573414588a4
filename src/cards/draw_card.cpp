#include "cards/draw_card.h"

#include "cards/fonts.h"

#include <cairo/cairo.h>
#include <librsvg/rsvg.h>

#include <memory>
#include <stdexcept>

namespace cards {
namespace {

struct Release {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* drawing) const { cairo_destroy(drawing); }
};
template <typename Type>
using Owned = std::unique_ptr<Type, Release>;

[[noreturn]] void fail(GError* error) {
    const std::string message = error ? error->message : "unknown fault";
    g_clear_error(&error);
    throw std::runtime_error("a card of the theme cannot be drawn: " + message);
}

cairo_status_t append(void* png, const unsigned char* bytes, unsigned count) {
    static_cast<std::string*>(png)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::optional<std::string> use_font(const std::string& family) {
    const std::optional<std::string> fonts = use_only_fonts_of(family);
    if (!fonts) return std::nullopt;
    return "1, librsvg " + std::to_string(rsvg_major_version) + "." + std::to_string(rsvg_minor_version) + "." +
           std::to_string(rsvg_micro_version) + ", cairo " + cairo_version_string() + ", " + *fonts;
}

std::string draw(std::string_view svg) {
    GError* error = nullptr;
    const Owned<RsvgHandle> handle(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
    if (!handle) fail(error);
    const Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, kWidth, kHeight));
    const Owned<cairo_t> drawing(cairo_create(surface.get()));
    const RsvgRectangle whole = {.x = 0, .y = 0, .width = kWidth, .height = kHeight};
    if (!rsvg_handle_render_document(handle.get(), drawing.get(), &whole, &error)) fail(error);
    std::string png;
    if (cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS) fail(nullptr);
    return png;
}

}  // namespace cards
