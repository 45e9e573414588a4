// All initiatives by family, and the page of each.
#pragma once

#include "views/context.h"
#include "views/parts.h"
#include "views/share.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

struct FamilyList {
    std::string name;
    std::string id;
    std::vector<InitiativeCard> initiatives;
};
LOA_FIELDS(FamilyList, name, id, initiatives)

struct InitiativesPage {
    Frame frame;
    std::string title;
    std::string intro;
    std::vector<Detail> statuses;  // status and number of initiatives
    std::vector<FamilyList> families;
};
LOA_FIELDS(InitiativesPage, frame, title, intro, statuses, families)

struct InitiativePage {
    Frame frame;
    std::string form;
    std::string title;
    std::vector<Detail> details;  // where, family, status, audience, since
    std::vector<Link> units;
    Html body;
    std::vector<Photo> photos;  // that the text does not place itself
    std::vector<FigureRow> results;
    std::vector<FigureRow> targets;
    std::vector<Source> sources;
    std::vector<InitiativeCard> siblings;  // of the same family
    std::optional<Share> share;
};
LOA_FIELDS(InitiativePage, frame, form, title, details, units, body, photos, results, targets, sources, siblings,
           share)

InitiativesPage make_initiatives_page(const Context& context);
InitiativePage make_initiative_page(model::InitiativeId id, const Context& context);

}  // namespace views
