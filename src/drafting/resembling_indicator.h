// Which indicator a number probably is of: the one whose measure stands behind the number and whose name is in the
// clause around it. Words that many indicators have in their names tell little, rare ones much.
#pragma once

#include "model/site.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace drafting {

struct CountedWords {
    std::string clause;  // around the number, up to the numbers before and behind it
    std::string behind;  // from the number on
    std::string_view passage;
    bool is_percent = false;
    bool is_share = false;
};

class IndicatorNames {
public:
    explicit IndicatorNames(const model::Site& site);

    /// Its id; empty where no indicator is sure enough, or two are as sure.
    std::string find(const CountedWords& counted) const;

private:
    const model::Site& site_;
    std::map<std::string, double, std::less<>> weights_;  // of the words of names
};

}  // namespace drafting
