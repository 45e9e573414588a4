"""The downloads: openpyxl opens every workbook, numbers are numbers, and workbooks, CSV, JSON and pages agree."""

import csv
import datetime
import functools
import io
import json
import re
import unittest
import zipfile

import openpyxl

from built_site import build, built_site, content, copy_of_the_content, digests, front_matters, states, temporary_folder
from office import convert

# Titles of the columns of figures that hold numbers only.
CHARTS = "Biểu đồ"
NUMBER_COLUMNS = ("Số liệu", "Giới hạn dưới", "Giới hạn trên", "Tử số", "Mẫu số", "Thứ hạng nêu", "Trong số")


@functools.cache
def open_workbook(path):
    return openpyxl.load_workbook(built_site().folder / path)


def workbook_paths():
    return sorted(path for path in built_site().files if path.endswith(".xlsx"))


def table_sheets(book):
    """Without the first, which says what the workbook is, and the charts."""
    return [sheet for sheet in book.worksheets[1:] if sheet.title != CHARTS]


def figures_sheet(book):
    """The sheet whose rows the CSV file beside the workbook has."""
    return book["Số liệu chi tiết"] if "Số liệu chi tiết" in book.sheetnames else table_sheets(book)[0]


ONLY_FOR_PROGRAMS = ("index", "reports")  # of api/v1/, and in no workbook


def columns_in(sheet, columns):
    """Place in the sheet by the place among `columns`, which stand in another order; those for files only have none."""
    free = {}
    for place, cell in enumerate(sheet[1]):
        title = re.sub(r" \(\d+\)$", "", cell.value)  # titles that come twice are numbered
        free.setdefault(title, []).append(place)
    return {index: free[column].pop(0) for index, column in enumerate(columns) if free.get(column)}


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
    def test_campaign_has_its_sheets(self):
        self.assertEqual(open_workbook("tai-ve/toan-bo.xlsx").sheetnames,
                         ["Thông tin chung", CHARTS, "Tổng hợp", "Theo địa phương", "Số liệu chi tiết",
                          "Mô hình, sáng kiến", "Văn bản", "Tình hình báo cáo", "Đối chiếu", "Xã, phường, đặc khu",
                          "Giải thích chỉ tiêu"])

    def test_every_sheet_is_a_frozen_and_filtered_table(self):
        for path in workbook_paths():
            with self.subTest(path):
                book = open_workbook(path)
                self.assertGreater(len(table_sheets(book)), 0)
                for sheet in table_sheets(book):
                    self.assertEqual(sheet.freeze_panes, "B2", sheet.title)
                    header = [cell.value for cell in sheet[1]]
                    self.assertTrue(all(header), f"{sheet.title}: a column without a title")
                    self.assertEqual(len({title.lower() for title in header}), len(header), sheet.title)
                    if sheet.max_row == 1:
                        continue
                    table, = sheet.tables.values()
                    self.assertEqual((table.ref, table.autoFilter.ref), (sheet.dimensions, sheet.dimensions))
                    self.assertEqual([column.name for column in table.tableColumns], header)
                    self.assertEqual(sheet.merged_cells.ranges, [] if isinstance(sheet.merged_cells.ranges, list) else set())

    def test_paper_is_a4_landscape_with_the_header_on_every_page(self):
        for path in workbook_paths():
            with self.subTest(path):
                for sheet in open_workbook(path):
                    self.assertEqual(int(sheet.page_setup.paperSize), 9)
                    self.assertIn(content("site")["title"], sheet.oddHeader.left.text)
                    self.assertIn("&P", (sheet.oddFooter.right.text + sheet.oddFooter.left.text).replace("&[Page]", "&P"))
                for sheet in table_sheets(open_workbook(path)):
                    self.assertEqual(sheet.page_setup.orientation, "landscape", sheet.title)
                    self.assertEqual(sheet.print_title_rows.replace("$", ""), "1:1", sheet.title)
                    self.assertTrue(sheet.print_area, sheet.title)

    def test_letters_stay_legible_on_paper(self):
        """Columns of the print area, at the scale that one page needs: never below two thirds."""
        for path in workbook_paths():
            for sheet in table_sheets(open_workbook(path)):
                if not sheet.sheet_properties.pageSetUpPr or not sheet.sheet_properties.pageSetUpPr.fitToPage:
                    self.assertGreaterEqual(int(sheet.page_setup.scale), 70)
                    continue
                area = sheet.print_area if isinstance(sheet.print_area, str) else sheet.print_area[0]
                last = openpyxl.utils.cell.range_boundaries(area.split("!")[-1].replace("$", ""))[2]
                pixels = sum(self.width_of(sheet, column) * 7 for column in range(1, last + 1))
                self.assertGreaterEqual(1050 / pixels, 0.65, f"{path} {sheet.title}")

    @staticmethod
    def width_of(sheet, column):
        for group in sheet.column_dimensions.values():  # neighbours of one width are one entry
            if group.min <= column <= group.max:
                return group.width
        raise AssertionError(f"{sheet.title}: column {column} has no width")

    def test_properties_say_whose_it_is_and_no_clock(self):
        for path in workbook_paths():
            with self.subTest(path):
                properties = open_workbook(path).properties
                self.assertEqual(properties.creator, content("site")["publisher"]["name"])
                self.assertEqual(properties.subject, content("site")["title"])
                self.assertTrue(properties.title)
                self.assertEqual(properties.created, properties.modified)
                days = {datetime.datetime.strptime(str(matter[key]), "%d/%m/%Y")
                        for kind in ("reports", "initiatives") for matter in front_matters(kind).values()
                        for key in ("published", "updated") if key in matter}
                self.assertIn(properties.created, days | {datetime.datetime(2000, 1, 1)})

    def test_charts_have_their_words(self):
        with_charts = [path for path in workbook_paths() if CHARTS in open_workbook(path).sheetnames]
        self.assertIn("tai-ve/toan-bo.xlsx", with_charts)
        self.assertIn("don-vi/xa-an-lao/xa-an-lao.xlsx", with_charts)
        for path in with_charts:
            with self.subTest(path):
                sheet = open_workbook(path)[CHARTS]
                with zipfile.ZipFile(built_site().folder / path) as archive:
                    drawings = "".join(archive.read(name).decode("utf-8") for name in archive.namelist()
                                       if name.startswith("xl/drawings/drawing"))
                self.assertEqual(len(re.findall(r'descr="Biểu đồ cột ngang\. [^"]+"', drawings)), len(sheet._charts))
                for chart in sheet._charts:
                    self.assertEqual(chart.tagname, "barChart")
                    values = chart.series[0].val.numRef.f.rpartition("!")[2].replace("$", "")
                    for (cell,) in sheet[values]:
                        self.assertEqual(cell.data_type, "n", f"{path} {cell.coordinate}")

    def test_pages_are_linked_by_their_whole_address(self):
        base, linked = content("site")["base_url"], 0
        for path in workbook_paths():
            for sheet in table_sheets(open_workbook(path)):
                for row in sheet.iter_rows(min_row=2):
                    for cell in row:
                        if cell.hyperlink:
                            linked += 1
                            target = cell.hyperlink.target + ("#" + cell.hyperlink.location if cell.hyperlink.location else "")
                            self.assertEqual(target, base + cell.value)
                            self.assertIn(cell.value.partition("#")[0] + "index.html", built_site().files)
        self.assertGreater(linked, 500)

    def test_qualified_numbers_show_and_explain_their_word(self):
        noted = 0
        for row in figures_sheet(open_workbook("tai-ve/toan-bo.xlsx")).iter_rows(min_row=2):
            cells = dict(zip((cell.value for cell in figures_sheet(open_workbook("tai-ve/toan-bo.xlsx"))[1]), row))
            value, qualifier = cells["Số liệu"], cells["Từ chỉ mức độ"].value
            if value.value is None:
                continue
            self.assertEqual(value.number_format.startswith(f'"{qualifier} "'), qualifier is not None, value.coordinate)
            self.assertEqual(value.comment is not None, qualifier is not None, value.coordinate)
            if qualifier:
                noted += 1
                self.assertIn(cells["Đọc là"].value, value.comment.text)
            if cells["Thứ hạng nêu"].value is not None:
                self.assertIn("không phải do trang này tính", cells["Thứ hạng nêu"].comment.text)
                self.assertIn("không phải do trang này tính", cells["Ghi chú"].value)
        self.assertGreater(noted, 5)

    def test_full_days_are_dates(self):
        sheet, days = figures_sheet(open_workbook("tai-ve/toan-bo.xlsx")), 0
        place = [cell.value for cell in sheet[1]].index("Ngày của số liệu")
        for row in sheet.iter_rows(min_row=2):
            if row[place].value is not None:
                days += 1
                self.assertIsInstance(row[place].value, datetime.datetime)
                self.assertTrue(row[place].number_format.startswith("dd/mm/yyyy"))
        self.assertGreater(days, 5)

    def test_same_bytes_in_every_build_and_at_any_number_of_threads(self):
        source = copy_of_the_content()
        builds = [digests(build(source, temporary_folder() / "public", "-j", threads)) for threads in (1, 7)]
        workbooks = [{path: digest for path, digest in built.items() if path.endswith(".xlsx")} for built in builds]
        self.assertEqual(*workbooks)
        self.assertGreater(len(workbooks[0]), 100)

    def test_first_sheet_says_what_it_is_and_that_blank_is_not_zero(self):
        for path in workbook_paths():
            with self.subTest(path):
                cells = [cell for row in open_workbook(path).worksheets[0] for cell in row]
                about = " ".join(str(cell.value) for cell in cells if cell.value)
                self.assertIn(content("site")["title"], about)
                if "Số liệu chi tiết" in open_workbook(path).sheetnames:
                    self.assertIn("không phải bằng 0", about)
                for words in ("Thực hiện", "Địa chỉ", "Sử dụng lại", "Cách dẫn nguồn", content("site")["base_url"]):
                    self.assertIn(words, about)

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
            columns = campaign_columns(table)
            places = columns_in(campaign_sheet(table), [column["title"] for column in columns])
            for index, column in enumerate(columns):
                if column["kind"] not in ("number", "percent"):
                    continue
                position = places[index] + 1
                cells = next(campaign_sheet(table).iter_cols(position, position, min_row=2))
                for cell, row in zip(cells, campaign_rows(table)):
                    if row[column["id"]] is None and table == "units-by-indicators":
                        self.assertEqual(cell.value, row[column["id"] + "-qualifier"])  # "3–4" is no number
                    else:
                        self.assertEqual(cell.data_type, "n", f"{table}!{cell.coordinate}: {cell.value!r}")

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

    def sheet_as_json(self, sheet, table):
        """The rows that the sheet has in common with the JSON of its table, by column id."""
        columns = campaign_columns(table)
        places = columns_in(sheet, [column["title"] for column in columns])
        headers = [cell.value for cell in sheet[1] if cell.value]
        self.assertEqual(len(places), len(headers), table)  # the JSON has every column of the sheet, and ids for programs
        return [{columns[index]["id"]: as_json(row[place]) for index, place in places.items()}
                for row in sheet.iter_rows(min_row=2, values_only=True)]

    def json_as_shown(self, table):
        """Where a matrix has no number, its cell shows the words: 3–4."""
        for row in campaign_rows(table):
            shown = dict(row)
            if table == "units-by-indicators":
                words = {key.removesuffix("-qualifier"): shown.pop(key) for key in row if key.endswith("-qualifier")}
                shown.update({key: word for key, word in words.items() if shown[key] is None})
            yield shown

    def assert_same_tables(self, book):
        for path in sorted(built_site().files):
            table = path.removeprefix("api/v1/").removesuffix(".json")
            if path != f"api/v1/{table}.json" or "/" in table or table in ONLY_FOR_PROGRAMS:
                continue
            with self.subTest(table):
                sheet = book[campaign_sheet(table).title]
                expected = list(self.json_as_shown(table))
                found = self.sheet_as_json(sheet, table)
                self.assertEqual(len(found), len(expected))
                for row, wanted in zip(found, expected):
                    self.assertEqual(row, {column: wanted[column] for column in row})

    def test_sheets_and_json_are_the_same(self):
        self.assert_same_tables(open_workbook("tai-ve/toan-bo.xlsx"))

    def test_libreoffice_reads_the_same_values(self):
        self.assert_same_tables(openpyxl.load_workbook(convert(built_site().folder / "tai-ve/toan-bo.xlsx", "xlsx")))

    def test_csv_has_the_rows_of_its_workbook(self):
        paths = [path for path in sorted(built_site().files)
                 if path.endswith(".csv") and path.removesuffix(".csv") + ".xlsx" in workbook_paths()]
        self.assertEqual([path.removesuffix(".csv") + ".xlsx" for path in paths], workbook_paths())
        for path in paths:
            with self.subTest(path):
                header, *rows = read_csv(path)
                sheet = figures_sheet(open_workbook(path.removesuffix(".csv") + ".xlsx"))
                places = columns_in(sheet, header)
                self.assertEqual(len(places), len(header))
                expected = list(sheet.iter_rows(min_row=2, values_only=True))
                self.assertEqual(len(rows), len(expected))
                for row, cells in zip(rows, expected):
                    self.assertEqual([self.csv_text(cells[places[index]]) for index in range(len(header))],
                                     [cell.lstrip("'") for cell in row])

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
