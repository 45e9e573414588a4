#include "drafting/reporting_unit.h"

#include "reader/read_sections.h"
#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace drafting {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::string_view kKinds[] = {"đặc khu ", "phường ", "thị trấn ", "thị xã ", "huyện ", "quận ", "xã "};

std::string without_kind(const std::string& key) {
    for (const std::string_view kind : kKinds)
        if (const std::string spelled = text::spelling_key(kind) + " "; key.starts_with(spelled))
            return key.substr(spelled.size());
    return key;
}

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool stands_alone(std::string_view words, std::size_t at, std::size_t size) {
    const bool begins = at == 0 || !is_word_byte(words[at - 1]) || words.substr(0, at).ends_with("“");
    const std::size_t end = at + size;
    return begins && (end >= words.size() || !is_word_byte(words[end]) || words.substr(end).starts_with("”") ||
                      words.substr(end).starts_with("–"));
}

std::string join(const std::vector<std::string>& lines) {
    std::string joined;
    for (const std::string& line : lines) joined += (joined.empty() ? "" : " ") + line;
    return joined;
}

/// "Ủy ban nhân dân xã An Lão báo cáo …": who says so. Requests are “về việc báo cáo”, too: there no organ stands
/// right before.
std::string_view reporting_words(std::string_view passage) {
    const std::string lower = text::to_lower(passage);
    if (lower.size() != passage.size()) return {};
    constexpr std::string_view kSaid = " báo cáo";
    for (std::size_t said = lower.rfind(kSaid); said != npos && said > 0; said = lower.rfind(kSaid, said - 1)) {
        std::size_t who = npos;
        for (const std::string_view organ :
             {"ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "sở ", "đảng ủy", "phòng "}) {
            const std::size_t last = lower.rfind(organ, said);
            if (last != npos && (who == npos || last > who)) who = last;
        }
        if (who == npos || said - who > 120) continue;
        const std::string_view words = std::string_view(lower).substr(who, said - who);
        const bool is_one_name = words.find_first_of(",;.:") == npos && words.find(" về ") == npos;
        if (is_one_name) return passage.substr(who, said - who);
    }
    return {};
}

std::size_t count_shared_words(const std::string& folded, std::string_view name) {
    return folded.find(text::fold(name)) != std::string::npos ? 1 : 0;
}

model::PeriodId find_period(const PaperParts& parts, const model::Campaign& campaign) {
    std::string year;
    for (const std::string& words : {parts.title, parts.date})
        for (const model::Period& period : campaign.periods)
            if (year.empty() && words.find(period.slug) != std::string::npos) year = period.slug;
    const auto found = std::ranges::find(campaign.periods, year, &model::Period::slug);
    const std::size_t last = campaign.periods.empty() ? 0 : campaign.periods.size() - 1;
    return {found == campaign.periods.end() ? last : static_cast<std::size_t>(found - campaign.periods.begin())};
}

}  // namespace

UnitNames::UnitNames(const model::Site& site) : site_(site) {
    const auto add = [&](const std::string& name, std::size_t unit) {
        const std::string key = text::spelling_key(name.substr(0, name.find(" (")));
        names_.push_back({key, without_kind(key), {unit}});
    };
    for (std::size_t i = 0; i < site.units.size(); ++i) add(site.units[i].name, i);
    // A former name counts where no unit of today has it and it became one unit only.
    const std::size_t today = names_.size();
    for (std::size_t i = 0; i < site.units.size(); ++i)
        for (const std::string& former : site.units[i].formerly) add(former, i);
    const auto is_unclear = [&](const Name& name) {
        const std::size_t at = static_cast<std::size_t>(&name - names_.data());
        if (at < today) return false;
        return std::ranges::any_of(
            names_, [&](const Name& other) { return other.key == name.key && (other.unit != name.unit); });
    };
    std::vector<Name> clear;
    for (const Name& name : names_)
        if (!is_unclear(name)) clear.push_back(name);
    names_ = std::move(clear);
    std::ranges::stable_sort(names_, std::greater(), [](const Name& name) { return name.key.size(); });
}

std::vector<model::UnitId> UnitNames::find_all(std::string_view words) const {
    std::string key = text::spelling_key(words);
    std::vector<std::pair<std::size_t, model::UnitId>> found;
    for (const Name& name : names_)
        for (std::size_t at = 0; (at = key.find(name.key, at)) != std::string::npos; at += name.key.size()) {
            if (!stands_alone(key, at, name.key.size())) continue;
            found.emplace_back(at, name.unit);
            std::fill_n(key.begin() + static_cast<std::ptrdiff_t>(at), name.key.size(), '\n');  // none within it
        }
    std::ranges::sort(found);
    std::vector<model::UnitId> units;
    for (const auto& [at, unit] : found)
        if (std::ranges::find(units, unit) == units.end()) units.push_back(unit);
    return units;
}

std::optional<model::UnitId> UnitNames::find_only(std::string_view words) const {
    const std::vector<model::UnitId> units = find_all(words);
    return units.size() == 1 ? std::optional(units.front()) : std::nullopt;
}

std::optional<model::UnitId> UnitNames::find_first(std::string_view words) const {
    const std::vector<model::UnitId> units = find_all(words);
    return units.empty() ? std::nullopt : std::optional(units.front());
}

std::optional<model::UnitId> UnitNames::find_place(std::string_view place) const {
    const std::string key = text::spelling_key(place);
    std::optional<model::UnitId> only;
    for (const Name& name : names_) {
        if (key.empty() || (name.bare != key && name.key != key) || !site_[name.unit].is_place()) continue;
        if (only && *only != name.unit) return std::nullopt;
        only = name.unit;
    }
    return only;
}

std::optional<model::UnitId> UnitNames::find_in_file_name(std::string_view stem) const {
    const std::string id = "-" + text::make_id(stem) + "-";
    std::optional<model::UnitId> longest;
    const auto take = [&](const std::string& slug, model::UnitId unit) {
        const bool is_held = !slug.empty() && id.find("-" + slug + "-") != std::string::npos;
        if (is_held && (!longest || slug.size() > site_[*longest].slug.size())) longest = unit;
    };
    for (std::size_t i = 0; i < site_.units.size(); ++i) take(site_.units[i].slug, {i});
    if (longest) return longest;
    std::optional<model::UnitId> only;
    std::size_t length = 0;
    for (const Name& name : names_) {
        const std::string slug = text::make_id(name.bare);
        if (slug.size() < 5 || id.find("-" + slug + "-") == std::string::npos || slug.size() < length) continue;
        if (only && *only != name.unit && slug.size() == length) return std::nullopt;
        only = name.unit;
        length = slug.size();
    }
    return only;
}

std::optional<model::UnitId> find_reporting_unit(const PaperParts& parts, std::string_view file_stem,
                                                 const model::Site& site) {
    const UnitNames names(site);
    if (const auto unit = names.find_only(join(parts.issuer))) return unit;
    if (const auto unit = names.find_only(join(parts.authority))) return unit;
    // “… báo cáo kết quả như sau”, at the end of the opening; “Trên đây là báo cáo của xã An Lão”.
    for (const Passage& passage : parts.passages) {
        if (passage.at != "mở đầu" || passage.kind == PassageKind::heading) break;
        if (const auto unit = names.find_first(reporting_words(passage.text))) return unit;
    }
    if (const auto unit = names.find_place(parts.place)) return unit;
    for (auto passage = parts.passages.rbegin(); passage != parts.passages.rend(); ++passage) {
        const std::string folded = text::fold(passage->text);
        if (folded.find("tren day") == std::string::npos && folded.find("bao cao") == std::string::npos) continue;
        if (const auto unit = names.find_only(passage->text)) return unit;
        break;
    }
    if (const auto unit = names.find_in_file_name(file_stem)) return unit;
    if (const auto unit = names.find_only(parts.title)) return unit;
    std::string all;
    for (const Passage& passage : parts.passages) all += passage.text + "\n";
    return names.find_only(all);
}

ReportedOn find_campaign(const PaperParts& parts, const std::vector<std::string>& cited_numbers,
                         const model::Site& site) {
    std::size_t best = 0, best_score = 0;
    const std::string title = text::fold(parts.title);
    for (std::size_t i = 0; i < site.campaigns.size(); ++i) {
        const model::Campaign& campaign = site.campaigns[i];
        std::size_t score = 0;
        if (campaign.request) {
            const std::string& number = site[*campaign.request].number;
            const bool is_answered = std::ranges::any_of(
                cited_numbers, [&](const std::string& cited) { return text::fold(cited) == text::fold(number); });
            if (is_answered) score += 100;
        }
        score += 40 * count_shared_words(title, campaign.short_name);
        for (const Passage& passage : parts.passages)
            if (passage.kind == PassageKind::heading && reader::match_heading(passage.text, campaign.outline))
                ++score;
        if (score > best_score) {
            best = i;
            best_score = score;
        }
    }
    return {.campaign = {best}, .period = find_period(parts, site.campaigns[best])};
}

}  // namespace drafting
