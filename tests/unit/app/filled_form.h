// An entry form filled in by a small text, one line each:
//   Số liệu!D10 text 1.440            as an officer types it
//   Số liệu!D10 number 1.44           as a spreadsheet stores it: number, date (a number with a format of dates),
//   formula Số liệu!D10 nothing               emptied part xl/vbaProject.bin x          a part of the archive bytes
//   D0CF11E0A1B11AE1            the whole file, in hexadecimal digits
// Rows of tests/diagnostics/base: 5 so-ho-gia-dinh, 6 can-bo-hoc-du, 7 nhom-zalo-cua-to, 8 ten-san-pham,
// 10 thi-sinh-dang-ky, 11 thi-sinh-hoan-thanh.
#pragma once

#include "excel_reference/read_archive.h"
#include "unit/office/made_archive.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <sstream>
#include <string>

namespace app::testing {

class FormFiller {
public:
    explicit FormFiller(const std::string& form) : parts_(excel::read_archive(form)) {}

    void fill(const std::string& lines) {
        std::istringstream stream(lines);
        for (std::string line; std::getline(stream, line);) fill_line(line);
    }

    std::string bytes() const { return bytes_.empty() ? office::testing::make_archive(parts_) : bytes_; }

private:
    void fill_line(const std::string& line) {
        if (line.empty()) return;
        const std::size_t mark = line.find('!');
        std::istringstream words(mark == std::string::npos ? line : line.substr(mark + 1));
        std::string first, kind, rest;
        words >> first;
        if (first == "bytes") {
            words >> rest;
            for (std::size_t at = 0; at + 1 < rest.size(); at += 2)
                bytes_ += static_cast<char>(std::stoi(rest.substr(at, 2), nullptr, 16));
            return;
        }
        words >> kind >> std::ws;
        std::getline(words, rest);
        if (first == "part") {
            parts_[kind] = rest;
        } else {
            set_cell(line.substr(0, mark), first, kind, rest);
        }
    }

    std::string part_of(const std::string& sheet) const {
        pugi::xml_document book;
        book.load_string(parts_.at("xl/workbook.xml").c_str());
        int number = 0;
        for (const pugi::xml_node one : book.child("workbook").child("sheets")) {
            ++number;
            if (one.attribute("name").value() == sheet) return fmt::format("xl/worksheets/sheet{}.xml", number);
        }
        throw std::runtime_error("no sheet " + sheet);
    }

    /// The index of a new style of cells that shows dates.
    std::string add_date_style() {
        pugi::xml_document styles;
        styles.load_string(parts_["xl/styles.xml"].c_str());
        pugi::xml_node formats = styles.child("styleSheet").child("cellXfs");
        formats.append_child("xf").append_attribute("numFmtId") = 14;
        const auto count = std::distance(formats.begin(), formats.end());
        parts_["xl/styles.xml"] = print(styles);
        return std::to_string(count - 1);
    }

    void set_cell(const std::string& sheet, const std::string& place, const std::string& kind,
                  const std::string& value) {
        const std::string part = part_of(sheet);
        const std::string style = kind == "date" ? add_date_style() : "0";
        pugi::xml_document document;
        document.load_string(parts_[part].c_str());
        pugi::xml_node rows = document.child("worksheet").child("sheetData");
        const std::string number = place.substr(place.find_first_of("0123456789"));
        pugi::xml_node row = rows.find_child_by_attribute("row", "r", number.c_str());
        if (!row) {
            row = rows.append_child("row");
            row.append_attribute("r") = number.c_str();
        }
        row.remove_child(row.find_child_by_attribute("c", "r", place.c_str()));
        if (kind == "nothing") {
            parts_[part] = print(document);
            return;
        }
        pugi::xml_node cell = row.append_child("c");
        cell.append_attribute("r") = place.c_str();
        cell.append_attribute("s") = style.c_str();
        if (kind == "text") {
            cell.append_attribute("t") = "inlineStr";
            cell.append_child("is").append_child("t").text() = value.c_str();
        } else {
            cell.append_child(kind == "formula" ? "f" : "v").text() = value.c_str();
        }
        parts_[part] = print(document);
    }

    static std::string print(const pugi::xml_document& document) {
        std::ostringstream stream;
        document.save(stream, "", pugi::format_raw);
        return stream.str();
    }

    office::testing::Parts parts_;
    std::string bytes_;
};

}  // namespace app::testing
