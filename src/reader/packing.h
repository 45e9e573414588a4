// Values as bytes, by the lists of their members (model/members.h). Packed bytes are only ever read by the program
// that wrote them, on the same machine kind (reader/unpacking.h).
#pragma once

#include "diagnostics/diagnostics.h"
#include "reader/packable.h"

#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace reader {

/// Packs into two parts: what pages can show of a value without its body, and all else (places in files, what follows
/// from the words of the body alone).
class Packer {
public:
    /// Places in the file `path` name it shortly.
    explicit Packer(std::string_view path) : path_(path) {}
    Packer(const Packer&) = delete;
    Packer& operator=(const Packer&) = delete;

    std::string_view shown() const { return shown_; }
    /// Both parts, behind the size of the first.
    std::string join() const {
        const std::uint64_t size = shown_.size();
        std::string bytes(sizeof size, '\0');
        std::memcpy(bytes.data(), &size, sizeof size);
        bytes.reserve(sizeof size + shown_.size() + unseen_.size());
        return bytes.append(shown_).append(unseen_);
    }

    /// Packs what no page shows.
    void unseen(const auto&... values) {
        std::string* const before = std::exchange(part_, &unseen_);
        all(values...);
        part_ = before;
    }

    void operator()(Number auto value) {
        if constexpr (sizeof value > 4 || sizeof value == 1)
            add(&value, sizeof value);
        else
            pack_short(static_cast<std::uint32_t>(value));
    }
    void operator()(std::string_view text) {
        (*this)(static_cast<std::uint32_t>(text.size()));
        add(text.data(), text.size());
    }
    void operator()(const std::string& text) { (*this)(std::string_view(text)); }
    void operator()(const text::SharedText& text) { (*this)(text.view()); }
    void operator()(text::QualifierWord word) { (*this)(word.view()); }
    template <typename Members>
    void operator()(const model::Rare<Members>& members) {
        (*this)(members.are_there());
        if (members.are_there()) (*this)(*members);
    }
    template <typename Tag>
    void operator()(const model::Id<Tag>& id) {
        (*this)(id.index);
    }
    void operator()(const text::Decimal& decimal) {
        (*this)(decimal.coefficient());
        (*this)(static_cast<std::uint8_t>(decimal.scale()));
    }
    void operator()(const std::shared_ptr<const std::string>& path) {
        const bool is_own = path && *path == path_;
        (*this)(static_cast<std::uint8_t>(!path ? 0 : is_own ? 1 : 2));
        if (path && !is_own) (*this)(*path);
    }
    void operator()(const diagnostics::Location& place) {
        unseen(place.path, place.line, place.column, place.length, place.sheet);
    }
    void operator()(const diagnostics::Place& place) { unseen(place.line, place.column, place.length); }
    void operator()(const model::Body& body) {
        const auto& [path, first_line, hash, first_paragraph, shingles] = body;
        all(path, first_paragraph);
        unseen(first_line, hash, shingles);
    }
    void operator()(const diagnostics::Phrase& phrase) { all(phrase.vi, phrase.en); }
    void operator()(std::monostate) {}
    template <typename First, typename Second>
    void operator()(const std::pair<First, Second>& pair) {
        all(pair.first, pair.second);
    }
    template <typename Type>
    void operator()(const std::optional<Type>& value) {
        (*this)(value.has_value());
        if (value) (*this)(*value);
    }
    template <typename... Types>
    void operator()(const std::variant<Types...>& value) {
        (*this)(static_cast<std::uint8_t>(value.index()));
        std::visit(*this, value);
    }
    template <typename Type>
    void operator()(const std::vector<Type>& list) {
        (*this)(static_cast<std::uint32_t>(list.size()));
        for (const Type& item : list) (*this)(item);
    }
    template <typename Key, typename Type>
    void operator()(const std::map<Key, Type>& map) {
        (*this)(static_cast<std::uint32_t>(map.size()));
        for (const auto& [key, value] : map) all(key, value);
    }
    template <HasMembers Type>
    void operator()(const Type& value) {
        static_assert(std::tuple_size_v<decltype(model::members(value))> == count_members<Type>(),
                      "a member is missing in model/members.h");
        std::apply([this](const auto&... of) { all(of...); }, model::members(value));
    }

private:
    void all(const auto&... values) { ((*this)(values), ...); }
    /// Seven bits a byte, the lowest first: lines, columns, sizes and enumerators are mostly small.
    void pack_short(std::uint32_t value) {
        for (; value >= 0x80; value >>= 7) *part_ += static_cast<char>(value | 0x80);
        *part_ += static_cast<char>(value);
    }
    void add(const void* from, std::size_t size) { part_->append(static_cast<const char*>(from), size); }

    std::string_view path_;
    std::string shown_, unseen_;
    std::string* part_ = &shown_;  // where to pack
};

}  // namespace reader
