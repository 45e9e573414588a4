// From figures to facts: what several reports state alike is one truth.
#pragma once

#include "analysis/analysis.h"

#include <deque>
#include <span>
#include <vector>

namespace analysis {

enum class Part { results, targets };

/// What all results (or targets) that take part state, by indicator, unit (the city first) and time; those that state
/// the same stand together.
std::vector<Statement> gather_statements(const model::Site& site, Drafts drafts, Part part,
                                         const diagnostics::RunJobs& run);

/// The facts that they state, in the same order; they refer to `statements`.
std::vector<Fact> join_statements(const model::Site& site, Drafts drafts, std::span<const Statement> statements);

/// Facts of computed indicators (sums, ratios), for each unit whose report states every term; they refer to
/// `computed`, to which their values are added.
std::vector<Fact> compute_facts(const model::Site& site, const std::vector<Fact>& facts,
                                std::deque<Computed>& computed);

/// Each part as a share of its whole, where one report tells both of one time.
std::vector<PartShare> compute_part_shares(const model::Site& site, const std::vector<Fact>& facts);

/// What looks like a share but is counted in two measures, where one report tells both.
std::vector<WithheldShare> find_withheld_shares(const model::Site& site, const std::vector<Fact>& facts);

/// The facts of an indicator. Stated ones stand in order, computed ones behind them in the same order.
std::span<const Fact> facts_of(const model::Site& site, const std::vector<Fact>& facts, model::IndicatorId indicator);

/// Places that owe a report to some campaign; all places where no campaign names any kind of them.
int count_obligated(const model::Site& site);

/// What stands for each unit in the current period, and what may be joined and ranked, of one indicator.
/// `obligated`: count_obligated().
IndicatorFacts summarise_indicator(const model::Site& site, model::IndicatorId id, const std::vector<Fact>& facts,
                                   const std::vector<Fact>& targets, int obligated);

}  // namespace analysis
