// The parts of a zip archive in memory.
#pragma once

#include <map>
#include <string>

namespace excel {

/// Name to unpacked bytes. Throws std::runtime_error when the archive is damaged: every checksum is compared.
std::map<std::string, std::string> read_archive(const std::string& bytes);

}  // namespace excel
