// Every id that the content declares. Ids are declared before anything is read, apart from whether their entity can
// be read whole: a reference to an entity with a mistake in it is no second mistake.
#pragma once

#include "diagnostics/diagnostics.h"
#include "reader/kinds.h"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reader {

class Catalogue {
public:
    void declare(EntityKind kind, std::string id, std::string name);
    /// An earlier id or, for units, the name of a unit that became it: only for suggestions.
    void declare_former(EntityKind kind, std::string former, std::string id);
    /// Names and earlier ids of `kinds` are told by `describe` when a suggestion first asks for them; it is called
    /// once.
    void describe_later(std::vector<EntityKind> kinds, std::function<Catalogue()> describe);
    /// The kind's file cannot be read: nothing can be said of its ids, all pass.
    void accept_any(EntityKind kind);
    /// The entity was read whole and stands at `index` in its vector of the site.
    void place(EntityKind kind, std::string_view id, std::size_t index);

    bool is_declared(EntityKind kind, std::string_view id) const;
    /// All that is declared, a line each.
    std::string list(EntityKind kind) const;
    /// Nothing for an entity that was left out.
    std::optional<std::size_t> find(EntityKind kind, std::string_view id) const;

    /// "“Phường Hưng Đạo” (phuong-hung-dao)"
    std::string show(EntityKind kind, std::string_view id) const;
    /// "có phải “Phường Hưng Đạo” (phuong-hung-dao)?" or, where nothing is like `written`, where to look.
    diagnostics::Phrase suggest(EntityKind kind, std::string_view written) const;

private:
    struct Declared {
        std::string name;
        std::optional<std::size_t> index;
    };
    struct Ids {
        std::map<std::string, Declared, std::less<>> declared;
        std::multimap<std::string, std::string> former;  // folded name or earlier id -> id
        bool any = false;
    };

    struct Later;

    /// Knows the names of `kind`: this, or what was to be described later.
    const Catalogue& described(EntityKind kind) const;
    const Ids& of(EntityKind kind) const { return kinds_[static_cast<std::size_t>(kind)]; }
    Ids& of(EntityKind kind) { return kinds_[static_cast<std::size_t>(kind)]; }

    /// Ids that `written` may mean: it is a part of them ("hung-dao"), or like one of them or of their names.
    std::vector<std::string> find_meant(EntityKind kind, std::string_view written) const;

    std::array<Ids, kKinds.size()> kinds_;
    std::shared_ptr<Later> later_;
};

/// "có phải {best}?" for words that are no id.
diagnostics::Phrase did_you_mean(std::string_view best);

}  // namespace reader
