"""The open data: schemas, data package, catalogue and archive say what the files hold; an engine that knows nothing of
Loa gets the totals that the pages print."""

import collections
import copy
import datetime
import itertools
import json
import re
import sqlite3
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

import jsonschema
import rdflib

from built_site import REPOSITORY, build, built_site, content, front_matters, plain, temporary_folder
from open_data import API, OpenData

BASE = content("site")["base_url"]
DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
DCT = rdflib.Namespace("http://purl.org/dc/terms/")
ATOM = "{http://www.w3.org/2005/Atom}"


def data():
    return OpenData(built_site().folder)


def table_names():
    return [resource["id"] for resource in data().index["resources"]]


def validator(name):
    return jsonschema.Draft202012Validator(data().json(f"{API}schemas/{name}.json"))


class SchemaTest(unittest.TestCase):
    def test_every_file_holds_its_schema(self):
        for name in ("index", *table_names()):
            with self.subTest(name):
                validator(name).check_schema(validator(name).schema)
                errors = validator(name).iter_errors(data().json(f"{API}{name}.json"))
                self.assertEqual([error.message[:200] for error in itertools.islice(errors, 5)], [])

    def test_schemas_name_their_own_address(self):
        for name in ("index", *table_names()):
            self.assertEqual(validator(name).schema["$id"], f"{BASE}{API}schemas/{name}.json")

    def test_schemas_refuse_what_is_wrong(self):
        figures = data().json(f"{API}figures.json")
        wrong = {"value": "1.570", "unit": 5, "qualifier-id": "gần", "as-of-to": "11/11/2025", "id": None}
        for column, value in wrong.items():
            changed = copy.deepcopy({**figures, "rows": figures["rows"][:3]})
            changed["rows"][1][column] = value
            self.assertFalse(validator("figures").is_valid(changed), column)
        for change in (lambda row: row.pop("unit"), lambda row: row.update({"other": 1})):
            changed = copy.deepcopy({**figures, "rows": figures["rows"][:3]})
            change(changed["rows"][0])
            self.assertFalse(validator("figures").is_valid(changed))

    def test_every_json_file_is_in_the_index(self):
        names = {path.removeprefix(API).removesuffix(".json") for path in built_site().files
                 if path.startswith(API) and path.endswith(".json") and "/schemas/" not in path}
        self.assertEqual(names, {"index", *table_names()})

    def test_the_index_tells_rows_and_sizes(self):
        for resource in data().index["resources"]:
            with self.subTest(resource["id"]):
                self.assertEqual(resource["rows"], len(data().table(resource["id"])))
                self.assertEqual(resource["rows"], len(data().records(resource["id"])))
                for kind in ("json", "csv"):
                    self.assertEqual(resource[kind]["bytes"], len(data().bytes(resource[kind]["path"])))
                self.assertIn(resource["schema"], built_site().files)


class PackageTest(unittest.TestCase):
    """https://specs.frictionlessdata.io/tabular-data-package/"""

    def test_the_package_says_who_and_what(self):
        package = data().package
        self.assertEqual(package["profile"], "tabular-data-package")
        self.assertRegex(package["name"], r"^[a-z0-9._-]+$")
        self.assertEqual(package["title"], content("site")["title"])
        self.assertEqual([licence["title"] for licence in package["licenses"]], [content("site")["licence"]])
        self.assertTrue(all(source["title"] for source in package["sources"]))

    def test_resources_are_the_files(self):
        self.assertEqual([resource["name"] for resource in data().package["resources"]], table_names())
        for resource in data().package["resources"]:
            with self.subTest(resource["name"]):
                self.assertEqual(resource["profile"], "tabular-data-resource")
                self.assertRegex(resource["name"], r"^[a-z0-9._-]+$")
                self.assertEqual(resource["bytes"], len(data().bytes(resource["path"])))
                header, _ = data().csv(resource["path"])
                self.assertEqual([field["name"] for field in resource["schema"]["fields"]], header)
                self.assertEqual(len(header), len(set(header)))

    def test_cells_are_of_their_types(self):
        for resource in data().package["resources"]:
            fields = resource["schema"]["fields"]
            _, rows = data().csv(resource["path"])
            for cell, field in ((cell, field) for row in rows for cell, field in zip(row, fields, strict=True)):
                constraints = field.get("constraints", {})
                place = f"{resource['name']}.{field['name']}: {cell!r}"
                if cell == "":
                    self.assertFalse(constraints.get("required"), place)
                    continue
                if field["type"] == "number":
                    self.assertRegex(cell, r"^-?\d+(\.\d+)?$", place)
                if "pattern" in constraints:
                    self.assertRegex(cell, constraints["pattern"], place)
                if "enum" in constraints:
                    self.assertIn(cell, constraints["enum"], place)

    def test_keys_are_keys_and_references_lead_somewhere(self):
        records = {name: data().records(name) for name in table_names()}
        for resource in data().package["resources"]:
            name, schema = resource["name"], resource["schema"]
            with self.subTest(name):
                key = schema.get("primaryKey", [])
                keys = collections.Counter(tuple(record[column] for column in key) for record in records[name])
                if key:
                    self.assertEqual([value for value, count in keys.items() if count > 1], [])
                for reference in schema.get("foreignKeys", []):
                    target = records[reference["reference"]["resource"] or name]
                    known = {record[reference["reference"]["fields"]] for record in target}
                    used = {record[reference["fields"]] for record in records[name]} - {""}
                    self.assertEqual(used - known, set(), reference)

    def test_ids_are_those_of_the_content(self):
        ids = {record["report-id"] for record in data().records("reports")}
        self.assertEqual(ids, {str(path.with_suffix("")).removesuffix("/index") for path in front_matters("reports")})
        self.assertEqual({record["indicator-id"] for record in data().records("indicators")}, set(content("indicators")))
        self.assertEqual({record["unit-id"] for record in data().records("units")}, set(content("units")))


class CatalogueTest(unittest.TestCase):
    """https://www.w3.org/TR/vocab-dcat-3/"""

    def setUp(self):
        self.graph = rdflib.Graph().parse(data=data().bytes("catalog.jsonld"), format="json-ld")
        self.type = rdflib.RDF.type

    def test_the_catalogue_holds_every_set(self):
        [catalogue] = self.graph.subjects(self.type, DCAT.Catalog)
        self.assertEqual(str(catalogue), BASE + "catalog.jsonld")
        sets = set(self.graph.subjects(self.type, DCAT.Dataset))
        self.assertEqual(set(self.graph.objects(catalogue, DCAT.dataset)), sets)
        for thing in (catalogue, *sets):
            for property in (DCT.title, DCT.description, DCT.publisher):
                self.assertIsNotNone(self.graph.value(thing, property), (thing, property))
            self.assertEqual(self.graph.value(thing, DCT.title).language, "vi")
        ids = {str(self.graph.value(dataset, DCT.identifier)) for dataset in sets}
        self.assertLessEqual({"toan-bo", *table_names()}, ids)

    def test_distributions_are_files_with_their_sizes(self):
        listed = set()
        for file in self.graph.subjects(self.type, DCAT.Distribution):
            path = str(self.graph.value(file, DCAT.downloadURL)).removeprefix(BASE)
            listed.add(path)
            self.assertEqual(int(self.graph.value(file, DCAT.byteSize)), len(data().bytes(path)), path)
            self.assertRegex(str(self.graph.value(file, DCAT.mediaType)), r"/media-types/\w+/[\w.+-]+$")
        expected = {path for path in built_site().files if re.match(r"(api/v1/[\w-]+|ket-qua/.*|tai-ve/.*)\.(csv|json|xlsx|zip)$", path)}
        self.assertEqual(listed, expected - {API + "index.json"})

    def test_dates_are_days_of_the_content(self):
        for date in itertools.chain(self.graph.objects(None, DCT.issued), self.graph.objects(None, DCT.modified)):
            self.assertEqual(date.datatype, rdflib.XSD.date)
            self.assertIsInstance(date.toPython(), datetime.date)


class ArchiveTest(unittest.TestCase):
    def test_the_archive_holds_the_files_themselves(self):
        with zipfile.ZipFile(built_site().folder / "tai-ve/toan-bo.zip") as archive:
            self.assertIsNone(archive.testzip())
            names = archive.namelist()
            self.assertEqual(names, sorted(names))
            expected = {path for path in built_site().files if path.startswith(API)} | {"datapackage.json", "README.txt"}
            self.assertEqual(set(names), expected)
            for name in names:
                if name != "README.txt":
                    self.assertEqual(archive.read(name), data().bytes(name), name)
            readme = archive.read("README.txt").decode("utf-8")
        self.assertTrue(all(f"{API}{name}.csv" in readme for name in table_names()))
        self.assertIn(content("site")["licence"], readme)

    def test_the_archive_is_the_same_in_every_time_zone(self):
        for zone in ("Asia/Ho_Chi_Minh", "America/Adak"):
            other = build(REPOSITORY, temporary_folder() / "public", TZ=zone)
            self.assertEqual((other / "tai-ve/toan-bo.zip").read_bytes(), data().bytes("tai-ve/toan-bo.zip"))


def load_database():
    """The published CSV files as tables of SQLite, every cell as text, as `.import --csv` has them."""
    database = sqlite3.connect(":memory:")
    for name in table_names():
        header, rows = data().csv(f"{API}{name}.csv")
        columns = ", ".join('"{}" TEXT'.format(column) for column in header)
        database.execute(f'CREATE TABLE "{name}" ({columns})')
        database.executemany(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(header))})', rows)
    return database


def examples():
    """The code of each example on the API page."""
    return ["".join(code.children) for code in built_site().page("tai-ve/api/").main.find_all("code")
            if code.parent.name == "pre"]


class EngineTest(unittest.TestCase):
    def test_the_example_of_the_page_gives_the_totals_of_the_pages(self):
        query = next(code for code in examples() if "sqlite3" in code).partition("figures\n")[2]
        totals = {row[0]: (row[2], row[3]) for row in load_database().execute(query)}
        checked = 0
        for record in data().table("summary"):
            if record["total"] is None:
                continue
            units, total = totals[record["indicator-id"]]
            self.assertEqual(units, record["units"], record["indicator-id"])
            self.assertAlmostEqual(total, record["total"], places=6, msg=record["indicator-id"])
            page = built_site().page(f"ket-qua/{record['indicator-id']}/")
            self.assertIn(record["total-printed"], page.text)
            checked += 1
        self.assertGreater(checked, 20)
        self.assertEqual(checked, len(totals))

    def test_examples_name_the_true_address(self):
        self.assertEqual(len(examples()), 4)
        for code in examples():
            for address in re.findall(r"https?://[^\s'\"]+", code):
                self.assertTrue(address.startswith(BASE), address)
                self.assertIn(address.removeprefix(BASE), built_site().files)

    def test_tables_join(self):
        rows = load_database().execute(
            'SELECT count(*) FROM figures JOIN indicators USING ("indicator-id") '
            'LEFT JOIN reports ON figures."report-id" = reports."report-id" WHERE figures."kind-id" = \'result\'')
        self.assertEqual(rows.fetchone()[0], sum(row["kind-id"] == "result" for row in data().table("figures")))


class LinkedDataTest(unittest.TestCase):
    TYPES = {"ket-qua/*": "Dataset", "don-vi/*": "GovernmentOrganization", "don-vi/*/*": "Article"}

    @staticmethod
    def graph_of(page):
        found = [script for script in page.root.find_all("script") if script.get("type") == "application/ld+json"]
        assert len(found) <= 1, page.path
        return json.loads("".join(found[0].children))["@graph"] if found else []

    @staticmethod
    def addresses(value):
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in ("@id", "url", "item", "contentUrl", "mainEntityOfPage"):
                    yield inner
                else:
                    yield from LinkedDataTest.addresses(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from LinkedDataTest.addresses(inner)

    def test_addresses_exist(self):
        for page in built_site().pages.values():
            for address in self.addresses(self.graph_of(page)):
                self.assertTrue(address.startswith(BASE), f"{page.path}: {address}")
                path = address.removeprefix(BASE).partition("#")[0]
                file = path + "index.html" if path == "" or path.endswith("/") else path
                self.assertIn(file, built_site().files, page.path)

    def test_pages_say_what_they_are_about(self):
        for path, page in built_site().pages.items():
            if page.is_redirect or path == "404.html":
                self.assertEqual(self.graph_of(page), [], path)
                continue
            types = [thing["@type"] for thing in self.graph_of(page)]
            has_crumbs = any(nav.get("class", "").startswith("crumbs") for nav in page.root.find_all("nav"))
            self.assertEqual("BreadcrumbList" in types, has_crumbs, path)
            parts = path.split("/")[:-1]
            kind = "/".join([*parts[:1], *("*" for _ in parts[1:])])
            if kind in self.TYPES and not path.startswith("don-vi/trang-"):
                self.assertIn(self.TYPES[kind], types, path)

    def test_breadcrumbs_are_those_of_the_page(self):
        for path, page in built_site().pages.items():
            for thing in self.graph_of(page):
                if thing["@type"] != "BreadcrumbList":
                    continue
                steps = thing["itemListElement"]
                self.assertEqual([step["position"] for step in steps], list(range(1, len(steps) + 1)))
                nav = next(nav for nav in page.root.find_all("nav") if nav.get("class", "").startswith("crumbs"))
                self.assertEqual([step["name"] for step in steps[:-1]], [link.text for link in nav.find_all("a")])
                self.assertEqual(steps[-1]["item"] + "index.html", BASE + path)

    def test_datasets_tell_sizes_and_dates(self):
        for path, page in built_site().pages.items():
            for thing in self.graph_of(page):
                for file in thing.get("distribution", []):
                    size = (built_site().folder / file["contentUrl"].removeprefix(BASE)).stat().st_size
                    self.assertEqual(file["contentSize"], f"{size} B")
                for name in ("dateModified", "datePublished"):
                    if name in thing:
                        datetime.date.fromisoformat(thing[name])


class DatesTest(unittest.TestCase):
    def test_downloads_state_format_size_and_date(self):
        for page in built_site().pages.values():
            for link in page.main.find_all("a"):
                if re.search(r"\.(csv|xlsx|zip)$", link["href"]) or re.search(r"api/v1/[\w-]+\.json$", link["href"]):
                    if link.text in ("api/v1/index.json", "tai-ve/toan-bo.zip"):
                        continue  # named by their paths, in the list of catalogues
                    self.assertRegex(link.text, r" \((Excel|CSV|JSON|ZIP), [\d.,]+ [KM]?B, \d\d/\d\d/\d{4}\)$", page.path)

    def test_the_site_map_dates_pages_by_their_content(self):
        entries = {entry.find("{*}loc").text.removeprefix(BASE): entry.findtext("{*}lastmod") for entry in
                   ElementTree.parse(built_site().folder / "sitemap.xml").getroot()}
        for date in filter(None, entries.values()):
            self.assertRegex(date, r"^\d{4}-\d\d-\d\d$")
        for record in data().records("reports"):
            expected = max(record["published"], record["updated"])
            self.assertEqual(entries[record["page"]], expected)
            self.assertGreaterEqual(entries[f"don-vi/{record['unit-id']}/"], expected)
        for folder in ("", "ket-qua/", "don-vi/", "tai-ve/", "tai-ve/giai-thich/", "tai-ve/api/"):
            self.assertEqual(entries[folder], data().index["modified"], folder)

    def test_the_feed_is_sound(self):
        """RFC 4287: what a feed and each entry must have, once."""
        feed = ElementTree.parse(built_site().folder / "feed.xml").getroot()
        entries = feed.findall(ATOM + "entry")
        for thing in (feed, *entries):
            for name in ("id", "title", "updated"):
                self.assertEqual(len(thing.findall(ATOM + name)), 1, name)
            self.assertRegex(thing.findtext(ATOM + "updated"), r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")
        self.assertIsNotNone(feed.find(f"{ATOM}author/{ATOM}name"))
        self.assertEqual([link.get("href") for link in feed.findall(ATOM + "link") if link.get("rel") == "self"],
                         [BASE + "feed.xml"])
        ids = [entry.findtext(ATOM + "id") for entry in entries]
        self.assertEqual(len(ids), len(set(ids)))
        for entry in entries:
            path = entry.find(ATOM + "link").get("href").removeprefix(BASE)
            self.assertIn(path + "index.html", built_site().files)


class DictionaryTest(unittest.TestCase):
    def test_every_indicator_is_explained(self):
        page = built_site().page("tai-ve/giai-thich/")
        for slug, indicator in content("indicators").items():
            entry = next(e for e in page.main.find_all("article") if e.get("id") == "chi-tieu-" + slug)
            self.assertIn(indicator["name"], entry.text)
            self.assertIn(plain(indicator["definition"]), entry.text)
            self.assertIn(indicator["measure"], entry.text)

    def test_entries_tell_who_reports(self):
        page = built_site().page("tai-ve/giai-thich/")
        names = {record["unit-id"]: record["unit"] for record in data().records("units")}
        for record in data().records("figures"):
            if record["kind-id"] == "result" and record["report-id"]:
                entry = next(e for e in page.main.find_all("article") if e["id"] == "chi-tieu-" + record["indicator-id"])
                self.assertIn(names[record["source-unit-id"]], entry.text)


if __name__ == "__main__":
    unittest.main()
