// Who issued a paper, told by its name alone: one issuer under its spellings, the unit it belongs to, and whether
// that unit existed. Names match whole: an issuer of phường Trần Hưng Đạo is none of phường Hưng Đạo.
#pragma once

#include "model/site.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace analysis {

/// Equal for two ways to write one issuer: "UBND xã Việt Hoà" and "Ủy ban nhân dân xã Việt Hòa".
std::string make_issuer_key(std::string_view issuer);

/// Was the unit there on that day? A unit of which no first day is known always was.
bool existed(const model::Unit& unit, const text::Moment& date);

/// A unit of former times that became part of another one.
struct FormerUnit {
    std::string name;
    model::UnitId became;
};

/// The units of a site by the names that issuers hold: looked up once, asked for every paper by its issuer's key.
class Issuers {
public:
    explicit Issuers(const model::Site& site);

    /// The unit whose organ the issuer is, as units are now: the issuer holds its name whole and with its kind.
    std::optional<model::UnitId> find_unit(std::string_view issuer_key) const;

    /// The unit that the issuer claims to belong to, where it was not there yet on that day and no earlier unit had
    /// its name.
    std::optional<model::UnitId> find_unit_not_yet(std::string_view issuer_key, const text::Moment& date) const;

    /// The unit of former times to which the issuer belongs, where it had become part of another one by that day.
    std::optional<FormerUnit> find_unit_no_longer(std::string_view issuer_key, const text::Moment& date) const;

private:
    /// Key of a name -> index of the first that has it.
    using Names = std::map<std::string, std::size_t, std::less<>>;
    static std::optional<std::size_t> find_held(std::string_view key, const Names& names);

    const model::Site& site_;
    Names names_;
    Names former_names_;
    std::vector<FormerUnit> former_;
};

}  // namespace analysis
