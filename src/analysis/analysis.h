// What follows from what the reports say: facts (one truth, perhaps told several times), totals with their coverage,
// shares of parts in wholes, the register of papers, and findings about it all.
#pragma once

#include "analysis/completeness.h"
#include "analysis/content_dates.h"
#include "analysis/fact.h"
#include "analysis/lookup.h"
#include "analysis/reconciliation.h"
#include "analysis/register_entry.h"
#include "diagnostics/diagnostics.h"
#include "diagnostics/printer.h"
#include "diagnostics/run_jobs.h"
#include "model/site.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

namespace analysis {

/// `part` as a share of `whole`, both told in one report for one time.
struct PartShare {
    std::size_t part;  // indices of facts
    std::size_t whole;
    text::Quantity percent;
};

/// Looks like a share, but part and whole are counted in different measures: pages say why there is none.
struct WithheldShare {
    std::size_t part;  // indices of facts
    std::size_t whole;
};

struct Coverage {
    int units = 0;    // places with a fact that counts
    int of = 0;       // xã, phường, đặc khu
    int undated = 0;  // of `units`: facts whose time nobody states
};

/// A place among comparable units. Bounds may leave it open: then it is one from `place` to `up_to`.
struct RankedUnit {
    std::size_t fact;
    int place = 1;
    int up_to = 1;
    bool is_shared = false;  // with units of the same figure
};

/// What lies in the middle of the units' figures: a quarter of them below the lower quartile, a quarter above the
/// upper one.
struct Spread {
    text::Quantity lower_quartile;
    text::Quantity median;
    text::Quantity upper_quartile;
};

/// How much a figure changed since an earlier one that it may be compared with.
struct Change {
    enum class Direction { up, down, none };
    std::size_t since;  // index of a fact
    Direction direction = Direction::none;
    text::Quantity by;  // never below 0; of percentages in points
};

/// One indicator of one unit (or the city) at several times, earliest first.
struct History {
    model::IndicatorId indicator;
    std::optional<model::UnitId> about;
    std::vector<FactIndex> entries;  // at least two
};

/// What may be said of one indicator over all places.
struct IndicatorFacts {
    std::vector<std::size_t> city;    // facts about the whole city
    std::vector<std::size_t> units;   // one latest fact per unit that has a value: those that join the total first,
                                      // highest first, then by name
    std::vector<std::size_t> joined;  // those of `units` that the total is made of; none without a total
    std::vector<std::size_t> without_value;  // facts of units that state a rank, names or words only
    std::vector<std::size_t> targets;        // indices into Analysis::targets
    std::optional<text::Quantity> total;     // only where the indicator's facts may be joined
    Coverage coverage;
    std::vector<RankedUnit> ranking;  // best first; empty where too few units are comparable, or more is not better
    std::optional<Spread> spread;     // only of enough units to have a middle
};

/// Is moved, never copied: its facts refer to its statements and values, which stay where they are.
struct Analysis {
    Analysis() = default;
    Analysis(Analysis&&) = default;
    Analysis& operator=(Analysis&&) = default;

    std::vector<Statement> statements;         // those of each fact stand together, in the order of reports
    std::vector<Statement> target_statements;  // the same of targets
    std::deque<Computed> computed;

    std::vector<Fact> facts;  // by indicator, unit (the city first), time
    std::vector<Fact> targets;
    std::vector<IndicatorFacts> indicators;                        // by IndicatorId
    std::vector<PartShare> part_shares;                            // by indicator and unit of the part
    std::vector<WithheldShare> withheld_shares;                    // the same
    std::vector<History> histories;                                // by indicator and unit
    std::vector<RegisterEntry> documents;                          // by date, undated ones last
    std::vector<std::vector<model::ReportId>> reports_of;          // by UnitId: published ones
    std::vector<std::vector<model::InitiativeId>> initiatives_of;  // by UnitId: published ones
    std::vector<Completeness> completeness;                        // by CampaignId
    Reconciliation reconciliation;
    ContentDates dates;
    Lookup lookup;

    const IndicatorFacts& of(model::IndicatorId id) const { return indicators[id.index]; }
};

/// Reports and initiatives that are drafts (unless `with_drafts`) or withdrawn take no part.
enum class Drafts { left_out, included };
/// Indicators, papers and rules are independent jobs of `run`.
Analysis analyze(const model::Site& site, Drafts drafts, diagnostics::Diagnostics& diagnostics,
                 const diagnostics::RunJobs& run = diagnostics::run_in_turn);

/// Takes accepted findings out of `diagnostics`; one that matches nothing, or several without naming a place, is
/// itself an error. `source_line` gives the lines in which the words of `at:` are looked for.
void settle_accepted(const std::vector<model::AcceptedFinding>& accepted, const diagnostics::SourceLine& source_line,
                     diagnostics::Diagnostics& diagnostics);

}  // namespace analysis
