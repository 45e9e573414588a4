// Who issued a paper, told by its name alone: one issuer under its spellings, the unit it belongs to, and whether
// that unit existed. Names match whole: an issuer of phường Trần Hưng Đạo is none of phường Hưng Đạo.
#pragma once

#include "model/site.h"

#include <optional>
#include <string>
#include <string_view>

namespace analysis {

/// Equal for two ways to write one issuer: "UBND xã Việt Hoà" and "Ủy ban nhân dân xã Việt Hòa".
std::string make_issuer_key(std::string_view issuer);

/// Does the issuer's name hold the name of this unit, whole and with its kind?
bool is_of_unit(std::string_view issuer, std::string_view unit_name);

/// The unit whose organ the issuer is, as units are now.
std::optional<model::UnitId> find_unit_of(std::string_view issuer, const model::Site& site);

/// Was the unit there on that day? A unit of which no first day is known always was.
bool existed(const model::Unit& unit, const text::Moment& date);

/// The unit that the issuer claims to belong to, where it was not there yet on that day and no earlier unit had its
/// name.
std::optional<model::UnitId> find_unit_not_yet(std::string_view issuer, const text::Moment& date,
                                               const model::Site& site);

/// A unit of former times to which the issuer belongs, where it had become part of another one by that day.
struct FormerUnit {
    std::string name;
    model::UnitId became;
};
std::optional<FormerUnit> find_unit_no_longer(std::string_view issuer, const text::Moment& date,
                                              const model::Site& site);

}  // namespace analysis
