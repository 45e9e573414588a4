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

}  // namespace

void symbol_misspelt(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    for (const model::Document& paper : site.documents) check_symbol(paper, diagnostics);
    for (const model::Report& report : site.reports) {
        if (!model::is_published(report)) continue;
        for (const model::Citation& citation : report.citations)
            if (!citation.document) check_symbol(*citation.paper, diagnostics);
    }
}

}  // namespace analysis::rules
