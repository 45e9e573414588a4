"""Writes with XlsxWriter the workbooks that Loa publishes: one for each unit, each indicator, and the whole campaign,
with the same sheets and columns. Reads figures.json, which generate.py puts beside a site of Hugo.

    python3 bench/write_workbooks.py FIGURES.JSON FOLDER
"""

import json
import sys
from pathlib import Path

import xlsxwriter

_ABOUT = [("Trang", "Bình dân học vụ số"), ("Nội dung", "Số liệu"), ("Thực hiện", "Cơ quan thử nghiệm"),
          ("Địa chỉ", "https://example.gov.vn/"),
          ("Từ chỉ mức độ", "“trên 70%” nghĩa là con số thật cao hơn 70%: xem các cột giới hạn trước khi tính toán."),
          ("Ô trống", "chưa có số liệu, không phải bằng 0"), ("Sử dụng lại", "Ghi rõ nguồn khi sử dụng")]
_DETAILS = ["Nơi, cơ quan", "Mã", "Chỉ tiêu", "Mã chỉ tiêu", "Số liệu", "Đọc là", "Đơn vị tính", "Từ chỉ mức độ",
            "Giới hạn dưới", "Giới hạn trên", "Tử số", "Mẫu số", "Tỷ lệ", "Tỷ lệ trong số", "Thời điểm", "Thứ hạng nêu",
            "Trong số", "Nguyên văn", "Loại số liệu", "Nguồn", "Trang", "Vị trí trong báo cáo gốc", "Ghi chú"]
_RANKING = ["Thứ hạng tính được", "Đến thứ hạng", "Nơi, cơ quan", "Mã", "Đọc là", "Thời điểm"]


def spoken(number):
    return f"{number:,}".replace(",", ".")


def detail(report, indicator):
    value = report["results"][indicator["id"]]
    return [report["unit_name"], report["code"], indicator["name"], indicator["id"], value, spoken(value),
            indicator["measure"], None, value, value, None, None, None, None, f"tính đến {report['as_of']}", None, None,
            None, "Kết quả", report["unit_name"], f"don-vi/{report['unit']}/", "mục 2", None]


def write(path, sheets):
    path.parent.mkdir(parents=True, exist_ok=True)
    book = xlsxwriter.Workbook(str(path), {"in_memory": True})
    head = book.add_format({"bold": True, "text_wrap": True})
    about = book.add_worksheet("Thông tin chung")
    for row, cells in enumerate(_ABOUT):
        about.write_row(row, 0, cells)
    for name, columns, rows in sheets:
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, columns, head)
        for number, cells in enumerate(rows, 1):
            sheet.write_row(number, 0, cells)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
        sheet.set_column(0, len(columns) - 1, 16)
    book.close()


def main(figures, folder):
    given = json.loads(Path(figures).read_text())
    folder = Path(folder)
    reports, indicators = given["reports"], given["indicators"]
    by_unit = {}
    for report in reports:
        by_unit.setdefault(report["unit"], []).append(report)
    everything = []
    for unit, own in by_unit.items():
        rows = [detail(report, indicator) for indicator in indicators for report in own]
        everything += rows
        write(folder / f"don-vi/{unit}/{unit}.xlsx", [("Số liệu chi tiết", _DETAILS, rows)])
    for indicator in indicators:
        rows = [detail(report, indicator) for report in reports]
        ranked = sorted(reports, key=lambda report: -report["results"][indicator["id"]])
        ranking = [[place, place, report["unit_name"], report["code"], spoken(report["results"][indicator["id"]]),
                    f"tính đến {report['as_of']}"] for place, report in enumerate(ranked, 1)]
        write(folder / f"ket-qua/{indicator['id']}/{indicator['id']}.xlsx",
              [("Số liệu chi tiết", _DETAILS, rows), ("Xếp hạng", _RANKING, ranking)])
    by_place = [[own[-1]["unit_name"], own[-1]["code"], *own[-1]["results"].values()] for own in by_unit.values()]
    write(folder / "tai-ve/toan-bo.xlsx",
          [("Số liệu chi tiết", _DETAILS, everything),
           ("Theo địa phương", ["Nơi, cơ quan", "Mã", *(indicator["name"] for indicator in indicators)], by_place)])


if __name__ == "__main__":
    main(*sys.argv[1:])
