// Mô hình, sáng kiến, cách làm hay: what units tried and others may copy.
#pragma once

#include "model/figure.h"
#include "model/report.h"

#include <string>
#include <vector>

namespace model {

enum class InitiativeStatus { running, trial, pilot, proposed, planned, replicate, ended, unstated };

struct InitiativeSource {
    ReportId report;
    std::string at;
};

struct Initiative {
    std::string slug;
    std::string title;
    std::string form;  // as its owner calls it: "mô hình", "phong trào"
    FamilyId family;
    std::vector<FamilyId> also;  // further families
    std::vector<UnitId> units;
    std::string run_by;  // an owner that is no unit, or who in the unit runs it
    InitiativeStatus status = InitiativeStatus::unstated;
    std::string audience;
    std::string since;
    std::vector<std::string> spellings;  // other spellings, for search only
    std::vector<InitiativeSource> sources;
    std::optional<text::Moment> published;
    std::optional<text::Moment> updated;
    bool draft = false;
    std::vector<Figure> results;
    std::vector<Figure> targets;
    std::vector<Photo> photos;
    Body body;
    std::vector<std::string> aliases;
    diagnostics::Location location;
};

}  // namespace model
