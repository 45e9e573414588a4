"""Photos in content and the pictures of shared links, read by another reader than the one that made them."""

import io
import re
import shutil
import unittest

from PIL import Image
from PIL.ExifTags import Base, GPS

from built_site import (REPOSITORY, Site, build, built_site, copy_of_the_content, digests, run_loa, temporary_folder)

CARD_SIZE = (1200, 630)
MARGIN = 60  # pixels at the right of a card in which nothing is written
INITIATIVE = "content/initiatives/cho-so"
PHOTOS = """photos:
  - {file: cho-so.jpg, alt: "Người bán rau chỉ mã QR trên sạp", consent: written, caption: "Sáng thứ Bảy", credit: "Văn phòng phường", taken: 18/10/2025}
  - {file: bang-ten.png, alt: "Bảng tên chợ", consent: public-event}
"""


def telephone_photo(width=2000, height=1500, orientation=6):
    """As a telephone writes it: lying on its side, with the place where it was taken. Its left half is red."""
    image = Image.effect_noise((width, height), 60).convert("RGB")
    image.paste((200, 30, 30), (0, 0, width // 2, height))
    exif = Image.Exif()
    exif[Base.Model.value] = "Telephone X"
    exif[Base.Orientation.value] = orientation
    exif[Base.GPSInfo.value] = {GPS.GPSLatitudeRef: "N", GPS.GPSLatitude: (20.0, 51.0, 0.0),
                                GPS.GPSLongitudeRef: "E", GPS.GPSLongitude: (106.0, 41.0, 0.0)}
    written = io.BytesIO()
    image.save(written, "JPEG", quality=90, exif=exif, comment=b"taken at home")
    return written.getvalue()


def site_with_photos():
    """The real content, with two photos beside one initiative: one in its text, one behind it."""
    site = copy_of_the_content()
    folder = site / INITIATIVE
    folder.mkdir()
    text = (site / f"{INITIATIVE}.md").read_text("utf-8")
    (site / f"{INITIATIVE}.md").unlink()
    _, matter, body = text.split("---\n", 2)
    (folder / "index.md").write_text(f"---\n{matter}{PHOTOS}---\n{body.rstrip()}\n\n![](cho-so.jpg)\n", "utf-8")
    (folder / "cho-so.jpg").write_bytes(telephone_photo())
    Image.new("RGBA", (320, 200), (11, 74, 143, 255)).save(folder / "bang-ten.png")
    return site


class PhotoTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.source = site_with_photos()
        cls.site = Site(build(cls.source, temporary_folder() / "public", "--no-downloads"))
        cls.page = cls.site.page("mo-hinh/cho-so/")
        cls.copies = sorted(path for path in cls.site.files if path.endswith(".jpg"))

    def test_originals_are_not_published(self):
        self.assertEqual(3, len(self.copies), self.copies)
        self.assertFalse([path for path in self.site.files if path.endswith("bang-ten.png")])

    def test_copies_hold_the_picture_only(self):
        for path in self.copies:
            bytes_ = (self.site.folder / path).read_bytes()
            with Image.open(io.BytesIO(bytes_)) as copy:
                self.assertEqual("JPEG", copy.format)
                self.assertEqual("RGB", copy.mode)
                self.assertEqual({}, dict(copy.getexif()))
                self.assertFalse({"exif", "icc_profile", "comment", "photoshop", "xmp"} & set(copy.info), path)
            for trace in (b"Exif", b"Telephone", b"GPS", b"taken at home", b"ICC_PROFILE", b"http:"):
                self.assertNotIn(trace, bytes_, path)

    def test_copies_stand_upright(self):
        with Image.open(self.site.folder / self.copies[-1]) as copy:
            self.assertEqual((640, 853), copy.size)
            red, _, blue = copy.getpixel((320, 100))
            self.assertGreater(red, blue + 80, "the left half of a photo taken upright is at the top")

    def test_the_small_copy_is_light(self):
        small = [path for path in self.copies if "-640." in path]
        self.assertEqual(1, len(small))
        self.assertLessEqual((self.site.folder / small[0]).stat().st_size, 80_000)

    def test_the_page_keeps_room_and_lets_the_browser_choose(self):
        figures = [figure for figure in self.page.root.find_all("figure") if "photo" in figure.get("class", "")]
        self.assertEqual(2, len(figures))
        in_text, behind = (figure.find("img") for figure in figures)
        self.assertEqual("Người bán rau chỉ mã QR trên sạp", in_text["alt"])
        self.assertEqual(("1280", "1707"), (in_text["width"], in_text["height"]))
        self.assertEqual(("lazy", "async"), (in_text["loading"], in_text["decoding"]))
        self.assertRegex(in_text["srcset"], r"^cho-so-640\.[0-9a-f]{8}\.jpg 640w, cho-so-1280\.[0-9a-f]{8}\.jpg 1280w$")
        for address in [in_text["src"], behind["src"], *re.findall(r"\S+\.jpg", in_text["srcset"])]:
            self.assertIn("mo-hinh/cho-so/" + address, self.site.files)
        self.assertEqual("Sáng thứ Bảy Ảnh: Văn phòng phường, chụp ngày 18/10/2025",
                         figures[0].find("figcaption").text)
        self.assertIsNone(figures[0].parent if figures[0].parent.name == "p" else None, "a figure within a paragraph")
        self.assertEqual(("320", "200"), (behind["width"], behind["height"]))
        self.assertNotIn("srcset", behind.attributes)

    def test_any_number_of_threads_and_a_second_build_make_the_same_bytes(self):
        shutil.rmtree(self.source / ".loa")
        alone = build(self.source, temporary_folder() / "public", "--no-downloads", "-j", "1")
        kept = build(self.source, temporary_folder() / "public", "--no-downloads", "-j", "4")
        self.assertEqual(digests(self.site.folder), digests(alone))
        self.assertEqual(digests(alone), digests(kept))

    def test_what_is_no_photo_is_an_error_and_no_crash(self):
        photo = telephone_photo()
        huge = io.BytesIO()
        Image.new("1", (10_000, 10_000)).save(huge, "PNG")
        faults = {b"<!doctype html>": "photo-unreadable", photo[: len(photo) // 2]: "photo-unreadable",
                  huge.getvalue(): "photo-too-large", photo + b"\0" * (26 << 20): "photo-too-large"}
        site = site_with_photos()
        for bytes_, code in faults.items():
            (site / INITIATIVE / "cho-so.jpg").write_bytes(bytes_)
            run = run_loa("check", "-s", site)
            self.assertEqual(1, run.returncode, run.stderr)
            self.assertIn(f"lỗi[{code}]", run.stderr)
            self.assertIn(f"--> {INITIATIVE}/index.md:", run.stderr)


def meta(page, name):
    found = [element.get("content") for element in page.root.find_all("meta")
             if name in (element.get("property"), element.get("name"))]
    return found[0] if len(found) == 1 else found


def cards_of(site):
    return sorted(path for path in site.files if path.endswith("anh-chia-se.png"))


class CardTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.source = copy_of_the_content()
        cls.site = Site(build(cls.source, temporary_folder() / "public", "--no-downloads", "--cards"))
        cls.cards = cards_of(cls.site)

    def test_every_page_tells_what_a_link_to_it_shows(self):
        for path, page in built_site().pages.items():
            with self.subTest(path):
                self.assertEqual("website", meta(page, "og:type"))
                self.assertEqual("Bình dân học vụ số Hải Phòng", meta(page, "og:site_name"))
                self.assertEqual("vi_VN", meta(page, "og:locale"))
                self.assertTrue(meta(page, "og:title"))
                self.assertEqual("summary_large_image", meta(page, "twitter:card"))
                base = "https://example.gov.vn/binh-dan-hoc-vu-so/"
                image = meta(page, "og:image")
                self.assertTrue(image.startswith(base), image)
                self.assertIn(image.removeprefix(base), built_site().files)
                self.assertEqual(CARD_SIZE, (int(meta(page, "og:image:width")), int(meta(page, "og:image:height"))))
                self.assertTrue(meta(page, "og:image:alt"))
                if path != "404.html" and not page.is_redirect:
                    self.assertEqual(base + path.removesuffix("index.html"), meta(page, "og:url"))

    def test_places_and_initiatives_have_cards_where_they_are_asked_for(self):
        self.assertLess(len(cards_of(built_site())), 20)
        self.assertGreater(len(self.cards), 160)
        self.assertIn("/don-vi/xa-an-lao/anh-", meta(self.site.page("don-vi/xa-an-lao/"), "og:image"))
        self.assertIn("/don-vi/anh-", meta(built_site().page("don-vi/xa-an-lao/"), "og:image"))
        self.assertIn("1.570", meta(self.site.page("don-vi/xa-an-lao/"), "og:image:alt"))

    def test_cards_are_whole(self):
        for path in self.cards:
            with self.subTest(path), Image.open(self.site.folder / path) as card:
                self.assertEqual(("PNG", CARD_SIZE), (card.format, card.size))
                width, height = CARD_SIZE
                text_part = card.convert("L").crop((width - MARGIN, 20, width, 560))
                self.assertEqual((255, 255), text_part.getextrema(), "text runs over the margin")
                self.assertLess((self.site.folder / path).stat().st_size, 150_000)

    def test_kept_cards_and_new_ones_are_the_same(self):
        kept = build(self.source, temporary_folder() / "public", "--no-downloads", "--cards", "-j", "1")
        self.assertEqual(digests(self.site.folder), digests(kept))
        for entry in (self.source / ".loa/cards").iterdir():
            entry.write_bytes(entry.read_bytes()[:-1])
        mended = build(self.source, temporary_folder() / "public", "--no-downloads", "--cards")
        self.assertEqual(digests(self.site.folder), digests(mended))

    def test_without_the_font_there_are_no_cards_and_a_note(self):
        site = copy_of_the_content()
        theme = site / "themes/default"
        theme.mkdir(parents=True)
        text = (REPOSITORY / "themes/default/theme.yaml").read_text("utf-8")
        (theme / "theme.yaml").write_text(text.replace("font: Noto Sans", "font: Noto Sans Nowhere"), "utf-8")
        check = run_loa("check", "-s", site)
        self.assertIn("lưu ý[card-font-missing]", check.stderr)
        built = Site(build(site, temporary_folder() / "public", "--no-downloads"))
        self.assertFalse([path for path in built.files if path.endswith(".png")])
        self.assertEqual([], meta(built.page(""), "og:image"))
        self.assertEqual("summary", meta(built.page(""), "twitter:card"))

    def test_without_an_address_there_are_no_cards(self):
        site = copy_of_the_content()
        settings = (site / "data/site.yaml").read_text("utf-8")
        (site / "data/site.yaml").write_text(re.sub(r"base_url:.*\n", "", settings), "utf-8")
        built = Site(build(site, temporary_folder() / "public", "--no-downloads"))
        self.assertFalse([path for path in built.files if path.endswith(".png")])
        self.assertEqual([], meta(built.page(""), "og:url"))


if __name__ == "__main__":
    unittest.main()
