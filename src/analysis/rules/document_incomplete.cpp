// A paper without number, date, issuer or subject is hard to find again, and never joins another record of it.
#include "analysis/document_register.h"
#include "analysis/rules/rules.h"

namespace analysis::rules {
namespace {

/// Drafts have no number and no day yet.
diagnostics::Phrase find_gaps(const model::Document& paper) {
    diagnostics::Phrase gaps;
    const auto require = [&](bool is_there, std::string_view vi, std::string_view en) {
        if (is_there) return;
        gaps.vi += (gaps.vi.empty() ? "" : ", ") + std::string(vi);
        gaps.en += (gaps.en.empty() ? "" : ", ") + std::string(en);
    };
    const bool issued = paper.status == model::DocumentStatus::issued;
    require(!issued || !paper.number.empty(), "số, ký hiệu", "number");
    require(!issued || (paper.date && paper.date->has_day()), "ngày ban hành", "date");
    require(!paper.issuer.empty(), "cơ quan ban hành", "issuer");
    require(!paper.subject.empty(), "trích yếu", "subject");
    return gaps;
}

}  // namespace

void document_incomplete(const model::Site&, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    for (const RegisterEntry& entry : analysis.documents) {
        const model::Document& paper = *entry.document;
        if (const diagnostics::Phrase gaps = find_gaps(paper); !gaps.vi.empty())
            diagnostics.report("document-incomplete", paper.location,
                               {{"paper", name_paper(paper)}, {"missing", gaps}, {"on", name_place(paper)}},
                               name_place(paper));
    }
}

}  // namespace analysis::rules
