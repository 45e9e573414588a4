// The fields of the files in data/.
#include "reader/field_types.h"

namespace reader {
namespace {

constexpr Word kUnitKinds[] = {{"xa", "Xã"}, {"phuong", "Phường"}, {"dac-khu", "Đặc khu"}, {"so-nganh", "Sở, ngành"}};
constexpr Word kIndicatorKinds[] = {{"count", "Số đếm"},   {"share", "Tỷ lệ"},    {"rate", "Mức"},
                                    {"amount", "Giá trị"}, {"flag", "Có, không"}, {"names", "Tên"}};
constexpr Word kTotals[] = {{"sum", "Cộng"}, {"share", "Tỷ lệ chung"}, {"max", "Lớn nhất"}, {"none", "Không tính"}};
constexpr Word kBetter[] = {{"more", "Nhiều hơn"}, {"less", "Ít hơn"}, {"none", "Không xét"}};
constexpr Word kNatures[] = {{"flow", "Phát sinh trong kỳ"}, {"stock", "Có tại một thời điểm"}};
constexpr Word kPointKinds[] = {
    {"difficulty", "Khó khăn"}, {"direction", "Phương hướng"}, {"recommendation", "Kiến nghị"}};
constexpr Word kClaimAbouts[] = {{"all", "Mọi nơi phải báo cáo"}, {"places", "Xã, phường, đặc khu"}};

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
    {"code", "Mã đơn vị hành chính", "Official code", kText, kOptional, "Đúng năm chữ số: \"11629\""},
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

constexpr Field kAcceptedAnywhereFields[] = {
    {"finding", "Mã nhận xét", "Finding", kText, kRequired, "Mã in trong dấu ngoặc vuông: privacy-phone"},
    {"file", "Trong tệp", "In file", kText, kRequired, "data/platforms.yaml, static/bieu-mau.csv"},
    {"on", "Ở mục", "On", kText, kOptional, "zalo-oa.about"},
    {"at", "Ở dòng chữ", "At", kText, kOptional, "Một phần của dòng trong tệp"},
    {"reason", "Lý do cho phép", "Reason", kText, kRequired, "Số tổng đài, ai cũng được biết"},
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

}  // namespace reader
