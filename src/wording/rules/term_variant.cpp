// "VneID" where data/site.yaml says that the name is written "VNeID". Letters count as they are written; a miswritten
// form inside the name itself ("MOOC" in "MOOCs") is none, because only whole words are looked for.
#include "wording/phrases.h"
#include "wording/rules/rules.h"

#include <algorithm>

namespace wording::rules {

void term_variant(const Paper& paper, diagnostics::Diagnostics& diagnostics) {
    for (const Passage& passage : paper.passages) {
        std::string text = passage.text;
        std::ranges::replace(text, '\n', ' ');  // a name may go on in the next line
        for (const Term& term : paper.terms) {
            for (const std::string& miswritten : term.miswritten) {
                for (const Stretch& at : find_phrase(text, miswritten)) {
                    if (is_part_of(text, at, term.name)) continue;
                    diagnostics.report("term-variant", locate(paper, passage, at),
                                       {{"written", miswritten}, {"name", term.name}});
                }
            }
        }
    }
}

}  // namespace wording::rules
