// The registers of data/: one function for each file. An entity that cannot be read whole is left out.
#pragma once

#include "model/site.h"
#include "reader/reading.h"

#include <vector>

namespace reader {

/// `file` is the tree of the whole file. Units are ordered by name, places before departments; all others as they are
/// written.
std::vector<model::Unit> read_units(const source::Node& file, const Reading& reading);
std::vector<model::Group> read_groups(const source::Node& file, const Reading& reading);
std::vector<model::Family> read_families(const source::Node& file, const Reading& reading);
std::vector<model::Topic> read_topics(const source::Node& file, const Reading& reading);
std::vector<model::Platform> read_platforms(const source::Node& file, const Reading& reading);
std::vector<model::Campaign> read_campaigns(const source::Node& file, const Reading& reading);

/// Documents and indicators refer to each other: their ids find their place in `catalogue` on the way.
std::vector<model::Document> read_documents(const source::Node& file, Catalogue& catalogue, const Reading& reading);
std::vector<model::Indicator> read_indicators(const source::Node& file, Catalogue& catalogue, const Reading& reading);

/// `terms` of data/site.yaml, which reports are checked by.
std::vector<model::Term> read_terms(const source::Node& site, const Reading& reading);

model::Settings read_settings(const source::Node& file, const Reading& reading);

}  // namespace reader
