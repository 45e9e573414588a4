#include "app/forge.h"

#include <fmt/format.h>

namespace app {
namespace {

using text::Json;

constexpr std::string_view kGithub = "https://github.com";
constexpr std::string_view kGitlab = "https://gitlab.com";

std::string rest_root(const Forge& forge) {
    switch (forge.kind) {
        case ForgeKind::github:
            return forge.host == kGithub ? "https://api.github.com" : forge.host + "/api/v3";
        case ForgeKind::gitlab:
            return forge.host + "/api/v4";
        case ForgeKind::forgejo:
            return forge.host + "/api/v1";
    }
    return {};
}

std::string origin_of(std::string_view address) {
    return std::string(address.substr(0, address.find('/', address.find("://") + 3)));
}

}  // namespace

Json::Object describe_backend(const Forge& forge) {
    Json::Object backend = {
        {"name", forge.kind == ForgeKind::forgejo ? "gitea" : kForges[static_cast<int>(forge.kind)]},
        {"repo", forge.repository}};
    if (!forge.branch.empty()) backend.push_back({"branch", forge.branch});
    if (forge.host != kGithub && forge.host != kGitlab) {
        backend.push_back({"api_root", rest_root(forge)});
        if (forge.kind != ForgeKind::forgejo) backend.push_back({"graphql_api_root", forge.host + "/api/graphql"});
    }
    if (forge.kind != ForgeKind::github) {
        backend.push_back({"base_url", forge.host});
        backend.push_back(
            {"auth_endpoint", forge.kind == ForgeKind::gitlab ? "oauth/authorize" : "login/oauth/authorize"});
    }
    if (!forge.app_id.empty()) {
        if (forge.kind == ForgeKind::gitlab) backend.push_back({"auth_type", "pkce"});  // Gitea has no other
        backend.push_back({"app_id", forge.app_id});
    }
    backend.push_back({"auth_methods", forge.app_id.empty() ? Json::Array{"token"} : Json::Array{"oauth", "token"}});
    backend.push_back({"commit_messages", Json::Object{{"create", "content: Thêm {{path}}"},
                                                       {"update", "content: Sửa {{path}}"},
                                                       {"delete", "content: Xóa {{path}}"},
                                                       {"uploadMedia", "content: Thêm {{path}}"},
                                                       {"deleteMedia", "content: Xóa {{path}}"}}});
    return backend;
}

std::string write_policy(const Forge& forge) {
    const bool is_public_github = forge.host == kGithub;
    const std::string asked = origin_of(rest_root(forge));
    const std::string faces = is_public_github ? "https://avatars.githubusercontent.com" : forge.host;
    return fmt::format(
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
        "img-src 'self' blob: data: {}; connect-src 'self' blob: data: {}; base-uri 'none'; form-action 'none'",
        origin_of(faces), asked);
}

}  // namespace app
