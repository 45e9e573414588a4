#include "app/new_report.h"

#include "app/find_entity.h"
#include "app/skeleton.h"
#include "app/write_new.h"
#include "views/form.h"
#include "views/place_name.h"

#include <fmt/format.h>

namespace app {
namespace {

namespace fs = std::filesystem;

std::string list_of(const std::vector<std::string>& texts) {
    std::string list;
    for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + write_quoted(text);
    return "[" + list + "]";
}

/// The header that papers of a unit share; number and date are each paper's own.
std::string write_header(const model::Unit& unit, const model::Report* last) {
    const model::PaperHeader paper = last ? last->paper : model::PaperHeader{};
    const std::size_t symbol = paper.number.find('/');
    std::string lines = fmt::format(
        "  number: {}\n",
        write_quoted(symbol == std::string::npos ? "/BC-UBND" : std::string_view(paper.number).substr(symbol)));
    const std::string place =
        paper.place.empty() && unit.is_place() ? std::string(views::split_place_name(unit.name).name) : paper.place;
    if (!place.empty()) lines += fmt::format("  place: {}\n", write_quoted(place));
    if (!paper.issuer.empty()) lines += fmt::format("  issuer: {}\n", list_of(paper.issuer));
    if (!paper.authority.empty()) lines += fmt::format("  authority: {}\n", list_of(paper.authority));
    if (!paper.signer_name.empty())
        lines += fmt::format("  signer: {{name: {}, title: {}}}\n", write_quoted(paper.signer_name),
                             write_quoted(paper.signer_title));
    if (!paper.recipients.empty()) lines += fmt::format("  recipients: {}\n", list_of(paper.recipients));
    return lines;
}

/// A line for each indicator that the unit's last report stated, or for all where there is none. They are comments:
/// what nobody has filled in is no figure.
std::string write_figures(const views::Form& form, const Options& options) {
    const bool vi = options.print.language == diagnostics::Language::vi;
    std::string lines;
    for (const views::FormGroup& group : form.groups) {
        std::string rows;
        for (const views::FormRow& row : group.rows) {
            if (!form.last_report.empty() && row.last.empty()) continue;
            rows += fmt::format("  # {}: {{value: \"\", as_of: \"\", at: \"\"}}  # {} ({})", row.id, row.name,
                                row.measure);
            if (!row.last.empty()) rows += fmt::format("; {}: {}", vi ? "kỳ trước" : "last", row.last);
            rows += '\n';
        }
        if (!rows.empty()) lines += fmt::format("  # {}\n{}", group.name, rows);
    }
    return lines;
}

std::string write_sections(const views::Form& form) {
    std::string body;
    for (const views::FormSection& section : form.sections)
        body += fmt::format("{}## {}\n", body.empty() ? "" : "\n", section.heading);
    return body;
}

std::optional<model::CampaignId> find_campaign(const model::Site& site, const model::Report* last,
                                               const std::string& asked) {
    if (!asked.empty()) return find_entity<model::CampaignId>(site.campaigns, asked);
    return last ? last->campaign : model::CampaignId{0};
}

std::string write_report(const model::Site& site, model::UnitId unit, model::CampaignId campaign,
                         const model::Period& period, const Options& options) {
    const model::Report* const last = views::find_last_report(site, unit);
    const views::Form form = views::make_form(site, unit, campaign, {});
    return fill_skeleton(options, "report.md",
                         {{"title", write_quoted(fmt::format("{}: {}", site[campaign].short_name, period.name))},
                          {"campaign", site[campaign].slug},
                          {"period", write_quoted(period.slug)},
                          {"header", write_header(site[unit], last)},
                          {"figures", write_figures(form, options)},
                          {"sections", write_sections(form)}});
}

}  // namespace

ExitCode make_report(const Options& options, const model::Site& site, const ContentRequest& request) {
    const diagnostics::Language language = options.print.language;
    const bool vi = language == diagnostics::Language::vi;
    const auto unit = find_unit(site, request.name);
    if (!unit) {
        complain_unknown(vi ? "đơn vị" : "unit", request.name, slugs_of(site.units), language);
        return ExitCode::usage;
    }
    const auto campaign = find_campaign(site, views::find_last_report(site, *unit), request.campaign);
    if (!campaign) {
        complain_unknown(vi ? "chuyên đề" : "campaign", request.campaign, slugs_of(site.campaigns), language);
        return ExitCode::usage;
    }
    const std::vector<model::Period>& periods = site[*campaign].periods;
    const auto period = request.period.empty() ? std::prev(periods.end())
                                               : std::ranges::find(periods, request.period, &model::Period::slug);
    if (period == periods.end()) {
        complain_unknown(vi ? "kỳ" : "period", request.period, slugs_of(periods), language);
        return ExitCode::usage;
    }
    const std::string name =
        fmt::format("content/reports/{}/{}-{}.md", site[*unit].slug, site[*campaign].slug, period->slug);
    const fs::path file = (options.source / name).lexically_normal();
    const std::string text = write_report(site, *unit, *campaign, *period, options);
    return write_new(file, text, request.replacing, options) ? ExitCode::done : ExitCode::usage;
}

}  // namespace app
