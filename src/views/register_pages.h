// Where the register of papers has each paper. One page holds up to kRowsPerPage of them; a longer register has a
// page for each year, and a year of more papers goes on in parts: earliest first, so that addresses stay as papers
// come.
#pragma once

#include "analysis/analysis.h"

#include <cstddef>
#include <string>
#include <vector>

namespace views {

bool is_split(const analysis::Analysis& analysis);

/// A part of one year, or of the papers of no known date.
struct RegisterPart {
    int year = 0;          // 0: of no known date
    std::size_t part = 0;  // of its year
    std::size_t parts = 1;
    std::size_t first = 0;  // indices of papers of the register
    std::size_t last = 0;
    std::size_t from = 0;  // of the first one within its year
    std::size_t of = 0;    // papers of the year
};

/// Of a split register, in the order of its papers.
std::vector<RegisterPart> list_register_parts(const analysis::Analysis& analysis);

/// "van-ban/nam-2025/trang-2/"
std::string folder_of(const RegisterPart& part);
/// The folder of the year's first part.
std::string year_folder(int year);

/// "van-ban/#cv-516", "van-ban/nam-2025/#cv-516": of a paper of the analysis' register.
std::string register_address(const analysis::RegisterEntry& entry, const analysis::Analysis& analysis);
/// Of one of data/documents.yaml.
std::string register_address(model::DocumentId id, const model::Site& site, const analysis::Analysis& analysis);

}  // namespace views
