#include "app/git_remote.h"

#include "source/files.h"

#include <sstream>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxGitFile = 1 << 20;

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string read_line(const fs::path& file) {
    return fs::is_regular_file(file) ? std::string(trim(source::read_bytes(file, kMaxGitFile).value_or(""))) : "";
}

/// A worktree has a file `.git` that names its folder, which names that of the repository.
fs::path find_settings(const fs::path& git) {
    if (fs::is_directory(git)) return git / "config";
    const std::string told = read_line(git);
    if (!told.starts_with("gitdir:")) return {};
    const fs::path folder = git.parent_path() / fs::path(trim(std::string_view(told).substr(7)));
    const std::string common = read_line(folder / "commondir");
    return (common.empty() ? folder : folder / common) / "config";
}

std::string find_origin(const fs::path& settings) {
    if (!fs::is_regular_file(settings)) return "";
    std::istringstream lines(source::read_bytes(settings, kMaxGitFile).value_or(""));
    bool is_origin = false;
    for (std::string line; std::getline(lines, line);) {
        const std::string_view entry = trim(line);
        if (entry.starts_with('[')) is_origin = entry == "[remote \"origin\"]";
        const auto equals = entry.find('=');
        if (is_origin && equals != std::string_view::npos && trim(entry.substr(0, equals)) == "url")
            return std::string(trim(entry.substr(equals + 1)));
    }
    return "";
}

std::string_view without_name(std::string_view host) {
    return host.substr(host.rfind('@') + 1);
}

std::string_view without_ending(std::string_view path) {
    while (path.starts_with('/')) path.remove_prefix(1);
    while (path.ends_with('/')) path.remove_suffix(1);
    if (path.ends_with(".git")) path.remove_suffix(4);
    return path;
}

}  // namespace

std::optional<GitRemote> parse_remote(std::string_view address) {
    const auto scheme_end = address.find("://");
    std::string scheme = "https";
    std::string_view host, path;
    if (scheme_end != std::string_view::npos) {
        const std::string_view written = address.substr(0, scheme_end);
        if (written != "https" && written != "http" && written != "ssh" && written != "git") return std::nullopt;
        const std::string_view rest = address.substr(scheme_end + 3);
        const auto slash = rest.find('/');
        if (slash == std::string_view::npos) return std::nullopt;
        host = without_name(rest.substr(0, slash));
        path = rest.substr(slash);
        if (written == "http") scheme = "http";
        if (written == "ssh" || written == "git") host = host.substr(0, host.find(':'));  // not the port of the web
    } else {
        const auto colon = address.find(':');
        if (colon == std::string_view::npos || address.substr(0, colon).find('/') != std::string_view::npos)
            return std::nullopt;
        host = without_name(address.substr(0, colon));
        path = address.substr(colon + 1);
    }
    path = without_ending(path);
    if (host.empty() || path.empty()) return std::nullopt;
    return GitRemote{scheme + "://" + std::string(host), std::string(path)};
}

std::optional<GitPlace> find_git_place(const fs::path& folder) {
    const fs::path start = fs::weakly_canonical(folder);
    for (fs::path root = start;; root = root.parent_path()) {
        if (const fs::path git = root / ".git"; fs::exists(git)) {
            const fs::path below = start.lexically_relative(root);
            return GitPlace{below == "." ? fs::path() : below, parse_remote(find_origin(find_settings(git)))};
        }
        if (root == root.parent_path()) return std::nullopt;
    }
}

}  // namespace app
