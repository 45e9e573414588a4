"""The site as people open it: in Chromium, from a folder of a web host and from a disk, on a phone and on a desk."""

import functools
import html
import http.server
import re
import shutil
import struct
import subprocess
import threading
import unittest
import zlib
from urllib.parse import urlsplit

from built_site import REPOSITORY, Page, Site, build, built_site, temporary_folder

CHROMIUM = shutil.which("chromium") or "chromium"  # where it is missing, these tests fail
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
         "--disable-background-networking", "--disable-component-update", "--disable-sync"]
SUBFOLDER = "/trang/binh-dan-hoc-vu-so/"
REQUEST_LIMIT = 5

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
# One page of each kind, with what is widest on it.
EACH_KIND = ["", "don-vi/", "don-vi/dac-khu-cat-hai/", "don-vi/dac-khu-cat-hai/chuyen-doi-so-2025/",
             "don-vi/xa-cam-giang-10888/", "ket-qua/", "ket-qua/thi-sinh-dang-ky/", "ket-qua/don-vi-tieu-bieu/",
             "mo-hinh/", "mo-hinh/ngay-thu-bay-than-thien/", "van-ban/", "nen-tang/", "chu-de/", "chu-de/kinh-phi/",
             "tai-ve/", "tai-ve/giai-thich/", "tai-ve/api/", "gioi-thieu/", "404.html",
             "doi-chieu/", "tinh-hinh-bao-cao/", "tinh-hinh-bao-cao/binh-dan-hoc-vu-so/", "tim-kiem/", "tim-kiem/dd/"]
# Shows a page of the site in a window of any width: Chromium's own is never narrower than 500 pixels.
FRAME = """<!DOCTYPE html>
<html><head><style>body {{ margin: 0 }} iframe {{ border: 0; display: block }}</style></head>
<body><iframe src="{address}" width="{width}" height="{height}"></iframe><p id="width"></p>
<script>
const frame = document.querySelector("iframe");
frame.onload = () => {{
    const page = frame.contentDocument.documentElement;
    document.getElementById("width").textContent = page.scrollWidth + " " + frame.contentDocument.title;
}};
</script></body></html>"""


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


class WebHost:
    """Serves a site below SUBFOLDER on this machine, and frames around its pages; keeps what was asked for."""

    def __init__(self, folder):
        host = self
        self.answers = []  # (path, status)

        class Visit(http.server.SimpleHTTPRequestHandler):
            def translate_path(self, path):
                below = urlsplit(path).path.removeprefix(SUBFOLDER)
                return super().translate_path("/" + below)

            def do_GET(self):
                parts = urlsplit(self.path)
                if parts.path == "/frame":
                    address, width, height = parts.query.split(",")
                    return self.send_page(FRAME.format(address=html.escape(address), width=width, height=height))
                if not parts.path.startswith(SUBFOLDER):
                    return self.send_error(404)
                return super().do_GET()

            def send_page(self, text):
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(text.encode())

            def log_request(self, code="-", size="-"):
                host.answers.append((self.path, int(code)))

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Visit, directory=folder))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server.server_port}"

    def frame(self, folder, width, height):
        return f"{self.address}/frame?{SUBFOLDER}{folder},{width},{height}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def read_png(data):
    """(width, height, share of bytes that the one before them does not foretell) of a PNG file."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", data[16:24])
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind == b"IDAT":
            packed += data[at + 8:at + 8 + length]
        at += 12 + length
    filtered = zlib.decompress(packed)
    return width, height, sum(byte != 0 for byte in filtered) / len(filtered)


class BrowserTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.host = WebHost(built_site().folder)
        cls.addClassCleanup(cls.host.close)

    def setUp(self):
        self.host.answers.clear()

    def test_pages_show_what_people_come_for(self):
        for folder, words in SHOWN.items():
            with self.subTest(folder):
                page = open_in_browser(self.host.address + SUBFOLDER + folder)
                for expected in words:
                    self.assertIn(expected.casefold(), page.text.casefold())

    def test_a_page_asks_for_little_and_gets_all_of_it(self):
        for folder in ("", "don-vi/xa-an-lao/", "ket-qua/thi-sinh-dang-ky/"):
            with self.subTest(folder):
                self.host.answers.clear()
                open_in_browser(self.host.address + SUBFOLDER + folder)
                asked = [(path, status) for path, status in self.host.answers if path != "/favicon.ico"]
                self.assertTrue(asked)
                self.assertEqual([answer for answer in asked if answer[1] >= 400], [])
                self.assertLessEqual(len(asked), REQUEST_LIMIT, asked)

    def test_no_page_scrolls_sideways(self):
        for folder in EACH_KIND:
            for width in (320, 1280):
                with self.subTest(folder, width=width):
                    probe = open_in_browser(self.host.frame(folder, width, 900))
                    found = next(element for element in probe.root.walk() if element.get("id") == "width").text
                    scroll_width, _, title = found.partition(" ")
                    self.assertTrue(title, "the page was not shown")
                    self.assertLessEqual(int(scroll_width), width)

    def test_screenshots(self):
        folder = temporary_folder()
        for width, height in ((360, 740), (1280, 800)):
            with self.subTest(width=width):
                picture = folder / f"{width}.png"
                run_chromium(f"--window-size={width},{height}", "--virtual-time-budget=5000",
                             f"--screenshot={picture}", self.host.frame("", width, height))
                found_width, found_height, drawn = read_png(picture.read_bytes())
                self.assertEqual((found_width, found_height), (width, height))
                self.assertGreater(drawn, 0.01, "the picture is blank")


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
