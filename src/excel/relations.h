// What a part of a package names elsewhere, by number (ECMA-376 part 2, 9.3).
#pragma once

#include <string>
#include <string_view>

namespace excel {

enum class TargetMode { internal, external };  // a part of the package, an address of the web

class Relations {
public:
    /// The number of its rId; `type` is the last word of the relationship's own address: "worksheet".
    int add(std::string_view type, std::string_view target, TargetMode mode = TargetMode::internal);

    bool empty() const { return count_ == 0; }
    /// The part of the package.
    std::string write() const;

private:
    int count_ = 0;
    std::string items_;
};

}  // namespace excel
