// SHA-256, through OpenSSL.
#pragma once

#include <string>
#include <string_view>

namespace publish {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace publish
