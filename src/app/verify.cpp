#include "app/verify.h"

#include "app/modules.h"
#include "app/parallel_for.h"
#include "publish/manifest.h"
#include "publish/verification.h"

#include <fmt/format.h>

namespace app {
namespace {

using publish::Verification;

void print_list(const char* verdict, const std::vector<std::string>& paths) {
    for (const std::string& path : paths) fmt::print("{}  {}\n", verdict, path);
}

void print_verification(const Verification& found, bool vi) {
    print_list(vi ? "thiếu" : "missing", found.missing);
    print_list(vi ? "khác" : "differs", found.differing);
    print_list(vi ? "thừa" : "extra", found.extra);
    fmt::print(fmt::runtime(vi ? "{} tệp đúng, {} thiếu, {} khác, {} thừa\n"
                               : "{} files as published, {} missing, {} differ, {} extra\n"),
               found.sound, found.missing.size(), found.differing.size(), found.extra.size());
}

std::optional<Verification> verify_address(const std::string& address, const diagnostics::RunJobs& run) {
    const std::string root = address.ends_with('/') ? address : address + "/";
    const publish::OpenSite open = [&root]() -> publish::ReadFile {
        const std::shared_ptr<download::Connection> connection = load_download().connect();
        return [connection, &root](const std::string& path) { return connection->get(root, path); };
    };
    return publish::verify_site(open, run);
}

}  // namespace

ExitCode verify(const std::string& place, const Options& options) {
    const bool vi = options.print.language == diagnostics::Language::vi;
    const bool is_address = place.starts_with("http://") || place.starts_with("https://");
    const diagnostics::RunJobs run = run_on(options.threads);
    const std::optional<Verification> found =
        is_address ? verify_address(place, run) : publish::verify_folder(place, run);
    if (!found) {
        fmt::print(stderr, fmt::runtime(vi ? "lỗi: {} không có {} do Loa viết\n" : "error: {} has no {} of Loa's\n"),
                   place, publish::kManifestName);
        return ExitCode::content_errors;
    }
    print_verification(*found, vi);
    return found->is_sound() ? ExitCode::done : ExitCode::content_errors;
}

}  // namespace app
