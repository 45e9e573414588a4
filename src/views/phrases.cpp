#include "views/phrases.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/comparisons.h"

#include <algorithm>

namespace views {
namespace {

/// The measure that stands behind a number; "%", shares and có/không already say it themselves.
std::string quantity_with(const text::Quantity& quantity, const std::string& noun, const text::Notation& notation) {
    switch (quantity.shape) {
        case text::QuantityShape::flag:
        case text::QuantityShape::share:
            return text::format_quantity(quantity, notation);
        case text::QuantityShape::amount:
        case text::QuantityShape::range:
            break;
    }
    return quantity.percent ? text::format_quantity(quantity, notation)
                            : text::format_quantity(quantity, noun, notation);
}

const model::Figure& first_figure(const analysis::Fact& fact) {
    return *fact.statements.front().figure;
}

/// Does the paper's spelling say something that the printed value does not?
bool differs(const std::string& written, const analysis::Fact& fact, const model::Indicator& indicator) {
    if (written.empty() || !fact.value) return !written.empty();
    return written != quantity_with(*fact.value, indicator.measure, text::vietnamese());
}

}  // namespace

std::string measure_text(const model::Indicator& indicator, const model::Wording& words) {
    if (indicator.measure == "%") return indicator.measure;
    const bool name_says_it = words.language() == "en" && !indicator.name_en.empty();
    return name_says_it ? std::string() : content_text(indicator.measure, words);
}

std::string quantity_text(const text::Quantity& quantity, const model::Indicator& indicator,
                          const model::Wording& words) {
    return quantity_with(quantity, measure_text(indicator, words), words.notation());
}

std::string quantity_in_sentence(const text::Quantity& quantity, const model::Indicator& indicator,
                                 const model::Wording& words) {
    return quantity_with(quantity, words.is_of_content() ? indicator.noun() : measure_text(indicator, words),
                         words.notation());
}

std::string as_of_text(const model::AsOf& as_of, const model::Wording& words) {
    if (const auto* moment = std::get_if<text::Moment>(&as_of))
        return words("as_of.moment", {{"date", text::format_moment(*moment, words.notation())}});
    if (const auto* span = std::get_if<text::Span>(&as_of))
        return words("as_of.span", {{"from", text::format_moment(span->from, words.notation())},
                                    {"to", text::format_moment(span->to, words.notation())}});
    if (const auto* said = std::get_if<model::SaidTime>(&as_of))
        return words("as_of.said", {{"words", content_text(said->words, words)}});
    return words("as_of.none");
}

std::string rank_text(const text::Rank& rank, const model::Wording& words) {
    return words("rank.stated", {{"place", text::format_number(rank.place, words.notation())},
                                 {"of", text::format_number(rank.of, words.notation())}});
}

std::string coverage_text(const analysis::Coverage& coverage, const model::Wording& words) {
    return words("coverage", {{"n", text::format_number(coverage.units, words.notation())},
                              {"total", text::format_number(coverage.of, words.notation())}});
}

std::string target_kind_text(model::TargetKind kind, const model::Wording& words) {
    switch (kind) {
        case model::TargetKind::target:
            return words("target.target");
        case model::TargetKind::need:
            return words("target.need");
        case model::TargetKind::rule:
            break;
    }
    return words("target.rule");
}

std::string full_measure(const model::Indicator& indicator, const model::Wording& words) {
    return indicator.measure == "%" ? indicator.measure : content_text(indicator.measure, words);
}

std::string total_kind_text(model::TotalKind kind, const model::Wording& words) {
    switch (kind) {
        case model::TotalKind::sum:
            return words("total.sum");
        case model::TotalKind::share:
            return words("total.share");
        case model::TotalKind::max:
            return words("total.max");
        case model::TotalKind::none:
            break;
    }
    return words("total.none");
}

std::string status_text(model::InitiativeStatus status, const model::Wording& words) {
    switch (status) {
        case model::InitiativeStatus::running:
            return words("status.running");
        case model::InitiativeStatus::trial:
            return words("status.trial");
        case model::InitiativeStatus::pilot:
            return words("status.pilot");
        case model::InitiativeStatus::proposed:
            return words("status.proposed");
        case model::InitiativeStatus::planned:
            return words("status.planned");
        case model::InitiativeStatus::replicate:
            return words("status.replicate");
        case model::InitiativeStatus::ended:
            return words("status.ended");
        case model::InitiativeStatus::unstated:
            break;
    }
    return words("status.unstated");
}

std::string unit_kind_text(model::UnitKind kind, const model::Wording& words) {
    switch (kind) {
        case model::UnitKind::xa:
            return words("unit_kind.xa");
        case model::UnitKind::phuong:
            return words("unit_kind.phuong");
        case model::UnitKind::dac_khu:
            return words("unit_kind.dac_khu");
        case model::UnitKind::so_nganh:
            break;
    }
    return words("unit_kind.so_nganh");
}

std::string unit_kind_anchor(model::UnitKind kind) {
    switch (kind) {
        case model::UnitKind::xa:
            return "xa";
        case model::UnitKind::phuong:
            return "phuong";
        case model::UnitKind::dac_khu:
            return "dac-khu";
        case model::UnitKind::so_nganh:
            break;
    }
    return "so-nganh";
}

std::string point_kind_text(model::PointKind kind, const model::Wording& words) {
    switch (kind) {
        case model::PointKind::difficulty:
            return words("point.difficulty");
        case model::PointKind::direction:
            return words("point.direction");
        case model::PointKind::recommendation:
            break;
    }
    return words("point.recommendation");
}

std::string public_field_text(analysis::PublicField field, const model::Wording& words) {
    switch (field) {
        case analysis::PublicField::type:
            return words("document.type");
        case analysis::PublicField::issuer:
            return words("document.issuer");
        case analysis::PublicField::number:
            return words("document.number");
        case analysis::PublicField::date:
            return words("document.date");
        case analysis::PublicField::effective:
            return words("document.effective_date");
        case analysis::PublicField::subject:
            return words("document.subject");
        case analysis::PublicField::file:
            return words("document.file");
    }
    return {};
}

std::string missing_text(const analysis::RegisterEntry& entry, const model::Wording& words) {
    std::string missing;
    for (const analysis::PublicField field : entry.missing)
        missing += (missing.empty() ? "" : ", ") + public_field_text(field, words);
    return missing;
}

std::string subject_text(const std::optional<model::UnitId>& about, const model::Site& site,
                         const model::Wording& words) {
    return about ? name_of(site[*about], words) : words("subject.city");
}

std::string name_text(const model::Name& name, const model::Site& site, const model::Wording& words) {
    return name.unit ? name_of(site[*name.unit], words) : content_text(name.text, words);
}

Source make_source(const analysis::Statement& statement, const Context& context, const Links& links) {
    const model::Site& site = context.site;
    Source source{.text = {}, .href = {}, .at = content_text(statement.figure->at, context.words)};
    if (const auto* report = std::get_if<model::ReportId>(&statement.told_in)) {
        source.text = context.words("source.report", {{"unit", name_of(site[site[*report].unit], context.words)}});
        source.href = links.report(*report);
        return source;
    }
    // What an initiative's page states was told by the report that it names as its source.
    const model::Initiative& initiative = site[std::get<model::InitiativeId>(statement.told_in)];
    if (initiative.sources.empty()) {
        source.text = content_text(initiative.title, context.words);
        source.href = links.initiative(std::get<model::InitiativeId>(statement.told_in));
        return source;
    }
    const model::ReportId report = initiative.sources.front().report;
    source.text = context.words("source.report", {{"unit", name_of(site[site[report].unit], context.words)}});
    source.href = links.report(report);
    return source;
}

namespace {

/// A row with its fact. What the next one has in common with it is not put into words again: most rows of a page tell
/// of one report and one day, or of one indicator.
struct ToldRow {
    const analysis::Fact& fact;
    const FigureRow& row;
};

std::string make_as_of(const analysis::Fact& fact, const ToldRow* before, const model::Wording& words) {
    return before && before->fact.as_of == fact.as_of ? before->row.as_of : as_of_text(fact.as_of, words);
}

Source make_source(const analysis::Statement& statement, const ToldRow* before, const Context& context,
                   const Links& links) {
    if (!before || before->row.sources.empty() || before->fact.statements.front().told_in != statement.told_in)
        return make_source(statement, context, links);
    const Source& same = before->row.sources.front();
    return {.text = same.text, .href = same.href, .at = content_text(statement.figure->at, context.words)};
}

void add_subject(FigureRow& row, const analysis::Fact& fact, const Context& context, const Links& links) {
    row.subject = subject_text(fact.about, context.site, context.words);
    if (fact.about) row.subject_href = links.unit(*fact.about);
}

/// All but its subject, in an empty row.
void fill_row(FigureRow& row, const analysis::Fact& fact, const ToldRow* before, const Context& context,
              const Links& links) {
    const model::Indicator& indicator = context.site[fact.indicator];
    const bool is_same_indicator = before && before->fact.indicator == fact.indicator;
    row.indicator = name_of(indicator, context.words);
    row.indicator_href = is_same_indicator ? before->row.indicator_href : links.indicator(fact.indicator);
    if (fact.value) {
        row.value = quantity_text(*fact.value, indicator, context.words);
        row.order = point(*fact.value).to_string();
    }
    row.as_of = make_as_of(fact, before, context.words);
    row.remarks = fact_remarks(fact, table_context(context));
    if (fact.is_computed()) {
        row.note = context.words("figure.computed");
        return;
    }
    const model::Figure& figure = first_figure(fact);
    const model::BesidesValue& told = *figure.besides;
    for (const model::Name& name : told.names) {
        row.names.push_back(
            {name_text(name, context.site, context.words), name.unit ? links.unit(*name.unit) : Url{}});
        row.names_text += (row.names_text.empty() ? "" : ", ") + row.names.back().text;
    }
    if (told.more_names) row.names_text += ", …";
    if (told.written.empty() || fact.value || !told.names.empty())
        row.written = differs(told.written, fact, indicator)
                          ? context.words("figure.written", {{"words", content_text(told.written, context.words)}})
                          : "";
    else
        row.value = content_text(told.written, context.words);
    if (told.rank) row.rank = rank_text(*told.rank, context.words);
    if (figure.target_kind) row.kind = target_kind_text(*figure.target_kind, context.words);
    row.note = content_text(told.note, context.words);
    for (const analysis::Statement& statement : fact.statements)
        row.sources.push_back(make_source(statement, before, context, links));
    row.told_twice = fact.statements.size() > 1;
}

}  // namespace

FigureRow make_figure_row(const analysis::Fact& fact, const Context& context, const Links& links) {
    FigureRow row;
    fill_row(row, fact, nullptr, context, links);
    add_subject(row, fact, context, links);
    return row;
}

std::vector<FigureRow> make_figure_rows(const std::vector<const analysis::Fact*>& facts,
                                        std::optional<model::UnitId> own, const Context& context,
                                        const Links& links) {
    std::vector<FigureRow> rows;
    rows.reserve(facts.size());
    std::optional<ToldRow> before;
    for (const analysis::Fact* fact : facts) {
        FigureRow& row = rows.emplace_back();
        fill_row(row, *fact, before ? &*before : nullptr, context, links);
        if (!own || fact->about != own) add_subject(row, *fact, context, links);
        before.emplace(*fact, row);
    }
    return rows;
}

std::vector<FigureGroup> group_rows(const std::vector<const analysis::Fact*>& facts, model::UnitId own,
                                    const Context& context, const Links& links) {
    std::vector<std::vector<const analysis::Fact*>> grouped(context.site.groups.size());
    for (const analysis::Fact* fact : facts) grouped[context.site[fact->indicator].group.index].push_back(fact);
    std::vector<FigureGroup> groups;
    for (std::size_t i = 0; i < grouped.size(); ++i) {
        const model::Group& group = context.site.groups[i];
        if (!grouped[i].empty())
            groups.push_back({.name = name_of(group, context.words),
                              .id = "nhom-" + group.slug,
                              .rows = make_figure_rows(grouped[i], own, context, links)});
    }
    return groups;
}

InitiativeCard make_initiative_card(model::InitiativeId id, const Context& context, const Links& links) {
    const model::Initiative& initiative = context.site[id];
    std::string owner;
    for (const model::UnitId unit : initiative.units)
        owner += (owner.empty() ? "" : ", ") + name_of(context.site[unit], context.words);
    if (owner.empty()) owner = content_text(initiative.run_by, context.words);
    return {.form = content_text(text::capitalise_first(initiative.form), context.words),
            .title = content_text(initiative.title, context.words),
            .href = links.initiative(id),
            .family = name_of(context.site[initiative.family], context.words),
            .owner = owner,
            .status = status_text(initiative.status, context.words),
            .summary = content_text(initiative.body.first_paragraph, context.words)};
}

ReportLine make_report_line(model::ReportId id, const Context& context, const Links& links) {
    const model::Report& report = context.site[id];
    const model::Campaign& campaign = context.site[report.campaign];
    std::string state;
    const auto add = [&](std::string_view word) { state += (state.empty() ? "" : ", ") + context.words(word); };
    if (report.paper.number.empty() || report.paper.number.front() == '/') add("missing.number");
    if (!report.paper.date || !report.paper.date->has_day()) add("missing.date");
    if (report.paper.signer_name.empty()) add("missing.signer");
    return {.title = content_text(report.title, context.words),
            .href = links.report(id),
            .unit = name_of(context.site[report.unit], context.words),
            .campaign = short_name_of(campaign, context.words),
            .period = name_of(campaign.periods[report.period.index], context.words),
            .state = text::capitalise_first(state),
            .published = report.published ? text::format_moment(*report.published, context.words.notation()) : ""};
}

std::vector<Download> make_downloads(const std::string& stem, const std::string& label,
                                     const analysis::ContentDate& date, const Context& context, const Links& links) {
    std::vector<Download> downloads;
    for (const DownloadKind& kind : kDownloadKinds) {
        const auto size = context.downloads.find(stem + std::string(kind.ending));
        if (size == context.downloads.end()) continue;
        // A preview makes a download when it is asked for: nobody knows its size before.
        const std::string bytes =
            size->second.bytes == 0 ? "…" : text::format_size(size->second.bytes, context.words.notation());
        downloads.push_back(
            {date ? context.words("download.dated", {{"label", label},
                                                     {"format", kind.format},
                                                     {"size", bytes},
                                                     {"date", text::format_moment(*date, context.words.notation())}})
                  : context.words("download.link", {{"label", label}, {"format", kind.format}, {"size", bytes}}),
             links.file(size->first)});
    }
    return downloads;
}

std::vector<NavEntry> make_parts(std::string_view folder, std::size_t current, std::size_t count, const Links& links,
                                 const model::Wording& words) {
    std::vector<NavEntry> parts;
    for (std::size_t part = 0; count > 1 && part < count; ++part)
        parts.push_back({.text = text::format_number(static_cast<std::int64_t>(part + 1), words.notation()),
                         .href = links.page(part_folder(folder, part)),
                         .current = part == current});
    return parts;
}

std::string list_size_text(std::size_t from, std::size_t to, std::size_t all, const model::Wording& words) {
    const auto count = [&](std::size_t number) {
        return text::format_number(static_cast<std::int64_t>(number), words.notation());
    };
    return words("list.part", {{"from", count(from + 1)}, {"to", count(to)}, {"all", count(all)}});
}

}  // namespace views
