"""The published open data of a site, as programs read it."""

import csv
import io
import json

API = "api/v1/"


class OpenData:
    def __init__(self, folder):
        self.folder = folder
        self.index = self.json(API + "index.json")
        self.package = self.json("datapackage.json")

    def bytes(self, path):
        return (self.folder / path).read_bytes()

    def json(self, path):
        return json.loads(self.bytes(path).decode("utf-8"))

    def table(self, name):
        """Rows of the JSON."""
        return self.json(f"{API}{name}.json")["rows"]

    def columns(self, name):
        """Of the JSON, each with its id and title."""
        return self.json(f"{API}{name}.json")["columns"]

    def title(self, name):
        """Also that of the sheet in the workbooks."""
        return self.json(f"{API}{name}.json")["title"]

    def csv(self, path):
        """Header and rows, after the byte-order mark that Excel needs."""
        text = self.bytes(path).decode("utf-8")
        assert text.startswith("\ufeff"), path
        header, *rows = csv.reader(io.StringIO(text[1:], newline=""), strict=True)
        return header, rows

    def records(self, name):
        header, rows = self.csv(f"{API}{name}.csv")
        return [dict(zip(header, row, strict=True)) for row in rows]


def undefused(text):
    """A text cell of a CSV file as it was before it was kept from being a formula."""
    return text[1:] if text.startswith("'") else text
