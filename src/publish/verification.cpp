#include "publish/verification.h"

#include "publish/folder.h"
#include "publish/manifest.h"
#include "publish/sha256.h"

#include <algorithm>
#include <array>
#include <system_error>

namespace publish {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kJobs = 16;

enum class Verdict { sound, missing, differing };

Verdict judge(const std::optional<std::string>& bytes, const Sha256& wanted) {
    if (!bytes) return Verdict::missing;
    return sha256(*bytes) == wanted ? Verdict::sound : Verdict::differing;
}

Verification verify_files(const Manifest& manifest, const OpenSite& open, const diagnostics::RunJobs& run) {
    std::vector<std::pair<std::string, Sha256>> files(manifest.files.begin(), manifest.files.end());
    files.insert(files.end(), manifest.previous_assets.begin(), manifest.previous_assets.end());
    std::vector<Verdict> verdicts(files.size());
    run(kJobs, [&](std::size_t job) {
        const ReadFile read = open();
        for (std::size_t i = job; i < files.size(); i += kJobs)
            verdicts[i] = judge(read(files[i].first), files[i].second);
    });
    Verification verification;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (verdicts[i] == Verdict::sound) ++verification.sound;
        if (verdicts[i] == Verdict::missing) verification.missing.push_back(files[i].first);
        if (verdicts[i] == Verdict::differing) verification.differing.push_back(files[i].first);
    }
    return verification;
}

bool is_of_host(std::string_view path) {
    constexpr std::array<std::string_view, 2> kHostFiles = {".htaccess", "web.config"};
    return std::ranges::count(kHostFiles, path) > 0 || path.starts_with(".well-known/");
}

std::vector<std::string> find_extra(const fs::path& folder, const Manifest& manifest) {
    std::vector<std::string> extra;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_directory() && !entry.is_symlink()) continue;
        const std::string path = entry.path().lexically_relative(folder).generic_string();
        const bool is_of_loa = path == kManifestName || path.starts_with(std::string(kStagingName) + "/");
        if (!is_of_loa && !is_of_host(path) && !manifest.lists(path)) extra.push_back(path);
    }
    std::ranges::sort(extra);
    return extra;
}

/// A link or a folder in a file's place is not the file.
std::optional<std::string> read_real_file(const Folder& site, const std::string& path) {
    try {
        return site.read_file(path);
    } catch (const std::system_error& error) {
        if (is_in_the_way(error.code())) return std::nullopt;
        throw;
    }
}

}  // namespace

std::optional<Verification> verify_folder(const fs::path& folder, const diagnostics::RunJobs& run) {
    const fs::path place = fs::canonical(folder);  // `current` may be a link to a release
    const Folder site = Folder::open(place);
    const ReadFile read = [&site](const std::string& path) { return read_real_file(site, path); };
    const std::optional<std::string> text = read(std::string(kManifestName));
    const std::optional<Manifest> manifest = text ? parse_manifest(*text) : std::nullopt;
    if (!manifest) return std::nullopt;
    Verification verification = verify_files(
        *manifest, [&] { return read; }, run);
    verification.extra = find_extra(place, *manifest);
    return verification;
}

std::optional<Verification> verify_site(const OpenSite& open, const diagnostics::RunJobs& run) {
    const std::optional<std::string> text = open()(std::string(kManifestName));
    const std::optional<Manifest> manifest = text ? parse_manifest(*text) : std::nullopt;
    if (!manifest) return std::nullopt;
    return verify_files(*manifest, open, run);
}

}  // namespace publish
