#include "opendata/opendata.h"
#include "text/json.h"
#include "text/unicode.h"
#include "views/fingerprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace opendata {
namespace {

constexpr std::string_view kFolder = "assets/search";
constexpr std::size_t kShardBytes = 130'000;  // two of them with the reader stay below 300 KB without any compression
constexpr std::size_t kLongestKey = 40;       // the reader asks for no more either

/// What is written of the entries, and under which names they are found.
struct Lines {
    std::vector<std::string> lines;
    std::vector<std::string> folded;
};

/// A name from one of its words on: "xa an lao", "an lao" and "lao" of Xã An Lão. A country has millions.
struct Key {
    std::uint32_t entry;
    std::uint32_t begin;  // in the folded name
};

/// Names that are kept in one file: those of the keys from `start` on.
struct Shard {
    std::string start;
    std::vector<std::uint32_t> entries;  // ascending
    std::size_t bytes = 0;
};

/// Not within a character.
std::string_view cut(std::string_view utf8) {
    std::size_t size = std::min(utf8.size(), kLongestKey);
    while (size < utf8.size() && (static_cast<unsigned char>(utf8[size]) & 0xC0) == 0x80) --size;
    return utf8.substr(0, size);
}

std::string_view words_of(const Key& key, std::span<const std::string> folded) {
    return cut(std::string_view(folded[key.entry]).substr(key.begin));
}

std::vector<Key> list_keys(std::span<const std::string> folded) {
    std::size_t count = 0;
    for (const std::string& name : folded)
        count += name.empty() ? 0 : 1 + static_cast<std::size_t>(std::ranges::count(name, ' '));
    std::vector<Key> keys;
    keys.reserve(count);
    for (std::size_t entry = 0; entry < folded.size(); ++entry)
        for (std::size_t at = 0; at < folded[entry].size();) {
            keys.push_back({static_cast<std::uint32_t>(entry), static_cast<std::uint32_t>(at)});
            const std::size_t blank = folded[entry].find(' ', at);
            at = blank == std::string::npos ? folded[entry].size() : blank + 1;
        }
    return keys;
}

/// By their words, then by entry. Thousands of reports have the same title: each words are compared once only.
std::vector<Key> sort_keys(std::span<const std::string> folded) {
    const std::vector<Key> keys = list_keys(folded);
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    std::vector<std::uint32_t> number_of;
    number_of.reserve(keys.size());
    for (const Key& key : keys)
        number_of.push_back(
            numbers.try_emplace(words_of(key, folded), static_cast<std::uint32_t>(numbers.size())).first->second);
    std::vector<std::pair<std::string_view, std::uint32_t>> in_order(numbers.begin(), numbers.end());
    std::ranges::sort(in_order);

    std::vector<std::size_t> next(in_order.size());  // by number: where its next key goes
    for (const std::uint32_t number : number_of) ++next[number];
    std::size_t begin = 0;
    for (const auto& [words, number] : in_order) begin += std::exchange(next[number], begin);
    std::vector<Key> sorted(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) sorted[next[number_of[i]]++] = keys[i];
    return sorted;
}

/// As it stands within a line of a JSON string.
void append_field(std::string text, std::string& line) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\t' || c == '\n'; }, ' ');
    text::append_json_text(text, line);
}

/// Kind, lead, name, title ("=" where it is the name), about and address between tabs, within a JSON string.
std::string write_line(const views::SearchEntry& entry) {
    std::string line = std::to_string(static_cast<int>(entry.kind));
    const std::string title = entry.title == entry.name ? "=" : entry.title;
    for (const std::string* field : {&entry.lead, &entry.name, &title, &entry.about, &entry.href.href}) {
        line += "\\t";
        append_field(*field, line);
    }
    return line.append("\\n");
}

Lines write_lines(std::vector<views::SearchEntry> entries, const diagnostics::RunJobs& run) {
    constexpr std::size_t kAtOnce = 1024;
    Lines written{.lines = std::vector<std::string>(entries.size()),
                  .folded = std::vector<std::string>(entries.size())};
    run((entries.size() + kAtOnce - 1) / kAtOnce, [&](std::size_t part) {
        for (std::size_t i = part * kAtOnce; i < std::min((part + 1) * kAtOnce, entries.size()); ++i) {
            written.lines[i] = write_line(entries[i]);
            written.folded[i] = text::fold(entries[i].lead + " " + entries[i].name);
            entries[i] = {};  // at once: all of them are long
        }
    });
    return written;
}

/// The shortest text that stands behind `before` and not behind `key`. Where both are equal, a key has gone on in a
/// new file: then one that stands behind the key and before any longer one.
std::string separate(std::string_view before, std::string_view key) {
    if (before == key) return std::string(key) + " ";
    std::size_t size = static_cast<std::size_t>(std::ranges::mismatch(before, key).in2 - key.begin()) + 1;
    while (size < key.size() && (static_cast<unsigned char>(key[size]) & 0xC0) == 0x80) ++size;
    return std::string(key.substr(0, size));
}

std::vector<Shard> split(const Lines& written) {
    const std::vector<std::string>& lines = written.lines;
    std::vector<Shard> shards(1);
    std::vector<std::size_t> last_of(lines.size());  // the last shard of an entry, counted from 1
    std::string_view before;
    for (const Key& key : sort_keys(written.folded)) {
        const std::string_view words = words_of(key, written.folded);
        const std::size_t size = lines[key.entry].size();
        const std::size_t bytes = last_of[key.entry] == shards.size() ? 0 : size;
        if (shards.back().bytes > 0 && shards.back().bytes + bytes > kShardBytes)
            shards.push_back({.start = separate(before, words), .entries = {}});
        if (last_of[key.entry] != shards.size()) {
            shards.back().entries.push_back(key.entry);
            shards.back().bytes += size;
            last_of[key.entry] = shards.size();
        }
        before = words;
    }
    for (Shard& shard : shards) std::ranges::sort(shard.entries);
    return shards;
}

OpenFile write_shard(std::string_view folder, std::size_t number, const Shard& shard,
                     std::span<const std::string> lines) {
    std::string bytes = "loaSearch(\"" + std::to_string(number) + "\",\"";
    bytes.reserve(bytes.size() + shard.bytes + 4);
    for (const std::size_t entry : shard.entries) bytes += lines[entry];
    bytes += "\")\n";
    std::string path = views::fingerprinted(fmt::format("{}{}.js", folder, number), bytes);
    return {std::move(path), std::move(bytes)};
}

OpenFile write_directory(std::string_view folder, const views::SearchIndex& index, std::span<const Shard> shards,
                         std::span<const std::string> paths) {
    text::Json::Array kinds, starts, names;
    for (const std::string& kind : index.kinds) kinds.emplace_back(kind);
    for (const Shard& shard : shards) starts.emplace_back(shard.start);
    for (const std::string& path : paths) names.emplace_back(path.substr(folder.size()));
    text::Json::Object words;
    for (const auto& [id, word] : index.words) words.push_back({id, word});
    const text::Json directory(text::Json::Object{{"language", index.content_language},
                                                  {"kinds", std::move(kinds)},
                                                  {"words", std::move(words)},
                                                  {"starts", std::move(starts)},
                                                  {"files", std::move(names)}});
    std::string bytes = fmt::format("loaSearch(\"\",{})\n", directory.print_compact());
    std::string path = views::fingerprinted(fmt::format("{}directory.js", folder), bytes);
    return {std::move(path), std::move(bytes)};
}

}  // namespace

void write_search(views::SearchIndex index, const std::function<void(const OpenFile&)>& take,
                  const diagnostics::RunJobs& run) {
    Lines written = write_lines(std::exchange(index.entries, {}), run);
    const std::vector<Shard> shards = split(written);
    written.folded = {};
    const std::string folder = fmt::format("{}/{}/", kFolder, index.language);
    std::vector<std::string> paths(shards.size());
    run(shards.size(), [&](std::size_t i) {
        const OpenFile shard = write_shard(folder, i, shards[i], written.lines);
        take(shard);
        paths[i] = shard.path;
    });
    take(write_directory(folder, index, shards, paths));
}

}  // namespace opendata
