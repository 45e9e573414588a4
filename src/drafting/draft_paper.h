// A paper as the file of a report: a draft with all that a machine can tell of it, and comments on what only a person
// can decide. No figure is ever entered.
#pragma once

#include "drafting/cited_papers.h"
#include "drafting/paper_parts.h"
#include "drafting/proposed_figures.h"
#include "model/site.h"

#include <optional>
#include <string>
#include <vector>

namespace drafting {

/// What the campaign's outline asks for, and what the paper has of it.
struct SectionCount {
    std::size_t found = 0;
    std::size_t asked = 0;
    std::vector<std::string> missing;  // headings
};

struct DraftedPaper {
    std::string path;  // below the site's folder: "content/reports/xa-an-lao/binh-dan-hoc-vu-so-2025.md"
    std::string text;  // of the file, in canonical form but for its figures' quotes
    model::UnitId unit;
    PaperParts parts;
    SectionCount sections;
    std::vector<CitedPaper> cited;
    std::vector<ProposedFigure> figures;
};

/// `file_name` is what officers know the paper by. Nothing where no unit of the site can be told. The site has a
/// campaign with a period.
std::optional<DraftedPaper> draft_paper(PaperLines lines, const std::string& file_name,
                                        const std::optional<model::UnitId>& unit, const model::Site& site);

/// Letters of fonts from before Unicode (TCVN3, VNI): signs that no Vietnamese text has, and none that each has.
bool has_legacy_letters(const PaperLines& lines);

/// "2 số trang, 1 chú thích cuối trang"; empty where nothing was dropped.
std::string describe_dropped(const Dropped& dropped);
std::string describe_dropped_in_english(const Dropped& dropped);

}  // namespace drafting
