"""What Loa computes from the five reports, as worked out by hand: on the pages and in the downloads where the figures may
be held against each other, and the reason where they may not."""

import json
import unittest
from decimal import Decimal

import openpyxl

from built_site import built_site

# indicator of the part, part, whole's share in percent, a page that shows it
SHARES = [
    ("hoan-thanh-lop-ai", 634, "91,09", "don-vi/so-khoa-hoc-va-cong-nghe/"),
    ("thi-sinh-hoan-thanh", 1020, "64,97", "don-vi/xa-an-lao/"),
    ("thanh-vien-to-duoc-tap-huan", 230, "59,59", "don-vi/dac-khu-cat-hai/"),
    ("thiet-bi-hoat-dong-on-dinh", 88, "79,28", "don-vi/dac-khu-cat-hai/"),
]
# attempts are no share of people
NO_SHARES = {"luot-lam-bai": "don-vi/xa-an-lao/", "luot-hoan-thanh-bai-thi": "don-vi/dac-khu-cat-hai/"}


def figures(indicator):
    rows = json.loads((built_site().folder / "api/v1/figures.json").read_text("utf-8"))["rows"]
    return [row for row in rows if row["indicator-id"] == indicator]


def workbook_numbers():
    """Every number of the workbook of the whole campaign."""
    book = openpyxl.load_workbook(built_site().folder / "tai-ve/toan-bo.xlsx", read_only=True)
    return {cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row
            if isinstance(cell, (int, float)) and not isinstance(cell, bool)}


class GoldenValuesTest(unittest.TestCase):
    def test_shares_of_what_was_counted_together(self):
        numbers = workbook_numbers()
        for indicator, part, percent, folder in SHARES:
            with self.subTest(indicator):
                self.assertIn(f"{percent}%", built_site().page(folder).text)
                self.assertIn(f"{percent}%", built_site().page(f"ket-qua/{indicator}/").text)
                value = percent.replace(",", ".")
                told = [str(row["share"]) for row in figures(indicator) if row["value"] == part]
                self.assertEqual(set(told), {value})
                self.assertTrue({float(value), float(Decimal(value) / 100)} & numbers)

    def test_shares_that_the_report_states_with_both_counts(self):
        self.assertIn("12.133/13.159 (92,2%)", built_site().page("").text)
        row, = figures("hoc-vien-hoan-thanh-khoa-cds")
        self.assertEqual((row["part"], row["whole"]), (12133, 13159))

    def test_means(self):
        self.assertIn("6,66 người", built_site().page("don-vi/dac-khu-cat-hai/").text)

    def test_what_may_not_be_divided_says_why(self):
        for indicator, folder in NO_SHARES.items():
            with self.subTest(indicator):
                text = built_site().page(folder).text
                self.assertIn("Chưa tính được tỷ lệ", text)
                self.assertNotIn("62,5%", text)
                self.assertTrue(all(row["share"] is None for row in figures(indicator)))
                self.assertTrue(all("Chưa tính được tỷ lệ" in row["note"] for row in figures(indicator)))

    def test_two_places_are_no_city(self):
        page = built_site().page("ket-qua/thi-sinh-dang-ky/").text
        self.assertIn("3.010 người", page)
        self.assertIn("2/114", page)
        for wrong in ("308.233", "0,97%", "thứ 1 trong 2"):
            self.assertNotIn(wrong, page)
            self.assertNotIn(wrong, built_site().page("doi-chieu/").text)


if __name__ == "__main__":
    unittest.main()
