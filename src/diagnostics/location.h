// A place in a file that people edit, counted as they count: lines and columns from 1, columns in characters, not
// bytes. In a spreadsheet, a cell: the sheet, its row as the line, its column.
#pragma once

#include <memory>
#include <string>

namespace diagnostics {

/// A place in a file that is known from elsewhere: what a country has millions of does not name its file each time.
struct Place {
    int line = 0;  // 0: the file as a whole
    int column = 0;
    int length = 1;  // characters to underline
};

struct Location {
    std::shared_ptr<const std::string> path;  // below the site's folder, with '/'; shared by all places of one file
    int line = 0;                             // 0: the file as a whole
    int column = 0;
    int length = 1;                                      // characters to underline
    std::shared_ptr<const std::string> sheet = nullptr;  // of a spreadsheet: its name

    std::string_view path_view() const { return path ? std::string_view(*path) : std::string_view(); }
    std::string_view sheet_view() const { return sheet ? std::string_view(*sheet) : std::string_view(); }
};

inline Place place_of(const Location& location) {
    return {location.line, location.column, location.length};
}

/// `place` in the file (and sheet) of `file`.
inline Location locate(const Place& place, const Location& file) {
    return {
        .path = file.path, .line = place.line, .column = place.column, .length = place.length, .sheet = file.sheet};
}

/// A place that names a file but no line.
inline Location whole_file(std::string path) {
    return {.path = std::make_shared<const std::string>(std::move(path))};
}

}  // namespace diagnostics
