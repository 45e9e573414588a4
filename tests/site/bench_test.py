"""The benchmark's country is a real site: it has no finding, and it builds."""

import sys
import unittest

from built_site import REPOSITORY, build, run_loa, temporary_folder

sys.path.insert(0, str(REPOSITORY / "bench"))
from generate import generate  # noqa: E402


class TheGeneratedCountry(unittest.TestCase):
    def test_has_no_finding_and_builds(self):
        folder = temporary_folder() / "country"
        generate("loa", folder, units=20, months=2)
        check = run_loa("check", "--strict", "-s", folder)
        self.assertEqual((check.returncode, check.stderr), (0, ""))
        site = build(folder, folder.parent / "public", "--strict")
        self.assertEqual(len(list(site.glob("don-vi/*/binh-dan-hoc-vu-so-*/index.html"))), 40)
        self.assertEqual(len(list(site.glob("don-vi/*/*.xlsx"))), 20)


if __name__ == "__main__":
    unittest.main()
