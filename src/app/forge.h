// The software that keeps a git repository on the web, as the page that edits its files calls it.
#pragma once

#include "text/json.h"

#include <string>
#include <string_view>

namespace app {

enum class ForgeKind { github, gitlab, forgejo };  // forgejo: Gitea and Codeberg, too

/// In the order of ForgeKind, as they are written on the command line.
inline constexpr const char* kForges[] = {"github", "gitlab", "forgejo"};

struct Forge {
    ForgeKind kind;
    std::string host;        // "https://github.com", without a slash at the end
    std::string repository;  // "so-khcn/binh-dan-hoc-vu-so"; of GitLab with all its groups
    std::string branch;      // empty: the main one
    std::string app_id;      // lets people sign in with their account; empty: with an access token only
};

/// `backend` of Sveltia's configuration. https://sveltiacms.app/en/docs/backends
text::Json::Object describe_backend(const Forge& forge);

/// What a page may load to work with the forge alone, as a Content-Security-Policy.
std::string write_policy(const Forge& forge);

}  // namespace app
