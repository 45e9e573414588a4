#include "text/notation.h"

namespace text {

const Notation& vietnamese() {
    static const Notation notation = {
        .qualifier_words = QualifierWords::of_author,
        .thousands = ".",
        .decimal = ",",
        .percent = "{n}%",
        .range = "{from}–{to}",
        .yes = "có",
        .no = "không",
        .over = "trên {n}",
        .at_least = "ít nhất {n}",
        .near = "gần {n}",
        .under = "dưới {n}",
        .at_most = "tối đa {n}",
        .about = "khoảng {n}",
        .months = {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"},
        .day = "{day}/{month}/{year}",
        .month = "{month}/{year}",
        .hour = "{hour} giờ ngày {date}",
        .minute = "{hour} giờ {minute} ngày {date}",
        .span = "{from}–{to}",
        .every_year = "{day}/{month} hằng năm",
    };
    return notation;
}

}  // namespace text
