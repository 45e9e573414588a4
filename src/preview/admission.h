// Who may read what is not published yet. A page on the web can make a reader's browser ask this server: by a name
// that suddenly means 127.0.0.1 (DNS rebinding), by a script, a picture or a frame. Each of them gives itself away in
// the headers that browsers write: https://green.sapphi.red/blog/local-server-security-best-practices
#pragma once

#include <optional>
#include <string>

namespace preview {

/// From where the server can be reached.
enum class Reach { this_machine, network };

/// What a request says of itself; empty where it has no such header.
struct Asked {
    std::string method;
    std::string host;
    std::string origin;
    std::string fetch_site;  // Sec-Fetch-Site
    std::string fetch_mode;
    std::string fetch_dest;
};

/// The status that refuses the request (403, 405, 421); nothing where it may be answered.
std::optional<int> refuse(const Asked& asked, Reach reach);

}  // namespace preview
