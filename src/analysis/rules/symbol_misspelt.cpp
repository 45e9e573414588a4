// `number` holds the normal form, by which papers are found and joined; the spelling of a report has its place in
// `written`.
#include "analysis/document_register.h"
#include "analysis/document_symbol.h"
#include "analysis/rules/rules.h"

namespace analysis::rules {
namespace {

void check_symbol(const model::Document& paper, diagnostics::Diagnostics& diagnostics) {
    if (paper.number.empty()) return;
    const auto symbol = parse_symbol(paper.number, paper.type);
    if (!symbol)
        diagnostics.report("symbol-unreadable", paper.location,
                           {{"written", paper.number}, {"on", name_place(paper)}}, name_place(paper));
    else if (const std::string normal = format_symbol(*symbol); normal != paper.number)
        diagnostics.report("symbol-misspelt", paper.location, {{"written", paper.number}, {"normal", normal}},
                           name_place(paper));
}

/// Most papers are written as the register has them.
bool is_normal(const model::Document& paper, const RegisterEntry& entry) {
    return entry.symbol != SymbolState::unreadable && paper.number == entry.number;
}

}  // namespace

void symbol_misspelt(const model::Site& site, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    for (const model::Document& paper : site.documents) check_symbol(paper, diagnostics);
    for (const RegisterEntry& entry : analysis.documents)
        for (const CitedBy& by : entry.cited_by)
            if (!by.citation->document && model::is_published(site[by.report]) &&
                !is_normal(*by.citation->paper, entry))
                check_symbol(*by.citation->paper, diagnostics);
}

}  // namespace analysis::rules
