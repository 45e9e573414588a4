#include "diagnostics/findings.h"

namespace diagnostics {
namespace {

constexpr Finding kFindings[] = {
    {.code = "accepted-unused",
     .severity = Severity::error,
     .message_vi = "mục `accepted`: không có lỗi `{finding}` nào như đã ghi để bỏ qua",
     .message_en = "`accepted`: there is no finding `{finding}` as described here",
     .hint_vi = "xóa dòng này nếu báo cáo đã được sửa; nếu chưa, kiểm tra lại `on`",
     .hint_en = "delete this entry if the report was mended; otherwise check `on`"},
    {.code = "fact-contradicted",
     .severity = Severity::warning,
     .acceptance = Acceptance::with_reason,
     .message_vi = "“{label}” của {unit}: báo cáo này nêu {b}, báo cáo khác nêu {a} cho cùng thời điểm ({other})",
     .message_en = "“{label}” of {unit}: this report states {b}, another states {a} for the same time ({other})",
     .hint_vi = "hỏi lại đơn vị xem số nào đúng; nếu báo cáo này đính chính thì ghi `corrected`",
     .hint_en = "ask the unit which is right; if this report corrects the other, say so in `corrected`"},
    {.code = "report-without-date",
     .severity = Severity::warning,
     .acceptance = Acceptance::with_reason,
     .message_vi = "ngày ban hành: báo cáo chưa ghi đủ ngày, tháng, năm",
     .message_en = "date: the report has no complete date",
     .hint_vi = "ghi `date: dd/mm/yyyy` dưới `document`; nếu bản gốc để trống, thêm vào `accepted` kèm lý do",
     .hint_en = "write `date: dd/mm/yyyy` under `document`; if the paper leaves it blank, add it to `accepted` with the reason"},
    {.code = "report-without-number",
     .severity = Severity::warning,
     .acceptance = Acceptance::with_reason,
     .message_vi = "số, ký hiệu: báo cáo chưa ghi số",
     .message_en = "number: the report has no number",
     .hint_vi = "ghi `number: 123/BC-UBND` dưới `document`; nếu bản gốc để trống, thêm vào `accepted` kèm lý do",
     .hint_en = "write `number: 123/BC-UBND` under `document`; if the paper leaves it blank, add it to `accepted` with the reason"},
    {.code = "report-without-signer",
     .severity = Severity::warning,
     .acceptance = Acceptance::with_reason,
     .message_vi = "người ký: báo cáo chưa ghi họ tên người ký",
     .message_en = "signatory: the report names no signatory",
     .hint_vi = "ghi `signer:` gồm `name` và `title` dưới `document`; nếu bản gốc không có, thêm vào `accepted` kèm lý do",
     .hint_en = "write `signer:` with `name` and `title` under `document`; if the paper has none, add it to `accepted` with the reason"},
};

}  // namespace

std::span<const Finding> analysis_findings() {
    return kFindings;
}

}  // namespace diagnostics
