#include "views/word_ids.h"

namespace views {
namespace {

constexpr std::string_view kWordIds[] = {
    "about.address", "about.blank", "about.blank_label", "about.completeness_label", "about.content",
    "about.licence", "about.publisher", "about.qualifiers", "about.qualifiers_label", "about.site", "about.state",
    "as_of.moment", "as_of.none", "as_of.said", "as_of.span", "change.down", "change.none", "change.points",
    "change.up", "chart.alike", "chart.best", "chart.by_unit", "chart.only", "chart.part", "chart.part_exact",
    "chart.several", "chart.subtitle", "chart.sum", "column.as_of", "column.audience", "column.beside",
    "column.check", "column.cited_by", "column.city", "column.city_printed", "column.computed_place",
    "column.computed_up_to", "column.counted", "column.coverage_of", "column.covered", "column.date",
    "column.definition", "column.effective", "column.family", "column.form", "column.formerly", "column.group",
    "column.implements", "column.indicator", "column.indicator_id", "column.initiatives", "column.issuer",
    "column.kind", "column.lower", "column.measure", "column.missing", "column.note", "column.number", "column.of",
    "column.on_site", "column.page", "column.part", "column.place", "column.printed", "column.qualifier",
    "column.rank", "column.ranked", "column.ranked_units", "column.report", "column.reports", "column.run_by",
    "column.said", "column.share", "column.share_of", "column.source", "column.stated_by", "column.status",
    "column.subject", "column.summary", "column.title", "column.total", "column.type", "column.undated",
    "column.unit", "column.unit_code", "column.unit_kind", "column.upper", "column.value", "column.whole",
    "column.written", "compare.base", "compare.measure", "compare.no_counts", "compare.no_share", "compare.scope",
    "compare.shape", "compare.share", "compare.span", "compare.time", "compare.undated", "completeness.about",
    "completeness.city_report", "completeness.counts", "completeness.explain", "completeness.missing_kind",
    "completeness.named", "completeness.sum_all", "completeness.sum_places", "completeness.title",
    "completeness.unnamed", "correction", "count.initiatives", "count.reports", "coverage", "coverage_undated",
    "denominator.all", "denominator.departments", "denominator.places", "document.date", "document.draft",
    "document.effective", "document.effective_date", "document.file", "document.inferred", "document.issuer",
    "document.missing", "document.number", "document.subject", "document.type", "document.written",
    "documents.gap", "documents.intro", "documents.rule", "download.all", "download.campaign",
    "download.completeness", "download.figures", "download.indicators", "download.link", "download.units",
    "downloads.intro", "field.addressed_to", "field.also", "field.audience", "field.campaign", "field.code",
    "field.date", "field.family", "field.group", "field.measure", "field.number", "field.of", "field.period",
    "field.place", "field.published", "field.request", "field.responsible", "field.run_by", "field.scope",
    "field.signer", "field.since", "field.status", "field.total", "field.updated", "figure.computed",
    "figure.written", "footer.no_contact", "home.all_initiatives", "home.all_units", "indicator.stated_by",
    "initiatives.intro", "kind.result", "measure.people", "missing.date", "missing.day", "missing.issuer",
    "missing.number", "missing.signer", "missing.subject", "nav.documents", "nav.home", "nav.indicators",
    "nav.initiatives", "nav.platforms", "nav.units", "notice.unofficial", "page.api", "page.completeness",
    "page.dictionary", "page.documents", "page.downloads", "page.home", "page.indicators", "page.initiatives",
    "page.not_found", "page.platforms", "page.reconciliation", "page.topics", "page.unit", "page.units",
    "point.difficulty", "point.direction", "point.recommendation", "quality.undated", "quality.without_counts",
    "quality.words_only", "rank.computed", "rank.computed_between", "rank.computed_shared", "rank.explain",
    "rank.explain_all", "rank.hidden", "rank.hidden_times", "rank.stated", "recon.city", "recon.claim",
    "recon.claims", "recon.comparisons", "recon.complete", "recon.conflict", "recon.conflicts",
    "recon.denominator", "recon.difference", "recon.evidence_figures", "recon.evidence_section", "recon.inexact",
    "recon.insufficient", "recon.intro", "recon.match", "recon.matches", "recon.more", "recon.not_summed",
    "recon.silent", "recon.silent_figures", "recon.source", "recon.stated", "recon.sum", "report.explain",
    "report.full", "report.not_on_site", "report.on_site", "report.summary", "report.withdrawn", "scope.all",
    "scope.unit", "section.elsewhere", "section.none", "section.own", "sheet.about", "sheet.completeness",
    "sheet.dictionary", "sheet.documents", "sheet.figures", "sheet.initiatives", "sheet.matrix", "sheet.ranking",
    "sheet.reconciliation", "sheet.summary", "sheet.units", "source.report", "spread.lower", "spread.median",
    "spread.upper", "status.ended", "status.pilot", "status.planned", "status.proposed", "status.replicate",
    "status.running", "status.trial", "status.unstated", "subject.city", "target.need", "target.rule",
    "target.target", "tiles.named", "tiles.none", "tiles.report", "tiles.title", "total.max", "total.none",
    "total.share", "total.sum", "unit.code", "unit.description", "unit.elsewhere", "unit.formerly",
    "unit.no_report", "unit.since", "unit_kind.dac_khu", "unit_kind.phuong", "unit_kind.so_nganh", "unit_kind.xa",
};

}  // namespace

std::span<const std::string_view> word_ids() {
    return kWordIds;
}

}  // namespace views
