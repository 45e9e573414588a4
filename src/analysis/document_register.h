// The register of papers: shared ones of data/documents.yaml and those that single reports cite, each once, with who
// cites it and what it implements. Papers are the same only where issuer, type, number and year are all known and
// equal, however they are spelt; incomplete ones are never merged by guess.
#pragma once

#include "analysis/analysis.h"
#include "analysis/register_entry.h"

#include <string>
#include <vector>

namespace analysis {

std::vector<RegisterEntry> make_register(const model::Site& site, Drafts drafts);

/// Equal for two records of one paper; empty where the identity is not complete.
std::string make_identity(const model::Document& paper);

/// "Kế hoạch 05/KH-UBND", "Công văn “Hướng dẫn truy cập nền tảng”": what a finding calls a paper.
std::string name_paper(const model::Document& paper);

/// How `accepted:` names it: "cv-516-skhcn-tttt-2025" in data/documents.yaml, "citations.757/UBND-VHXX" in a report;
/// the subject stands for a number that is not known.
std::string name_place(const model::Document& paper);
std::string name_place(const model::Citation& citation, const model::Site& site);

}  // namespace analysis
