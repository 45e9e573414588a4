// `loa import` of papers: .docx, .odt, .txt, .pdf become drafts of reports.
#pragma once

#include "app/import_request.h"
#include "app/options.h"
#include "diagnostics/diagnostics.h"
#include "drafting/draft_paper.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

bool is_paper_name(const std::filesystem::path& file);

/// The draft that a paper makes on `site`; findings name the paper as `name`. Nothing, with an error, where it cannot
/// be read or its unit cannot be told.
std::optional<drafting::DraftedPaper> draft_paper_file(const std::filesystem::path& file, const std::string& name,
                                                       const std::optional<model::UnitId>& unit,
                                                       const model::Site& site, diagnostics::Diagnostics& findings);

/// What became of a paper; without a draft it could not be taken.
struct TakenPaper {
    std::string file;
    std::optional<drafting::DraftedPaper> draft;
};

/// Writes a draft for each paper that can be read; what stands against the others is in `findings`.
std::vector<TakenPaper> take_papers(const Options& options, const ImportRequest& request,
                                    const std::vector<std::filesystem::path>& papers, const model::Site& site,
                                    diagnostics::Diagnostics& findings);

/// The same for the site of `options`, and prints findings and one table about all.
ExitCode import_papers(const Options& options, const ImportRequest& request,
                       const std::vector<std::filesystem::path>& papers);

}  // namespace app
