// Zip archives made from their parts, as whoever writes workbooks would zip them.
#pragma once

#include <zip.h>

#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>

namespace office::testing {

using Parts = std::map<std::string, std::string>;  // name to bytes

inline std::string make_archive(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* const part = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        if (zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8) < 0) throw std::runtime_error(name);
    }
    if (zip_close(archive) != 0) throw std::runtime_error("the archive cannot be made");
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

/// A workbook of one sheet whose rows, shared texts and styles are given as XML.
struct MadeSheet {
    std::string rows;
    std::string shared;     // <si>…</si>
    std::string styles;     // children of styleSheet
    std::string book = "";  // children of workbook before its sheets
};

inline Parts make_parts(const MadeSheet& sheet) {
    const std::string main = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
    const std::string relations =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + types + type + "\" Target=\"" + target + "\"/>";
    };
    return {
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", relations + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml",
         "<workbook " + main + R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)" +
             sheet.book + R"(<sheets><sheet name="Số liệu" sheetId="7" r:id="rId3"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels", relations + relation("rId1", "sharedStrings", "sharedStrings.xml") +
                                           relation("rId2", "styles", "/xl/styles.xml") +
                                           relation("rId3", "worksheet", "worksheets/one.xml") + "</Relationships>"},
        {"xl/sharedStrings.xml", "<sst " + main + ">" + sheet.shared + "</sst>"},
        {"xl/styles.xml", "<styleSheet " + main + ">" + sheet.styles + "</styleSheet>"},
        {"xl/worksheets/one.xml", "<worksheet " + main + "><sheetData>" + sheet.rows + "</sheetData></worksheet>"}};
}

}  // namespace office::testing
