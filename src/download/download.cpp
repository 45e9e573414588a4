#include "download/download.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <stdexcept>

namespace download {
namespace {

constexpr long kConnectSeconds = 15;
constexpr long kStalledSeconds = 30;
constexpr long kMostRedirects = 5;

/// libcurl looks for the certificates of the system that it was built for; a program that was carried to another
/// system finds them where that one keeps them.
constexpr std::array kCertificates = {"/etc/ssl/certs/ca-certificates.crt",  // Debian, Ubuntu, Arch, Alpine
                                      "/etc/pki/tls/certs/ca-bundle.crt",    // Fedora, Red Hat
                                      "/etc/ssl/ca-bundle.pem"};             // SUSE

std::size_t append(char* bytes, std::size_t size, std::size_t count, void* text) {
    static_cast<std::string*>(text)->append(bytes, size * count);
    return size * count;
}

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("/-._~").find(c) != std::string_view::npos;
}

class CurlConnection final : public Connection {
public:
    CurlConnection();

    std::optional<std::string> get(std::string_view root, std::string_view path) override;

private:
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl_{curl_easy_init(), curl_easy_cleanup};
};

CurlConnection::CurlConnection() {
    CURL* const curl = curl_.get();
    if (!curl) throw std::runtime_error("libcurl could not be started");
    for (const char* const certificates : kCertificates) {
        if (!std::filesystem::exists(certificates)) continue;
        curl_easy_setopt(curl, CURLOPT_CAINFO, certificates);
        break;
    }
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(curl, CURLOPT_MAXREDIRS, kMostRedirects);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, kStalledSeconds);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);  // other threads run
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "loa-verify");
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &append);
}

std::optional<std::string> CurlConnection::get(std::string_view root, std::string_view path) {
    CURL* const curl = curl_.get();
    const std::string address = std::string(root) + percent_encode(path);
    std::string bytes;
    curl_easy_setopt(curl, CURLOPT_URL, address.c_str());
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &bytes);
    const CURLcode fault = curl_easy_perform(curl);
    if (fault != CURLE_OK) throw std::runtime_error(fmt::format("{}: {}", address, curl_easy_strerror(fault)));
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status == 200) return bytes;
    if (status == 403 || status == 404 || status == 410) return std::nullopt;
    throw std::runtime_error(fmt::format("{}: HTTP {}", address, status));
}

}  // namespace

std::unique_ptr<Connection> connect() {
    return std::make_unique<CurlConnection>();
}

std::string percent_encode(std::string_view path) {
    std::string encoded;
    for (const char c : path)
        encoded += is_plain(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return encoded;
}

}  // namespace download
