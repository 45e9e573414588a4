// Findings of one run, collected by every stage in the same way. Each parallel job owns one collection; they are
// merged in the order of their input, so that what is printed never depends on threads.
#pragma once

#include "diagnostics/finding.h"
#include "diagnostics/location.h"

#include <string>
#include <utility>
#include <vector>

namespace diagnostics {

using Arguments = std::vector<std::pair<std::string, Phrase>>;

struct Diagnostic {
    const Finding* finding;
    Location location;
    Arguments arguments;
    std::string on;  // the field it is about, as `accepted:` names it: "document.number", "results.thi-sinh-dang-ky";
                     // may be empty

    Severity severity() const { return finding->severity; }
    std::string message(Language language) const;
    std::string hint(Language language) const;  // may be empty
};

class Diagnostics {
public:
    /// Adds the finding `code` of the registry; an unknown code is a bug and asserts.
    void report(std::string_view code, Location location, Arguments arguments = {}, std::string on = {});
    void merge(Diagnostics&& later);

    /// Takes out what `matches` accepts and returns how many were taken.
    template <typename Predicate>
    std::size_t remove_if(Predicate matches) {
        return std::erase_if(list_, matches);
    }

    bool has_errors() const;
    std::size_t count(Severity severity) const;

    /// As they were reported.
    const std::vector<Diagnostic>& in_order() const { return list_; }

    /// By place, stable, without repetitions of the same finding at the same place.
    std::vector<Diagnostic> sorted() const;

private:
    std::vector<Diagnostic> list_;
};

}  // namespace diagnostics
