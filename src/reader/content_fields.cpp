// The fields of reports, initiatives and pages.
#include "reader/field_types.h"

namespace reader {
namespace {

constexpr Word kReportTexts[] = {{"summary", "Bản tóm lược"}, {"full", "Nguyên văn"}};
constexpr Word kScopes[] = {{"unit", "Của chính đơn vị"}, {"all", "Cho toàn thành phố"}};
constexpr Word kTargetKinds[] = {{"target", "Mục tiêu"}, {"need", "Nhu cầu"}, {"rule", "Yêu cầu"}};
constexpr Word kConsents[] = {{"public-event", "Hoạt động công khai"},
                              {"written", "Người trong ảnh đồng ý bằng văn bản"},
                              {"children-consented", "Trẻ em và người giám hộ đồng ý"}};
constexpr Word kStatuses[] = {{"running", "Đang thực hiện"},    {"trial", "Đang thử nghiệm"},
                              {"pilot", "Đang thí điểm"},       {"proposed", "Mới đề xuất"},
                              {"planned", "Dự kiến thực hiện"}, {"replicate", "Đề nghị nhân rộng"},
                              {"ended", "Đã kết thúc"},         {"unstated", "Báo cáo chưa nêu"}};

constexpr Field kUpdated{"updated", "Cập nhật lần cuối", "Updated", kMoment, kOptional, "Ngày sửa nội dung gần nhất"};
constexpr Field kPublished{"published", "Ngày đăng", "Published", kMoment, kOptional, "Ngày trang này đăng lần đầu"};
constexpr Field kDraft{"draft", "Bản nháp, chưa đăng", "Draft", kYesNo, kOptional, "true: chưa đăng lên trang"};
constexpr Field kResults{"results", "Kết quả", "Results", kFigures, kOptional, "Số liệu theo từng chỉ tiêu"};
constexpr Field kTargets{"targets",
                         "Mục tiêu, yêu cầu, nhu cầu",
                         "Targets, needs, rules",
                         kFigures,
                         kOptional,
                         "Số liệu phải đạt, cần có; mỗi số liệu ghi kind"};
constexpr Field kAt{"at",      "Vị trí trong báo cáo gốc",        "Place in source", kText,
                    kRequired, "Mục, đoạn của văn bản gốc: mục 2"};
constexpr Field kPhotos{"photos",  "Ảnh",
                        "Photos",  list_of(object(kPhoto)),
                        kOptional, "Ảnh nằm cạnh index.md, mỗi ảnh có lời mô tả và cơ sở được đăng"};

constexpr Field kWithdrawalFields[] = {
    {"date", "Ngày gỡ", "Date", kMoment, kRequired, "Ngày gỡ khỏi trang"},
    {"reason", "Lý do gỡ", "Reason", kText, kRequired, "Vì sao gỡ"},
};

constexpr Field kSignerFields[] = {
    {"name", "Họ và tên người ký", "Name", kText, kOptional, "Lê Văn Huy"},
    {"title", "Chức vụ", "Position", kText, kOptional, "Phó Chủ tịch"},
};

constexpr Field kPaperFields[] = {
    {"issuer", "Cơ quan ban hành", "Issuer", list_of(kText), kOptional,
     "Như đầu bản gốc, mỗi dòng một mục; không ghi: ỦY BAN NHÂN DÂN và tên nơi báo cáo"},
    {"number", "Số, ký hiệu", "Number", kText, kOptional, "Như bản gốc, kể cả khi để trống số: /BC-UBND"},
    {"date", "Ngày, tháng, năm ban hành", "Date", kMoment, kOptional, "11/2025 khi bản gốc để trống ngày"},
    {"place", "Địa danh", "Place", kText, kOptional, "An Lão"},
    {"addressed_to", "Kính gửi", "To", list_of(kText), kOptional, "Nơi được gửi đến"},
    {"authority", "Thẩm quyền ký", "Signs on behalf of", list_of(kText), kOptional, "TM. ỦY BAN NHÂN DÂN"},
    {"signer", "Người ký", "Signer", object(kSigner), kOptional, "{name, title}"},
    {"recipients", "Nơi nhận", "Distribution", list_of(kText), kOptional, "Từng nơi một dòng"},
};

constexpr Field kSaidFields[] = {
    {"said", "Lời của báo cáo", "Words", kText, kRequired, "Đến nay, Hiện tại…"},
};

constexpr Field kCorrectionFields[] = {
    {"date", "Ngày đính chính", "Date", kMoment, kRequired, "Ngày sửa số liệu"},
    {"was", "Trước đây ghi", "Was", kText, kRequired, "Số liệu trước khi sửa"},
    {"reason", "Lý do đính chính", "Reason", kText, kRequired, "Vì sao sửa"},
};

constexpr Field kFigureFields[] = {
    {"value", "Số liệu", "Value", {Shape::figure}, kOptional, "\"1.570\", trên 70%, 12/14, 5 - 7, có"},
    {"rank", "Thứ hạng nêu trong báo cáo", "Rank stated in the report", {Shape::rank}, kOptional, "54/114"},
    {"names", "Tên", "Names", list_of(kText), kOptional, "Danh sách tên; unit:xa-an-lao là một đơn vị"},
    {"more", "Danh sách còn nữa", "More names", kYesNo, kOptional, "true: báo cáo ghi dấu ba chấm"},
    {"written", "Nguyên văn", "As written", kText, kOptional, "Chữ của báo cáo: hàng nghìn"},
    {"as_of", "Số liệu tính đến", "As of", kAsOf, kOptional, "11/11/2025 09:00 hoặc {said: Đến nay}"},
    {"during", "Trong khoảng", "During", {Shape::span}, kOptional, "01/01/2025–25/11/2025"},
    {"about", "Số liệu của", "About", reference_to(EntityKind::unit), kOptional, "Id của đơn vị khác"},
    {"at", "Vị trí trong báo cáo gốc", "Place in source", kText, kChecked, "Mục, đoạn của văn bản gốc: mục 2"},
    kNote,
    {"corrected", "Đính chính", "Correction", list_of(object(kCorrection)), kOptional, "Số liệu đã ghi trước đây"},
    {"kind", "Loại", "Kind", one_of(kTargetKinds), kOptional, "Chỉ trong targets: mục tiêu, nhu cầu, quy định"},
};

constexpr Field kCitationFields[] = {
    {"document", "Văn bản", "Document", reference_to(EntityKind::document), kOptional, "Id trong documents.yaml"},
    {"type", "Tên loại", "Type", kText, kOptional, "Khi văn bản không có trong documents.yaml"},
    kDocumentNumber,
    kDocumentDate,
    kDocumentIssuer,
    kDocumentSubject,
    kDocumentImplements,
    kDocumentStatus,
    kDocumentInferred,
    {"written", "Nguyên văn", "As written", kText, kOptional, "Số, ký hiệu như báo cáo viết"},
    kAt,
    kNote,
};

constexpr Field kEventFields[] = {
    {"name", "Tên sự kiện", "Name", kText, kRequired, "Hội nghị, lễ phát động"},
    {"date", "Ngày", "Date", {Shape::event_date}, kOptional, "18/10/2025, 10/10/2025–31/10/2025 hoặc 10/10"},
    {"organiser", "Nơi tổ chức", "Organiser", kText, kOptional, "Ai tổ chức"},
    {"people", "Số người dự", "People", {Shape::figure}, kOptional, "hơn 200"},
    {"at", "Vị trí trong báo cáo gốc", "Place in source", kText, kOptional, "mục 2"},
};

constexpr Field kAcceptedFields[] = {
    {"finding", "Mã nhận xét", "Finding", kText, kRequired, "Mã in trong dấu ngoặc vuông: report-without-number"},
    {"on", "Ở mục", "On", kText, kOptional, "document.number"},
    {"at", "Ở dòng chữ", "At", kText, kOptional, "Một phần của dòng trong bài"},
    {"reason", "Lý do cho phép", "Reason", kText, kRequired, "Bản nhận được để trống số"},
};

constexpr Field kPhotoFields[] = {
    {"file", "Tệp ảnh", "File", kText, kRequired, "Tệp JPEG, PNG hoặc WebP nằm cạnh index.md: cho-so.jpg"},
    {"alt", "Lời mô tả ảnh", "Description", kText, kRequired, "Ảnh cho thấy gì, cho người không nhìn thấy ảnh"},
    {"consent", "Cơ sở được đăng ảnh", "Consent", one_of(kConsents), kRequired,
     "public-event: hoạt động công khai; written: người trong ảnh đồng ý bằng văn bản; children-consented: trẻ em và "
     "người giám hộ đồng ý"},
    {"caption", "Chú thích ảnh", "Caption", kText, kOptional, "Câu hiện dưới ảnh"},
    {"credit", "Người chụp", "Credit", kText, kOptional, "Ai chụp, nguồn ảnh"},
    {"taken", "Ngày chụp", "Taken", kMoment, kOptional, "18/10/2025"},
};

constexpr Field kReportFields[] = {
    {"title", "Tên báo cáo", "Title", kText, kRequired, "Trích yếu"},
    {"campaign", "Chuyên đề", "Topic", reference_to(EntityKind::campaign), kRequired, "Id trong campaigns.yaml"},
    {"period", "Kỳ báo cáo", "Period", kText, kRequired, "\"2025\""},
    {"text", "Loại bài", "Text", one_of(kReportTexts), kOptional, "summary: bản tóm lược; full: toàn văn"},
    kPublished,
    kUpdated,
    {"withdrawn", "Đã gỡ", "Withdrawn", object(kWithdrawal), kOptional, "{date, reason}"},
    kDraft,
    {"scope", "Phạm vi số liệu", "Scope", one_of(kScopes), kOptional, "all: sở, ngành báo cáo cho toàn thành phố"},
    {"document", "Thể thức văn bản", "Header of the paper", object(kPaper), kOptional,
     "Số, ngày, người ký của bản gốc"},
    {"responsible", "Người chịu trách nhiệm nội dung", "Responsible editor", kText, kOptional,
     "Ai trả lời về trang này"},
    {"attachments", "Tệp đính kèm", "Attachments", list_of(kText), kOptional, "Tệp nằm cạnh index.md"},
    kPhotos,
    {"as_of", "Số liệu tính đến", "As of", kAsOf, kOptional, "Chỉ khi văn bản gốc ghi một ngày cho mọi số liệu"},
    kResults,
    kTargets,
    {"covers", "Nêu trong mục khác", "Told elsewhere", named({Shape::section}), kOptional,
     "{direction: communication}"},
    {"citations", "Văn bản viện dẫn", "Documents cited", list_of(object(kCitation)), kOptional,
     "Văn bản mà báo cáo nhắc đến"},
    {"events", "Sự kiện", "Events", list_of(object(kEvent)), kOptional, "Hội nghị, lễ phát động, ngày hội"},
    kAcceptedList,
    kAliases,
};

constexpr Field kInitiativeSourceFields[] = {
    {"report", "Báo cáo", "Report", reference_to(EntityKind::report), kRequired, "<đơn vị>/<báo cáo>"},
    kAt,
};

constexpr Field kInitiativeFields[] = {
    {"title", "Tên mô hình", "Title", kText, kRequired, "Như nơi làm gọi"},
    {"form", "Hình thức", "Form", kText, kOptional, "mô hình, sáng kiến, phong trào…"},
    {"family", "Nhóm mô hình", "Family", reference_to(EntityKind::family), kRequired, "Id trong families.yaml"},
    {"also", "Nhóm khác", "Further families", list_of(reference_to(EntityKind::family)), kOptional,
     "Nhóm thứ hai, thứ ba"},
    {"units", "Nơi thực hiện", "Where", list_of(reference_to(EntityKind::unit)), kOptional,
     "Id của xã, phường, đặc khu, sở"},
    {"run_by", "Ai thực hiện", "Run by", kText, kOptional, "Khi không phải là một đơn vị trong danh sách"},
    {"status", "Tình trạng", "Status", one_of(kStatuses), kOptional, "Đang làm, thử nghiệm, đề xuất…"},
    {"audience", "Đối tượng", "Audience", kText, kOptional, "Tiểu thương, người dân"},
    {"since", "Thực hiện từ", "Since", kText, kOptional, "Như báo cáo nêu"},
    kPhotos,
    kSpellings,
    {"sources", "Nguồn", "Sources", list_of(object(kInitiativeSource)), kOptional, "Báo cáo nào nêu, ở đâu"},
    kPublished,
    kUpdated,
    kDraft,
    kResults,
    kTargets,
    kAcceptedList,
    kAliases,
};

constexpr Field kPageFields[] = {
    {"title", "Tên trang", "Title", kText, kRequired, "Tên hiện trên đầu trang"},
    kUpdated,
    {"accepted", "Nhận xét được chấp nhận", "Accepted findings", list_of(object(kAccepted)), kOptional,
     "Điều cần giữ nguyên, kèm lý do"},
};

}  // namespace

constinit const Table kReport{"report", kReportFields};
constinit const Table kWithdrawal{"withdrawn", kWithdrawalFields};
constinit const Table kPaper{"paper", kPaperFields};
constinit const Table kSigner{"signer", kSignerFields};
constinit const Table kFigure{"figure", kFigureFields};
constinit const Table kSaid{"said", kSaidFields};
constinit const Table kCorrection{"correction", kCorrectionFields};
constinit const Table kCitation{"citation", kCitationFields};
constinit const Table kEvent{"event", kEventFields};
constinit const Table kAccepted{"accepted", kAcceptedFields};
constinit const Table kInitiative{"initiative", kInitiativeFields};
constinit const Table kInitiativeSource{"source", kInitiativeSourceFields};
constinit const Table kPhoto{"photo", kPhotoFields};
constinit const Table kPage{"page", kPageFields};

}  // namespace reader
