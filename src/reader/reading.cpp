#include "reader/reading.h"

#include "text/unicode.h"

namespace reader {

std::optional<std::size_t> resolve(EntityKind kind, std::string_view id, const Spot& spot, const Reading& reading) {
    const bool is_of_content = kind == EntityKind::report || kind == EntityKind::initiative;
    if (is_of_content && reading.asks_for_content) *reading.asks_for_content = true;
    if (!reading.catalogue.is_declared(kind, id)) {
        reading.diagnostics.report(traits(kind).unknown_code, spot.location,
                                   {{"written", id}, {"suggestion", reading.catalogue.suggest(kind, id)}}, spot.on);
        return std::nullopt;
    }
    return reading.catalogue.find(kind, id);
}

bool check_id(std::string_view id, const Spot& spot, diagnostics::Diagnostics& diagnostics) {
    if (text::is_id(id)) return true;
    diagnostics.report("id-malformed", spot.location, {{"written", id}, {"id", text::make_id(id)}}, spot.on);
    return false;
}

}  // namespace reader
