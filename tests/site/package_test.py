"""What other machines install: the Debian package and the tarball, made by scripts/package as people do."""

import gzip
import os
import shutil
import subprocess
import unittest

from built_site import REPOSITORY, build, digests, run_loa, temporary_folder

SMALL_SITE = REPOSITORY / "tests/sites/two-places"
ADDRESS = "https://loa.example/"


def run(*command, **options):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=900, **options)


class PackageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        made = run(REPOSITORY / "scripts/package")
        if made.returncode != 0:
            raise AssertionError(made.stdout[-3000:] + made.stderr[-3000:])
        folder = REPOSITORY / "build/package"
        cls.deb, cls.tarball = next(folder.glob("loa_*.deb")), next(folder.glob("loa-*.tar.xz"))
        cls.unpacked = temporary_folder() / "deb"
        subprocess.run(["dpkg-deb", "-x", cls.deb, cls.unpacked], check=True)
        cls.reference = build(SMALL_SITE, temporary_folder() / "public", "-b", ADDRESS)

    def builds_the_same(self, command, site, destination, **options):
        built = run(*command, "build", "-s", site, "-d", destination, "-b", ADDRESS, **options)
        self.assertEqual(built.returncode, 0, built.stderr)

    def test_lintian_finds_no_error(self):
        as_somebody = {"user": "nobody", "env": {**os.environ, "HOME": "/tmp"}} if os.geteuid() == 0 else {}
        package = temporary_folder() / self.deb.name
        shutil.copy(self.deb, package)
        package.parent.chmod(0o755)
        found = run("lintian", package, **as_somebody)
        self.assertEqual([line for line in found.stdout.splitlines() if line.startswith("E:")], [])

    def test_the_package_needs_what_it_links(self):
        needs = run("dpkg-deb", "--field", self.deb, "Depends").stdout
        for package in ("libc6", "libicu72", "libcurl4", "libxlsxwriter4"):
            self.assertIn(f"{package} (", needs)

    def test_the_unpacked_package_builds_the_same_site(self):
        out = temporary_folder() / "out"
        self.builds_the_same([self.unpacked / "usr/bin/loa"], SMALL_SITE, out)
        self.assertEqual(digests(out), digests(self.reference))
        site = temporary_folder() / "new"
        self.assertEqual(run(self.unpacked / "usr/bin/loa", "new", "site", site).returncode, 0)
        admin = run(self.unpacked / "usr/bin/loa", "new", "admin", site / "quan-tri", "-s", site, "--forge", "github", "--repository", "a/b")
        self.assertEqual(admin.returncode, 0, admin.stderr)
        self.assertTrue((site / "quan-tri/sveltia-cms.js").is_file())

    def test_manual_pages_tell_every_command(self):
        for language, folder in (("en", "man1"), ("vi", "vi/man1")):
            page = gzip.open(self.unpacked / f"usr/share/man/{folder}/loa.1.gz", "rt", encoding="utf-8").read()
            self.assertEqual(page, run_loa("man", LOA_LANG=language).stdout)
            shown = run("man", "--warnings", "--local-file", "-", input=page, env={**os.environ, "MANWIDTH": "100", "LC_ALL": "C.UTF-8"})
            self.assertEqual((shown.returncode, shown.stderr), (0, ""))
            for command in ("build", "check", "new", "verify"):
                self.assertIn(f"loa {command}", shown.stdout)
            self.assertIn("--precompress", shown.stdout)

    def test_shells_can_read_their_completion(self):
        shared = self.unpacked / "usr/share"
        self.assertEqual(run("bash", "-n", shared / "bash-completion/completions/loa").stderr, "")
        self.assertEqual(run("zsh", "-n", shared / "zsh/vendor-completions/_loa").stderr, "")

    def test_the_program_says_its_commit(self):
        self.assertRegex(run(self.unpacked / "usr/bin/loa", "--version").stdout, r"^loa \d+\.\d+\.\d+( \([0-9a-f]{10}\+?\))?\n$")

    def unpack_tarball(self, folder):
        subprocess.run(["tar", "-C", folder, "-xf", self.tarball], check=True)
        next(folder.glob("loa-*")).rename(folder / "loa")
        return folder

    def test_the_tarball_runs_where_it_is_unpacked(self):
        folder = self.unpack_tarball(temporary_folder())
        out = temporary_folder() / "out"
        self.builds_the_same([folder / "loa/bin/loa"], SMALL_SITE, out, env={"LOA_LANG": "en"})
        self.assertEqual(digests(out), digests(self.reference))
        self.assertEqual(run("loa", "--version", cwd=folder, env={"PATH": str(folder / "loa/bin")}).returncode, 0)

    @unittest.skipUnless(os.geteuid() == 0, "only root may chroot")
    def test_the_tarball_runs_in_an_empty_chroot(self):
        folder = self.unpack_tarball(temporary_folder())
        shutil.copytree(SMALL_SITE, folder / "site")
        self.builds_the_same(["chroot", folder, "/loa/bin/loa"], "/site", "/public")
        self.assertEqual(digests(folder / "public"), digests(self.reference))
        self.assertEqual(run("chroot", folder, "/loa/bin/loa", "verify", "/public").returncode, 0)


if __name__ == "__main__":
    unittest.main()
