#include "app/explain.h"

#include "diagnostics/explanation.h"
#include "text/unicode.h"

#include <fmt/format.h>

namespace app {
namespace {

std::string say_unknown(std::string_view code, diagnostics::Language language) {
    std::vector<std::string_view> codes;
    for (const diagnostics::Finding& finding : diagnostics::registry()) codes.push_back(finding.code);
    const bool vi = language == diagnostics::Language::vi;
    const auto similar = text::find_similar(code, codes);
    const std::string hint =
        similar
            ? fmt::format(fmt::runtime(vi ? "có phải `loa explain {}`?" : "did you mean `loa explain {}`?"), *similar)
            : std::string(vi ? "`loa explain` in mọi mã" : "`loa explain` lists all codes");
    return vi ? fmt::format("lỗi: không có mã `{}`\ngợi ý: {}\n", code, hint)
              : fmt::format("error: there is no code `{}`\nhint: {}\n", code, hint);
}

}  // namespace

ExitCode explain(std::string_view code, diagnostics::Language language) {
    if (code.empty()) {
        fmt::print("{}", diagnostics::list_codes(language));
        return ExitCode::done;
    }
    const diagnostics::Finding* finding = diagnostics::find_finding(code);
    if (!finding) {
        fmt::print(stderr, "{}", say_unknown(code, language));
        return ExitCode::usage;
    }
    fmt::print("{}", diagnostics::explain(*finding, language));
    return ExitCode::done;
}

}  // namespace app
