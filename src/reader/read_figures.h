// The figures of a report or initiative: `results` and `targets`, per indicator one figure or a list of them.
#pragma once

#include "model/figure.h"
#include "reader/fields.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace reader {

enum class FigureList { results, targets };

/// Whom the figures of a file are about, where one does not say it: with one owner the owner; with several owners
/// each says it.
enum class About { given, stated };

struct FigureSetting {
    About about_rule = About::given;
    std::optional<model::UnitId> about;  // nothing: the whole city
    model::AsOf as_of;                   // of the whole file
};

std::vector<model::Figure> read_figures(FigureList list, Fields& file, const FigureSetting& setting);

/// The indicators that a file gives figures of, whether or not they could be read.
std::set<std::string> figured_indicators(const Fields& file);

}  // namespace reader
