"""What the handbook shows can be done: each example stands in a site that builds, and each mistake of its tables is told by the code that its
row names."""

import collections
import json
import re
import shutil
import textwrap
import unittest

import yaml

from built_site import REPOSITORY, run_loa, temporary_folder
from pictures_test import telephone_photo

DOCS = REPOSITORY / "docs"
EXAMPLE = re.compile(r"^```(yaml|markdown)\n(.*?)^```", re.MULTILINE | re.DOTALL)
REPORT = "content/reports/xa-vinh-bao/bao-cao-thu/index.md"  # of a unit without another one
FIELDS = {"results", "targets", "citations", "events", "accepted", "document", "photos", "covers"}
HEAD = """\
title: Báo cáo thử
campaign: binh-dan-hoc-vu-so
period: "2025"
text: summary
published: 21/11/2026
"""
PAPER = "number: 12/BC-UBND\ndate: 05/12/2025\nplace: Vĩnh Bảo\nsigner: {name: Trần Văn An, title: Chủ tịch}\n"
WITHIN = {  # of a report, where an example does not say it itself
    "document": "document:\n" + textwrap.indent(PAPER, "  "),
    "covers": "covers: {communication: experience, initiatives: experience}\n",
}
BODY = "## Kết quả triển khai\n\nXã mở lớp học.\n"
# What the accepted findings of the examples are found in.
ACCEPTED = {
    "report-without-number": ("document", WITHIN["document"].replace("  number: 12/BC-UBND\n", "")),
    "privacy-phone": ("body", "\nĐường dây nóng của xã: 0225 3123 456.\n"),
}


def new_site():
    """As `loa new site` makes it, with the data and the texts that the handbook speaks of, and a report to write in."""
    site = temporary_folder() / "site"
    made = run_loa("new", "site", site, cwd="/", LOA_LANG="vi")
    assert made.returncode == 0, made.stderr
    for folder in ("data", "content"):
        shutil.rmtree(site / folder)
        shutil.copytree(REPOSITORY / folder, site / folder)
    write_report(site)
    return site


def findings_of(site):
    """(code, file) of each error and warning."""
    found = json.loads(run_loa("check", "--format", "json", cwd=site).stdout)["findings"]
    return collections.Counter((one["code"], one["file"]) for one in found if one["severity"] != "note")


def replace_entry(file, example):
    """Puts the entries of `example` into a YAML file, each in the place of the one of its name."""
    text = file.read_text("utf-8")
    for key in yaml.load(example, yaml.BaseLoader):
        text = re.sub(rf"^{re.escape(key)}:.*\n(?:[ #].*\n|\n)*", "", text, flags=re.MULTILINE)
    file.write_text(text + example, "utf-8")


def write_report(site, fields="", body=BODY):
    named = re.findall(r"^(\w+):", fields, re.MULTILINE)
    within = "".join(words for field, words in WITHIN.items() if field not in named)
    file = site / REPORT
    file.parent.mkdir(parents=True, exist_ok=True)
    (file.parent / "cho-so.jpg").write_bytes(telephone_photo())
    file.write_text(f"---\n{HEAD}{within}{fields}---\n{body}", "utf-8")


def place_accepted(site, read, example):
    found = read["accepted"][0]
    if "file" in found:
        replace_entry(site / "data/site.yaml", example)
        with (site / found["file"]).open("a", encoding="utf-8") as file:
            file.write('tong-dai-thu: {name: Thử, url: "https://example.gov.vn", audience: "Tổng đài 0225 3123 456"}\n')
        return
    field, words = ACCEPTED[found["finding"]]
    write_report(site, (words if field == "document" else "") + example, BODY + (words if field == "body" else ""))


def place(site, kind, example, page):
    """Puts an example where the handbook says that it stands."""
    if kind == "markdown" and example.startswith("---\n"):
        head = yaml.load(example.split("---\n")[1], yaml.BaseLoader)
        file = "initiatives/dai-su-so.md" if "family" in head else "reports/xa-an-lao/binh-dan-hoc-vu-so-2025.md"
        (site / "content" / file).write_text(example, "utf-8")
    elif kind == "markdown":
        photos = [one for language, one in EXAMPLE.findall(page) if language == "yaml" and one.startswith("photos:")]
        write_report(site, "".join(photos), BODY + "\n" + example)
    else:
        read = yaml.load(example, yaml.BaseLoader)
        if "accepted" in read:
            place_accepted(site, read, example)
        elif "photos" in read:
            write_report(site, example, BODY + "\n![](cho-so.jpg)\n")
        elif set(read) == {"document"}:
            write_report(site, example + textwrap.indent(PAPER, "  "))
        elif set(read) <= FIELDS:
            write_report(site, example)
        elif list(read) == ["spoken"]:
            replace_entry(site / "data/site.yaml", example)
        elif all("kind" in entry for entry in read.values()):
            replace_entry(site / "data/topics.yaml", example)
        else:  # of one figure, as it stands below `results`
            write_report(site, "results:\n" + textwrap.indent(example, "  "))


class ExamplesTest(unittest.TestCase):
    def test_each_stands_in_a_site_that_builds(self):
        before = findings_of(new_site())
        placed = 0
        for file in sorted(DOCS.glob("*.md")):
            page = file.read_text("utf-8")
            for kind, example in EXAMPLE.findall(page):
                with self.subTest(f"{file.name}: {example[:60]}"):
                    site = new_site()
                    place(site, kind, textwrap.dedent(example), page)
                    self.assertEqual(findings_of(site) - before, collections.Counter())
                    built = run_loa("build", "-s", site, "-d", site / "public", "--no-downloads")
                    self.assertEqual(built.returncode, 0, built.stderr)
                    placed += 1
        self.assertGreater(placed, 15)


def figure(value, indicator="thi-sinh-dang-ky"):
    return f"results:\n  {indicator}:\n    value: {value}\n    at: mục 2\n"


SHARE = "hoc-vien-hoan-thanh-khoa-cds"
# The mistakes of the tables of loi-thuong-gap.md: what stands in the first column, as a report has it.
FIGURES = {
    "`value: 54/114` cho một thứ hạng": figure("54/114"),
    "`13.159/12.133`": figure('"13.159/12.133"', SHARE),
    "số liệu không có `at`": "results:\n  thi-sinh-dang-ky: 1570\n",
    "`targets` không có `kind`": "targets:\n  nhu-cau-cai-bo-sung:\n    value: 205\n    at: mục 2\n",
    "`results` có `kind`": "results:\n  thi-sinh-dang-ky: {value: 5, kind: target, at: mục 2}\n",
    "`31/02/2025`": "results:\n  thi-sinh-dang-ky: {value: 5, as_of: 31/02/2025, at: mục 2}\n",
    "con số cho chỉ tiêu có `sum_of`, `ratio_of`": figure(5, "tin-bai-da-dang"),
}
FILES = {
    '`["Kinh phí", thiếu người]`': WITHIN["document"] + '  recipients: ["Kinh phí", thiếu người]\n',
    "`{value: 12,5%}`": "results:\n  thi-sinh-dang-ky: {value: 12,5%, at: mục 2}\n",
    "`title: Kế hoạch #5`": "responsible: Kế hoạch #5\n",
    "`title: Chợ số: cách làm`": "responsible: Chợ số: cách làm\n",
    "phím Tab ở đầu dòng": "results:\n\tthi-sinh-dang-ky: {value: 5, at: mục 2}\n",
    "một chỉ tiêu ghi hai lần": "results:\n  thi-sinh-dang-ky: {value: 5, at: mục 2}\n  thi-sinh-dang-ky: {value: 6, at: mục 3}\n",
    "dấu ngoặc kép mở mà không đóng": 'responsible: "Trần Văn An\n',
    "thiếu dòng `---`": None,
    "`asof: 11/2025`": "results:\n  thi-sinh-dang-ky: {value: 5, asof: 11/2025, at: mục 2}\n",
    "dán từ Word, dấu ngoặc cong quanh con số: `“1.570”`": figure("“1.570”"),
}


def rows_of(title):
    """Of the table under a heading of loi-thuong-gap.md: first and second cell."""
    page = (DOCS / "loi-thuong-gap.md").read_text("utf-8")
    section = page.split(f"## {title}\n")[1].split("\n## ")[0]
    rows = [line.strip("|").split(" | ") for line in section.splitlines() if line.startswith("| ")]
    return [(cells[0].strip(), cells[1].strip()) for cells in rows[1:]]


class MistakesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = new_site()
        cls.before = findings_of(cls.site)

    def codes_of(self, fields):
        write_report(self.site, fields or "")
        if fields is None:
            file = self.site / REPORT
            file.write_text(file.read_text("utf-8").replace("\n---\n", "\n", 1), "utf-8")
        return [code for code, file in findings_of(self.site) - self.before if file == REPORT]

    def assert_tells(self, fields, why):
        self.assertEqual(set(self.codes_of(fields)), set(re.findall(r"`([a-z-]+-[a-z-]+)`", why)))

    def test_of_figures(self):
        rows = rows_of("Lỗi khi viết con số")
        self.assertGreater(len(rows), 12)
        for wrong, why in rows:
            with self.subTest(wrong):
                literal = re.fullmatch("`([^`]+)`", wrong)
                self.assert_tells(FIGURES[wrong] if wrong in FIGURES else figure(literal[1]), why)

    def test_of_files(self):
        rows = rows_of("Lỗi khi viết tệp")
        self.assertEqual({wrong for wrong, _ in rows}, set(FILES))
        for wrong, why in rows:
            with self.subTest(wrong):
                self.assert_tells(FILES[wrong], why)


if __name__ == "__main__":
    unittest.main()
