#include "views/cell_notes.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/phrases.h"

#include <string_view>

namespace views {
namespace {

std::string_view meaning_of(text::Qualifier qualifier) {
    switch (qualifier) {
        case text::Qualifier::over:
            return "note.over";
        case text::Qualifier::at_least:
            return "note.at_least";
        case text::Qualifier::near:
        case text::Qualifier::under:
            return "note.under";
        case text::Qualifier::at_most:
            return "note.at_most";
        case text::Qualifier::about:
            return "note.about";
        case text::Qualifier::none:
            break;
    }
    return "";
}

}  // namespace

std::optional<CellNote> make_qualifier_note(std::size_t row, std::size_t column,
                                            const std::optional<text::Quantity>& quantity,
                                            const TableContext& context) {
    if (!quantity || quantity->qualifier == text::Qualifier::none) return std::nullopt;
    const bool has_number =
        quantity->shape == text::QuantityShape::amount || quantity->shape == text::QuantityShape::share;
    if (!has_number) return std::nullopt;
    return CellNote{.row = row,
                    .column = column,
                    .qualifier = std::string(quantity->qualifier_word.view()),
                    .text = context.words(meaning_of(quantity->qualifier),
                                          {{"said", text::format_quantity(*quantity, context.words.notation())},
                                           {"n", text::format_number(point(*quantity), context.words.notation())}})};
}

std::string rank_warning(const text::Rank& rank, const std::string& teller, const TableContext& context) {
    return text::capitalise_first(context.words("rank.label")) + " " + rank_text(rank, context.words) + ". " +
           context.words("rank.explain", {{"unit", teller}});
}

}  // namespace views
