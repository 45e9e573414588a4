// What earlier builds read from content files. A reading follows from the bytes of its file, the names beside it, all
// of data/ and, where it refers to other content, from which content there is: it is found again by a digest of all
// that, or not at all. One with an error is never kept, because errors suggest what other files say. Who keeps
// readings
// (`app`) sees them as bytes only.
#pragma once

#include "source/file_version.h"
#include "source/source_tree.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace reader {

struct KeptReading {
    source::FileVersion version;  // of the file
    source::Digest made_from;     // of all else
    source::Digest shown;         // of what pages can show of it, apart from its body
    std::string_view packed;
};

class KeptReadings {
public:
    virtual ~KeptReadings() = default;

    /// The reading of `listed` that was made from one of `made_from`, if its file is the same. Safe to call from many
    /// threads; what it gives lives as long as this.
    virtual std::optional<KeptReading> find(const source::ListedFile& listed,
                                            std::span<const source::Digest> made_from) const = 0;

    /// Once for every reading of this build that has no error, found ones too.
    virtual void keep(const source::ListedFile& listed, const KeptReading& reading) = 0;
};

/// Finds nothing and keeps nothing.
class NoReadings final : public KeptReadings {
public:
    std::optional<KeptReading> find(const source::ListedFile&, std::span<const source::Digest>) const override {
        return std::nullopt;
    }
    void keep(const source::ListedFile&, const KeptReading&) override {}
};

}  // namespace reader
