"""What the site says of the reports themselves: who has one here, what each tells, how their figures agree."""

import csv
import re
import unittest

from built_site import Site, build, built_site, content, copy_of_the_content, temporary_folder

CAMPAIGN = "binh-dan-hoc-vu-so"
STATUS = f"tinh-hinh-bao-cao/{CAMPAIGN}/"
SIGNS = {"Có mục riêng": "own", "Nêu trong mục khác": "elsewhere", "Không thấy nêu": "none"}
# What the five reports tell (inventory §13), by section of the outline: own, elsewhere or not found.
OUTLINE = ["direction", "communication", "experience", "initiatives", "contest", "strengths", "difficulties",
           "next-steps", "recommendations"]
MATRIX = {
    "Đặc khu Cát Hải": ["own", "own", "own", "none", "elsewhere", "none", "none", "none", "none"],
    "Xã An Lão": ["elsewhere", "own", "own", "own", "elsewhere", "none", "none", "none", "none"],
    "Xã Phú Thái": ["own", "own", "own", "elsewhere", "none", "none", "own", "own", "own"],
    "Sở Khoa học và Công nghệ": ["own", "own", "own", "own", "elsewhere", "own", "own", "own", "none"],
}
# Statements about all units: what is stated, of how many, how many of the three published reports tell it, who does not.
CLAIMS = {
    "Tỷ lệ sở, ban, ngành và xã, phường, đặc khu triển khai đồng bộ phong trào": ("100%", "128 nơi", 3, []),
    "Tỷ lệ xã, phường, đặc khu tổ chức hoạt động trải nghiệm, hướng dẫn nền tảng số":
        ("100%", "114 xã, phường, đặc khu", 3, []),
    "Cơ quan, đơn vị có người được tập huấn chuyển đổi số trên nền tảng MOOCs":
        ("128 đơn vị", "128 nơi", 1, ["Xã An Lão", "Xã Phú Thái"]),
    "Tỷ lệ cơ quan, đơn vị đề xuất sáng kiến, mô hình": ("100%", "128 nơi", 2, ["Đặc khu Cát Hải"]),
    "Xã, phường, đặc khu hưởng ứng Cuộc thi": ("114/114 (100%)", "114 xã, phường, đặc khu", 2, ["Xã Phú Thái"]),
}
# Two communes and the department that speaks for the city.
SMALL_SITE = {
    "data/site.yaml": "format: 1\ntitle: Trang mẫu\npublisher: {name: Cơ quan mẫu}\n",
    "data/groups.yaml": "common: {name: Thông tin chung}\n",
    "data/units.yaml": "xa-mot: {name: Xã Một, kind: xa}\nxa-hai: {name: Xã Hai, kind: xa}\n"
                       "so-ba: {name: Sở Ba, kind: so-nganh}\n",
    "data/campaigns.yaml": "hoc-so:\n  name: Học số\n  short: Học số\n  obligated: {xa: all}\n  periods:\n"
                           "    \"2025\": {name: Năm 2025, from: 01/01/2025, to: 31/12/2025}\n",
    "data/indicators.yaml": "nguoi-hoc: {name: Người học, short: Người học, group: common, measure: người, kind: count, "
                            "total: sum}\n",
}
SMALL_REPORT = """---
title: Kết quả
campaign: hoc-so
period: "2025"
published: 21/11/2026
scope: {scope}
results:
  nguoi-hoc: {{value: "{value}", as_of: 30/06/2025, at: mục 1}}
---
Một đoạn.
"""


def matrix_of(page):
    """First link of each row of the matrix -> what it says of each section."""
    table = next(table for table in page.main.find_all("table") if table.get("class") == "matrix")
    rows = [row for row in table.find_all("tr") if row.find("td")]
    return {row.find("a").text: [next(state for words, state in SIGNS.items() if words in cell.text)
                                 for cell in row.find_all("td")] for row in rows}


def block(page, heading):
    """The item of the page whose heading is `heading`."""
    return next(element.parent for element in page.main.find_all("h3") if element.text == heading)


def section(page, heading):
    """The section of the page whose heading is `heading`."""
    found = next(element for element in page.main.find_all("h2") if element.text == heading)
    return next(element for element in found.ancestors() if element.name == "section")


class CompletenessTest(unittest.TestCase):
    def test_the_matrix_of_the_five_reports(self):
        self.assertEqual([entry["id"] for entry in content("campaigns")[CAMPAIGN]["outline"]], OUTLINE)
        self.assertEqual(matrix_of(built_site().page(STATUS)), MATRIX)
        other = matrix_of(built_site().page("tinh-hinh-bao-cao/chuyen-doi-so/"))
        self.assertEqual(other, {"Đặc khu Cát Hải": ["own"] * len(content("campaigns")["chuyen-doi-so"]["outline"])})

    def test_each_state_has_a_sign_of_its_own(self):
        states = {}
        for cell in built_site().page(STATUS).main.find_all("td"):
            for span in cell.find_all("span"):
                if span.get("class", "").startswith("state "):
                    sign, words = span.text.split(" ", 1)
                    states.setdefault(sign, set()).add(words)
        self.assertEqual(sorted(len(words) for words in states.values()), [1, 1, 1], states)

    def test_counts_name_their_denominators(self):
        page = built_site().page(STATUS)
        kinds = next(table for table in page.main.find_all("table") if table.get("class") == "kinds")
        counts = {row.find("th").text: [cell.text for cell in row.find_all("td")]
                  for row in kinds.find_all("tr") if row.find("td")}
        self.assertEqual(counts, {"Xã": ["2", "67"], "Phường": ["0", "45"], "Đặc khu": ["1", "2"],
                                  "Cộng xã, phường, đặc khu": ["3", "114"],
                                  "Sở, ngành Trang mới biết tên 5 trong 14 nơi.": ["1", "14"], "Tất cả": ["4", "128"]})
        self.assertIn("“Chưa có trên trang này” không có nghĩa là địa phương chưa báo cáo.", page.text)
        self.assertIn("4 trong 128 nơi phải báo cáo (114 xã, phường, đặc khu và 14 sở, ban, ngành)", page.text)

    def test_every_unit_is_either_in_the_matrix_or_in_a_list(self):
        page = built_site().page(STATUS)
        listed = [link.text for link in section(page, "Chưa có trên trang này").find_all("a")]
        names = [unit["name"] for unit in content("units").values()]
        self.assertEqual(sorted(listed + list(MATRIX)), sorted(names))
        self.assertEqual(len(set(listed)), len(listed))

    def test_each_unit_shows_its_own_line(self):
        for folder, states in (("don-vi/xa-an-lao/", MATRIX["Xã An Lão"]),
                               ("don-vi/xa-phu-thai/", MATRIX["Xã Phú Thái"])):
            own = section(built_site().page(folder), "Tình hình báo cáo")
            found = [next(state for words, state in SIGNS.items() if item.text.endswith(words))
                     for item in own.find("ul").find_all("li")]
            self.assertEqual(found, states, folder)
        ward = section(built_site().page("don-vi/phuong-ngo-quyen/"), "Tình hình báo cáo")
        self.assertIn("Bình dân học vụ số, Năm 2025: Chưa có trên trang này", ward.text)

    def test_the_list_for_reminders(self):
        site = built_site()
        with (site.folder / STATUS / f"{CAMPAIGN}.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        header, rows = rows[0], rows[1:]
        self.assertEqual(len(rows), len(content("units")))
        by_name = {row[2]: row for row in rows}
        self.assertEqual(by_name["Xã An Lão"][3:6], ["11629", "Xã", "Đã đăng báo cáo"])
        self.assertIn("Sáng kiến, cách làm hay, mô hình hiệu quả", by_name["Đặc khu Cát Hải"][header.index("Không thấy nêu")])
        self.assertEqual(by_name["Phường Ngô Quyền"][3:], ["11329", "Phường", "Chưa có trên trang này", "", "", "", "", ""])
        self.assertIn(STATUS + f"{CAMPAIGN}.xlsx", site.files)


class ReconciliationTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.page = built_site().page("doi-chieu/")

    def test_the_city_beside_the_sum(self):
        contest = block(self.page, "Thí sinh đăng ký Cuộc thi Công dân số").text
        for words in ("Số toàn thành phố do Sở Khoa học và Công nghệ công bố", "311.243 người", "“Kết thúc Cuộc thi”",
                      "Cộng từ 2 báo cáo đã đăng", "3.010 người", "1.570 người, tính đến 9 giờ ngày 11/11/2025",
                      "Chưa so sánh được: mới có số liệu của 2/114 xã, phường, đặc khu."):
            self.assertIn(words, contest)

    def test_no_difference_before_every_place_has_told(self):
        self.assertNotIn("308.233", self.page.text)
        self.assertNotIn("Chênh lệch", self.page.text)

    def test_a_figure_of_a_wider_scope_names_it(self):
        trained = next(heading.parent for heading in self.page.main.find_all("h3") if "lớp tập huấn AI" in heading.text)
        for words in ("696 người", "130 đơn vị", "114 xã, phường, đặc khu và 14 sở, ban, ngành"):
            self.assertIn(words, trained.text)

    def test_shares_without_counts_are_not_summed(self):
        teachers = next(heading.parent for heading in self.page.main.find_all("h3") if "khóa phổ cập AI" in heading.text)
        self.assertIn("Không cộng, không so sánh", teachers.text)
        self.assertNotIn("Cộng từ", teachers.text)

    def test_figures_that_two_reports_tell(self):
        matches = section(self.page, "Các báo cáo nêu cùng một con số")
        rows = [row.text for row in matches.find_all("tr") if row.find("td")]
        self.assertEqual(len(rows), 2)
        for row, words in zip(rows, (("20/20 (100%)", "31/03/2025", "huyện Cát Hải (cũ)"), ("1.440 người", "“Đến nay”"))):
            for expected in (*words, "(Bình dân học vụ số)", "(Chuyển đổi số)", "mục II.2", "mục I.2.2"):
                self.assertIn(expected, row)

    def test_claims_beside_the_reports(self):
        items = section(self.page, "Điều nêu cho toàn thành phố cạnh các báo cáo đã đăng").find_all("li")
        claims = {item.find("h3").text: item for item in items if item.find("h3")}
        self.assertEqual(set(claims), set(CLAIMS))
        for name, (share, of, telling, silent) in CLAIMS.items():
            with self.subTest(name):
                self.assertIn(f"Sở Khoa học và Công nghệ nêu {share}. Trong 3 báo cáo đã đăng, {telling} báo cáo có nội "
                              "dung này.", claims[name].text)
                self.assertIn(f"Nói về {of}", claims[name].text)
                names = claims[name].find("ul")
                self.assertEqual([link.text for link in names.find_all("a")] if names else [], silent)

    def test_no_word_blames(self):
        for word in ("sai", "gian dối", "vi phạm", "thiếu trung thực", "chậm nộp"):
            self.assertIsNone(re.search(rf"\b{word}\b", self.page.text), word)

    def test_notes_on_quality_give_the_reasons(self):
        notes = section(self.page, "Điều cần lưu ý về số liệu").text
        for words in ("Bản nhận được để trống số", "Bản nhận được không có phần ký", "1 trong 2 số liệu không ghi ngày",
                      "Chỉ nêu bằng lời, không có con số", "Hình ảnh, video"):
            self.assertIn(words, notes)

    def test_indicators_lead_there(self):
        for folder, anchor in (("ket-qua/thi-sinh-dang-ky/", "so-sanh-thi-sinh-dang-ky"),
                               ("ket-qua/ty-le-don-vi-co-sang-kien/", "dieu-neu-4")):
            links = [link["href"] for link in built_site().page(folder).main.find_all("a")]
            self.assertIn(f"../../doi-chieu/#{anchor}", links)
            self.assertIn(anchor, self.page.ids)

    def test_reports_that_contradict_each_other(self):
        folder = copy_of_the_content()
        report = folder / "content/reports/dac-khu-cat-hai/chuyen-doi-so-2025.md"
        text = report.read_text("utf-8")
        report.write_text(text.replace("value: 20/20\n    as_of: 31/03/2025", "value: 19/20\n    as_of: 31/03/2025")
                          .replace("[20/20](figure:can-bo-hoc-du-moocs)", "[19/20](figure:can-bo-hoc-du-moocs)"), "utf-8")
        site = Site(build(folder, temporary_folder() / "public"))
        conflicts = section(site.page("doi-chieu/"), "Các báo cáo nêu khác nhau").text
        self.assertRegex(conflicts, r"Hai báo cáo nêu khác nhau: (19|20)/20 \(\d+%\) \(Đặc khu Cát Hải\); (19|20)/20 \(\d+%\) "
                                    r"\(Đặc khu Cát Hải\)\. Chưa rõ số nào đúng\.")

    def test_every_place_told_gives_a_difference(self):
        folder = temporary_folder()
        for path, text in SMALL_SITE.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, "utf-8")
        for unit, value, scope in (("xa-mot", "1.570", "unit"), ("xa-hai", "1.440", "unit"), ("so-ba", "3.500", "all")):
            report = folder / f"content/reports/{unit}/bao-cao.md"
            report.parent.mkdir(parents=True)
            report.write_text(SMALL_REPORT.format(value=value, scope=scope), "utf-8")
        page = Site(build(folder, temporary_folder() / "public")).page("doi-chieu/")
        self.assertIn("3.010 người", block(page, "Người học").text)
        self.assertIn("Đã có số liệu của cả 2 xã, phường, đặc khu. Chênh lệch: 490 người", block(page, "Người học").text)


if __name__ == "__main__":
    unittest.main()
