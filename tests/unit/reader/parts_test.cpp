// The parts of the reader that have rules of their own: headings, figures in texts, ids and what was meant by them.
#include "reader/catalogue.h"
#include "reader/content_path.h"
#include "reader/file_kinds.h"
#include "reader/read_body.h"
#include "reader/read_sections.h"
#include "reader/spelled_number.h"

#include <gtest/gtest.h>

namespace reader {
namespace {

TEST(MatchHeading, IgnoresNumeralsMarksAndCase) {
    const std::vector<model::OutlineEntry> outline = {
        {.id = "communication",
         .heading = "Kết quả tổ chức truyền thông, tuyên truyền",
         .also = {"Công tác tuyên truyền *"}},
        {.id = "difficulties", .heading = "Khó khăn, hạn chế", .also = {"Khó khăn, vướng mắc"}},
    };
    struct Case {
        std::string heading;
        std::optional<std::size_t> entry;
    };
    const std::vector<Case> cases = {
        {"Khó khăn, hạn chế", 1},
        {"II. KHÓ KHĂN, HẠN CHẾ", 1},
        {"2.1. Khó khăn - hạn chế", 1},
        {"3 Khó khăn, vướng mắc", 1},
        {"a) Khó khăn, hạn chế", 1},
        {"Công tác tuyên truyền", 0},
        {"1. Công tác tuyên truyền phong trào “Bình dân học vụ số”", 0},
        {"Công tác tuyên truyềnx", std::nullopt},
        {"Khó khăn", std::nullopt},
        {"Khó khăn, hạn chế của xã", std::nullopt},
        {"Kết quả", std::nullopt},
    };
    for (const Case& one : cases) EXPECT_EQ(match_heading(one.heading, outline), one.entry) << one.heading;
}

model::Figure figure_of(std::string_view written) {
    return {.value = std::get<text::Quantity>(text::parse_quantity(written))};
}

TEST(StatesFigure, ComparesByValue) {
    struct Case {
        std::string_view value;
        std::string_view text;
        bool states;
    };
    const std::vector<Case> cases = {
        {"1.570", "1.570", true},        {"1570", "1.570", true},    {"1.570", "1.507", false},
        {"trên 70%", "hơn 70%", true},   {"trên 70%", "70%", false}, {"12.133/13.159", "92,2%", true},
        {"5 - 7", "5–7", true},          {"62,5%", "62,5", false},   {"12.133/13.159", "12.133/13.159", true},
        {"12.133/13.159", "92%", false}, {"có", "có", true},         {"1.570", "nhiều", false},
    };
    for (const Case& one : cases) {
        EXPECT_EQ(states_figure(one.text, figure_of(one.value)), one.states) << one.value << " as " << one.text;
    }
}

TEST(StatesFigure, KnowsRanksAndTheWordsOfThePaper) {
    const model::Figure figure{.besides = model::BesidesValue{.rank = text::Rank{54, 114}, .written = "hàng nghìn"}};
    EXPECT_TRUE(states_figure("54/114", figure));
    EXPECT_TRUE(states_figure("hàng nghìn", figure));
    EXPECT_FALSE(states_figure("45/114", figure));
}

TEST(SpellWholeNumber, SpeaksVietnamese) {
    const std::vector<std::pair<std::int64_t, std::string>> cases = {
        {0, "không"},
        {5, "năm"},
        {10, "mười"},
        {15, "mười lăm"},
        {21, "hai mươi mốt"},
        {105, "một trăm linh năm"},
        {1440, "một nghìn bốn trăm bốn mươi"},
        {1005, "một nghìn không trăm linh năm"},
        {21235, "hai mươi mốt nghìn hai trăm ba mươi lăm"},
        {5078387, "năm triệu không trăm bảy mươi tám nghìn ba trăm tám mươi bảy"},
        {1000000, "một triệu"},
        {3000000000, "ba tỷ"},
    };
    for (const auto& [number, words] : cases) EXPECT_EQ(spell_whole_number(number), words);
}

TEST(Catalogue, SuggestsByIdNameAndFormerName) {
    Catalogue catalogue;
    catalogue.declare(EntityKind::unit, "phuong-hung-dao", "Phường Hưng Đạo");
    catalogue.declare(EntityKind::unit, "xa-cam-giang-10888", "Xã Cẩm Giang");
    catalogue.declare(EntityKind::unit, "xa-cam-giang-10903", "Xã Cẩm Giàng");
    catalogue.declare(EntityKind::unit, "dac-khu-cat-hai", "Đặc khu Cát Hải");
    catalogue.declare(EntityKind::unit, "xa-an-lao", "Xã An Lão");
    catalogue.declare_former(EntityKind::unit, "Xã Gia Luận", "dac-khu-cat-hai");
    catalogue.declare_former(EntityKind::unit, "Phường Trần Phú (thành phố Hải Dương)", "phuong-hung-dao");
    catalogue.declare_former(EntityKind::unit, "Phường Trần Phú (thành phố Hải Dương)", "xa-an-lao");
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"phuong-hung-dao-a", "có phải “Phường Hưng Đạo” (phuong-hung-dao)?"},
        {"hung-dao", "có phải “Phường Hưng Đạo” (phuong-hung-dao)?"},
        {"Phường Hưng Đao", "có phải “Phường Hưng Đạo” (phuong-hung-dao)?"},
        {"xa-cam-giang", "có phải “Xã Cẩm Giang” (xa-cam-giang-10888) hay “Xã Cẩm Giàng” (xa-cam-giang-10903)?"},
        {"xa-gia-luan", "tên cũ, nay là “Đặc khu Cát Hải” (dac-khu-cat-hai)"},
        {"phuong-tran-phu", "tên cũ, nay là “Phường Hưng Đạo” (phuong-hung-dao) hoặc “Xã An Lão” (xa-an-lao)"},
        {"so-tai-chinh-ke-hoach", "xem danh sách trong data/units.yaml"},
    };
    for (const auto& [written, suggestion] : cases) {
        EXPECT_EQ(catalogue.suggest(EntityKind::unit, written).vi, suggestion) << written;
    }
}

TEST(ContentPath, GivesIds) {
    EXPECT_EQ(find_report_place("content/reports/xa-an-lao/a.md")->id(), "xa-an-lao/a");
    EXPECT_EQ(find_report_place("content/reports/xa-an-lao/a/index.md")->id(), "xa-an-lao/a");
    EXPECT_FALSE(find_report_place("content/reports/a.md"));
    EXPECT_FALSE(find_report_place("content/reports/xa-an-lao/index.md"));
    EXPECT_EQ(find_content_id("content/initiatives/cho-so.md"), "cho-so");
    EXPECT_EQ(find_content_id("content/initiatives/cho-so/index.md"), "cho-so");
}

/// Every field of the table and of the tables below it, once.
void check_table(const Table& table, std::set<const Table*>& seen) {
    if (!seen.insert(&table).second) return;
    std::set<std::string_view> names;
    for (const Field& field : table.fields) {
        EXPECT_TRUE(names.insert(field.name).second) << table.name << "." << field.name << " stands twice";
        EXPECT_FALSE(field.label_vi.empty() || field.label_en.empty() || field.about.empty())
            << table.name << "." << field.name;
        EXPECT_EQ(field.type.shape == Shape::word, !field.type.words.empty()) << table.name << "." << field.name;
        EXPECT_EQ(field.type.shape == Shape::object, field.type.object != nullptr) << table.name << "." << field.name;
        if (field.type.object) check_table(*field.type.object, seen);
    }
}

TEST(FieldTable, SaysOfEveryFieldWhatItIs) {
    std::set<const Table*> seen;
    for (const FileKind& file : kDataFiles) check_table(*file.table, seen);
    for (const FileKind& file : kFrontMatters) check_table(*file.table, seen);
    check_table(kFigure, seen);
    EXPECT_GE(seen.size(), 24u);
}

}  // namespace
}  // namespace reader
