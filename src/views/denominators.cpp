#include "views/denominators.h"

#include "text/format.h"

namespace views {
namespace {

bool belongs(model::UnitKind kind, CountOf of) {
    const bool is_department = kind == model::UnitKind::so_nganh;
    return of == CountOf::all || is_department == (of == CountOf::departments);
}

}  // namespace

UnitCounts count_units(const analysis::Completeness& completeness, CountOf of) {
    UnitCounts counts;
    for (const analysis::KindCount& kind : completeness.kinds) {
        if (!belongs(kind.kind, of)) continue;
        counts.obligated += kind.obligated;
        counts.named += kind.named;
        counts.reported += kind.reported;
    }
    return counts;
}

std::string denominator_text(const analysis::Completeness& completeness, CountOf of, const model::Wording& words) {
    const std::string n = text::format_number(count_units(completeness, of).obligated, words.notation());
    if (of == CountOf::departments) return words("denominator.departments", {{"n", n}});
    if (of == CountOf::places) return words("denominator.places", {{"n", n}});
    if (count_units(completeness, CountOf::departments).obligated == 0)
        return denominator_text(completeness, CountOf::places, words);
    return words("denominator.all", {{"n", n},
                                     {"places", denominator_text(completeness, CountOf::places, words)},
                                     {"departments", denominator_text(completeness, CountOf::departments, words)}});
}

std::string reported_text(const analysis::Completeness& completeness, CountOf of, const model::Wording& words) {
    return text::format_number(count_units(completeness, of).reported, words.notation()) + "/" +
           denominator_text(completeness, of, words);
}

}  // namespace views
