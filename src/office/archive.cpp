#include "office/archive.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <set>

namespace office {
namespace {

// Limits of Apache POI and safe-docx; Expat lets small parts off the ratio, for rows without end repeat themselves.
constexpr zip_int64_t kMostParts = 2000;
constexpr std::uint64_t kMostUnpacked = 64 << 20;
constexpr std::uint64_t kMostTimes = 100;
constexpr std::uint64_t kRatioFrom = 1 << 20;

bool leads_out(std::string_view name) {
    return name.empty() || name.starts_with('/') || name.find('\\') != std::string_view::npos ||
           name.find("..") != std::string_view::npos || name.find(':') != std::string_view::npos;
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void refuse(Refusal refusal, std::string part) {
    throw RefusedFile{{refusal, std::move(part)}};
}

Archive::Archive(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    archive_ = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    zip_error_fini(&error);
    if (!archive_) {
        if (source) zip_source_free(source);
        refuse(Refusal::damaged);
    }
    const zip_int64_t count = zip_get_num_entries(archive_, 0);
    std::set<std::string> lower_names;
    for (zip_int64_t index = 0; index < count && index < kMostParts; ++index) {
        const char* const name = zip_get_name(archive_, static_cast<zip_uint64_t>(index), ZIP_FL_ENC_GUESS);
        names_.emplace_back(name ? name : "");
    }
    const bool is_sound =
        std::ranges::none_of(names_, leads_out) && std::ranges::all_of(names_, [&](std::string name) {
            std::ranges::transform(name, name.begin(), [](unsigned char c) {
                return static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
            });
            return lower_names.insert(std::move(name)).second;
        });
    if (is_sound && count <= kMostParts) return;
    zip_discard(archive_);
    refuse(is_sound ? Refusal::too_large : Refusal::damaged);
}

Archive::~Archive() {
    zip_discard(archive_);
}

bool Archive::has(std::string_view name) const {
    return std::ranges::find(names_, name) != names_.end();
}

std::string Archive::read(const std::string& name) {
    const zip_int64_t index = zip_name_locate(archive_, name.c_str(), 0);
    if (index < 0) refuse(Refusal::damaged, name);
    zip_stat_t status;
    zip_stat_init(&status);
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive_, static_cast<zip_uint64_t>(index), 0));
    if (zip_stat_index(archive_, static_cast<zip_uint64_t>(index), 0, &status) != 0 || !file) {
        const bool is_locked = zip_error_code_zip(zip_get_error(archive_)) == ZIP_ER_NOPASSWD;
        refuse(is_locked ? Refusal::locked : Refusal::damaged, name);
    }
    std::string part;
    std::array<char, 1 << 16> chunk;
    zip_int64_t size = 0;
    while ((size = zip_fread(file.get(), chunk.data(), chunk.size())) > 0) {
        part.append(chunk.data(), static_cast<std::size_t>(size));
        unpacked_ += static_cast<std::uint64_t>(size);
        const bool is_bomb = part.size() > kRatioFrom && part.size() > kMostTimes * status.comp_size;
        if (is_bomb || unpacked_ > kMostUnpacked) refuse(Refusal::too_large, name);
    }
    if (size < 0) refuse(Refusal::damaged, name);
    return part;
}

}  // namespace office
