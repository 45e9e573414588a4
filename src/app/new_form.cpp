#include "app/new_form.h"

#include "app/find_entity.h"
#include "app/write_new.h"
#include "diagnostics/report.h"
#include "drafting/filled_form.h"
#include "excel/write_form.h"
#include "office/read_workbook.h"
#include "reader/field_table.h"
#include "reader/read_site.h"

#include <fmt/format.h>

#include <stdexcept>

namespace app {
namespace {

namespace fs = std::filesystem;
using diagnostics::Language;

/// What officers are asked for, in the order of the table of fields; "[]": one item on each line.
constexpr std::string_view kAsked[] = {"title",
                                       "period",
                                       "published",
                                       "document.issuer[]",
                                       "document.number",
                                       "document.date",
                                       "document.place",
                                       "document.addressed_to[]",
                                       "document.authority[]",
                                       "document.signer.name",
                                       "document.signer.title",
                                       "document.recipients[]",
                                       "responsible",
                                       "as_of"};

views::FormField describe_field(std::string_view path) {
    const reader::Table* table = &reader::kReport;
    std::string_view left = path.substr(0, path.find('['));
    for (std::size_t dot = left.find('.'); dot != std::string_view::npos; dot = left.find('.')) {
        table = table->find(left.substr(0, dot))->type.object;
        left.remove_prefix(dot + 1);
    }
    const reader::Field* const field = table->find(left);
    const bool is_list = path.ends_with("[]");
    const std::string about = path == "published" ? "Ngày đăng lên trang. Để trống thì báo cáo là bản nháp."
                              : path == "period" ? "Chọn trong danh sách."
                              : path == "as_of"  ? std::string(field->about) + ": 11/11/2025"
                                                 : std::string(field->about);
    return {.id = std::string(path),
            .label = std::string(field->label_vi),
            .about = is_list ? about + " (mỗi dòng một mục, Alt+Enter để xuống dòng)" : about};
}

std::vector<views::FormField> describe_fields() {
    std::vector<views::FormField> fields;
    for (const std::string_view path : kAsked) fields.push_back(describe_field(path));
    return fields;
}

/// A form that this program could not read back is never handed out.
std::string write_sound_form(const views::Form& form, const fs::path& scratch) {
    const std::string bytes = excel::write_form(form, scratch);
    const auto read = office::read_workbook(bytes);
    const auto* const workbook = std::get_if<office::Workbook>(&read);
    diagnostics::Diagnostics findings;
    const bool is_sound = workbook &&
                          drafting::read_form(*workbook, std::make_shared<const std::string>("form"), findings) &&
                          !findings.has_errors();
    if (!is_sound)
        throw std::runtime_error(fmt::format("the form of {} was not written as it should be", form.unit_id));
    return bytes;
}

std::string name_form(const views::Form& form) {
    return fmt::format("bieu-mau-{}-{}.xlsx", form.unit_id, form.campaign_id);
}

}  // namespace

ExitCode make_forms(const Options& options, const FormRequest& request) {
    const Language language = options.print.language;
    const bool vi = language == Language::vi;
    diagnostics::Diagnostics findings;
    const source::SourceTree tree = source::load_sources(options.source, findings);
    const model::Site site = reader::read_site(tree, findings).site;
    if (findings.has_errors() || site.campaigns.empty()) {
        const auto source_line = [&](std::string_view path, int line) {
            return source::read_line(options.source, path, line);
        };
        std::fputs(diagnostics::print_report(findings.sorted(), source_line, options.print).c_str(), stderr);
        return ExitCode::content_errors;
    }
    const auto campaign = request.campaign.empty() ? std::optional(model::CampaignId{0})
                                                   : find_entity<model::CampaignId>(site.campaigns, request.campaign);
    if (!campaign) {
        complain_unknown(vi ? "chuyên đề" : "campaign", request.campaign, slugs_of(site.campaigns), language);
        return ExitCode::usage;
    }
    std::vector<model::UnitId> units;
    if (!request.unit.empty()) {
        const auto unit = find_unit(site, request.unit);
        if (!unit) {
            complain_unknown(vi ? "đơn vị" : "unit", request.unit, slugs_of(site.units), language);
            return ExitCode::usage;
        }
        units.push_back(*unit);
    } else {
        for (std::size_t index = 0; index < site.units.size(); ++index) units.push_back(model::UnitId{index});
    }
    const std::vector<views::FormField> fields = describe_fields();
    ExitCode ending = ExitCode::done;
    for (const model::UnitId unit : units) {
        const views::Form form = views::make_form(site, unit, *campaign, fields);
        const bool is_named = !request.unit.empty() && !request.output.empty();
        const fs::path file = is_named ? request.output : request.output / name_form(form);
        const fs::path scratch = fs::temp_directory_path();
        if (!write_new(file, write_sound_form(form, scratch), request.replacing, options)) ending = ExitCode::usage;
    }
    return ending;
}

}  // namespace app
