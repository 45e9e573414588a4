#include "reader/fields.h"
#include "reader/read_data.h"
#include "reader/read_sections.h"
#include "text/format.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <set>

namespace reader {
namespace {

std::map<model::UnitKind, std::optional<int>> read_obligated(Fields& campaign) {
    std::map<model::UnitKind, std::optional<int>> obligated;
    auto fields = campaign.object("obligated");
    if (!fields) return obligated;
    constexpr std::array<std::pair<std::string_view, model::UnitKind>, 4> kKindFields{
        {{"xa", model::UnitKind::xa},
         {"phuong", model::UnitKind::phuong},
         {"dac-khu", model::UnitKind::dac_khu},
         {"so-nganh", model::UnitKind::so_nganh}}};
    for (const auto& [name, kind] : kKindFields) {
        if (fields->has(name)) obligated.emplace(kind, fields->number(name));
    }
    return obligated;
}

std::vector<model::Period> read_periods(Fields& campaign) {
    std::vector<model::Period> periods;
    const source::Node* node = campaign.find("periods");
    if (!node) return periods;
    for (auto& [entry, fields] : open_named(kPeriod, *node, campaign.slot("periods").spot, campaign.reading())) {
        model::Period period{
            .slug = entry->key, .name = fields.text("name"), .name_en = fields.text("en"), .from = {}, .to = {}};
        const auto from = fields.moment("from");
        const auto to = fields.moment("to");
        const bool has_id = check_id(entry->key, fields.spot(), campaign.reading().diagnostics);
        const bool is_reversed = from && to && text::days_between(*from, *to) < 0;
        if (is_reversed) {
            const std::string written =
                text::format_moment(*from, text::vietnamese()) + "–" + text::format_moment(*to, text::vietnamese());
            fields.slot("to").report("span-reversed", {{"written", written}});
        }
        if (!fields.are_complete() || !has_id || is_reversed) {
            campaign.leave_out();  // a report of this period is no second mistake
            continue;
        }
        period.from = *from;
        period.to = *to;
        periods.push_back(std::move(period));
    }
    std::ranges::stable_sort(periods, {}, &model::Period::from);
    return periods;
}

std::vector<model::OutlineEntry> read_outline(Fields& campaign) {
    std::vector<model::OutlineEntry> outline;
    std::set<std::string> ids;
    for (Fields& fields : campaign.objects("outline")) {
        model::OutlineEntry entry;
        entry.id = fields.text("id");
        entry.heading = fields.text("heading");
        entry.heading_en = fields.text("en");
        entry.also = fields.texts("also");
        entry.required = fields.is_true("required");
        entry.points = fields.word<model::PointKind>("points");
        entry.shown_by = fields.references<model::IndicatorId>("shown_by");
        if (!fields.are_complete()) {
            campaign.leave_out();
        } else if (!ids.insert(entry.id).second) {
            fields.slot("id").report("id-taken", {{"id", entry.id}});
            campaign.leave_out();
        } else {
            outline.push_back(std::move(entry));
        }
    }
    return outline;
}

std::vector<model::Claim> read_claims(Fields& campaign, const model::Campaign& of) {
    std::vector<model::Claim> claims;
    for (Fields& fields : campaign.objects("claims")) {
        const auto indicator = fields.reference<model::IndicatorId>("indicator");
        const std::string section = fields.text("section");
        model::Claim claim{.figures = fields.references<model::IndicatorId>("figures"),
                           .about = fields.word<model::ClaimAbout>("about").value_or(model::ClaimAbout::all)};
        if (section.empty()) continue;
        const auto entry = find_section(section, of, fields.slot("section"));
        if (!fields.are_complete() || !indicator || !entry) continue;
        claim.indicator = *indicator;
        claim.section = *entry;
        claims.push_back(std::move(claim));
    }
    return claims;
}

}  // namespace

std::vector<model::Campaign> read_campaigns(const source::Node& file, const Reading& reading) {
    std::vector<model::Campaign> campaigns;
    for (auto& [entry, fields] : open_named(kCampaign, file, {file.location, {}}, reading)) {
        model::Campaign campaign{.slug = entry->key, .location = entry->key_location};
        campaign.name = fields.text("name");
        campaign.short_name = fields.text("short");
        campaign.name_en = fields.text("en");
        campaign.request = fields.reference<model::DocumentId>("request");
        campaign.obligated = read_obligated(fields);
        campaign.periods = read_periods(fields);
        campaign.outline = read_outline(fields);
        campaign.claims = read_claims(fields, campaign);
        if (fields.are_complete() && text::is_id(entry->key)) campaigns.push_back(std::move(campaign));
    }
    return campaigns;
}

}  // namespace reader
