#include "cards/fonts.h"

#include <fontconfig/fontconfig.h>

#include <map>
#include <memory>
#include <stdexcept>

namespace cards {
namespace {

/// Shapes as their designer drew them, in shades of grey: what screens of one machine prefer is not for others.
constexpr const char* kDrawing = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<match target="font">
<edit name="antialias" mode="assign"><bool>true</bool></edit>
<edit name="hinting" mode="assign"><bool>false</bool></edit>
<edit name="autohint" mode="assign"><bool>false</bool></edit>
<edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
<edit name="rgba" mode="assign"><const>none</const></edit>
</match>
</fontconfig>
)";

struct Destroy {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcObjectSet* objects) const { FcObjectSetDestroy(objects); }
    void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
};
template <typename Type>
using Owned = std::unique_ptr<Type, Destroy>;

const FcChar8* as_fontconfig(const std::string& text) {
    return reinterpret_cast<const FcChar8*>(text.c_str());
}

/// File and version of each installed font of the family, in the order of their paths.
std::map<std::string, int> find_files(const std::string& family) {
    const Owned<FcConfig> installed(FcInitLoadConfigAndFonts());
    const Owned<FcPattern> wanted(FcPatternCreate());
    FcPatternAddString(wanted.get(), FC_FAMILY, as_fontconfig(family));
    const Owned<FcObjectSet> asked(FcObjectSetBuild(FC_FILE, FC_FONTVERSION, nullptr));
    const Owned<FcFontSet> fonts(FcFontList(installed.get(), wanted.get(), asked.get()));
    std::map<std::string, int> files;
    for (int i = 0; fonts && i < fonts->nfont; ++i) {
        FcChar8* file = nullptr;
        int version = 0;
        if (FcPatternGetString(fonts->fonts[i], FC_FILE, 0, &file) != FcResultMatch) continue;
        FcPatternGetInteger(fonts->fonts[i], FC_FONTVERSION, 0, &version);
        files.emplace(reinterpret_cast<const char*>(file), version);
    }
    return files;
}

}  // namespace

std::optional<std::string> use_only_fonts_of(const std::string& family) {
    const std::map<std::string, int> files = find_files(family);
    if (files.empty()) return std::nullopt;
    const Owned<FcConfig> own(FcConfigCreate());
    std::string versions;
    for (const auto& [file, version] : files) {
        if (!FcConfigAppFontAddFile(own.get(), as_fontconfig(file)))
            throw std::runtime_error("the font " + file + " cannot be read");
        versions += file.substr(file.rfind('/') + 1) + " " + std::to_string(version) + ", ";
    }
    if (!FcConfigParseAndLoadFromMemory(own.get(), reinterpret_cast<const FcChar8*>(kDrawing), FcTrue) ||
        !FcConfigSetCurrent(own.get()))
        throw std::runtime_error("fontconfig does not take its settings");
    return versions + "fontconfig " + std::to_string(FcGetVersion());
}

}  // namespace cards
