// What can be found in content, and how it is said. Detection gives a code and arguments; words live in the registry
// (findings_*.cpp) in both languages, so that every message, hint and explanation of one code stands in one place.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace diagnostics {

enum class Severity { error, warning, note };
enum class Language { vi, en };

/// The same words in both languages of the messages. A plain string is a phrase that is the same in both (a name, a
/// number).
struct Phrase {
    std::string vi;
    std::string en;

    Phrase() = default;
    Phrase(std::string both) : vi(both), en(std::move(both)) {}
    Phrase(std::string_view both) : Phrase(std::string(both)) {}
    Phrase(const char* both) : Phrase(std::string(both)) {}
    Phrase(std::string vietnamese, std::string english) : vi(std::move(vietnamese)), en(std::move(english)) {}

    const std::string& in(Language language) const { return language == Language::vi ? vi : en; }
};

/// May staff accept this finding in the file's `accepted:` list, with a reason? Faults of a paper may; faults of
/// grammar never.
enum class Acceptance { never, with_reason };

/// One entry of the registry. In texts, `{name}` stands for the argument of that name.
struct Finding {
    std::string_view code;  // readable, kebab-case: "figure-ambiguous"
    Severity severity;
    Acceptance acceptance = Acceptance::never;
    std::string_view message_vi,
        message_en;                     // what: leads with the field's label, lower case, no full stop, never blames
    std::string_view hint_vi, hint_en;  // what to write instead; empty where only the author can know
    // What `loa explain` tells: one line that needs no place, why it matters, the mistake and how it looks when
    // mended. Arguments are not filled in here, and the snippets are the same in both languages.
    std::string_view what_vi, what_en;
    std::string_view why_vi, why_en;
    std::string_view bad, good;
};

/// Every finding that Loa knows, by code in alphabetical order.
std::span<const Finding> registry();

/// The entry of `code`, or null.
const Finding* find_finding(std::string_view code);

}  // namespace diagnostics
