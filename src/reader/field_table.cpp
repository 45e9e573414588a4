#include "reader/field_table.h"

#include <algorithm>

namespace reader {
namespace {

constexpr Presence kOptional = Presence::optional;
constexpr Presence kRequired = Presence::required;
constexpr Presence kChecked = Presence::checked;

constexpr Type kText{Shape::text};
constexpr Type kIdText{Shape::id};
constexpr Type kYesNo{Shape::yes_no};
constexpr Type kMoment{Shape::moment};
constexpr Type kAsOf{Shape::as_of};
constexpr Type kFigures{Shape::figures};

using Words = std::span<const std::string_view>;
constexpr Type one_of(Words words) {
    return {.shape = Shape::word, .words = words};
}
constexpr Type reference_to(EntityKind kind) {
    return {.shape = Shape::reference, .refers_to = kind};
}
constexpr Type object(const Table& table) {
    return {.shape = Shape::object, .object = &table};
}
constexpr Type list_of(Type type) {
    return type.count = Count::list, type;
}
constexpr Type named(Type type) {
    return type.count = Count::named, type;
}

constexpr std::string_view kUnitKinds[] = {"xa", "phuong", "dac-khu", "so-nganh"};
constexpr std::string_view kIndicatorKinds[] = {"count", "share", "rate", "amount", "flag", "names"};
constexpr std::string_view kTotals[] = {"sum", "share", "max", "none"};
constexpr std::string_view kBetter[] = {"more", "less", "none"};
constexpr std::string_view kNatures[] = {"flow", "stock"};
constexpr std::string_view kPointKinds[] = {"difficulty", "direction", "recommendation"};
constexpr std::string_view kClaimAbouts[] = {"all", "places"};
constexpr std::string_view kDocumentStatuses[] = {"issued", "draft"};
constexpr std::string_view kInferable[] = {"type", "number", "date", "issuer", "subject"};
constexpr std::string_view kReportTexts[] = {"summary", "full"};
constexpr std::string_view kScopes[] = {"unit", "all"};
constexpr std::string_view kTargetKinds[] = {"target", "need", "rule"};
constexpr std::string_view kConsents[] = {"public-event", "written", "children-consented"};
constexpr std::string_view kStatuses[] = {"running", "trial",     "pilot", "proposed",
                                          "planned", "replicate", "ended", "unstated"};

constexpr Field kAliases{"aliases",        "Id cũ",   "Earlier ids",
                         list_of(kIdText), kOptional, "Địa chỉ cũ tự chuyển sang trang này"};
constexpr Field kPublished{"published", "Ngày đăng", "Published", kMoment, kOptional, "Ngày trang này đăng lần đầu"};
constexpr Field kUpdated{"updated", "Cập nhật lần cuối", "Updated", kMoment, kOptional, "Ngày sửa nội dung gần nhất"};
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
constexpr Field kNote{"note", "Ghi chú", "Note", kText, kOptional, "Điều người đọc cần biết thêm"};
constexpr Field kAcceptedList{"accepted",          "Nhận xét được chấp nhận",
                              "Accepted findings", list_of(object(kAccepted)),
                              kOptional,           "Lỗi của bản gốc, kèm lý do"};
constexpr Field kSpellings{"spellings",    "Cách viết khác", "Other spellings",
                           list_of(kText), kOptional,        "Chỉ dùng khi tìm kiếm"};

constexpr Field kPhotos{"photos",  "Ảnh",
                        "Photos",  list_of(object(kPhoto)),
                        kOptional, "Ảnh nằm cạnh index.md, mỗi ảnh có lời mô tả và cơ sở được đăng"};

constexpr Field kPublisherFields[] = {
    {"name", "Tên cơ quan", "Name", kText, kRequired, "Cơ quan chịu trách nhiệm trang này"},
    {"email", "Thư điện tử", "E-mail", kText, kOptional, "Hộp thư công vụ"},
    {"phone", "Điện thoại", "Telephone", kText, kOptional, "Số máy cơ quan"},
    {"address", "Địa chỉ", "Address", kText, kOptional, "Trụ sở"},
};

constexpr Field kTermFields[] = {
    {"name", "Tên viết đúng", "Name", kText, kRequired, "Viết như muốn thấy ở mọi bài: VNeID"},
    {"not", "Cách viết cần tránh", "Not", list_of(kText), kRequired, "Phân biệt chữ hoa, chữ thường: VneID"},
};

constexpr Field kSiteFields[] = {
    {"format", "Phiên bản nội dung", "Format of the content", kText, kRequired, "Luôn là 1"},
    {"title", "Tên trang", "Title", kText, kRequired, "Tên hiện trên đầu mọi trang"},
    {"tagline", "Lời giới thiệu ngắn", "Tagline", kText, kOptional, "Một câu dưới tên trang"},
    {"title_en", "Tên trang bằng tiếng Anh", "Title in English", kText, kOptional, "Tên trên bản tiếng Anh"},
    {"tagline_en", "Lời giới thiệu bằng tiếng Anh", "Tagline in English", kText, kOptional,
     "Một câu dưới tên trang trên bản tiếng Anh"},
    {"city", "Thành phố", "City", kText, kOptional, "Viết như trong câu: thành phố Hải Phòng"},
    {"base_url",
     "Địa chỉ trang",
     "Address of the site",
     {Shape::address},
     kOptional,
     "Địa chỉ đầy đủ, bắt đầu bằng https://"},
    {"languages", "Ngôn ngữ", "Languages", list_of(kIdText), kOptional,
     "vi, en; ngôn ngữ đầu là vi, mỗi ngôn ngữ sau có thư mục riêng"},
    {"time_zone", "Múi giờ", "Time zone", kText, kOptional, "\"+07:00\""},
    {"theme", "Giao diện", "Theme", kIdText, kOptional, "Tên thư mục trong themes/"},
    {"official", "Trang chính thức", "Official site", kYesNo, kOptional, "false: hiện dòng Trang thử nghiệm"},
    {"publisher", "Cơ quan quản lý trang", "Publisher", object(kPublisher), kOptional, "Ai chịu trách nhiệm"},
    {"licence", "Điều kiện sử dụng", "Licence", kText, kOptional, "Ghi rõ nguồn khi sử dụng"},
    {"highlights", "Số liệu nổi bật", "Highlights", list_of(reference_to(EntityKind::indicator)), kOptional,
     "Chỉ tiêu hiện trên trang chủ"},
    {"lead", "Câu đầu ở trang từng nơi", "First sentences of places", list_of(reference_to(EntityKind::indicator)),
     kOptional, "Chỉ tiêu kể trước tiên ở trang của từng nơi, theo thứ tự này"},
    {"worth_copying", "Mô hình nên học", "Worth copying", list_of(reference_to(EntityKind::initiative)), kOptional,
     "Mô hình hiện trên trang chủ"},
    {"spoken", "Cách đọc chữ viết tắt", "How abbreviations are said", named(kText), kOptional,
     "Cho bản tin truyền thanh: UBND: Ủy ban nhân dân"},
    {"terms", "Tên gọi thống nhất", "Terms", list_of(object(kTerm)), kOptional,
     "Nhắc khi bài in nguyên văn viết một tên theo cách khác"},
    {"accepted", "Nhận xét được chấp nhận", "Accepted findings", list_of(object(kAcceptedAnywhere)), kOptional,
     "Của tệp trong data/ và static/, kèm lý do"},
};

/// Of an indicator it says what is counted: "Contestants registered", since no measure stands behind its numbers
/// then.
constexpr Field kEnglishName{"en", "Tên tiếng Anh", "Name in English", kText, kOptional, "Tên trên bản tiếng Anh"};

constexpr Field kGroupFields[] = {
    {"name", "Tên nhóm", "Name", kText, kRequired, "Tên nhóm chỉ tiêu"},
    kEnglishName,
};

constexpr Field kIndicatorFields[] = {
    {"name", "Tên chỉ tiêu", "Name", kText, kRequired, "Tên đầy đủ"},
    {"short", "Tên ngắn", "Short name", kText, kRequired, "Tên trong bảng và biểu đồ"},
    kEnglishName,
    {"group", "Nhóm chỉ tiêu", "Group", reference_to(EntityKind::group), kRequired, "Id trong groups.yaml"},
    {"measure", "Đơn vị tính", "Measure", kText, kRequired, "người, lượt, %…; khác đơn vị thì không cộng"},
    {"counted_as", "Từ gọi trong câu", "Counting word", kText, kOptional, "thí sinh, học viên…"},
    {"of", "Tính trên", "Share of", kText, kOptional, "Mẫu số của tỷ lệ: học viên"},
    {"kind", "Loại chỉ tiêu", "Kind", one_of(kIndicatorKinds), kRequired,
     "Số đếm, tỷ lệ, mức, giá trị, có/không, tên"},
    {"total", "Cách tính toàn thành phố", "Total", one_of(kTotals), kOptional,
     "Cộng, tỷ lệ chung, lớn nhất, không tính"},
    {"better", "Chiều tốt hơn", "Better", one_of(kBetter), kOptional, "Nhiều hơn, ít hơn, không xét"},
    {"nature", "Tính chất", "Nature", one_of(kNatures), kOptional,
     "flow: phát sinh trong kỳ; stock: có tại một thời điểm"},
    {"comparable_within", "So sánh được trong", "Comparable within", {Shape::days}, kOptional, "7 ngày"},
    {"rank_from", "Xếp hạng khi có từ", "Ranked from", {Shape::percent}, kOptional, "80%"},
    {"definition", "Giải thích", "Definition", kText, kOptional, "Đếm gì, không đếm gì"},
    {"part_of", "Là một phần của", "Part of", reference_to(EntityKind::indicator), kOptional,
     "Chỉ tiêu bao trùm, cùng đơn vị tính"},
    {"not_share_of", "Không tính thành tỷ lệ của", "No share of", reference_to(EntityKind::indicator), kOptional,
     "Chỉ tiêu dễ bị lấy làm mẫu số dù khác đơn vị tính: trang nói rõ vì sao không chia"},
    {"names_of", "Kể tên của", "Names of", reference_to(EntityKind::indicator), kOptional,
     "Chỉ tiêu đếm chính những thứ được kể tên"},
    {"adds_up", "Phải bằng tổng của", "Adds up", list_of(reference_to(EntityKind::indicator)), kOptional,
     "Vẫn nhập số liệu; báo cáo nêu đủ các số hạng thì đối chiếu"},
    {"sum_of", "Bằng tổng của", "Sum of", list_of(reference_to(EntityKind::indicator)), kOptional,
     "Tự tính, không nhập số liệu"},
    {"ratio_of", "Bằng tỷ số của", "Ratio of", list_of(reference_to(EntityKind::indicator)), kOptional,
     "Hai chỉ tiêu: tử số, mẫu số"},
    kAliases,
};

constexpr Field kObligatedFields[] = {
    {"xa", "Xã", "Communes", {Shape::all_or_number}, kOptional, "all: tất cả; hoặc số lượng"},
    {"phuong", "Phường", "Wards", {Shape::all_or_number}, kOptional, "all: tất cả; hoặc số lượng"},
    {"dac-khu", "Đặc khu", "Special zones", {Shape::all_or_number}, kOptional, "all: tất cả; hoặc số lượng"},
    {"so-nganh", "Sở, ngành", "Departments", {Shape::all_or_number}, kOptional, "all: tất cả; hoặc số lượng"},
};

constexpr Field kPeriodFields[] = {
    {"name", "Tên kỳ báo cáo", "Name", kText, kRequired, "Năm 2025"},
    kEnglishName,
    {"from", "Từ ngày", "From", kMoment, kRequired, "Ngày đầu kỳ"},
    {"to", "Đến ngày", "To", kMoment, kRequired, "Ngày cuối kỳ"},
};

constexpr Field kOutlineEntryFields[] = {
    {"id", "Id của mục", "Id", kIdText, kRequired, "Không hiện trên trang"},
    {"heading", "Tên mục", "Heading", kText, kRequired, "Như đề cương yêu cầu"},
    kEnglishName,
    {"also", "Tên khác", "Also", list_of(kText), kOptional, "Dấu * ở cuối: phần sau tùy ý"},
    {"required", "Bắt buộc", "Required", kYesNo, kOptional, "true: báo cáo nào cũng phải có"},
    {"points", "Mỗi gạch đầu dòng là", "Each list item is", one_of(kPointKinds), kOptional,
     "Khó khăn, phương hướng, kiến nghị"},
    {"shown_by", "Cũng thấy ở chỉ tiêu", "Shown by", list_of(reference_to(EntityKind::indicator)), kOptional,
     "Có số liệu của chỉ tiêu này là đã nêu mục này"},
};

constexpr Field kClaimFields[] = {
    {"indicator", "Chỉ tiêu của báo cáo chung", "Indicator", reference_to(EntityKind::indicator), kRequired,
     "Điều báo cáo toàn thành phố nêu về số đơn vị"},
    {"section", "Mục của đề cương", "Section", {Shape::section}, kRequired, "Mục mà báo cáo của đơn vị kể việc đó"},
    {"figures", "Thấy ở chỉ tiêu", "Seen in figures", list_of(reference_to(EntityKind::indicator)), kOptional,
     "Chỉ tính báo cáo có số liệu này"},
    {"about", "Nói về", "About", one_of(kClaimAbouts), kOptional,
     "all: mọi nơi phải báo cáo; places: xã, phường, đặc khu"},
};

constexpr Field kCampaignFields[] = {
    {"name", "Tên chuyên đề", "Name", kText, kRequired, "Tên đầy đủ"},
    {"short", "Tên ngắn", "Short name", kText, kRequired, "Tên trong bảng và thực đơn"},
    kEnglishName,
    {"request", "Văn bản yêu cầu báo cáo", "Request", reference_to(EntityKind::document), kOptional,
     "Id trong documents.yaml"},
    {"obligated", "Nơi phải báo cáo", "Obligated", object(kObligated), kOptional, "{xa: all, so-nganh: 14}"},
    {"periods", "Kỳ báo cáo", "Periods", named(object(kPeriod)), kRequired, "Các kỳ của chuyên đề"},
    {"outline", "Đề cương", "Outline", list_of(object(kOutlineEntry)), kOptional, "Các mục mà báo cáo cần có"},
    {"claims", "Điều nêu cho toàn thành phố", "Claims for the whole city", list_of(object(kClaim)), kOptional,
     "Để trang Đối chiếu đặt cạnh các báo cáo đã đăng"},
};

constexpr Field kUnitFields[] = {
    {"name", "Tên", "Name", kText, kRequired, "Có loại đứng trước: Xã An Lão"},
    {"kind", "Loại", "Kind", one_of(kUnitKinds), kRequired, "Xã, phường, đặc khu, sở ngành"},
    {"code", "Mã đơn vị hành chính", "Official code", kText, kOptional, "Viết trong dấu ngoặc kép: \"11629\""},
    {"tile", "Ô trên sơ đồ", "Tile", list_of({Shape::whole_number}), kOptional, "[cột, hàng]"},
    {"since", "Thành lập", "Since", kMoment, kOptional, "01/07/2025"},
    {"formerly", "Tên các đơn vị cũ", "Formerly", list_of(kText), kOptional, "Để người dân tìm theo tên cũ"},
    kAliases,
};

constexpr Field kFamilyFields[] = {
    {"name", "Tên nhóm mô hình", "Name", kText, kRequired, "Tên hiện trên trang"},
    kEnglishName,
};

constexpr Field kTopicFields[] = {
    {"kind", "Loại", "Kind", one_of(kPointKinds), kRequired, "Khó khăn, phương hướng, kiến nghị"},
    {"name", "Tên", "Name", kText, kRequired, "Kinh phí hạn chế"},
    kEnglishName,
};

constexpr Field kDocumentType{"type", "Tên loại", "Type", kText, kRequired, "Công văn, Kế hoạch, Quyết định"};
constexpr Field kDocumentNumber{"number", "Số, ký hiệu", "Number", kText, kOptional, "516/SKHCN-TTTT"};
constexpr Field kDocumentDate{"date", "Ngày ban hành", "Date", kMoment, kOptional, "12/11/2025"};
constexpr Field kDocumentIssuer{"issuer", "Cơ quan ban hành", "Issuer", kText, kOptional, "Sở Khoa học và Công nghệ"};
constexpr Field kDocumentSubject{"subject", "Trích yếu", "Subject", kText, kOptional, "Về việc gì"};
constexpr Field kDocumentImplements{"implements", "Thực hiện văn bản",
                                    "Implements", list_of(reference_to(EntityKind::document)),
                                    kOptional,    "Id trong documents.yaml"};
constexpr Field kDocumentStatus{"status",  "Tình trạng",          "Status", one_of(kDocumentStatuses),
                                kOptional, "Đã ban hành, dự thảo"};
constexpr Field kDocumentInferred{"inferred", "Suy ra",
                                  "Inferred", list_of(one_of(kInferable)),
                                  kOptional,  "Các mục không văn bản nào ghi, do người biên tập suy ra"};

constexpr Field kDocumentFields[] = {
    kDocumentType,
    kDocumentNumber,
    kDocumentDate,
    kDocumentIssuer,
    kDocumentSubject,
    kDocumentImplements,
    {"effective", "Ngày có hiệu lực", "Effective", kMoment, kOptional, "15/11/2025"},
    {"file", "Tệp, địa chỉ", "File", kText, kOptional, "Nơi đọc toàn văn"},
    kDocumentStatus,
    kDocumentInferred,
    kNote,
    kAcceptedList,
    kAliases,
};

constexpr Field kPlatformFields[] = {
    {"name", "Tên nền tảng", "Name", kText, kRequired, "Tên hiện trên trang"},
    {"url", "Địa chỉ", "Address", {Shape::address}, kOptional, "Bắt đầu bằng https://"},
    {"audience", "Dành cho ai", "Audience", kText, kOptional, "Mọi người dân"},
    {"about", "Giới thiệu", "About", kText, kOptional, "Học được gì, làm được gì"},
    kSpellings,
};

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
    {"names", "Tên", "Names", list_of(kText), kOptional, "Danh sách tên; unit:<id> là một đơn vị"},
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

constexpr Field kAcceptedAnywhereFields[] = {
    {"finding", "Mã nhận xét", "Finding", kText, kRequired, "Mã in trong dấu ngoặc vuông: privacy-phone"},
    {"file", "Trong tệp", "In file", kText, kRequired, "data/platforms.yaml, static/bieu-mau.csv"},
    {"on", "Ở mục", "On", kText, kOptional, "zalo-oa.about"},
    {"at", "Ở dòng chữ", "At", kText, kOptional, "Một phần của dòng trong tệp"},
    {"reason", "Lý do cho phép", "Reason", kText, kRequired, "Số tổng đài, ai cũng được biết"},
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

constinit const Table kSite{"site", kSiteFields};
constinit const Table kPublisher{"publisher", kPublisherFields};
constinit const Table kTerm{"terms", kTermFields};
constinit const Table kAcceptedAnywhere{"accepted", kAcceptedAnywhereFields};
constinit const Table kGroup{"group", kGroupFields};
constinit const Table kIndicator{"indicator", kIndicatorFields};
constinit const Table kCampaign{"campaign", kCampaignFields};
constinit const Table kObligated{"obligated", kObligatedFields};
constinit const Table kPeriod{"period", kPeriodFields};
constinit const Table kOutlineEntry{"outline", kOutlineEntryFields};
constinit const Table kClaim{"claims", kClaimFields};
constinit const Table kUnit{"unit", kUnitFields};
constinit const Table kFamily{"family", kFamilyFields};
constinit const Table kTopic{"topic", kTopicFields};
constinit const Table kDocument{"document", kDocumentFields};
constinit const Table kPlatform{"platform", kPlatformFields};
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

const Field* Table::find(std::string_view field_name) const {
    const auto found = std::ranges::find(fields, field_name, &Field::name);
    return found == fields.end() ? nullptr : &*found;
}

}  // namespace reader
