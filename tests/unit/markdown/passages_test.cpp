// The words of passages, and that each piece stands where it says.
#include "markdown/passages.h"

#include "text/unicode.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using markdown::Passage;
using markdown::PassageKind;

std::vector<Passage> read(std::string_view text) {
    return markdown::read_passages({.text = text, .path = std::make_shared<const std::string>("content/a.md")});
}

std::string shown(std::string_view text) {
    constexpr std::string_view kNames[] = {"heading", "paragraph", "item", "cell", "no prose"};
    std::string lines;
    for (const Passage& passage : read(text)) {
        lines += fmt::format("{}: {}", kNames[static_cast<std::size_t>(passage.kind)], passage.text);
        for (const markdown::PassageLink& link : passage.links)
            lines += fmt::format(" <{} {}>", passage.text.substr(link.offset, link.length), link.destination);
        lines += '\n';
    }
    return lines;
}

TEST(ReadPassages, AreTheWordsWithoutMarks) {
    EXPECT_EQ(shown(R"(## I. Kết *quả*

Có [1.570](figure:dang-ky) **thí
sinh** \(một\), xem https://a.vn/x.

- Điểm [một](unit:xa-a)

| A | B |
|---|---|
| 1 | `x` |

> Trích
)"),
              "heading: I. Kết quả\n"
              "paragraph: Có 1.570 thí\nsinh (một), xem \uFFFC. <1.570 figure:dang-ky> <\uFFFC https://a.vn/x>\n"
              "item: Điểm một <một unit:xa-a>\n"
              "cell: A\ncell: B\ncell: 1\ncell: \uFFFC\n"
              "paragraph: Trích\n");
}

TEST(ReadPassages, SeparateWhatStandsAroundCode) {
    EXPECT_EQ(shown("Một\n\n```\nmã\n```\n\nhai\n"), "paragraph: Một\nno prose: \nparagraph: hai\n");
}

/// The lines of a body, from which places are counted.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    }
    return lines;
}

std::string_view from_column(std::string_view line, int column) {
    std::size_t at = 0;
    while (at < line.size() && static_cast<int>(text::count_characters(line.substr(0, at))) + 1 < column) ++at;
    while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) ++at;
    return line.substr(at);
}

void expect_true_places(const std::string& body) {
    const std::vector<std::string> lines = lines_of(body);
    for (const Passage& passage : read(body)) {
        for (std::size_t i = 0; i < passage.pieces.size(); ++i) {
            const std::size_t begin = passage.pieces[i].offset;
            const std::size_t end =
                i + 1 < passage.pieces.size() ? passage.pieces[i + 1].offset : passage.text.size();
            const std::string piece = passage.text.substr(begin, end - begin);
            if (piece == "\n" || piece == markdown::kNoProse) continue;
            const std::string& line = lines.at(static_cast<std::size_t>(passage.pieces[i].line) - 1);
            EXPECT_TRUE(from_column(line, passage.pieces[i].column).starts_with(piece))
                << "“" << piece << "” is not at " << passage.pieces[i].line << ":" << passage.pieces[i].column;
        }
    }
}

TEST(ReadPassages, TellWhereEachPieceStands) {
    expect_true_places("Ấn [ấn](unit:ấn) ấn\n  **ấn** ấn & ấn\n\n- ấn *ấn*\n  ấn\n");
    expect_true_places("| ấn | ấn |\n|---|---|\n| [ấn](unit:ấn) | ấn ấn |\n");
}

TEST(ReadPassages, TellThePlacesInAllTextsOfTheCampaign) {
    int files = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(LOA_PROJECT_DIR) / "content")) {
        if (entry.path().extension() != ".md") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        SCOPED_TRACE(entry.path());
        expect_true_places(text.substr(text.find("\n---\n") + 5));
        ++files;
    }
    EXPECT_GT(files, 40);
}

}  // namespace
