"""Rows in = rows out: what pages, workbooks, CSV and JSON say of every figure is the same, value by value and bound by bound: of the real
content, and of a thousand figures made by chance. Workbooks are read with openpyxl, and as LibreOffice saves them again."""

import functools
import unittest
from decimal import Decimal

import openpyxl

import quantities
import workbook_test
from built_site import Site, build, built_site, temporary_folder
from generated_site import make_site
from office import convert
from open_data import API, OpenData, undefused

FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


@functools.cache
def generated():
    folder = temporary_folder()
    figures = make_site(folder / "source")
    return figures, Site(build(folder / "source", folder / "public"))


def is_number(text):
    try:
        Decimal(text)
        return True
    except ArithmeticError:
        return False


def decimal_of(value):
    return None if value in (None, "") else Decimal(str(value))


def machine(record):
    """What a row says for programs, of either kind of file."""
    return (record["qualifier-id"] or None, undefused(record["qualifier"] or ""), decimal_of(record["value"]),
            decimal_of(record["lower"]), decimal_of(record["upper"]))


def figures_on(page):
    """(place, figure as printed) of each row of the tables of an indicator's page."""
    rows = set()
    for table in page.main.find_all("table"):
        for row in table.find_all("tr"):
            name, value = row.find("th"), row.find("strong")
            if row.get("data-row") is not None and value is not None:
                tag = name.find("span")  # "Mục tiêu"
                rows.add((name.text.removeprefix(tag.text if tag else "").strip(), value.text))
    return rows


class OneTruth:
    """For a site: JSON, both kinds of CSV and pages say the same."""

    def data(self):
        return OpenData(self.site().folder)

    def test_csv_and_json_are_equal_cell_by_cell(self):
        for resource in self.data().index["resources"]:
            rows = self.data().table(resource["id"])
            records = self.data().records(resource["id"])
            self.assertEqual(len(rows), len(records))
            for row, record in zip(rows, records):
                self.assertEqual(list(row), list(record))
                for column, value in row.items():
                    text = record[column]
                    if value is None:
                        self.assertEqual(text, "", column)
                    elif isinstance(value, str):
                        self.assertEqual(undefused(text) if value.lstrip(" ").startswith(FORMULA_STARTS) else text, value)
                    else:
                        self.assertEqual(Decimal(text), Decimal(str(value)), column)

    def test_printed_words_say_the_machine_values(self):
        for record in self.data().table("figures"):
            if record["printed"] is None:
                self.assertEqual(machine(record), (None, "", None, None, None))
                continue
            read = quantities.read(record["printed"])
            self.assertIsNotNone(read, record["printed"])
            self.assertEqual(machine(record), tuple(read), record["printed"])
            self.assertEqual(decimal_of(record["decimal"]), read.value)

    def test_pages_print_the_figures_of_the_files(self):
        records = self.data().table("figures")
        for slug in {record["indicator-id"] for record in records}:
            told = {}
            for record in records:
                if record["indicator-id"] == slug and record["printed"] is not None:
                    told.setdefault(record["unit"], set()).add(quantities.read(record["printed"])[1:])
            page = self.site().page(f"ket-qua/{slug}/")
            printed = {}
            for place, words in figures_on(page):
                if quantities.read(words) is not None:
                    printed.setdefault(place, set()).add(quantities.read(words)[1:])
            for place, figures in printed.items():
                self.assertLessEqual(figures, told.get(place, set()), f"{slug}, {place}")
            for record in records:  # and the other way: all of the current period but those that a later one replaced
                if record["indicator-id"] == slug and record["in-total"] == "yes":
                    self.assertIn(quantities.read(record["printed"])[1:], printed.get(record["unit"], ()), record["id"])

    def test_workbooks_hold_the_figures_of_the_files(self):
        path = self.site().folder / "tai-ve/toan-bo.xlsx"
        columns, rows = self.data().columns("figures"), self.data().table("figures")
        for read in (path, convert(path, "xlsx")):
            sheet = openpyxl.load_workbook(read)[self.data().title("figures")]
            places = workbook_test.columns_in(sheet, [column["title"] for column in columns])
            ids = {columns[index]["id"]: place for index, place in places.items()}
            self.assertLessEqual({"unit", "indicator", "value", "lower", "upper", "qualifier", "printed", "part", "whole",
                                  "rank", "place", "note"}, set(ids))
            cells = list(sheet.iter_rows(min_row=2, values_only=True))
            self.assertEqual(len(cells), len(rows))
            for row, told in zip(cells, rows):
                for column, place in ids.items():
                    found = workbook_test.as_json(row[place])
                    if isinstance(found, (int, float)) and told[column] is not None:
                        self.assertEqual(float(found), float(told[column]), column)
                    else:
                        self.assertEqual(found, told[column], column)

    def test_parts_are_rows_of_the_whole(self):
        """The CSV of a unit or an indicator holds rows of the whole, in their order, under titles for people."""
        _, whole = self.data().csv("tai-ve/toan-bo.csv")
        for path in sorted(self.site().files):
            if path.endswith(".csv") and path.startswith(("don-vi/", "ket-qua/")):
                _, rows = self.data().csv(path)
                self.assertTrue(rows, path)
                remaining = iter(whole)
                self.assertTrue(all(row in remaining for row in rows), path)

    def test_no_cell_of_a_csv_is_a_formula(self):
        for path in self.site().files:
            if not path.endswith(".csv"):
                continue
            header, rows = self.data().csv(path)
            for cell in (cell for row in (header, *rows) for cell in row):
                if cell.lstrip(" ").startswith(FORMULA_STARTS):
                    self.assertTrue(is_number(cell), f"{path}: {cell!r}")


class RealSiteTest(OneTruth, unittest.TestCase):
    def site(self):
        return built_site()


class GeneratedSiteTest(OneTruth, unittest.TestCase):
    def site(self):
        return generated()[1]

    def test_every_figure_comes_out_as_it_was_written(self):
        figures, _ = generated()
        records = self.data().table("figures")
        self.assertEqual(len(figures), 1000)
        self.assertEqual(len(records), len(figures))
        by_key = {(record["unit-id"], record["indicator-id"]): record for record in records}
        for figure in figures:
            record = by_key[figure.unit, figure.indicator]
            self.assertEqual(machine(record), tuple(quantities.read(figure.written)), figure)
            self.assertEqual(record["as-of-to"] or "", figure.as_of)
            self.assertEqual(record["note"] or "", figure.note)

    def test_all_qualifiers_and_shapes_are_tried(self):
        records = self.data().table("figures")
        self.assertEqual({record["qualifier-id"] for record in records}, set(quantities.QUALIFIERS))
        self.assertEqual({record["shape"] for record in records}, {"amount", "range", "share", "flag"})
        self.assertEqual({record["qualifier"] for record in records} - {None},
                         {word for words in quantities.QUALIFIERS.values() for word in words})

    def test_three_hundred_formulas_are_text(self):
        notes = [record["note"] for record in self.data().records("figures") if record["note"]]
        self.assertGreater(len(notes), 300)
        for note in notes:
            self.assertFalse(note.startswith(FORMULA_STARTS), note)


if __name__ == "__main__":
    unittest.main()
