// A plan cannot carry out a directive that was not written yet: one of the two dates, or the link, is wrong.
#include "analysis/document_register.h"
#include "analysis/rules/rules.h"
#include "text/format.h"

namespace analysis::rules {

void implements_later(const model::Site&, const Analysis& analysis, diagnostics::Diagnostics& diagnostics) {
    for (const RegisterEntry& entry : analysis.documents) {
        const model::Document& paper = *entry.document;
        for (const std::size_t index : entry.implements) {
            const model::Document& other = *analysis.documents[index].document;
            if (!paper.date || !other.date || text::last_instant(*paper.date) >= *other.date) continue;
            diagnostics.report("implements-later", paper.location,
                               {{"paper", name_paper(paper)},
                                {"date", text::format_moment(*paper.date, text::vietnamese())},
                                {"other", name_paper(other)},
                                {"later", text::format_moment(*other.date, text::vietnamese())},
                                {"on", name_place(paper)}},
                               name_place(paper));
        }
    }
}

}  // namespace analysis::rules
