#include "reader/file_reading.h"

#include "reader/packing.h"
#include "reader/unpacking.h"

#include <stdexcept>

namespace reader {
namespace {

void pack_findings(const diagnostics::Diagnostics& findings, Packer& packer) {
    packer.unseen(static_cast<std::uint32_t>(findings.in_order().size()));
    for (const diagnostics::Diagnostic& finding : findings.in_order())
        packer.unseen(finding.finding->code, finding.location, finding.arguments, finding.on);
}

void unpack_findings(Unpacker& unpacker, diagnostics::Diagnostics& findings) {
    std::uint32_t left = 0;
    for (unpacker.unseen(left); left > 0; --left) {
        std::string code, on;
        diagnostics::Location location;
        diagnostics::Arguments arguments;
        unpacker.unseen(code, location, arguments, on);
        findings.report(code, std::move(location), std::move(arguments), std::move(on));
    }
}

void pack_aliases(const std::vector<Alias>& aliases, Packer& packer) {
    packer.unseen(static_cast<std::uint32_t>(aliases.size()));
    for (const Alias& alias : aliases) packer.unseen(alias.kind, alias.text, alias.id, alias.location);
}

void unpack_aliases(Unpacker& unpacker, std::vector<Alias>& aliases) {
    std::uint32_t left = 0;
    for (unpacker.unseen(left); left > 0; --left) {
        Alias& alias = aliases.emplace_back();
        unpacker.unseen(alias.kind, alias.text, alias.id, alias.location);
    }
}

template <typename Entity>
void pack_shown(const FileReading<Entity>& reading, Packer& packer) {
    packer(reading.entity);
    packer(reading.accepted);
}

}  // namespace

template <typename Entity>
PackedReading pack(const FileReading<Entity>& reading, const diagnostics::Diagnostics& findings,
                   std::string_view path) {
    Packer packer(path);
    pack_shown(reading, packer);
    pack_aliases(reading.aliases, packer);
    pack_findings(findings, packer);
    return {.shown = source::digest(packer.shown()), .bytes = packer.join()};
}

template <typename Entity>
source::Digest digest_shown(const FileReading<Entity>& reading, std::string_view path) {
    Packer packer(path);
    pack_shown(reading, packer);
    return source::digest(packer.shown());
}

template <typename Entity>
std::optional<FileReading<Entity>> unpack(std::string_view packed, const std::shared_ptr<const std::string>& path,
                                          diagnostics::Diagnostics& findings) {
    try {
        Unpacker unpacker(packed, path);
        FileReading<Entity> reading;
        unpacker(reading.entity);
        unpacker(reading.accepted);
        unpack_aliases(unpacker, reading.aliases);
        diagnostics::Diagnostics told;
        unpack_findings(unpacker, told);
        if (!unpacker.is_at_end()) return std::nullopt;
        findings.merge(std::move(told));
        return reading;
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
}

#define LOA_PACKED(Entity)                                                                                          \
    template PackedReading pack(const FileReading<Entity>&, const diagnostics::Diagnostics&, std::string_view);     \
    template source::Digest digest_shown(const FileReading<Entity>&, std::string_view);                             \
    template std::optional<FileReading<Entity>> unpack(std::string_view, const std::shared_ptr<const std::string>&, \
                                                       diagnostics::Diagnostics&);
LOA_PACKED(model::Report)
LOA_PACKED(model::Initiative)
LOA_PACKED(model::Page)
#undef LOA_PACKED

}  // namespace reader
