#include "office/read_odt.h"

#include "office/word_numbering.h"
#include "office/xml.h"

#include <algorithm>
#include <initializer_list>

namespace office {
namespace {

constexpr const char* kContent = "content.xml";
constexpr int kMostBlanks = 200;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
}

int small_number(std::string_view digits, int otherwise) {
    if (digits.empty() || digits.size() > 3 || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return otherwise;
    return std::stoi(std::string(digits));
}

/// OpenDocument's names of formats as those of Word.
std::string format_of(std::string_view written) {
    if (written == "I") return "upperRoman";
    if (written == "i") return "lowerRoman";
    if (written == "A") return "upperLetter";
    if (written == "a") return "lowerLetter";
    return written.empty() ? "none" : "decimal";
}

ListLevels read_list_style(const pugi::xml_node& style) {
    ListLevels levels;
    for (const pugi::xml_node& node : find_children(style, "list-level-style-number")) {
        const auto level = static_cast<std::size_t>(small_number(find_attribute(node, "level"), 1));
        if (level == 0 || level > kListLevels) continue;
        ListLevel& read = levels[level - 1];
        read.format = format_of(find_attribute(node, "num-format"));
        read.start = small_number(find_attribute(node, "start-value"), 1);
        const auto shown = static_cast<std::size_t>(small_number(find_attribute(node, "display-levels"), 1));
        read.pattern = find_attribute(node, "num-prefix");
        for (std::size_t place = level > shown ? level - shown + 1 : 1; place <= level; ++place)
            read.pattern += "%" + std::to_string(place) + (place < level ? "." : "");
        read.pattern += find_attribute(node, "num-suffix");
    }
    return levels;
}

class OdtReader {
public:
    void read_styles(const pugi::xml_node& styles) {
        for (const pugi::xml_node& style : find_children(styles, "list-style"))
            lists_.define(std::string(find_attribute(style, "name")), read_list_style(style));
    }

    Paper read(const pugi::xml_node& text) {
        read_blocks(text);
        return std::move(paper_);
    }

private:
    void read_blocks(const pugi::xml_node& parent) {
        for (const pugi::xml_node child : parent.children()) {
            const std::string_view name = local_name(child);
            if (name == "p" || name == "h") {
                paper_.blocks.emplace_back(read_paragraph(child));
            } else if (name == "list") {
                for (Paragraph& paragraph : read_list(child, "", 0)) paper_.blocks.emplace_back(std::move(paragraph));
            } else if (name == "table") {
                paper_.blocks.emplace_back(read_table(child));
            } else if (name == "section") {
                read_blocks(child);
            } else if (name == "tracked-changes") {
                for (const pugi::xml_node& change : find_children(child, "changed-region"))
                    if (find_child(change, "deletion")) ++paper_.left_out[LeftOut::deletion];
            } else if (name == "frame") {
                count_frame(child);
            }
        }
    }

    /// A paragraph within an item has the label of the item, once.
    std::vector<Paragraph> read_list(const pugi::xml_node& node, std::string style, std::size_t level) {
        const std::string_view own = find_attribute(node, "style-name");
        if (!own.empty()) style = own;
        const bool goes_on =
            find_attribute(node, "continue-numbering") == "true" || !find_attribute(node, "continue-list").empty();
        if (level == 0 && !goes_on) lists_.restart(style);
        std::vector<Paragraph> paragraphs;
        for (const pugi::xml_node& item : find_children(node, "list-item")) {
            std::string label;
            bool is_labelled = false;
            for (const pugi::xml_node child : item.children()) {
                const std::string_view name = local_name(child);
                if (name == "list") {
                    for (Paragraph& inner : read_list(child, style, level + 1))
                        paragraphs.push_back(std::move(inner));
                } else if (name == "p" || name == "h") {
                    Paragraph paragraph = read_paragraph(child);
                    if (!is_labelled) paragraph.label = lists_.has(style) ? lists_.next(style, level) : "-";
                    is_labelled = true;
                    paragraphs.push_back(std::move(paragraph));
                }
            }
        }
        return paragraphs;
    }

    Table read_table(const pugi::xml_node& node) {
        Table table;
        read_rows(node, table);
        return table;
    }

    void read_rows(const pugi::xml_node& parent, Table& table) {
        for (const pugi::xml_node child : parent.children()) {
            const std::string_view name = local_name(child);
            if (is_one_of(name, {"table-header-rows", "table-rows", "table-row-group"})) read_rows(child, table);
            if (name != "table-row") continue;
            table.rows.emplace_back();
            for (const pugi::xml_node cell : child.children()) {
                if (local_name(cell) == "covered-table-cell") table.is_sound = false;
                if (local_name(cell) != "table-cell") continue;
                table.rows.back().emplace_back();
                read_cell(cell, table, table.rows.back().back());
            }
        }
    }

    void read_cell(const pugi::xml_node& node, Table& table, TableCell& cell) {
        for (const pugi::xml_node child : node.children()) {
            const std::string_view name = local_name(child);
            if (name == "p" || name == "h") {
                cell.push_back(read_paragraph(child));
            } else if (name == "list") {
                for (Paragraph& paragraph : read_list(child, "", 0)) cell.push_back(std::move(paragraph));
            } else if (is_one_of(name, {"table", "table-row", "table-cell", "table-header-rows"})) {
                if (name == "table") table.is_sound = false;
                read_cell(child, table, cell);
            }
        }
    }

    Paragraph read_paragraph(const pugi::xml_node& node) {
        Paragraph paragraph;
        if (local_name(node) == "h") paragraph.heading = small_number(find_attribute(node, "outline-level"), 1);
        read_inline(node, paragraph.text);
        return paragraph;
    }

    void add_note(const pugi::xml_node& note) {
        ++paper_.left_out[LeftOut::footnote];
        std::string words;
        for (const pugi::xml_node& paragraph : find_children(find_child(note, "note-body"), "p"))
            read_inline(paragraph, words);
        paper_.footnotes.push_back(std::move(words));
    }

    void count_frame(const pugi::xml_node& frame) {
        const bool is_box = static_cast<bool>(find_child(frame, "text-box"));
        ++paper_.left_out[is_box ? LeftOut::text_box : LeftOut::picture];
    }

    /// Line ends and tabs of the file are blanks, and blanks in a row are one (OpenDocument 1.2, 6.1.2).
    static void add_words(std::string& text, std::string_view words) {
        for (const char c : words) {
            const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (is_blank && (text.empty() || text.back() == ' ')) continue;
            text += is_blank ? ' ' : c;
        }
    }

    void read_inline(const pugi::xml_node& parent, std::string& text) {
        for (const pugi::xml_node child : parent.children()) {
            const std::string_view name = local_name(child);
            if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
                add_words(text, child.value());
            } else if (name == "s") {
                text.append(
                    static_cast<std::size_t>(std::min(small_number(find_attribute(child, "c"), 1), kMostBlanks)),
                    ' ');
            } else if (name == "tab") {
                text += '\t';
            } else if (name == "line-break") {
                text += '\n';
            } else if (name == "a") {
                std::string words;
                read_inline(child, words);
                const std::string address(find_attribute(child, "href"));
                text += address.starts_with("http") ? with_address(words, address) : words;
            } else if (name == "note") {
                add_note(child);
            } else if (name == "annotation") {
                ++paper_.left_out[LeftOut::comment];
            } else if (name == "frame") {
                count_frame(child);
            } else if (is_one_of(name, {"span", "meta", "ruby", "ruby-base", "meta-field"})) {
                read_inline(child, text);
            }
        }
    }

    ListCounter lists_;
    Paper paper_;
};

bool is_encrypted(Archive& archive) {
    constexpr const char* kManifest = "META-INF/manifest.xml";
    return archive.has(kManifest) && archive.read(kManifest).find("encryption-data") != std::string::npos;
}

/// Do headers or footers of the pages say anything?
bool has_running_words(const pugi::xml_node& styles) {
    return static_cast<bool>(styles.find_node([](const pugi::xml_node& node) {
        const bool is_words =
            node.type() == pugi::node_pcdata &&
            std::string_view(node.value()).find_first_not_of("0123456789 -/\n\t\r") != std::string_view::npos;
        for (pugi::xml_node above = node.parent(); is_words && above; above = above.parent())
            if (is_one_of(local_name(above), {"header", "footer"})) return true;
        return false;
    }));
}

}  // namespace

Paper read_odt(Archive& archive) {
    if (is_encrypted(archive)) refuse(Refusal::locked);
    const pugi::xml_document content = parse_xml(archive.read(kContent), kContent);
    const pugi::xml_node text = find_child(find_child(content.document_element(), "body"), "text");
    if (!text) refuse(Refusal::not_a_paper, kContent);
    OdtReader reader;
    bool has_heads = false;
    if (archive.has("styles.xml")) {
        const pugi::xml_document styles = parse_xml(archive.read("styles.xml"), "styles.xml");
        reader.read_styles(find_child(styles.document_element(), "styles"));
        has_heads = has_running_words(find_child(styles.document_element(), "master-styles"));
    }
    reader.read_styles(find_child(content.document_element(), "automatic-styles"));
    Paper paper = reader.read(text);
    if (has_heads) ++paper.left_out[LeftOut::running_head];
    return paper;
}

}  // namespace office
