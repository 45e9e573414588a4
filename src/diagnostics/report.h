// All findings of a run as a person reads them on a terminal: file by file, counted at the end by severity and by
// code.
//   content/reports/xa-an-lao/bao-cao-2025.md: 1 lỗi, 2 cảnh báo
//
//   lỗi[figure-ambiguous]: …
//   …
//   1 lỗi phải sửa, 2 cảnh báo nên xem lại
//     1  lỗi       figure-ambiguous     con số đọc được theo hai cách
//     2  cảnh báo  report-without-date  …
//   Vì sao và cách sửa: loa explain figure-ambiguous
#pragma once

#include "diagnostics/printer.h"

#include <span>
#include <string>

namespace diagnostics {

/// Empty where nothing was found. `findings` are in the order of their places.
std::string print_report(std::span<const Diagnostic> findings, const SourceLine& source_line,
                         const PrintOptions& options);

/// "1 lỗi phải sửa, 2 cảnh báo nên xem lại"; empty where nothing was found.
std::string sum_up(std::span<const Diagnostic> findings, Language language);

}  // namespace diagnostics
