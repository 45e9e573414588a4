// What texts refer to ("initiative:cho-so") and the folder of its page: looked up once for the whole site, asked by
// the link of every text.
#pragma once

#include "analysis/analysis.h"
#include "model/site.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace views {

class References {
public:
    explicit References(const model::Site& site, const analysis::Analysis& analysis);

    /// The folder of the page that a reference means, perhaps with "#anchor"; null where it is no page.
    const std::string* find(const std::string& reference) const;

    /// Of all references and where they lead.
    std::uint64_t fingerprint() const { return fingerprint_; }

private:
    std::unordered_map<std::string, std::string> folders_;
    std::uint64_t fingerprint_ = 0;
};

}  // namespace views
