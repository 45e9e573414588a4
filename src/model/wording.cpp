#include "model/wording.h"

#include <stdexcept>

namespace model {

const std::string* Wording::find(std::string_view id) const {
    const auto found = words_.find(id);
    return found == words_.end() ? nullptr : &found->second;
}

const std::string& Wording::operator()(std::string_view id) const {
    if (const std::string* words = find(id)) return *words;
    throw std::logic_error("the theme has no words `" + std::string(id) + "` in " + language_);
}

std::string Wording::operator()(std::string_view id,
                                std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    const std::string& words = (*this)(id);
    std::string filled;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t open = words.find('{', at);
        const std::size_t close = open == std::string::npos ? open : words.find('}', open);
        if (close == std::string::npos) return filled += words.substr(at);
        filled += words.substr(at, open - at);
        const std::string_view name = std::string_view(words).substr(open + 1, close - open - 1);
        const auto* value = values.begin();
        while (value != values.end() && value->first != name) ++value;
        if (value == values.end())
            throw std::logic_error("no value for {" + std::string(name) + "} in `" + std::string(id) + "`");
        filled += value->second;
        at = close + 1;
    }
    return filled;
}

}  // namespace model
