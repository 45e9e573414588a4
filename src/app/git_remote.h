// Where a folder's git repository came from, read from its files: no program is started.
// https://git-scm.com/docs/git-config
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace app {

struct GitRemote {
    std::string host;  // "https://github.com"
    std::string path;  // "so-khcn/binh-dan-hoc-vu-so"
};

/// Of https://host/path.git, ssh://git@host:22/path.git or git@host:path.git; without the name and the password that
/// an address may hold. Nothing for a folder of this machine.
std::optional<GitRemote> parse_remote(std::string_view address);

struct GitPlace {
    std::filesystem::path below;  // of the folder below the repository's root; empty: it is the root
    std::optional<GitRemote> origin;
};

/// Nothing where the folder lies in no repository.
std::optional<GitPlace> find_git_place(const std::filesystem::path& folder);

}  // namespace app
