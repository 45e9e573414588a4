#include "diagnostics/diagnostics.h"

#include <fmt/format.h>
#include <algorithm>
#include <cassert>
#include <iterator>
#include <stdexcept>
#include <tuple>

namespace diagnostics {
namespace {

/// A bug in our own code that must never print a half-made message: loud in debug builds, an exception in all others.
[[noreturn]] void fail(const std::string& what) {
    assert(!"a finding is reported wrongly");
    throw std::logic_error(what);
}

const std::string& find_argument(const Diagnostic& diagnostic, std::string_view name, Language language) {
    const auto found = std::ranges::find(diagnostic.arguments, name, &Arguments::value_type::first);
    if (found == diagnostic.arguments.end()) {
        fail(fmt::format("finding {}: no argument for {{{}}}", diagnostic.finding->code, name));
    }
    return found->second.in(language);
}

/// Replaces each `{name}`; a doubled brace stands for itself.
std::string fill_in(std::string_view text, const Diagnostic& diagnostic, Language language) {
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t brace = std::min(text.find_first_of("{}", at), text.size());
        filled += text.substr(at, brace - at);
        at = brace;
        if (at == text.size()) {
            break;
        }
        if (text.substr(at + 1, 1) == text.substr(at, 1)) {
            filled += text[at];
            at += 2;
            continue;
        }
        const std::size_t end = text.find('}', at);
        if (text[at] == '}' || end == std::string_view::npos) {
            fail(fmt::format("finding {}: a single brace in “{}”", diagnostic.finding->code, text));
        }
        filled += find_argument(diagnostic, text.substr(at + 1, end - at - 1), language);
        at = end + 1;
    }
    return filled;
}

auto order_of(const Diagnostic& diagnostic) {
    const Location& location = diagnostic.location;
    return std::tuple(location.path_view(), location.sheet_view(), location.line, location.column);
}

/// Is the same finding already among those of the same place, which stand last in `earlier`? One place may have a
/// finding twice with other words: a file as a whole has only one place.
bool is_told(const Diagnostic& diagnostic, const std::vector<Diagnostic>& earlier) {
    for (auto other = earlier.rbegin(); other != earlier.rend() && order_of(*other) == order_of(diagnostic);
         ++other) {
        if (other->finding == diagnostic.finding && other->on == diagnostic.on &&
            other->message(Language::vi) == diagnostic.message(Language::vi)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string Diagnostic::message(Language language) const {
    return fill_in(language == Language::vi ? finding->message_vi : finding->message_en, *this, language);
}

std::string Diagnostic::hint(Language language) const {
    return fill_in(language == Language::vi ? finding->hint_vi : finding->hint_en, *this, language);
}

void Diagnostics::report(std::string_view code, Location location, Arguments arguments, std::string on) {
    const Finding* finding = find_finding(code);
    if (!finding) {
        fail(fmt::format("unknown finding {}", code));
    }
    list_.push_back({.finding = finding,
                     .location = std::move(location),
                     .arguments = std::move(arguments),
                     .on = std::move(on)});
}

void Diagnostics::merge(Diagnostics&& later) {
    std::ranges::move(later.list_, std::back_inserter(list_));
    later.list_.clear();
}

bool Diagnostics::has_errors() const {
    return count(Severity::error) != 0;
}

std::size_t Diagnostics::count(Severity severity) const {
    return std::ranges::count(list_, severity, &Diagnostic::severity);
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> sorted = list_;
    std::ranges::stable_sort(sorted, {}, order_of);
    std::vector<Diagnostic> unique;
    unique.reserve(sorted.size());
    for (Diagnostic& diagnostic : sorted) {
        if (!is_told(diagnostic, unique)) {
            unique.push_back(std::move(diagnostic));
        }
    }
    return unique;
}

}  // namespace diagnostics
