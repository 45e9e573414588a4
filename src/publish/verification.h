// Holds a published site against its own manifest, after copying or years later: is each file there, and is it what
// Loa wrote?
#pragma once

#include "diagnostics/run_jobs.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace publish {

struct Verification {
    std::size_t sound = 0;  // files that are what the manifest says
    std::vector<std::string> missing, differing;
    std::vector<std::string> extra;  // in a folder only: over the web nobody can list files

    bool is_sound() const { return missing.empty() && differing.empty() && extra.empty(); }
};

/// Nothing where there is no manifest that Loa wrote. What web hosts want beside a site (`.htaccess`, `web.config`,
/// `.well-known/`) is not extra. Throws std::system_error when the disk refuses.
std::optional<Verification> verify_folder(const std::filesystem::path& folder, const diagnostics::RunJobs& run);

/// The same of a site on the web; `address` may end with "/". Throws std::runtime_error when a host cannot be reached
/// or answers with a fault of its own.
std::optional<Verification> verify_address(const std::string& address, const diagnostics::RunJobs& run);

}  // namespace publish
