// Everything that a site says, as values. Read once, never changed.
#pragma once

#include "model/campaign.h"
#include "model/document.h"
#include "model/indicator.h"
#include "model/initiative.h"
#include "model/report.h"
#include "model/unit.h"
#include "text/spoken.h"

#include <string>
#include <vector>

namespace model {

struct Family {
    std::string slug;
    std::string name;
    std::string name_en;
};

/// What points of several reports have in common: "Kinh phí hạn chế".
struct Topic {
    std::string slug;
    PointKind kind = PointKind::difficulty;
    std::string name;
    std::string name_en;
};

struct Platform {
    std::string slug;
    std::string name;
    std::string url;  // empty: none stated
    std::string audience;
    std::string about;
    std::vector<std::string> spellings;
    diagnostics::Location location;
};

struct Publisher {
    std::string name;
    std::string email;
    std::string phone;
    std::string address;
};

struct Settings {
    std::string title;
    std::string tagline;
    std::string title_en;
    std::string tagline_en;
    std::string city;      // "thành phố Hải Phòng"
    std::string base_url;  // with a slash at the end; empty: absolute addresses are left out
    std::vector<std::string> languages;
    std::string theme = "default";
    bool official = false;
    Publisher publisher;
    std::string licence;
    std::vector<IndicatorId> highlights;      // the city's big numbers on the home page
    std::vector<IndicatorId> lead;            // what a unit's first sentences tell, as far as it is stated
    std::vector<InitiativeId> worth_copying;  // the initiatives shown on the home page
    text::Spoken spoken;                      // how abbreviations are read aloud
};

struct Page {
    std::string slug;
    std::string title;
    std::optional<text::Moment> updated;
    Body body;
    diagnostics::Location location;
};

/// A name that is written in one way only, and how it is miswritten: "VNeID", not "VneID".
struct Term {
    std::string name;
    std::vector<std::string> miswritten;
};

struct StaticFile {
    std::string path;
    std::string destination;
};

struct Site {
    Settings settings;
    std::vector<Campaign> campaigns;
    std::vector<Unit> units;            // in the order of their names (ICU vi), places before departments
    std::vector<Group> groups;          // in the order of the file
    std::vector<Indicator> indicators;  // in the order of the file
    std::vector<Family> families;
    std::vector<Topic> topics;
    std::vector<Document> documents;
    std::vector<Platform> platforms;
    std::vector<Report> reports;          // by unit, then by slug
    std::vector<Initiative> initiatives;  // by title
    std::vector<Page> pages;
    std::vector<StaticFile> statics;
    std::vector<Term> terms;
    std::size_t set_aside = 0;  // reports and initiatives that are left out until their mistakes are mended

    const Campaign& operator[](CampaignId id) const { return campaigns[id.index]; }
    const Unit& operator[](UnitId id) const { return units[id.index]; }
    const Group& operator[](GroupId id) const { return groups[id.index]; }
    const Indicator& operator[](IndicatorId id) const { return indicators[id.index]; }
    const Family& operator[](FamilyId id) const { return families[id.index]; }
    const Topic& operator[](TopicId id) const { return topics[id.index]; }
    const Document& operator[](DocumentId id) const { return documents[id.index]; }
    const Platform& operator[](PlatformId id) const { return platforms[id.index]; }
    const Report& operator[](ReportId id) const { return reports[id.index]; }
    const Initiative& operator[](InitiativeId id) const { return initiatives[id.index]; }
};

/// A finding that the site's editors accept, with its reason; matched after all stages have reported.
struct AcceptedFinding {
    std::string finding;
    std::string file;  // in which it is found; empty: in that of the entry
    std::string on;    // field, as diagnostics name it; empty: any
    std::string at;    // line of the text; empty: any
    std::string reason;
    diagnostics::Location location;
};

/// A report as a published one: neither draft nor withdrawn.
inline bool is_published(const Report& report) {
    return !report.draft && !report.withdrawn;
}

}  // namespace model
