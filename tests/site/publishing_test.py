"""What a build does to the disk, what it tells its author, and that it makes the same bytes everywhere."""

import os
import re
import shutil
import subprocess
import unittest

from built_site import PROGRAM, REPOSITORY, build, built_site, copy_of_the_content, digests, run_loa, temporary_folder

NEW_REPORT = """---
title: Kết quả phong trào Bình dân học vụ số năm 2025
campaign: binh-dan-hoc-vu-so
period: "2025"
published: 21/11/2026
document:
  number: 12/BC-UBND
  date: 20/11/2025
  signer: {name: "Nguyễn Văn A", title: "Chủ tịch"}
results:
  thi-sinh-dang-ky: {value: "2.000", as_of: "11/11/2025 09:00", at: "mục 2"}
---
## Kết quả tổ chức truyền thông, tuyên truyền

Xã đã phát tin trên đài truyền thanh.

## Hoạt động trải nghiệm, hướng dẫn nền tảng số, dịch vụ số, lớp học số

Có [2.000](figure:thi-sinh-dang-ky) người đăng ký dự thi.

## Sáng kiến, cách làm hay, mô hình hiệu quả

Xã chưa nêu mô hình.
"""
REPORT = "content/reports/{}/bao-cao-2025.md"
HEAD = NEW_REPORT.partition("results:")[0]
BODY = "---" + NEW_REPORT.rpartition("---")[2]


def write(site, path, text):
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(text, "utf-8")


def numbers_of(summary):
    """"12 đã ghi, 1.843 không đổi, 1 đã xóa" -> (12, 1843, 1)"""
    found = re.fullmatch(r"([\d.]+) đã ghi, ([\d.]+) không đổi, ([\d.]+) đã xóa\n", summary)
    assert found, f"the last line is “{summary}”"
    return tuple(int(number.replace(".", "")) for number in found.groups())


def build_summary(site, destination):
    run = run_loa("build", "-s", site, "-d", destination)
    assert run.returncode == 0, run.stderr
    return numbers_of(run.stdout)


class RebuildTest(unittest.TestCase):
    def test_a_second_build_writes_nothing(self):
        destination = temporary_folder() / "public"
        written, unchanged, removed = build_summary(REPOSITORY, destination)
        self.assertGreater(written, 200)
        self.assertEqual((unchanged, removed), (0, 0))
        before = {path: path.stat().st_mtime_ns for path in destination.rglob("*")}
        self.assertEqual(build_summary(REPOSITORY, destination), (0, written, 0))
        self.assertEqual({path: path.stat().st_mtime_ns for path in destination.rglob("*")}, before)

    def test_a_report_brings_its_pages_and_takes_them_along(self):
        site, destination = copy_of_the_content(), temporary_folder() / "public"
        build_summary(site, destination)
        before = digests(destination)
        report = REPORT.format("xa-an-quang")
        write(site, report, NEW_REPORT)
        written, _, removed = build_summary(site, destination)
        page = "don-vi/xa-an-quang/bao-cao-2025/index.html"
        after = digests(destination)
        added = set(after) - set(before)
        # The search has another index at other addresses; the old one stays for one build, for pages that are open.
        index = {path for path in added if path.startswith("assets/search/")}
        self.assertEqual(added - index, {page, "en/" + page, "don-vi/xa-an-quang/xa-an-quang.xlsx",
                                         "don-vi/xa-an-quang/xa-an-quang.csv"})
        self.assertEqual(removed, 0)
        changed = {path for path in before if before[path] != after[path]}
        self.assertEqual(written, len(added) + len(changed - {"loa-manifest.json"}))
        for others in (r"don-vi/.+\.(xlsx|csv)$", r"don-vi/.+/.+/"):  # downloads and reports of other places
            self.assertEqual({path for path in changed if re.match(others, path)}, set())
        contest = (destination / "ket-qua/thi-sinh-dang-ky/index.html").read_text("utf-8")
        self.assertIn("5.010", contest)
        self.assertIn("3/114", contest)

        (site / report).unlink()
        _, _, removed = build_summary(site, destination)
        self.assertEqual(removed, len(added - index))
        left = digests(destination)
        self.assertEqual({path: left[path] for path in set(left) - index - {"loa-manifest.json"}},
                         {path: before[path] for path in set(before) - {"loa-manifest.json"}})
        self.assertFalse((destination / "don-vi/xa-an-quang/bao-cao-2025").exists(), "an empty folder is left")

    def test_files_of_other_people_stay(self):
        destination = temporary_folder() / "public"
        build(REPOSITORY, destination)
        (destination / "google-site.html").write_text("own", "utf-8")
        build(REPOSITORY, destination)
        self.assertEqual((destination / "google-site.html").read_text("utf-8"), "own")

    def test_a_folder_that_is_not_a_site_is_refused(self):
        destination = temporary_folder()
        (destination / "luan-van.txt").write_text("own", "utf-8")
        run = run_loa("build", "-s", REPOSITORY, "-d", destination)
        self.assertEqual(run.returncode, 3)
        self.assertIn("không do Loa tạo ra", run.stderr)
        self.assertEqual(os.listdir(destination), ["luan-van.txt"])

    def test_a_dry_run_writes_nothing(self):
        destination = temporary_folder() / "public"
        run = run_loa("build", "-s", REPOSITORY, "-d", destination, "--dry-run")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertGreater(numbers_of(run.stdout)[0], 200)
        self.assertFalse(destination.exists())

    def test_without_downloads(self):
        destination = build(REPOSITORY, temporary_folder() / "public", "--no-downloads")
        self.assertEqual([path for path in digests(destination) if path.endswith((".xlsx", ".csv", ".json"))
                          and path != "loa-manifest.json"], [])
        self.assertNotIn(".xlsx", (destination / "don-vi/xa-an-lao/index.html").read_text("utf-8"))


class MistakesTest(unittest.TestCase):
    """One run tells an author everything that is wrong, where, and touches nothing."""

    MISTAKES = [
        # What the author wrote, where it is found, and a word that the Vietnamese message must hold.
        (REPORT.format("xa-an-quang"), HEAD + "results:\n  thi-sinh-dang-ky: 1.44\n" + BODY, (11, 21), "1,44"),
        (REPORT.format("xa-khong-co"), NEW_REPORT, (0, 0), "xa-khong-co"),
        (REPORT.format("xa-an-phu"), HEAD + "results:\n" + "  tin-bai-zalo: {value: 1, at: mục 1}\n" * 2 + BODY,
         (12, 3), "tin-bai-zalo"),
        (REPORT.format("xa-an-thanh"), HEAD.replace('period: "2025"', 'period: "2025') + BODY, (4, 9), ""),
        (REPORT.format("xa-an-truong"), HEAD.replace("20/11/2025", "31/02/2025") + BODY, (8, 9), "31/02/2025"),
        (REPORT.format("xa-bac-thanh-mien"), HEAD.replace("title:", "tilte:", 1) + BODY, (2, 1), "tilte"),
    ]

    @classmethod
    def setUpClass(cls):
        cls.site, cls.destination = copy_of_the_content(), temporary_folder() / "public"
        build(cls.site, cls.destination)
        cls.before = digests(cls.destination)
        for path, text, _, _ in cls.MISTAKES:
            write(cls.site, path, text)
        cls.run_vi = run_loa("build", "-s", cls.site, "-d", cls.destination, LOA_LANG="vi")
        cls.run_en = run_loa("build", "-s", cls.site, "-d", cls.destination, LOA_LANG="en")

    def findings(self, text):
        """[(code, message, path, line, column)] of the errors that were told."""
        told = re.compile(r"^(?:lỗi|error)\[([\w-]+)\]: (.*)\n *--> ([^\n:]+)(?::(\d+):(\d+))?$", re.MULTILINE)
        return [(*told_of, int(line or 0), int(column or 0)) for *told_of, line, column in told.findall(text)]

    def test_all_are_told_at_once_with_their_places(self):
        self.assertEqual(self.run_vi.returncode, 1, self.run_vi.stderr)
        findings = self.findings(self.run_vi.stderr)
        for path, _, (line, column), words in self.MISTAKES:
            with self.subTest(path):
                here = [finding for finding in findings if finding[2] == path or path.startswith(finding[2] + "/")]
                self.assertTrue(here, f"nothing is told of {path}:\n{self.run_vi.stderr}")
                places = [(at_line, at_column) for _, _, _, at_line, at_column in here]
                self.assertTrue((line, column) in places or line == 0, f"told at {places}, is at {line}:{column}")
                self.assertTrue(any(words in message for _, message, *_ in here), here)

    def test_nothing_else_is_told(self):
        ours = {path for path, *_ in self.MISTAKES}
        for code, message, path, *_ in self.findings(self.run_vi.stderr):
            is_ours = any(one == path or one.startswith(path + "/") for one in ours)
            self.assertTrue(is_ours, f"{code} at {path}: {message}")

    def test_messages_are_vietnamese_unless_asked_for_in_english(self):
        vietnamese, english = self.findings(self.run_vi.stderr), self.findings(self.run_en.stderr)
        self.assertEqual(self.run_en.returncode, 1)
        self.assertEqual([finding[0] for finding in english], [finding[0] for finding in vietnamese])
        self.assertEqual([finding[2:] for finding in english], [finding[2:] for finding in vietnamese])
        self.assertEqual(self.run_vi.stderr.count("lỗi["), len(vietnamese))
        self.assertNotIn("error[", self.run_vi.stderr)
        self.assertNotIn("lỗi[", self.run_en.stderr)
        self.assertIn("gợi ý", self.run_vi.stderr)
        for _, message, *_ in english:
            unquoted = re.sub(r"“[^”]*”|`[^`]*`|\"[^\"]*\"", "", message)
            self.assertTrue(unquoted.isascii(), f"not English: {message}")

    def test_the_earlier_site_is_untouched(self):
        self.assertEqual(digests(self.destination), self.before)

    def test_check_says_the_same(self):
        run = run_loa("check", "-s", self.site)
        self.assertEqual(run.returncode, 1)
        mistakes = [line for line in run.stderr.splitlines() if line.startswith(("lỗi[", "cảnh báo["))]
        self.assertEqual(mistakes, [line for line in self.run_vi.stderr.splitlines() if line.startswith(("lỗi[", "cảnh báo["))])
        self.assertTrue(mistakes)


class ExitCodeTest(unittest.TestCase):
    def test_the_real_content_has_nothing_to_complain_about(self):
        run = run_loa("check", "-s", REPOSITORY, "--strict")
        self.assertEqual((run.returncode, run.stdout), (0, ""))
        self.assertNotRegex(run.stderr, r"(?m)^(lỗi|cảnh báo)\[")

    def test_a_build_of_the_real_content_says_no_more_than_its_count(self):
        run = run_loa("build", "-s", REPOSITORY, "-d", temporary_folder(), "--strict", "--dry-run")
        self.assertEqual((run.returncode, run.stderr), (0, ""))

    def test_wrong_usage(self):
        for arguments in ("", "dung", "build --khong-co", "build -j 0", "build -j nhieu", "build -s"):
            with self.subTest(arguments):
                run = run_loa(*arguments.split(), cwd=temporary_folder())
                self.assertEqual(run.returncode, 2, run.stderr)
                self.assertTrue(run.stderr)

    def test_help_and_version_are_no_mistakes(self):
        for arguments in (("--help",), ("--version",), ("build", "--help")):
            run = run_loa(*arguments)
            self.assertEqual(run.returncode, 0)
            self.assertTrue(run.stdout)

    def test_a_destination_that_cannot_be_written(self):
        in_the_way = temporary_folder() / "tep"
        in_the_way.write_text("", "utf-8")
        run = run_loa("build", "-s", REPOSITORY, "-d", in_the_way / "public")
        self.assertEqual(run.returncode, 3)
        self.assertIn("tep", run.stderr)

    def test_a_source_that_is_not_there(self):
        run = run_loa("build", "-s", temporary_folder() / "khong-co", "-d", temporary_folder() / "public")
        self.assertIn(run.returncode, (1, 3))
        self.assertTrue(run.stderr)


class SameBytesTest(unittest.TestCase):
    """A site does not depend on the machine that builds it."""

    def check_same(self, destination):
        self.assertEqual(digests(destination), digests(built_site().folder))

    def build_here(self, *options, **environment):
        return build(REPOSITORY, temporary_folder() / "public", *options, **environment)

    def test_threads(self):
        for jobs in (1, 2, 8):
            with self.subTest(jobs=jobs):
                self.check_same(self.build_here("-j", jobs))

    def test_time_zones(self):
        for zone in ("UTC", "Asia/Ho_Chi_Minh", "America/St_Johns"):
            with self.subTest(zone):
                self.check_same(self.build_here(TZ=zone))

    def test_locales(self):
        installed = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=True).stdout.split()
        vietnamese = [name for name in installed if name.startswith("vi_VN")]
        for locale in ("C", "C.UTF-8", *vietnamese):
            with self.subTest(locale):
                self.check_same(self.build_here(LC_ALL=locale))

    def test_folders(self):
        site = copy_of_the_content()
        destination = temporary_folder() / "đích đến"
        destination.parent.mkdir(exist_ok=True)
        run = run_loa("build", "-s", ".", "-d", os.path.relpath(destination, site), cwd=site)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.check_same(destination)

    def test_copied_program(self):
        """The program finds its themes where it is installed: share/loa/themes beside its folder."""
        prefix, site = temporary_folder(), copy_of_the_content()
        (prefix / "bin").mkdir()
        shutil.copy2(PROGRAM, prefix / "bin/loa")
        shutil.copytree(REPOSITORY / "themes", prefix / "share/loa/themes")
        destination = temporary_folder() / "public"
        run = subprocess.run([prefix / "bin/loa", "build", "-s", site, "-d", destination], capture_output=True)
        self.assertEqual(run.returncode, 0, run.stderr.decode())
        self.check_same(destination)


if __name__ == "__main__":
    unittest.main()
