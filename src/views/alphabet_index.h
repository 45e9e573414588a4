// The index from A to Z, for readers without JavaScript: every place, its former names, initiatives, indicators,
// platforms and topics by name, in parts of at most 500.
#pragma once

#include "analysis/analysis.h"
#include "model/site.h"
#include "text/alphabet.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace views {

struct FormerName {
    model::UnitId heir;
    std::string kind;  // "Thị trấn"
};

/// One line of the index.
struct IndexedName {
    std::string name;  // of a place without its kind
    text::Letter letter;
    std::variant<model::UnitId, FormerName, model::InitiativeId, model::IndicatorId, model::PlatformId,
                 model::TopicId>
        of;
};

/// The names under one letter, or a part of them where they are very many.
struct IndexPart {
    text::Letter letter;
    std::size_t number = 1;  // of the part within its letter
    std::size_t parts = 1;   // of the letter
    std::vector<IndexedName> names;

    std::string folder() const;  // "tim-kiem/dd/", "tim-kiem/t-2/"
};

struct AlphabetIndex {
    std::vector<IndexPart> parts;
    bool is_on_one_page = true;  // few enough names to stand on the search page itself
};

std::shared_ptr<const AlphabetIndex> make_alphabet_index(const model::Site& site);

}  // namespace views
