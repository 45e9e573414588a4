// A paper of the register: what is known of it, who cites it, what it implements.
#pragma once

#include "analysis/document_issuer.h"
#include "model/site.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace analysis {

struct CitedBy {
    model::ReportId report;
    const model::Citation* citation;
};

/// What the public rules ask of every paper on a public site (Nghị định 42/2022/NĐ-CP).
enum class PublicField { type, issuer, number, date, effective, subject, file };

/// Can number and symbol be read, and are all parts there that a paper of its type has?
enum class SymbolState : std::uint8_t { unreadable, incomplete, complete };

/// A paper of the register with the reports that cite it, in the order of its first citation.
struct RegisterEntry {
    std::string anchor;                         // its stable address in the register
    const model::Document* document = nullptr;  // as well as it is known
    std::optional<model::DocumentId> id;        // of data/documents.yaml
    std::string number;                         // number and symbol in their normal form
    SymbolState symbol = SymbolState::unreadable;
    Issuer issuer;
    std::vector<PublicField> missing;
    std::vector<CitedBy> cited_by;
    std::vector<std::string> spellings;   // how reports spell the number, where they differ from the normal form
    std::vector<std::size_t> implements;  // indices of papers of the register
    std::vector<std::size_t> implemented_by;
};

}  // namespace analysis
