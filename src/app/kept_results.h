// Results that take long to make, kept between builds in <source>/.loa/: copies of photos, cards. A result is found
// by all that it was made from and by Loa's version, so a kept one has the bytes that making it again would give; a
// damaged one is made again. The folder may be deleted at any time, and one that cannot be written is no fault.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace app {

class KeptResults {
public:
    /// `name`: of the folder below .loa/.
    KeptResults(const std::filesystem::path& source, std::string_view name);

    /// Safe to call from many threads.
    std::string find_or_make(std::string_view made_from, const std::function<std::string()>& make) const;

private:
    std::filesystem::path folder_;
};

}  // namespace app
