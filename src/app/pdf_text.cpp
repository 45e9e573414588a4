#include "app/pdf_text.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <chrono>
#include <string>
#include <system_error>

extern char** environ;

namespace app {
namespace {

constexpr std::size_t kMostText = 8 << 20;
constexpr std::chrono::seconds kLongestWait{60};

[[noreturn]] void fail(int error, const char* what) {
    throw std::system_error(error, std::generic_category(), what);
}

/// A running program whose output is read; it is ended when nobody waits any more.
class Program {
public:
    explicit Program(std::array<const char*, 7> arguments) {
        std::array<int, 2> pipe_ends{};
        if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) fail(errno, "pipe");
        output_ = pipe_ends[0];
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        error_ =
            posix_spawnp(&id_, arguments[0], &actions, nullptr, const_cast<char* const*>(arguments.data()), environ);
        posix_spawn_file_actions_destroy(&actions);
        close(pipe_ends[1]);
        if (error_ != 0) id_ = -1;
    }
    ~Program() {
        close(output_);
        if (id_ < 0) return;
        kill(id_, SIGKILL);
        waitpid(id_, nullptr, 0);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    int error() const { return error_; }

    PdfFault read(std::string& text) const {
        const auto until = std::chrono::steady_clock::now() + kLongestWait;
        std::array<char, 1 << 16> chunk;
        while (true) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
            pollfd waiting{.fd = output_, .events = POLLIN, .revents = 0};
            if (left.count() <= 0 || poll(&waiting, 1, static_cast<int>(left.count())) == 0)
                return PdfFault::too_slow;
            const ssize_t size = ::read(output_, chunk.data(), chunk.size());
            if (size < 0 && errno == EINTR) continue;
            if (size <= 0) return PdfFault::none;
            text.append(chunk.data(), static_cast<std::size_t>(size));
            if (text.size() > kMostText) return PdfFault::too_large;
        }
    }

    /// Did it end well?
    bool wait() {
        int status = 0;
        waitpid(id_, &status, 0);
        id_ = -1;
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

private:
    pid_t id_ = -1;
    int output_ = -1;
    int error_ = 0;
};

}  // namespace

PdfText read_pdf_text(const std::filesystem::path& file) {
    const std::string path = std::filesystem::absolute(file).string();  // never taken for an option
    Program program({"pdftotext", "-layout", "-enc", "UTF-8", path.c_str(), "-", nullptr});
    if (program.error() == ENOENT) return {.fault = PdfFault::tool_missing, .text = {}};
    if (program.error() != 0) fail(program.error(), "pdftotext");
    PdfText read;
    read.fault = program.read(read.text);
    if (read.fault != PdfFault::none) return {.fault = read.fault, .text = {}};
    if (!program.wait()) return {.fault = PdfFault::unreadable, .text = {}};
    return read;
}

}  // namespace app
