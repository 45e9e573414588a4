"""What `loa check` says of the real papers' own faults: each irregularity of the inventory that survives in the content is named
at its file and line, and nothing else is."""

import collections
import json
import unittest

from built_site import copy_of_the_content, run_loa

CAT_HAI = "content/reports/dac-khu-cat-hai/binh-dan-hoc-vu-so-2025.md"
CAT_HAI_YEAR = "content/reports/dac-khu-cat-hai/chuyen-doi-so-2025.md"
CITY = "content/reports/so-khoa-hoc-va-cong-nghe/binh-dan-hoc-vu-so-2025.md"
AN_LAO = "content/reports/xa-an-lao/binh-dan-hoc-vu-so-2025.md"
PHU_THAI = "content/reports/xa-phu-thai/binh-dan-hoc-vu-so-2025.md"
PAPERS = "data/documents.yaml"
REPORTS = (CAT_HAI, CAT_HAI_YEAR, CITY, AN_LAO, PHU_THAI)
# Irregularity of the inventory (§14), code, file, words that stand where the finding points.
WARNINGS = [
    *(("IR01", "report-without-number", report, "document:") for report in REPORTS),
    *(("IR02", "report-without-date", report, "document:") for report in REPORTS),
    ("IR03", "report-without-signer", CAT_HAI, "document:"),
    ("IR04", "document-cited-twice", CAT_HAI_YEAR, "kh-05-kh-ubnd-cat-hai-2025"),
    ("IR07", "document-incomplete", PHU_THAI, "Nhiệm vụ ứng dụng công nghệ thông tin"),
    ("IR07", "document-incomplete", AN_LAO, "Hướng dẫn truy cập"),
    ("IR07", "document-incomplete", CAT_HAI_YEAR, "Thực hiện Quyết định số 131/QĐ-TTg"),
    ("IR08", "document-incomplete", CAT_HAI_YEAR, "1907/QĐ-UBND"),
    ("IR08", "document-incomplete", PAPERS, "qd-131-qd-ttg"),
    ("IR08", "document-incomplete", PAPERS, "nq-52-nq-tw"),
    ("D24", "document-incomplete", AN_LAO, "7462/KH-SGDĐT"),
    ("D25", "document-incomplete", AN_LAO, "02-KH/BCĐTW"),
    ("IR09", "symbol-incomplete", CAT_HAI_YEAR, "52"),
    ("IR09", "symbol-incomplete", PAPERS, "kh-96-cat-hai-2025"),
    ("IR09", "symbol-incomplete", PAPERS, "cv-1688-vhxh-2025"),
    ("IR13", "unit-not-yet", CAT_HAI, "20/20"),
    ("IR13", "unit-not-yet", CAT_HAI_YEAR, "20/20"),
    ("IR16", "figure-vague", CITY, "hàng nghìn"),
    ("IR36", "plan-period-differs", PHU_THAI, "95/KH-UBND"),
    ("IR36", "plan-period-differs", CAT_HAI_YEAR, "52"),
    ("IR37", "section-missing", CAT_HAI, "---"),
    ("IR38", "numbers-far-apart", PAPERS, "cv-1643-ubnd-vhxh-2025"),
    ("IR40", "claim-not-seen", CITY, "ty-le-don-vi-co-sang-kien"),
    ("IR41", "implements-later", PAPERS, "kh-179-kh-skhcn-2025"),
    ("IR41", "implements-later", PAPERS, "kh-179-kh-skhcn-2025"),
]
NOTES = [
    ("IR05", "document-cited-again", CAT_HAI_YEAR, "nq-03-nq-tu-2021"),
    ("IR11", "document-inferred", PHU_THAI, "542/UBND-VHXH"),
    ("IR11", "document-inferred", AN_LAO, "757/UBND-VHXX"),
    ("IR11", "document-inferred", CAT_HAI_YEAR, "60/KH-UBND"),
    ("IR11", "document-inferred", PAPERS, "qd-284-qd-ubnd-2022"),
    ("IR15", "figures-undated", CAT_HAI, "1.440"),
    ("IR15", "figures-undated", CAT_HAI_YEAR, "100%"),
    ("IR15", "figures-undated", CITY, "114"),
    ("IR15", "figures-undated", AN_LAO, "6"),
    ("IR15", "figures-undated", PHU_THAI, "trên 150"),
    ("IR18", "shares-without-base", CAT_HAI_YEAR, "100%"),
    ("IR18", "shares-without-base", CITY, "ty-le-don-vi-trien-khai"),
    ("IR18", "shares-without-base", AN_LAO, "100%"),
    ("IR18", "shares-without-base", PHU_THAI, "100%"),
    ("IR22", "names-of-count-differ", CAT_HAI_YEAR, "Trà sạ đen"),
    ("IR25", "ranks-unverified", AN_LAO, "54/114"),
    ("IR26", "citations-unordered", CAT_HAI, "cv-970-ubnd-vhkhtt-2025"),
    ("IR26", "citations-unordered", CAT_HAI_YEAR, "nq-03-nq-tu-2021"),
    ("IR26", "citations-unordered", AN_LAO, "7462/KH-SGDĐT"),
    ("IR26", "citations-unordered", PHU_THAI, "95/KH-UBND"),
]
ENTRY_LINES = 5  # a paper's entry begins with its type, its number stands below


def without_accepted(text):
    """The lines but for `accepted:` and what belongs to it."""
    kept, depth = [], None
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip())
        belongs = depth is not None and line.strip() and (indent > depth or indent == depth and line.lstrip().startswith("- "))
        if belongs:
            continue
        depth = indent if line.lstrip().startswith("accepted:") else None
        if depth is None:
            kept.append(line)
    return "\n".join(kept)


class FindingsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = copy_of_the_content()
        for path in [*cls.site.glob("content/**/*.md"), *cls.site.glob("data/*.yaml")]:
            path.write_text(without_accepted(path.read_text("utf-8")), "utf-8")
        findings = json.loads(run_loa("check", "-s", ".", "--format", "json", cwd=cls.site).stdout)["findings"]
        cls.by_severity = collections.defaultdict(list)
        for finding in findings:
            cls.by_severity[finding["severity"]].append(finding)

    def entry_at(self, finding):
        lines = (self.site / finding["file"]).read_text("utf-8").split("\n")
        return "\n".join(lines[finding["line"] - 1:finding["line"] - 1 + ENTRY_LINES])

    def expect(self, expected, severity):
        left = list(self.by_severity[severity])
        for irregularity, code, path, words in expected:
            with self.subTest(irregularity=irregularity, code=code, words=words):
                found = [one for one in left if one["code"] == code and one["file"] == path and words in self.entry_at(one)]
                self.assertTrue(found, "not found")
                left.remove(found[0])
        self.assertEqual([(one["code"], one["file"], one["line"]) for one in left], [], "not in the inventory")

    def test_no_error_survives(self):
        self.assertEqual(self.by_severity["error"], [])

    def test_warnings_are_those_of_the_inventory(self):
        self.expect(WARNINGS, "warning")

    def test_notes_are_those_of_the_inventory(self):
        self.expect(NOTES, "note")


if __name__ == "__main__":
    unittest.main()
