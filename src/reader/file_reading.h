// What one content file gave to the site, with what was found in it; packed, to be kept between builds.
#pragma once

#include "diagnostics/diagnostics.h"
#include "model/site.h"
#include "reader/declare_ids.h"
#include "source/file_version.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reader {

template <typename Entity>
struct FileReading {
    std::optional<Entity> entity;  // nothing where it could not be read whole
    std::vector<model::AcceptedFinding> accepted;
    std::vector<Alias> aliases;
};

struct PackedReading {
    source::Digest shown;  // of what pages can show of it, apart from the body itself
    std::string bytes;
};

template <typename Entity>
PackedReading pack(const FileReading<Entity>& reading, const diagnostics::Diagnostics& findings,
                   std::string_view path);

/// As `pack` has it.
template <typename Entity>
source::Digest digest_shown(const FileReading<Entity>& reading, std::string_view path);

/// Tells the findings again. Nothing where the bytes are no packed reading; then nothing is told.
template <typename Entity>
std::optional<FileReading<Entity>> unpack(std::string_view packed, const std::shared_ptr<const std::string>& path,
                                          diagnostics::Diagnostics& findings);

}  // namespace reader
