// How one language writes numbers, degrees and dates. Each theme says it for each of its languages (`notation.*` of
// its strings), so that a new language needs no new code. Authors write Vietnamese, whatever the page is in.
#pragma once

#include <string>
#include <vector>

namespace text {

/// Whose words stand before a number: of the author ("hơn 70%" stays hơn), or those of the notation.
enum class QualifierWords { of_author, of_notation };

/// Patterns name their places in braces.
struct Notation {
    QualifierWords qualifier_words = QualifierWords::of_notation;
    std::string thousands;                                    // between groups of three digits
    std::string decimal;                                      // before decimals
    std::string percent;                                      // "{n}%"
    std::string range;                                        // "{from}–{to}"
    std::string yes, no;                                      // of a flag
    std::string over, at_least, near, under, at_most, about;  // "trên {n}"
    std::vector<std::string> months;                          // where January is "01", days have two digits too
    std::string day;                                          // "{day}/{month}/{year}"
    std::string month;                                        // "{month}/{year}"
    std::string hour;                                         // "{hour} giờ ngày {date}": the full hour
    std::string minute;                                       // "{hour} giờ {minute} ngày {date}"
    std::string span;                                         // "{from}–{to}"
    std::string every_year;                                   // "{day}/{month} hằng năm"

    bool operator==(const Notation&) const = default;
};

/// Of content and of what is written back into it (Luật Kế toán, Điều 12: "." groups thousands, "," before decimals).
const Notation& vietnamese();

}  // namespace text
