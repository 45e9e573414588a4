// What is stated of one thing by several: the city's figures beside the sums of units, facts that several reports
// tell alike or unlike, statements about all units beside the reports of units, and what a reader should know of each
// report's figures.
#pragma once

#include "model/site.h"

#include <optional>
#include <vector>

namespace analysis {

struct Analysis;

enum class Verdict {
    comparable,  // every place states it and both sides are exact: `difference` is there
    too_few,     // places are missing from the sum
    not_summed,  // units state it in a form that may not be added
    inexact,     // one side is a bound, a range or a share
};

struct CityComparison {
    model::IndicatorId indicator;
    std::size_t city;  // index of the city's latest fact with a value
    Verdict verdict = Verdict::too_few;
    std::optional<text::Decimal> difference;  // the city's figure less the sum
};

/// Two facts that cannot both be true.
struct Conflict {
    std::size_t first;  // indices of facts
    std::size_t second;
};

/// A statement about how many units did something, beside the units' own reports of that campaign and period.
struct ClaimCheck {
    model::CampaignId campaign;
    std::size_t claim;  // index into the campaign's claims
    std::size_t fact;   // what the report for the city states
    model::ReportId stated_in;
    std::vector<model::ReportId> telling;  // units' reports that show it
    std::vector<model::ReportId> silent;   // units' reports that do not
};

/// What keeps the figures of one report from being compared.
struct QualityNotes {
    model::ReportId report;
    std::size_t figures = 0;
    std::vector<model::IndicatorId> undated;         // neither a day nor a span
    std::vector<model::IndicatorId> without_counts;  // shares as a bare percentage
    std::vector<model::IndicatorId> words_only;      // "hàng nghìn"
};

struct Reconciliation {
    std::vector<CityComparison> comparisons;  // by indicator
    std::vector<Conflict> conflicts;
    std::vector<std::size_t> matches;  // facts that two or more reports tell
    std::vector<ClaimCheck> claims;    // in the order of campaigns
    std::vector<QualityNotes> notes;   // of every report that takes part
};

Reconciliation reconcile(const model::Site& site, const Analysis& analysis);

}  // namespace analysis
