#include "excel/chart_parts.h"

#include "excel/cell_text.h"
#include "excel/xml.h"

#include <fmt/format.h>

#include <algorithm>

namespace excel {
namespace {

constexpr double kRoomForLabels = 1.3;
constexpr int kPixelUnits = 9525;  // English metric units of a pixel
constexpr std::string_view kBlue = "0B4A8F";
constexpr int kLabelAxis = 50010001, kValueAxis = 50010002;  // within the chart

/// A range and what its cells hold, so that a program need not look them up.
std::string text_range(const std::string& range, const std::vector<std::string_view>& cells) {
    std::string xml =
        fmt::format("<c:strRef><c:f>{}</c:f><c:strCache><c:ptCount val=\"{}\"/>", text_of(range), cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!cells[i].empty())
            fmt::format_to(std::back_inserter(xml), "<c:pt idx=\"{}\"><c:v>{}</c:v></c:pt>", i,
                           text_of(escape_cell_text(cells[i])));
    return xml + "</c:strCache></c:strRef>";
}

std::string number_range(const std::string& range, const std::vector<views::NativeBar>& bars) {
    std::string xml =
        fmt::format("<c:numRef><c:f>{}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"{}\"/>",
                    text_of(range), bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i)
        fmt::format_to(std::back_inserter(xml), "<c:pt idx=\"{}\"><c:v>{}</c:v></c:pt>", i,
                       bars[i].value.to_string());
    return xml + "</c:numCache></c:numRef>";
}

std::string font(int hundredths_of_points, bool is_bold) {
    return fmt::format(
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"{}\" b=\"{}\" i=\"0\" "
        "baseline=\"0\"/></a:pPr><a:endParaRPr lang=\"en-US\"/></a:p></c:txPr>",
        hundredths_of_points, is_bold ? 1 : 0);
}

/// The words with their qualifier, not the bare numbers.
std::string labels(const std::vector<views::NativeBar>& bars) {
    std::string xml = "<c:dLbls>";
    for (std::size_t i = 0; i < bars.size(); ++i)
        fmt::format_to(std::back_inserter(xml),
                       "<c:dLbl><c:idx val=\"{}\"/><c:layout/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr "
                       "lang=\"en-US\"/><a:t>{}</a:t></a:r></a:p></c:rich></c:tx><c:showVal val=\"1\"/></c:dLbl>",
                       i, text_of(escape_cell_text(bars[i].printed)));
    return xml + "<c:showVal val=\"1\"/></c:dLbls>";
}

/// Of the labels, then of the values: from 0, with room for the words behind the longest bar.
std::string axes(const views::NativeChart& chart) {
    double largest = 0;
    for (const views::NativeBar& bar : chart.bars) largest = std::max(largest, bar.value.to_double());
    const std::string end =
        largest > 0 ? fmt::format("<c:max val=\"{:.16G}\"/>", largest * kRoomForLabels) : std::string();
    return fmt::format(
        "<c:catAx><c:axId val=\"{0}\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:axPos val=\"l\"/>"
        "<c:tickLblPos val=\"nextTo\"/>{2}<c:crossAx val=\"{1}\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/>"
        "<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/></c:catAx><c:valAx><c:axId val=\"{1}\"/><c:scaling>"
        "<c:orientation val=\"minMax\"/>{3}<c:min val=\"0\"/></c:scaling><c:axPos val=\"t\"/><c:numFmt "
        "formatCode=\"General\" sourceLinked=\"1\"/><c:tickLblPos val=\"none\"/><c:spPr><a:ln><a:noFill/></a:ln>"
        "</c:spPr><c:crossAx val=\"{0}\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>",
        kLabelAxis, kValueAxis, font(1000, false), end);
}

}  // namespace

std::string write_chart(const views::NativeChart& chart, const std::string& sheet, std::uint32_t row) {
    const std::uint32_t first = row + kRowsAboveBars,
                        last = first + static_cast<std::uint32_t>(chart.bars.size()) - 1;
    const auto range = [&](Position from, Position to) { return sheet_prefix(sheet) + fixed_range_name(from, to); };
    std::vector<std::string_view> names;
    for (const views::NativeBar& bar : chart.bars) names.push_back(bar.label);
    const std::string headline = text_range(range({row, 0}, {row, 0}), {chart.headline});
    return fmt::format(
        "{}<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><c:lang val=\"en-US\"/>"
        "<c:chart><c:title><c:tx>{headline}</c:tx><c:layout/>{title_font}</c:title><c:plotArea><c:layout/"
        "><c:barChart>"
        "<c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:tx>"
        "{headline}</c:tx><c:spPr><a:solidFill><a:srgbClr val=\"{blue}\"/></a:solidFill></c:spPr>{labels}<c:cat>"
        "{names}</c:cat><c:val>{values}</c:val></c:ser><c:gapWidth val=\"40\"/><c:axId val=\"{label_axis}\"/><c:axId "
        "val=\"{value_axis}\"/></c:barChart>{axes}</c:plotArea><c:plotVisOnly val=\"1\"/></c:chart><c:printSettings>"
        "<c:headerFooter/><c:pageMargins b=\"0.75\" l=\"0.7\" r=\"0.7\" t=\"0.75\" header=\"0.3\" footer=\"0.3\"/>"
        "<c:pageSetup/></c:printSettings></c:chartSpace>",
        kXmlHead, fmt::arg("headline", headline), fmt::arg("title_font", font(1200, true)), fmt::arg("blue", kBlue),
        fmt::arg("labels", labels(chart.bars)), fmt::arg("names", text_range(range({first, 0}, {last, 0}), names)),
        fmt::arg("values", number_range(range({first, 1}, {last, 1}), chart.bars)),
        fmt::arg("label_axis", kLabelAxis), fmt::arg("value_axis", kValueAxis), fmt::arg("axes", axes(chart)));
}

std::string write_drawing(const std::vector<PlacedChart>& charts) {
    std::string xml = fmt::format(
        "{}<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/"
        "spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">",
        kXmlHead);
    const auto corner = [](Position at, int x, int y) {
        return fmt::format(
            "<xdr:col>{}</xdr:col><xdr:colOff>{}</xdr:colOff><xdr:row>{}</xdr:row><xdr:rowOff>{}"
            "</xdr:rowOff>",
            at.column, x * kPixelUnits, at.row, y * kPixelUnits);
    };
    int number = 0;
    for (const PlacedChart& chart : charts) {
        ++number;
        fmt::format_to(
            std::back_inserter(xml),
            "<xdr:twoCellAnchor editAs=\"oneCell\"><xdr:from>{}</xdr:from><xdr:to>{}</xdr:to><xdr:graphicFrame "
            "macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"{}\" name=\"Chart {}\" descr=\"{}\"/>"
            "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" "
            "cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/"
            "chart\"><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId{}\"/>"
            "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
            corner(chart.anchor.first, chart.anchor.first_x, chart.anchor.first_y),
            corner(chart.anchor.last, chart.anchor.last_x, chart.anchor.last_y), number + 1, number,
            attribute_of(escape_cell_text(chart.description)), number);
    }
    return xml + "</xdr:wsDr>";
}

}  // namespace excel
