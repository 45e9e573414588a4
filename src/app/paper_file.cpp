#include "app/import_papers.h"
#include "app/pdf_text.h"
#include "diagnostics/report.h"
#include "office/read_paper.h"
#include "source/files.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

namespace fs = std::filesystem;
using diagnostics::Diagnostics;
using diagnostics::Phrase;

constexpr std::size_t kMostTextBytes = 8 << 20;

struct RefusalText {
    std::string_view code;
    Phrase reason;
};

RefusalText describe(office::Refusal refusal) {
    using enum office::Refusal;
    switch (refusal) {
        case not_a_workbook:
        case not_a_paper:
        case other_workbook:
            return {
                "paper-unreadable",
                {"trong tệp không phải văn bản Word hay LibreOffice", "it holds no paper of Word or LibreOffice"}};
        case old_file:
            return {"paper-unreadable", {"tệp Word kiểu cũ (.doc)", "it is an old Word file (.doc)"}};
        case locked:
            return {"paper-unreadable", {"tệp có mật khẩu", "it has a password"}};
        case damaged:
            return {"paper-unreadable", {"tệp bị hỏng hoặc tải về chưa đủ", "it is damaged, or only a part of it"}};
        case macros:
            return {"paper-unsafe", {"tệp có macro", "it has macros"}};
        case external_links:
            return {"paper-unsafe", {"tệp có liên kết ra ngoài", "it links to other files"}};
        case document_type:
            return {"paper-unsafe", {"tệp có khai báo DOCTYPE", "it has a DOCTYPE"}};
        case too_large:
            return {"paper-unsafe", {"tệp quá lớn", "it is too large"}};
    }
    return {};
}

Phrase describe(PdfFault fault) {
    switch (fault) {
        case PdfFault::tool_missing:
            return {"máy này chưa có chương trình pdftotext (gói poppler-utils)",
                    "this machine lacks pdftotext (package poppler-utils)"};
        case PdfFault::too_large:
            return {"PDF có quá nhiều chữ", "the PDF has too much text"};
        case PdfFault::too_slow:
            return {"đọc PDF quá một phút", "reading the PDF took over a minute"};
        default:
            return {"PDF bị hỏng hoặc có mật khẩu", "the PDF is damaged or has a password"};
    }
}

/// Reads one paper; nothing, with an error, where it has no lines.
class PaperFile {
public:
    PaperFile(const fs::path& file, const std::string& name, Diagnostics& findings)
        : file_(file), whole_(diagnostics::whole_file(name)), findings_(findings) {}

    std::optional<drafting::PaperLines> read() const {
        const std::string ending = text::to_lower(file_.extension().string());
        auto lines = ending == ".pdf" ? read_pdf() : ending == ".txt" ? read_text() : read_office();
        if (!lines) return std::nullopt;
        if (lines->lines.empty()) return refuse(ending == ".pdf" ? "paper-scanned" : "paper-empty");
        if (drafting::has_legacy_letters(*lines)) return refuse("paper-encoding");
        return lines;
    }

private:
    std::nullopt_t refuse(std::string_view code, diagnostics::Arguments arguments = {}) const {
        findings_.report(code, whole_, std::move(arguments));
        return std::nullopt;
    }

    std::optional<drafting::PaperLines> read_pdf() const {
        const PdfText read = read_pdf_text(file_);
        if (read.fault != PdfFault::none) return refuse("paper-unreadable", {{"reason", describe(read.fault)}});
        if (text::find_invalid_utf8(read.text)) return refuse("paper-encoding");
        return drafting::read_lines(read.text);
    }

    std::optional<drafting::PaperLines> read_text() const {
        const auto bytes = source::read_bytes(file_, kMostTextBytes);
        if (!bytes) return refuse_file(office::Refusal::too_large);
        if (text::find_invalid_utf8(*bytes) || bytes->find('\0') != std::string::npos)
            return refuse("paper-encoding");
        return drafting::read_lines(*bytes);
    }

    std::optional<drafting::PaperLines> read_office() const {
        const auto bytes = source::read_bytes(file_, office::kMaxPaperBytes);
        if (!bytes) return refuse_file(office::Refusal::too_large);
        const auto paper = office::read_paper(*bytes);
        if (const auto* const refused = std::get_if<office::Refused>(&paper)) return refuse_file(refused->refusal);
        return drafting::read_lines(std::get<office::Paper>(paper));
    }

    std::nullopt_t refuse_file(office::Refusal refusal) const {
        const RefusalText text = describe(refusal);
        return refuse(text.code, {{"reason", text.reason}});
    }

    const fs::path& file_;
    diagnostics::Location whole_;
    Diagnostics& findings_;
};

}  // namespace

bool is_paper_name(const fs::path& file) {
    constexpr std::array<std::string_view, 5> kEndings = {".docx", ".odt", ".txt", ".pdf", ".doc"};
    const std::string ending = text::to_lower(file.extension().string());
    return std::ranges::find(kEndings, ending) != kEndings.end();
}

std::optional<drafting::DraftedPaper> draft_paper_file(const fs::path& file, const std::string& name,
                                                       const std::optional<model::UnitId>& unit,
                                                       const model::Site& site, Diagnostics& findings) {
    auto lines = PaperFile(file, name, findings).read();
    if (!lines) return std::nullopt;
    auto draft = drafting::draft_paper(std::move(*lines), fs::path(name).filename().string(), unit, site);
    if (!draft) findings.report("paper-unit-unknown", diagnostics::whole_file(name));
    return draft;
}

}  // namespace app
