// Who issued a paper, told by its name alone: one issuer under its spellings, the unit it belongs to, and whether
// that unit existed. Names match whole: an issuer of phường Trần Hưng Đạo is none of phường Hưng Đạo.
#pragma once

#include "model/site.h"
#include "text/string_map.h"

#include <cstddef>
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
    std::string_view name;  // within the Site
    model::UnitId became;
};

/// Who issued a paper, as far as the name tells. An issuer is the organ of a unit whose name it holds whole and with
/// its kind.
struct Issuer {
    std::string key;                    // make_issuer_key()
    std::optional<model::UnitId> unit;  // as units are now
    std::optional<FormerUnit> former;
};

/// The units of a site by the names that issuers hold, looked up once.
class Issuers {
public:
    explicit Issuers(const model::Site& site);

    /// The issuer of this key.
    Issuer find(std::string key) const;

private:
    /// The first units, now and of former times, that have a name.
    struct Bearers {
        std::optional<model::UnitId> unit;
        std::optional<std::size_t> former;  // index into former_
    };

    Bearers find_held(std::string_view key) const;

    text::StringMap<Bearers> bearers_;  // by the key of the name
    std::vector<FormerUnit> former_;
};

/// The unit that the issuer claims to belong to, where it was not there yet on that day and no earlier unit had its
/// name.
std::optional<model::UnitId> find_unit_not_yet(const Issuer& issuer, const model::Site& site,
                                               const text::Moment& date);

/// The unit of former times to which the issuer belongs, where it had become part of another one by that day.
std::optional<FormerUnit> find_unit_no_longer(const Issuer& issuer, const model::Site& site,
                                              const text::Moment& date);

}  // namespace analysis
