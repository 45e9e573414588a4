#include "excel_reference/plain_parts.h"

#include "excel_reference/read_archive.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace excel {
namespace {

using Parts = std::map<std::string, std::string>;

pugi::xml_document parse(const std::string& part) {
    pugi::xml_document document;
    if (!document.load_buffer(part.data(), part.size(), pugi::parse_default | pugi::parse_ws_pcdata_single))
        throw std::runtime_error("a part is not well-formed");
    return document;
}

std::string print(const pugi::xml_node& node) {
    std::ostringstream stream;
    node.print(stream, " ");
    return stream.str();
}

pugi::xml_node child_at(pugi::xml_node parent, int index) {
    pugi::xml_node child = parent.first_child();
    for (; index > 0; --index) child = child.next_sibling();
    return child;
}

std::vector<std::string> read_texts(const std::string& part) {
    std::vector<std::string> texts;
    const pugi::xml_document document = parse(part);
    for (const pugi::xml_node item : document.child("sst").children("si")) texts.push_back(print(item.child("t")));
    return texts;
}

/// The formats of cells by their numbers, with all that they name.
std::vector<std::string> read_styles(const std::string& part) {
    const pugi::xml_document document = parse(part);
    const pugi::xml_node sheet = document.child("styleSheet");
    std::vector<std::string> styles;
    for (const pugi::xml_node format : sheet.child("cellXfs").children("xf")) {
        const char* const number = format.attribute("numFmtId").value();
        styles.push_back(
            sheet.child("numFmts").find_child_by_attribute("numFmtId", number).attribute("formatCode").value() +
            print(child_at(sheet.child("fonts"), format.attribute("fontId").as_int())) +
            print(child_at(sheet.child("fills"), format.attribute("fillId").as_int())) +
            print(child_at(sheet.child("borders"), format.attribute("borderId").as_int())) +
            print(format.child("alignment")));
    }
    return styles;
}

/// By the fifteen digits that Excel keeps, however many were written.
void round_number(pugi::xml_text number) {
    number.set(fmt::format("{:.15g}", std::strtod(number.get(), nullptr)).c_str());
}

void spell_out_cells(pugi::xml_node sheet, const std::vector<std::string>& texts,
                     const std::vector<std::string>& styles) {
    for (pugi::xml_node row : sheet.child("sheetData").children("row")) {
        row.remove_attribute("spans");  // a hint for readers
        for (pugi::xml_node cell : row.children("c")) {
            cell.attribute("s").set_value(styles.at(cell.attribute("s").as_ullong()).c_str());
            pugi::xml_text value = cell.child("v").text();
            if (std::string_view(cell.attribute("t").value()) == "s")
                value.set(texts.at(value.as_ullong()).c_str());
            else if (value)
                round_number(value);
        }
    }
}

void round_numbers(const pugi::xml_document& chart) {
    for (const pugi::xpath_node number : chart.select_nodes("//c:numCache/c:pt/c:v"))
        round_number(number.node().text());
}

/// The anchor says where a box lies; libxlsxwriter forgets the heights of rows when it says so again.
void leave_out_margins(pugi::xml_document& boxes) {
    for (pugi::xml_node box : boxes.child("xml").children("v:shape")) {
        std::string style = box.attribute("style").value();
        const std::size_t begin = style.find("margin-top:");
        style.erase(begin, style.find(';', begin) + 1 - begin);
        box.attribute("style").set_value(style.c_str());
    }
}

void sort_types(pugi::xml_node types) {
    std::vector<pugi::xml_node> nodes(types.begin(), types.end());
    std::ranges::sort(nodes, {}, [](const pugi::xml_node& node) { return print(node); });
    for (const pugi::xml_node node : nodes) types.append_move(node);
}

}  // namespace

Parts plain_parts(const std::string& workbook) {
    const Parts parts = read_archive(workbook);
    const std::vector<std::string> texts = read_texts(parts.at("xl/sharedStrings.xml"));
    const std::vector<std::string> styles = read_styles(parts.at("xl/styles.xml"));
    Parts plain;
    for (const auto& [name, part] : parts) {
        if (name == "xl/sharedStrings.xml" || name == "xl/styles.xml" || name == "xl/theme/theme1.xml") continue;
        pugi::xml_document document = parse(part);
        if (name.starts_with("xl/worksheets/sheet")) spell_out_cells(document.child("worksheet"), texts, styles);
        if (name.starts_with("xl/charts/")) round_numbers(document);
        if (name.ends_with(".vml")) leave_out_margins(document);
        if (name == "[Content_Types].xml") sort_types(document.child("Types"));
        std::string text = print(document);
        std::erase(text, '\'');  // around the names of sheets, where they need it
        plain.emplace(name, std::move(text));
    }
    return plain;
}

}  // namespace excel
