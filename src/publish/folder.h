// A folder held open, and what lies below it. Everything is reached from its descriptor one name at a time and never
// through a symbolic link, so that no link which somebody put into the site leads a write or a deletion elsewhere.
// Functions throw std::system_error when the disk refuses.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace publish {

/// What the disk says of a file without opening it: whoever writes to it changes this.
struct FileStamp {
    std::uint64_t size = 0;
    std::int64_t modified = 0;  // nanoseconds
    std::uint64_t inode = 0;
    bool operator==(const FileStamp&) const = default;
};

class Folder {
public:
    /// The folder that a user named: links on the way to it are followed.
    static Folder open(const std::filesystem::path& path);

    Folder(Folder&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    Folder& operator=(Folder&&) = delete;
    ~Folder();

    /// Below, `path` has segments between '/'; an empty path is the folder itself. Missing things are no error: find
    /// gives nothing, move and remove give false. is_in_the_way() tells whether an error means that something else
    /// stands there.
    std::optional<Folder> find_folder(std::string_view path) const;
    Folder make_folder(std::string_view path) const;  // with the folders above it
    std::optional<std::string> read_file(std::string_view path) const;
    bool remove_file(std::string_view path) const;
    bool remove_empty_folder(std::string_view path) const;  // false too when something is in it

    /// The following take names of what is in this folder itself.
    Folder make_child(std::string_view name) const;
    /// A file that does not exist yet. It is read again to be sure of what was written.
    FileStamp write_new_file(std::string_view name, std::string_view bytes) const;
    bool move_file(std::string_view name, const Folder& target, std::string_view target_name) const;

    /// The folders above must be real ones, as is_folder() says of each: nothing is opened on the way.
    bool is_folder(std::string_view path) const;
    std::optional<FileStamp> find_stamp(std::string_view path) const;

    std::vector<std::string> list_names() const;

    /// False when another process holds the lock. It ends with this object, or with the process.
    bool try_lock() const;

    void sync_file(std::string_view path) const;
    void sync() const;              // the names in this folder
    void sync_file_system() const;  // everything written so far: far cheaper than a sync per file

private:
    explicit Folder(int descriptor) : descriptor_(descriptor) {}

    class Parent;

    int descriptor_;
};

/// The folders of files that are visited one after another: what two in a row have in common is opened once.
class FolderWalk {
public:
    explicit FolderWalk(const Folder& root) : root_(root) {}

    /// The folder at `path`, made where it is missing.
    const Folder& make_folder(std::string_view path);

private:
    struct Open {
        std::string name;
        Folder folder;
    };

    const Folder& root_;
    std::vector<Open> open_;  // each in the one before
};

bool is_in_the_way(const std::error_code& code);

/// The part of a path before its last '/', or nothing; and the part behind it.
std::string_view parent_of(std::string_view path);
std::string_view name_of(std::string_view path);

}  // namespace publish
