#include "app/serve.h"

#include "app/live_preview.h"
#include "app/terminal_code.h"
#include "preview/addresses.h"

#include <fmt/format.h>

#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <thread>

namespace app {
namespace {

using diagnostics::Language;

/// Ctrl+C and the end of a session, kept from all threads that are begun while it lives: they are waited for.
class StopSignals {
public:
    StopSignals() {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGINT);
        sigaddset(&signals_, SIGTERM);
        sigaddset(&signals_, SIGHUP);
        pthread_sigmask(SIG_BLOCK, &signals_, &before_);
    }
    ~StopSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    void wait() const {
        int received = 0;
        sigwait(&signals_, &received);
    }

private:
    sigset_t signals_{};
    sigset_t before_{};
};

void say(std::string_view text) {
    fmt::print("{}", text);
    std::fflush(stdout);
}

/// Findings are told when they are others than before.
class Told {
public:
    void tell(const std::string& report, Language language) {
        if (report == last_) return;
        std::fputs(
            report.empty() ? (language == Language::vi ? "hết lỗi\n" : "no findings any more\n") : report.c_str(),
            stderr);
        last_ = report;
    }

private:
    std::string last_;
};

/// Lets this thread, and all that it begins, wait for those that answer somebody: a browser above all, which lays the
/// page out meanwhile.
void give_way() {
    constexpr int kNicer = 10;
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kNicer);
}

std::string greet(const LivePreview& live, const preview::Server& server, const ServeRequest& request,
                  preview::Watching watching, Language language) {
    const bool vi = language == Language::vi;
    const std::string behind = fmt::format(":{}/{}", server.port(), live.root());
    std::string text = fmt::format("{}: http://127.0.0.1{}\n", vi ? "Xem thử" : "Preview", behind);
    if (request.reach == preview::Reach::network) {
        const std::vector<std::string> addresses = preview::list_addresses();
        for (const std::string& address : addresses)
            text += fmt::format("{}: http://{}{}\n", vi ? "Trên mạng này" : "On this network", address, behind);
        if (!addresses.empty()) text += print_terminal_code(fmt::format("http://{}{}", addresses.front(), behind));
        text += vi ? "Ai ở cùng mạng cũng mở được, thấy cả bản nháp.\n"
                   : "Everybody on this network can open it and see the drafts.\n";
    }
    if (watching == preview::Watching::looking)
        text += vi ? "Dò tệp thay đổi mỗi nửa giây.\n" : "Looking for changed files twice a second.\n";
    return text + (vi ? "Sửa tệp rồi lưu, trang tự cập nhật. Ctrl+C để dừng.\n"
                      : "Edit and save: the page follows. Ctrl+C stops.\n");
}

std::string refuse(const preview::PortRefused& refused, int port, Language language) {
    const bool vi = language == Language::vi;
    std::string text =
        refused.is_taken()
            ? fmt::format(
                  fmt::runtime(vi ? "cổng {} đang có chương trình khác dùng" : "port {} is taken by another program"),
                  port)
            : fmt::format(fmt::runtime(vi ? "không mở được cổng {}" : "port {} cannot be opened"), port);
    if (refused.free_port())
        text += fmt::format(fmt::runtime(vi ? "\ngợi ý: loa serve --port {}" : "\nhint: loa serve --port {}"),
                            *refused.free_port());
    return text + "\n";
}

}  // namespace

ExitCode serve(const Options& options, const ServeRequest& request) {
    const Language language = options.print.language;
    const StopSignals signals;
    LivePreview live(options);
    std::optional<preview::Server> server;
    try {
        server.emplace(request.reach, request.port, [&live](const std::string& path) { return live.answer(path); });
    } catch (const preview::PortRefused& refused) {
        fmt::print(stderr, "{}", refuse(refused, request.port, language));
        return ExitCode::environment;
    }
    preview::Watcher watcher(options.source, {"content", "data", "static", "themes"}, request.watching);
    Told told;
    const auto reload = [&] {
        const std::shared_ptr<const LiveSite> before = live.reload();
        server->announce(live.state());
        told.tell(live.report(), language);
        live.prepare_for_edits();
    };
    reload();
    if (options.verbosity == Verbosity::normal) say(greet(live, *server, request, watcher.watching(), language));
    std::jthread serving([&] { server->run(); });
    // Whoever writes sees the edit at once; all that may follow from it comes when the site was read again.
    constexpr int kStopped = -1;
    std::atomic<int> changes = 0;
    std::jthread rereading([&] {
        give_way();
        for (int seen = 0; seen != kStopped; seen = changes) {
            if (seen > 0) reload();
            changes.wait(seen);
        }
    });
    std::jthread following([&] {
        const auto show_edited = [&] {
            if (live.show_edited()) server->announce(live.state());
        };
        while (watcher.wait(show_edited)) {
            ++changes;
            changes.notify_one();
        }
        changes = kStopped;
        changes.notify_one();
    });
    signals.wait();
    watcher.stop();
    server->stop();
    return ExitCode::done;
}

}  // namespace app
