#include "excel/theme.h"

#include "excel/xml.h"

#include <fmt/format.h>

namespace excel {
namespace {

struct ThemeColour {
    std::string_view name, colour;
};
constexpr ThemeColour kColours[] = {
    {"dk2", "1F497D"},     {"lt2", "EEECE1"},      {"accent1", "4F81BD"}, {"accent2", "C0504D"},
    {"accent3", "9BBB59"}, {"accent4", "8064A2"},  {"accent5", "4BACC6"}, {"accent6", "F79646"},
    {"hlink", "0000FF"},   {"folHlink", "800080"},
};

/// Themes name three of each kind, from subtle to intense.
std::string three(std::string_view list, std::string_view one) {
    return fmt::format("<a:{0}>{1}{1}{1}</a:{0}>", list, one);
}

}  // namespace

std::string write_theme() {
    constexpr std::string_view kFill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    std::string colours =
        "<a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1>"
        "<a:lt1><a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:lt1>";
    for (const ThemeColour& one : kColours)
        fmt::format_to(std::back_inserter(colours), "<a:{0}><a:srgbClr val=\"{1}\"/></a:{0}>", one.name, one.colour);
    const auto font = [](std::string_view list, std::string_view name) {
        return fmt::format("<a:{0}><a:latin typeface=\"{1}\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:{0}>",
                           list, name);
    };
    return fmt::format(
        "{}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office Theme\">"
        "<a:themeElements><a:clrScheme name=\"Office\">{}</a:clrScheme><a:fontScheme name=\"Office\">{}{}"
        "</a:fontScheme><a:fmtScheme name=\"Office\">{}{}{}{}</a:fmtScheme></a:themeElements><a:objectDefaults/>"
        "<a:extraClrSchemeLst/></a:theme>",
        kXmlHead, colours, font("majorFont", "Cambria"), font("minorFont", "Calibri"), three("fillStyleLst", kFill),
        three("lnStyleLst",
              fmt::format(
                  "<a:ln w=\"9525\" cap=\"flat\" cmpd=\"sng\" algn=\"ctr\">{}<a:prstDash val=\"solid\"/></a:ln>",
                  kFill)),
        three("effectStyleLst", "<a:effectStyle><a:effectLst/></a:effectStyle>"), three("bgFillStyleLst", kFill));
}

}  // namespace excel
