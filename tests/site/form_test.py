"""Entry forms: made by loa, read and filled with openpyxl, saved again by LibreOffice, turned into reports."""

import datetime
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import openpyxl
import yaml

from built_site import REPOSITORY, Page, build, content, run_loa, states

UNIT = "phuong-hung-dao"
COLUMNS = {"value": "D", "as_of": "E", "at": "F", "note": "G", "rank": "H"}
PLACE = re.compile(r"\[([a-z-]+)\]: .*\n  --> .*: Trang '(.+)', ô ([A-Z]+\d+)\n")

FIELDS = {
    "title": "Kết quả phong trào: “Bình dân học vụ số”",
    "published": "21/11/2026",
    "document.number": "12/BC-UBND",
    "document.date": "15/11/2025",
    "document.place": "Hưng Đạo",
    "document.authority[]": "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH",
    "document.signer.name": "Lê Văn Huy",
    "document.signer.title": "Phó Chủ tịch",
    "document.recipients[]": "Sở Khoa học và Công nghệ\nLưu: VT",
}
FIGURES = {
    "so-ho-gia-dinh": {"value": "8.203", "as_of": "Đến nay", "at": "mục 1"},
    "tin-bai-zalo": {"value": "hơn 10", "as_of": "01/01/2025 - 25/11/2025", "at": "mục 1"},
    "thi-sinh-dang-ky": {"value": "1.570", "rank": "54/114", "as_of": "11/11/2025 09:00", "at": "mục 2"},
    "thi-sinh-hoan-thanh": {"value": "khoảng 1.000", "as_of": "11/11/2025", "at": "mục 2", "note": "Ghi: #1, “gần đúng”"},
    "can-bo-hoc-du-moocs": {"value": "12/14", "at": "mục 3"},
    "to-cong-nghe-so-cong-dong": {"value": "5 - 7", "at": "mục 3"},
}
TEXTS = {
    "communication": "Phường phát thanh *hằng ngày*.\nCó 10 bài.",
    "experience": "Phường mở lớp ở nhà văn hóa.",
    "initiatives": "Phường làm theo nơi khác.",
    "difficulties": "- Kinh phí\nNhân lực",
}
# Indicator, cells, the finding and the column in which it is.
MISTAKES = [
    ("so-ho-gia-dinh", {"value": "1.44", "at": "mục 1"}, "figure-ambiguous", "D"),
    ("tin-bai-zalo", {"value": "1,440", "at": "mục 1"}, "figure-comma-thousands", "D"),
    ("thi-sinh-dang-ky", {"value": "8203 người", "at": "mục 2"}, "figure-extra-words", "D"),
    ("thi-sinh-hoan-thanh", {"value": "1,2 triệu", "at": "mục 2"}, "figure-magnitude-word", "D"),
    ("luot-lam-bai", {"value": "từ 100 trở lên", "at": "mục 2"}, "figure-trailing-bound", "D"),
    ("tin-bai-facebook", {"value": 1.44, "at": "mục 1"}, "form-cell-number", "D"),
    ("to-cong-nghe-so-cong-dong", {"value": datetime.date(2025, 7, 5), "at": "mục 3"}, "form-cell-date", "D"),
    ("phong-su-ngan", {"value": "2", "as_of": "30/02/2025", "at": "mục 1"}, "date-impossible", "E"),
    ("bang-ron-pano", {"value": "5"}, "figure-place-missing", "F"),
    ("can-bo-hoc-du-moocs", {"value": "20/20", "rank": "hạng 54", "at": "mục 3"}, "rank-unreadable", "H"),
]


def rows_by_id(sheet, column):
    return {row[column - 1].value: row[0].row for row in sheet.iter_rows() if row[column - 1].value}


def fill(path, figures, fields=FIELDS, texts=TEXTS):
    book = openpyxl.load_workbook(path)
    for sheet, column, entries in (("Thông tin chung", 4, fields), ("Nội dung", 3, texts)):
        rows = rows_by_id(book[sheet], column)
        for key, text in entries.items():
            book[sheet].cell(rows[key], 2).value = text
    sheet = book["Số liệu"]
    rows = rows_by_id(sheet, 11)
    for indicator, cells in figures.items():
        for name, value in cells.items():
            cell = sheet[f"{COLUMNS[name]}{rows[indicator]}"]
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    book.save(path)
    return rows


def save_in_libreoffice(path, folder):
    profile = folder / "profile"
    subprocess.run(["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx",
                    "--outdir", folder / "saved", path], check=True, capture_output=True, timeout=120)
    return folder / "saved" / path.name


class FormTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="loa-form-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.site = cls.folder / "site"
        for part in ("content", "data"):
            shutil.copytree(REPOSITORY / part, cls.site / part)

    def form(self, name, unit=UNIT):
        path = self.folder / f"{name}.xlsx"
        run = run_loa("new", "form", "-s", self.site, "--unit", unit, "-o", path, "--replace")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        return path

    def test_the_form_asks_for_every_indicator_that_is_reported(self):
        sheet = openpyxl.load_workbook(self.form("asks"))["Số liệu"]
        titles = [cell.value for cell in sheet[3]]
        self.assertEqual(titles[:7], ["STT", "Nội dung", "Đơn vị tính", "Số liệu", "Tính đến ngày", "Vị trí", "Ghi chú"])
        asked = set(rows_by_id(sheet, 11))
        reported = {id for id, entry in content("indicators").items() if not {"sum_of", "ratio_of"} & set(entry)}
        self.assertEqual(asked, reported)
        self.assertTrue(sheet.column_dimensions["K"].hidden)

    def test_only_entry_cells_are_open_and_they_are_text(self):
        book = openpyxl.load_workbook(self.form("cells"))
        self.assertEqual({sheet.title: sheet.sheet_state for sheet in book},
                         {"Hướng dẫn": "visible", "Thông tin chung": "visible", "Số liệu": "visible",
                          "Nội dung": "visible", "loa": "hidden"})
        opened = 0
        for sheet in book:
            self.assertTrue(sheet.protection.sheet, sheet.title)
            for row in sheet.iter_rows():
                for cell in row:
                    if not cell.protection.locked:
                        self.assertEqual(cell.number_format, "@", cell.coordinate)
                        self.assertFalse(sheet.merged_cells.ranges)
                        opened += 1
        self.assertEqual(opened, 5 * len(rows_by_id(book["Số liệu"], 11)) + len(rows_by_id(book["Thông tin chung"], 4)) +
                         len(rows_by_id(book["Nội dung"], 3)))

    def test_flags_are_chosen_and_periods_too(self):
        book = openpyxl.load_workbook(self.form("choices"))
        sheet = book["Số liệu"]
        rows = rows_by_id(sheet, 11)
        flags = {f"D{rows[id]}" for id, entry in content("indicators").items() if entry["kind"] == "flag"}
        offered = {str(one.sqref) for one in sheet.data_validations.dataValidation if one.formula1 == "loa!$G$1:$G$2"}
        self.assertEqual(offered, flags)
        self.assertEqual([cell.value for cell in book["loa"]["G"][:2]], ["có", "không"])
        self.assertEqual(len(book["Thông tin chung"].data_validations.dataValidation), 1)

    def test_the_last_report_is_shown_beside(self):
        sheet = openpyxl.load_workbook(self.form("last", "11629"))["Số liệu"]  # by its code
        row = rows_by_id(sheet, 11)["thi-sinh-dang-ky"]
        self.assertEqual(sheet[f"I{row}"].value, "1.570; thứ 54/114")

    def test_forms_of_all_units(self):
        run = run_loa("new", "form", "-s", self.site, "-o", self.folder / "all")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        names = {path.name for path in (self.folder / "all").iterdir()}
        self.assertEqual(names, {f"bieu-mau-{unit}-binh-dan-hoc-vu-so.xlsx" for unit in content("units")})
        again = run_loa("new", "form", "-s", self.site, "--unit", UNIT, "-o", self.folder / f"all/bieu-mau-{UNIT}-binh-dan-hoc-vu-so.xlsx")
        self.assertEqual(again.returncode, 2)
        self.assertIn("--replace", again.stderr)

    def test_ten_mistakes_are_ten_findings_at_their_cells(self):
        path = self.form("mistakes")
        rows = fill(path, {indicator: cells for indicator, cells, _, _ in MISTAKES})
        expected = sorted((code, "Số liệu", f"{column}{rows[indicator]}") for indicator, _, code, column in MISTAKES)
        for saved in (path, save_in_libreoffice(path, self.folder)):
            with self.subTest(saved):
                run = run_loa("import", saved, "-s", self.site)
                self.assertEqual((run.returncode, run.stdout), (1, ""))
                errors = run.stderr.split("lỗi phải sửa")[0]
                found = [place for place in PLACE.findall(errors) if f"lỗi[{place[0]}]" in run.stderr]
                self.assertEqual(sorted(found), expected, run.stderr)
        self.assertFalse((self.site / f"content/reports/{UNIT}").exists())

    def test_a_filled_form_becomes_a_report(self):
        path = self.form("filled")
        fill(path, FIGURES)
        site = self.folder / "imported"
        shutil.copytree(self.site, site)
        report = site / f"content/reports/{UNIT}/binh-dan-hoc-vu-so-2025.md"
        run = run_loa("import", path, "-s", site, "--dry-run")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertFalse(report.exists())
        run = run_loa("import", save_in_libreoffice(path, self.folder), "-s", site)
        self.assertEqual((run.returncode, run.stdout), (0, f"{report}\n"), run.stderr)
        by_libreoffice = report.read_text("utf-8")
        self.assertEqual(run_loa("import", path, "-s", site).returncode, 1, "an edited report was written over")
        self.assertEqual(run_loa("import", path, "-s", site, "--replace").returncode, 0)
        self.assertEqual(report.read_text("utf-8"), by_libreoffice)

        matter, body = by_libreoffice.split("---\n", 2)[1:]
        matter = yaml.load(matter, yaml.BaseLoader)
        self.assertEqual(matter["title"], FIELDS["title"])
        self.assertEqual(matter["document"]["recipients"], ["Sở Khoa học và Công nghệ", "Lưu: VT"])
        for indicator, cells in FIGURES.items():
            written = matter["results"][indicator]
            for name in ("value", "at", "note", "rank"):
                self.assertEqual(written.get(name), cells.get(name), indicator)
        self.assertEqual(matter["results"]["so-ho-gia-dinh"]["as_of"], {"said": "Đến nay"})
        self.assertEqual(matter["results"]["tin-bai-zalo"]["during"], "01/01/2025 - 25/11/2025")
        self.assertIn("- Kinh phí\n- Nhân lực\n", body)

        check = run_loa("check", "-s", site)
        self.assertEqual(check.returncode, 0, check.stderr)
        self.assertEqual(run_loa("fmt", "--check", "-s", site).stdout, "")
        built = build(site, self.folder / "public")
        page_path = f"don-vi/{UNIT}/binh-dan-hoc-vu-so-2025/index.html"
        page = Page(page_path, (built / page_path).read_text("utf-8"))
        for words in ("8.203", "hơn 10", "1.570", "khoảng 1.000", "12/14", "5–7", "*hằng ngày*"):
            self.assertTrue(words in page.text if "*" in words else states(page.text, words), words)

    def test_what_is_no_form_is_refused(self):
        (self.folder / "a.png").write_text("a")
        self.assertEqual(run_loa("import", self.folder / "a.png", "-s", self.site).returncode, 2)
        book = openpyxl.Workbook()
        book.save(self.folder / "own.xlsx")
        run = run_loa("import", self.folder / "own.xlsx", "-s", self.site)
        self.assertEqual(run.returncode, 1)
        self.assertIn("lỗi[form-unknown]", run.stderr)
        run = run_loa("new", "form", "-s", self.site, "--unit", "phuong-hung-dap")
        self.assertEqual(run.returncode, 2)
        self.assertIn("phuong-hung-dao", run.stderr)


if __name__ == "__main__":
    unittest.main()
