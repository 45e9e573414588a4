#include "drafting/draft_paper.h"

#include "drafting/draft_body.h"
#include "drafting/numerals.h"
#include "drafting/paper_front_matter.h"
#include "drafting/reporting_unit.h"
#include "reader/read_sections.h"
#include "text/unicode.h"

#include <algorithm>
#include <set>

namespace drafting {
namespace {

bool is_caps(std::string_view words) {
    return text::to_upper(words) == words && text::to_lower(words) != words;
}

/// Small letters again for a title in capitals, but for the names that the site knows.
std::string spell_title(std::string title, const model::Unit& unit, const model::Site& site) {
    while (title.ends_with('.') || title.ends_with(' ')) title.pop_back();
    if (!is_caps(title)) return text::capitalise_first(title);
    title = text::capitalise_first(text::to_lower(title));
    for (std::size_t at = 0; (at = title.find("“", at)) != std::string::npos; at += 3)
        title = title.substr(0, at + 3) + text::capitalise_first(title.substr(at + 3));
    const std::string own =
        unit.is_place() ? text::to_lower(unit.name.substr(0, 1)) + unit.name.substr(1) : unit.name;
    for (const std::string& name : {own, site.settings.city}) {
        const std::size_t at = name.empty() ? std::string::npos : title.find(text::to_lower(name));
        if (at != std::string::npos) title.replace(at, name.size(), name);
    }
    return title;
}

/// `<https://…>` as some programs write addresses.
std::string without_brackets(std::string words) {
    for (std::size_t at = 0; (at = words.find("<http", at)) != std::string::npos;) {
        const std::size_t end = words.find('>', at);
        if (end == std::string::npos) break;
        words.erase(end, 1);
        words.erase(at, 1);
    }
    return words;
}

std::string write_cell(const office::TableCell& cell) {
    std::string words;
    for (const office::Paragraph& paragraph : cell) {
        const std::string part = squeeze(clean_words(paragraph.text));
        if (!part.empty()) words += (words.empty() ? "" : " ") + escape_markdown(part);
    }
    return words;
}

std::string write_table(const office::Table& table) {
    std::string written;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (const office::TableCell& cell : table.rows[row]) written += "| " + write_cell(cell) + " ";
        written += "|\n";
        if (row > 0) continue;
        for (std::size_t column = 0; column < table.rows[row].size(); ++column) written += "|---";
        written += "|\n";
    }
    return written;
}

std::string write_heading(const Passage& passage) {
    const std::size_t words = read_numeral(passage.text).end;
    return std::string(static_cast<std::size_t>(passage.level), '#') + " " + passage.text.substr(0, words) +
           escape_markdown(passage.text.substr(words));
}

std::string write_body(const std::vector<Passage>& passages) {
    std::string body;
    const Passage* before = nullptr;
    for (const Passage& passage : passages) {
        const bool is_item = passage.kind == PassageKind::item;
        if (before && !(is_item && before->kind == PassageKind::item)) body += "\n";
        const std::string words = without_brackets(passage.text);
        switch (passage.kind) {
            case PassageKind::heading:
                body += write_heading(passage) + "\n";
                break;
            case PassageKind::item:
                body += (passage.level > 0 ? "  - " : "- ") + escape_markdown(words) + "\n";
                break;
            case PassageKind::words:
                body += escape_markdown(words) + "\n";
                break;
            case PassageKind::table:
                body += write_table(passage.table);
                break;
        }
        before = &passage;
    }
    return body;
}

/// What a text cites, it may cite at the foot of the page.
std::vector<Passage> with_footnotes(const PaperParts& parts) {
    std::vector<Passage> passages = parts.passages;
    for (const std::string& note : parts.dropped.footnotes)
        passages.push_back({.text = note, .at = "chú thích cuối trang"});
    return passages;
}

SectionCount count_sections(const std::vector<Passage>& passages, const model::Campaign& campaign) {
    std::set<std::size_t> found;
    for (const Passage& passage : passages) {
        if (passage.kind != PassageKind::heading) continue;
        if (const auto entry = reader::match_heading(passage.text, campaign.outline)) found.insert(*entry);
    }
    SectionCount count;
    for (std::size_t i = 0; i < campaign.outline.size(); ++i) {
        if (!campaign.outline[i].required) continue;
        ++count.asked;
        if (found.contains(i)) {
            ++count.found;
        } else {
            count.missing.push_back(campaign.outline[i].heading);
        }
    }
    return count;
}

}  // namespace

std::optional<DraftedPaper> draft_paper(PaperLines lines, const std::string& file_name,
                                        const std::optional<model::UnitId>& unit, const model::Site& site) {
    const auto is_known = [&](const std::string& heading) {
        return std::ranges::any_of(site.campaigns, [&](const model::Campaign& campaign) {
            return reader::match_heading(heading, campaign.outline).has_value();
        });
    };
    DraftedPaper draft{.parts = dissect_paper(std::move(lines), is_known)};
    const std::string stem = file_name.substr(0, file_name.rfind('.'));
    const auto told = unit ? unit : find_reporting_unit(draft.parts, stem, site);
    if (!told) return std::nullopt;
    draft.unit = *told;
    Citations citations = find_cited_papers(with_footnotes(draft.parts));
    draft.figures = propose_figures(draft.parts.passages, citations.stretches, site);
    draft.cited = std::move(citations.papers);
    std::vector<std::string> numbers;
    for (const CitedPaper& cited : draft.cited) numbers.push_back(cited.number);
    const ReportedOn reported = find_campaign(draft.parts, numbers, site);
    const model::Campaign& campaign = site[reported.campaign];
    const model::Period& period = campaign.periods[reported.period.index];
    draft.parts.title = spell_title(draft.parts.title, site[draft.unit], site);
    draft.sections = count_sections(draft.parts.passages, campaign);
    draft.path =
        "content/reports/" + site[draft.unit].slug + "/" + text::make_id(campaign.slug + " " + period.slug) + ".md";
    draft.text = "---\n" + write_paper_front_matter(draft, file_name, campaign, period, site) + "---\n" +
                 write_body(draft.parts.passages);
    return draft;
}

bool has_legacy_letters(const PaperLines& lines) {
    std::size_t letters = 0, latin = 0, vietnamese = 0;
    for (const PaperLine& line : lines.lines)
        for (std::size_t at = 0; at + 1 < line.text.size(); ++at) {
            const auto byte = static_cast<unsigned char>(line.text[at]),
                       next = static_cast<unsigned char>(line.text[at + 1]);
            if ((byte | 32) >= 'a' && (byte | 32) <= 'z') ++letters;
            if (byte == 0xC2 || byte == 0xC3) ++latin;  // U+00A0 to U+00FF
            // U+1EA0 to U+1EF9, and ă đ ĩ ũ ơ ư
            const bool is_own = (byte == 0xE1 && next >= 0xBA && next <= 0xBB) || byte == 0xC4 || byte == 0xC6 ||
                                (byte == 0xC5 && next >= 0xA8 && next <= 0xA9);
            if (is_own) ++vietnamese;
        }
    return letters >= 60 && latin * 12 > letters && vietnamese * 50 < letters;
}

}  // namespace drafting
