#include "app/site_digest.h"

#include <fmt/format.h>

namespace app {
namespace {

source::Digest digest_theme(const Content& content) {
    std::string files;
    for (const source::ThemeFile& file : content.theme) {
        const source::Digest digest = source::digest(file.text);
        files += fmt::format("{} {:x} {:x}\n", file.name, digest.low, digest.high);
    }
    return source::digest(files);
}

}  // namespace

source::Digest combine(const source::Digest& digest, std::string_view other) {
    return source::digest(fmt::format("{:x} {:x} {}", digest.low, digest.high, other));
}

SiteDigests digest_site(const Content& content, const Options& options) {
    const source::Digest theme = digest_theme(content);
    std::string rest =
        fmt::format("{} {} {} {} {} {}\n", content.read.site.settings.base_url, content.read.site.set_aside,
                    static_cast<int>(options.link_style), static_cast<int>(options.drafts),
                    static_cast<int>(options.downloads), static_cast<int>(options.cards));
    for (const auto& [path, photo] : content.photos)
        rest += fmt::format("{} {}x{} {:x}\n", path, photo.size.width, photo.size.height, photo.fingerprint);
    if (content.cards) rest += content.cards->font + "\n" + content.cards->recipe;
    return {.all = combine(combine(content.read.shown, rest), fmt::format("{:x} {:x}", theme.low, theme.high)),
            .theme = theme};
}

}  // namespace app
