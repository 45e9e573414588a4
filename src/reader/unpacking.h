// Values from the bytes that reader/packing.h made of them. A checksum guards packed bytes, so that unpacking trusts
// what it reads but never looks beyond the end.
#pragma once

#include "diagnostics/diagnostics.h"
#include "reader/packable.h"

#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace reader {

/// Throws where the bytes end too early.
class Unpacker {
public:
    Unpacker(std::string_view bytes, std::shared_ptr<const std::string> path)
        : shown_(bytes), path_(std::move(path)) {
        const auto size = take<std::uint64_t>();
        unseen_ = shown_;
        shown_ = cut(size, unseen_);
    }
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;

    bool is_at_end() const { return shown_.empty() && unseen_.empty(); }

    /// Unpacks what no page shows.
    void unseen(auto&... values) {
        std::string_view* const before = std::exchange(part_, &unseen_);
        all(values...);
        part_ = before;
    }

    template <typename Type>
    Type take() {
        Type value{};
        (*this)(value);
        return value;
    }

    template <Number Type>
    void operator()(Type& value) {
        if constexpr (sizeof value > 4 || sizeof value == 1)
            std::memcpy(&value, cut(sizeof value).data(), sizeof value);
        else
            value = static_cast<Type>(unpack_short());
    }
    void operator()(std::string& text) { text = cut(take<std::uint32_t>()); }
    void operator()(text::SharedText& text) { text = std::string(cut(take<std::uint32_t>())); }
    void operator()(text::QualifierWord& word) { word = cut(take<std::uint32_t>()); }
    template <typename Members>
    void operator()(model::Rare<Members>& members) {
        if (take<bool>()) (*this)(members.edit());
    }
    template <typename Tag>
    void operator()(model::Id<Tag>& id) {
        id.index = take<std::uint32_t>();
    }
    void operator()(text::Decimal& decimal) {
        const auto coefficient = take<std::int64_t>();
        decimal = text::Decimal::scaled(coefficient, take<std::uint8_t>());
    }
    void operator()(std::shared_ptr<const std::string>& path) {
        const auto kind = take<std::uint8_t>();
        if (kind == 1) path = path_;
        if (kind == 2) path = std::make_shared<const std::string>(take<std::string>());
    }
    void operator()(diagnostics::Location& place) {
        unseen(place.path, place.line, place.column, place.length, place.sheet);
    }
    void operator()(diagnostics::Place& place) { unseen(place.line, place.column, place.length); }
    void operator()(model::Body& body) {
        auto& [path, first_line, hash, first_paragraph, shingles] = body;
        all(path, first_paragraph);
        unseen(first_line, hash, shingles);
    }
    void operator()(diagnostics::Phrase& phrase) { all(phrase.vi, phrase.en); }
    void operator()(std::monostate&) {}
    template <typename First, typename Second>
    void operator()(std::pair<First, Second>& pair) {
        all(pair.first, pair.second);
    }
    template <typename Type>
    void operator()(std::optional<Type>& value) {
        if (take<bool>()) (*this)(value.emplace());
    }
    template <typename... Types>
    void operator()(std::variant<Types...>& value) {
        const auto kind = take<std::uint8_t>();
        std::uint8_t index = 0;
        ((index++ == kind ? (*this)(value.template emplace<Types>()) : void()), ...);
    }
    template <typename Type>
    void operator()(std::vector<Type>& list) {
        const auto size = take<std::uint32_t>();
        if (size > shown_.size() + unseen_.size()) throw std::runtime_error("packed bytes end too early");
        list.resize(size);
        for (Type& item : list) (*this)(item);
    }
    template <typename Key, typename Type>
    void operator()(std::map<Key, Type>& map) {
        for (auto left = take<std::uint32_t>(); left > 0; --left) {
            auto key = take<Key>();
            map.emplace(std::move(key), take<Type>());
        }
    }
    template <HasMembers Type>
    void operator()(Type& value) {
        std::apply([this](auto&... of) { all(of...); }, model::members(value));
    }

private:
    void all(auto&... values) { ((*this)(values), ...); }
    std::uint32_t unpack_short() {
        std::uint32_t value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            const auto byte = static_cast<unsigned char>(cut(1).front());
            value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
            if (byte < 0x80) break;
        }
        return value;
    }
    std::string_view cut(std::size_t size) { return cut(size, *part_); }
    static std::string_view cut(std::size_t size, std::string_view& from) {
        if (size > from.size()) throw std::runtime_error("packed bytes end too early");
        const std::string_view bytes = from.substr(0, size);
        from.remove_prefix(size);
        return bytes;
    }

    std::string_view shown_, unseen_;
    std::string_view* part_ = &shown_;  // where to unpack from
    std::shared_ptr<const std::string> path_;
};

}  // namespace reader
