#include "text/format.h"

#include <fmt/format.h>
#include <stdexcept>

namespace text {
namespace {

constexpr int kShownDecimals = 2;

std::string_view default_word(Qualifier qualifier) {
    switch (qualifier) {
        case Qualifier::none:
            return "";
        case Qualifier::over:
            return "trên";
        case Qualifier::at_least:
            return "ít nhất";
        case Qualifier::near:
            return "gần";
        case Qualifier::under:
            return "dưới";
        case Qualifier::at_most:
            return "tối đa";
        case Qualifier::about:
            return "khoảng";
    }
    throw std::logic_error("a qualifier without a word");
}

std::string write_numbers(const Quantity& quantity) {
    switch (quantity.shape) {
        case QuantityShape::flag:
            return quantity.low == Decimal(0) ? "không" : "có";
        case QuantityShape::share:
            return format_number(quantity.low) + "/" + format_number(quantity.high);
        case QuantityShape::range:
            return format_number(quantity.low) + "–" + format_number(quantity.high) + (quantity.percent ? "%" : "");
        case QuantityShape::amount:
            return format_number(quantity.low) + (quantity.percent ? "%" : "");
    }
    throw std::logic_error("a quantity without a shape");
}

}  // namespace

std::string format_number(const Decimal& number) {
    std::string digits = number.rounded(kShownDecimals).to_string();
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    std::size_t whole_end = digits.find('.');
    if (whole_end == std::string::npos) {
        whole_end = digits.size();
    } else {
        digits[whole_end] = ',';
    }
    for (std::size_t at = whole_end; at > first + 3; at -= 3) {
        digits.insert(at - 3, 1, '.');
    }
    return digits;
}

std::string format_percent(const Decimal& percent) {
    return format_number(percent) + "%";
}

std::string format_share_percent(const Decimal& part, const Decimal& whole) {
    return format_percent((part * Decimal(100)).divided_by(whole, kShownDecimals));
}

std::string write_quantity(const Quantity& quantity) {
    if (quantity.qualifier == Qualifier::none) {
        return write_numbers(quantity);
    }
    const std::string_view word = quantity.qualifier_word.empty() ? default_word(quantity.qualifier)
                                                                  : std::string_view(quantity.qualifier_word);
    return fmt::format("{} {}", word, write_numbers(quantity));
}

std::string format_quantity(const Quantity& quantity) {
    const std::string written = write_quantity(quantity);
    const bool has_percent = quantity.shape == QuantityShape::share && quantity.high != Decimal(0);
    return has_percent ? fmt::format("{} ({})", written, format_share_percent(quantity.low, quantity.high)) : written;
}

std::string format_quantity(const Quantity& quantity, std::string_view measure) {
    const bool counts = quantity.shape == QuantityShape::amount || quantity.shape == QuantityShape::range;
    if (!counts || quantity.percent || measure.empty()) {
        return format_quantity(quantity);
    }
    return fmt::format("{}{}{}", format_quantity(quantity), measure == "%" ? "" : kNoBreakSpace, measure);
}

std::string format_moment(const Moment& moment) {
    if (moment.month == 0) {
        return fmt::format("{:04}", moment.year);
    }
    if (!moment.has_day()) {
        return fmt::format("{:02}/{:04}", moment.month, moment.year);
    }
    std::string date = fmt::format("{:02}/{:02}/{:04}", moment.day, moment.month, moment.year);
    if (!moment.has_time()) {
        return date;
    }
    const std::string minute = moment.minute == 0 ? "" : fmt::format("{:02} ", moment.minute);
    return fmt::format("{} giờ {}ngày {}", moment.hour, minute, date);
}

std::string format_span(const Span& span) {
    return fmt::format("{}–{}", format_moment(span.from), format_moment(span.to));
}

std::string format_yearly_day(const YearlyDay& day) {
    return fmt::format("{:02}/{:02} hằng năm", day.day, day.month);
}

std::string format_iso(const Moment& moment) {
    std::string iso = fmt::format("{:04}", moment.year);
    if (moment.month != 0) {
        iso += fmt::format("-{:02}", moment.month);
    }
    if (moment.has_day()) {
        iso += fmt::format("-{:02}", moment.day);
    }
    if (moment.has_time()) {
        iso += fmt::format("T{:02}:{:02}", moment.hour, moment.minute);
    }
    return iso;
}

std::string format_size(std::size_t bytes) {
    constexpr std::size_t kKilobyte = 1024;
    constexpr std::size_t kMegabyte = kKilobyte * kKilobyte;
    if (bytes <= kMegabyte - kKilobyte) {
        const std::size_t kilobytes = bytes == 0 ? 1 : (bytes + kKilobyte - 1) / kKilobyte;
        return fmt::format("{}{}KB", format_number(static_cast<std::int64_t>(kilobytes)), kNoBreakSpace);
    }
    const auto megabytes = Decimal(static_cast<std::int64_t>(bytes)).divided_by(Decimal(kMegabyte), 1);
    return fmt::format("{}{}MB", format_number(megabytes), kNoBreakSpace);
}

}  // namespace text
