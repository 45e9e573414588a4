"""The handbook says what is so: its commands are those of the program, its examples have the shape that the reader asks for, its links
lead somewhere."""

import json
import re
import textwrap
import unittest

import jsonschema
import yaml

from built_site import REPOSITORY, run_loa

PAGES = sorted((REPOSITORY / "docs").glob("*.md")) + [REPOSITORY / "README.md"]
KINDS = ["report", "initiative", "page", "site", "campaigns", "units", "indicators", "documents", "platforms", "topics", "families", "groups"]
COMMAND = re.compile(r"(?:^|[\s`$/(])loa ([a-z]+(?: [^`|#\n)]*)?)", re.MULTILINE)


FENCE = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def code_of(text):
    """What stands in fences and between backticks."""
    return FENCE.findall(text) + re.findall(r"`([^`\n]+)`", FENCE.sub("", text))


def examples(text):
    return [textwrap.dedent(example) for example in re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)]


def help_of(command):
    helped = run_loa(command, "--help", LOA_LANG="vi")
    return helped.stdout if helped.returncode == 0 else None


class Loader(yaml.BaseLoader):
    """YAML 1.1 takes `on` for a truth; Loa takes but true and false for one."""


Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), "tf")
Loader.add_constructor("tag:yaml.org,2002:bool", lambda loader, node: node.value == "true")


def fits(value, schema):
    try:
        jsonschema.validate(value, schema)
        return True
    except jsonschema.ValidationError:
        return False


def schema_of_parts(kind):
    """Of a file in which what it needs may be missing: examples show a few fields."""
    schema = json.loads(run_loa("schema", kind).stdout)
    top = schema["allOf"][0] if "allOf" in schema else schema["additionalProperties"]
    schema["definitions"][top["$ref"].rsplit("/", 1)[1]].pop("required", None)
    return schema


class HandbookTest(unittest.TestCase):
    def test_its_commands_are_those_of_the_program(self):
        helps, named = {}, 0
        for page in PAGES:
            for code in code_of(page.read_text("utf-8")):
                for line in COMMAND.findall(code):
                    command, *words = line.split()
                    if command not in helps:
                        helps[command] = help_of(command)
                    self.assertIsNotNone(helps[command], f"{page.name}: loa {line}")
                    for option in [word for word in words if re.fullmatch(r"--?[a-z][a-z-]*", word)]:
                        self.assertRegex(helps[command], rf"(?<![\w-]){option}(?![\w-])", f"{page.name}: loa {line}")
                    named += 1
        self.assertGreater(named, 40)

    def test_its_examples_have_the_shape_that_is_read(self):
        schemas = {kind: schema_of_parts(kind) for kind in KINDS}
        for page in PAGES:
            for example in examples(page.read_text("utf-8")):
                read = yaml.load(example, Loader)
                ways = [read, {"results": read}]
                found = [kind for kind, schema in schemas.items() for way in ways if fits(way, schema)]
                self.assertTrue(found, f"{page.name}:\n{example}")

    def test_the_page_for_officers_says_what_the_handbook_says(self):
        """What it shows to write, and not to write, is shown there too."""
        known = {code.strip('"') for page in PAGES for code in code_of(page.read_text("utf-8"))}
        for site in ("content", "skeleton/vi/site/content", "skeleton/en/site/content"):
            page = (REPOSITORY / site / "pages/danh-cho-can-bo.md").read_text("utf-8")
            shown = re.findall(r"`([^`\n]+)`", page)
            self.assertGreater(len(shown), 25)
            for code in shown:
                self.assertTrue(code in known or any(code in one for one in known), f"{site}: {code}")

    def test_what_developers_are_told_to_open_is_there(self):
        """Files that the map of the house names, from src/ or from the repository."""
        named = re.findall(r"`((?:[\w-]+/)+[\w.-]+\.(?:cpp|h|js|yaml|html))`", (REPOSITORY / "src/README.md").read_text("utf-8"))
        self.assertGreater(len(named), 25)
        for path in named:
            self.assertTrue((REPOSITORY / "src" / path).exists() or (REPOSITORY / path).exists(), path)

    def test_its_links_lead_somewhere(self):
        for page in PAGES:
            for target in re.findall(r"\]\(([^)#\s]+)", FENCE.sub("", page.read_text("utf-8"))):
                if "://" not in target and ":" not in target:
                    root = REPOSITORY if target.startswith("/") else page.parent  # as forges read it
                    self.assertTrue((root / target.lstrip("/")).exists(), f"{page.name}: {target}")


if __name__ == "__main__":
    unittest.main()
