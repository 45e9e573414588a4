// Number and symbol of a paper, read as the two rules of drafting have them:
//   State (Nghị định 30/2020/NĐ-CP)   number/TYPE-ISSUER[-DEPARTMENT]   05/KH-UBND, 284/QĐ-UBND
//     a công văn has no type            number/ISSUER-DEPARTMENT          516/SKHCN-TTTT
//     a legal document has its year     number/year/TYPE-ISSUER           30/2020/NĐ-CP
//   Party (Hướng dẫn 36-HD/VPTW)      number-TYPE/ISSUER                57-NQ/TW, 478-KH/TU
// Reports spell them with blanks, long dashes and missing hyphens; what they mean is one normal form.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace analysis {

enum class SymbolGrammar { state, party };

struct DocumentSymbol {
    SymbolGrammar grammar = SymbolGrammar::state;
    std::string number;               // "05"
    std::string year;                 // of a legal document only
    std::string type;                 // "KH"; empty for a công văn, and where it is missing
    std::vector<std::string> office;  // who issues it, then the department that drafts it

    bool operator==(const DocumentSymbol&) const = default;
};

/// The abbreviation of a type of paper ("Kế hoạch hành động" -> "KH"); empty for a công văn and for unknown types.
std::string_view find_type_abbreviation(std::string_view type);

/// What `written` means for a paper of this type. Nothing where the number is missing or the parts cannot be told
/// apart.
std::optional<DocumentSymbol> parse_symbol(std::string_view written, std::string_view type);

/// "284/QĐ-UBND", "57-NQ/TW".
std::string format_symbol(const DocumentSymbol& symbol);

/// Are all parts there that its grammar asks for in a paper of this type? "96" is not, nor is "1688/VHXH" for a công
/// văn.
bool is_complete(const DocumentSymbol& symbol, std::string_view type);

/// The normal form of `written`, or `written` itself where it cannot be read.
std::string normalise_symbol(std::string_view written, std::string_view type);

}  // namespace analysis
