// Files of a site over HTTP and HTTPS, through libcurl, which brings what a test of a public site needs: certificates
// checked against those of the system, proxies of the environment, redirects. Only `loa verify` opens sockets.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace download {

/// Kept open between files; of one thread.
class Connection {
public:
    virtual ~Connection() = default;

    /// The bytes as the host stores them. Nothing where there is no such file (403, 404, 410). Throws
    /// std::runtime_error when the host cannot be reached or answers with a fault of its own.
    virtual std::optional<std::string> get(std::string_view root, std::string_view path) = 0;
};

std::unique_ptr<Connection> connect();

/// "van-ban/số 1.pdf" as it stands in an address.
std::string percent_encode(std::string_view path);

}  // namespace download
