// The preview as browsers see it: answers of the site, and under /.loa/ the script that reloads an open page and
// shows findings over it. The script is put into the pages that are served, never into a site that is built.
// Listens on this machine alone unless it is asked to be seen from the network; answers only GET and HEAD, only to
// requests that are not another site's (admission.h), and lets nothing be kept (no-store).
#pragma once

#include "preview/admission.h"

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

namespace preview {

/// What stands at one path.
struct Answer {
    int status = 200;
    std::string content_type;
    std::string bytes;
    std::string location = {};  // of a redirect
};

/// Asked for a path below the server's root ("don-vi/xa-an-lao/"), from many threads at once.
using AnswerPath = std::function<Answer(const std::string& path)>;

/// The port cannot be listened on.
class PortRefused : public std::runtime_error {
public:
    PortRefused(Reach reach, int port, int error);

    bool is_taken() const { return is_taken_; }
    std::optional<int> free_port() const { return free_port_; }  // the next one that can

private:
    bool is_taken_;
    std::optional<int> free_port_;
};

class Server {
public:
    /// Takes the port, 0 for any, so that nobody else gets it; answers from run() on. Throws PortRefused.
    Server(Reach reach, int port, AnswerPath answer);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int port() const;

    /// Serves until stop(), which may come from any thread, even before.
    void run();
    void stop();

    /// Tells every open page, and those that open later: `state` is JSON as live.js reads it. Pages whose content is
    /// another by now load themselves again.
    void announce(std::string state);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace preview
