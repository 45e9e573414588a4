// Facts in the words of the theme: quantities with their measure, times, ranks, sources.
#pragma once

#include "analysis/content_dates.h"
#include "views/content_text.h"
#include "views/context.h"
#include "views/parts.h"

#include <string>

namespace views {

/// "1.570 người", "trên 70%", "12.133/13.159 (92,2%)".
std::string quantity_text(const text::Quantity& quantity, const model::Indicator& indicator,
                          const model::Wording& words);

/// The same with the counting word of sentences: "1.570 thí sinh".
std::string quantity_in_sentence(const text::Quantity& quantity, const model::Indicator& indicator,
                                 const model::Wording& words);

/// What stands behind a number: "người"; nothing where the indicator's English name says what is counted.
std::string measure_text(const model::Indicator& indicator, const model::Wording& words);

/// "tính đến 9 giờ ngày 11/11/2025" · "từ … đến …" · "“Đến nay” (báo cáo không ghi ngày)" · "báo cáo không ghi ngày"
std::string as_of_text(const model::AsOf& as_of, const model::Wording& words);

/// "thứ 54 trong 114"
std::string rank_text(const text::Rank& rank, const model::Wording& words);

/// "mới có số liệu của 2/114 xã, phường, đặc khu"
std::string coverage_text(const analysis::Coverage& coverage, const model::Wording& words);

std::string target_kind_text(model::TargetKind kind, const model::Wording& words);
/// The measure where it stands alone.
std::string full_measure(const model::Indicator& indicator, const model::Wording& words);

std::string total_kind_text(model::TotalKind kind, const model::Wording& words);  // "cộng số của các địa phương"
std::string status_text(model::InitiativeStatus status, const model::Wording& words);
std::string unit_kind_text(model::UnitKind kind, const model::Wording& words);  // "Xã", "Phường" …
std::string unit_kind_anchor(model::UnitKind kind);  // of its list on the page of all units, in every language
std::string point_kind_text(model::PointKind kind, const model::Wording& words);

std::string public_field_text(analysis::PublicField field, const model::Wording& words);  // "ngày có hiệu lực"

/// "ngày có hiệu lực, tệp văn bản": what the public rules ask for and nobody has told; empty for a paper of which all
/// is known.
std::string missing_text(const analysis::RegisterEntry& entry, const model::Wording& words);

/// The unit or the whole city.
std::string subject_text(const std::optional<model::UnitId>& about, const model::Site& site,
                         const model::Wording& words);

/// One name of a list: of the unit it is, or as written.
std::string name_text(const model::Name& name, const model::Site& site, const model::Wording& words);

Source make_source(const analysis::Statement& statement, const Context& context, const Links& links);

/// A fact as a row with all of its statements.
FigureRow make_figure_row(const analysis::Fact& fact, const Context& context, const Links& links);

/// Rows on a page of `own`, or of no unit: a subject is named only where it is another one.
std::vector<FigureRow> make_figure_rows(const std::vector<const analysis::Fact*>& facts,
                                        std::optional<model::UnitId> own, const Context& context, const Links& links);

/// The same under the groups of their indicators.
std::vector<FigureGroup> group_rows(const std::vector<const analysis::Fact*>& facts, model::UnitId own,
                                    const Context& context, const Links& links);

InitiativeCard make_initiative_card(model::InitiativeId id, const Context& context, const Links& links);
ReportLine make_report_line(model::ReportId id, const Context& context, const Links& links);
/// The files at `stem` ("tai-ve/toan-bo") of every kind that is published, each with its format, size and date.
std::vector<Download> make_downloads(const std::string& stem, const std::string& label,
                                     const analysis::ContentDate& date, const Context& context, const Links& links);

/// Links to the parts of a long list; none where there is one part.
std::vector<NavEntry> make_parts(std::string_view folder, std::size_t current, std::size_t count, const Links& links,
                                 const model::Wording& words);
/// "Từ 501 đến 1.000 trong 3.321"
std::string list_size_text(std::size_t from, std::size_t to, std::size_t all, const model::Wording& words);

}  // namespace views
