#include "app/kept_readings.h"

#include "app/record_bytes.h"
#include "source/body.h"
#include "source/files.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kReadingsFormat = "loa readings 02\n";

struct Head {
    char format[16];
    source::Digest program;
    std::int64_t began_at;
    std::uint64_t index_begin;
    std::uint64_t index_size;
    std::uint64_t index_count;
    source::Digest index;
};

fs::path record_of(const fs::path& source) {
    return source / ".loa" / "readings";
}

}  // namespace

KeptReadings::KeptReadings(const fs::path& source, const source::Digest& program)
    : root_(source), program_(program), record_(record_of(source)), earlier_(record_of(source)) {
    read_index(program);
    record_.add(std::string(sizeof(Head), '\0'));
}

void KeptReadings::read_index(const source::Digest& program) {
    std::string_view bytes = earlier_.bytes();
    const auto head = take<Head>(bytes);
    if (!head || std::string_view(head->format, sizeof head->format) != kReadingsFormat || head->program != program ||
        head->index_begin > earlier_.bytes().size())
        return;
    std::string_view index = earlier_.bytes().substr(head->index_begin, head->index_size);
    if (source::digest(index) != head->index) return;
    earlier_began_at_ = head->began_at;
    entries_.reserve(std::min<std::uint64_t>(head->index_count, index.size() / sizeof(IndexLine)));
    while (const auto line = take<IndexLine>(index)) {
        const auto path = cut(index, line->path_size);
        if (!path || line->begin > head->index_begin || line->size > head->index_begin - line->begin) break;
        entries_.emplace(*path, Entry{.version = line->version,
                                      .made_from = line->made_from,
                                      .shown = line->shown,
                                      .begin = line->begin,
                                      .size = line->size,
                                      .packed = line->packed});
    }
}

const KeptReadings::Entry* KeptReadings::find_entry(std::string_view path) const {
    const auto found = entries_.find(path);
    return found == entries_.end() ? nullptr : &found->second;
}

bool KeptReadings::is_same_file(const std::string& path, const Entry& entry, source::FileVersion& version) const {
    const auto stamp = source::find_stamp(root_ / path);
    if (!stamp) return false;
    if (*stamp == entry.version.stamp && stamp->modified < earlier_began_at_) return true;
    if (stamp->size != entry.version.stamp.size) return false;
    const auto read = source::read_stamped(root_ / path, source::kMaxContentBytes);
    if (!read || source::digest(read->bytes) != entry.version.digest) return false;
    version.stamp = read->stamp;
    return true;
}

std::optional<reader::KeptReading> KeptReadings::find(const source::ListedFile& listed,
                                                      std::span<const source::Digest> made_from) const {
    const Entry* const entry = listed.drafted ? nullptr : find_entry(*listed.path);
    if (!entry || std::ranges::find(made_from, entry->made_from) == made_from.end()) return std::nullopt;
    source::FileVersion version = entry->version;
    if (!is_same_file(*listed.path, *entry, version)) return std::nullopt;
    const std::string_view packed = earlier_.bytes().substr(entry->begin, entry->size);
    if (source::digest(packed) != entry->packed) return std::nullopt;
    return reader::KeptReading{
        .version = version, .made_from = entry->made_from, .shown = entry->shown, .packed = packed};
}

void KeptReadings::keep(const source::ListedFile& listed, const reader::KeptReading& reading) {
    const Entry* const entry = find_entry(*listed.path);
    const bool is_found = entry && earlier_.bytes().data() + entry->begin == reading.packed.data();
    // A file that is as old as the record must be looked at, as long as the record is that old.
    is_changed_ = is_changed_ || !is_found || !(entry->version.stamp == reading.version.stamp) ||
                  reading.version.stamp.modified >= earlier_began_at_;
    kept_.push_back({.line = {.version = reading.version,
                              .made_from = reading.made_from,
                              .shown = reading.shown,
                              .packed = is_found ? entry->packed : source::digest(reading.packed),
                              .begin = is_found ? entry->begin : record_.size(),
                              .size = reading.packed.size(),
                              .path_size = listed.path->size()},
                     .path = listed.path,
                     .is_found = is_found});
    if (is_found)
        found_bytes_ += reading.packed.size();
    else
        record_.add(reading.packed);
}

/// Into the new record, which then needs the earlier one no more.
void KeptReadings::copy_found() {
    for (Kept& kept : kept_) {
        if (!std::exchange(kept.is_found, false)) continue;
        const std::uint64_t begin = record_.size();
        record_.add(earlier_.bytes().substr(kept.line.begin, kept.line.size));
        kept.line.begin = begin;
    }
}

std::string KeptReadings::write_index(std::uint64_t moved_by) const {
    std::string index;
    for (const Kept& kept : kept_) {
        IndexLine line = kept.line;
        if (!kept.is_found) line.begin += moved_by;
        index.append(bytes_of(line)).append(*kept.path);
    }
    return index;
}

void KeptReadings::commit() {
    if (!is_changed_ && kept_.size() == entries_.size()) return;
    const bool is_extended = found_bytes_ > 0 && earlier_.bytes().size() / 2 < found_bytes_;
    if (!is_extended) copy_found();
    const std::uint64_t moved_by = is_extended ? earlier_.bytes().size() - sizeof(Head) : 0;
    const std::string index = write_index(moved_by);
    Head head{.format = {},
              .program = program_,
              .began_at = record_.began_at(),
              .index_begin = record_.size() + moved_by,
              .index_size = index.size(),
              .index_count = kept_.size(),
              .index = source::digest(index)};
    kReadingsFormat.copy(head.format, sizeof head.format);
    record_.add(index);
    if (is_extended)
        record_.extend(earlier_, sizeof(Head), bytes_of(head));
    else
        record_.commit(bytes_of(head));
}

}  // namespace app
