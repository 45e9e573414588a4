#include "office/read_docx.h"

#include "office/word_numbering.h"
#include "office/xml.h"
#include "text/unicode.h"

#include <algorithm>
#include <initializer_list>

namespace office {
namespace {

constexpr const char* kMainPart = "word/document.xml";
constexpr const char* kFootnotes = "word/footnotes.xml";
constexpr const char* kEndnotes = "word/endnotes.xml";
constexpr const char* kRelations = "word/_rels/document.xml.rels";

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
}

/// A property that is there counts, unless it says no.
bool is_on(const pugi::xml_node& properties, std::string_view name) {
    const pugi::xml_node property = find_child(properties, name);
    return property && !is_one_of(find_attribute(property, "val"), {"0", "false", "none", "off"});
}

struct ParagraphStyle {
    int heading = 0;
    std::string list;
    std::size_t list_level = 0;
};

int heading_level(std::string_view outline_level) {
    const bool is_level = outline_level.size() == 1 && outline_level[0] >= '0' && outline_level[0] <= '8';
    return is_level ? outline_level[0] - '0' + 1 : 0;
}

/// What `properties` say themselves, and otherwise what `style` has.
ParagraphStyle read_style(const pugi::xml_node& properties, ParagraphStyle style) {
    if (const int level = heading_level(find_attribute(find_child(properties, "outlineLvl"), "val")); level > 0)
        style.heading = level;
    const pugi::xml_node numbering = find_child(properties, "numPr");
    if (const pugi::xml_node list = find_child(numbering, "numId"))
        style.list = std::string(find_attribute(list, "val"));
    const std::string_view level = find_attribute(find_child(numbering, "ilvl"), "val");
    if (level.size() == 1 && level[0] >= '0' && level[0] <= '8')
        style.list_level = static_cast<std::size_t>(level[0] - '0');
    return style;
}

/// Where the links of the document lead, by the id of their relation; those to the web only.
using Links = std::map<std::string, std::string, std::less<>>;

Links read_links(const pugi::xml_document& relations) {
    Links links;
    for (const pugi::xml_node& one : find_children(relations.document_element(), "Relationship")) {
        const std::string_view target = find_attribute(one, "Target");
        if (target.starts_with("http://") || target.starts_with("https://"))
            links[std::string(find_attribute(one, "Id"))] = target;
    }
    return links;
}

/// The words of footnotes or endnotes, by their id.
using Notes = std::map<std::string, std::string, std::less<>>;

Notes read_notes(const pugi::xml_document& document) {
    Notes notes;
    for (const pugi::xml_node& note : document.document_element().children()) {
        std::string& words = notes[std::string(find_attribute(note, "id"))];
        for (const pugi::xml_node& paragraph : find_children(note, "p"))
            for (const pugi::xml_node& run : find_children(paragraph, "r"))
                for (const pugi::xml_node& part : find_children(run, "t")) words += part.text().get();
    }
    return notes;
}

using Styles = std::map<std::string, ParagraphStyle, std::less<>>;

Styles read_styles(const pugi::xml_document& document) {
    Styles styles;
    for (const pugi::xml_node& node : find_children(document.document_element(), "style")) {
        const auto base = styles.find(find_attribute(find_child(node, "basedOn"), "val"));
        ParagraphStyle style =
            read_style(find_child(node, "pPr"), base == styles.end() ? ParagraphStyle() : base->second);
        const std::string name = text::to_lower(find_attribute(find_child(node, "name"), "val"));
        if (name.starts_with("heading ") && name.size() == 9 && name[8] >= '1' && name[8] <= '9')
            style.heading = name[8] - '0';
        styles[std::string(find_attribute(node, "styleId"))] = style;
    }
    return styles;
}

class DocxReader {
public:
    explicit DocxReader(Archive& archive) {
        if (archive.has("word/styles.xml"))
            styles_ = read_styles(parse_xml(archive.read("word/styles.xml"), "word/styles.xml"));
        if (archive.has("word/numbering.xml"))
            lists_ = read_word_lists(parse_xml(archive.read("word/numbering.xml"), "word/numbering.xml"));
        if (archive.has(kRelations)) links_ = read_links(parse_xml(archive.read(kRelations), kRelations));
        for (const char* const part : {kFootnotes, kEndnotes})
            if (archive.has(part)) notes_[part] = read_notes(parse_xml(archive.read(part), part));
    }

    Paper read(const pugi::xml_node& body) {
        read_blocks(body);
        return std::move(paper_);
    }

private:
    void read_blocks(const pugi::xml_node& parent) {
        for (const pugi::xml_node child : parent.children()) {
            const std::string_view name = local_name(child);
            if (name == "p") {
                paper_.blocks.emplace_back(read_paragraph(child));
            } else if (name == "tbl") {
                paper_.blocks.emplace_back(read_table(child));
            } else if (is_one_of(name, {"sdt", "sdtContent", "customXml", "ins", "moveTo"})) {
                read_blocks(child);
            }
        }
    }

    Table read_table(const pugi::xml_node& node) {
        Table table;
        for (const pugi::xml_node& row : find_children(node, "tr")) {
            table.rows.emplace_back();
            for (const pugi::xml_node& cell : find_children(row, "tc")) {
                const pugi::xml_node properties = find_child(cell, "tcPr");
                const bool is_joined = find_child(properties, "gridSpan") || find_child(properties, "vMerge");
                if (is_joined || find_child(cell, "tbl")) table.is_sound = false;
                table.rows.back().emplace_back();
                read_cell(cell, table.rows.back().back());
            }
        }
        return table;
    }

    void read_cell(const pugi::xml_node& node, TableCell& cell) {
        for (const pugi::xml_node child : node.children()) {
            const std::string_view name = local_name(child);
            if (name == "p") {
                cell.push_back(read_paragraph(child));
            } else if (is_one_of(name, {"tbl", "tr", "tc", "sdt", "sdtContent", "ins"})) {
                read_cell(child, cell);
            }
        }
    }

    Paragraph read_paragraph(const pugi::xml_node& node) {
        const pugi::xml_node properties = find_child(node, "pPr");
        const auto named = styles_.find(find_attribute(find_child(properties, "pStyle"), "val"));
        const ParagraphStyle style =
            read_style(properties, named == styles_.end() ? ParagraphStyle() : named->second);
        Paragraph paragraph{.text = {}, .label = {}, .heading = style.heading};
        read_inline(node, paragraph.text);
        const bool is_empty = paragraph.text.find_first_not_of(" \t\n") == std::string::npos;
        if (!is_empty && !style.list.empty()) paragraph.label = lists_.next(style.list, style.list_level);
        return paragraph;
    }

    void read_inline(const pugi::xml_node& parent, std::string& text) {
        for (const pugi::xml_node child : parent.children()) {
            const std::string_view name = local_name(child);
            if (name == "r") {
                read_run(child, text);
            } else if (name == "hyperlink") {
                std::string words;
                read_inline(child, words);
                const auto link = links_.find(find_attribute(child, "id"));
                text += link == links_.end() ? words : with_address(words, link->second);
            } else if (name == "del" || name == "moveFrom") {
                ++paper_.left_out[LeftOut::deletion];
            } else if (is_one_of(name, {"ins", "moveTo", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml",
                                        "dir", "bdo"})) {
                read_inline(child, text);
            }
        }
    }

    void read_run(const pugi::xml_node& run, std::string& text) {
        const pugi::xml_node properties = find_child(run, "rPr");
        if (is_on(properties, "vanish")) return;
        std::string words;
        for (const pugi::xml_node child : run.children()) read_run_part(child, words);
        text += is_on(properties, "caps") ? text::to_upper(words) : words;
    }

    void read_run_part(const pugi::xml_node& node, std::string& words) {
        const std::string_view name = local_name(node);
        if (name == "t") {
            words += node.text().get();
        } else if (name == "tab" || name == "ptab") {
            words += '\t';
        } else if (name == "br" || name == "cr") {
            words += '\n';
        } else if (name == "noBreakHyphen") {
            words += '-';
        } else if (name == "footnoteReference" || name == "endnoteReference") {
            add_note(notes_[name == "footnoteReference" ? kFootnotes : kEndnotes], find_attribute(node, "id"));
        } else if (name == "commentReference") {
            ++paper_.left_out[LeftOut::comment];
        } else if (name == "AlternateContent") {  // the same thing twice, for new programs and for old ones
            for (const pugi::xml_node part : find_child(node, "Choice").children()) read_run_part(part, words);
        } else if (is_one_of(name, {"drawing", "pict", "object"})) {
            const bool is_box = static_cast<bool>(
                node.find_node([](const pugi::xml_node& inner) { return local_name(inner) == "txbxContent"; }));
            const bool is_picture = static_cast<bool>(node.find_node([](const pugi::xml_node& inner) {
                return is_one_of(local_name(inner), {"pic", "imagedata", "OLEObject", "chart"});
            }));
            // Lines that only adorn (under the motto) are neither.
            if (is_box) ++paper_.left_out[LeftOut::text_box];
            if (!is_box && is_picture) ++paper_.left_out[LeftOut::picture];
        }
    }

    void add_note(const Notes& notes, std::string_view id) {
        ++paper_.left_out[LeftOut::footnote];
        if (const auto note = notes.find(id); note != notes.end()) paper_.footnotes.push_back(note->second);
    }

    Styles styles_;
    Links links_;
    std::map<std::string_view, Notes> notes_;  // by the part that they stand in
    ListCounter lists_;
    Paper paper_;
};

/// Do the words of a header or footer say anything but the number of the page?
bool has_words(const pugi::xml_document& part) {
    return static_cast<bool>(part.find_node([](const pugi::xml_node& node) {
        const std::string_view words = local_name(node) == "t" ? node.text().get() : "";
        return words.find_first_not_of("0123456789 -/") != std::string_view::npos;
    }));
}

}  // namespace

Paper read_docx(Archive& archive) {
    const pugi::xml_document document = parse_xml(archive.read(kMainPart), kMainPart);
    const pugi::xml_node body = find_child(document.document_element(), "body");
    if (!body) refuse(Refusal::damaged, kMainPart);
    Paper paper = DocxReader(archive).read(body);
    for (const std::string& name : archive.names()) {
        if (!name.starts_with("word/header") && !name.starts_with("word/footer")) continue;
        if (name.ends_with(".xml") && has_words(parse_xml(archive.read(name), name)))
            ++paper.left_out[LeftOut::running_head];
    }
    return paper;
}

}  // namespace office
