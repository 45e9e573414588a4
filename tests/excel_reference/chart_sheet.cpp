#include "excel_reference/chart_sheet.h"

#include "excel/cell_text.h"
#include "excel/sheet_layout.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace excel::reference {
namespace {

constexpr lxw_col_t kChartColumn = 5;
constexpr int kLabelWidth = 40, kAsOfWidth = 36;  // characters
constexpr lxw_row_t kRowsAboveBars = 3;
constexpr lxw_row_t kLeastRows = 13;
constexpr int kRowsBetween = 2;
constexpr int kLinesOfPage = 43;                                           // A4 landscape at the scale below
constexpr uint16_t kScale = 75;                                            // percent
constexpr double kWidth = 500, kDefaultWidth = 480, kDefaultHeight = 288;  // pixels
constexpr int kBelowPageBreak = 3;  // pixels, or its edge would be printed on the page before
constexpr double kRoomForLabels = 1.3;
constexpr lxw_color_t kBlue = 0x0B4A8F;

/// Rows that a chart takes with what it draws.
lxw_row_t rows_of(const views::NativeChart& chart) {
    return std::max(kRowsAboveBars + static_cast<lxw_row_t>(chart.bars.size()), kLeastRows);
}

int lines_of(const views::NativeBar& bar) {
    return std::max(count_lines(bar.label, kLabelWidth), count_lines(bar.as_of, kAsOfWidth));
}

/// Lines that a chart takes on paper.
int lines_of(const views::NativeChart& chart) {
    int lines = static_cast<int>(rows_of(chart));
    for (const views::NativeBar& bar : chart.bars) lines += lines_of(bar) - 1;
    return lines;
}

void write_bars(Book& book, lxw_worksheet* sheet, lxw_row_t row, const views::NativeChart& chart,
                const std::vector<std::string>& titles) {
    book.write_text(sheet, {row, 0}, chart.headline, book.formats().headline);
    book.write_text(sheet, {row + 1, 0}, chart.subtitle, book.formats().subtitle);
    row += 2;
    lxw_col_t column = 0;
    for (const std::string& title : titles) book.write_text(sheet, {row, column++}, title, book.formats().header);
    for (const views::NativeBar& bar : chart.bars) {
        ++row;
        book.write_text(sheet, {row, 0}, bar.label, book.formats().text);
        book.write_number(sheet, {row, 1}, bar.value, views::ColumnKind::number, "");
        book.write_text(sheet, {row, 2}, bar.printed, book.formats().number_words);
        book.write_text(sheet, {row, 3}, bar.as_of, book.formats().text);
        book.set_lines(sheet, row, lines_of(bar));
    }
}

void label_bars(lxw_chart_series* series, const views::NativeChart& chart) {
    chart_series_set_labels(series);
    std::vector<std::string> printed;  // the words with their qualifier, not the bare number
    for (const views::NativeBar& bar : chart.bars) printed.push_back(escape_cell_text(bar.printed));
    std::vector<lxw_chart_data_label> labels(printed.size());
    std::vector<lxw_chart_data_label*> places;
    for (std::size_t i = 0; i < printed.size(); ++i) {
        assert(!printed[i].starts_with('='));
        labels[i].value = printed[i].data();
        places.push_back(&labels[i]);
    }
    places.push_back(nullptr);
    require(chart_series_set_labels_custom(series, places.data()), chart.headline);
}

void style_axes(lxw_chart* drawn, const views::NativeChart& chart) {
    lxw_chart_axis *const labels = drawn->y_axis, *const values = drawn->x_axis;  // of lying bars
    lxw_chart_font font{};
    font.size = 10;
    chart_axis_set_reverse(labels);  // the first row stands on top
    chart_axis_set_num_font(labels, &font);
    double largest = 0;
    for (const views::NativeBar& bar : chart.bars) largest = std::max(largest, bar.value.to_double());
    chart_axis_set_min(values, 0);
    if (largest > 0) chart_axis_set_max(values, largest * kRoomForLabels);
    chart_axis_major_gridlines_set_visible(values, LXW_FALSE);
    chart_axis_set_label_position(values, LXW_CHART_AXIS_LABEL_POSITION_NONE);
    lxw_chart_line no_line{};
    no_line.none = LXW_TRUE;
    chart_axis_set_line(values, &no_line);
}

/// Its texts are ranges of the sheet: libxlsxwriter takes a text that begins with "=" for a formula.
lxw_chart* draw_chart(Book& book, const std::string& name, lxw_row_t row, const views::NativeChart& chart) {
    lxw_chart* const drawn = require(workbook_add_chart(book.get(), LXW_CHART_BAR), name);
    const lxw_row_t first = row + kRowsAboveBars, last = first + static_cast<lxw_row_t>(chart.bars.size()) - 1;
    lxw_chart_series* const series = require(chart_add_series(drawn, nullptr, nullptr), name);
    chart_series_set_categories(series, name.c_str(), first, 0, last, 0);
    chart_series_set_values(series, name.c_str(), first, 1, last, 1);
    chart_series_set_name_range(series, name.c_str(), row, 0);
    lxw_chart_fill fill{};
    fill.color = kBlue;
    chart_series_set_fill(series, &fill);
    chart_set_series_gap(drawn, 40);
    lxw_chart_font font{};
    font.size = 12;
    font.bold = LXW_TRUE;
    chart_title_set_name_range(drawn, name.c_str(), row, 0);
    chart_title_set_name_font(drawn, &font);
    chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
    style_axes(drawn, chart);
    label_bars(series, chart);
    return drawn;
}

void place_chart(lxw_worksheet* sheet, lxw_row_t row, lxw_chart* drawn, const views::NativeChart& chart) {
    std::string description = escape_cell_text(chart.description);
    lxw_chart_options options{};
    options.x_scale = kWidth / kDefaultWidth;
    options.y_scale = rows_of(chart) * kRowPixels / kDefaultHeight;
    options.y_offset = kBelowPageBreak;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = description.data();
    require(worksheet_insert_chart_opt(sheet, row, kChartColumn, drawn, &options), chart.headline);
}

}  // namespace

void add_chart_sheet(Book& book, const std::string& name, const views::ChartSheet& charts) {
    lxw_worksheet* const sheet = book.add_sheet(name);
    worksheet_set_landscape(sheet);
    worksheet_set_print_scale(sheet, kScale);  // Excel forgets page breaks where it fits pages
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    lxw_col_t column = 0;
    for (const int width : {kLabelWidth, 12, 20, kAsOfWidth, 2}) {
        require(worksheet_set_column(sheet, column, column, width, nullptr), name);
        ++column;
    }
    std::vector<lxw_row_t> breaks;
    lxw_row_t row = 0;
    int lines = 0;  // of this page
    for (const views::NativeChart& chart : charts.charts) {
        if (lines > 0 && lines + lines_of(chart) > kLinesOfPage) {
            breaks.push_back(row);
            lines = 0;
        }
        lines += lines_of(chart) + kRowsBetween;
        write_bars(book, sheet, row, chart, charts.column_titles);
        place_chart(sheet, row, draw_chart(book, name, row, chart), chart);
        row += rows_of(chart) + kRowsBetween;
    }
    breaks.push_back(0);  // the end of the list
    require(worksheet_set_h_pagebreaks(sheet, breaks.data()), name);
}

}  // namespace excel::reference
