"""`loa new`: a site of another campaign in one command, and what is added to it, in both languages of messages."""

import json
import unittest

from built_site import REPOSITORY, digests, run_loa, temporary_folder

SKELETONS = REPOSITORY / "skeleton"


class NewTest(unittest.TestCase):
    def new(self, *arguments, cwd=None, language="vi", code=0):
        made = run_loa("new", *arguments, cwd=cwd or self.site, LOA_LANG=language)
        self.assertEqual(made.returncode, code, made.stderr)
        return made

    def new_site(self, language="vi"):
        self.site = temporary_folder() / "trang mới"
        self.new("site", self.site, cwd="/", language=language)
        return self.site

    def assert_sound(self, *options):
        """Without a word from check, and in the form that fmt writes."""
        checked = run_loa("check", "--strict", *options, cwd=self.site, LOA_LANG="vi")
        self.assertEqual((checked.returncode, checked.stderr), (0, ""))
        formatted = run_loa("fmt", "--check", cwd=self.site)
        self.assertEqual((formatted.returncode, formatted.stdout), (0, ""))


class NewSiteTest(NewTest):
    def test_it_works_at_once(self):
        for language in ("vi", "en"):
            with self.subTest(language):
                self.new_site(language)
                self.assert_sound()
                built = run_loa("build", cwd=self.site)
                self.assertEqual(built.returncode, 0, built.stderr)
                page = (self.site / "public/don-vi/xa-binh-an/index.html").read_text("utf-8")
                self.assertIn("1.240", page)
                self.assertNotIn("Hải Phòng", page)

    def test_it_is_the_skeleton_and_the_schemas(self):
        for language in ("vi", "en"):
            site = digests(self.new_site(language))
            schemas = {path for path in site if path.startswith(".vscode/schemas/")}
            self.assertEqual({path: site[path] for path in site if path not in schemas}, digests(SKELETONS / language / "site"))
            settings = json.loads((self.site / ".vscode/settings.json").read_text("utf-8"))
            for schema, file in settings["yaml.schemas"].items():
                self.assertIn(schema, schemas)
                kind = schema.removeprefix(".vscode/schemas/").removesuffix(".json")
                self.assertEqual(file, f"data/{kind}.yaml")
            for path in schemas:
                kind = path.removeprefix(".vscode/schemas/").removesuffix(".json")
                self.assertEqual((self.site / path).read_text("utf-8"), run_loa("schema", kind, LOA_LANG=language).stdout)
            for file in (self.site / "data").iterdir():
                first = file.read_text("utf-8").splitlines()[0]
                self.assertEqual(first, f"# yaml-language-server: $schema=../.vscode/schemas/{file.stem}.json")

    def test_a_folder_with_files_is_left_alone(self):
        self.new_site()
        before = digests(self.site)
        self.new("site", self.site, cwd="/", code=2)
        self.assertEqual(digests(self.site), before)

    def test_both_languages_have_the_same_files(self):
        self.assertEqual(*({str(path.relative_to(SKELETONS / language)) for path in (SKELETONS / language).rglob("*")}
                           for language in ("vi", "en")))


class EditorsTest(unittest.TestCase):
    def test_schemas_of_this_repository_are_those_of_the_program(self):
        """When one differs: build/release/src/loa schema KIND >.vscode/schemas/KIND.json"""
        schemas = REPOSITORY / ".vscode/schemas"
        for schema in schemas.iterdir():
            self.assertEqual(schema.read_text("utf-8"), run_loa("schema", schema.stem, LOA_LANG="vi").stdout, schema.name)
        for file in (REPOSITORY / "data").iterdir():
            self.assertTrue((schemas / f"{file.stem}.json").is_file())
            first = file.read_text("utf-8").splitlines()[0]
            self.assertEqual(first, f"# yaml-language-server: $schema=../.vscode/schemas/{file.stem}.json")


class NewEntityTest(NewTest):
    def test_each_passes_check(self):
        for language in ("vi", "en"):
            with self.subTest(language):
                self.new_site(language)
                self.new("unit", "Phường Bến Đò", language=language)
                self.new("unit", "Sở Văn hóa", language=language)
                self.new("indicator", "Lớp dạy kể chuyện", language=language)
                self.new("initiative", "Tủ sách dòng họ", language=language)
                made = self.new("report", "phuong-ben-do", language=language)
                self.assertEqual(made.stdout, "content/reports/phuong-ben-do/phong-trao-doc-sach-2026.md\n")
                self.assert_sound()
                units = (self.site / "data/units.yaml").read_text("utf-8")
                self.assertIn("\nphuong-ben-do:\n  name: Phường Bến Đò\n  kind: phuong\n", units)
                self.assertIn("\nso-van-hoa:\n  name: Sở Văn hóa\n  kind: so-nganh\n", units)

    def test_names_are_words_whatever_they_hold(self):
        self.new_site()
        for name in ('Lớp "Học: đọc", {A}', "12 cuốn # mỗi tháng", "'Sách' mới", "Đọc & kể, \\ kể & đọc"):
            self.new("indicator", name)
            self.new("initiative", name)
        self.assert_sound()

    def test_a_report_starts_from_the_last_one(self):
        self.new_site()
        campaigns = self.site / "data/campaigns.yaml"
        campaigns.write_text(campaigns.read_text("utf-8").replace(
            "  outline:", '    "2027": {name: Năm 2027, en: "2027", from: 01/01/2027, to: 31/12/2027}\n  outline:'), "utf-8")
        self.new("report", "00001")  # by its official code; the last period
        report = (self.site / "content/reports/xa-binh-an/phong-trao-doc-sach-2027.md").read_text("utf-8")
        for line in ('title: "Phong trào đọc sách: Năm 2027"', 'period: "2027"', "draft: true", '  number: "/BC-UBND"',
                     '  place: "Bình An"', '  authority: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]',
                     '  # nguoi-doc: {value: "", as_of: "", at: ""}  # Người đến đọc ở thư viện, nhà văn hóa (lượt); '
                     "kỳ trước: trên 3.000", "## Kết quả", "## Khó khăn, hạn chế"):
            self.assertIn(line + "\n", report)
        self.assert_sound()

    def test_what_was_filled_in_becomes_a_report(self):
        self.new_site()
        self.new("unit", "Phường Bến Đò")
        self.new("report", "phuong-ben-do", "2026")
        report = self.site / "content/reports/phuong-ben-do/phong-trao-doc-sach-2026.md"
        text = report.read_text("utf-8")
        for old, new in [("draft: true\n# published", "published"), ("results: {}", "results:"), ('"/BC-UBND"', "3/BC-UBND"),
                         ("  # date: 25/12/2026", "  date: 25/12/2026"),
                         ('  # nguoi-doc: {value: "", as_of: "", at: ""}', '  nguoi-doc: {value: "2.500", as_of: 30/11/2026, at: "mục 1"}'),
                         ("## Kết quả\n", "## Kết quả\n\nPhường đón [2.500](figure:nguoi-doc) lượt người đến đọc.\n")]:
            self.assertIn(old, text)
            text = text.replace(old, new)
        report.write_text(text, "utf-8")
        checked = run_loa("check", cwd=self.site, LOA_LANG="vi")
        self.assertEqual(checked.returncode, 0, checked.stderr)
        self.assertEqual(run_loa("build", cwd=self.site).returncode, 0)
        self.assertIn("2.500", (self.site / "public/don-vi/phuong-ben-do/index.html").read_text("utf-8"))

    def test_nothing_is_written_over(self):
        self.new_site()
        before = digests(self.site)
        self.new("report", "xa-binh-an", code=2)
        self.new("unit", "Xã Bình An", code=2)
        self.new("indicator", "Tủ sách gia đình", code=2)
        self.new("initiative", "Góc đọc sách", code=2)
        after = digests(self.site)
        self.assertEqual({path for path in after if before.get(path) != after[path]}, set())

    def test_mistakes_are_told_with_what_was_meant(self):
        self.new_site()
        self.assertIn("có phải `xa-binh-an`?", self.new("report", "xa-bnh-an", code=2).stderr)
        self.assertIn("không có kỳ `2099`", self.new("report", "xa-binh-an", "2099", code=2).stderr)
        self.assertIn("cần thêm tên", self.new("unit", code=2).stderr)
        self.assertIn("cần thêm tên", self.new("site", code=2).stderr)


if __name__ == "__main__":
    unittest.main()
