"""The benchmark's country is a real site: it has no finding, and it builds."""

import subprocess
import sys
import unittest

import openpyxl

from built_site import REPOSITORY, build, run_loa, temporary_folder

sys.path.insert(0, str(REPOSITORY / "bench"))
from generate import generate  # noqa: E402


class TheGeneratedCountry(unittest.TestCase):
    def test_has_no_finding_and_builds(self):
        folder = temporary_folder() / "country"
        generate("loa", folder, units=20, months=2)
        check = run_loa("check", "--strict", "-s", folder)
        self.assertEqual((check.returncode, check.stderr), (0, ""))
        site = build(folder, folder.parent / "public", "--strict")
        self.assertEqual(len(list(site.glob("don-vi/*/binh-dan-hoc-vu-so-*/index.html"))), 40)
        self.assertEqual(len(list(site.glob("don-vi/*/*.xlsx"))), 20)

    def test_has_the_same_workbooks_by_another_hand(self):
        """write_workbooks.py, which Loa is measured against, gives as many sheets, rows, columns, tables and charts."""
        folder = temporary_folder()
        generate("loa", folder / "loa", units=20)
        generate("hugo", folder / "hugo", units=20)
        loa = build(folder / "loa", folder / "public")
        subprocess.run(["/usr/bin/python3", REPOSITORY / "bench/write_workbooks.py", folder / "hugo/figures.json",
                        folder / "python"], check=True)
        self.assertEqual(shapes_of_workbooks(loa), shapes_of_workbooks(folder / "python"))


def shapes_of_workbooks(folder):
    return {str(path.relative_to(folder)): [
                (sheet.title, sheet.dimensions, [table.ref for table in sheet.tables.values()], len(sheet._charts),
                 sheet.freeze_panes, sheet.print_area, sheet.print_title_rows)
                for sheet in openpyxl.load_workbook(path)] for path in folder.rglob("*.xlsx")}


if __name__ == "__main__":
    unittest.main()
