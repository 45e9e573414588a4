"""What the site must never get wrong: one fact told twice counts once, words such as “trên” stay with their number,
stated ranks are no shares, and two names that look alike are two places."""

import json
import re
import unittest

from built_site import REPOSITORY, built_site, content, plain

TWO_REPORTS = {"binh-dan-hoc-vu-so-2025", "chuyen-doi-so-2025"}


def indicator_name(slug):
    return content("indicators")[slug]["name"]


def telling_pages():
    """Pages that tell facts; those of content/pages explain with examples."""
    explaining = {f"{path.stem}/index.html" for path in (REPOSITORY / "content/pages").glob("*.md")}
    return [page for page in built_site().pages.values() if page.path not in explaining]


def told_by(row):
    """The reports of Cát Hải that a row links to as its sources."""
    addresses = ["/" + link["href"] for link in row.find_all("a")]
    return {report for report in TWO_REPORTS if any(address.endswith(f"/{report}/") for address in addresses)}


class OneFactToldTwiceTest(unittest.TestCase):
    def rows(self, folder, *words):
        return [row for row in built_site().page(folder).rows
                if row.name != "figure" and all(word in row.text for word in words) and told_by(row)]

    def test_unit_page_has_one_row_with_two_sources(self):
        rows = self.rows("don-vi/dac-khu-cat-hai/", indicator_name("thi-sinh-dang-ky"), "1.440 người")
        self.assertEqual([told_by(row) for row in rows], [TWO_REPORTS])

    def test_indicator_page_has_one_row_with_two_sources(self):
        rows = self.rows("ket-qua/thi-sinh-dang-ky/", "Đặc khu Cát Hải", "1.440 người")
        self.assertEqual([told_by(row) for row in rows], [TWO_REPORTS])

    def test_the_total_counts_it_once_and_says_how_much_is_missing(self):
        text = built_site().page("ket-qua/thi-sinh-dang-ky/").text
        self.assertRegex(text, r"\b3\.010 người\b")
        self.assertIn("2/114", text)
        self.assertIn("311.243", text)
        self.assertNotIn("4.450", text)    # 1.570 + 1.440 + 1.440
        self.assertNotIn("308.233", text)  # what is missing is no difference


class QualifierTest(unittest.TestCase):
    def check_everywhere(self, word, number, *folders):
        pages = telling_pages()
        saying = {page.path for page in pages if f"{word} {number}" in page.text}
        self.assertEqual({folder + "index.html" for folder in folders} - saying, set(), f"without “{word} {number}”")
        bare = re.compile(rf"(?<!{word} )(?<![\d.,/]){re.escape(number)}(?![\d.,/%])")
        for page in pages:
            with self.subTest(page.path):
                found = bare.search(page.text)
                self.assertIsNone(found, page.text[max(0, found.start() - 60):found.end() + 60] if found else "")

    def test_over_70_percent(self):
        self.check_everywhere("trên", "70%", "don-vi/dac-khu-cat-hai/", "don-vi/dac-khu-cat-hai/chuyen-doi-so-2025/",
                              "ket-qua/ho-co-internet-cap-quang/")

    def test_nearly_900(self):
        self.check_everywhere("gần", "900", "don-vi/dac-khu-cat-hai/", "don-vi/dac-khu-cat-hai/chuyen-doi-so-2025/",
                              "ket-qua/luot-hoan-thanh-bai-thi/")

    def test_words_are_no_numbers(self):
        text = built_site().page("ket-qua/hinh-anh-video/").text
        self.assertIn("hàng nghìn", text)
        self.assertNotIn("1.000", text)


class SharesAndRanksTest(unittest.TestCase):
    def test_a_stated_rank_is_read_and_never_a_share(self):
        self.assertIn("thứ 54 trong 114", built_site().page("don-vi/xa-an-lao/").text)
        self.assertIn("thứ 54 trong 114", built_site().page("ket-qua/thi-sinh-dang-ky/").text)
        for page in telling_pages():
            for wrong in ("47,4%", "47,37%", "46,49%", "46,5%", "54/114", "53/114"):
                self.assertNotIn(wrong, page.text, page.path)
            for element in page.root.walk():  # nor is it drawn as one
                for attribute in ("width", "x2", "value"):
                    self.assertNotRegex(element.get(attribute, ""), r"^4[67][.,][34]", page.path)

    def test_people_and_visits_make_no_share(self):
        for page in telling_pages():
            for wrong in ("62,5%",   # 900 lượt of 1.440 người
                          "2,13%"):  # 350 lượt người of 16.500 người
                self.assertNotIn(wrong, page.text, page.path)

    def test_nothing_is_the_highest_where_nothing_is_ranked(self):
        """Two of 114 places, one of them undated: no order of places may be told."""
        for page in telling_pages():
            if "Chưa xếp hạng" in page.text:
                self.assertNotRegex(page.text, "Cao nhất|Thấp nhất|đứng đầu", page.path)

    def test_a_place_without_a_figure_has_no_zero(self):
        name = indicator_name("thi-sinh-dang-ky")
        page = built_site().page("don-vi/xa-phu-thai/")
        rows = [row.text for row in page.rows if name in row.text]
        self.assertEqual([text for text in rows if re.search(r"\b0 người", text)], [])


class SentencesTest(unittest.TestCase):
    def test_names_of_indicators_are_small_within_a_sentence(self):
        self.assertIn("1.570 thí sinh đăng ký dự thi", built_site().page("don-vi/xa-an-lao/").text)
        self.assertIn("1.440 thí sinh đăng ký dự thi", built_site().page("").text)

    def test_papers_are_told_newest_first(self):
        papers = json.loads((built_site().folder / "api/v1/documents.json").read_text("utf-8"))["rows"]
        dates = {paper["page"].partition("#")[2]: paper["date"] for paper in papers if paper["date"]}
        page = built_site().page("van-ban/")
        self.assertIn("mới nhất trước", page.text)
        told = [dates[name] for name in page.ids if name in dates]
        self.assertEqual(len(told), len(dates))
        self.assertEqual(told, sorted(told, reverse=True))


class NamesTest(unittest.TestCase):
    def test_names_that_fold_to_one_id_are_two_places(self):
        giang = built_site().page("don-vi/xa-cam-giang-10888/")
        giang_with_tone = built_site().page("don-vi/xa-cam-giang-10903/")
        self.assertIn("Xã Cẩm Giang", giang.heading)
        self.assertIn("Xã Cẩm Giàng", giang_with_tone.heading)
        self.assertNotEqual(giang.heading, giang_with_tone.heading)
        self.assertNotEqual(giang.root.find("title").text, giang_with_tone.root.find("title").text)

    def test_every_unit_has_its_page_under_its_own_name(self):
        for slug, unit in content("units").items():
            self.assertIn(plain(unit["name"]), built_site().page(f"don-vi/{slug}/").heading)

    def test_a_place_without_a_report_is_not_said_to_owe_one(self):
        text = built_site().page("don-vi/xa-cam-giang-10888/").text
        self.assertIn("không có nghĩa là địa phương chưa báo cáo", text)
        self.assertIn("Xã Định Sơn", text)  # what it was before


if __name__ == "__main__":
    unittest.main()
