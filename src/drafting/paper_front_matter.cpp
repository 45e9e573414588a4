#include "drafting/paper_front_matter.h"

#include "analysis/document_issuer.h"
#include "analysis/document_symbol.h"
#include "drafting/write_front_matter.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace drafting {
namespace {

using source::Node;

Node scalar(std::string text) {
    const auto kind = text.empty() ? Node::Kind::null : Node::Kind::scalar;
    return {.kind = kind, .style = Node::Style::block, .text = std::move(text)};
}

Node mapping() {
    return {.kind = Node::Kind::mapping};
}

void add(Node& to, std::string key, Node value) {
    to.entries.push_back({.key = std::move(key), .key_location = {}, .value = std::move(value)});
}

void add(Node& to, std::string key, const std::string& text) {
    add(to, std::move(key), scalar(text));
}

void add_list(Node& to, std::string key, const std::vector<std::string>& texts) {
    Node list{.kind = Node::Kind::sequence};
    for (const std::string& text : texts) list.items.push_back(scalar(text));
    add(to, std::move(key), std::move(list));
}

/// Comments of one line each, not longer than an editor shows.
std::string write_comment(std::string_view indent, std::string_view words) {
    constexpr std::size_t kWidest = 110;
    std::string comment, line;
    const auto end_line = [&] {
        if (!line.empty()) comment += fmt::format("{}# {}\n", indent, line);
        line.clear();
    };
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::string_view word = words.substr(at, end - at);
        if (!line.empty() && text::count_characters(line) + text::count_characters(word) >= kWidest) end_line();
        if (!line.empty()) line += ' ';
        line += word;
        at = end + 1;
    }
    end_line();
    return comment;
}

std::string spell_place(const PaperParts& parts, int line) {
    return fmt::format("{} {}", parts.line_kind == LineKind::laid_out ? "dòng" : "đoạn", line);
}

/// The paper of data/documents.yaml that is cited, where only one can be meant.
const model::Document* find_document(const CitedPaper& cited, const model::Site& site) {
    if (cited.number.empty()) return nullptr;
    const model::Document* only = nullptr;
    for (const model::Document& document : site.documents) {
        if (document.slug.empty() || text::fold(document.number) != text::fold(cited.number)) continue;
        const std::string year = document.date ? std::to_string(document.date->year) : "";
        if (!cited.date.empty() && !cited.date.ends_with(year)) continue;
        if (analysis::find_type_abbreviation(document.type) != analysis::find_type_abbreviation(cited.type)) continue;
        if (only) return nullptr;
        only = &document;
    }
    return only;
}

/// “UBND xã” is the committee of the unit that writes so; a department is called as the site calls it.
std::string spell_issuer(const std::string& issuer, const model::Unit& own, const model::Site& site) {
    const std::string key = analysis::make_issuer_key(issuer),
                      own_key = analysis::make_issuer_key("UBND " + own.name);
    for (const std::string_view kind : {"xã", "phường", "đặc khu"})
        if (key == analysis::make_issuer_key("UBND " + std::string(kind)) && own_key.starts_with(key + " "))
            return "Ủy ban nhân dân " + std::string(kind) + own.name.substr(kind.size());
    if (!own.is_place() && key == text::spelling_key("sở")) return own.name;
    for (const model::Unit& unit : site.units) {
        const std::string name = analysis::make_issuer_key(unit.name);
        const bool is_joint = key.starts_with(name + " và ");
        if (!unit.is_place() && key.starts_with(name) && !is_joint) return unit.name;
    }
    return issuer;
}

Node make_citation(const CitedPaper& cited, const model::Unit& own, const model::Site& site) {
    Node node = mapping();
    if (const model::Document* const known = find_document(cited, site)) {
        add(node, "document", known->slug);
    } else {
        add(node, "type", cited.type);
        add(node, "number", cited.number);
        add(node, "date", cited.date);
        add(node, "issuer", spell_issuer(cited.issuer, own, site));
        add(node, "subject", cited.subject);
    }
    add(node, "written", cited.written);
    add(node, "at", cited.at);
    return node;
}

Node make_document(const PaperParts& parts) {
    Node document = mapping();
    add_list(document, "issuer", parts.issuer);
    add(document, "number", parts.number);
    add(document, "date", parts.date);
    add(document, "place", parts.place);
    add_list(document, "addressed_to", parts.addressed_to);
    add_list(document, "authority", parts.authority);
    Node signer = mapping();
    add(signer, "name", parts.signer_name);
    add(signer, "title", parts.signer_title);
    add(document, "signer", std::move(signer));
    add_list(document, "recipients", parts.recipients);
    return document;
}

std::string list_missing(const PaperParts& parts) {
    std::vector<std::string_view> missing;
    if (parts.title.empty()) missing.emplace_back("tên báo cáo");
    if (parts.number.empty()) {
        missing.emplace_back("số, ký hiệu");
    } else if (parts.number.starts_with('/') || parts.number.starts_with('-')) {
        missing.emplace_back("số (chỉ có ký hiệu)");
    }
    if (parts.date.empty()) missing.emplace_back("ngày, tháng, năm");
    if (!parts.date.empty() && parts.date.size() < 8) missing.emplace_back("ngày (chỉ có tháng, năm)");
    if (parts.place.empty()) missing.emplace_back("địa danh");
    if (parts.signer_name.empty()) missing.emplace_back("người ký");
    if (parts.recipients.empty()) missing.emplace_back("nơi nhận");
    return fmt::format("{}", fmt::join(missing, "; "));
}

std::string write_opening_comment(const DraftedPaper& draft, const std::string& file_name, const model::Site& site) {
    std::string comment = write_comment("", "Bản nháp do `loa import` lập từ tệp " + file_name +
                                                ". Máy chỉ chép lại; xin đối chiếu từng mục với bản gốc.");
    comment += write_comment("",
                             "Bài viết bên dưới là nguyên văn của văn bản. Được đơn vị cho phép đăng toàn văn thì "
                             "đổi thành `text: full`; nếu không, viết lại "
                             "cho gọn bằng lời mới và giữ `text: summary`. Xong thì xóa `draft: true`, ghi ngày "
                             "đăng: `published: dd/mm/yyyy`.");
    if (site[draft.unit].kind == model::UnitKind::so_nganh)
        comment += write_comment("", "Sở, ngành báo cáo cho toàn thành phố thì ghi thêm `scope: all`.");
    if (const std::string missing = list_missing(draft.parts); !missing.empty())
        comment += write_comment("", "Chưa thấy trong văn bản: " + missing + ".");
    if (!draft.sections.missing.empty())
        comment += write_comment(
            "", fmt::format("Chưa thấy mục mà đề cương yêu cầu: {}.", fmt::join(draft.sections.missing, "; ")));
    if (const std::string dropped = describe_dropped(draft.parts.dropped); !dropped.empty())
        comment += write_comment("", "Máy đã bỏ hoặc sửa: " + dropped + ".");
    for (const std::string& note : draft.parts.dropped.footnotes)
        comment += write_comment("", "Chú thích đã bỏ: " + note);
    return comment;
}

std::string write_proposals(const DraftedPaper& draft) {
    std::string text = write_comment("",
                                     "Con số trong bài, CHƯA nhập vào trang. Mỗi số: câu có số ấy, rồi chỉ tiêu gần "
                                     "tên nhất nếu có. Đúng chỉ tiêu thì bỏ dấu # ở "
                                     "dòng của chỉ tiêu, ghi thêm as_of; không đúng thì xóa.");
    text += "results:\n";
    for (const ProposedFigure& figure : draft.figures) {
        text += write_comment("  ", fmt::format("“{}” ({}, {}): {}", figure.sentence, figure.at,
                                                spell_place(draft.parts, figure.line), figure.said));
        if (!figure.indicator.empty())
            text += fmt::format("  # {}: {{value: \"{}\", at: \"{}\"}}\n", figure.indicator, figure.value, figure.at);
        if (figure.is_target) text += "  # câu này có vẻ nêu mục tiêu, yêu cầu: ghi ở targets, không ghi ở results\n";
        if (figure.is_rank) text += fmt::format("  # thứ hạng, ghi ở chỉ tiêu của nó: rank: {}\n", figure.value);
    }
    return text;
}

}  // namespace

std::string write_paper_front_matter(const DraftedPaper& draft, const std::string& file_name,
                                     const model::Campaign& campaign, const model::Period& period,
                                     const model::Site& site) {
    Node head = mapping();
    const std::string fallback = campaign.short_name + ", " + period.name;
    add(head, "title", draft.parts.title.empty() ? fallback : draft.parts.title);
    add(head, "campaign", campaign.slug);
    add(head, "period", period.slug);
    add(head, "text", "summary");
    add(head, "draft", {.kind = Node::Kind::scalar, .text = "true"});
    add(head, "document", make_document(draft.parts));
    Node citations{.kind = Node::Kind::sequence};
    for (const CitedPaper& cited : draft.cited)
        citations.items.push_back(make_citation(cited, site[draft.unit], site));
    Node tail = mapping();
    add(tail, "citations", std::move(citations));
    return write_opening_comment(draft, file_name, site) + write_front_matter(head) +
           (draft.figures.empty() ? "" : write_proposals(draft)) + write_front_matter(tail);
}

}  // namespace drafting
