#include "drafting/draft_body.h"

#include <algorithm>
#include <optional>

namespace drafting {
namespace {

constexpr auto npos = std::string_view::npos;

struct SectionForm {
    std::string heading;
    bool is_of_points = false;
};

/// Nothing for a section that the outline has no more: its row would have nowhere to go.
std::optional<SectionForm> find_section(const FilledForm& form, const model::Site& site, const std::string& id) {
    const auto campaign = std::ranges::find(site.campaigns, form.campaign, &model::Campaign::slug);
    if (campaign == site.campaigns.end()) return std::nullopt;
    const auto entry = std::ranges::find(campaign->outline, id, &model::OutlineEntry::id);
    if (entry == campaign->outline.end()) return std::nullopt;
    return SectionForm{entry->heading, entry->points.has_value()};
}

std::string_view trim(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t");
    return first == npos ? std::string_view() : line.substr(first, line.find_last_not_of(" \t") - first + 1);
}

/// "- ", "+ ", "• " before a line that becomes a list item anyway.
std::string_view without_dash(std::string_view line) {
    for (const std::string_view dash : {"- ", "+ ", "* ", "– ", "• "})
        if (line.starts_with(dash)) return trim(line.substr(dash.size()));
    return line;
}

class BodyWriter {
public:
    void add_line(const std::string& line, const diagnostics::Location& place) {
        body_.text += line + "\n";
        body_.places.push_back(place);
    }

    void add_section(const SectionForm& section, const Entry& entry) {
        if (!body_.text.empty()) add_line("", entry.location);
        add_line("## " + section.heading, entry.location);
        add_line("", entry.location);
        bool is_first = true;
        for (std::string_view left = entry.text; !left.empty();) {
            const std::size_t end = std::min(left.find('\n'), left.size());
            const std::string_view line = trim(left.substr(0, end));
            left.remove_prefix(std::min(left.size(), end + 1));
            if (line.empty()) continue;
            if (!section.is_of_points && !is_first) add_line("", entry.location);
            add_line(section.is_of_points ? "- " + escape_markdown(without_dash(line)) : escape_markdown(line),
                     entry.location);
            is_first = false;
        }
    }

    DraftedBody take() { return std::move(body_); }

private:
    DraftedBody body_;
};

}  // namespace

std::string escape_markdown(std::string_view line) {
    std::string escaped;
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        const bool is_mark = std::string_view("\\`*_[]<>|~&!").find(c) != npos;
        const bool opens_line = at == 0 && std::string_view("#-+=:").find(c) != npos;
        const bool ends_number = at > 0 && at == digits && (c == '.' || c == ')');
        if (is_mark || opens_line || ends_number) escaped += '\\';
        escaped += c;
    }
    return escaped;
}

DraftedBody draft_body(const FilledForm& form, const model::Site& site) {
    BodyWriter writer;
    for (const FilledLine& line : form.texts) {
        const auto section = find_section(form, site, line.id);
        if (section && !line.entry.text.empty()) writer.add_section(*section, line.entry);
    }
    return writer.take();
}

}  // namespace drafting
