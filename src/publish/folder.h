// A folder held open, and what lies below it. Everything is reached from its descriptor one name at a time and never
// through a symbolic link, so that no link which somebody put into the site leads a write or a deletion elsewhere.
// Functions throw std::system_error when the disk refuses.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace publish {

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
    bool move_file(std::string_view path, const Folder& target, std::string_view target_path) const;
    bool remove_file(std::string_view path) const;
    bool remove_empty_folder(std::string_view path) const;  // false too when something is in it

    /// Writes a file that does not exist yet, and reads it again to be sure of what was written.
    void write_new_file(std::string_view path, std::string_view bytes) const;

    std::vector<std::string> list_names() const;

    /// False when another process holds the lock. It ends with this object, or with the process.
    bool try_lock() const;

    void sync_file(std::string_view path) const;
    void sync() const;              // the names in this folder
    void sync_file_system() const;  // everything written so far: far cheaper than a sync per file

private:
    explicit Folder(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

bool is_in_the_way(const std::error_code& code);

/// The part of a path before its last '/', or nothing; and the part behind it.
std::string_view parent_of(std::string_view path);
std::string_view name_of(std::string_view path);

}  // namespace publish
