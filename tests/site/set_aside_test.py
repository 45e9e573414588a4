"""One broken report does not keep the others from the web, and the site says that it is missing."""

import unittest

from built_site import copy_of_the_content, run_loa, temporary_folder

BROKEN = "content/reports/xa-an-lao/binh-dan-hoc-vu-so-2025.md"


def break_report(site):
    report = site / BROKEN
    text = report.read_text("utf-8")
    report.write_text(text.replace('{value: "1.570",', '{value: "1.44",', 1), "utf-8")


class SetAsideTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.source = copy_of_the_content()
        break_report(cls.source)
        cls.whole = temporary_folder() / "whole"
        cls.stopped = run_loa("build", "-q", "-s", cls.source, "-d", cls.whole)
        cls.folder = temporary_folder() / "public"
        cls.built = run_loa("build", "--set-aside", "--no-downloads", "-s", cls.source, "-d", cls.folder)

    def test_without_the_option_nothing_is_built(self):
        self.assertEqual(1, self.stopped.returncode)
        self.assertFalse((self.whole / "index.html").exists())

    def test_the_mistake_is_told_and_the_build_goes_on(self):
        self.assertEqual(0, self.built.returncode, self.built.stderr)
        self.assertIn("lỗi[figure-ambiguous]", self.built.stderr)
        self.assertTrue(self.built.stdout.endswith(f"; 1 tệp để lại chờ sửa: {BROKEN}\n"), self.built.stdout)

    def test_every_page_says_how_many_are_missing(self):
        pages = [page for page in self.folder.rglob("index.html") if "http-equiv" not in page.read_text("utf-8")]
        self.assertGreater(len(pages), 200)
        for page in pages:
            text = page.read_text("utf-8")
            self.assertTrue("Có 1 báo cáo hoặc mô hình đang chờ sửa lỗi" in text or "1 reports or initiatives" in text,
                            page)

    def test_other_reports_are_there_and_the_broken_one_is_not(self):
        self.assertFalse((self.folder / "don-vi/xa-an-lao/binh-dan-hoc-vu-so-2025/index.html").exists())
        self.assertTrue((self.folder / "don-vi/xa-an-lao/index.html").exists())
        self.assertTrue((self.folder / "don-vi/xa-phu-thai/binh-dan-hoc-vu-so-2025/index.html").exists())

    def test_no_report_takes_another_with_it(self):
        source = copy_of_the_content()
        reports = sorted((source / "content/reports").glob("*/*.md"))
        self.assertGreater(len(reports), 3)
        for report in reports:
            text = report.read_text("utf-8")
            report.write_text(text.replace("campaign:", "campain:", 1), "utf-8")
            run = run_loa("build", "--set-aside", "--dry-run", "--no-downloads", "-s", source, "-d", temporary_folder() / "p")
            report.write_text(text, "utf-8")
            self.assertEqual(0, run.returncode, run.stderr)
            self.assertTrue(run.stdout.endswith(f"; 1 tệp để lại chờ sửa: {report.relative_to(source)}\n"), run.stdout)

    def test_a_mistake_elsewhere_still_stops(self):
        source = copy_of_the_content()
        break_report(source)
        topics = source / "data/topics.yaml"
        topics.write_text("loi: {kind: huong, name: Lỗi}\n" + topics.read_text("utf-8"), "utf-8")
        run = run_loa("build", "--set-aside", "-q", "-s", source, "-d", temporary_folder() / "public")
        self.assertEqual(1, run.returncode)
        self.assertIn("data/topics.yaml", run.stderr)


if __name__ == "__main__":
    unittest.main()
