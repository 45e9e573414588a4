// A zip archive whose parts are unpacked one by one, each counted while it grows.
#pragma once

#include "office/read_workbook.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace office {

/// Thrown within the room and caught at its door (`read_workbook`): a file is read whole or not at all.
struct RefusedFile {
    Refused refused;
};

[[noreturn]] void refuse(Refusal refusal, std::string part = {});

class Archive {
public:
    /// `bytes` must outlive the archive. Refuses damaged ones, more than 2.000 parts, and names that are twice there
    /// or lead out of the archive.
    explicit Archive(std::string_view bytes);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    const std::vector<std::string>& names() const { return names_; }
    bool has(std::string_view name) const;
    /// The bytes of a part, whose checksum is right. Refuses a missing one, and what unpacks to over 100 times its
    /// size or, all parts together, to over 64 MiB.
    std::string read(const std::string& name);

private:
    zip* archive_ = nullptr;
    std::vector<std::string> names_;
    std::uint64_t unpacked_ = 0;
};

}  // namespace office
