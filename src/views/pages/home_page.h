// The home page: the whole city in large numbers, initiatives worth copying, the way to one's own place.
#pragma once

#include "views/context.h"
#include "views/parts.h"
#include "views/search_entries.h"
#include "views/tiles.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

/// A result of the whole city, large, with a sentence and where it comes from.
struct BigNumber {
    std::string number;
    std::string sentence;
    std::string source;
    Url href;
};
LOA_FIELDS(BigNumber, number, sentence, source, href)

struct PlaceRow {
    std::string name;
    Url href;
    std::string summary;
    std::string reports;
};
LOA_FIELDS(PlaceRow, name, href, summary, reports)

struct HomePage {
    Frame frame;
    SearchField field;
    std::vector<BigNumber> numbers;
    std::vector<InitiativeCard> initiatives;
    Link all_initiatives;
    Link all_units;
    std::vector<PlaceRow> places;
    std::vector<ReportLine> latest;
    std::optional<TileDiagram> tiles;
    std::vector<Link> more_tiles;  // the same diagram by indicator, on the indicators' pages
};
LOA_FIELDS(HomePage, frame, field, numbers, initiatives, all_initiatives, all_units, places, latest, tiles,
           more_tiles)

HomePage make_home_page(const Context& context);

}  // namespace views
