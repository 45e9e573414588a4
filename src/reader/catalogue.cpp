#include "reader/catalogue.h"

#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <mutex>

namespace reader {
namespace {

/// "Phường Trần Hưng Đạo (thành phố Hải Dương)" and "phuong-tran-hung-dao" have one key.
std::string former_key(std::string_view name) {
    return text::make_id(name.substr(0, name.find(" (")));
}

}  // namespace

struct Catalogue::Later {
    std::vector<EntityKind> kinds;
    std::function<Catalogue()> describe;
    std::once_flag is_described;
    std::unique_ptr<const Catalogue> catalogue;
};

void Catalogue::describe_later(std::vector<EntityKind> kinds, std::function<Catalogue()> describe) {
    later_ = std::make_shared<Later>();
    later_->kinds = std::move(kinds);
    later_->describe = std::move(describe);
}

const Catalogue& Catalogue::described(EntityKind kind) const {
    if (!later_ || std::ranges::find(later_->kinds, kind) == later_->kinds.end()) return *this;
    std::call_once(later_->is_described,
                   [&] { later_->catalogue = std::make_unique<const Catalogue>(later_->describe()); });
    return *later_->catalogue;
}

void Catalogue::declare(EntityKind kind, std::string id, std::string name) {
    of(kind).declared.try_emplace(std::move(id), Declared{.name = std::move(name), .index = {}});
}

void Catalogue::declare_former(EntityKind kind, std::string former, std::string id) {
    of(kind).former.emplace(former_key(former), std::move(id));
}

void Catalogue::accept_any(EntityKind kind) {
    of(kind).any = true;
}

void Catalogue::place(EntityKind kind, std::string_view id, std::size_t index) {
    auto& declared = of(kind).declared;
    const auto found = declared.find(id);
    assert(found != declared.end());
    found->second.index = index;
}

bool Catalogue::is_declared(EntityKind kind, std::string_view id) const {
    return of(kind).any || of(kind).declared.contains(id);
}

std::string Catalogue::list(EntityKind kind) const {
    std::string ids;
    for (const auto& [id, declared] : of(kind).declared) ids += id + "\n";
    return ids;
}

std::optional<std::size_t> Catalogue::find(EntityKind kind, std::string_view id) const {
    const auto found = of(kind).declared.find(id);
    return found == of(kind).declared.end() ? std::nullopt : found->second.index;
}

std::string Catalogue::show(EntityKind kind, std::string_view id) const {
    const Ids& ids = described(kind).of(kind);
    const auto found = ids.declared.find(id);
    const bool has_name = found != ids.declared.end() && !found->second.name.empty();
    return has_name ? fmt::format("“{}” ({})", found->second.name, id) : fmt::format("`{}`", id);
}

std::vector<std::string> Catalogue::find_meant(EntityKind kind, std::string_view written) const {
    constexpr std::size_t kMost = 3;
    const std::string id = text::make_id(written);
    std::vector<std::string> meant;
    for (const auto& [known, declared] : of(kind).declared) {
        const bool is_part = known.ends_with("-" + id) || known.starts_with(id + "-");
        if (is_part && meant.size() < kMost) meant.push_back(known);
    }
    if (!meant.empty() && !id.empty()) return meant;

    // A written name is as good a sign as a written id: the nearer of both wins.
    std::vector<std::string> texts;
    std::map<std::string, std::string> id_of;
    for (const auto& [known, declared] : of(kind).declared) {
        for (const std::string& text : {known, declared.name}) {
            if (text.empty()) continue;
            texts.push_back(text);
            id_of.try_emplace(text, known);
        }
    }
    const auto similar = text::find_similar(written, texts);
    return similar ? std::vector{id_of[*similar]} : std::vector<std::string>();
}

diagnostics::Phrase Catalogue::suggest(EntityKind kind, std::string_view written) const {
    if (const Catalogue& named = described(kind); &named != this) return named.suggest(kind, written);
    const auto join = [&](const std::vector<std::string>& ids, std::string_view between) {
        std::string joined;
        for (const std::string& id : ids) joined += (joined.empty() ? "" : std::string(between)) + show(kind, id);
        return joined;
    };
    std::vector<std::string> successors;
    const auto [first, last] = of(kind).former.equal_range(former_key(written));
    for (auto former = first; former != last; ++former) successors.push_back(former->second);
    if (!successors.empty()) {
        return {"tên cũ, nay là " + join(successors, " hoặc "), "an earlier name, now " + join(successors, " or ")};
    }
    const std::vector<std::string> meant = find_meant(kind, written);
    if (!meant.empty()) {
        return {fmt::format("có phải {}?", join(meant, " hay ")),
                fmt::format("did you mean {}?", join(meant, " or "))};
    }
    const std::string_view place = traits(kind).listed_in;
    return {fmt::format("xem danh sách trong {}", place), fmt::format("the list is in {}", place)};
}

diagnostics::Phrase did_you_mean(std::string_view best) {
    return {fmt::format("có phải `{}`?", best), fmt::format("did you mean `{}`?", best)};
}

}  // namespace reader
