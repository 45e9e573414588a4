#include "drafting/draft_paper.h"

#include <fmt/format.h>

#include <string_view>

namespace drafting {
namespace {

std::string_view say(DropKind kind) {
    switch (kind) {
        case DropKind::page_number:
            return "số trang";
        case DropKind::footnote:
            return "chú thích cuối trang";
        case DropKind::picture:
            return "hình ảnh";
        case DropKind::text_box:
            return "khung chữ";
        case DropKind::comment:
            return "nhận xét bên lề";
        case DropKind::deletion:
            return "chỗ đã xóa khi sửa";
        case DropKind::running_head:
            return "đầu trang, chân trang";
        case DropKind::broken_table:
            return "bảng phải tách thành dòng";
        case DropKind::link_copy:
            return "địa chỉ chép lặp";
        case DropKind::torn_word:
            return "chữ bị tách đã nối lại";
    }
    return {};
}

std::string_view say_in_english(DropKind kind) {
    switch (kind) {
        case DropKind::page_number:
            return "page numbers";
        case DropKind::footnote:
            return "footnotes";
        case DropKind::picture:
            return "pictures";
        case DropKind::text_box:
            return "text boxes";
        case DropKind::comment:
            return "comments";
        case DropKind::deletion:
            return "tracked deletions";
        case DropKind::running_head:
            return "headers or footers";
        case DropKind::broken_table:
            return "tables taken apart into lines";
        case DropKind::link_copy:
            return "repeated addresses";
        case DropKind::torn_word:
            return "torn words joined";
    }
    return {};
}

std::string list(const Dropped& dropped, std::string_view (*words)(DropKind)) {
    std::string listed;
    for (const auto& [kind, count] : dropped.counts)
        if (count > 0) listed += fmt::format("{}{} {}", listed.empty() ? "" : ", ", count, words(kind));
    return listed;
}

}  // namespace

std::string describe_dropped(const Dropped& dropped) {
    return list(dropped, say);
}

std::string describe_dropped_in_english(const Dropped& dropped) {
    return list(dropped, say_in_english);
}

}  // namespace drafting
