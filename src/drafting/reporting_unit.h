// Which unit a paper comes from, and which campaign and period it reports on: by its own words, and by the name of
// its file where they are not enough.
#pragma once

#include "drafting/paper_parts.h"
#include "model/site.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drafting {

/// Names of units as they stand in running text, those of former times too. Of names within names the longest counts:
/// "phường Trần Hưng Đạo" is not "phường Hưng Đạo".
class UnitNames {
public:
    explicit UnitNames(const model::Site& site);

    /// The only unit that `words` name; nothing for none and for several.
    std::optional<model::UnitId> find_only(std::string_view words) const;
    /// The first unit that `words` name.
    std::optional<model::UnitId> find_first(std::string_view words) const;
    /// The only unit whose name without its kind ("An Lão") is `place`.
    std::optional<model::UnitId> find_place(std::string_view place) const;
    /// The unit whose id stands in the name of a file: "bao-cao-xa-an-lao.docx".
    std::optional<model::UnitId> find_in_file_name(std::string_view stem) const;

private:
    struct Name {
        std::string key;
        std::string bare;  // without the kind
        model::UnitId unit;
    };
    std::vector<model::UnitId> find_all(std::string_view words) const;

    const model::Site& site_;
    std::vector<Name> names_;  // longest first
};

std::optional<model::UnitId> find_reporting_unit(const PaperParts& parts, std::string_view file_stem,
                                                 const model::Site& site);

struct ReportedOn {
    model::CampaignId campaign;
    model::PeriodId period;
};

/// The campaign whose request the paper cites, or whose name or headings it has; the first where nothing tells. The
/// site has at least one.
ReportedOn find_campaign(const PaperParts& parts, const std::vector<std::string>& cited_numbers,
                         const model::Site& site);

}  // namespace drafting
