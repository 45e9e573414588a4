// Holds a published site against its own manifest, after copying or years later: is each file there, and is it what
// Loa wrote?
#pragma once

#include "diagnostics/run_jobs.h"

#include <cstddef>
#include <filesystem>
#include <functional>
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

/// The bytes of a file of a site; nothing where it has none of that name.
using ReadFile = std::function<std::optional<std::string>(const std::string& path)>;
/// Each job opens the site for itself, and keeps its connection.
using OpenSite = std::function<ReadFile()>;

/// The same of a site that is read by other means, as over the web.
std::optional<Verification> verify_site(const OpenSite& open, const diagnostics::RunJobs& run);

}  // namespace publish
