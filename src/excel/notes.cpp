#include "excel/notes.h"

#include "excel/cell_text.h"
#include "excel/xml.h"

#include <fmt/format.h>

namespace excel {
namespace {

constexpr int kBlock = 1024;
constexpr int kWidth = 260, kHeight = 90;         // pixels
constexpr int kRightOfCell = 15, kBelowTop = 10;  // in the cell at the upper right of the note's own
constexpr double kPointsOfPixel = 0.75;

}  // namespace

std::string write_notes(const std::vector<PlacedNote>& notes) {
    std::string xml = fmt::format(
        "{}<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        "<authors><author></author></authors><commentList>",
        kXmlHead);
    for (const PlacedNote& note : notes) {
        fmt::format_to(
            std::back_inserter(xml),
            "<comment ref=\"{}\" authorId=\"0\"><text><r><rPr><sz val=\"8\"/><color indexed=\"81\"/><rFont "
            "val=\"Tahoma\"/><family val=\"2\"/></rPr><t>",
            cell_name(note.at));
        append_text(xml, escape_cell_text(note.text));
        xml += "</t></r></text></comment>";
    }
    return xml + "</commentList></comments>";
}

int count_note_blocks(std::size_t notes) {
    return 1 + static_cast<int>(notes / kBlock);
}

std::string write_note_boxes(const std::vector<PlacedNote>& notes, const Grid& grid, int first_block) {
    std::string blocks = std::to_string(first_block);
    for (int block = 1; block < count_note_blocks(notes.size()); ++block)
        blocks += "," + std::to_string(first_block + block);
    std::string xml = fmt::format(
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" "
        "data=\"{}\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" "
        "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" "
        "o:connecttype=\"rect\"/></v:shapetype>",
        blocks);
    int number = 0;
    std::uint32_t row = 0;
    int y = 0;  // of that row, in pixels from the top of the sheet
    for (const PlacedNote& note : notes) {
        const Position box{note.at.row == 0 ? 0 : note.at.row - 1, note.at.column + 1};
        for (; row < box.row; ++row) y += grid.row_size(row);
        int x = 0;
        for (std::uint32_t column = 0; column < box.column; ++column) x += grid.column_size(column);
        const Anchor anchor = anchor_of(grid, box, kRightOfCell, kBelowTop, kWidth, kHeight);
        ++number;
        fmt::format_to(
            std::back_inserter(xml),
            "<v:shape id=\"_x0000_s{}\" type=\"#_x0000_t202\" "
            "style=\"position:absolute;margin-left:{}pt;margin-top:{}"
            "pt;width:{}pt;height:{}pt;z-index:{};visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
            "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path "
            "o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div "
            "style=\"text-align:left\"></div>"
            "</v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{}, {}, {}, "
            "{}, {}, {}, {}, {}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{}</x:Row><x:Column>{}</x:Column>"
            "</x:ClientData></v:shape>",
            first_block * kBlock + number, (x + kRightOfCell) * kPointsOfPixel, (y + kBelowTop) * kPointsOfPixel,
            kWidth * kPointsOfPixel, kHeight * kPointsOfPixel, number, anchor.first.column, anchor.first_x,
            anchor.first.row, anchor.first_y, anchor.last.column, anchor.last_x, anchor.last.row, anchor.last_y,
            note.at.row, note.at.column);
    }
    return xml + "</xml>";
}

}  // namespace excel
