#include "publish/sha256.h"

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

namespace publish {
namespace {

struct AlgorithmDeleter {
    void operator()(EVP_MD* algorithm) const { EVP_MD_free(algorithm); }
};

/// Fetched once: EVP_sha256() is looked up again, behind a lock, for every digest.
const EVP_MD* algorithm() {
    static const std::unique_ptr<EVP_MD, AlgorithmDeleter> fetched(EVP_MD_fetch(nullptr, "SHA2-256", nullptr));
    return fetched.get();
}

constexpr std::string_view kDigits = "0123456789abcdef";

/// Over 15 for what is no digit.
constexpr unsigned value_of(char digit) {
    if (digit >= '0' && digit <= '9') return static_cast<unsigned>(digit - '0');
    if (digit >= 'a' && digit <= 'f') return static_cast<unsigned>(digit - 'a' + 10);
    return 16;
}

}  // namespace

Sha256 sha256(std::string_view bytes) {
    Sha256 digest;
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.bytes.data(), &size, algorithm(), nullptr) != 1 ||
        size != digest.bytes.size())
        throw std::runtime_error("OpenSSL has no SHA-256");
    return digest;
}

std::string to_hex(const Sha256& digest) {
    std::string hex;
    hex.reserve(2 * digest.bytes.size());
    for (const unsigned char byte : digest.bytes) {
        hex += kDigits[byte >> 4];
        hex += kDigits[byte & 15];
    }
    return hex;
}

std::optional<Sha256> parse_hex(std::string_view hex) {
    Sha256 digest;
    if (hex.size() != 2 * digest.bytes.size()) return std::nullopt;
    for (std::size_t i = 0; i < digest.bytes.size(); ++i) {
        const unsigned high = value_of(hex[2 * i]), low = value_of(hex[2 * i + 1]);
        if (high > 15 || low > 15) return std::nullopt;
        digest.bytes[i] = static_cast<unsigned char>(high << 4 | low);
    }
    return digest;
}

}  // namespace publish
