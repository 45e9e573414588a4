#include "app/outputs.h"

#include "app/record_bytes.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOutputsFormat = "loa outputs 002\n";

struct Head {
    char format[16];
    source::Digest made_by;
    std::int64_t ended_at;
    source::Digest products;
};

/// Of one product, before its name; then its files.
struct ProductLine {
    MadeFrom origin;
    std::uint32_t name_size;
    std::uint32_t file_count;
};

/// Of one file, before its path.
struct FileLine {
    publish::SeenFile seen;
    std::uint64_t rows;
    std::uint64_t path_size;
};

source::Digest digest_maker(const source::Digest& program, const fs::path& destination) {
    const fs::path place = fs::weakly_canonical(fs::absolute(destination));
    return source::digest(fmt::format("{:x} {:x} {}", program.low, program.high, place.string()));
}

bool is_same(const MadeFrom& a, const MadeFrom& b) {
    return a.all == b.all || (a.shown == b.shown && a.shown != source::Digest());
}

}  // namespace

Outputs::Outputs(publish::Publication& publication, const fs::path& source, const fs::path& destination,
                 const source::Digest& program)
    : publication_(publication),
      file_(source / ".loa" / "outputs"),
      made_by_(digest_maker(program, destination)),
      record_(file_) {
    read_record();
}

void Outputs::read_record() {
    std::string_view bytes = record_.bytes();
    const auto head = take<Head>(bytes);
    if (!head || std::string_view(head->format, sizeof head->format) != kOutputsFormat || head->made_by != made_by_ ||
        source::digest(bytes) != head->products)
        return;
    while (const auto line = take<ProductLine>(bytes)) {
        const auto name = cut(bytes, line->name_size);
        if (!name) return earlier_.clear();
        Earlier& product = earlier_[*name];
        product.origin = line->origin;
        for (std::uint32_t left = line->file_count; left > 0; --left) {
            const auto file = take<FileLine>(bytes);
            const auto path = file ? cut(bytes, file->path_size) : std::nullopt;
            if (!path) return earlier_.clear();
            // A file as young as the record may have changed since without the disk telling.
            if (file->seen.stamp.modified < head->ended_at)
                product.files.push_back({*path, file->seen, file->rows});
            else
                product.origin = {};
        }
    }
}

bool Outputs::keep(std::string_view product, const MadeFrom& origin) {
    const auto found = earlier_.find(product);
    if (found == earlier_.end() || !is_same(found->second.origin, origin)) return false;
    const std::vector<EarlierFile>& files = found->second.files;
    const auto is_intact = [&](const EarlierFile& file) { return publication_.is_intact(file.path, file.seen); };
    if (!std::ranges::all_of(files, is_intact)) return false;
    Product kept{.origin = {origin.all, found->second.origin.shown}, .files = {}};
    for (const EarlierFile& file : files) {
        publication_.keep(file.path, file.seen);
        kept.files.push_back({std::string(file.path), file.seen.stamp.size, file.rows});
    }
    const std::lock_guard lock(mutex_);
    products_.emplace(product, std::move(kept));
    return true;
}

void Outputs::stage(std::string_view product, const MadeFrom& origin, std::string_view path, std::string_view bytes,
                    std::size_t rows) {
    publication_.stage(path, bytes);
    const std::lock_guard lock(mutex_);
    Product& made = products_.try_emplace(std::string(product), Product{origin, {}}).first->second;
    made.files.push_back({std::string(path), bytes.size(), rows});
}

void Outputs::stage(std::string_view path, std::string_view bytes) {
    publication_.stage(path, bytes);
}

std::vector<OutputFile> Outputs::list_files(std::string_view product) const {
    const std::lock_guard lock(mutex_);
    const auto found = products_.find(product);
    return found == products_.end() ? std::vector<OutputFile>() : found->second.files;
}

void Outputs::commit() const {
    NewRecord record(file_);
    record.add(std::string(sizeof(Head), '\0'));
    std::string products;
    for (const auto& [name, product] : products_) {
        const ProductLine line{.origin = product.origin,
                               .name_size = static_cast<std::uint32_t>(name.size()),
                               .file_count = static_cast<std::uint32_t>(product.files.size())};
        products.append(bytes_of(line)).append(name);
        for (const OutputFile& file : product.files) {
            const FileLine file_line{
                .seen = publication_.find_file(file.path), .rows = file.rows, .path_size = file.path.size()};
            products.append(bytes_of(file_line)).append(file.path);
        }
    }
    Head head{.format = {}, .made_by = made_by_, .ended_at = record.began_at(), .products = source::digest(products)};
    kOutputsFormat.copy(head.format, sizeof head.format);
    record.add(products);
    record.commit(bytes_of(head));
}

}  // namespace app
