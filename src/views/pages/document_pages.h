// The register of papers.
#pragma once

#include "views/context.h"
#include "views/parts.h"
#include "views/register_pages.h"

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
    std::vector<Link> year_pages;  // of a register that is too long for one page: "2025: 1.204 văn bản"
    std::string list_size;         // of a year that goes on in parts
    std::vector<NavEntry> parts;
};
LOA_FIELDS(DocumentsPage, frame, title, intro, rule, gaps, years, year_pages, list_size, parts)

/// The register, or the way to its years where it is split.
DocumentsPage make_documents_page(const Context& context);
DocumentsPage make_register_part_page(const RegisterPart& part, const Context& context);

/// The register's row of a paper, without what only the register tells: who cites and who implements it, what is
/// missing.
DocumentRow make_document_row(const analysis::RegisterEntry& entry, const Context& context, const Links& links);

}  // namespace views
