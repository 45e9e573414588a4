// Two ids for one paper would be two addresses of it, and each would show only half of those who cite it.
#include "analysis/document_register.h"
#include "analysis/rules/rules.h"

#include <map>

namespace analysis::rules {

void document_declared_twice(const model::Site& site, const Analysis&, diagnostics::Diagnostics& diagnostics) {
    std::map<std::string, const model::Document*> declared;
    for (const model::Document& paper : site.documents) {
        const std::string identity = make_identity(paper);
        if (identity.empty()) continue;
        if (const auto [known, is_new] = declared.emplace(identity, &paper); !is_new)
            diagnostics.report("document-declared-twice", paper.location,
                               {{"paper", name_paper(paper)}, {"other", known->second->slug}}, paper.slug);
    }
}

}  // namespace analysis::rules
