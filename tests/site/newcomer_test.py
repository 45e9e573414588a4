"""The whole way of a newcomer, without a programmer: an empty folder, a site, a report, its preview, its place on a web server, an
edit that no visitor notices, and the way back."""

import re
import subprocess
import threading
import unittest
import urllib.request

from built_site import PROGRAM, run_loa, temporary_folder
from hosting_test import DEPLOY, PATH, make_open, run, start_nginx

FILLED_IN = [
    ("draft: true\n# published", "published"),
    ("results: {}", "results:"),
    ('"/BC-UBND"', "3/BC-UBND"),
    ("  # date: 25/12/2026", "  date: 25/12/2026"),
    ('  # nguoi-doc: {value: "", as_of: "", at: ""}', '  nguoi-doc: {value: "2.500", as_of: 30/11/2026, at: "mục 1"}'),
    ("## Kết quả\n", "## Kết quả\n\nPhường đón [2.500](figure:nguoi-doc) lượt người đến đọc.\n"),
]
REPORT = "content/reports/phuong-ben-do/phong-trao-doc-sach-2026.md"
PAGE = "don-vi/phuong-ben-do/"


class NewcomerTest(unittest.TestCase):
    def setUp(self):
        self.site = temporary_folder() / "thư viện"
        self.server = temporary_folder() / "www"

    def loa(self, *arguments, cwd=None):
        ran = run_loa(*arguments, cwd=cwd or self.site, LOA_LANG="vi")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return ran.stdout

    def edit(self, path, replacements):
        text = (self.site / path).read_text("utf-8")
        for old, new in replacements:
            self.assertIn(old, text)
            text = text.replace(old, new)
        (self.site / path).write_text(text, "utf-8")

    def preview(self, path):
        """What a browser gets of `loa serve`."""
        program = subprocess.Popen([PROGRAM, "serve", "-s", self.site, "--port", "0"], stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, text=True)
        try:
            address = next(found[0] for line in program.stdout if (found := re.search(r"http://\S+", line)))
            with urllib.request.urlopen(address + path, timeout=20) as answer:
                return answer.read().decode()
        finally:
            program.terminate()
            program.communicate(timeout=20)

    def publish(self):
        self.loa("build", "-b", f"https://loa.example{PATH}")
        published = run(DEPLOY / "rsync-release.sh", self.site / "public", self.server)
        self.assertEqual(published.returncode, 0, published.stderr)

    def visit_while(self, server, act):
        """Status and text of every visit while `act` runs."""
        visits, is_done = [], threading.Event()

        def visit():
            while not is_done.is_set():
                answer, body = server.get(PATH + PAGE)
                visits.append((answer.status, body.decode()))

        visitors = [threading.Thread(target=visit) for _ in range(3)]
        for visitor in visitors:
            visitor.start()
        try:
            act()
        finally:
            is_done.set()
            for visitor in visitors:
                visitor.join()
        return visits

    def test_from_an_empty_folder_to_the_web_and_back(self):
        self.loa("new", "site", self.site, cwd="/")
        self.loa("new", "unit", "Phường Bến Đò")
        self.assertEqual(self.loa("new", "report", "phuong-ben-do", "2026"), REPORT + "\n")
        self.edit(REPORT, FILLED_IN)
        self.loa("check")
        self.assertIn("2.500", self.preview(PAGE))

        self.publish()
        make_open(self.server)
        server = start_nginx(self.server / "current")
        self.addCleanup(server.stop)
        first, body = server.get(PATH + PAGE)
        self.assertEqual(first.status, 200)
        self.assertIn("2.500", body.decode())

        self.edit(REPORT, [("2.500", "2.600")])
        visits = self.visit_while(server, self.publish)
        self.assertEqual({status for status, _ in visits}, {200})
        for _, page in visits:
            self.assertNotEqual("2.500" in page, "2.600" in page, "a page of the old site or of the new one")
        self.assertIn("2.600", server.get(PATH + PAGE)[1].decode())

        back = run(DEPLOY / "rsync-release.sh", "--rollback", self.server)
        self.assertEqual(back.returncode, 0, back.stderr)
        self.assertIn("2.500", server.get(PATH + PAGE)[1].decode())


if __name__ == "__main__":
    unittest.main()
