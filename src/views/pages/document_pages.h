// The register of papers.
#pragma once

#include "views/context.h"
#include "views/parts.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

struct DocumentYear {
    std::string year;
    std::string id;
    std::vector<DocumentRow> documents;
};
LOA_FIELDS(DocumentYear, year, id, documents)

struct DocumentsPage {
    Frame frame;
    std::string title;
    std::string intro;
    std::string rule;               // what the public rules ask of each paper
    std::vector<std::string> gaps;  // "ngày có hiệu lực: 46 văn bản", most first
    std::vector<DocumentYear> years;
};
LOA_FIELDS(DocumentsPage, frame, title, intro, rule, gaps, years)

DocumentsPage make_documents_page(const Context& context);

/// The register's row of a paper, without what only the register tells: who cites and who implements it, what is
/// missing.
DocumentRow make_document_row(const analysis::RegisterEntry& entry, const Context& context, const Links& links);

}  // namespace views
