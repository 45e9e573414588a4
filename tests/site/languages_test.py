"""The other languages: every page is there, leads to its translations, and says of each part which language it is in."""

import re
import unittest

import yaml

from built_site import REPOSITORY, built_site, content
from links_test import resolve

# Letters that only Vietnamese has, and those of its alphabet that English never writes.
VIETNAMESE = re.compile("[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea"
                        "\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169"
                        "\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
NO_MARKUP = ("script", "title", "text", "option", "textarea")  # hold text only, so that no part of it can be marked
FIRST, *OTHERS = content("site")["languages"]


def strings(value, language, is_own=False):
    """The texts of `language` in the content: those of keys such as en and title_en."""
    if isinstance(value, str) and is_own:
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item, language, is_own)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from strings(item, language, is_own or key == language or str(key).endswith("_" + language))


def own_names(language):
    """Vietnamese words that stand in the text of the language itself: names such as Hải Phòng."""
    words = REPOSITORY / f"themes/default/strings/{language}.yaml"
    texts = list(strings(yaml.safe_load(words.read_text("utf-8")), language, is_own=True))
    for path in (REPOSITORY / "data").glob("*.yaml"):
        texts += strings(content(path.stem), language)
    return {word for text in texts for word in re.findall(r"[\w/-]+", text) if VIETNAMESE.search(word)}


def language_of(element):
    for ancestor in (element, *element.ancestors()):
        if "lang" in ancestor.attributes:
            return ancestor["lang"]
    return ""


class OtherLanguages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pages = built_site().all_pages

    def pages_of(self, language):
        return {path.removeprefix(f"{language}/"): page for path, page in self.pages.items()
                if path.startswith(f"{language}/")}

    def test_have_every_page_but_the_one_for_unknown_addresses(self):
        first = {path for path in self.pages if path.split("/")[0] not in OTHERS}
        for language in OTHERS:
            self.assertEqual(first - set(self.pages_of(language)), {"404.html"})

    def test_pages_say_their_language_and_lead_to_the_others(self):
        for language in OTHERS:
            for path, page in self.pages_of(language).items():
                self.assertEqual(page.root.find("html")["lang"], language, page.path)
                self.assertEqual(self.pages[path].root.find("html")["lang"], FIRST)
                if page.is_redirect:
                    continue
                for here, there in ((page, path), (self.pages[path], page.path)):
                    switches = [link for link in here.root.find_all("a") if "hreflang" in link.attributes]
                    self.assertIn(there, [resolve(here, link["href"])[0] for link in switches], here.path)
                    alternates = {link["hreflang"]: link["href"] for link in here.root.find_all("link")
                                  if link.get("rel") == "alternate" and "hreflang" in link.attributes}
                    base_url = content("site")["base_url"]
                    self.assertEqual(alternates, {FIRST: base_url + path.removesuffix("index.html"),
                                                  language: base_url + page.path.removesuffix("index.html")})

    def test_vietnamese_is_marked_as_such(self):
        for language in OTHERS:
            known = own_names(language)
            for page in self.pages_of(language).values():
                for element in page.root.walk():
                    if element.name in NO_MARKUP or language_of(element) == FIRST:
                        continue
                    text = " ".join(child for child in element.children if isinstance(child, str))
                    unmarked = [word for word in re.findall(r"[\w/-]+", text)
                                if VIETNAMESE.search(word) and word not in known]
                    self.assertEqual(unmarked, [], f"{page.path}: {text.strip()}")

    def test_the_content_stays_unmarked_in_its_own_language(self):
        for path, page in self.pages.items():
            if path.split("/")[0] not in OTHERS:
                marked = [element for element in page.main.walk() if "lang" in element.attributes]
                self.assertEqual(marked, [], path)


if __name__ == "__main__":
    unittest.main()
