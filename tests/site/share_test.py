"""QR codes, read by a second reader: each leads to the page it stands on."""

import re
import unittest

import zbar
from PIL import Image

from built_site import built_site

PIXELS = 4  # of one square


def draw(view_box, path):
    """The picture of a path that draws runs of squares of one row each."""
    side = int(view_box.split()[2])
    picture = Image.new("L", (side, side), 255)
    x = y = 0
    for move, first, row, run in re.findall(r"([Mm])(\d+) (\d+)(?:\.5)?h(\d+)", path):
        x, y = (int(first), int(row)) if move == "M" else (x + int(first), y)
        for _ in range(int(run)):
            picture.putpixel((x, y), 0)
            x += 1
    return picture.resize((side * PIXELS, side * PIXELS), Image.Resampling.NEAREST)


def read(picture):
    scanned = zbar.Image(picture.width, picture.height, "Y800", picture.tobytes())
    zbar.ImageScanner().scan(scanned)
    return [symbol.data for symbol in scanned]


class QrCodeTest(unittest.TestCase):
    def test_leads_to_its_page(self):
        codes = 0
        for path, page in built_site().pages.items():
            for figure in page.root.find_all("figure"):
                if figure.get("class") != "code":
                    continue
                drawing = figure.find("svg")
                address = next(link["href"] for link in page.root.find_all("link") if link.get("rel") == "canonical")
                found = read(draw(drawing["viewbox"], drawing.find("path")["d"]))
                self.assertEqual([address], found, path)
                codes += 1
        self.assertGreater(codes, 100)


if __name__ == "__main__":
    unittest.main()
