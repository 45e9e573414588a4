#include "app/new_admin.h"

#include "app/admin_config.h"
#include "app/git_remote.h"
#include "app/installed_file.h"
#include "app/skeleton.h"
#include "app/write_new.h"
#include "html/template.h"
#include "reader/read_site.h"
#include "source/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace app {
namespace {

namespace fs = std::filesystem;
using diagnostics::Language;
using diagnostics::Phrase;

constexpr std::uintmax_t kMaxEditorFile = 16 << 20;

std::optional<ForgeKind> find_kind(const std::string& written, const std::string& host) {
    if (const auto named = std::ranges::find(kForges, written); named != std::end(kForges))
        return static_cast<ForgeKind>(named - std::begin(kForges));
    if (host.find("github") != std::string::npos) return ForgeKind::github;
    if (host.find("gitlab") != std::string::npos) return ForgeKind::gitlab;
    for (const std::string_view name : {"forgejo", "gitea", "codeberg"})
        if (host.find(name) != std::string::npos) return ForgeKind::forgejo;
    return std::nullopt;
}

std::string own_host(ForgeKind kind) {
    return kind == ForgeKind::github ? "https://github.com" : kind == ForgeKind::gitlab ? "https://gitlab.com" : "";
}

bool is_web_host(std::string_view host) {
    const bool is_here = host.starts_with("http://localhost") || host.starts_with("http://127.0.0.1");
    return (host.starts_with("https://") && host.size() > 8) || is_here;
}

bool is_repository(std::string_view name, ForgeKind kind) {
    const auto slashes = std::ranges::count(name, '/');
    const bool has_parts =
        !name.starts_with('/') && !name.ends_with('/') && name.find("//") == std::string_view::npos;
    const bool is_deep = kind == ForgeKind::gitlab ? slashes >= 1 : slashes == 1;
    return has_parts && is_deep && name.find_first_of(" :?#\"'<>\\") == std::string_view::npos;
}

/// What stands against the request, and how it is mended; nothing where nothing does.
std::optional<Phrase> find_fault(const Forge& forge) {
    if (forge.repository.empty())
        return Phrase("chưa rõ kho mã nào; thêm --repository, ví dụ --repository so-khcn/binh-dan-hoc-vu-so",
                      "it is not known which repository; add --repository, such as --repository so-khcn/bdhvs");
    if (!is_repository(forge.repository, forge.kind))
        return Phrase(
            fmt::format("`{}` không phải tên một kho mã; viết như so-khcn/binh-dan-hoc-vu-so", forge.repository),
            fmt::format("`{}` names no repository; write as in so-khcn/bdhvs", forge.repository));
    if (forge.host.empty())
        return Phrase("chưa rõ địa chỉ của Forgejo; thêm --host, ví dụ --host https://codeberg.org",
                      "the address of the Forgejo is not known; add --host, such as --host https://codeberg.org");
    if (!is_web_host(forge.host))
        return Phrase(fmt::format("--host phải là một địa chỉ bắt đầu bằng https://, đang là `{}`", forge.host),
                      fmt::format("--host has to be an address that begins with https://, found `{}`", forge.host));
    if (forge.kind == ForgeKind::github && !forge.app_id.empty())
        return Phrase("GitHub chỉ cho trang này đăng nhập bằng mã truy cập; bỏ --app-id",
                      "on GitHub people sign in with an access token; leave out --app-id");
    return std::nullopt;
}

std::string escape(std::string_view text) {
    std::string escaped;
    html::append_escaped(text, escaped);
    return escaped;
}

std::vector<fs::path> list_editor(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(folder));
    std::ranges::sort(files);
    return files;
}

/// What is not given is that of `origin`, as far as it is of the kind that is asked for. Nothing where no kind is
/// known.
std::optional<Forge> choose_forge(const AdminRequest& request, const GitRemote& origin) {
    const auto kind = find_kind(request.forge, request.host.empty() ? origin.host : request.host);
    if (!kind) return std::nullopt;
    const auto kind_of_origin = find_kind("", origin.host);
    const bool is_of_origin = kind_of_origin ? kind_of_origin == kind : request.repository.empty();
    Forge forge = {.kind = *kind,
                   .host = is_of_origin ? origin.host : own_host(*kind),
                   .repository = request.repository.empty() ? origin.path : request.repository,
                   .branch = request.branch,
                   .app_id = request.app_id};
    if (!request.host.empty()) forge.host = request.host;
    while (forge.host.ends_with('/')) forge.host.pop_back();
    return forge;
}

/// The page itself names what it may load and whose it is.
std::string fill_page(std::string_view page, const Forge& forge, const std::string& title, Language language) {
    const bool vi = language == Language::vi;
    return fill_places(page,
                       {{"language", vi ? "vi" : "en"},
                        {"policy", escape(write_policy(forge))},
                        {"title", escape((vi ? "Sửa bài: " : "Editing: ") + title)},
                        {"without_scripts", vi ? "Trang sửa bài cần JavaScript." : "Editing needs JavaScript."}});
}

ExitCode complain(const Phrase& fault, Language language) {
    fmt::print(stderr, "{}: {}\n", language == Language::vi ? "lỗi" : "error", fault.in(language));
    return ExitCode::usage;
}

}  // namespace

ExitCode make_admin(const Options& options, const AdminRequest& request) {
    const Language language = options.print.language;
    const auto place = find_git_place(options.source);
    const auto forge = choose_forge(request, place && place->origin ? *place->origin : GitRemote());
    if (!forge)
        return complain({"chưa rõ kho mã nằm ở đâu; thêm --forge github, gitlab hoặc forgejo",
                         "it is not known where the repository is; add --forge github, gitlab or forgejo"},
                        language);
    if (const auto fault = find_fault(*forge)) return complain(*fault, language);
    const fs::path published = (options.source / "public").lexically_normal();
    if (request.folder.empty() &&
        !fs::exists(published / "loa-manifest.json"))  // a build refuses what it did not make
        return complain(
            {fmt::format("chưa có trang trong {}; chạy `loa build` trước, hoặc ghi thư mục khác", published.string()),
             fmt::format("there is no site in {}; run `loa build` first, or name a folder", published.string())},
            language);
    if (!fs::is_regular_file(options.installed_editor / "sveltia-cms.js"))
        return complain({"bản Loa này chưa kèm trang sửa bài; cài Loa từ gói .deb, hoặc chạy `scripts/editor` trong "
                         "mã nguồn của Loa",
                         "this Loa lacks the editor's pages; install the .deb of Loa, or run `scripts/editor` in its "
                         "source tree"},
                        language);

    diagnostics::Diagnostics findings;  // told by `loa check`: the page is there to mend them
    const model::Settings settings =
        reader::read_site(source::load_sources(options.source, findings), findings).site.settings;
    const std::string below = place && !place->below.empty() ? place->below.generic_string() + "/" : "";
    const text::Json config = describe_admin({settings.title, settings.base_url, below}, *forge, language);
    const fs::path folder = request.folder.empty() ? published / "quan-tri" : fs::path(request.folder);
    for (const fs::path& file : list_editor(options.installed_editor)) {
        std::string bytes = read_installed(options.installed_editor / file, kMaxEditorFile);
        if (file == "index.html") bytes = fill_page(bytes, *forge, settings.title, language);
        if (!write_new(folder / file, bytes, request.replacing, options)) return ExitCode::usage;
    }
    if (!write_new(folder / "config.json", config.print() + "\n", request.replacing, options)) return ExitCode::usage;
    fmt::print(
        fmt::runtime(
            language == Language::vi
                ? "\nSửa bài ở kho mã {}/{}. Đặt thư mục này lên máy chủ cạnh trang: docs/sua-tren-trinh-duyet.md\n"
                : "\nEdits the repository {}/{}. Put this folder on the host, beside the site\n"),
        forge->host, forge->repository);
    return ExitCode::done;
}

}  // namespace app
