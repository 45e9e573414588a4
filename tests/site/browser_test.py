"""What people come for stands on the pages, also where the site is opened from a disk. As a web host serves it, tests/browser
reads the site."""

import re
import shutil
import subprocess
import unittest
from urllib.parse import urlsplit

from built_site import REPOSITORY, Page, Site, build, built_site, temporary_folder

CHROMIUM = shutil.which("chromium") or "chromium"  # where it is missing, these tests fail
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
         "--disable-background-networking", "--disable-component-update", "--disable-sync"]

# Page -> words that its visitors come for.
SHOWN = {
    "": ["Nơi bạn ở đã học kỹ năng số đến đâu?", "311.243", "5.078.387", "21.235", "696", "Chợ số", "Đại sứ số",
         "Kiot hỗ trợ", "Xã An Lão", "Xã Phú Thái", "Đặc khu Cát Hải"],
    "don-vi/xa-an-lao/": ["1.570 người", "1.020 người", "thứ 54 trong 114", "thứ 3 trong 114", "34 tổ", "311.243"],
    "don-vi/xa-phu-thai/": ["trên 150 lượt người", "hơn 200 người", "5–7 người/tổ", "100%"],
    "don-vi/dac-khu-cat-hai/": ["1.440 người", "gần 900 lượt", "trên 70%", "20/20", "Xã Gia Luận", "58 tổ"],
    "mo-hinh/cho-so/": ["Chợ số", "Phường Hưng Đạo", "tiểu thương"],
    "mo-hinh/dai-su-so/": ["Đại sứ số", "Phường Hưng Đạo", "ít nhất 5"],
    "mo-hinh/kiot-ho-tro/": ["Kiot hỗ trợ", "Phường Lê Ích Mộc"],
    "ket-qua/thi-sinh-dang-ky/": ["311.243 người", "1.570 người", "1.440 người", "3.010 người", "2/114"],
}


def run_chromium(*arguments):
    profile = temporary_folder()
    run = subprocess.run([CHROMIUM, *FLAGS, f"--user-data-dir={profile}", *arguments], stdin=subprocess.DEVNULL,
                         capture_output=True, timeout=120)
    if run.returncode != 0:
        raise AssertionError(f"chromium ended with {run.returncode}: {run.stderr.decode(errors='replace')[-2000:]}")
    return run.stdout.decode("utf-8")


def open_in_browser(address):
    """The tree of a page as Chromium has it after its scripts ran."""
    return Page(address, run_chromium("--virtual-time-budget=5000", "--dump-dom", address))


class ContentTest(unittest.TestCase):
    def test_pages_show_what_people_come_for(self):
        for folder, words in SHOWN.items():
            with self.subTest(folder):
                for expected in words:
                    self.assertIn(expected.casefold(), built_site().page(folder).text.casefold())


class PortableTest(unittest.TestCase):
    """A site that opens from a disk."""

    @classmethod
    def setUpClass(cls):
        cls.site = Site(build(REPOSITORY, temporary_folder() / "trang của xã", "--portable"))

    def test_links_name_their_files(self):
        for page in self.site.pages.values():
            for link in page.root.find_all("a"):
                path = urlsplit(link["href"]).path
                if urlsplit(link["href"]).scheme or not path:
                    continue
                self.assertRegex(path, r"\.\w+$", page.path)
                self.assertFalse(path.startswith("/"), f"{page.path}: {path}")

    def test_pages_open_from_the_disk(self):
        for folder in ("", "don-vi/xa-an-lao/", "ket-qua/thi-sinh-dang-ky/"):
            with self.subTest(folder):
                page = open_in_browser((self.site.folder / folder / "index.html").as_uri())
                for expected in SHOWN[folder]:
                    self.assertIn(expected.casefold(), page.text.casefold())

    def test_links_lead_on_from_the_disk(self):
        home = open_in_browser((self.site.folder / "index.html").as_uri())
        link = next(link for link in home.root.find_all("a") if re.search(r"don-vi/xa-an-lao/", link["href"]))
        page = open_in_browser(f"{self.site.folder.as_uri()}/{link['href']}")
        self.assertIn("Xã An Lão", page.heading)
        style = next(sheet for sheet in page.root.find_all("link") if sheet.get("rel") == "stylesheet")
        self.assertTrue((self.site.folder / "don-vi/xa-an-lao" / style["href"]).resolve().is_file())


if __name__ == "__main__":
    unittest.main()
