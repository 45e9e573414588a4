"""Writes the made-up country as a site of Loa or of Hugo.

    python3 bench/generate.py loa FOLDER --units 3321 --months 1 --body-kb 3
"""

import argparse
import shutil
from pathlib import Path

import hugo_site
import loa_site
from country import Country

REPOSITORY = Path(__file__).resolve().parents[1]


def generate(maker, folder, units, months=1, body_kb=3):
    """Replaces `folder`."""
    country = Country(units, months, body_kb)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if maker == "loa":
        loa_site.write(folder, country, REPOSITORY / "themes")
    else:
        hugo_site.write(folder, country, REPOSITORY / "themes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("maker", choices=["loa", "hugo"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--units", type=int, default=3321)
    parser.add_argument("--months", type=int, default=1)
    parser.add_argument("--body-kb", type=int, default=3)
    given = parser.parse_args()
    generate(given.maker, given.folder, given.units, given.months, given.body_kb)
