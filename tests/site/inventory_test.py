"""Everything that the five reports state is on the site: observations.csv has a line for each observation, with what
must be printed on which page."""

import csv
import unittest
from pathlib import Path

from built_site import built_site, content, states

OBSERVATIONS = Path(__file__).with_name("observations.csv")
OBSERVED = {"S0": 4, "S1": 33, "S2": 6, "S3": 18, "S4": 42}  # observations that were counted in each report
SECOND_FACTS = {"S3-09b", "S4-20b"}                          # two sentences state two facts each
CITY = "Toàn thành phố"
QUALIFIERS = ("trên", "hơn", "ít nhất", "gần", "dưới", "tối đa", "khoảng")
NOT_YET_REACHED = "chưa phải kết quả"


def read_observations():
    with OBSERVATIONS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def expected_words(observation):
    """What a row must say: amounts with their measure, everything else as it is."""
    printed = observation["printed"].split("|")
    indicator = content("indicators").get(observation["indicator"])
    is_amount = indicator and printed[0][-1].isdigit() and "/" not in printed[0] and not printed[0].startswith("thứ")
    return [f"{words} {indicator['measure']}" for words in printed] if is_amount else printed


def says(row, words, indicator):
    if indicator["kind"] == "names":
        return words in row.text  # observations.csv has only the part of a name that all papers spell alike
    if words.isalpha():
        return any(run.strip() == words for run in row.runs())  # "có" is also in names of indicators
    is_exact = words[0].isdigit()
    return states(row.text, words) and not (is_exact and any(states(row.text, f"{q} {words}") for q in QUALIFIERS))


class InventoryTest(unittest.TestCase):
    def test_every_observation_has_its_line(self):
        expected = {f"{seed}-{number:02}" for seed, count in OBSERVED.items() for number in range(1, count + 1)}
        ids = [observation["id"] for observation in read_observations()]
        self.assertEqual(len(expected), 103)
        self.assertEqual(sorted(ids), sorted(expected | SECOND_FACTS))

    def test_figures_stand_in_a_row_of_their_indicator(self):
        for observation in read_observations():
            if observation["kind"] == "not-indicator":
                continue
            with self.subTest(observation["id"], printed=observation["printed"], page=observation["page"]):
                self.check_figure(observation)

    def check_figure(self, observation):
        page = built_site().page(observation["page"])
        indicator = content("indicators")[observation["indicator"]]
        name = indicator["name"]
        subject = CITY if observation["subject"] == "city" else content("units")[observation["subject"]]["name"]
        self.assertTrue(states(page.text, subject), f"the page does not name {subject}")

        rows = [row for row in page.rows if states(row.text, name) or page.heading == name]
        self.assertTrue(rows, f"no row of “{name}”")
        matching = [row for row in rows if all(says(row, words, indicator) for words in expected_words(observation))]
        self.assertTrue(matching, f"rows of “{name}” say: " + " | ".join(row.text for row in rows))

        is_target = observation["kind"] == "target"
        headings = [page.section_heading(row) for row in matching]
        self.assertTrue(any((NOT_YET_REACHED in heading) == is_target for heading in headings),
                        f"a {observation['kind']} stands under {headings}")

    def test_other_observations_are_told_in_words(self):
        others = [observation for observation in read_observations() if observation["kind"] == "not-indicator"]
        self.assertTrue(others)
        for observation in others:
            with self.subTest(observation["id"]):
                self.assertTrue(observation["note"], "why it is no figure is not said")
                page = built_site().page(observation["page"])
                self.assertTrue(states(page.text, observation["printed"]),
                                f"“{observation['printed']}” is not on {observation['page']}")


if __name__ == "__main__":
    unittest.main()
