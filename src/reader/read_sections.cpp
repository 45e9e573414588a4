#include "reader/read_sections.h"

#include "text/unicode.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace reader {
namespace {

constexpr std::string_view kAnyEnding = " *";
constexpr std::string_view kTopicLink = "topic:";

/// "2.1. Kết quả", "IV. Kết quả", "I- Kết quả", "1/ Kết quả", "a) Kết quả" -> "Kết quả". Letters count only with a
/// sign behind them.
std::string_view strip_numerals(std::string_view heading) {
    constexpr std::string_view kDigits = "0123456789.";
    constexpr std::string_view kRoman = "IVXLC";
    const std::size_t blank = heading.find(' ');
    if (blank == std::string_view::npos || blank == 0) return heading;
    const std::string_view first = heading.substr(0, blank);
    const bool is_marked = std::string_view(".)-/:").find(first.back()) != std::string_view::npos;
    const std::string_view bare = is_marked ? first.substr(0, first.size() - 1) : first;
    const bool is_number = !bare.empty() && bare.find_first_not_of(kDigits) == std::string_view::npos;
    const bool is_roman = bare.find_first_not_of(kRoman) == std::string_view::npos;
    const bool is_letter = bare.size() == 1 && bare[0] >= 'a' && bare[0] <= 'z';
    if (is_number || (is_marked && (is_roman || is_letter))) return heading.substr(blank + 1);
    return heading;
}

/// Seen by the first letter: nearly all patterns begin otherwise, and folding costs.
bool begins_otherwise(const std::string& folded, std::string_view pattern) {
    const char first = pattern.empty() ? ' ' : pattern.front();
    if (first >= 'A' && first <= 'Z') return !folded.starts_with(static_cast<char>(first - 'A' + 'a'));
    return first >= 'a' && first <= 'z' && !folded.starts_with(first);
}

bool matches(const std::string& folded, std::string_view pattern) {
    if (begins_otherwise(folded, pattern)) return false;
    if (!pattern.ends_with(kAnyEnding)) return folded == text::fold(pattern);
    const std::string beginning = text::fold(pattern.substr(0, pattern.size() - kAnyEnding.size()));
    return folded.starts_with(beginning) && (folded.size() == beginning.size() || folded[beginning.size()] == ' ');
}

void report_unknown(const markdown::Heading& heading, const model::Campaign& campaign, const Reading& reading) {
    std::vector<std::string> headings;
    for (const model::OutlineEntry& entry : campaign.outline) headings.push_back(entry.heading);
    const auto similar = text::find_similar(strip_numerals(heading.text), headings);
    const diagnostics::Phrase suggestion =
        similar
            ? diagnostics::Phrase("có phải “" + *similar + "”?", "did you mean “" + *similar + "”?")
            : diagnostics::Phrase("thêm tên này vào also của một mục trong data/campaigns.yaml nếu là cùng một mục",
                                  "add it under `also` of an entry in data/campaigns.yaml if it is the same section");
    reading.diagnostics.report(
        "section-unknown", heading.location,
        {{"written", heading.text}, {"campaign", campaign.short_name}, {"suggestion", suggestion}});
}

/// The section in which a place of the text stands: the last that begins before it.
std::optional<std::size_t> section_at(int line, const std::vector<model::Section>& sections) {
    const auto after = std::ranges::upper_bound(sections, line, {},
                                                [](const model::Section& section) { return section.place.line; });
    return after == sections.begin() ? std::nullopt
                                     : std::optional(static_cast<std::size_t>(after - sections.begin()) - 1);
}

diagnostics::Phrase point_kind_name(model::PointKind kind) {
    switch (kind) {
        case model::PointKind::difficulty:
            return {"khó khăn", "difficulty"};
        case model::PointKind::direction:
            return {"phương hướng", "direction"};
        case model::PointKind::recommendation:
            return {"kiến nghị", "recommendation"};
    }
    return {};
}

std::optional<model::TopicId> read_topic(const markdown::Outline& text, int point, model::PointKind kind,
                                         const Reading& reading) {
    const auto link = std::ranges::find_if(text.links, [&](const markdown::Link& candidate) {
        return candidate.point == point && candidate.destination.starts_with(kTopicLink);
    });
    if (link == text.links.end()) return std::nullopt;
    // check_links has reported an unknown topic.
    const auto index = reading.catalogue.find(EntityKind::topic, link->destination.substr(kTopicLink.size()));
    if (!index) return std::nullopt;
    const model::Topic& topic = reading.site.topics[*index];
    if (topic.kind == kind) return model::TopicId{*index};
    reading.diagnostics.report(
        "topic-kind-differs", link->location,
        {{"topic", topic.name}, {"kind", point_kind_name(topic.kind)}, {"expected", point_kind_name(kind)}});
    return std::nullopt;
}

}  // namespace

std::optional<std::size_t> find_section(const std::string& id, const model::Campaign& campaign, const Slot& slot) {
    const auto found = std::ranges::find(campaign.outline, id, &model::OutlineEntry::id);
    if (found != campaign.outline.end()) return static_cast<std::size_t>(found - campaign.outline.begin());
    std::vector<std::string> ids;
    for (const model::OutlineEntry& entry : campaign.outline) ids.push_back(entry.id);
    const auto similar = text::find_similar(id, ids);
    const std::string list = fmt::format("{}", fmt::join(ids, ", "));
    const diagnostics::Phrase suggestion =
        similar ? did_you_mean(*similar)
                : diagnostics::Phrase("các mục của đề cương: " + list, "its sections: " + list);
    slot.report("unknown-section", {{"written", id}, {"campaign", campaign.short_name}, {"suggestion", suggestion}});
    return std::nullopt;
}

std::optional<std::size_t> match_heading(std::string_view heading, const std::vector<model::OutlineEntry>& outline) {
    const std::string_view written = strip_numerals(heading);
    const std::string folded = text::fold(written);
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const auto is_heading = [&](const std::string& pattern) {
            return written == pattern || matches(folded, pattern);  // most are written as the outline has them
        };
        if (is_heading(outline[i].heading) || std::ranges::any_of(outline[i].also, is_heading)) return i;
    }
    return std::nullopt;
}

std::vector<model::Section> read_sections(const markdown::Outline& text, const model::Campaign& campaign,
                                          const Reading& reading) {
    std::vector<model::Section> sections;
    for (const markdown::Heading& heading : text.headings) {
        if (heading.level > 3) continue;
        const auto entry = match_heading(heading.text, campaign.outline);
        if (heading.level == 3 && !entry) continue;
        if (!entry) report_unknown(heading, campaign, reading);
        sections.push_back({.heading = heading.text,
                            .anchor = heading.anchor,
                            .outline = entry,
                            .place = place_of(heading.location)});
    }
    sections.shrink_to_fit();
    return sections;
}

std::vector<model::Point> read_points(const markdown::Outline& text, const std::vector<model::Section>& sections,
                                      const model::Campaign& campaign, const Reading& reading) {
    std::vector<model::Point> points;
    for (std::size_t i = 0; i < text.points.size(); ++i) {
        const markdown::Point& written = text.points[i];
        const auto section = section_at(written.location.line, sections);
        if (!section || !sections[*section].outline) continue;
        const auto kind = campaign.outline[*sections[*section].outline].points;
        if (!kind) continue;
        const int number = static_cast<int>(i);
        points.push_back({.text = written.text,
                          .section = static_cast<std::uint32_t>(*section),
                          .topic = read_topic(text, number, *kind, reading),
                          .number = number,
                          .place = place_of(written.location)});
    }
    points.shrink_to_fit();
    return points;
}

}  // namespace reader
