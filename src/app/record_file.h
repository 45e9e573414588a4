// A file in <source>/.loa/ that one build leaves for the next. It is written beside its place and moved there whole,
// or behind the earlier one, whose head is replaced last: either way a killed build leaves the earlier one. What
// cannot be kept is no fault: the next build does all of its work.
#pragma once

#include "source/file_version.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace app {

/// The bytes of the record of an earlier build, where there is one; they stay readable when it is replaced.
class EarlierRecord {
public:
    explicit EarlierRecord(const std::filesystem::path& file);
    EarlierRecord(const EarlierRecord&) = delete;
    EarlierRecord& operator=(const EarlierRecord&) = delete;
    ~EarlierRecord();

    std::string_view bytes() const { return {static_cast<const char*>(start_), stamp_.size}; }
    const source::FileStamp& stamp() const { return stamp_; }

private:
    void* start_ = nullptr;
    source::FileStamp stamp_;
};

class NewRecord {
public:
    /// Nothing is kept where the folder cannot be written or another build is writing the same record.
    explicit NewRecord(std::filesystem::path file);
    NewRecord(const NewRecord&) = delete;
    NewRecord& operator=(const NewRecord&) = delete;
    ~NewRecord();  // without commit(): the earlier record stays

    /// The moment at which it was begun, on the clock that the disk gives files their times by: a file that was
    /// changed later has a later time, or the same.
    std::int64_t began_at() const { return began_at_; }

    void add(std::string_view bytes);
    std::uint64_t size() const { return size_; }

    /// `head` replaces as many bytes at the beginning.
    void commit(std::string_view head);

    /// Puts what was added from `begin` on behind the earlier record, whose beginning `head` replaces.
    void extend(const EarlierRecord& earlier, std::uint64_t begin, std::string_view head);

private:
    void flush();
    void give_up();

    std::filesystem::path file_;
    std::filesystem::path unfinished_;
    int descriptor_ = -1;
    std::int64_t began_at_ = 0;
    std::uint64_t size_ = 0;
    std::string pending_;
};

}  // namespace app
