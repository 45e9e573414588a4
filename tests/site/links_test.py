"""The pages as documents: every address leads somewhere, nothing is asked of another host, titles and rows say something.
What a browser has to judge stands in tests/browser."""

import collections
import functools
import posixpath
import unittest
import xml.etree.ElementTree as ElementTree
from urllib.parse import unquote, urlsplit

from built_site import built_site, content

ADDRESS_ATTRIBUTES = ("href", "src", "srcset", "poster", "action", "data")


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
        for page in built_site().all_pages.values():
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
            elif anchor and path.endswith(".html") and anchor not in site.all_pages[path].ids:
                broken.append(f"<{element.name}> {address}: no id {anchor}")
        self.assertEqual(broken, [])

    @each_page
    def test_nothing_is_asked_of_another_host(self, page):
        for element, address in addresses(page):
            if not is_elsewhere(address):
                continue
            is_own = element.name == "link" and element.get("rel") in ("canonical", "alternate")
            may_be = ("https", "mailto", "tel") if element.name == "a" else ("https",) if is_own else ()
            self.assertIn(urlsplit(address).scheme, may_be, f"<{element.name}> {address}")

    def test_styles_ask_nothing_of_another_host(self):
        for path in built_site().files:
            if path.endswith((".css", ".js", ".svg")):
                text = (built_site().folder / path).read_text("utf-8").replace("http://www.w3.org/", "")
                self.assertNotRegex(text, r"(?:https?:)?//\w+[\w.]*\.\w", path)
                self.assertNotIn("@import", text, path)

    def test_every_download_is_linked(self):
        site = built_site()
        linked = {resolve(page, address)[0] for page in site.all_pages.values() for _, address in addresses(page)
                  if not is_elsewhere(address)}
        downloads = {path for path in site.files if path.endswith((".xlsx", ".csv")) or path.startswith("api/")}
        self.assertTrue(downloads)
        self.assertEqual(downloads - linked, set())

    def test_the_site_map_lists_every_page(self):
        site, base = built_site(), content("site")["base_url"]
        places = [place.text for place in ElementTree.parse(site.folder / "sitemap.xml").iterfind(".//{*}loc")]
        listed = [place.removeprefix(base) + "index.html" for place in places]
        expected = [path for path, page in site.all_pages.items() if path != "404.html" and not page.is_redirect]
        self.assertEqual(sorted(listed), sorted(expected))
        self.assertIn(f"Sitemap: {base}sitemap.xml", (site.folder / "robots.txt").read_text("utf-8"))

    @each_page
    def test_canonical_addresses_are_the_pages_own(self, page):
        if page.path == "404.html" or page.is_redirect:
            return
        canonical = [link["href"] for link in page.root.find_all("link") if link.get("rel") == "canonical"]
        self.assertEqual(canonical, [content("site")["base_url"] + page.path.removesuffix("index.html")])


class MarkupTest(unittest.TestCase):
    def test_titles_tell_pages_apart(self):
        pages = [page for page in built_site().all_pages.values() if not page.is_redirect]
        titles = collections.Counter((page.root.find("html")["lang"], page.root.find("title").text) for page in pages)
        self.assertEqual([title for title, count in titles.items() if count > 1], [])

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
    def test_no_empty_rows(self, page):
        self.assertEqual([row.name for row in page.rows if not row.text], [])


if __name__ == "__main__":
    unittest.main()
