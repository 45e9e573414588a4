#include "excel/well_formed.h"

#include "excel/xml.h"

#include <array>
#include <vector>

namespace excel {
namespace {

constexpr std::array<std::string_view, 5> kEntities = {"&amp;", "&lt;", "&gt;", "&quot;", "&#xA;"};

constexpr std::array<bool, 256> kNameBytes = [] {
    std::array<bool, 256> is_name{};
    for (int byte = 0; byte < 256; ++byte)
        is_name[static_cast<std::size_t>(byte)] = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                                                  (byte >= '0' && byte <= '9') || byte == ':' || byte == '_' ||
                                                  byte == '-';
    return is_name;
}();

class Scanner {
public:
    explicit Scanner(std::string_view xml) : xml_(xml), at_(xml.starts_with(kXmlHead) ? kXmlHead.size() : 0) {}

    std::optional<std::size_t> find_fault() {
        if (!scan_tag()) return at_;
        while (!open_.empty())
            if (!scan_text('<') || !scan_tag()) return at_;
        return at_ == xml_.size() ? std::nullopt : std::optional(at_);
    }

private:
    /// Up to `end`, which is not in the text.
    bool scan_text(char end) {
        for (; at_ < xml_.size() && xml_[at_] != end; ++at_)
            if ((xml_[at_] == '&' && !is_entity()) || xml_[at_] == '<') return false;
        return at_ < xml_.size();
    }

    bool is_entity() const {
        for (const std::string_view entity : kEntities)
            if (xml_.substr(at_, entity.size()) == entity) return true;
        return false;
    }

    bool take(char byte) {
        if (at_ >= xml_.size() || xml_[at_] != byte) return false;
        ++at_;
        return true;
    }

    std::string_view scan_name() {
        const std::size_t begin = at_;
        while (at_ < xml_.size() && kNameBytes[static_cast<unsigned char>(xml_[at_])]) ++at_;
        return xml_.substr(begin, at_ - begin);
    }

    bool scan_tag() {
        if (!take('<')) return false;
        if (take('/')) {
            if (open_.empty() || scan_name() != open_.back()) return false;
            open_.pop_back();
            return take('>');
        }
        const std::string_view name = scan_name();
        if (name.empty()) return false;
        while (take(' '))
            if (scan_name().empty() || !take('=') || !take('"') || !scan_text('"') || !take('"')) return false;
        if (take('/')) return take('>');
        open_.push_back(name);
        return take('>');
    }

    std::string_view xml_;
    std::size_t at_;
    std::vector<std::string_view> open_;
};

}  // namespace

std::optional<std::size_t> find_fault(std::string_view xml) {
    return Scanner(xml).find_fault();
}

}  // namespace excel
