"""A made-up country whose communes, wards and special zones report month by month: what the benchmark is about.

The same number of units and months gives the same country everywhere. Names, sentences and figures are plausible, not
true.
"""

import dataclasses
import functools
import itertools
import random
import unicodedata

FIRST_YEAR = 2024
REPORT_DAY = 25

_FIRST = """An Bình Cẩm Chí Đại Đông Đức Gia Hải Hòa Hoàng Hồng Hưng Khánh Kiến Kim Lạc Lê Liên Long Mai Minh Mỹ Nam
Nghĩa Ngọc Nguyên Nhân Nhật Ninh Phong Phú Phúc Quang Quảng Quý Quyết Sơn Tam Tân Tây Thái Thanh Thành Thiện Thịnh
Thọ Thống Thuận Thủy Tiên Tiến Toàn Trà Trấn Trung Trường Tú Tuệ Tường Văn Vân Vạn Việt Vĩnh Vũ Xuân Yên""".split()
_SECOND = """Ái An Ân Ba Bắc Bảo Bình Cát Châu Chính Cường Cửu Dân Đào Đạo Điền Định Đoàn Đồng Dũng Dương Giang Giáp Hà
Hạ Hải Hạnh Hậu Hiệp Hiền Hiếu Hòa Học Hội Huệ Hùng Hương Khê Khoa Khôi Lâm Lập Lễ Lĩnh Lộc Lợi Luận Lương Lý Mạc Mẫn
Mậu Nghị Nghiệp Ngãi Nguyệt Nhạc Nhuận Ninh Phách Phái Phát Phổ Phụ Phước Phương Quan Quế Quốc Sinh Sở Sỹ Tâm Tập Thạch
Thắng Thạnh Thiên Thông Thư Thượng Tích Tín Trạch Tri Trị Triều Trinh Trực Trúc Tuấn Tùng Tự Uyên Vinh Vượng Xá""".split()

_SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Ngô Dương Lý".split()
_GIVEN = "An Bình Dung Hà Hải Hạnh Hùng Hương Lan Long Mai Minh Nam Nga Phong Quân Sơn Thảo Thủy Tuấn Vân".split()


@dataclasses.dataclass(frozen=True)
class Indicator:
    id: str
    name: str
    measure: str
    most: int
    part_of: str = ""


INDICATORS = [
    Indicator("thi-sinh-dang-ky", "Thí sinh đăng ký Cuộc thi Công dân số", "người", 4000),
    Indicator("thi-sinh-hoan-thanh", "Thí sinh hoàn thành bài thi", "người", 3000, "thi-sinh-dang-ky"),
    Indicator("to-cong-nghe-so", "Tổ công nghệ số cộng đồng", "tổ", 60),
    Indicator("thanh-vien-to-cong-nghe", "Thành viên Tổ công nghệ số cộng đồng", "thành viên", 500),
    Indicator("nguoi-duoc-huong-dan", "Người dân được hướng dẫn dùng dịch vụ số", "người dân", 6000),
    Indicator("lop-ky-nang-so", "Lớp kỹ năng số đã mở", "lớp", 90),
    Indicator("luot-hoc-nha-van-hoa", "Lượt người học tại nhà văn hóa", "lượt", 5000),
    Indicator("can-bo-hoc-truc-tuyen", "Cán bộ học trực tuyến", "cán bộ", 120),
    Indicator("giao-vien-hoc-ai", "Giáo viên học về trí tuệ nhân tạo", "giáo viên", 200),
    Indicator("hoc-sinh-trai-nghiem", "Học sinh trải nghiệm nền tảng số", "học sinh", 3000),
    Indicator("tai-khoan-dinh-danh", "Tài khoản định danh điện tử mức 2", "tài khoản", 15000),
    Indicator("ho-so-truc-tuyen", "Hồ sơ nộp trực tuyến", "hồ sơ", 9000),
    Indicator("diem-ho-tro", "Điểm hỗ trợ người dân dùng dịch vụ số", "điểm", 40),
    Indicator("tin-bai-dang-tai", "Tin, bài đã đăng", "tin, bài", 150),
    Indicator("buoi-phat-thanh", "Buổi phát thanh về kỹ năng số", "buổi", 120),
    Indicator("san-pham-len-san", "Sản phẩm lên sàn thương mại điện tử", "sản phẩm", 80),
    Indicator("ho-kinh-doanh-thanh-toan", "Hộ kinh doanh nhận thanh toán không dùng tiền mặt", "hộ kinh doanh", 900),
    Indicator("camera-an-ninh", "Camera an ninh nối mạng", "camera", 300),
]

SECTIONS = [
    ("communication", "Kết quả tổ chức truyền thông, tuyên truyền"),
    ("experience", "Hoạt động trải nghiệm, hướng dẫn nền tảng số, dịch vụ số, lớp học số"),
    ("initiatives", "Sáng kiến, cách làm hay, mô hình hiệu quả"),
    ("difficulties", "Khó khăn, hạn chế"),
    ("next-steps", "Phương hướng, nhiệm vụ thời gian tới"),
]

TOPICS = [
    ("kinh-phi", "difficulty", "Kinh phí hạn chế"),
    ("thieu-thiet-bi", "difficulty", "Thiếu thiết bị, hạ tầng"),
    ("nhan-luc-mong", "difficulty", "Nhân lực hỗ trợ còn mỏng"),
    ("nhan-thuc", "difficulty", "Nhận thức chưa đồng đều"),
    ("duy-tri-to", "direction", "Duy trì Tổ công nghệ số cộng đồng"),
    ("mo-them-lop", "direction", "Mở thêm lớp kỹ năng số"),
    ("truyen-thong", "direction", "Truyền thông nhiều kênh"),
]

FORMS = ["Chợ số", "Góc công nghệ số", "Nhà văn hóa số", "Đại sứ số", "Gia đình số", "Lớp học cuối tuần",
         "Tổ liên gia số", "Điểm số cộng đồng"]

_WHO = ["Tổ công nghệ số cộng đồng", "Đoàn thanh niên", "Hội phụ nữ", "Hội nông dân", "Trường trung học cơ sở",
        "Trạm y tế", "Công an địa phương", "Mặt trận Tổ quốc", "Trung tâm học tập cộng đồng", "Hội người cao tuổi"]
_DID = ["mở lớp buổi tối để người dân thực hành trên điện thoại của mình", "đến từng nhà chỉ cách nộp hồ sơ trực tuyến",
        "giúp người cao tuổi đăng nhập và đặt lịch khám bệnh", "hướng dẫn tiểu thương nhận thanh toán qua mã QR",
        "phát tờ rơi có hình minh họa, chữ to, dễ theo dõi", "dạy cách nhận ra cuộc gọi và tin nhắn lừa đảo",
        "cùng học sinh quay các đoạn phim ngắn về dịch vụ công", "trực tại bộ phận một cửa để làm mẫu cho người đến",
        "đọc bản tin trên loa truyền thanh vào buổi sáng và buổi chiều", "lập nhóm Zalo để trả lời câu hỏi trong ngày"]
_WHERE = ["tại nhà văn hóa các thôn", "ở chợ trung tâm", "trong các buổi họp tổ dân phố", "tại trường học vào cuối tuần",
          "ở trụ sở Ủy ban nhân dân", "tại các điểm bưu điện văn hóa", "trong ngày hội của địa phương",
          "ở những thôn xa trung tâm"]
_THEN = ["Người dự học làm được ngay việc mình cần và về chỉ lại cho người nhà.",
         "Sau buổi học, nhiều người tự nộp hồ sơ mà không phải đi lại.",
         "Cách làm này ít tốn kém, thôn nào cũng làm theo được.",
         "Người chưa có điện thoại thông minh được mượn máy để tập.",
         "Ý kiến của người dân được ghi lại và trả lời trong tuần.",
         "Các buổi sau dành thêm thời gian cho người mới bắt đầu."]


@functools.cache
def fold(text):
    """Without tone marks, in lower case, words joined by hyphens."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "-".join("".join(c for c in letters if not unicodedata.combining(c)).split())


@dataclasses.dataclass(frozen=True)
class Unit:
    id: str
    kind: str  # xa, phuong, dac-khu
    name: str
    code: str
    tile: tuple


@dataclasses.dataclass(frozen=True)
class Period:
    id: str
    month: int
    year: int

    def day(self, day):
        return f"{day:02}/{self.month:02}/{self.year}"


@dataclasses.dataclass(frozen=True)
class Paragraph:
    text: str


@dataclasses.dataclass(frozen=True)
class FigureTable:
    indicators: tuple


@dataclasses.dataclass(frozen=True)
class Points:
    points: tuple  # (topic, text)


@dataclasses.dataclass(frozen=True)
class Report:
    unit: Unit
    period: Period
    id: str
    figures: dict  # indicator id -> whole number
    signer: str
    plan_number: int
    sections: list  # (heading, list of Paragraph, FigureTable and Points)


@dataclasses.dataclass(frozen=True)
class Initiative:
    id: str
    title: str
    form: str
    unit: Unit
    text: str


def _names(count):
    """Pairs of syllables, then triples, each unlike all others without tone marks."""
    seen = set()
    for syllables in itertools.chain(itertools.product(_FIRST, _SECOND), itertools.product(_FIRST, _FIRST, _SECOND)):
        name = " ".join(syllables)
        if fold(name) not in seen:
            seen.add(fold(name))
            yield name
            if len(seen) == count:
                return


class Country:
    def __init__(self, units, months, body_kb):
        self.body_bytes = body_kb * 1000
        self.periods = [Period(f"{FIRST_YEAR + m // 12}-{m % 12 + 1:02}", m % 12 + 1, FIRST_YEAR + m // 12)
                        for m in range(months)]
        width = max(1, int((1.6 * units) ** 0.5))
        kinds = [("xa", "Xã")] * 7 + [("phuong", "Phường")] * 3
        self.units = []
        for i, name in enumerate(_names(units)):
            kind, said = ("dac-khu", "Đặc khu") if i % 250 == 249 else kinds[i % 10]
            self.units.append(Unit(f"{kind}-{fold(name)}", kind, f"{said} {name}", f"{10000 + i:05}",
                                   (i % width + 1, i // width + 1)))
        self.initiatives = [self._initiative(i, unit) for i, unit in enumerate(self.units) if i % 50 == 0]

    def reports(self):
        """One after another: a large country is never in memory whole."""
        for number, unit in enumerate(self.units):
            for period in self.periods:
                yield self._report(number, unit, period)

    def _initiative(self, number, unit):
        chance = random.Random(f"initiative {number}")
        form = FORMS[number // 50 % len(FORMS)]
        place = unit.name.split(" ", 1)[1]
        return Initiative(f"{fold(form)}-{unit.id}", f"{form} {place}", form, unit,
                          "\n\n".join(self._sentences(chance) for _ in range(3)))

    def _report(self, number, unit, period):
        chance = random.Random(f"{number} {period.id}")
        figures = {indicator.id: chance.randint(2, indicator.most) for indicator in INDICATORS}
        for indicator in INDICATORS:
            if indicator.part_of:
                figures[indicator.id] = chance.randint(1, figures[indicator.part_of])
        ids = list(figures)
        sections = [
            (SECTIONS[0][1], [Paragraph(self._opening(unit, number, period))]),
            (SECTIONS[1][1], [FigureTable(tuple(ids[4:12]))]),
            (SECTIONS[2][1], []),
            (SECTIONS[3][1], [Points(self._points(chance, "difficulty"))]),
            (SECTIONS[4][1], [Points(self._points(chance, "direction"))]),
        ]
        size = 1500  # what stands there already, about
        for turn in itertools.cycle((0, 1, 2)):
            if size >= self.body_bytes:
                break
            text = self._sentences(chance)
            sections[turn][1].append(Paragraph(text))
            size += len(text.encode())
        signer = f"{chance.choice(_SURNAMES)} Văn {chance.choice(_GIVEN)}"
        return Report(unit, period, f"binh-dan-hoc-vu-so-{period.id}", figures, signer, number % 900 + 1, sections)

    def _opening(self, unit, number, period):
        return (f"{unit.name} ra Kế hoạch số {number % 900 + 1}/KH-UBND ngày {period.day(5)} và giao các đoàn thể cùng làm. "
                f"Số liệu tính đến ngày {period.day(REPORT_DAY)}.")

    def _sentences(self, chance):
        return (f"{chance.choice(_WHO)} {chance.choice(_DID)} {chance.choice(_WHERE)}, "
                f"mỗi tháng {chance.randint(2, 9)} buổi. {chance.choice(_THEN)} "
                f"{chance.choice(_WHO)} {chance.choice(_DID)}. {chance.choice(_THEN)}")

    def _points(self, chance, kind):
        topics = [topic for topic in TOPICS if topic[1] == kind]
        return tuple((topic, f"{chance.choice(_WHO)} cần thêm người và thời gian {chance.choice(_WHERE)}.")
                     for topic in chance.sample(topics, 2))


def figure_text(number):
    return f"{number:,}".replace(",", ".")


def write_body(report, figure_cell, topic_address):
    """The Markdown of a report. `figure_cell(indicator, number)` and `topic_address(topic)` are as a maker writes them."""
    names = {indicator.id: indicator.name for indicator in INDICATORS}

    def write_block(block):
        if isinstance(block, Paragraph):
            return block.text + "\n"
        if isinstance(block, FigureTable):
            return "| Chỉ tiêu | Kết quả |\n|---|---|\n" + "".join(
                f"| {names[id]} | {figure_cell(id, figure_text(report.figures[id]))} |\n" for id in block.indicators)
        return "".join(f"- [{name}]({topic_address(id)}): {text}\n" for (id, _, name), text in block.points)

    return "\n".join(f"## {heading}\n\n" + "".join(write_block(block) + "\n" for block in blocks)
                     for heading, blocks in report.sections)
