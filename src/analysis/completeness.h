// How far the reports of each campaign are on this site, and what each tells of the campaign's outline. It says
// nothing of reports that were sent and are not here.
#pragma once

#include "model/site.h"

#include <vector>

namespace analysis {

/// How a report tells what an entry of the outline asks for; what is told more plainly stands behind.
enum class Told { none, elsewhere, own };

/// One unit that owes a report for the campaign's current period.
struct UnitCompleteness {
    model::UnitId unit;
    std::vector<model::ReportId> reports;  // on this site
    std::vector<Told> sections;            // by outline entry, of all reports together; empty without a report
};

/// Units of one kind. The site may know fewer by name than owe a report: "14 sở, ngành", five of them named.
struct KindCount {
    model::UnitKind kind = model::UnitKind::xa;
    int obligated = 0;
    int named = 0;
    int reported = 0;
};

struct Completeness {
    model::PeriodId period;               // the latest that has a report, or the latest of all
    std::vector<KindCount> kinds;         // that owe a report
    std::vector<UnitCompleteness> units;  // by name: all that owe a report, and others that sent one
};

Told how_told(const model::Report& report, std::size_t entry, const model::OutlineEntry& outline_entry);

/// Of each campaign, by CampaignId. `reports_of` are the reports that take part, by UnitId.
std::vector<Completeness> check_completeness(const model::Site& site,
                                             const std::vector<std::vector<model::ReportId>>& reports_of);

}  // namespace analysis
