#include "office/compound_file.h"

#include "office/archive.h"

namespace office {
namespace {

constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::string_view kLockedStream("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);

}  // namespace

void refuse_compound_file(std::string_view bytes) {
    if (!bytes.starts_with(kCompoundFile)) return;
    refuse(bytes.find(kLockedStream) == std::string_view::npos ? Refusal::old_file : Refusal::locked);
}

}  // namespace office
