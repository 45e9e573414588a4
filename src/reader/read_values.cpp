#include "reader/read_values.h"

#include "reader/shapes.h"
#include "reader/spelled_number.h"
#include "text/format.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <charconv>

namespace reader {
namespace {

using diagnostics::Phrase;

std::optional<int> parse_whole_number(std::string_view digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || number < 0) return std::nullopt;
    return number;
}

struct NumberForm {
    std::string_view ending;
    Phrase example;
};

NumberForm number_form(Shape shape) {
    switch (shape) {
        case Shape::percent:
            return {"%", "80%"};
        case Shape::days:
            return {" ngày", "7 ngày"};
        case Shape::all_or_number:
            return {"", {"all hoặc 14", "all or 14"}};
        default:
            return {"", {"một số nguyên, như 14", "a whole number, such as 14"}};
    }
}

void report_moment_fault(text::MomentFault fault, const source::Node& node, Phrase example, const Slot& slot) {
    const std::string written = trimmed(node.text);
    switch (fault) {
        case text::MomentFault::impossible:
            return slot.report("date-impossible", {{"written", written}});
        case text::MomentFault::reversed:
            return slot.report("span-reversed", {{"written", written}});
        case text::MomentFault::not_a_moment:
            return slot.report("date-unreadable", {{"written", written}, {"example", std::move(example)}});
    }
}

std::string_view code_of(text::QuantityFault fault) {
    using enum text::QuantityFault;
    switch (fault) {
        case ambiguous:
            return "figure-ambiguous";
        case comma_thousands:
            return "figure-comma-thousands";
        case date_like:
            return "figure-date-like";
        case measure_inside:
            return "figure-extra-words";
        case magnitude_word:
            return "figure-magnitude-word";
        case trailing_bound:
            return "figure-trailing-bound";
        case unknown_qualifier:
            return "figure-qualifier-unknown";
        case zero_whole:
        case part_over_whole:
            return "figure-share-impossible";
        case range_reversed:
            return "figure-range-reversed";
        case too_long:
            return "figure-too-long";
        case empty:
        case not_a_figure:
            return "figure-unreadable";
    }
    return "figure-unreadable";
}

/// `viết "8.203"`, with the suggestions of the grammar; without any, a figure as such.
Phrase what_to_write(const std::vector<std::string>& suggestions) {
    if (suggestions.empty())
        return {"viết như \"1.570\", trên 70%, 12/14, 5 - 7", "write as in \"1.570\", trên 70%, 12/14, 5 - 7"};
    std::string vi, en;
    for (const std::string& suggestion : suggestions) {
        vi += fmt::format("{}\"{}\"", vi.empty() ? "" : " hoặc ", suggestion);
        en += fmt::format("{}\"{}\"", en.empty() ? "" : " or ", suggestion);
    }
    return {"viết " + vi, "write " + en};
}

/// "1.440" as people say it, so that nobody takes it for a decimal number again.
Phrase in_words(const std::string& whole) {
    const auto parsed = text::parse_quantity(whole);
    const auto* quantity = std::get_if<text::Quantity>(&parsed);
    if (!quantity || !quantity->low.is_whole() || quantity->low.coefficient() < 0)
        return {"số nguyên", "a whole number"};
    const std::string digits = quantity->low.to_string();
    std::string grouped;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) grouped += ',';
        grouped += digits[i];
    }
    return {spell_whole_number(quantity->low.coefficient()), grouped};
}

/// The offending part of a text that stands on one line as it is; else the whole.
diagnostics::Location locate_part(const source::Node& node, const text::QuantityError& error) {
    diagnostics::Location location = node.location;
    const std::string_view text = node.text;
    if (node.style == source::Node::Style::block || text.find('\n') != text.npos || error.length == 0 ||
        error.offset + error.length > text.size()) {
        return location;
    }
    const int quote = node.style == source::Node::Style::quoted ? 1 : 0;
    location.column += quote + static_cast<int>(text::count_characters(text.substr(0, error.offset)));
    location.length = static_cast<int>(text::count_characters(text.substr(error.offset, error.length)));
    return location;
}

void report_quantity_fault(const text::QuantityError& error, const source::Node& node, Slot slot) {
    slot.spot.location = locate_part(node, error);
    const std::string_view text = node.text;
    const std::string part(error.offset + error.length <= text.size() ? text.substr(error.offset, error.length)
                                                                      : text);
    diagnostics::Arguments arguments{
        {"written", trimmed(text)}, {"part", part}, {"write", what_to_write(error.suggestions)}};
    const bool is_ambiguous = error.fault == text::QuantityFault::ambiguous && error.suggestions.size() >= 2;
    if (is_ambiguous) {
        arguments.emplace_back("whole", error.suggestions[0]);
        arguments.emplace_back("decimal", error.suggestions[1]);
        arguments.emplace_back("in_words", in_words(error.suggestions[0]));
    }
    if (error.fault == text::QuantityFault::zero_whole || error.fault == text::QuantityFault::part_over_whole) {
        const bool zero = error.fault == text::QuantityFault::zero_whole;
        arguments.emplace_back("reason", zero ? Phrase("mẫu số là 0", "the whole is 0")
                                              : Phrase("tử số lớn hơn mẫu số", "the part is larger than the whole"));
    }
    const bool is_unclear = error.fault == text::QuantityFault::ambiguous && !is_ambiguous;
    slot.report(is_unclear ? "figure-unreadable" : code_of(error.fault), std::move(arguments));
}

}  // namespace

std::optional<int> read_number(const source::Node& node, Shape shape, const Slot& slot) {
    const NumberForm form = number_form(shape);
    const std::string written = trimmed(node.text);
    if (written.ends_with(form.ending)) {
        const auto digits = std::string_view(written).substr(0, written.size() - form.ending.size());
        if (const auto number = parse_whole_number(digits)) return number;
    }
    slot.report("value-unreadable", {{"written", written}, {"example", form.example}});
    return std::nullopt;
}

std::optional<text::Moment> read_moment(const source::Node& node, const Slot& slot) {
    const auto parsed = text::parse_moment(trimmed(node.text));
    if (const auto* moment = std::get_if<text::Moment>(&parsed)) return *moment;
    report_moment_fault(std::get<text::MomentFault>(parsed), node, "31/12/2025", slot);
    return std::nullopt;
}

std::optional<text::Span> read_span(const source::Node& node, const Slot& slot) {
    const auto parsed = text::parse_span(trimmed(node.text));
    if (const auto* span = std::get_if<text::Span>(&parsed)) return *span;
    report_moment_fault(std::get<text::MomentFault>(parsed), node, "01/01/2025–25/11/2025", slot);
    return std::nullopt;
}

std::optional<model::EventDate> read_event_date(const source::Node& node, const Slot& slot) {
    const auto parsed = text::parse_event_date(trimmed(node.text));
    if (const auto* moment = std::get_if<text::Moment>(&parsed)) return *moment;
    if (const auto* span = std::get_if<text::Span>(&parsed)) return *span;
    if (const auto* day = std::get_if<text::YearlyDay>(&parsed)) return *day;
    report_moment_fault(
        std::get<text::MomentFault>(parsed), node,
        {"18/10/2025, 10/10/2025–31/10/2025 hoặc 10/10", "18/10/2025, 10/10/2025–31/10/2025 or 10/10"}, slot);
    return std::nullopt;
}

std::optional<std::string> read_address(const source::Node& node, const Slot& slot) {
    std::string written = trimmed(node.text);
    const std::size_t scheme = written.starts_with("https://") ? 8 : written.starts_with("http://") ? 7 : 0;
    const bool has_host = scheme > 0 && written.size() > scheme && written[scheme] != '/';
    if (has_host && written.find_first_of(" \t\n\"<>\\@") == std::string::npos) return written;
    slot.report("address-unusable", {{"written", written}});
    return std::nullopt;
}

std::optional<text::Quantity> read_quantity(const source::Node& node, const Slot& slot) {
    auto parsed = text::parse_quantity(node.text);
    if (const auto* error = std::get_if<text::QuantityError>(&parsed)) {
        report_quantity_fault(*error, node, slot);
        return std::nullopt;
    }
    if (node.style == source::Node::Style::plain && node.text.find_first_of(".,") != std::string::npos) {
        slot.report("figure-unquoted", {{"written", node.text}});
    }
    return std::get<text::Quantity>(std::move(parsed));
}

std::optional<text::Rank> read_rank(const source::Node& node, const Slot& slot) {
    if (const auto rank = text::parse_rank(trimmed(node.text))) return rank;
    slot.report("rank-unreadable", {{"written", trimmed(node.text)}});
    return std::nullopt;
}

}  // namespace reader
