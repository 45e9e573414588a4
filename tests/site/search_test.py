"""The search of the real site, as far as it needs no browser: the index from A to Z, the files that the reader loads, and
the feed."""

import gzip
import json
import re
import unittest
import xml.etree.ElementTree as ElementTree

from built_site import (REPOSITORY, Site, build, built_site, content, copy_of_the_content, front_matters,
                        temporary_folder)
from links_test import resolve

FOLDER = "tim-kiem/"
FIRST_SEARCH_LIMIT = 60 * 1024
ATOM = "{http://www.w3.org/2005/Atom}"


def index_lines():
    """(text, address below the root) of every line of the index from A to Z."""
    lines = []
    for path, page in built_site().pages.items():
        if path.startswith(FOLDER):
            for section in page.main.find_all("section"):
                if section.get("id", "").startswith("chu-"):
                    lines += [(item.text, resolve(page, item.find("a")["href"])[0]) for item in section.find_all("li")]
    return lines


def read_index(site):
    """(directory, lines of its files as lists of fields)"""
    def called_with(path):
        match = re.fullmatch(r'loaSearch\("(\d*)",(.*)\)\n', (site.folder / path).read_text("utf-8"), re.DOTALL)
        return json.loads(match[2])
    page = site.page("")
    address = next(form["data-index"] for form in page.root.find_all("form"))
    directory = called_with(resolve(page, address)[0])
    lines = []
    for name in directory["files"]:
        lines += [line.split("\t") for line in called_with("assets/search/vi/" + name).splitlines()]
    return directory, lines


class IndexTest(unittest.TestCase):
    def test_lists_every_place_and_its_former_names(self):
        lines = index_lines()
        for slug, unit in content("units").items():
            page = f"don-vi/{slug}/index.html"
            for name in [unit["name"], *unit.get("formerly", [])]:
                short = re.sub("^(Xã|Phường|Đặc khu|Thị trấn|Thị xã|Huyện|Quận|Thành phố) ", "", name)
                found = [text for text, target in lines if target == page and text.startswith(short)]
                self.assertTrue(found, f"{name}: no line leads to {page}")

    def test_lists_indicators_and_initiatives(self):
        texts = " | ".join(text for text, _ in index_lines())
        names = [indicator["name"] for indicator in content("indicators").values()]
        names += [initiative["title"] for initiative in front_matters("initiatives").values()]
        self.assertEqual([name for name in names if name not in texts], [])

    def test_lines_stand_under_their_letter(self):
        letters = [page.heading[-1] for path, page in built_site().pages.items() if re.match("tim-kiem/.+/", path)]
        self.assertIn("Đ", letters)
        self.assertEqual(len(set(letters)), len(letters))


class SearchFilesTest(unittest.TestCase):
    def test_a_first_search_is_light(self):
        site = built_site()
        files = [path for path in site.files if re.match(r"assets/((search|find)\.\w+|search/vi/.*)\.js$", path)]
        self.assertGreaterEqual(len(files), 4)
        size = sum(len(gzip.compress((site.folder / path).read_bytes())) for path in files)
        self.assertLessEqual(size, FIRST_SEARCH_LIMIT)

    def test_what_is_found_is_there(self):
        site = built_site()
        _, lines = read_index(site)
        self.assertGreater(len(lines), 800)
        search = site.page(FOLDER)
        for *_, address in lines:
            path, anchor = resolve(search, address)
            self.assertIn(path, site.files, address)
            if anchor:
                self.assertIn(anchor, site.pages[path].ids, address)

    def test_kinds_have_names(self):
        directory, lines = read_index(built_site())
        for kind, *_ in lines:
            self.assertTrue(directory["kinds"][int(kind)])

    def test_only_pages_with_a_field_load_a_script_for_it(self):
        for path, page in built_site().pages.items():
            scripts = [script.get("src", "") for script in page.root.find_all("script")]
            has_field = any("data-index" in form.attributes for form in page.root.find_all("form"))
            self.assertEqual(any("find." in script for script in scripts), has_field, path)
            self.assertFalse(any("search" in script for script in scripts), path)

    def test_a_portable_site_leads_to_files(self):
        site = Site(build(REPOSITORY, temporary_folder() / "public", "--portable"))
        _, lines = read_index(site)
        self.assertEqual([address for *_, address in lines if not re.search(r"/index\.html(#.*)?$", address)], [])


class FeedTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.base = content("site")["base_url"]
        cls.feed = ElementTree.parse(built_site().folder / "feed.xml").getroot()
        cls.entries = cls.feed.findall(f"{ATOM}entry")

    def test_has_what_the_standard_asks(self):
        self.assertEqual(self.feed.tag, f"{ATOM}feed")
        self.assertTrue(self.feed.find(f"{ATOM}author/{ATOM}name").text)
        for element in (self.feed, *self.entries):
            for name in ("id", "title", "updated"):
                self.assertEqual(len(element.findall(ATOM + name)), 1, name)
            self.assertRegex(element.find(f"{ATOM}id").text, r"^tag:[\w.]+,\d{4}:\S+$")
            self.assertRegex(element.find(f"{ATOM}updated").text, r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$")
        ids = [entry.find(f"{ATOM}id").text for entry in self.entries]
        self.assertEqual(len(set(ids)), len(ids))
        self.assertIn(f"{self.base}feed.xml", [link.get("href") for link in self.feed.findall(f"{ATOM}link")])

    def test_tells_every_report_and_initiative_newest_first(self):
        published = [*front_matters("reports").values(), *front_matters("initiatives").values()]
        self.assertGreaterEqual(len(self.entries), len(published))
        dates = [entry.find(f"{ATOM}updated").text for entry in self.entries]
        self.assertEqual(dates, sorted(dates, reverse=True))
        for entry in self.entries:
            address = entry.find(f"{ATOM}link").get("href")
            self.assertTrue(address.startswith(self.base))
            self.assertIn(address.removeprefix(self.base) + "index.html", built_site().files)

    def test_pages_name_it(self):
        for page in built_site().pages.values():
            feeds = [link for link in page.root.find_all("link") if link.get("type") == "application/atom+xml"]
            if not page.is_redirect:
                self.assertEqual([resolve(page, link["href"])[0] for link in feeds], ["feed.xml"], page.path)

    def test_tells_corrections(self):
        folder = copy_of_the_content()
        report = folder / "content/reports/xa-an-lao/binh-dan-hoc-vu-so-2025.md"
        text = report.read_text("utf-8")
        figure = 'thi-sinh-hoan-thanh: {value: "1.020"'
        self.assertIn(figure, text)
        correction = ', corrected: [{date: 23/11/2026, was: "1.002", reason: "Gõ nhầm <số> & chữ"}]'
        report.write_text(text.replace(figure, figure + correction), "utf-8")
        feed = ElementTree.parse(build(folder, temporary_folder() / "public") / "feed.xml").getroot()
        first = feed.find(f"{ATOM}entry")
        self.assertTrue(first.find(f"{ATOM}title").text.startswith("Đính chính: "))
        summary = " ".join(first.find(f"{ATOM}summary").text.split())
        self.assertIn("1.002", summary)
        self.assertIn("1.020 người", summary)
        self.assertIn("Gõ nhầm <số> & chữ", summary)


if __name__ == "__main__":
    unittest.main()
