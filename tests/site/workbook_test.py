"""The downloads: openpyxl opens every workbook, numbers are numbers, and workbooks, CSV, JSON and pages agree."""

import csv
import datetime
import functools
import io
import json
import unittest

import openpyxl

from built_site import built_site, content, front_matters, states

# Titles of the columns of figures that hold numbers only.
NUMBER_COLUMNS = ("Số liệu", "Giới hạn dưới", "Giới hạn trên", "Tử số", "Mẫu số", "Thứ hạng nêu", "Trong số")


@functools.cache
def open_workbook(path):
    return openpyxl.load_workbook(built_site().folder / path)


def workbook_paths():
    return sorted(path for path in built_site().files if path.endswith(".xlsx"))


def table_sheets(book):
    return book.worksheets[1:]  # the first says what the workbook is


def rows_of(sheet):
    """Header -> cell value, for every row; titles of columns that come twice keep their first."""
    header, *rows = sheet.iter_rows(values_only=True)
    return [dict(reversed(list(zip(header, row)))) for row in rows]


@functools.cache
def campaign_rows(table):
    return json.loads((built_site().folder / f"api/v1/{table}.json").read_text("utf-8"))["rows"]


@functools.cache
def campaign_columns(table):
    return json.loads((built_site().folder / f"api/v1/{table}.json").read_text("utf-8"))["columns"]


def campaign_sheet(table):
    title = json.loads((built_site().folder / f"api/v1/{table}.json").read_text("utf-8"))["title"]
    return open_workbook("tai-ve/toan-bo.xlsx")[title]


def read_csv(path):
    text = (built_site().folder / path).read_bytes().decode("utf-8")
    assert text.startswith("\ufeff"), f"{path}: Excel would not know that this is UTF-8"
    return list(csv.reader(io.StringIO(text[1:], newline="")))


def as_json(value):
    """A cell as the JSON of the same table holds it."""
    if isinstance(value, datetime.datetime):
        has_time = value.time() != datetime.time()
        return value.strftime("%Y-%m-%dT%H:%M") if has_time else value.strftime("%Y-%m-%d")
    return value


def count_figures(matter):
    """Figures that the front matter of a report or an initiative states: a list states several."""
    return sum(len(figures) if isinstance(figures, list) else 1
               for part in ("results", "targets") for figures in (matter.get(part) or {}).values())


class WorkbookTest(unittest.TestCase):
    def test_every_workbook_opens_with_frozen_and_filtered_tables(self):
        self.assertIn("tai-ve/toan-bo.xlsx", workbook_paths())
        for path in workbook_paths():
            with self.subTest(path):
                book = open_workbook(path)
                self.assertGreater(len(book.worksheets), 1)
                for sheet in table_sheets(book):
                    self.assertEqual(sheet.freeze_panes, "A2", sheet.title)
                    self.assertEqual(sheet.auto_filter.ref, sheet.dimensions, sheet.title)
                    header = [cell.value for cell in sheet[1]]
                    self.assertTrue(all(header), f"{sheet.title}: a column without a title")

    def test_first_sheet_says_what_it_is_and_that_blank_is_not_zero(self):
        for path in workbook_paths():
            with self.subTest(path):
                cells = [cell for row in open_workbook(path).worksheets[0] for cell in row]
                about = " ".join(str(cell.value) for cell in cells if cell.value)
                self.assertIn(content("site")["title"], about)
                self.assertIn("không phải bằng 0", about)

    def test_no_cell_is_a_formula_or_a_broken_text(self):
        for path in workbook_paths():
            for sheet in open_workbook(path):
                for row in sheet:
                    for cell in row:
                        self.assertNotEqual(cell.data_type, "f", f"{path} {sheet.title}!{cell.coordinate}")
                        self.assertNotIn("{", str(cell.value), f"{path} {sheet.title}!{cell.coordinate}")

    def test_number_columns_hold_numbers(self):
        for path in workbook_paths():
            with self.subTest(path):
                for sheet in table_sheets(open_workbook(path)):
                    for row in rows_of(sheet):
                        for column in NUMBER_COLUMNS:
                            self.assertIsInstance(row.get(column), (int, float, type(None)), column)

    def test_number_columns_of_the_campaign_hold_numbers(self):
        for table in ("figures", "units-by-indicators", "units"):
            for position, column in enumerate(campaign_columns(table), start=1):
                if column["kind"] not in ("number", "percent"):
                    continue
                for cell in next(campaign_sheet(table).iter_cols(position, position, min_row=2)):
                    self.assertIn(cell.data_type, ("n",), f"{table}!{cell.coordinate}: {cell.value!r}")

    def test_numbers_are_what_their_words_say(self):
        """1.440 is the number 1440, "trên 70%" is 70 with nothing above, "gần 900" is 900 with nothing below."""
        def row(indicator, unit):
            rows = campaign_rows("figures")
            return next(row for row in rows if (row["indicator-id"], row["unit"]) == (indicator, unit))

        plain = row("thi-sinh-dang-ky", "Đặc khu Cát Hải")
        self.assertEqual((plain["value"], plain["printed"], plain["measure"]), (1440, "1.440", "người"))
        over = row("ho-co-internet-cap-quang", "Đặc khu Cát Hải")
        self.assertEqual((over["value"], over["qualifier"], over["lower"], over["upper"]), (70, "trên", 70, None))
        near = row("luot-hoan-thanh-bai-thi", "Đặc khu Cát Hải")
        self.assertEqual((near["value"], near["qualifier"], near["lower"], near["upper"]), (900, "gần", None, 900))
        share = row("hoc-vien-hoan-thanh-khoa-cds", "Toàn thành phố")
        self.assertEqual((share["part"], share["whole"]), (12133, 13159))
        self.assertAlmostEqual(share["value"], 92.2, places=1)
        ranked = row("thi-sinh-dang-ky", "Xã An Lão")
        self.assertEqual((ranked["value"], ranked["rank"], ranked["ranked"]), (1570, 54, 114))


class RowsTest(unittest.TestCase):
    def test_every_figure_of_the_content_has_its_row(self):
        matters = [*front_matters("reports").values(), *front_matters("initiatives").values()]
        stated = sum(count_figures(matter) for matter in matters)
        told = [row for row in campaign_rows("figures") if row["page"]]
        self.assertEqual(len(told), stated)

    def test_rows_without_a_source_are_computed(self):
        indicators = content("indicators").items()
        computed = {slug for slug, indicator in indicators if {"sum_of", "ratio_of"} & indicator.keys()}
        for row in campaign_rows("figures"):
            self.assertEqual(row["page"] is None, row["indicator-id"] in computed, row)

    def test_what_is_printed_stands_on_the_pages_of_the_row(self):
        for row in campaign_rows("figures"):
            with self.subTest(row["indicator-id"], unit=row["unit"], page=row["page"]):
                words = row["printed"] or row["written"]
                if words is None:
                    words = f"thứ {row['rank']} trong {row['ranked']}"
                for folder in filter(None, (f"ket-qua/{row['indicator-id']}/", row["page"])):
                    text = built_site().page(folder).text
                    for part in words.split("; ") if not row["printed"] else [words]:
                        self.assertTrue(states(text, part), f"“{part}” is not on {folder}")

    def test_sheets_and_json_are_the_same(self):
        for path in sorted(built_site().files):
            table = path.removeprefix("api/v1/").removesuffix(".json")
            if path != f"api/v1/{table}.json" or table in ("index", "reports") or "/" in table:
                continue  # what programs have and workbooks have not
            with self.subTest(table):
                header, *rows = campaign_sheet(table).iter_rows(values_only=True)
                columns = campaign_columns(table)[:len(header)]  # behind them, ids for programs
                self.assertEqual(list(header), [column["title"] for column in columns])
                expected = [[row[column["id"]] for column in columns] for row in campaign_rows(table)]
                self.assertEqual([[as_json(value) for value in row] for row in rows], expected)

    def test_csv_has_the_rows_of_its_workbook(self):
        paths = [path for path in sorted(built_site().files) if path.endswith(".csv") and not path.startswith("api/")]
        self.assertEqual([path.removesuffix(".csv") + ".xlsx" for path in paths], workbook_paths())
        for path in paths:
            with self.subTest(path):
                header, *rows = read_csv(path)
                sheet = table_sheets(open_workbook(path.removesuffix(".csv") + ".xlsx"))[0]
                expected_header, *expected = sheet.iter_rows(values_only=True)
                self.assertEqual(header, list(expected_header))
                self.assertEqual(len(rows), len(expected))
                for row, cells in zip(rows, expected):
                    self.assertEqual([self.csv_text(cell) for cell in cells], [cell.lstrip("'") for cell in row])

    @staticmethod
    def csv_text(value):
        if value is None:
            return ""
        return str(as_json(value)).lstrip("'")

    def test_units_by_indicators_is_the_figures_turned(self):
        figures = {}
        for row in campaign_rows("figures"):
            if row["kind"] in ("Kết quả", None, "") or row["page"] is None:
                figures.setdefault((row["unit"], row["indicator-id"]), set()).add((row["value"], row["printed"]))
        filled = 0
        names = {unit["name"] for unit in content("units").values()}
        matrix = campaign_rows("units-by-indicators")
        self.assertEqual(sorted(row["unit"] for row in matrix), sorted(names))
        for row in matrix:
            for column, value in row.items():
                if column in ("unit", "unit-code", "unit-id") or column.endswith("-qualifier"):
                    continue
                words = row[f"{column}-qualifier"]
                if value is None and words is None:
                    continue
                filled += 1
                known = figures[row["unit"], column]
                is_told = any(number == value and (words is None or words in printed) for number, printed in known)
                self.assertTrue(is_told, f"{row['unit']}, {column}: {value} {words}; figures: {known}")
        stated = {key for key, values in figures.items() if key[0] in names and any(printed for _, printed in values)}
        self.assertEqual(filled, len(stated))

    def test_units_sheet_lists_every_unit_once(self):
        units, names = campaign_rows("units"), [unit["name"] for unit in content("units").values()]
        self.assertEqual(sorted(row["unit"] for row in units), sorted(names))
        self.assertEqual(sum(row["reports"] for row in units), len(front_matters("reports")))

    def test_dictionary_and_initiatives_are_whole(self):
        self.assertEqual({row["indicator-id"] for row in campaign_rows("indicators")}, set(content("indicators")))
        self.assertEqual(sorted(row["title"] for row in campaign_rows("initiatives")),
                         sorted(matter["title"] for matter in front_matters("initiatives").values()))


if __name__ == "__main__":
    unittest.main()
