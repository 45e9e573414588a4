#include "drafting/paper_parts.h"

#include "drafting/paper_body.h"
#include "drafting/paper_header.h"

namespace drafting {

PaperParts dissect_paper(PaperLines paper, const IsKnownHeading& is_known) {
    PaperParts parts;
    const std::span<const PaperLine> lines(paper.lines);
    const std::size_t begin = read_header(lines, parts);
    const SignatureLines signature = read_signature(lines.subspan(begin), parts);
    std::vector<PaperLine> text(paper.lines.begin() + static_cast<std::ptrdiff_t>(begin), paper.lines.end());
    text.erase(text.begin() + static_cast<std::ptrdiff_t>(signature.begin),
               text.begin() + static_cast<std::ptrdiff_t>(signature.end));
    PaperBody body = read_paper_body(text, paper.kind, paper.tables, is_known);
    parts.passages = std::move(body.passages);
    parts.line_kind = paper.kind;
    parts.dropped = std::move(paper.dropped);
    if (body.broken_tables > 0) parts.dropped.counts[DropKind::broken_table] += body.broken_tables;
    return parts;
}

}  // namespace drafting
