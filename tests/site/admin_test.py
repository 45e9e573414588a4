"""`loa new admin`: the folder it makes, what it takes from the repository, and what it says where that is not enough."""

import html
import json
import os
import re
import subprocess
import unittest

from built_site import REPOSITORY, run_loa, temporary_folder

BASE = REPOSITORY / "tests/diagnostics/base"
GOLDEN = REPOSITORY / "tests/site/golden/admin.json"


def git(folder, *words):
    subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True)


class AdminTest(unittest.TestCase):
    def new(self, *options, source=BASE, code=0, language="vi"):
        self.folder = temporary_folder() / "quan-tri"
        made = run_loa("new", "admin", self.folder, "-s", source, *options, LOA_LANG=language)
        self.assertEqual(made.returncode, code, made.stderr)
        return made

    def config(self):
        return json.loads((self.folder / "config.json").read_text("utf-8"))

    def policy(self):
        page = (self.folder / "index.html").read_text("utf-8")
        return html.unescape(re.search(r'http-equiv="Content-Security-Policy" content="(.*?)"', page)[1])


class FolderTest(AdminTest):
    def test_the_whole_config(self):
        """LOA_UPDATE_GOLDEN=1 rewrites tests/site/golden/admin.json."""
        self.new("--forge", "forgejo", "--host", "https://ma-nguon.example.vn/", "--repository", "so-khcn/trang", "--branch", "chinh",
                 "--app-id", "0f5c")
        text = (self.folder / "config.json").read_text("utf-8")
        if os.environ.get("LOA_UPDATE_GOLDEN"):
            GOLDEN.write_text(text, "utf-8")
        self.assertEqual(text, GOLDEN.read_text("utf-8"))

    def test_labels_are_those_of_the_schema(self):
        self.new("--forge", "github", "--repository", "a/b")
        for collection, kind in (("reports", "report"), ("initiatives", "initiative"), ("pages", "page")):
            fields = next(one for one in self.config()["collections"] if one["name"] == collection)["fields"]
            schema = json.loads(run_loa("schema", kind, LOA_LANG="vi").stdout)["definitions"][kind]["properties"]
            shown = {field["name"]: field["label"] for field in fields if field["name"] != "body" and field.get("loa") != "folder"}
            self.assertEqual(shown, {name: field["title"] for name, field in schema.items()})

    def test_it_loads_nothing_from_elsewhere(self):
        self.new("--forge", "gitlab", "--repository", "so/nhom/trang")
        page = (self.folder / "index.html").read_text("utf-8")
        self.assertEqual(re.findall(r'(?:src|href)="(?!data:)(.*?)"', page), ["style.css", "loa.js"])
        self.assertIn('<meta name="robots" content="noindex, nofollow">', page)
        self.assertEqual(self.policy().count("https://"), 2)
        self.assertIn("connect-src 'self' blob: data: https://gitlab.com;", self.policy())
        files = {str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file()}
        self.assertLessEqual({"sveltia-cms.js", "material-symbols.woff2", "locales/vi.json", "licences/sveltia-cms.txt"}, files)
        self.assertNotIn("cdn.jsdelivr.net/fontsource/fonts/", (self.folder / "sveltia-cms.js").read_text("utf-8"))

    def test_what_is_there_is_written_over_when_asked_only(self):
        self.new("--forge", "github", "--repository", "a/b")
        before = (self.folder / "config.json").read_bytes()
        again = ("new", "admin", self.folder, "-s", BASE, "--forge", "github", "--repository", "c/d")
        refused = run_loa(*again, LOA_LANG="vi")
        self.assertEqual(refused.returncode, 2)
        self.assertIn("--replace", refused.stderr)
        self.assertEqual((self.folder / "config.json").read_bytes(), before)
        self.assertEqual(run_loa(*again, "--replace").returncode, 0)
        self.assertEqual(self.config()["backend"]["repo"], "c/d")

    def test_without_a_name_it_stands_beside_the_site(self):
        site = temporary_folder() / "trang"
        subprocess.run(["cp", "-r", BASE, site], check=True)
        new = ("new", "admin", "--forge", "github", "--repository", "a/b")
        early = run_loa(*new, cwd=site, LOA_LANG="vi")
        self.assertEqual((early.returncode, early.stderr), (2, "lỗi: chưa có trang trong public; chạy `loa build` trước, hoặc ghi thư mục khác\n"))
        self.assertEqual(run_loa("build", cwd=site).returncode, 0)
        made = run_loa(*new, cwd=site, LOA_LANG="vi")
        self.assertEqual(made.returncode, 0, made.stderr)
        self.assertTrue((site / "public/quan-tri/index.html").is_file())
        built = run_loa("build", cwd=site)
        self.assertEqual(built.returncode, 0, built.stderr)
        self.assertTrue((site / "public/quan-tri/sveltia-cms.js").is_file(), "a build leaves it alone")


class RepositoryTest(AdminTest):
    def checkout(self, origin):
        root = temporary_folder() / "kho"
        site = root / "trang/an-lao"
        site.parent.mkdir(parents=True)
        subprocess.run(["cp", "-r", BASE, site], check=True)
        git(root, "init", "-q")
        git(root, "remote", "add", "origin", origin)
        return site

    def test_the_remote_tells_where_the_content_is(self):
        for origin, name, repository, host in (
                ("git@github.com:so-khcn/trang.git", "github", "so-khcn/trang", "https://api.github.com"),
                ("https://bot:mat-ma@gitlab.example.vn/so/nhom/trang.git", "gitlab", "so/nhom/trang", "https://gitlab.example.vn"),
                ("ssh://git@codeberg.org/so-khcn/trang", "gitea", "so-khcn/trang", "https://codeberg.org")):
            with self.subTest(origin):
                self.new(source=self.checkout(origin))
                backend = self.config()["backend"]
                self.assertEqual((backend["name"], backend["repo"]), (name, repository))
                self.assertIn(f"connect-src 'self' blob: data: {host};", self.policy())
                self.assertEqual(self.config()["collections"][0]["folder"], "trang/an-lao/content/reports")
                self.assertNotIn("mat-ma", (self.folder / "config.json").read_text("utf-8"))

    def test_what_is_given_goes_before_the_remote(self):
        self.new("--forge", "gitlab", "--repository", "khac/trang", source=self.checkout("git@github.com:so-khcn/trang.git"))
        backend = self.config()["backend"]
        self.assertEqual((backend["name"], backend["repo"], backend["base_url"]), ("gitlab", "khac/trang", "https://gitlab.com"))

    def test_a_host_of_any_name_needs_its_kind_only(self):
        site = self.checkout("https://ma-nguon.example.vn/so-khcn/trang.git")
        self.assertIn("chưa rõ kho mã nằm ở đâu", self.new(source=site, code=2).stderr)
        self.new("--forge", "forgejo", source=site)
        self.assertEqual(self.config()["backend"]["base_url"], "https://ma-nguon.example.vn")

    def test_what_is_not_enough(self):
        """Each request with the whole of what is said about it, in both languages."""
        outside = temporary_folder() / "trang"
        subprocess.run(["cp", "-r", BASE, outside], check=True)
        for options, vi, en in (
                ([], "chưa rõ kho mã nằm ở đâu; thêm --forge github, gitlab hoặc forgejo",
                 "it is not known where the repository is; add --forge github, gitlab or forgejo"),
                (["--forge", "github"], "chưa rõ kho mã nào; thêm --repository, ví dụ --repository so-khcn/binh-dan-hoc-vu-so",
                 "it is not known which repository; add --repository, such as --repository so-khcn/bdhvs"),
                (["--forge", "github", "--repository", "so-khcn/nhom/trang"],
                 "`so-khcn/nhom/trang` không phải tên một kho mã; viết như so-khcn/binh-dan-hoc-vu-so",
                 "`so-khcn/nhom/trang` names no repository; write as in so-khcn/bdhvs"),
                (["--forge", "forgejo", "--repository", "a/b"],
                 "chưa rõ địa chỉ của Forgejo; thêm --host, ví dụ --host https://codeberg.org",
                 "the address of the Forgejo is not known; add --host, such as --host https://codeberg.org"),
                (["--forge", "gitlab", "--repository", "a/b", "--host", "gitlab.example.vn"],
                 "--host phải là một địa chỉ bắt đầu bằng https://, đang là `gitlab.example.vn`",
                 "--host has to be an address that begins with https://, found `gitlab.example.vn`"),
                (["--forge", "github", "--repository", "a/b", "--app-id", "x"],
                 "GitHub chỉ cho trang này đăng nhập bằng mã truy cập; bỏ --app-id",
                 "on GitHub people sign in with an access token; leave out --app-id")):
            with self.subTest(options=options):
                self.assertEqual(self.new(*options, source=outside, code=2).stderr, f"lỗi: {vi}\n")
                self.assertEqual(self.new(*options, source=outside, code=2, language="en").stderr, f"error: {en}\n")
                self.assertFalse(self.folder.exists())

    def test_without_the_editor(self):
        """A source tree in which `scripts/editor` never ran, or an installation that lost its browser code."""
        for language, said in (
                ("vi", "lỗi: bản Loa này chưa kèm trang sửa bài; cài Loa từ gói .deb, hoặc chạy `scripts/editor` trong mã nguồn của Loa\n"),
                ("en", "error: this Loa lacks the editor's pages; install the .deb of Loa, or run `scripts/editor` in its source tree\n")):
            made = run_loa("new", "admin", temporary_folder() / "quan-tri", "-s", BASE, "--forge", "github", "--repository", "a/b",
                           LOA_LANG=language, LOA_SHARE=str(temporary_folder()))
            self.assertEqual((made.returncode, made.stderr), (2, said))


if __name__ == "__main__":
    unittest.main()
