// The fast reader of plain YAML against the full one: the same tree with the same places, or nothing.
#include "source/plain_yaml.h"

#include <gtest/gtest.h>

#include "source/clean_text.h"
#include "source/full_yaml.h"
#include "unit/source/finding_lines.h"
#include "unit/source/node_text.h"

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

namespace {

using testing_support::dump;
using testing_support::finding_lines;

const auto kPath = std::make_shared<const std::string>("data/thu.yaml");

/// Which sequences and mappings stand in brackets, in the order of the text.
std::string layouts(const source::Node& node) {
    std::string text = node.layout == source::Node::Layout::flow ? "f" : "b";
    for (const source::Node& item : node.items) text += layouts(item);
    for (const source::Entry& entry : node.entries) text += layouts(entry.value);
    return text;
}

/// Is the text read plainly? Then the full reader says the same of it, without a finding.
bool agrees_with_full(const std::string& text) {
    const source::YamlText yaml{text, kPath, 2};
    const std::optional<source::Node> plain = source::parse_plain_yaml(yaml);
    if (!plain) return false;
    diagnostics::Diagnostics found;
    const std::optional<source::Node> full = source::parse_full_yaml(yaml, found);
    EXPECT_EQ(finding_lines(found), "") << text;
    EXPECT_EQ(dump(*plain), full ? dump(*full) : "unreadable") << text;
    EXPECT_EQ(layouts(*plain), full ? layouts(*full) : "") << text;
    return true;
}

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Every file of data/ and every front matter of content/, those of this site and of the test sites.
std::vector<std::string> all_texts() {
    std::vector<std::string> texts;
    const std::filesystem::path project = LOA_PROJECT_DIR;
    for (const char* folder : {"data", "content", "tests/sites", "tests/diagnostics"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(project / folder)) {
            const std::string text = entry.is_regular_file() ? read(entry.path()) : "";
            if (entry.path().extension() == ".yaml") texts.push_back(text);
            const std::size_t end = text.find("\n---\n", 3);
            if (entry.path().extension() == ".md" && text.starts_with("---\n") && end != std::string::npos)
                texts.push_back(text.substr(4, end - 3));
        }
    }
    diagnostics::Diagnostics ignored;
    std::erase_if(texts, [&](const std::string& text) { return !source::clean_text(text, kPath, 1, ignored); });
    return texts;
}

/// Some lines of a text from anywhere in it, without the indentation that all of them have.
std::string piece_of(const std::string& text, std::mt19937& random) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    if (lines.empty()) return {};
    const std::size_t first = random() % lines.size(), count = 1 + random() % 12;
    const std::size_t indent = std::min(lines[first].find_first_not_of(' '), lines[first].size());
    std::string piece;
    for (std::size_t i = first; i < std::min(first + count, lines.size()); ++i)
        piece += lines[i].substr(std::min(indent, lines[i].size())) + "\n";
    return piece;
}

void mutate(std::string& text, std::mt19937& random) {
    static constexpr std::string_view kPieces[] = {
        " ",  "  ",   "\n",  "\n\n", ":",      ": ",   " :", "-",  "- ",  "#",     " #",       " # ",        "\"",
        "'",  "\\",   "{",   "}",    "[",      "]",    ",",  ", ", "?",   "? ",    "&",        "*",          "!",
        "|",  ">",    ">-",  "%",    "@",      "`",    "~",  "=",  "<<",  "null",  "true",     "\t",         "ế",
        "a:", "a: b", "---", "...",  "\n  - ", "\n- ", "''", "””", "1.0", "09:00", "\nkey:\n", "\n    x: y",
    };
    for (std::size_t times = 1 + random() % 3; times > 0; --times) {
        const std::size_t at = text.empty() ? 0 : random() % text.size();
        const bool is_inside = at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
        if (is_inside) continue;
        if (random() % 3 == 0 && at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
            text.erase(at, 1);
        else
            text.insert(at, kPieces[random() % std::size(kPieces)]);
    }
}

TEST(PlainYaml, ReadsWhatSitesAreWrittenIn) {
    std::size_t plain = 0;
    const std::vector<std::string> texts = all_texts();
    for (const std::string& text : texts) plain += agrees_with_full(text) ? 1 : 0;
    EXPECT_GT(plain * 20, texts.size() * 17) << plain << " of " << texts.size();  // some are faulty on purpose
}

TEST(PlainYaml, AgreesWithTheFullReaderOnWhateverItReads) {
    const std::vector<std::string> texts = all_texts();
    std::mt19937 random(20251121);
    std::size_t plain = 0;
    for (int i = 0; i < 60000; ++i) {
        std::string text = piece_of(texts[random() % texts.size()], random);
        mutate(text, random);
        plain += agrees_with_full(text) ? 1 : 0;
        if (HasFailure()) return;
    }
    EXPECT_GT(plain, 12000u) << "mutations of a kind that the fast reader never sees prove nothing";
}

TEST(PlainYaml, LeavesTheUnusualToTheFullReader) {
    for (const std::string_view text : {"",
                                        "# only this\n",
                                        "a: 1\na: 2\n",
                                        "a: &x 1\n",
                                        "a: *x\n",
                                        "a: !t 1\n",
                                        "a: |\n  x\n",
                                        "a: one\n  two\n",
                                        "a: \"one\n  two\"\n",
                                        "a: \"x\\ty\"\n",
                                        "a: 'it''s'\n",
                                        "{a: 1,\n b: 2}\n",
                                        "a: {b}\n",
                                        "a: [b c]\n",
                                        "a: x #y\n",
                                        "a: ~\n",
                                        "? a\n: b\n",
                                        "a:\tb\n",
                                        "a: b: c\n",
                                        "a: {value: 12,5%}\n",
                                        "- - x\n",
                                        "a: @x\n",
                                        "a: 1\n...\n",
                                        "a: 1\n---\nb: 2\n",
                                        "  a: 1\nb: 2\n",
                                        "a: >-\n  x\n\n  y\n"})
        EXPECT_FALSE(source::parse_plain_yaml({text, kPath, 1})) << text;
}

}  // namespace
