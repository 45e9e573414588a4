#include "text/format.h"

#include "text/pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace text {
namespace {

constexpr int kShownDecimals = 2;

/// Of one that is not none.
const std::string& pattern_of(Qualifier qualifier, const Notation& notation) {
    switch (qualifier) {
        case Qualifier::none:
            break;
        case Qualifier::over:
            return notation.over;
        case Qualifier::at_least:
            return notation.at_least;
        case Qualifier::near:
            return notation.near;
        case Qualifier::under:
            return notation.under;
        case Qualifier::at_most:
            return notation.at_most;
        case Qualifier::about:
            return notation.about;
    }
    throw std::logic_error("a qualifier without a word");
}

std::string with_percent(std::string numbers, const Quantity& quantity, const Notation& notation) {
    return quantity.percent ? fill(notation.percent, {{"n", numbers}}) : numbers;
}

std::string numbers_of(const Quantity& quantity, const Notation& notation) {
    const auto number = [&](const Decimal& of) { return format_number(of, notation); };
    switch (quantity.shape) {
        case QuantityShape::flag:
            return quantity.low == Decimal(0) ? notation.no : notation.yes;
        case QuantityShape::share:
            return number(quantity.low) + "/" + number(quantity.high);
        case QuantityShape::range:
            return with_percent(fill(notation.range, {{"from", number(quantity.low)}, {"to", number(quantity.high)}}),
                                quantity, notation);
        case QuantityShape::amount:
            return with_percent(number(quantity.low), quantity, notation);
    }
    throw std::logic_error("a quantity without a shape");
}

std::string qualified(const Quantity& quantity, const Notation& notation) {
    std::string numbers = numbers_of(quantity, notation);
    if (notation.qualifier_words == QualifierWords::of_author && !quantity.qualifier_word.empty())
        return fmt::format("{} {}", quantity.qualifier_word.view(), numbers);
    if (quantity.qualifier == Qualifier::none) return numbers;
    return fill(pattern_of(quantity.qualifier, notation), {{"n", numbers}});
}

std::string with_leading_zeros(int number, std::size_t digits) {
    std::string written = std::to_string(number);
    if (written.size() < digits) written.insert(0, digits - written.size(), '0');
    return written;
}

/// The name of the month, and the day with as many digits as months that are numbers.
std::string write_date(const std::string& pattern, const Moment& moment, const Notation& notation) {
    const bool two_digits = notation.months.front() == "01";
    return fill(pattern, {{"day", with_leading_zeros(moment.day, two_digits ? 2 : 1)},
                          {"month", notation.months.at(static_cast<std::size_t>(moment.month) - 1)},
                          {"year", with_leading_zeros(moment.year, 4)}});
}

}  // namespace

std::string format_number(const Decimal& number, const Notation& notation) {
    std::string digits = number.rounded(kShownDecimals).to_string();
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    const std::size_t point = digits.find('.');
    if (point != std::string::npos) digits.replace(point, 1, notation.decimal);
    for (std::size_t at = std::min(point, digits.size()); at > first + 3; at -= 3) {
        digits.insert(at - 3, notation.thousands);
    }
    return digits;
}

std::string format_percent(const Decimal& percent, const Notation& notation) {
    return fill(notation.percent, {{"n", format_number(percent, notation)}});
}

std::string format_share_percent(const Decimal& part, const Decimal& whole, const Notation& notation) {
    return format_percent((part * Decimal(100)).divided_by(whole, kShownDecimals), notation);
}

std::string write_quantity(const Quantity& quantity) {
    return qualified(quantity, vietnamese());
}

std::string format_quantity(const Quantity& quantity, const Notation& notation) {
    std::string written = qualified(quantity, notation);
    if (quantity.shape == QuantityShape::share && quantity.high != Decimal(0))
        written += " (" + format_share_percent(quantity.low, quantity.high, notation) + ")";
    return written;
}

std::string format_quantity(const Quantity& quantity, std::string_view measure, const Notation& notation) {
    std::string written = format_quantity(quantity, notation);
    const bool counts = quantity.shape == QuantityShape::amount || quantity.shape == QuantityShape::range;
    if (!counts || quantity.percent || measure.empty()) return written;
    if (measure != "%") written += kNoBreakSpace;
    return written.append(measure);
}

std::string format_moment(const Moment& moment, const Notation& notation) {
    if (moment.month == 0) {
        return with_leading_zeros(moment.year, 4);
    }
    if (!moment.has_day()) {
        return write_date(notation.month, moment, notation);
    }
    const std::string date = write_date(notation.day, moment, notation);
    if (!moment.has_time()) {
        return date;
    }
    return fill(
        moment.minute == 0 ? notation.hour : notation.minute,
        {{"hour", std::to_string(moment.hour)}, {"minute", with_leading_zeros(moment.minute, 2)}, {"date", date}});
}

std::string format_span(const Span& span, const Notation& notation) {
    return fill(notation.span,
                {{"from", format_moment(span.from, notation)}, {"to", format_moment(span.to, notation)}});
}

std::string format_yearly_day(const YearlyDay& day, const Notation& notation) {
    return write_date(notation.every_year, {.month = day.month, .day = day.day}, notation);
}

std::string format_iso(const Moment& moment) {
    std::string iso = with_leading_zeros(moment.year, 4);
    if (moment.month != 0) iso += "-" + with_leading_zeros(moment.month, 2);
    if (moment.has_day()) iso += "-" + with_leading_zeros(moment.day, 2);
    if (moment.has_time())
        iso += "T" + with_leading_zeros(moment.hour, 2) + ":" + with_leading_zeros(moment.minute, 2);
    return iso;
}

std::string format_size(std::size_t bytes, const Notation& notation) {
    constexpr std::size_t kKilobyte = 1024;
    constexpr std::size_t kMegabyte = kKilobyte * kKilobyte;
    if (bytes <= kMegabyte - kKilobyte) {
        const std::size_t kilobytes = bytes == 0 ? 1 : (bytes + kKilobyte - 1) / kKilobyte;
        return fmt::format("{}{}KB", format_number(static_cast<std::int64_t>(kilobytes), notation), kNoBreakSpace);
    }
    const auto megabytes = Decimal(static_cast<std::int64_t>(bytes)).divided_by(Decimal(kMegabyte), 1);
    return fmt::format("{}{}MB", format_number(megabytes, notation), kNoBreakSpace);
}

}  // namespace text
