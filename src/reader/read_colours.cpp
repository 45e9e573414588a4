#include "reader/read_site.h"
#include "source/yaml.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <optional>

namespace reader {
namespace {

// WCAG 2.2, success criterion 1.4.3: text against what it stands on.
constexpr double kLeastContrast = 4.5;

/// Red, green and blue from 0 to 1.
using Rgb = std::array<double, 3>;

std::optional<Rgb> parse_colour(std::string_view written) {
    if (written.size() != 7 || written.front() != '#') return std::nullopt;
    Rgb colour;
    for (std::size_t i = 0; i < 3; ++i) {
        int part = 0;
        const char* digits = written.data() + 1 + 2 * i;
        const auto [end, fault] = std::from_chars(digits, digits + 2, part, 16);
        if (fault != std::errc() || end != digits + 2) return std::nullopt;
        colour[i] = part / 255.0;
    }
    return colour;
}

/// Relative luminance as WCAG 2.2 defines it.
double luminance(const Rgb& colour) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

double contrast(const Rgb& a, const Rgb& b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

/// "4,32" and "4.32": rounded down, so that what is too little never looks enough.
diagnostics::Phrase ratio_text(double ratio) {
    const int hundredths = static_cast<int>(ratio * 100);
    const std::string whole = std::to_string(hundredths / 100);
    const std::string rest = (hundredths % 100 < 10 ? "0" : "") + std::to_string(hundredths % 100);
    return {whole + "," + rest, whole + "." + rest};
}

const source::Node* find_value(const source::Node& node, std::string_view key) {
    const source::Entry* entry = node.is_mapping() ? node.find(key) : nullptr;
    return entry ? &entry->value : nullptr;
}

constexpr std::string_view kShades[] = {"light", "dark"};

/// Has the colour both of its shades?
bool is_readable(const source::Entry& colour, diagnostics::Diagnostics& diagnostics) {
    bool readable = true;
    for (const std::string_view shade : kShades) {
        const source::Node* written = find_value(colour.value, shade);
        if (written && written->is_scalar() && parse_colour(written->text)) continue;
        diagnostics.report("theme-colour-unreadable", written ? written->location : colour.key_location,
                           {{"name", colour.key}, {"shade", shade}});
        readable = false;
    }
    return readable;
}

/// Text of this colour must be readable on the grounds that it says it stands on.
void check_contrast(const source::Entry& colour, const source::Node& colours, diagnostics::Diagnostics& diagnostics) {
    const source::Node* grounds = find_value(colour.value, "on");
    if (!grounds) return;
    for (const source::Node& ground : grounds->items) {
        const source::Node* under = find_value(colours, ground.text);
        for (const std::string_view shade : kShades) {
            const source::Node* front = find_value(colour.value, shade);
            const source::Node* back = under ? find_value(*under, shade) : nullptr;
            const auto front_colour = front ? parse_colour(front->text) : std::nullopt;
            const auto back_colour = back ? parse_colour(back->text) : std::nullopt;
            if (!front_colour || !back_colour) continue;
            const double ratio = contrast(*front_colour, *back_colour);
            if (ratio >= kLeastContrast) continue;
            diagnostics.report("theme-contrast-low", front->location,
                               {{"name", colour.key}, {"ground", ground.text}, {"ratio", ratio_text(ratio)}});
        }
    }
}

}  // namespace

std::vector<model::Colour> read_colours(const std::vector<source::ThemeFile>& theme,
                                        diagnostics::Diagnostics& diagnostics) {
    const auto file = std::ranges::find(theme, "theme.yaml", &source::ThemeFile::name);
    if (file == theme.end()) return {};
    const auto path = std::make_shared<const std::string>(file->path);
    const auto root = source::parse_yaml({.text = file->text, .path = path}, diagnostics);
    const source::Node* written = root ? find_value(*root, "colours") : nullptr;
    std::vector<model::Colour> colours;
    if (!written) return colours;
    for (const source::Entry& colour : written->entries) {
        if (!is_readable(colour, diagnostics)) continue;
        check_contrast(colour, *written, diagnostics);
        colours.push_back({.name = colour.key,
                           .light = find_value(colour.value, "light")->text,
                           .dark = find_value(colour.value, "dark")->text});
    }
    return colours;
}

}  // namespace reader
