#include "reader/file_reading.h"

#include "reader/packing.h"
#include "reader/unpacking.h"

#include <stdexcept>

namespace reader {
namespace {

void pack_findings(const diagnostics::Diagnostics& findings, Packer<Packed::whole>& packer) {
    packer(static_cast<std::uint32_t>(findings.in_order().size()));
    for (const diagnostics::Diagnostic& finding : findings.in_order()) {
        packer(std::string(finding.finding->code));
        packer(finding.location);
        packer(finding.arguments);
        packer(finding.on);
    }
}

void unpack_findings(Unpacker& unpacker, diagnostics::Diagnostics& findings) {
    for (auto left = unpacker.take<std::uint32_t>(); left > 0; --left) {
        const auto code = unpacker.take<std::string>();
        auto location = unpacker.take<diagnostics::Location>();
        auto arguments = unpacker.take<diagnostics::Arguments>();
        findings.report(code, std::move(location), std::move(arguments), unpacker.take<std::string>());
    }
}

void pack_aliases(const std::vector<Alias>& aliases, Packer<Packed::whole>& packer) {
    packer(static_cast<std::uint32_t>(aliases.size()));
    for (const Alias& alias : aliases) {
        packer(alias.kind);
        packer(alias.text);
        packer(alias.id);
        packer(alias.location);
    }
}

std::vector<Alias> unpack_aliases(Unpacker& unpacker) {
    std::vector<Alias> aliases;
    for (auto left = unpacker.take<std::uint32_t>(); left > 0; --left) {
        Alias& alias = aliases.emplace_back();
        unpacker(alias.kind);
        unpacker(alias.text);
        unpacker(alias.id);
        unpacker(alias.location);
    }
    return aliases;
}

}  // namespace

template <typename Entity>
std::string pack(const FileReading<Entity>& reading, const diagnostics::Diagnostics& findings,
                 std::string_view path) {
    Packer<Packed::whole> packer(path);
    packer(reading.entity);
    packer(reading.accepted);
    pack_aliases(reading.aliases, packer);
    pack_findings(findings, packer);
    return packer.take();
}

template <typename Entity>
source::Digest digest_shown(const FileReading<Entity>& reading, std::string_view path) {
    Packer<Packed::shown> packer(path);
    packer(reading.entity);
    packer(reading.accepted);
    return source::digest(packer.take());
}

template <typename Entity>
std::optional<FileReading<Entity>> unpack(std::string_view packed, const std::shared_ptr<const std::string>& path,
                                          diagnostics::Diagnostics& findings) {
    try {
        Unpacker unpacker(packed, path);
        FileReading<Entity> reading;
        unpacker(reading.entity);
        unpacker(reading.accepted);
        reading.aliases = unpack_aliases(unpacker);
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
    template std::string pack(const FileReading<Entity>&, const diagnostics::Diagnostics&, std::string_view);       \
    template source::Digest digest_shown(const FileReading<Entity>&, std::string_view);                             \
    template std::optional<FileReading<Entity>> unpack(std::string_view, const std::shared_ptr<const std::string>&, \
                                                       diagnostics::Diagnostics&);
LOA_PACKED(model::Report)
LOA_PACKED(model::Initiative)
LOA_PACKED(model::Page)
#undef LOA_PACKED

}  // namespace reader
