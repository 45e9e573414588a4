// How findings look on a terminal: message, place, the source line with the spot underlined, the hint behind it.
//   lỗi[figure-ambiguous]: “Đăng ký dự thi”: chưa rõ `1.44` là 1.440 hay 1,44
//     --> content/reports/xa-an-lao/bao-cao-2025.md:14:21
//      |
//   14 |   thi-sinh-dang-ky: 1.44
//      |                     ^^^^ gợi ý: viết "1.440" nếu …
#pragma once

#include "diagnostics/diagnostics.h"

#include <functional>
#include <optional>
#include <string>

namespace diagnostics {

/// Gives line `line` of the file at `path` without its end, or nothing where the file cannot be read any more.
using SourceLine = std::function<std::optional<std::string>(std::string_view path, int line)>;

enum class Colour { never, always };

struct PrintOptions {
    Language language = Language::vi;
    Colour colour = Colour::never;
};

/// "lỗi", "cảnh báo", "lưu ý"; "error", "warning", "note".
std::string_view name_of(Severity severity, Language language);

std::string print_diagnostic(const Diagnostic& diagnostic, const SourceLine& source_line,
                             const PrintOptions& options);

/// All findings by place and a last line that counts them ("3 lỗi phải sửa, 5 điều nên xem lại"); empty when there
/// are none.
std::string print_diagnostics(const Diagnostics& diagnostics, const SourceLine& source_line,
                              const PrintOptions& options);

}  // namespace diagnostics
