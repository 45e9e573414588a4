// The files of a site on their way to the disk. They come in products: a page, a workbook with its CSV, the index of
// the search. A product says what it is made from; one that the last build made from the same, and whose files are on
// the disk as that build left them, is kept: neither made nor written nor read. What the last build did is in
// <source>/.loa/outputs, for one destination and one Loa:
//   head      kOutputsFormat, Loa and destination, when the build ended, the digest of the rest
//   products  name, what it was made from, and its files: path, SHA-256, rows, what the disk said of it
// A damaged, foreign or missing record keeps nothing. Whether a product is kept never changes what is published.
#pragma once

#include "app/record_file.h"
#include "publish/publication.h"
#include "source/file_version.h"
#include "text/string_map.h"

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace app {

/// What a product is made from: all that it could depend on and, where that is known, all that it shows. The same in
/// either, the same bytes.
struct MadeFrom {
    source::Digest all;
    source::Digest shown = {};  // none: not known
};

struct OutputFile {
    std::string path;
    std::size_t size;
    std::size_t rows;  // of a table
};

class Outputs {
public:
    Outputs(publish::Publication& publication, const std::filesystem::path& source,
            const std::filesystem::path& destination, const source::Digest& program);

    /// Keeps the files of `product` if they are as the last build made them from `origin`. Safe to call from many
    /// threads, as stage().
    bool keep(std::string_view product, const MadeFrom& origin);

    /// Did the last build make it?
    bool knows(std::string_view product) const { return earlier_.contains(product); }

    void stage(std::string_view product, const MadeFrom& origin, std::string_view path, std::string_view bytes,
               std::size_t rows = 0);

    /// What is made anew by every build.
    void stage(std::string_view path, std::string_view bytes);

    /// Of a product that was kept or staged, in the order of staging.
    std::vector<OutputFile> list_files(std::string_view product) const;

    publish::Publication& publication() { return publication_; }

    /// Leaves to the next build what this one has published.
    void commit() const;

private:
    struct EarlierFile {
        std::string_view path;
        publish::SeenFile seen;
        std::size_t rows;
    };
    struct Earlier {
        MadeFrom origin;
        std::vector<EarlierFile> files;
    };
    struct Product {
        MadeFrom origin;
        std::vector<OutputFile> files;
    };

    void read_record();

    publish::Publication& publication_;
    std::filesystem::path file_;
    source::Digest made_by_;  // Loa and destination
    EarlierRecord record_;
    std::unordered_map<std::string_view, Earlier> earlier_;
    mutable std::mutex mutex_;
    text::StringMap<Product> products_;
};

}  // namespace app
