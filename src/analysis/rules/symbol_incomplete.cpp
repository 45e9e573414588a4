// "Kế hoạch số 96" names no issuer: without its symbol a number says little.
#include "analysis/document_register.h"
#include "analysis/document_symbol.h"
#include "analysis/rules/rules.h"

namespace analysis::rules {
namespace {

diagnostics::Phrase make_example(const DocumentSymbol& symbol, std::string_view type) {
    const std::string_view abbreviation = find_type_abbreviation(type);
    const std::string number = symbol.number + "/" + std::string(abbreviation) + (abbreviation.empty() ? "" : "-");
    if (abbreviation.empty()) return {number + "<cơ quan>-<đơn vị soạn thảo>", number + "<issuer>-<department>"};
    return {number + "<cơ quan>", number + "<issuer>"};
}

}  // namespace

void symbol_incomplete(const model::Site&, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    for (const RegisterEntry& entry : analysis.documents) {
        if (entry.symbol != SymbolState::incomplete) continue;
        const model::Document& paper = *entry.document;
        diagnostics.report("symbol-incomplete", paper.location,
                           {{"written", paper.number},
                            {"type", paper.type},
                            {"example", make_example(*parse_symbol(paper.number, paper.type), paper.type)},
                            {"on", name_place(paper)}},
                           name_place(paper));
    }
}

}  // namespace analysis::rules
