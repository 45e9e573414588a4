// What was read from content files, in <source>/.loa/readings:
//   head      kReadingsFormat, the program's version, when the build began, where the index is and its digest
//   readings  packed, one after another (reader/file_reading.h)
//   index     of each: its file with its version, what else it was made from, and where it is
// A build that read few files anew puts their readings and a new index behind that; what no index names any more goes
// when it is as much as the rest.
// A reading is found by its path. Its file is the same when the disk says so (and the file is older than the build
// that read it: one that changed while it was read, or in the same tick of the clock, must be looked at), or when its
// bytes have the same digest. Damaged, foreign and older records hold nothing.
#pragma once

#include "app/record_file.h"
#include "reader/kept_readings.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace app {

class KeptReadings final : public reader::KeptReadings {
public:
    /// `program`: readings of another one are not used.
    KeptReadings(const std::filesystem::path& source, const source::Digest& program);

    std::optional<reader::KeptReading> find(const source::ListedFile& listed,
                                            std::span<const source::Digest> made_from) const override;
    void keep(const source::ListedFile& listed, const reader::KeptReading& reading) override;

    /// Leaves what was kept to the next build, if it differs from what the earlier one left.
    void commit();

private:
    struct Entry {
        source::FileVersion version;
        source::Digest made_from;
        source::Digest shown;
        std::uint64_t begin = 0;
        std::uint64_t size = 0;
        source::Digest packed;
    };

    /// Of one reading, before its path.
    struct IndexLine {
        source::FileVersion version;
        source::Digest made_from;
        source::Digest shown;
        source::Digest packed;
        std::uint64_t begin;
        std::uint64_t size;
        std::uint64_t path_size;
    };
    struct Kept {
        IndexLine line;
        std::shared_ptr<const std::string> path;
        bool is_found;  // in the earlier record; else in the new one
    };

    void read_index(const source::Digest& program);
    void copy_found();
    std::string write_index(std::uint64_t moved_by) const;
    const Entry* find_entry(std::string_view path) const;
    bool is_same_file(const std::string& path, const Entry& entry, source::FileVersion& version) const;

    std::filesystem::path root_;
    source::Digest program_;
    NewRecord record_;  // before the earlier one is read: files that change from here on are newer than it
    EarlierRecord earlier_;
    std::int64_t earlier_began_at_ = 0;
    std::unordered_map<std::string_view, Entry> entries_;  // by path
    std::vector<Kept> kept_;
    std::uint64_t found_bytes_ = 0;  // of those that are kept
    bool is_changed_ = false;
};

}  // namespace app
