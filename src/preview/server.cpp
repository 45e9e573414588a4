#include "preview/server.h"

#include "preview/live_files.h"
#include "preview/request_path.h"

#include <fmt/format.h>
#include <httplib.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace preview {
namespace {

constexpr std::size_t kThreads = 64;  // each open page holds one for its events
constexpr int kMostStreams = 40;
constexpr int kPatienceSeconds = 1;  // with a connection that asks nothing: stop() waits for it
constexpr int kMostPortsTried = 100;
constexpr std::chrono::milliseconds kBetweenLooks{500};  // whether a reader is still there
constexpr std::string_view kOwnFolder = ".loa/";

// What a careful web host allows: nothing inline, nothing from elsewhere, no frames around it.
constexpr const char* kPolicy =
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const char* address_of(Reach reach) {
    return reach == Reach::network ? "0.0.0.0" : "127.0.0.1";
}

/// A port that this program had a moment ago is free for it again.
void reuse_address(int descriptor) {
    const int yes = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

/// 0 where the port can be listened on, else what stands against it.
int try_port(Reach reach, int port) {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) throw std::system_error(errno, std::generic_category(), "socket");
    reuse_address(descriptor);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(reach == Reach::network ? INADDR_ANY : INADDR_LOOPBACK);
    const bool is_free = ::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
                         ::listen(descriptor, 1) == 0;
    const int error = is_free ? 0 : errno;
    ::close(descriptor);
    return error;
}

/// Behind one that is taken, or in the common place where ports need no rights.
std::optional<int> find_free_port(Reach reach, int behind) {
    const int first = behind < 1024 ? 8080 : behind + 1;
    for (int port = first; port < first + kMostPortsTried && port <= 65535; ++port)
        if (try_port(reach, port) == 0) return port;
    return std::nullopt;
}

Asked read_headers(const httplib::Request& request) {
    const auto header = [&](const char* name) { return request.get_header_value(name); };
    return {.method = request.method,
            .host = request.get_header_value_count("Host") == 1 ? header("Host") : "",
            .origin = header("Origin"),
            .fetch_site = header("Sec-Fetch-Site"),
            .fetch_mode = header("Sec-Fetch-Mode"),
            .fetch_dest = header("Sec-Fetch-Dest")};
}

void insert_live(std::string& page, std::string_view fingerprint) {
    const std::string script =
        fmt::format("<script src=\"/.loa/live.js\" data-page=\"{}\" defer></script>\n", fingerprint);
    const std::size_t end = page.rfind("</body>");
    page.insert(end == std::string::npos ? page.size() : end, script);
}

}  // namespace

PortRefused::PortRefused(Reach reach, int port, int error)
    : std::runtime_error(fmt::format("port {}: {}", port, std::generic_category().message(error))),
      is_taken_(error == EADDRINUSE),
      free_port_(find_free_port(reach, port)) {}

struct Server::State {
    State(Reach asked_reach, AnswerPath asked) : reach(asked_reach), answer(std::move(asked)) {}

    Reach reach;
    AnswerPath answer;
    int port = 0;
    httplib::Server http;

    std::mutex mutex;
    std::condition_variable changed;
    std::string event;  // as it is sent
    std::size_t version = 0;
    int streams = 0;
    bool is_running = false;
    bool is_stopped = false;

    void respond(const httplib::Request& request, httplib::Response& response);
    void respond_own(std::string_view name, httplib::Response& response);
    void respond_page(const std::string& path, httplib::Response& response);
    void stream_events(httplib::Response& response);
    bool send_news(std::size_t& seen, httplib::DataSink& sink);
};

void Server::State::respond(const httplib::Request& request, httplib::Response& response) {
    // Half an answer would be one more thing to go wrong; to send all is what the standard allows (RFC 9110, 14.2).
    const_cast<httplib::Request&>(request).ranges.clear();
    response.set_header("Cache-Control", "no-store");
    response.set_header("Content-Security-Policy", kPolicy);
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Cross-Origin-Resource-Policy", "same-origin");
    response.set_header("Referrer-Policy", "no-referrer");
    const std::optional<int> refused = refuse(read_headers(request), reach);
    const std::optional<std::string> path = read_target(request.target);
    if (refused || !path) {
        response.status = refused.value_or(400);
        if (response.status == 405) response.set_header("Allow", "GET, HEAD");
        return response.set_content(fmt::format("{}\n", response.status), "text/plain");
    }
    if (path->starts_with(kOwnFolder))
        return respond_own(std::string_view(*path).substr(kOwnFolder.size()), response);
    respond_page(*path, response);
}

void Server::State::respond_own(std::string_view name, httplib::Response& response) {
    response.status = 200;
    if (name == "live.js") return response.set_content(kLiveScript, std::string(content_type_of(name)));
    if (name == "live.css") return response.set_content(kLiveStyle, std::string(content_type_of(name)));
    if (name == "events") return stream_events(response);
    response.status = 404;
    response.set_content("404\n", "text/plain");
}

void Server::State::respond_page(const std::string& path, httplib::Response& response) {
    Answer found = answer(path);
    response.status = found.status;
    if (!found.location.empty()) response.set_header("Location", found.location);
    if (found.content_type.starts_with("text/html")) {
        const std::string fingerprint = fmt::format("{:016x}", std::hash<std::string>{}(found.bytes));
        response.set_header("Loa-Page", fingerprint);
        insert_live(found.bytes, fingerprint);
    }
    response.set_content(found.bytes, found.content_type);
}

void Server::State::stream_events(httplib::Response& response) {
    {
        const std::lock_guard lock(mutex);
        if (streams >= kMostStreams) {  // pages must not run out of threads
            response.status = 503;
            return response.set_content("503\n", "text/plain");
        }
        ++streams;
    }
    response.set_chunked_content_provider(
        "text/event-stream",
        [this, seen = std::size_t{0}](std::size_t, httplib::DataSink& sink) mutable { return send_news(seen, sink); },
        [this](bool) {
            const std::lock_guard lock(mutex);
            --streams;
        });
}

bool Server::State::send_news(std::size_t& seen, httplib::DataSink& sink) {
    std::string news;
    {
        std::unique_lock lock(mutex);
        changed.wait_for(lock, kBetweenLooks, [&] { return is_stopped || version != seen; });
        if (is_stopped) {
            sink.done();
            return true;
        }
        if (version != seen) news = event;
        seen = version;
    }
    return news.empty() ? sink.is_writable() : sink.write(news.data(), news.size());
}

Server::Server(Reach reach, int port, AnswerPath answer) : state_(std::make_unique<State>(reach, std::move(answer))) {
    httplib::Server& http = state_->http;
    http.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    http.set_keep_alive_max_count(1);  // nothing behind a request is ever taken for the next one
    http.set_keep_alive_timeout(kPatienceSeconds);
    http.set_tcp_nodelay(true);
    http.set_payload_max_length(0);
    // The library's own would let a second server share the port.
    http.set_socket_options(reuse_address);
    http.set_pre_routing_handler(
        [state = state_.get()](const httplib::Request& request, httplib::Response& response) {
            state->respond(request, response);
            return httplib::Server::HandlerResponse::Handled;
        });
    if (port == 0) {
        state_->port = http.bind_to_any_port(address_of(reach));
        if (state_->port < 0) throw PortRefused(reach, port, EADDRNOTAVAIL);
        return;
    }
    state_->port = port;
    if (const int error = try_port(reach, port); error != 0) throw PortRefused(reach, port, error);
    if (!http.bind_to_port(address_of(reach), port)) throw PortRefused(reach, port, EADDRINUSE);
}

Server::~Server() = default;

int Server::port() const {
    return state_->port;
}

void Server::run() {
    {
        const std::lock_guard lock(state_->mutex);
        if (state_->is_stopped) return;
        state_->is_running = true;
    }
    state_->http.listen_after_bind();
}

void Server::stop() {
    {
        const std::lock_guard lock(state_->mutex);
        if (std::exchange(state_->is_stopped, true)) return;
    }
    state_->changed.notify_all();
    if (!state_->is_running) return;
    // The library forgets a stop that comes before it listens.
    while (!state_->http.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    state_->http.stop();
}

void Server::announce(std::string state) {
    std::string event = "event: state\nretry: 500\n";
    for (std::size_t from = 0; from <= state.size();) {
        const std::size_t end = std::min(state.find('\n', from), state.size());
        event += "data: " + state.substr(from, end - from) + "\n";
        from = end + 1;
    }
    {
        const std::lock_guard lock(state_->mutex);
        state_->event = event + "\n";
        ++state_->version;
    }
    state_->changed.notify_all();
}

}  // namespace preview
