"""The real site, built once for all tests of this folder, and its pages as small trees.

LOA_PROGRAM names another program than the release build's.
"""

import atexit
import functools
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from html.parser import HTMLParser
from pathlib import Path

import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("LOA_PROGRAM", REPOSITORY / "build/release/src/loa")).resolve()
CONTENT_FOLDERS = ("content", "data", "static")

_VOID_ELEMENTS = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
_WITHIN_WORDS = {"a", "abbr", "b", "em", "i", "small", "strong", "sub", "sup"}  # no blank around them


def run_loa(*arguments, cwd=REPOSITORY, **environment):
    """Runs the program; what it prints comes back as text. `environment` is added to this process's own."""
    return subprocess.run([PROGRAM, *map(str, arguments)], cwd=cwd, env={**os.environ, **environment},
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300)


def temporary_folder():
    """A folder that goes with this process."""
    folder = Path(tempfile.mkdtemp(prefix="loa-site-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def copy_of_the_content():
    """What staff edit, in a folder that a test may change."""
    folder = temporary_folder() / "site"
    for name in CONTENT_FOLDERS:
        if (REPOSITORY / name).is_dir():
            shutil.copytree(REPOSITORY / name, folder / name)
    return folder


def build(source, destination, *options, **environment):
    """Builds and returns `destination`; a build that stops fails the test with what the program said."""
    run = run_loa("build", "-s", source, "-d", destination, *options, **environment)
    if run.returncode != 0:
        raise AssertionError(f"loa build ended with {run.returncode}\n{run.stderr}")
    return Path(destination)


def digests(folder):
    """Path below `folder` -> SHA-256, for every file."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(Path(folder).rglob("*")) if path.is_file()}


def plain(text):
    """Runs of blanks, no-break ones too, as one blank."""
    return " ".join(text.split())


def states(text, words):
    """Does `text` hold `words` as whole words and numbers? 1 is neither in 1.440 nor in 21 nor in 1/2."""
    pattern = rf"(?<![\w]){re.escape(plain(words))}(?![\w])"
    if words[:1].isdigit():
        pattern = r"(?<!\d[.,/–])" + pattern
    if words[-1:].isdigit():
        pattern += r"(?![.,/–]?\d|\s?%)"
    return re.search(pattern, plain(text)) is not None


class Element:
    def __init__(self, name, attributes, parent):
        self.name = name
        self.attributes = attributes
        self.parent = parent
        self.children = []  # elements and strings, in their order

    def __getitem__(self, attribute):
        return self.attributes[attribute]

    def get(self, attribute, default=None):
        return self.attributes.get(attribute, default)

    @property
    def text(self):
        return plain("".join(self.runs()))

    def runs(self):
        """The strings below this element, with blanks between what browsers put on lines or in cells of their own."""
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.name not in ("script", "style", "template"):
                yield from child.runs() if child.name in _WITHIN_WORDS else (" ", *child.runs(), " ")

    def walk(self):
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    def find_all(self, *names):
        return [element for element in self.walk() if element.name in names]

    def find(self, *names):
        return next((element for element in self.walk() if element.name in names), None)

    def ancestors(self):
        element = self.parent
        while element is not None:
            yield element
            element = element.parent


class _TreeBuilder(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Element("", {}, None)
        self.open = self.root

    def handle_starttag(self, name, attributes):
        element = Element(name, {key: value or "" for key, value in attributes}, self.open)
        self.open.children.append(element)
        if name not in _VOID_ELEMENTS:
            self.open = element

    def handle_startendtag(self, name, attributes):
        self.handle_starttag(name, attributes)
        if name not in _VOID_ELEMENTS:
            self.open = self.open.parent

    def handle_endtag(self, name):
        if self.open.name == name:
            self.open = self.open.parent

    def handle_data(self, text):
        self.open.children.append(text)


class Page:
    """One HTML file: its tree, and what is often asked of it."""

    def __init__(self, path, source):
        self.path = path  # below the site's root: "don-vi/xa-an-lao/index.html"
        self.source = source
        builder = _TreeBuilder()
        builder.feed(source)
        builder.close()
        self.root = builder.root

    @functools.cached_property
    def main(self):
        return self.root.find("main") or self.root.find("body") or self.root

    @functools.cached_property
    def text(self):
        """What the page itself says, without what stands around every page."""
        return self.main.text

    @property
    def heading(self):
        heading = self.root.find("h1")
        return heading.text if heading else ""

    @functools.cached_property
    def ids(self):
        return [element["id"] for element in self.root.walk() if "id" in element.attributes]

    @property
    def is_redirect(self):
        return any(meta.get("http-equiv", "").lower() == "refresh" for meta in self.root.find_all("meta"))

    @functools.cached_property
    def rows(self):
        """The smallest elements that say one thing: rows of tables, items of lists, cards, lines of definitions."""
        found = self.main.find_all("tr", "li", "article", "figure")
        found += [element for element in self.main.find_all("div") if element.parent.name == "dl"]
        return [row for row in found if row.find("tr", "li", "article") is None]

    def section_heading(self, element):
        """The heading that `element` stands under."""
        before = [heading for heading in self.elements_before(element) if heading.name in ("h1", "h2")]
        return before[-1].text if before else ""

    def elements_before(self, element):
        for other in self.root.walk():
            if other is element:
                return
            yield other


class Site:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.files = {str(path.relative_to(folder)) for path in self.folder.rglob("*") if path.is_file()}

    @functools.cached_property
    def all_pages(self):
        """Path -> page, for every HTML file."""
        return {path: Page(path, (self.folder / path).read_text("utf-8"))
                for path in sorted(self.files) if path.endswith(".html")}

    @functools.cached_property
    def pages(self):
        """The pages in the language of the content."""
        others = content("site")["languages"][1:]
        return {path: page for path, page in self.all_pages.items() if path.split("/")[0] not in others}

    def page(self, folder):
        """The page of a folder: page("don-vi/xa-an-lao/")."""
        path = folder + "index.html"
        if path not in self.files:
            raise AssertionError(f"the site has no page {folder}")
        return self.pages[path]


@functools.cache
def built_site():
    return Site(build(REPOSITORY, temporary_folder() / "public"))


@functools.cache
def content(name):
    """data/<name>.yaml with every value as text, as its author wrote it."""
    return yaml.load((REPOSITORY / "data" / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader)


@functools.cache
def front_matters(folder):
    """Path -> front matter of every file below content/<folder>/, values as text."""
    matters = {}
    for path in sorted((REPOSITORY / "content" / folder).rglob("*.md")):
        _, matter, _ = path.read_text("utf-8").split("---\n", 2)
        matters[path.relative_to(REPOSITORY / "content" / folder)] = yaml.load(matter, yaml.BaseLoader)
    return matters
