// Why a folder is not published to. Each refusal protects files that Loa did not make.
#pragma once

#include "diagnostics/finding.h"

#include <filesystem>
#include <stdexcept>

namespace publish {

enum class RefusalReason {
    not_ours,          // the folder is not empty and was not made by Loa
    locked,            // another build is writing to it
    contains_source,   // it is the source folder, or one above it
    damaged_manifest,  // what Loa wrote there earlier can no longer be told from other files
    in_the_way,        // something that Loa did not make stands where a file of the site belongs
};

class Refused : public std::runtime_error {
public:
    Refused(RefusalReason reason, std::filesystem::path path);

    RefusalReason reason() const { return reason_; }
    const std::filesystem::path& path() const { return path_; }
    diagnostics::Phrase message() const;  // what() is its English half

private:
    RefusalReason reason_;
    std::filesystem::path path_;
};

}  // namespace publish
