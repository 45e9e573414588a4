#include "views/context.h"

#include <algorithm>

namespace views {

const Edition* find_edition(const Context& context) {
    const auto found = std::ranges::find(context.editions, context.words.language(), &Edition::language);
    return found == context.editions.end() ? nullptr : &*found;
}

Url absolute_page(std::string_view folder, const Context& context) {
    const Edition* edition = find_edition(context);
    return {context.site.settings.base_url + (edition ? edition->folder : "") + std::string(folder)};
}

Links links_from(std::string_view folder, const Context& context) {
    const Edition* edition = find_edition(context);
    return {context.site, {edition ? edition->folder : "", std::string(folder)}, context.link_style};
}

}  // namespace views
