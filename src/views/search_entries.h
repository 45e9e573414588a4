// What can be found by its name: one entry for each name that people may type, former names of places among them.
// From these the index of the search is written.
#pragma once

#include "diagnostics/run_jobs.h"
#include "model/wording.h"
#include "views/describe.h"

#include <string>
#include <utility>
#include <vector>

namespace views {

class Links;
struct Context;

/// Of several that match equally well, an earlier kind stands first.
enum class EntryKind { unit, initiative, platform, campaign, indicator, topic, family, document, report, page };

struct SearchEntry {
    EntryKind kind = EntryKind::page;
    std::string lead;   // what may stand before the name: kind of a place or paper, whose report or initiative it is
    std::string name;   // "Gia Luận", "516/SKHCN-TTTT"
    std::string title;  // of what it leads to: "Đặc khu Cát Hải"; empty: lead and name
    std::string about;  // one line
    Url href;           // seen from the search page
};

/// In the order in which equal matches are shown: of several places that took over a former one, first the one that
/// is made of fewer, of which it is the larger part. `run` may list several kinds at once.
std::vector<SearchEntry> list_search_entries(const Context& context,
                                             const diagnostics::RunJobs& run = diagnostics::run_in_turn);

/// All that the reader of the index in the theme needs.
struct SearchIndex {
    std::string language;
    std::string content_language;    // of what marks set apart (text/foreign.h)
    std::vector<std::string> kinds;  // by EntryKind: "Xã, phường, đặc khu"
    std::vector<std::pair<std::string, std::string>> words;
    std::vector<SearchEntry> entries;
};
SearchIndex make_search_index(const Context& context, const diagnostics::RunJobs& run);

/// The name under which the directory of the index in the language of the words is known to Context::assets.
std::string search_directory(const model::Wording& words);

/// A field to type into, which asks the search page; scripts that suggest as one types come with its first use.
struct SearchField {
    Url action;
    Url script;  // small: waits for the first use
    Url reader;  // the script that searches
    Url index;   // the directory of the index
};
LOA_FIELDS(SearchField, action, script, reader, index)

SearchField make_search_field(const Context& context, const Links& links);

}  // namespace views
