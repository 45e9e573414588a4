#include "excel/chart_sheet.h"

#include "excel/chart_parts.h"
#include "excel/sheet_layout.h"

#include <algorithm>
#include <vector>

namespace excel {
namespace {

constexpr std::uint32_t kChartColumn = 5;
constexpr int kLabelWidth = 40, kAsOfWidth = 36;  // characters
constexpr std::uint32_t kLeastRows = 13;
constexpr std::uint32_t kRowsBetween = 2;
constexpr int kLinesOfPage = 43;    // A4 landscape at the scale below
constexpr int kScale = 75;          // percent: Excel forgets page breaks where it fits pages
constexpr int kWidth = 500;         // pixels
constexpr int kBelowPageBreak = 3;  // pixels, or its edge would be printed on the page before

/// Rows that a chart takes with what it draws.
std::uint32_t rows_of(const views::NativeChart& chart) {
    return std::max(kRowsAboveBars + static_cast<std::uint32_t>(chart.bars.size()), kLeastRows);
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

void write_bars(Sheet& sheet, std::uint32_t row, const views::NativeChart& chart,
                const std::vector<std::string>& titles) {
    sheet.start_row(row, 1);
    sheet.write_text(0, chart.headline, Style::heading);
    sheet.start_row(row + 1, 1);
    sheet.write_text(0, chart.subtitle, Style::subtitle);
    sheet.start_row(row + 2, 1);
    std::uint32_t column = 0;
    for (const std::string& title : titles) sheet.write_text(column++, title, Style::header);
    row += kRowsAboveBars;
    for (const views::NativeBar& bar : chart.bars) {
        sheet.start_row(row++, lines_of(bar));
        sheet.write_text(0, bar.label, Style::text);
        sheet.write_number(1, bar.value, views::ColumnKind::number, "");
        sheet.write_text(2, bar.printed, Style::number_words);
        sheet.write_text(3, bar.as_of, Style::text);
    }
}

std::size_t count_cells(const views::ChartSheet& sheet) {
    std::size_t count = 0;
    for (const views::NativeChart& chart : sheet.charts) {
        count += count_texts({chart.headline, chart.subtitle});
        for (const std::string& title : sheet.column_titles) count += count_texts({title});
        for (const views::NativeBar& bar : chart.bars) count += 1 + count_texts({bar.label, bar.printed, bar.as_of});
    }
    return count;
}

}  // namespace

void add_chart_sheet(Book& book, const std::string& name, const views::ChartSheet& charts) {
    Sheet sheet = book.make_sheet(name);
    sheet.setup.paper = Paper::landscape;
    sheet.setup.scale = kScale;
    sheet.setup.has_gridlines = false;
    sheet.set_widths({kLabelWidth, 12, 20, kAsOfWidth, 2});
    std::vector<std::uint32_t> first_rows;
    std::uint32_t row = 0;
    int lines = 0;  // of this page
    for (const views::NativeChart& chart : charts.charts) {
        if (lines > 0 && lines + lines_of(chart) > kLinesOfPage) {
            sheet.setup.page_breaks.push_back(row);
            lines = 0;
        }
        lines += lines_of(chart) + static_cast<int>(kRowsBetween);
        write_bars(sheet, row, chart, charts.column_titles);
        first_rows.push_back(row);
        row += rows_of(chart) + kRowsBetween;
    }
    std::vector<PlacedChart> placed;
    Relations drawn;
    for (std::size_t i = 0; i < charts.charts.size(); ++i) {  // when the heights of all rows are known
        const views::NativeChart& chart = charts.charts[i];
        placed.push_back({anchor_of(sheet.grid(), {first_rows[i], kChartColumn}, 0, kBelowPageBreak, kWidth,
                                    static_cast<int>(rows_of(chart)) * kRowPixels),
                          chart.description});
        drawn.add("chart", book.next_target("charts/chart"));
        book.add_part("charts/chart", write_chart(chart, name, first_rows[i]));
    }
    sheet.setup.drawing = sheet.relations.add("drawing", book.next_target("drawings/drawing"));
    book.add_part("drawings/drawing", write_drawing(placed), drawn);
    book.add_sheet(sheet, count_cells(charts));
}

}  // namespace excel
