#include "views/form.h"

#include "text/format.h"

#include <fmt/format.h>

#include <algorithm>

namespace views {

const model::Report* find_last_report(const model::Site& site, model::UnitId unit) {
    const model::Report* last = nullptr;
    const auto age = [&](const model::Report& report) {
        return std::pair(site[report.campaign].periods[report.period.index].to, report.results.size());
    };
    for (const model::Report& report : site.reports) {
        if (report.unit != unit || !model::is_published(report)) continue;
        if (!last || age(*last) < age(report)) last = &report;
    }
    return last;
}

namespace {

std::string say_figure(const model::Figure& figure) {
    std::vector<std::string> parts;
    if (figure.value) parts.push_back(text::write_quantity(*figure.value));
    if (!figure.value && !figure.besides->written.empty()) parts.push_back(figure.besides->written);
    if (figure.besides->rank)
        parts.push_back(fmt::format("thứ {}/{}", figure.besides->rank->place, figure.besides->rank->of));
    for (const model::Name& name : figure.besides->names) parts.push_back(name.text);
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::string say_last(const model::Report* report, model::IndicatorId indicator) {
    std::string said;
    if (!report) return said;
    for (const model::Figure& figure : report->results) {
        if (figure.indicator != indicator || figure.about != report->unit) continue;
        said += (said.empty() ? "" : "; ") + say_figure(figure);
    }
    return said;
}

std::string_view how_to_write(model::IndicatorKind kind) {
    switch (kind) {
        case model::IndicatorKind::share:
            return "Ghi tỷ lệ: 62,5% hoặc 12/14.";
        case model::IndicatorKind::rate:
            return "Ghi số hoặc tỷ lệ: 12,5 hoặc 62,5%.";
        case model::IndicatorKind::flag:
            return "Chọn có hoặc không.";
        case model::IndicatorKind::names:
            return "Ghi tên, mỗi tên một dòng trong ô (Alt+Enter để xuống dòng).";
        case model::IndicatorKind::count:
        case model::IndicatorKind::amount:
            break;
    }
    return "";
}

FormRow make_row(const model::Site& site, model::IndicatorId id, const model::Report* last, std::size_t number) {
    const model::Indicator& indicator = site[id];
    const std::string_view how = how_to_write(indicator.kind);
    const bool is_flag = indicator.kind == model::IndicatorKind::flag;
    return {.id = indicator.slug,
            .number = std::to_string(number),
            .name = indicator.name,
            .measure = indicator.of.empty() ? indicator.measure
                                            : fmt::format("{} trên số {}", indicator.measure, indicator.of),
            .last = say_last(last, id),
            .about = fmt::format("{}{}{}", how, how.empty() || indicator.definition.empty() ? "" : " ",
                                 indicator.definition),
            .choice = is_flag ? FormChoice::yes_no : FormChoice::none};
}

std::string write_roman(std::size_t number) {
    static constexpr std::pair<std::size_t, const char*> kDigits[] = {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"},
                                                                      {5, "V"},  {4, "IV"},  {1, "I"}};
    std::string roman;
    for (const auto& [worth, letters] : kDigits)
        for (; number >= worth; number -= worth) roman += letters;
    return roman;
}

/// All that a report may state; what the site computes itself is not asked for.
std::vector<FormGroup> make_groups(const model::Site& site, const model::Report* last) {
    std::vector<FormGroup> groups;
    std::size_t number = 0;
    for (std::size_t group = 0; group < site.groups.size(); ++group) {
        FormGroup made{.number = write_roman(groups.size() + 1), .name = site.groups[group].name, .rows = {}};
        for (std::size_t index = 0; index < site.indicators.size(); ++index) {
            const model::Indicator& indicator = site.indicators[index];
            if (indicator.group == model::GroupId{group} && !indicator.is_computed())
                made.rows.push_back(make_row(site, model::IndicatorId{index}, last, ++number));
        }
        if (!made.rows.empty()) groups.push_back(std::move(made));
    }
    return groups;
}

std::vector<FormAdvice> make_advice() {
    return {
        {"Điền ba trang: “Thông tin chung”, “Số liệu” và “Nội dung”. Chỉ điền các ô màu vàng; các ô khác đã khóa để "
         "giữ đúng mẫu.",
         "", ""},
        {"Chỉ tiêu nào báo cáo không nêu thì để trống cả dòng. Ghi 0 nghĩa là đã đếm và không có.", "", ""},
        {"Mỗi số liệu cần ghi vị trí trong báo cáo gốc (mục mấy), để người đọc tìm lại được.", "mục 2", ""},
        {"Các ô điền để ở dạng chữ (Text). Khi dán số từ nơi khác, chọn dán giá trị (Paste Values); nếu Excel tự đổi "
         "số thì định dạng ô là Text rồi gõ lại.",
         "", ""},
        {"Dấu chấm ngăn hàng nghìn.", "1.440 hoặc 1440", "1.44; 1,440; 1 440"},
        {"Dấu phẩy đứng trước phần lẻ, một hoặc hai chữ số.", "12,5", "12.5"},
        {"Không ghi kèm đơn vị tính: đơn vị tính đã có ở cột bên.", "8203", "8203 hộ"},
        {"Ghi đủ các chữ số, không ghi triệu, tỷ.", "1.200.000", "1,2 triệu"},
        {"Tỷ lệ phần trăm có dấu % liền sau số.", "62,5%", "62,5 phần trăm"},
        {"Tỷ lệ có số tuyệt đối: số đạt trước, tổng số sau.", "12/14", "14/12"},
        {"Một khoảng: số nhỏ trước, số lớn sau.", "5 - 7", "7 - 5; từ 5 đến 7"},
        {"Giữ chữ của báo cáo đứng trước con số: trên, hơn, ít nhất, gần, dưới, tối đa, khoảng.", "trên 150",
         "150+; ~150; từ 150 trở lên"},
        {"Thứ hạng ghi ở cột “Thứ hạng”, không ghi ở cột “Số liệu”.", "54/114", "hạng 54"},
        {"Ngày ghi đủ ngày, tháng, năm; thêm giờ nếu báo cáo nêu.", "11/11/2025 hoặc 11/11/2025 09:00",
         "11-11; hôm nay"},
        {"Số liệu phát sinh trong một khoảng thời gian: ghi cả hai ngày ở cột “Tính đến ngày”.",
         "01/01/2025 - 25/11/2025", ""},
        {"Báo cáo không nêu ngày mà chỉ viết bằng chữ thì ghi đúng chữ ấy.", "Đến nay", ""},
        {"Không ghi số điện thoại, số căn cước, ngày sinh, địa chỉ nhà của bất kỳ ai.", "", ""},
        {"Điền xong, lưu lại dạng .xlsx và gửi tệp này cho người biên tập của trang.", "", ""},
    };
}

}  // namespace

Form make_form(const model::Site& site, model::UnitId unit, model::CampaignId campaign,
               std::vector<FormField> fields) {
    const model::Report* const last = find_last_report(site, unit);
    Form form{.title = fmt::format("{}: số liệu {}", site[unit].name, site[campaign].short_name),
              .unit_id = site[unit].slug,
              .campaign_id = site[campaign].slug,
              .last_report = last ? last->title : "",
              .periods = {},
              .advice = make_advice(),
              .fields = std::move(fields),
              .groups = make_groups(site, last),
              .sections = {}};
    for (const model::Period& period : site[campaign].periods) form.periods.push_back(period.slug);
    for (const model::OutlineEntry& entry : site[campaign].outline)
        form.sections.push_back({entry.id, entry.heading});
    return form;
}

}  // namespace views
