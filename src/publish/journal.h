// What a commit does, in order, written down before it begins: after a crash the next run carries it out again. Each
// step may be done twice, so nobody need know how far the first run came.
#pragma once

#include "diagnostics/run_jobs.h"
#include "publish/folder.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace publish {

struct Step {
    enum class Kind { place, remove };

    Kind kind = Kind::place;
    std::string path;    // below the site's root
    std::string staged;  // place: the file's name in the staging folder

    bool operator==(const Step&) const = default;
};

using Journal = std::vector<Step>;

std::string write_journal(const Journal& journal);

/// Nothing where the text is not one that write_journal made.
std::optional<Journal> parse_journal(std::string_view text);

/// No step begins before all steps of a lower rank are done: assets are placed first, pages after all that they name,
/// then the manifest; last comes what goes.
int rank_of(const Step& step);

/// Places what is still staged, and removes what has to go together with the folders that are empty then. The journal
/// is in the order of rank_of; steps of one rank may run at once.
void carry_out(const Journal& journal, const Folder& staging, const Folder& site,
               const diagnostics::RunJobs& run = diagnostics::run_in_turn);

}  // namespace publish
