"""Writes with XlsxWriter the workbooks that Loa publishes: one for each unit and each indicator, one of the campaign's
state, one of everything, with the same sheets, rows, columns, native charts and print set-up. Reads figures.json, which
generate.py puts beside a site of Hugo.

    python3 bench/write_workbooks.py FIGURES.JSON FOLDER

Written for speed as XlsxWriter's manual advises: one process, no temporary files (in_memory), each cell by the method of
its type, formats made once a workbook, rows of figures made once for all workbooks that hold them. Kinder than to Loa in
that columns have fixed widths and rows no heights, where Loa measures the texts, and in that nothing is checked.
"""

import datetime
import json
import statistics
import sys
from pathlib import Path

import xlsxwriter

BASE = "https://example.gov.vn/"
SITE = "Bình dân học vụ số"
PUBLISHER = "Cơ quan thử nghiệm"
_MOST_BARS = 30
_BLUE = "#0B4A8F"
_DETAILS = [("Nơi, cơ quan", 18), ("Chỉ tiêu", 37), ("Số liệu", 9), ("Đọc là", 9), ("Đơn vị tính", 13), ("Thời điểm", 21),
            ("Nguyên văn", 10), ("Loại số liệu", 10), ("Nguồn", 18), ("Vị trí trong báo cáo gốc", 10), ("Ghi chú", 7),
            ("Mã", 8), ("Mã chỉ tiêu", 27), ("Từ chỉ mức độ", 8), ("Giới hạn dưới", 9), ("Giới hạn trên", 9), ("Tử số", 7),
            ("Mẫu số", 7), ("Tỷ lệ", 9), ("Tỷ lệ trong số", 27), ("Ngày của số liệu", 14), ("Thứ hạng nêu", 8),
            ("Trong số", 9), ("Trang", 53)]
_DETAILS_ABOUT = "Mỗi dòng một số liệu của một báo cáo, kèm đơn vị tính, thời điểm, nguồn và vị trí trong báo cáo gốc."
_READING = [("Từ chỉ mức độ", "“trên 70%” nghĩa là con số thật cao hơn 70%: xem cột Từ chỉ mức độ, Giới hạn dưới, Giới hạn "
             "trên trước khi tính toán."),
            ("Thứ hạng nêu", "Thứ hạng do báo cáo nêu, không phải do trang này tính."),
            ("Ô trống", "chưa có số liệu, không phải bằng 0")]


def spoken(number):
    return f"{number:,}".replace(",", ".")


def spoken_share(number):
    return f"{round(number, 2):,.2f}".rstrip("0").rstrip(".").translate(str.maketrans(",.", ".,"))


def day_of(text):
    return datetime.datetime.strptime(text, "%d/%m/%Y")


class Link(str):
    """An address below the site's."""


class Percent(float):
    pass


class Table:
    def __init__(self, id, title, about, columns, rows, on_paper):
        self.id, self.title, self.about, self.columns, self.rows, self.on_paper = id, title, about, columns, rows, on_paper


class Chart:
    def __init__(self, headline, subtitle, bars):
        self.headline, self.subtitle, self.bars = headline, subtitle, bars  # (label, number, words, as-of)


class Book:
    def __init__(self, path, title):
        path.parent.mkdir(parents=True, exist_ok=True)
        self.title = title
        self.book = xlsxwriter.Workbook(str(path), {"in_memory": True})
        make = self.book.add_format
        cell = {"border": 1, "border_color": "#D5D8DC", "valign": "top"}
        left = {**cell, "align": "left", "indent": 1, "text_wrap": True}
        right = {**cell, "align": "right", "indent": 1}
        self.large = make({"bold": True, "font_size": 16, "font_color": _BLUE, "valign": "top"})
        self.heading = make({"bold": True, "font_size": 12, "font_color": _BLUE, "valign": "top"})
        self.label = make({"bold": True, "text_wrap": True, "valign": "top"})
        self.value = make({"text_wrap": True, "valign": "top"})
        self.link = make({"text_wrap": True, "valign": "top", "font_color": _BLUE, "underline": 1})
        self.subtitle = make({"font_color": "#4A5159", "valign": "top"})
        self.header = make({**left, "bold": True, "bg_color": "#D3E3F6", "valign": "vcenter"})
        self.text = make(left)
        self.cell_link = make({**left, "font_color": _BLUE, "underline": 1})
        self.words = make({**right, "text_wrap": True})
        self.number = make({**right, "num_format": "#,##0"})
        self.percents = [make({**right, "num_format": pattern}) for pattern in ('#,##0"%"', '#,##0.0"%"', '#,##0.00"%"')]
        self.date = make({**right, "num_format": "dd/mm/yyyy"})

    def sheet(self, name):
        sheet = self.book.add_worksheet(name)
        sheet.set_paper(9)
        sheet.set_margins(0.35, 0.35, 0.7, 0.7)
        sheet.set_header(f"&L&8 {SITE}&R&8 {name}")
        sheet.set_footer(f"&L&8 {self.title}&R&8 Trang &P/&N")
        return sheet

    def add_front(self, about, contents):
        sheet = self.sheet("Thông tin chung")
        sheet.fit_to_pages(1, 0)
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 26)
        sheet.set_column(1, 1, 66)
        sheet.write_string(0, 0, self.title, self.large)
        for row, (label, value, *address) in enumerate(about, 1):
            sheet.write_string(row, 0, label, self.label)
            if address:
                sheet.write_url(row, 1, address[0], self.link, value)
            else:
                sheet.write_string(row, 1, value, self.value)
        row = len(about) + 2
        sheet.write_string(row, 0, "Các trang tính trong tệp", self.heading)
        for row, (name, value) in enumerate(contents, row + 1):
            sheet.write_url(row, 0, f"internal:'{name}'!A1", self.link, name)
            sheet.write_string(row, 1, value, self.value)

    def add_charts(self, charts):
        sheet = self.sheet("Biểu đồ")
        sheet.set_landscape()
        sheet.set_print_scale(75)
        sheet.hide_gridlines(2)
        for column, width in enumerate((40, 12, 20, 36, 2)):
            sheet.set_column(column, column, width)
        row = 0
        for chart in charts:
            self._draw(sheet, row, chart)
            row += max(3 + len(chart.bars), 13) + 2

    def _draw(self, sheet, row, chart):
        sheet.write_string(row, 0, chart.headline, self.heading)
        sheet.write_string(row + 1, 0, chart.subtitle, self.subtitle)
        for column, title in enumerate(("Tên", "Số liệu", "Đọc là", "Thời điểm")):
            sheet.write_string(row + 2, column, title, self.header)
        first, last = row + 3, row + 2 + len(chart.bars)
        for line, (label, number, words, as_of) in enumerate(chart.bars, first):
            sheet.write_string(line, 0, label, self.text)
            sheet.write_number(line, 1, number, self.number)
            sheet.write_string(line, 2, words, self.words)
            sheet.write_string(line, 3, as_of, self.text)
        drawn = self.book.add_chart({"type": "bar"})
        drawn.add_series({"name": ["Biểu đồ", row, 0], "categories": ["Biểu đồ", first, 0, last, 0],
                          "values": ["Biểu đồ", first, 1, last, 1], "fill": {"color": _BLUE}, "gap": 40,
                          "data_labels": {"value": True, "custom": [{"value": words} for _, _, words, _ in chart.bars]}})
        drawn.set_title({"name": ["Biểu đồ", row, 0], "name_font": {"size": 12, "bold": True}})
        drawn.set_legend({"none": True})
        drawn.set_y_axis({"reverse": True, "num_font": {"size": 10}})
        drawn.set_x_axis({"min": 0, "max": 1.3 * max(number for _, number, _, _ in chart.bars), "visible": True,
                          "major_gridlines": {"visible": False}, "label_position": "none", "line": {"none": True}})
        rows = max(3 + len(chart.bars), 13)
        listed = "; ".join(f"{label}: {words}" for label, _, words, _ in chart.bars)
        sheet.insert_chart(row, 5, drawn, {
            "x_scale": 500 / 480, "y_scale": rows * 20 / 288, "y_offset": 3, "object_position": 2,
            "description": f"Biểu đồ cột ngang. {chart.headline}. {chart.subtitle}. {listed}."})

    def add_table(self, table):
        sheet = self.sheet(table.title)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        sheet.set_landscape()
        sheet.repeat_rows(0)
        sheet.freeze_panes(1, 1)
        if sum(width for _, width in table.columns[:table.on_paper]) * 7 * 0.66 > 1050:
            sheet.repeat_columns(0)
            sheet.set_print_scale(75)
        else:
            sheet.fit_to_pages(1, 0)
        for column, (title, width) in enumerate(table.columns):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, title, self.header)
        sheet.print_area(0, 0, len(table.rows), table.on_paper - 1)
        for row, cells in enumerate(table.rows, 1):
            for column, cell in enumerate(cells):
                kind = type(cell)
                if kind is str:
                    sheet.write_string(row, column, cell, self.text)
                elif kind is int:
                    sheet.write_number(row, column, cell, self.number)
                elif cell is None:
                    sheet.write_blank(row, column, None, self.words)
                elif kind is datetime.datetime:
                    sheet.write_datetime(row, column, cell, self.date)
                elif kind is Link:
                    sheet.write_url(row, column, BASE + cell, self.cell_link, cell)
                else:
                    sheet.write_number(row, column, cell, self.percents[len(f"{cell:g}".partition(".")[2])])
        if table.rows:
            sheet.add_table(0, 0, len(table.rows), len(table.columns) - 1, {
                "name": table.id, "style": "Table Style Light 1",
                "columns": [{"header": title, "header_format": self.header} for title, _ in table.columns]})


class Publication:
    def __init__(self, given, folder):
        self.folder = folder
        self.reports = given["reports"]
        self.current = [report for report in self.reports if report["latest"]]
        self.indicators = given["indicators"]
        self.names = {indicator["id"]: indicator["name"] for indicator in self.indicators}
        self.given = given
        self.details = {}  # by indicator, a row a report
        for indicator in self.indicators:
            self.details[indicator["id"]] = [self._detail(report, indicator) for report in self.reports]
        self.ranked = {indicator["id"]: sorted(self.current, key=lambda report: -report["results"][indicator["id"]])
                       for indicator in self.indicators}

    def _detail(self, report, indicator):
        value, whole = report["results"][indicator["id"]], indicator["part_of"]
        share = Percent(round(100 * value / report["results"][whole], 2)) if whole else None
        return [report["unit_name"], indicator["name"], value, spoken(value), indicator["measure"],
                f"tính đến {report['as_of']}", None, "Kết quả", report["unit_name"], "mục 2", None, report["code"],
                indicator["id"], None, value, value, None, None, share, self.names[whole] if whole else None,
                day_of(report["as_of"]), None, None, Link(f"don-vi/{report['unit']}/{report['id']}/")]

    def write(self, path, title, page, tables, charts=(), more=()):
        updated = self.given["updated"]
        about = [("Trang", SITE, BASE), ("Nội dung", title), ("Thực hiện", PUBLISHER), ("Cập nhật", updated),
                 ("Địa chỉ", BASE + page, BASE + page), ("Sử dụng lại", "Ghi rõ nguồn khi sử dụng"),
                 ("Cách dẫn nguồn", f"{PUBLISHER}, trang “{SITE}”, {title}, cập nhật {updated}, {BASE}{page}"), *more]
        if any(table.id == "figures" for table in tables):
            about += [("Số liệu đến", f"muộn nhất {self.current[0]['as_of']}"), *_READING]
        book = Book(self.folder / path, title)
        book.book.set_properties({"title": title, "subject": SITE, "author": PUBLISHER, "company": PUBLISHER,
                                  "created": day_of(updated)})
        contents = [("Biểu đồ", "Biểu đồ và những số vẽ nên biểu đồ.")] if charts else []
        book.add_front(about, contents + [(table.title, table.about) for table in tables])
        if charts:
            book.add_charts(charts)
        for table in tables:
            book.add_table(table)
        book.book.close()

    def details_table(self, rows):
        return Table("figures", "Số liệu chi tiết", _DETAILS_ABOUT, _DETAILS, rows, 11)

    def write_units(self):
        rows_of = {}
        for indicator in self.indicators:
            for report, row in zip(self.reports, self.details[indicator["id"]]):
                rows_of.setdefault(report["unit"], []).append(row)
        for report in self.current:
            unit, name, as_of = report["unit"], report["unit_name"], f"tính đến {report['as_of']}"
            registered, finished = report["results"]["thi-sinh-dang-ky"], report["results"]["thi-sinh-hoan-thanh"]
            chart = Chart(f"Cứ 100 người thí sinh đăng ký Cuộc thi Công dân số thì khoảng {round(100 * finished / registered)} "
                          "thí sinh hoàn thành bài thi", f"Kết quả, {name}",
                          [(self.names[id], number, f"{spoken(number)}\u00a0người", as_of)
                           for id, number in (("thi-sinh-dang-ky", registered), ("thi-sinh-hoan-thanh", finished))])
            self.write(f"don-vi/{unit}/{unit}.xlsx", name, f"don-vi/{unit}/", [self.details_table(rows_of[unit])], [chart])

    def write_indicators(self):
        count = spoken(len(self.current))
        for indicator in self.indicators:
            id, name, measure, ranked = indicator["id"], indicator["name"], indicator["measure"], self.ranked[indicator["id"]]
            bars = [(report["unit_name"], report["results"][id], f"{spoken(report['results'][id])}\u00a0{measure}",
                     f"tính đến {report['as_of']}") for report in ranked[:_MOST_BARS]]
            chart = Chart(f"Đứng đầu {count} nơi có số liệu cùng thời điểm: {bars[0][0]}, {bars[0][2]}",
                          f"{name}; mới có số liệu của {count}/{count} xã, phường, đặc khu; Từ 1 đến {len(bars)} trong {count}",
                          bars)
            ranking = [[place, place, report["unit_name"], report["code"], spoken(report["results"][id]),
                        f"tính đến {report['as_of']}"] for place, report in enumerate(ranked, 1)]
            columns = [("Thứ hạng tính được", 9), ("Đến thứ hạng", 8), ("Nơi, cơ quan", 18), ("Mã", 8), ("Đọc là", 8),
                       ("Thời điểm", 22)]
            self.write(f"ket-qua/{id}/{id}.xlsx", name, f"ket-qua/{id}/",
                       [self.details_table(self.details[id]),
                        Table("ranking", "Xếp hạng", "Thứ hạng do trang tính, chỉ giữa những nơi có số liệu cùng thời điểm.",
                              columns, ranking, 6)], [chart],
                       [("Giải thích", f"{name}, tính từ đầu kỳ đến ngày báo cáo.")])

    def completeness_table(self):
        told = "; ".join(self.given["sections"])
        rows = [[SITE, report["period"], report["unit_name"], "Đã đăng báo cáo", report["title"], told, None, None,
                 report["code"], report["kind"], f"don-vi/{report['unit']}/{report['id']}/"]
                for report in self.current]
        columns = [("Chuyên đề", 21), ("Kỳ báo cáo", 12), ("Nơi, cơ quan", 18), ("Trên trang này", 18), ("Báo cáo", 31),
                   ("Có mục riêng", 41), ("Nêu trong mục khác", 9), ("Không thấy nêu", 9), ("Mã", 8), ("Loại", 9), ("Trang", 53)]
        return Table("completeness", "Tình hình báo cáo", "Mỗi dòng một nơi phải báo cáo: đã có báo cáo trên trang này chưa, "
                     "báo cáo kể những mục nào của đề cương. Chưa có trên trang không có nghĩa là chưa báo cáo.", columns, rows, 8)

    def completeness_line(self):
        count = spoken(len(self.current))
        return ("“Chưa có trên trang này” không có nghĩa là địa phương chưa báo cáo. Trang hiện có báo cáo của "
                f"{count} trong {count} xã, phường, đặc khu.")

    def write_completeness(self):
        id = "binh-dan-hoc-vu-so"
        self.write(f"tinh-hinh-bao-cao/{id}/{id}.xlsx", f"Tình hình báo cáo: {SITE}", f"tinh-hinh-bao-cao/{id}/",
                   [self.completeness_table()], (), [("Báo cáo chưa có", self.completeness_line())])

    def summary_table(self):
        rows = []
        for indicator in self.indicators:
            values = [report["results"][indicator["id"]] for report in self.current]
            lower, middle, upper = statistics.quantiles(values, method="inclusive") if len(values) > 1 else values * 3
            rows.append([indicator["name"], indicator["measure"], None, None, sum(values), spoken(sum(values)), len(values),
                         len(values), 0, indicator["id"], spoken_share(middle), spoken_share(lower), spoken_share(upper),
                         len(values)])
        columns = [("Chỉ tiêu", 52), ("Đơn vị tính", 16), ("Toàn thành phố", 9), ("Toàn thành phố, đọc là", 10),
                   ("Cộng các báo cáo", 10), ("Cộng các báo cáo, đọc là", 10), ("Số nơi có số liệu", 9),
                   ("Trong tổng số nơi", 9), ("Số nơi không ghi ngày", 10), ("Mã chỉ tiêu", 27), ("Mức ở giữa (trung vị)", 10),
                   ("Một phần tư số nơi ở dưới mức", 12), ("Một phần tư số nơi ở trên mức", 12), ("Số nơi được xếp hạng", 9)]
        return Table("summary", "Tổng hợp", "Mỗi dòng một chỉ tiêu: số nêu cho toàn thành phố, số cộng từ các báo cáo và số "
                     "nơi có số liệu.", columns, rows, 9)

    def matrix_table(self):
        columns = [("Nơi, cơ quan", 18), ("Mã", 8)]
        columns += [(f"{indicator['name']} ({indicator['measure']})", 15) for indicator in self.indicators]
        rows = [[report["unit_name"], report["code"], *report["results"].values()] for report in self.current]
        return Table("units_by_indicators", "Theo địa phương", "Mỗi dòng một nơi, nơi đã có số liệu đứng trước; mỗi chỉ tiêu "
                     "một cột số liệu, kèm từ chỉ mức độ.", columns, rows, len(columns))

    def initiatives_table(self):
        rows = [[one["title"], "mô hình", one["unit_name"], one["family"], "Đang thực hiện", "Người dân", one["text"],
                 f"{one['unit_name']}, Sáng kiến, cách làm hay, mô hình hiệu quả", None, Link(f"mo-hinh/{one['id']}/")]
                for one in self.given["initiatives"]]
        columns = [("Tên", 15), ("Hình thức", 10), ("Nơi, cơ quan", 11), ("Nhóm mô hình", 9), ("Tình trạng", 16),
                   ("Đối tượng", 12), ("Tóm tắt", 57), ("Nguồn", 25), ("Nơi chủ trì", 7), ("Trang", 27)]
        return Table("initiatives", "Mô hình, sáng kiến", "Mỗi dòng một mô hình, sáng kiến.", columns, rows, 8)

    def documents_table(self):
        citing = "; ".join(f"{report['unit_name']}, mở đầu" for report in self.reports[:100])
        if len(self.reports) > 100:
            citing += f"; …; Từ 1 đến 100 trong {spoken(len(self.reports))}"
        rows = [["Công văn", "101/BKHCN-CĐS", day_of("05/12/2023"), "Bộ Khoa học và Công nghệ",
                 "Báo cáo kết quả phong trào Bình dân học vụ số", citing, None, "ngày có hiệu lực, tệp văn bản",
                 Link("van-ban/#cong-van-101-bkhcn-cds-2023"), None, None]]
        rows += [["Kế hoạch", f"{report['plan']}/KH-UBND", day_of(report["planned"]), f"Ủy ban nhân dân {report['unit_name']}",
                  "Triển khai phong trào Bình dân học vụ số", f"{report['unit_name']}, mục 1", None,
                  "ngày có hiệu lực, tệp văn bản", Link(f"van-ban/#ke-hoach-{report['plan']}-kh-ubnd-{report['unit']}"), None,
                  None] for report in self.reports]
        columns = [("Tên loại", 11), ("Số, ký hiệu", 16), ("Ngày ban hành", 13), ("Cơ quan ban hành", 27), ("Trích yếu", 48),
                   ("Được dẫn trong", 35), ("Ghi chú", 7), ("Chưa có", 29), ("Trang", 51), ("Thực hiện", 8),
                   ("Ngày có hiệu lực", 8)]
        return Table("documents", "Văn bản", "Mỗi dòng một văn bản mà các báo cáo có nêu.", columns, rows, 8)

    def reconciliation_table(self):
        titles = ("Đối chiếu", "Chỉ tiêu", "Nơi, cơ quan", "Đọc là", "Nơi nêu", "Thời điểm", "Đặt cạnh", "Số báo cáo có nêu",
                  "Trong số", "Chênh lệch", "Nhận xét", "Mã chỉ tiêu", "Số liệu", "Giới hạn dưới", "Giới hạn trên")
        return Table("reconciliation", "Đối chiếu", "Số toàn thành phố đặt cạnh số cộng từ các báo cáo; những chỗ các báo cáo "
                     "khác nhau.", [(title, 8) for title in titles], [], 11)

    def units_table(self):
        leading = {one["unit"] for one in self.given["initiatives"]}
        counts = {}
        for report in self.reports:
            counts[report["unit"]] = counts.get(report["unit"], 0) + 1
        rows = [[report["unit_name"], report["code"], report["kind"], counts[report["unit"]],
                 int(report["unit"] in leading), None, Link(f"don-vi/{report['unit']}/")] for report in self.current]
        columns = [("Nơi, cơ quan", 18), ("Mã", 8), ("Loại", 9), ("Số báo cáo", 7), ("Số mô hình", 8), ("Tên cũ", 7),
                   ("Trang", 26)]
        return Table("units", "Xã, phường, đặc khu", "Mỗi dòng một nơi, kèm tên cũ trước ngày 01/07/2025.", columns, rows, 6)

    def dictionary_table(self):
        rows = [[one["name"], "Kết quả", one["measure"], f"{one['name']}, tính từ đầu kỳ đến ngày báo cáo.", one["id"],
                 Link(f"ket-qua/{one['id']}/")] for one in self.indicators]
        columns = [("Chỉ tiêu", 45), ("Nhóm", 10), ("Đơn vị tính", 15), ("Giải thích", 81), ("Mã chỉ tiêu", 27), ("Trang", 36)]
        return Table("indicators", "Giải thích chỉ tiêu", "Mỗi dòng một chỉ tiêu: tính gì, đơn vị tính nào.", columns, rows, 4)

    def write_campaign(self):
        everything = [row for indicator in self.indicators for row in self.details[indicator["id"]]]
        self.write("tai-ve/toan-bo.xlsx", "Toàn bộ số liệu của trang", "",
                   [self.summary_table(), self.matrix_table(), self.details_table(everything), self.initiatives_table(),
                    self.documents_table(), self.completeness_table(), self.reconciliation_table(), self.units_table(),
                    self.dictionary_table()], (), [(f"Tình hình báo cáo: {SITE}", self.completeness_line())])


def main(figures, folder):
    publication = Publication(json.loads(Path(figures).read_text()), Path(folder))
    publication.write_units()
    publication.write_indicators()
    publication.write_completeness()
    publication.write_campaign()


if __name__ == "__main__":
    main(*sys.argv[1:])
