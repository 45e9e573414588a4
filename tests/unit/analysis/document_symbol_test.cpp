#include "analysis/document_symbol.h"

#include <gtest/gtest.h>

namespace {

struct Case {
    std::string_view written, type, normal;
};

/// Every spelling of the five reports, and what editors add to them.
constexpr Case kReadable[] = {
    {"516/SKHCN-TTTT", "Công văn", "516/SKHCN-TTTT"},
    {"516 /SKHCN-TTTT", "Công văn", "516/SKHCN-TTTT"},
    {"970/UBND-VHKH&TT", "Công văn", "970/UBND-VHKH&TT"},
    {"9686/VP-VX", "Văn bản", "9686/VP-VX"},
    {"05/KH-UBND", "Kế hoạch", "05/KH-UBND"},
    {"số 05/KH-UBND", "Kế hoạch", "05/KH-UBND"},
    {"179/KH-\nSKHCN", "Kế hoạch", "179/KH-SKHCN"},
    {"30/kh-UBND", "Kế hoạch", "30/KH-UBND"},
    {"284/QĐUBND", "Quyết định", "284/QĐ-UBND"},
    {"284/QĐ UBND", "Quyết định", "284/QĐ-UBND"},
    {"505/QĐ – TTg", "Quyết định", "505/QĐ-TTg"},
    {"131/QĐ-TTg", "Quyết định", "131/QĐ-TTg"},
    {"30/2020/NĐ-CP", "Nghị định", "30/2020/NĐ-CP"},
    {"19/2023/QH15", "Luật", "19/2023/QH15"},
    {"57-NQ/TW", "Nghị quyết", "57-NQ/TW"},
    {"03- NQ/TU", "Nghị quyết", "03-NQ/TU"},
    {"478 KH/TU", "Kế hoạch", "478-KH/TU"},
    {"02- KH/BCĐTW", "Kế hoạch", "02-KH/BCĐTW"},
    {"09-KH/ĐU", "Kế hoạch hành động", "09-KH/ĐU"},
    {"36-HD/VPTW", "Hướng dẫn", "36-HD/VPTW"},
    {"96", "Kế hoạch", "96"},
    {"1688/VHXH", "Công văn", "1688/VHXH"},
    {"12/KHCN", "Kế hoạch", "12/KHCN"},  // an office that begins like a type is not cut in two
};

TEST(DocumentSymbol, ReadsTheSpellingsOfReportsIntoOneNormalForm) {
    for (const Case& c : kReadable) {
        const auto symbol = analysis::parse_symbol(c.written, c.type);
        ASSERT_TRUE(symbol) << c.written;
        EXPECT_EQ(analysis::format_symbol(*symbol), c.normal) << c.written;
    }
}

TEST(DocumentSymbol, IsTheSameWhenReadAgain) {
    for (const Case& c : kReadable) {
        const auto symbol = analysis::parse_symbol(c.written, c.type);
        ASSERT_TRUE(symbol) << c.written;
        EXPECT_EQ(analysis::parse_symbol(analysis::format_symbol(*symbol), c.type), symbol) << c.written;
    }
}

TEST(DocumentSymbol, TellsTheGrammarsApart) {
    const auto state = analysis::parse_symbol("757/UBND-VHXX", "Công văn");
    ASSERT_TRUE(state);
    EXPECT_EQ(state->grammar, analysis::SymbolGrammar::state);
    EXPECT_EQ(state->type, "");
    EXPECT_EQ(state->office, (std::vector<std::string>{"UBND", "VHXX"}));
    const auto party = analysis::parse_symbol("478 KH/TU", "Kế hoạch");
    ASSERT_TRUE(party);
    EXPECT_EQ(party->grammar, analysis::SymbolGrammar::party);
    EXPECT_EQ(party->type, "KH");
    EXPECT_EQ(party->office, std::vector<std::string>{"TU"});
}

TEST(DocumentSymbol, IsNotGuessedWhereItsPartsCannotBeTold) {
    for (const std::string_view written :
         {"", "/BC-UBND", "KH-UBND", "05-KH-UBND", "478 KH TU", "12/TB/UBND", "năm/KH-UBND"}) {
        EXPECT_FALSE(analysis::parse_symbol(written, "Kế hoạch")) << written;
        EXPECT_EQ(analysis::normalise_symbol(written, "Kế hoạch"), written);
    }
}

TEST(DocumentSymbol, IsCompleteWithAllThatItsGrammarAsksFor) {
    for (const Case& c : kReadable) {
        const bool lacks_a_part = c.normal == "96" || c.normal == "1688/VHXH" || c.normal == "12/KHCN";
        EXPECT_EQ(analysis::is_complete(*analysis::parse_symbol(c.written, c.type), c.type), !lacks_a_part)
            << c.written;
    }
}

TEST(TypeAbbreviation, IsThatOfTheFirstWords) {
    EXPECT_EQ(analysis::find_type_abbreviation("Kế hoạch hành động"), "KH");
    EXPECT_EQ(analysis::find_type_abbreviation("QUYẾT ĐỊNH"), "QĐ");
    EXPECT_EQ(analysis::find_type_abbreviation("Quy định"), "QyĐ");
    EXPECT_EQ(analysis::find_type_abbreviation("Công văn"), "");
    EXPECT_EQ(analysis::find_type_abbreviation("Chỉ thịt"), "");
}

}  // namespace
