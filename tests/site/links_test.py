"""The pages as documents: every address leads somewhere, every page is reached, nothing is asked of another host, and
the markup is what browsers and screen readers expect."""

import collections
import functools
import gzip
import posixpath
import re
import unittest
import xml.etree.ElementTree as ElementTree
from urllib.parse import unquote, urlsplit

from built_site import built_site, content

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ADDRESS_ATTRIBUTES = ("href", "src", "srcset", "poster", "action", "data")
ID_ATTRIBUTES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list")
PAGE_LIMIT, STYLE_LIMIT, SCRIPT_LIMIT, REQUEST_LIMIT = 60 * 1024, 12 * 1024, 5 * 1024, 5


def addresses(page):
    """(element, address) for everything that a page refers to."""
    for element in page.root.walk():
        for attribute in ADDRESS_ATTRIBUTES:
            if attribute in element.attributes:
                yield element, element[attribute]
        if element.name == "meta" and element.get("http-equiv", "").lower() == "refresh":
            yield element, element["content"].partition("url=")[2]


def is_elsewhere(address):
    return bool(urlsplit(address).scheme or urlsplit(address).netloc)


def resolve(page, address):
    """The file and anchor below the site's root that an address leads to; those of the 404 page begin at the host."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    if path.startswith("/"):
        path = path.removeprefix(urlsplit(content("site")["base_url"]).path)
    else:
        path = posixpath.join(posixpath.dirname(page.path), path) if path else page.path
    is_folder = path == "" or path.endswith(("/", "/.", "/.."))
    path = posixpath.normpath(path) if path else ""
    path = "" if path == "." else path
    return (posixpath.join(path, "index.html") if is_folder else path), unquote(parts.fragment)


def each_page(test):
    """Runs a test once for every page, so that one run tells of all pages."""
    @functools.wraps(test)
    def run(self):
        for page in built_site().pages.values():
            with self.subTest(page.path):
                test(self, page)
    return run


class LinksTest(unittest.TestCase):
    @each_page
    def test_addresses_lead_to_files_and_anchors(self, page):
        site = built_site()
        broken = []
        for element, address in addresses(page):
            if is_elsewhere(address):
                continue
            path, anchor = resolve(page, address)
            if path not in site.files or address == "":
                broken.append(f"<{element.name}> {address}: no file {path}")
            elif anchor and path.endswith(".html") and anchor not in site.pages[path].ids:
                broken.append(f"<{element.name}> {address}: no id {anchor}")
        self.assertEqual(broken, [])

    @each_page
    def test_nothing_is_asked_of_another_host(self, page):
        for element, address in addresses(page):
            if not is_elsewhere(address):
                continue
            is_canonical = element.name == "link" and element.get("rel") == "canonical"
            may_be = ("https", "mailto", "tel") if element.name == "a" else ("https",) if is_canonical else ()
            self.assertIn(urlsplit(address).scheme, may_be, f"<{element.name}> {address}")

    def test_styles_ask_nothing_of_another_host(self):
        for path in built_site().files:
            if path.endswith((".css", ".js", ".svg")):
                text = (built_site().folder / path).read_text("utf-8").replace("http://www.w3.org/", "")
                self.assertNotRegex(text, r"(?:https?:)?//\w+[\w.]*\.\w", path)
                self.assertNotIn("@import", text, path)

    def test_every_page_is_reached_from_the_home_page(self):
        site = built_site()
        reached, waiting = {"index.html"}, collections.deque(["index.html"])
        while waiting:
            page = site.pages[waiting.popleft()]
            for link in page.root.find_all("a"):
                if "href" not in link.attributes or is_elsewhere(link["href"]):
                    continue
                path, _ = resolve(page, link["href"])
                if path in site.pages and path not in reached:
                    reached.add(path)
                    waiting.append(path)
        expected = {path for path, page in site.pages.items() if path != "404.html" and not page.is_redirect}
        self.assertEqual(expected - reached, set())

    def test_every_download_is_linked(self):
        site = built_site()
        linked = {resolve(page, address)[0] for page in site.pages.values() for _, address in addresses(page)
                  if not is_elsewhere(address)}
        downloads = {path for path in site.files if path.endswith((".xlsx", ".csv")) or path.startswith("api/")}
        self.assertTrue(downloads)
        self.assertEqual(downloads - linked, set())

    def test_the_site_map_lists_every_page(self):
        site, base = built_site(), content("site")["base_url"]
        places = [place.text for place in ElementTree.parse(site.folder / "sitemap.xml").iterfind(".//{*}loc")]
        listed = [place.removeprefix(base) + "index.html" for place in places]
        expected = [path for path, page in site.pages.items() if path != "404.html" and not page.is_redirect]
        self.assertEqual(sorted(listed), sorted(expected))
        self.assertIn(f"Sitemap: {base}sitemap.xml", (site.folder / "robots.txt").read_text("utf-8"))

    @each_page
    def test_canonical_addresses_are_the_pages_own(self, page):
        if page.path == "404.html" or page.is_redirect:
            return
        canonical = [link["href"] for link in page.root.find_all("link") if link.get("rel") == "canonical"]
        self.assertEqual(canonical, [content("site")["base_url"] + page.path.removesuffix("index.html")])


class MarkupTest(unittest.TestCase):
    @each_page
    def test_tags_are_closed_in_their_order(self, page):
        self.assertEqual(page.faults, [])
        self.assertTrue(page.source.lower().startswith("<!doctype html>"))

    @each_page
    def test_ids_are_unique_and_what_refers_to_them_finds_them(self, page):
        self.assertEqual([name for name, count in collections.Counter(page.ids).items() if count > 1], [])
        self.assertNotIn("", page.ids)
        for element in page.root.walk():
            for attribute in ID_ATTRIBUTES:
                for name in element.get(attribute, "").split():
                    self.assertIn(name, page.ids, f"<{element.name} {attribute}>")

    @each_page
    def test_language_and_title(self, page):
        html, title = page.root.find("html"), page.root.find("title")
        self.assertEqual(html["lang"], "vi")
        self.assertTrue(title and title.text)
        self.assertTrue(any(meta.get("charset", "").lower() == "utf-8" for meta in page.root.find_all("meta")))

    def test_titles_tell_pages_apart(self):
        pages = [page for page in built_site().pages.values() if not page.is_redirect]
        titles = collections.Counter(page.root.find("title").text for page in pages)
        self.assertEqual([title for title, count in titles.items() if count > 1], [])

    @each_page
    def test_headings(self, page):
        headings = page.root.find_all(*HEADINGS)
        levels = [int(heading.name[1]) for heading in headings]
        self.assertEqual(levels.count(1), 1, "exactly one <h1>")
        self.assertEqual([heading.name for heading in headings if not heading.text], [], "empty headings")
        jumps = [headings[i].text for i in range(1, len(levels)) if levels[i] > levels[i - 1] + 1]
        self.assertEqual(jumps, [], "headings that skip a level")

    @each_page
    def test_links_and_pictures_have_words(self, page):
        for link in page.root.find_all("a"):
            has_words = link.text or link.get("aria-label") or any(image.get("alt") for image in link.find_all("img"))
            self.assertTrue(has_words, f"a link to {link.get('href')} without words")
        for image in page.root.find_all("img"):
            self.assertIn("alt", image.attributes)
        for drawing in page.root.find_all("svg"):
            is_named = drawing.get("aria-label") or drawing.get("aria-labelledby")
            is_silent = any(element.get("aria-hidden") == "true" for element in (drawing, *drawing.ancestors()))
            self.assertTrue(is_named or is_silent, "a drawing without a name")

    @each_page
    def test_tables_have_header_cells(self, page):
        for table in page.root.find_all("table"):
            self.assertTrue(table.find_all("th"), table.text[:60])

    @each_page
    def test_nothing_of_the_template_is_left(self, page):
        self.assertNotIn("{{", page.source)
        self.assertNotIn("}}", page.source)
        self.assertNotRegex(page.text, r"\{\w+\}")  # a place for a value in the words of the theme

    @each_page
    def test_no_inline_style_or_script(self, page):
        self.assertEqual(page.root.find_all("style"), [])
        for element in page.root.walk():
            self.assertNotIn("style", element.attributes, f"<{element.name}>")
            self.assertEqual([name for name in element.attributes if name.startswith("on")], [], f"<{element.name}>")
            if element.name == "script":
                is_data = element.get("type", "").endswith("json")
                self.assertTrue("src" in element.attributes or is_data, "a script in the page")

    @each_page
    def test_no_empty_rows(self, page):
        self.assertEqual([row.name for row in page.rows if not row.text], [])


class WeightTest(unittest.TestCase):
    @each_page
    def test_pages_are_light(self, page):
        size = len(gzip.compress(page.source.encode()))
        self.assertLessEqual(size, PAGE_LIMIT)
        parts = {address for element, address in addresses(page)
                 if element.name in ("img", "script", "source") or
                 element.name == "link" and re.search("stylesheet|icon|preload", element.get("rel", ""))}
        self.assertLessEqual(1 + len(parts), REQUEST_LIMIT)

    def test_styles_and_scripts_are_light(self):
        site = built_site()
        for ending, limit in ((".css", STYLE_LIMIT), (".js", SCRIPT_LIMIT)):
            files = [(site.folder / path).read_bytes() for path in site.files
                     if path.endswith(ending) and not path.startswith("assets/search")]  # loaded on its first use
            self.assertLessEqual(sum(len(gzip.compress(file)) for file in files), limit, ending)


if __name__ == "__main__":
    unittest.main()
