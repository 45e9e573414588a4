// The index of the search: what its files hold, and how much a first search moves.
#include "opendata/opendata.h"

#include "text/unicode.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace opendata {
namespace {

using views::EntryKind;
using views::SearchEntry;

const std::vector<std::string> kKinds(10, "Loại");

std::string script_of(std::string_view name) {
    std::ifstream file(std::string(LOA_PROJECT_DIR "/themes/default/assets/") + std::string(name));
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The texts of a member of the directory.
std::vector<std::string> read_list(const std::string& directory, std::string_view member) {
    const std::size_t begin = directory.find("\"" + std::string(member) + "\":[");
    const std::string list = directory.substr(begin, directory.find(']', begin) - begin);
    std::vector<std::string> texts;
    for (std::size_t at = list.find('['); (at = list.find('"', at)) != std::string::npos;) {
        const std::size_t end = list.find('"', at + 1);
        texts.push_back(list.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return texts;
}

/// Syllables as names have them: few, and a few of them everywhere.
std::string syllable(std::size_t seed) {
    static const char* const kBegins[] = {"h", "t", "l", "th", "b", "ng", "ph", "đ", "qu", "tr"};
    static const char* const kEnds[] = {"oà", "ân", "ái", "ượng", "ình", "ăng", "ê", "ơn", "ũ", "iên"};
    const std::size_t mixed = seed * 2654435761u % 1009;
    const std::size_t often = mixed % 3 == 0 ? mixed % 7 : mixed % 100;
    return std::string(kBegins[often / 10]) + kEnds[often % 10];
}

/// 10.000 communes with four former names each, and 10.000 initiatives of them.
views::SearchIndex make_country() {
    views::SearchIndex index{.language = "vi",
                             .content_language = "vi",
                             .kinds = kKinds,
                             .words = {{"count", "{n} kết quả"}},
                             .entries = {}};
    for (std::size_t i = 0; i < 10'000; ++i) {
        const std::string name = syllable(i) + " " + syllable(i / 100 + 7);
        const std::string href = "../don-vi/xa-" + std::to_string(i) + "-" + std::to_string(10'000 + i) + "/";
        index.entries.push_back({EntryKind::unit, "Xã", name, "", "1 báo cáo", {href}});
        for (std::size_t f = 0; f < 4; ++f) {
            const std::string former = syllable(i * 5 + f) + " " + syllable(i * 3 + f);
            index.entries.push_back({EntryKind::unit, "Xã", former, "Xã " + name, "Tên cũ: Xã " + former, {href}});
        }
        const std::string title = "Tổ công nghệ số " + syllable(i + 3) + " " + syllable(i / 7);
        index.entries.push_back({EntryKind::initiative,
                                 "Xã " + name,
                                 title,
                                 title,
                                 "Xã " + name + " · Hỗ trợ tại nơi làm thủ tục hành chính",
                                 {"../mo-hinh/to-cong-nghe-so-" + std::to_string(i) + "/"}});
    }
    return index;
}

/// The directory, then the shards.
std::vector<OpenFile> list_search_files(views::SearchIndex index) {
    std::vector<OpenFile> files;
    write_search(std::move(index), [&](const OpenFile& file) { files.push_back(file); });
    std::ranges::rotate(files, files.end() - 1);
    return files;
}

TEST(WriteSearch, WritesADirectoryAndLines) {
    const std::vector<OpenFile> files =
        list_search_files({.language = "vi",
                      .content_language = "vi",
                      .kinds = {"Nơi \"đây\""},
                      .words = {{"count", "{n} kết quả"}},
                      .entries = {{EntryKind::unit, "Xã", "Gia Luận", "Đặc khu Cát Hải", "Tên cũ", {"../a/"}},
                                  {EntryKind::page, "", "Tải “số”", "Tải “số”", "một\tdòng", {"../b/#c"}}}});
    ASSERT_EQ(files.size(), 2u);
    EXPECT_TRUE(files[0].path.starts_with("assets/search/vi/directory.") && files[0].path.ends_with(".js"));
    EXPECT_EQ(files[1].bytes,
              "loaSearch(\"0\",\"0\\tXã\\tGia Luận\\tĐặc khu Cát Hải\\tTên cũ\\t../a/\\n"
              "9\\t\\tTải “số”\\t=\\tmột dòng\\t../b/#c\\n\")\n");
    EXPECT_TRUE(files[0].bytes.starts_with("loaSearch(\"\",{"));
    EXPECT_EQ(read_list(files[0].bytes, "starts"), std::vector<std::string>{""});
    EXPECT_EQ("assets/search/vi/" + read_list(files[0].bytes, "files").front(), files[1].path);
    EXPECT_NE(files[0].bytes.find("Nơi \\\"đây\\\""), std::string::npos);
}

TEST(WriteSearch, WritesAnIndexOfNothing) {
    EXPECT_EQ(
        list_search_files({.language = "vi", .content_language = "vi", .kinds = {}, .words = {}, .entries = {}}).size(),
        2u);
}

TEST(WriteSearch, FirstSearchOfACountryMovesLittle) {
    constexpr std::size_t kMost = 300 * 1024;  // however well the host compresses
    const std::vector<OpenFile> files = list_search_files(make_country());
    std::size_t largest = 0;
    for (std::size_t i = 1; i < files.size(); ++i) largest = std::max(largest, files[i].bytes.size());
    EXPECT_LE(files[0].bytes.size() + 2 * largest + script_of("find.js").size() + script_of("search.js").size(),
              kMost);
    const std::vector<std::string> starts = read_list(files[0].bytes, "starts");
    EXPECT_EQ(starts.size(), files.size() - 1);
    EXPECT_TRUE(std::ranges::is_sorted(starts));
}

TEST(WriteSearch, FilesOfAWordHoldEveryNameWithIt) {
    const views::SearchIndex index = make_country();
    const std::vector<OpenFile> files = list_search_files(index);
    const std::vector<std::string> starts = read_list(files[0].bytes, "starts");
    const auto last_up_to = [&](const std::string& limit) {
        return static_cast<std::size_t>(std::ranges::upper_bound(starts, limit) - starts.begin()) - 1;
    };
    for (const std::size_t i : {0u, 6u, 4'321u, 59'994u, 59'999u}) {
        const SearchEntry& entry = index.entries[i];
        for (std::string words = text::fold(entry.lead + " " + entry.name); !words.empty();) {
            const std::string phrase = words.substr(0, 40);
            bool is_there = false;
            for (std::size_t shard = last_up_to(phrase); shard <= last_up_to(phrase + "\uffff"); ++shard)
                is_there |= files[shard + 1].bytes.find(entry.href.href) != std::string::npos;
            EXPECT_TRUE(is_there) << phrase;
            words.erase(0, words.find(' ') == std::string::npos ? words.size() : words.find(' ') + 1);
        }
    }
}

}  // namespace
}  // namespace opendata
