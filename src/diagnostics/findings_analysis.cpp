#include "diagnostics/findings.h"

namespace diagnostics {
namespace {

constexpr Finding kFindings[] = {
    {.code = "accepted-too-wide",
     .severity = Severity::error,
     .message_vi = "mục `accepted`: `{finding}` khớp với {n} nhận xét ở những chỗ khác nhau",
     .message_en = "`accepted`: `{finding}` fits {n} findings in different places",
     .hint_vi = "ghi thêm `on` hoặc `at` để chỉ đúng một chỗ, mỗi chỗ một dòng với lý do của nó",
     .hint_en = "add `on` or `at` to name one place; one entry with its reason for each",
     .what_vi = "một dòng chấp nhận che nhiều nhận xét ở những chỗ khác nhau",
     .what_en = "one accepted finding covers several in different places",
     .why_vi = "Mỗi chỗ cần lý do riêng; một dòng chung che luôn cả lỗi chưa ai xem.",
     .why_en = "Every place needs its own reason; one entry for all hides what nobody has looked at.",
     .bad = "accepted:\n"
            "  - {finding: privacy-phone, reason: Số tổng đài}",
     .good = "accepted:\n"
             "  - {finding: privacy-phone, at: 0225 3822 822, reason: Số tổng đài}"},
    {.code = "accepted-unused",
     .severity = Severity::error,
     .message_vi = "mục `accepted`: không có lỗi `{finding}` nào như đã ghi để bỏ qua",
     .message_en = "`accepted`: there is no finding `{finding}` as described here",
     .hint_vi = "xóa dòng này nếu báo cáo đã được sửa; nếu chưa, kiểm tra lại `on`, `at`",
     .hint_en = "delete this entry if the report was mended; otherwise check `on`, `at`",
     .what_vi = "dòng chấp nhận không khớp với nhận xét nào",
     .what_en = "an accepted finding that was not found",
     .why_vi = "Dòng thừa che mất lỗi sau này có thể xuất hiện ở đúng chỗ đó. Báo cáo đã sửa thì xóa dòng ấy đi.",
     .why_en = "A line too many would hide a fault that comes up there later. Delete it once the report is mended.",
     .bad = "document: {number: 12/BC-UBND}\n"
            "accepted:\n"
            "  - {finding: report-without-number, on: document.number, reason: Để trống số}",
     .good = "document: {number: 12/BC-UBND}"},
    {.code = "claim-not-seen",
     .severity = Severity::warning,
     .acceptance = Acceptance::with_reason,
     .message_vi = "“{label}”: báo cáo chung nêu {value}, báo cáo đã đăng của {units} không kể mục “{section}”",
     .message_en = "“{label}”: the report for the city states {value}, the published report of {units} does not tell "
                   "“{section}”",
     .hint_vi = "hỏi lại đơn vị; nếu đơn vị kể ở mục khác thì ghi `covers` trong báo cáo đó, nếu không thì thêm vào "
                "`accepted` kèm lý do",
     .hint_en = "ask the unit; if it tells it in another section, say so in `covers` of its report, else add it to "
                "`accepted` with the reason",
     .what_vi = "điều nêu cho mọi đơn vị mà báo cáo của một đơn vị không kể",
     .what_en = "a statement about all units that a unit's own report does not tell",
     .why_vi = "Người đọc thấy “100% đơn vị” cạnh một báo cáo không có nội dung ấy. Trang không nói ai đúng: chỉ đặt "
               "hai bên cạnh "
               "nhau ở trang Đối chiếu số liệu.",
     .why_en = "Readers see “100% of units” beside a report that does not tell it. Nobody is said to be wrong: the "
               "page of checked "
               "figures sets both side by side.",
     .bad = "# báo cáo chung: ty-le-don-vi-co-sang-kien: {value: 100%, at: mục I.4}\n"
            "# báo cáo của xã: không có mục sáng kiến",
     .good = "# báo cáo của xã, sáng kiến kể trong mục trải nghiệm\n"
             "covers: {initiatives: experience}"},
    {.code = "fact-contradicted",
     .severity = Severity::warning,
     .acceptance = Acceptance::with_reason,
     .message_vi = "“{label}” của {unit}: báo cáo này nêu {b}, báo cáo khác nêu {a} cho cùng thời điểm ({other})",
     .message_en = "“{label}” of {unit}: this report states {b}, another states {a} for the same time ({other})",
     .hint_vi = "hỏi lại đơn vị xem số nào đúng; nếu báo cáo này đính chính thì ghi `corrected`",
     .hint_en = "ask the unit which is right; if this report corrects the other, say so in `corrected`",
     .what_vi = "hai báo cáo nêu khác nhau về cùng một việc",
     .what_en = "two reports that contradict each other",
     .why_vi = "Một đơn vị, một chỉ tiêu, một thời điểm chỉ có một con số đúng. Trang không tự chọn: người đọc "
               "thấy cả hai, đơn vị cần xác nhận.",
     .why_en = "One unit, one indicator and one moment have one true number. Nothing is chosen here: readers see "
               "both, the unit must say which is right.",
     .bad = R"(thi-sinh-dang-ky: {value: "1.750", as_of: 11/11/2025, at: mục 2})",
     .good = "thi-sinh-dang-ky:\n"
             "  value: \"1.750\"\n"
             "  as_of: 11/11/2025\n"
             "  at: mục 2\n"
             "  corrected: [{date: 25/11/2025, was: \"1.570\", reason: Cộng thiếu một thôn}]"},
    {.code = "measure-mismatch",
     .severity = Severity::error,
     .message_vi = "chỉ tiêu “{part}” tính theo {part_measure}, “{whole}” tính theo {whole_measure}: không cộng, "
                   "không tính tỷ lệ được",
     .message_en = "indicator “{part}” counts {part_measure}, “{whole}” counts {whole_measure}: no sum and no share",
     .hint_vi = "sửa `measure` nếu ghi nhầm; nếu đúng là hai cách đếm, bỏ `part_of`, `sum_of` và ghi `not_share_of`",
     .hint_en = "mend `measure` if it is wrong; if they do count differently, drop `part_of` or `sum_of` and write "
                "`not_share_of`",
     .what_vi = "phần và toàn thể tính theo hai đơn vị",
     .what_en = "a part and its whole in different measures",
     .why_vi = "Cộng người với lượt, hay chia lượt cho người, cho ra con số không có thật.",
     .why_en = "Adding people to visits, or dividing one by the other, gives a number that exists nowhere.",
     .bad = "luot-hoan-thanh: {measure: lượt thi, part_of: thi-sinh-dang-ky}",
     .good = "luot-hoan-thanh: {measure: lượt thi, not_share_of: thi-sinh-dang-ky}"},
    {.code = "rank-contradicted",
     .severity = Severity::warning,
     .acceptance = Acceptance::with_reason,
     .message_vi = "“{label}”: {unit} có {value}, nêu thứ {rank} trong {of}; cùng thời điểm {other} có {other_value} "
                   "lại nêu thứ {other_rank}",
     .message_en = "“{label}”: {unit} has {value} and states rank {rank} of {of}; at the same time {other} has "
                   "{other_value} and states rank {other_rank}",
     .hint_vi = "hỏi lại hai đơn vị về số liệu, thứ hạng và thời điểm; nếu bản gốc ghi như vậy, thêm vào `accepted` "
                "kèm lý do",
     .hint_en =
         "ask both units about figure, rank and time; if the papers say so, add it to `accepted` with the reason",
     .what_vi = "thứ hạng trong hai báo cáo trái với số liệu của chính chúng",
     .what_en = "stated ranks that contradict their own figures",
     .why_vi =
         "Cùng một thời điểm, nơi có số lớn hơn không thể đứng sau: ít nhất một con số hoặc một thứ hạng chép nhầm.",
     .why_en = "At one moment the larger number cannot rank lower: at least one figure or rank is mistaken.",
     .bad = "thi-sinh-dang-ky: {value: \"1.570\", rank: 60/114, as_of: 11/11/2025, at: mục 2}",
     .good = "thi-sinh-dang-ky: {value: \"1.570\", rank: 54/114, as_of: 11/11/2025, at: mục 2}"},
    {.code = "rank-impossible",
     .severity = Severity::warning,
     .acceptance = Acceptance::with_reason,
     .message_vi = "“{label}”: {unit} có {value}, nêu thứ {rank} trong {of}; cùng thời điểm đã có {n} nơi {side} "
                   "({places})",
     .message_en = "“{label}”: {unit} has {value} and states rank {rank} of {of}; at the same time {n} have {side} "
                   "({places})",
     .hint_vi = "hỏi lại đơn vị về số liệu, thứ hạng và thời điểm; nếu bản gốc ghi như vậy, thêm vào `accepted` kèm "
                "lý do",
     .hint_en =
         "ask the unit about figure, rank and time; if the paper says so, add it to `accepted` with the reason",
     .what_vi = "thứ hạng nêu ra không thể có, vì số liệu các nơi khác trên trang này",
     .what_en = "a stated rank that the figures of other places here rule out",
     .why_vi = "Thứ 2 thì chỉ một nơi được hơn; số liệu cùng thời điểm cho thấy nhiều hơn thế.",
     .why_en = "Rank 2 leaves room for one better place; figures of the same time show more.",
     .bad = "thi-sinh-dang-ky: {value: \"1.570\", rank: 2/114, as_of: 11/11/2025, at: mục 2}",
     .good = "thi-sinh-dang-ky: {value: \"1.570\", rank: 54/114, as_of: 11/11/2025, at: mục 2}"},
    {.code = "report-without-date",
     .severity = Severity::warning,
     .acceptance = Acceptance::with_reason,
     .message_vi = "ngày ban hành: báo cáo chưa ghi đủ ngày, tháng, năm",
     .message_en = "date: the report has no complete date",
     .hint_vi = "ghi `date: dd/mm/yyyy` dưới `document`; nếu bản gốc để trống, thêm vào `accepted` kèm lý do",
     .hint_en = "write `date: dd/mm/yyyy` under `document`; if the paper leaves it blank, add it to `accepted` "
                "with the reason",
     .what_vi = "báo cáo chưa ghi đủ ngày ban hành",
     .what_en = "a report without its date",
     .why_vi = "Ngày ban hành cho biết bản nào mới hơn và có phải là bản chính thức. Bản gốc để trống thì trang "
               "ghi là để trống, không tự điền.",
     .why_en = "The date tells which paper is later and whether it was issued. Where the paper leaves it blank "
               "the page says so and fills in nothing.",
     .bad = "document: {number: 12/BC-UBND, date: 11/2025}",
     .good = "document: {number: 12/BC-UBND, date: 25/11/2025}"},
    {.code = "report-without-number",
     .severity = Severity::warning,
     .acceptance = Acceptance::with_reason,
     .message_vi = "số, ký hiệu: báo cáo chưa ghi số",
     .message_en = "number: the report has no number",
     .hint_vi = "ghi `number: 123/BC-UBND` dưới `document`; nếu bản gốc để trống, thêm vào `accepted` kèm lý do",
     .hint_en = "write `number: 123/BC-UBND` under `document`; if the paper leaves it blank, add it to `accepted` "
                "with the reason",
     .what_vi = "báo cáo chưa ghi số",
     .what_en = "a report without its number",
     .why_vi = "Số và ký hiệu giúp tìm lại và dẫn đúng văn bản. Bản chưa có số thường là bản chưa phát hành.",
     .why_en = "By its number a paper is found and cited. One without a number has mostly not been issued.",
     .bad = "document: {number: /BC-UBND, date: 25/11/2025}",
     .good = "document: {number: 12/BC-UBND, date: 25/11/2025}"},
    {.code = "report-without-signer",
     .severity = Severity::warning,
     .acceptance = Acceptance::with_reason,
     .message_vi = "người ký: báo cáo chưa ghi họ tên người ký",
     .message_en = "signatory: the report names no signatory",
     .hint_vi = "ghi `signer:` gồm `name` và `title` dưới `document`; nếu bản gốc không có, thêm vào `accepted` "
                "kèm lý do",
     .hint_en = "write `signer:` with `name` and `title` under `document`; if the paper has none, add it to "
                "`accepted` with the reason",
     .what_vi = "báo cáo chưa ghi người ký",
     .what_en = "a report without its signatory",
     .why_vi = "Người ký chịu trách nhiệm về số liệu; thiếu người ký thì không biết hỏi ai.",
     .why_en = "Who signs answers for the figures; without a name nobody can be asked.",
     .bad = "document: {number: 12/BC-UBND, date: 25/11/2025}",
     .good = "document:\n"
             "  number: 12/BC-UBND\n"
             "  date: 25/11/2025\n"
             "  signer: {name: Lê Văn Huy, title: Phó Chủ tịch}"},
};

}  // namespace

std::span<const Finding> analysis_findings() {
    return kFindings;
}

}  // namespace diagnostics
