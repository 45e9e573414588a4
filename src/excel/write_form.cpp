#include "excel/write_form.h"

#include "excel/cell_text.h"
#include "excel/scratch_file.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <map>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <vector>

namespace excel {
namespace {

namespace form_layout = views::form_layout;

constexpr time_t kCreated = 946684800;  // 2000-01-01T00:00:00Z: no clock, so that equal forms are equal bytes
constexpr uint8_t kPaperA4 = 9;
constexpr lxw_color_t kEntryColour = 0xFFF8DC, kHeadColour = 0xDCE6F1;

/// libxlsxwriter answers "no error" after refused calls, so that every return is checked.
void require(lxw_error error, std::string_view action) {
    if (error != LXW_NO_ERROR) throw std::runtime_error(fmt::format("{}: {}", action, lxw_strerror(error)));
}

template <typename T>
T* require(T* made, std::string_view action) {
    if (!made) throw std::runtime_error(fmt::format("{}: refused", action));
    return made;
}

struct FormFormats {
    lxw_format* title;
    lxw_format* head;   // of a table, and of a group of rows
    lxw_format* plain;  // locked
    lxw_format* entry;  // to fill in
};

/// Rows and columns are counted from 1, as in `model/form.h`.
class FormWriter {
public:
    FormWriter(const std::string& path, const std::string& scratch) : path_(path) {
        lxw_workbook_options options{};
        std::string temporary_folder = scratch;
        options.tmpdir = temporary_folder.data();
        book_.reset(require(workbook_new_opt(path.c_str(), &options), "make a form"));
        formats_ = {.title = make_format(), .head = make_format(), .plain = make_format(), .entry = make_format()};
        format_set_bold(formats_.title);
        format_set_font_size(formats_.title, 14);
        format_set_bold(formats_.head);
        format_set_bg_color(formats_.head, kHeadColour);
        format_set_bg_color(formats_.entry, kEntryColour);
        format_set_num_format(formats_.entry, "@");
        format_set_unlocked(formats_.entry);
        for (lxw_format* const format : {formats_.head, formats_.plain, formats_.entry}) {
            format_set_text_wrap(format);
            format_set_border(format, LXW_BORDER_HAIR);
        }
    }

    void set_properties(const views::Form& form) {
        std::string title = escape_cell_text(form.title);
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.created = kCreated;
        require(workbook_set_properties(book_.get(), &properties), "set the title");
    }

    void add_guide(const views::Form& form);
    void add_fields(const views::Form& form);
    void add_figures(const views::Form& form);
    void add_texts(const views::Form& form);
    void add_issued(const views::Form& form);

    void write_file() {
        errno = 0;
        if (workbook_close(book_.release()) != LXW_NO_ERROR)  // frees it too
            throw std::system_error(errno != 0 ? errno : EIO, std::generic_category(), "write " + path_);
    }

private:
    struct Free {
        void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
    };

    lxw_format* make_format() {
        lxw_format* const format = require(workbook_add_format(book_.get()), "make a format");
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        return format;
    }

    void open_sheet(std::string_view name, std::initializer_list<double> widths) {
        sheet_ = require(workbook_add_worksheet(book_.get(), std::string(name).c_str()), name);
        worksheet_set_paper(sheet_, kPaperA4);
        worksheet_set_landscape(sheet_);
        worksheet_fit_to_pages(sheet_, 1, 0);
        widths_ = widths;
        lines_.clear();
        hidden_column_ = 0;
        lxw_col_t column = 0;
        for (const double width : widths) {
            require(worksheet_set_column(sheet_, column, column, width, nullptr), name);
            ++column;
        }
    }

    /// How many lines of its column the text needs: not every program fits the height of a row to what is in it.
    void measure(int row, int column, const std::string& text) {
        constexpr double kLostAtLineEnds = 1.05;
        if (static_cast<std::size_t>(column) > widths_.size()) return;
        const double width = widths_[static_cast<std::size_t>(column - 1)];
        const double characters = static_cast<double>(text::count_characters(text)) * kLostAtLineEnds;
        int& lines = lines_[row];
        lines = std::max(lines, static_cast<int>(std::ceil(characters / width)));
    }

    /// Widths and heights may be changed, for long texts.
    void close_sheet() {
        constexpr double kLineHeight = 15;
        for (const auto& [row, lines] : lines_) {
            if (lines < 2) continue;
            require(worksheet_set_row(sheet_, static_cast<lxw_row_t>(row - 1), lines * kLineHeight, nullptr),
                    "fit a row");
        }
        lxw_protection options{};
        options.format_columns = options.format_rows = LXW_TRUE;
        worksheet_protect(sheet_, nullptr, &options);
    }

    void write(int row, int column, const std::string& text, lxw_format* format) {
        const auto at_row = static_cast<lxw_row_t>(row - 1);
        const auto at_column = static_cast<lxw_col_t>(column - 1);
        const std::string place = fmt::format("row {}, column {}", row, column);
        if (format != formats_.title && column != hidden_column_) measure(row, column, text);
        if (text.empty()) return require(worksheet_write_blank(sheet_, at_row, at_column, format), place);
        require(worksheet_write_string(sheet_, at_row, at_column, escape_cell_text(text).c_str(), format), place);
    }

    /// Drop-downs, in a column from row `first` to row `last`, of what a column of the hidden sheet offers; `strict`
    /// lets nothing else be typed. libxlsxwriter loses a few bytes with each, so one serves a whole column.
    enum class Choice { strict, free };
    struct Offer {
        int column;
        std::size_t count;
        Choice choice;
    };
    void offer(int first, int last, int column, const Offer& offered) {
        if (offered.count == 0) return;
        const char letter = static_cast<char>('A' + offered.column - 1);
        std::string formula = fmt::format("={0}!${1}$1:${1}${2}", form_layout::kIssuedSheet, letter, offered.count);
        lxw_data_validation validation{};
        validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        validation.value_formula = formula.data();
        validation.show_error = offered.choice == Choice::strict ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF;
        const auto place = static_cast<lxw_col_t>(column - 1);
        require(worksheet_data_validation_range(sheet_, static_cast<lxw_row_t>(first - 1), place,
                                                static_cast<lxw_row_t>(last - 1), place, &validation),
                formula);
    }

    void hide_column(int column) {
        hidden_column_ = column;
        lxw_row_col_options options{};
        options.hidden = LXW_TRUE;
        const auto place = static_cast<lxw_col_t>(column - 1);
        require(worksheet_set_column_opt(sheet_, place, place, LXW_DEF_COL_WIDTH, nullptr, &options), "hide");
    }

    void write_head(int row, std::initializer_list<const char*> titles) {
        int column = 0;
        for (const char* const title : titles) write(row, ++column, title, formats_.head);
        worksheet_freeze_panes(sheet_, static_cast<lxw_row_t>(row), 0);
        require(worksheet_repeat_rows(sheet_, static_cast<lxw_row_t>(row - 1), static_cast<lxw_row_t>(row - 1)),
                "repeat the head");
    }

    void add_figure_row(int row, const views::FormRow& figure);

    std::string path_;
    std::unique_ptr<lxw_workbook, Free> book_;
    lxw_worksheet* sheet_ = nullptr;
    std::vector<double> widths_;  // of the columns of the sheet, in characters
    std::map<int, int> lines_;    // of the rows of the sheet
    int hidden_column_ = 0;       // that of the ids; 0: none
    FormFormats formats_{};
};

void FormWriter::add_guide(const views::Form& form) {
    open_sheet(form_layout::kGuideSheet, {90, 34, 34});
    write(1, 1, form.title, formats_.title);
    write_head(2, {"Cách điền", "Đúng", "Chưa đúng"});
    int row = 2;
    for (const views::FormAdvice& advice : form.advice) {
        write(++row, 1, advice.text, formats_.plain);
        write(row, 2, advice.good, formats_.plain);
        write(row, 3, advice.bad, formats_.plain);
    }
    close_sheet();
}

void FormWriter::add_fields(const views::Form& form) {
    namespace column = form_layout::field_column;
    open_sheet(form_layout::kFieldSheet, {36, 60, 60, 10});
    hide_column(column::kId);
    write(1, 1, form.title, formats_.title);
    write_head(2, {"Mục", "Điền ở đây", "Giải thích"});
    int row = 2;
    for (const views::FormField& field : form.fields) {
        write(++row, column::kLabel, field.label, formats_.plain);
        const bool is_period = field.id == "period";
        write(row, column::kEntry, is_period && !form.periods.empty() ? form.periods.back() : "", formats_.entry);
        if (is_period)
            offer(row, row, column::kEntry,
                  {form_layout::issued_column::kPeriods, form.periods.size(), Choice::strict});
        write(row, column::kAbout, field.about, formats_.plain);
        write(row, column::kId, field.id, formats_.plain);
    }
    close_sheet();
}

void FormWriter::add_figure_row(int row, const views::FormRow& figure) {
    namespace column = form_layout::figure_column;
    write(row, column::kNumber, figure.number, formats_.plain);
    write(row, column::kName, figure.name, formats_.plain);
    write(row, column::kMeasure, figure.measure, formats_.plain);
    for (const int entry : {column::kValue, column::kAsOf, column::kPlace, column::kNote, column::kRank})
        write(row, entry, "", formats_.entry);
    write(row, column::kLast, figure.last, formats_.plain);
    write(row, column::kAbout, figure.about, formats_.plain);
    write(row, column::kId, figure.id, formats_.plain);
    if (figure.choice == views::FormChoice::yes_no)
        offer(row, row, column::kValue, {form_layout::issued_column::kYesNo, 2, Choice::strict});
}

void FormWriter::add_figures(const views::Form& form) {
    namespace column = form_layout::figure_column;
    open_sheet(form_layout::kFigureSheet, {6, 44, 16, 16, 18, 20, 30, 12, 18, 60, 10});
    hide_column(column::kId);
    require(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:K1048576"), "ignore errors");
    write(1, 1, form.title, formats_.title);
    if (!form.last_report.empty())
        write(2, column::kName, "“Số liệu lần trước” là của báo cáo: " + form.last_report, formats_.plain);
    write_head(3, {"STT", "Nội dung", "Đơn vị tính", "Số liệu", "Tính đến ngày", "Vị trí", "Ghi chú", "Thứ hạng",
                   "Số liệu lần trước", "Giải thích"});
    int row = 3;
    for (const views::FormGroup& group : form.groups) {
        write(++row, column::kNumber, group.number, formats_.head);
        write(row, column::kName, group.name, formats_.head);
        for (const views::FormRow& figure : group.rows) add_figure_row(++row, figure);
    }
    constexpr int kFirst = 4;
    if (row >= kFirst)
        offer(kFirst, row, column::kPlace, {form_layout::issued_column::kPlaces, form.sections.size(), Choice::free});
    close_sheet();
}

void FormWriter::add_texts(const views::Form& form) {
    namespace column = form_layout::text_column;
    constexpr int kTextLines = 4;  // to type in
    open_sheet(form_layout::kTextSheet, {44, 110, 10});
    hide_column(column::kId);
    write(1, 1, form.title, formats_.title);
    write_head(2, {"Mục của đề cương", "Tóm lược, mỗi ý một dòng (Alt+Enter để xuống dòng)"});
    int row = 2;
    for (const views::FormSection& section : form.sections) {
        write(++row, column::kHeading, section.heading, formats_.plain);
        write(row, column::kEntry, "", formats_.entry);
        write(row, column::kId, section.id, formats_.plain);
        lines_[row] = std::max(lines_[row], kTextLines);
    }
    close_sheet();
}

void FormWriter::add_issued(const views::Form& form) {
    namespace column = form_layout::issued_column;
    open_sheet(form_layout::kIssuedSheet, {});  // hidden: nothing needs to fit
    const std::pair<std::string_view, std::string_view> said[] = {{form_layout::kVersionKey, form_layout::kVersion},
                                                                  {form_layout::kUnitKey, form.unit_id},
                                                                  {form_layout::kCampaignKey, form.campaign_id}};
    int row = 0;
    for (const auto& [key, value] : said) {
        write(++row, column::kKey, std::string(key), formats_.plain);
        write(row, column::kSaid, std::string(value), formats_.plain);
    }
    row = 0;
    for (const views::FormGroup& group : form.groups) {
        for (const views::FormRow& figure : group.rows) {
            write(++row, column::kId, figure.id, formats_.plain);
            write(row, column::kName, figure.name, formats_.plain);
            write(row, column::kMeasure, figure.measure, formats_.plain);
        }
    }
    write(1, column::kYesNo, "có", formats_.plain);
    write(2, column::kYesNo, "không", formats_.plain);
    row = 0;
    for (const std::string& period : form.periods) write(++row, column::kPeriods, period, formats_.plain);
    row = 0;
    for (const views::FormSection& section : form.sections)
        write(++row, column::kPlaces, "mục “" + section.heading + "”", formats_.plain);
    close_sheet();
    worksheet_hide(sheet_);
}

}  // namespace

std::string write_form(const views::Form& form, const std::filesystem::path& scratch) {
    const ScratchFile file(scratch);
    FormWriter writer(file.path(), scratch.string());
    writer.set_properties(form);
    writer.add_guide(form);
    writer.add_fields(form);
    writer.add_figures(form);
    writer.add_texts(form);
    writer.add_issued(form);
    writer.write_file();
    return file.read();
}

}  // namespace excel
