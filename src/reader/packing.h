// Values as bytes and back, by the lists of their members (model/members.h). Packed bytes are only ever read by the
// program that wrote them, on the same machine kind; a checksum guards them, so that reading trusts what it reads but
// never looks beyond the end.
#pragma once

#include "diagnostics/diagnostics.h"
#include "model/members.h"

#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace reader {

// clang-format off
/// How many members an aggregate has: as many as it can be made from.
template <typename Of>
struct Anything {
    template <typename Type> requires(!std::same_as<Type, Of>)
    operator Type() const;
};
template <typename Type, std::size_t... I>
constexpr bool takes(std::index_sequence<I...>) { return requires { Type{(void(I), Anything<Type>{})...}; }; }
// clang-format on
template <typename Type, std::size_t N = 0>
constexpr std::size_t count_members() {
    if constexpr (takes<Type>(std::make_index_sequence<N + 1>{}))
        return count_members<Type, N + 1>();
    else
        return N;
}

template <typename Type>
concept HasMembers = requires(Type& value) {
    model::members(value);
};
template <typename Type>
concept Number = std::is_arithmetic_v<Type> || std::is_enum_v<Type>;

/// What is packed: all of a value, or only what pages can show of it without its body (no places in files, nothing
/// that follows from the words of the body alone).
enum class Packed { whole, shown };

template <Packed what>
class Packer {
public:
    /// Places in the file `path` name it shortly.
    explicit Packer(std::string_view path) : path_(path) {}

    std::string take() { return std::move(bytes_); }

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
    void operator()(const text::Quantity& value) {
        all(value.shape, value.qualifier, value.qualifier_word, value.percent, value.low, value.high);
    }
    void operator()(const text::Rank& rank) { all(rank.place, rank.of); }
    void operator()(const text::Moment& moment) {
        all(moment.year, moment.month, moment.day, moment.hour, moment.minute);
    }
    void operator()(const text::Span& span) { all(span.from, span.to); }
    void operator()(const text::YearlyDay& day) { all(day.month, day.day); }
    void operator()(const std::shared_ptr<const std::string>& path) {
        const bool is_own = path && *path == path_;
        (*this)(static_cast<std::uint8_t>(!path ? 0 : is_own ? 1 : 2));
        if (path && !is_own) (*this)(*path);
    }
    void operator()(const diagnostics::Location& place) {
        if constexpr (what == Packed::whole) all(place.path, place.line, place.column, place.length, place.sheet);
    }
    void operator()(const diagnostics::Place& place) {
        if constexpr (what == Packed::whole) all(place.line, place.column, place.length);
    }
    void operator()(const model::Body& body) {
        if constexpr (what == Packed::whole)
            members(body);
        else
            all(body.path, body.first_paragraph);
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
        members(value);
    }

private:
    template <typename Type>
    void members(const Type& value) {
        static_assert(std::tuple_size_v<decltype(model::members(value))> == count_members<Type>(),
                      "a member is missing in model/members.h");
        std::apply([this](const auto&... of) { all(of...); }, model::members(value));
    }
    void all(const auto&... values) { ((*this)(values), ...); }
    /// Seven bits a byte, the lowest first: lines, columns, sizes and enumerators are mostly small.
    void pack_short(std::uint32_t value) {
        for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
        bytes_ += static_cast<char>(value);
    }
    void add(const void* from, std::size_t size) { bytes_.append(static_cast<const char*>(from), size); }

    std::string_view path_;
    std::string bytes_;
};

class Unpacker {
public:
    Unpacker(std::string_view bytes, std::shared_ptr<const std::string> path)
        : bytes_(bytes), path_(std::move(path)) {}

    bool is_at_end() const { return bytes_.empty(); }

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
    void operator()(text::Quantity& value) {
        all(value.shape, value.qualifier, value.qualifier_word, value.percent, value.low, value.high);
    }
    void operator()(text::Rank& rank) { all(rank.place, rank.of); }
    void operator()(text::Moment& moment) { all(moment.year, moment.month, moment.day, moment.hour, moment.minute); }
    void operator()(text::Span& span) { all(span.from, span.to); }
    void operator()(text::YearlyDay& day) { all(day.month, day.day); }
    void operator()(std::shared_ptr<const std::string>& path) {
        const auto kind = take<std::uint8_t>();
        if (kind == 1) path = path_;
        if (kind == 2) path = std::make_shared<const std::string>(take<std::string>());
    }
    void operator()(diagnostics::Location& place) {
        all(place.path, place.line, place.column, place.length, place.sheet);
    }
    void operator()(diagnostics::Place& place) { all(place.line, place.column, place.length); }
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
        if (size > bytes_.size()) throw std::runtime_error("packed bytes end too early");
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
    std::string_view cut(std::size_t size) {
        if (size > bytes_.size()) throw std::runtime_error("packed bytes end too early");
        const std::string_view part = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return part;
    }

    std::string_view bytes_;
    std::shared_ptr<const std::string> path_;
};

}  // namespace reader
