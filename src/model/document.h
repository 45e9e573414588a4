// Official papers and how reports cite them.
#pragma once

#include "diagnostics/location.h"
#include "model/ids.h"
#include "model/rare.h"
#include "text/moment.h"
#include "text/shared_text.h"

#include <optional>
#include <string>
#include <vector>

namespace model {

enum class DocumentStatus { issued, draft };

/// A paper as well as it is known; empty parts are unknown and shown as such. Identity is (issuer, type, number,
/// year).
struct Document {
    std::string slug;    // of data/documents.yaml; empty for a paper known from one citation only
    std::string type;    // "Kế hoạch"
    std::string number;  // number and symbol: "516/SKHCN-TTTT"
    std::optional<text::Moment> date;
    std::string issuer;
    std::string subject;
    std::optional<text::Moment> effective;
    std::string file;  // address or file of the paper
    DocumentStatus status = DocumentStatus::issued;
    std::vector<std::string> inferred;  // fields that no paper states: "issuer"
    std::vector<DocumentId> implements;
    std::string note;
    std::vector<std::string> aliases;
    diagnostics::Location location;
};

struct Citation {
    std::optional<DocumentId> document;  // a shared paper of data/documents.yaml, or …
    Rare<Document> paper;                // … what this citation alone says of it
    std::string written;                 // number and symbol as the report spells them, where it differs
    text::SharedText at;
    std::string note;
    diagnostics::Location location;
};

}  // namespace model
