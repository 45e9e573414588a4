#include "app/find_entity.h"

#include "text/unicode.h"

#include <fmt/format.h>

namespace app {

std::optional<model::UnitId> find_unit(const model::Site& site, std::string_view written) {
    const auto by_code = std::ranges::find(site.units, written, &model::Unit::code);
    if (!written.empty() && by_code != site.units.end())
        return model::UnitId{static_cast<std::size_t>(by_code - site.units.begin())};
    return find_entity<model::UnitId>(site.units, written);
}

void complain_unknown(std::string_view what, std::string_view written, const std::vector<std::string>& known,
                      diagnostics::Language language) {
    const bool vi = language == diagnostics::Language::vi;
    fmt::print(stderr, fmt::runtime(vi ? "lỗi: không có {} `{}`\n" : "error: there is no {} `{}`\n"), what, written);
    if (const auto similar = text::find_similar(written, known))
        fmt::print(stderr, fmt::runtime(vi ? "gợi ý: có phải `{}`?\n" : "hint: did you mean `{}`?\n"), *similar);
}

}  // namespace app
