"""LibreOffice as readers have it, without a window: what it makes of a file that Loa wrote."""

import functools
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from built_site import temporary_folder

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

# Comma, double quotes, UTF-8, from the first line on, and formulas evaluated: what a careless reader chooses.
CSV_FILTER = "CSV:44,34,76,1,,0,false,true,false,false,false,-1,true"


@functools.cache
def _profile():
    return temporary_folder()


def convert(path, ending, input_filter=None):
    """Opens a file and saves it as another kind; returns where. What cannot be opened fails the test."""
    folder = temporary_folder()
    filters = [f"--infilter={input_filter}"] if input_filter else []
    run = subprocess.run(["soffice", f"-env:UserInstallation={_profile().as_uri()}", "--headless", *filters,
                          "--convert-to", ending, "--outdir", folder, path],
                         stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=240)
    made = folder / f"{Path(path).stem}.{ending}"
    if run.returncode != 0 or not made.is_file():
        raise AssertionError(f"LibreOffice did not open {path}: {run.stdout}{run.stderr}")
    return made


def read_cells(flat_document):
    """(text, formula or None) of every cell that holds something, in a document saved as fods."""
    for cell in ElementTree.parse(flat_document).iter(f"{_TABLE}table-cell"):
        formula = cell.get(f"{_TABLE}formula")
        notes = cell.findall(f"{_OFFICE}annotation")
        for note in notes:
            cell.remove(note)
        if formula is None and cell.get(f"{_OFFICE}value-type") is None:
            continue
        yield "\n".join(_text_of(line) for line in cell.findall(f"{_TEXT}p")), formula


def _text_of(line):
    """The text of a paragraph, where runs of blanks and tabs are elements."""
    text = line.text or ""
    for part in line:
        if part.tag == f"{_TEXT}s":
            text += " " * int(part.get(f"{_TEXT}c", "1"))
        elif part.tag == f"{_TEXT}tab":
            text += "\t"
        else:
            text += _text_of(part)
        text += part.tail or ""
    return text
