"""What the command line says: findings for people and for programs, explanations, help, mistyped commands."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("LOA_PROGRAM", REPOSITORY / "build/release/src/loa")).resolve()
BASE = REPOSITORY / "tests/diagnostics/base"
REPORT = "content/reports/xa-an-lao/bao-cao-2025.md"


def run_loa(*arguments, cwd=REPOSITORY, **environment):
    environment = {"LOA_LANG": "vi", **environment}
    return subprocess.run([PROGRAM, *map(str, arguments)], cwd=cwd, env={**os.environ, **environment},
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)


class SiteTest(unittest.TestCase):
    """A small site with an error and a warning in one file and an error in another."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="loa-command-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.site = cls.folder / "trang 100%"
        shutil.copytree(BASE, cls.site)
        cls.edit("data/topics.yaml", lambda text: "dao-tao-xa: {kind: huong, name: Đào tạo xa}\n" + text)
        cls.edit(REPORT, lambda text: text.replace("number:", "numer:", 1))

    @classmethod
    def edit(cls, path, change):
        before = (cls.site / path).read_text("utf-8")
        after = change(before)
        assert after != before, f"nothing was changed in {path}"
        (cls.site / path).write_text(after, "utf-8")

    def place_of(self, path, words):
        """Line and column, from 1, of `words` in a file of the site."""
        for number, line in enumerate((self.site / path).read_text("utf-8").splitlines(), 1):
            if words in line:
                return number, line.index(words) + 1
        raise AssertionError(f"{path} has no “{words}”")


class CheckTest(SiteTest):
    def test_text_is_grouped_by_file_and_counted(self):
        run = run_loa("check", "-s", self.site)
        self.assertEqual((run.returncode, run.stdout), (1, ""))
        line, column = self.place_of(REPORT, "numer")
        self.assertIn(f"{REPORT}: 1 lỗi, 1 cảnh báo\n\n", run.stderr)
        self.assertIn("\ndata/topics.yaml: 1 lỗi\n\n", run.stderr)
        self.assertIn(f"lỗi[field-unknown]: không có mục `numer`\n  --> {REPORT}:{line}:{column}\n", run.stderr)
        self.assertTrue(run.stderr.endswith("""
2 lỗi phải sửa, 1 cảnh báo nên xem lại
  1  lỗi       field-unknown          mục không có trong danh sách
  1  lỗi       word-unknown           từ không có trong danh sách chọn
  1  cảnh báo  report-without-number  báo cáo chưa ghi số
Vì sao và cách sửa: loa explain field-unknown
"""), run.stderr)

    def test_build_says_the_same_and_writes_nothing(self):
        destination = self.folder / "public"
        run = run_loa("build", "-s", self.site, "-d", destination)
        self.assertEqual((run.returncode, run.stdout), (1, ""))
        self.assertEqual(run.stderr, run_loa("check", "-s", self.site).stderr)
        self.assertFalse(destination.exists())

    def test_warnings_stop_only_where_asked(self):
        site = self.folder / "warning"
        shutil.copytree(BASE, site, dirs_exist_ok=True)
        report = site / REPORT
        report.write_text(re.sub(r"number: [^,\n]+", "number: /BC-UBND", report.read_text("utf-8"), 1), "utf-8")
        self.assertIn("report-without-number", run_loa("check", "-s", site).stderr)
        self.assertEqual(run_loa("check", "-s", site).returncode, 0)
        self.assertEqual(run_loa("check", "-s", site, "--strict").returncode, 1)

    def test_json(self):
        run = run_loa("check", "-s", self.site, "--format", "json", cwd=self.folder, LOA_LANG="en")
        self.assertEqual((run.returncode, run.stderr), (1, ""))
        report = json.loads(run.stdout)
        self.assertEqual((report["errors"], report["warnings"], report["notes"]), (2, 1, 0))
        self.assertEqual(report["codes"], {"field-unknown": 1, "word-unknown": 1, "report-without-number": 1})
        unknown = next(finding for finding in report["findings"] if finding["code"] == "field-unknown")
        line, column = self.place_of(REPORT, "numer")
        self.assertEqual(unknown, {"code": "field-unknown", "severity": "error", "message": "there is no field `numer`",
                                   "hint": "did you mean `number` (Number)?", "field": "document.numer", "acceptable": False,
                                   "file": f"trang 100%/{REPORT}", "line": line, "column": column, "length": 5})

    def test_github_annotations_stand_on_their_lines(self):
        run = run_loa("check", "-s", "trang 100%", "--format", "github", cwd=self.folder)
        self.assertEqual((run.returncode, run.stderr), (1, ""))
        line, column = self.place_of(REPORT, "numer")
        self.assertIn(f"::error file=trang 100%25/{REPORT},line={line},col={column},endColumn={column + 5},"
                      "title=field-unknown::không có mục `numer`%0Agợi ý: có phải `number` (Số, ký hiệu)?\n", run.stdout)
        for command in run.stdout.splitlines():
            properties = re.fullmatch(r"::(?:error|warning|notice) ([^:\n]*)::.+", command)
            self.assertTrue(properties, command)
            named = dict(part.split("=", 1) for part in properties[1].split(","))
            path = Path(named["file"].replace("%25", "%"))
            text = (self.folder / path).read_text("utf-8").splitlines()[int(named["line"]) - 1]
            self.assertLessEqual(int(named["endColumn"]), len(text) + 2, command)

    def test_paths_are_those_of_the_folder_the_program_runs_in(self):
        for folder, argument in ((self.site, "."), (self.site / "data", "..")):
            with self.subTest(argument):
                run = run_loa("check", "-s", argument, "--format", "json", cwd=folder)
                files = {finding["file"] for finding in json.loads(run.stdout)["findings"]}
                start = "" if argument == "." else f"{self.site.resolve()}/"
                self.assertEqual(files, {start + REPORT, start + "data/topics.yaml"})

    def test_a_site_without_findings(self):
        self.assertEqual(run_loa("check", "-s", BASE).stderr, "")
        run = run_loa("check", "-s", BASE, "--format", "json")
        self.assertEqual((run.returncode, json.loads(run.stdout)["findings"]), (0, []))
        self.assertEqual(run_loa("check", "-s", BASE, "--format", "github").stdout, "")


class SarifTest(SiteTest):
    """What the specification of SARIF 2.1.0 demands of the parts that we write."""

    def setUp(self):
        run = run_loa("check", "-s", self.site, "--format", "sarif", cwd=self.folder)
        self.assertEqual((run.returncode, run.stderr), (1, ""))
        self.log = json.loads(run.stdout)
        self.run = self.log["runs"][0]

    def test_the_log_names_its_version(self):
        self.assertEqual(set(self.log), {"$schema", "version", "runs"})
        self.assertEqual(self.log["version"], "2.1.0")
        self.assertEqual(self.run["columnKind"], "unicodeCodePoints")
        self.assertRegex(self.run["language"], r"^[a-z]{2}-[A-Z]{2}$")

    def test_rules_are_described_once(self):
        driver = self.run["tool"]["driver"]
        self.assertEqual(driver["name"], "Loa")
        ids = [rule["id"] for rule in driver["rules"]]
        self.assertEqual(len(ids), len(set(ids)))
        for rule in driver["rules"]:
            self.assertEqual(set(rule), {"id", "shortDescription", "fullDescription", "help", "defaultConfiguration"})
            for text in (rule["shortDescription"], rule["fullDescription"], rule["help"]):
                self.assertTrue(text["text"], rule["id"])
            self.assertIn(rule["defaultConfiguration"]["level"], ("error", "warning", "note"))

    def test_results_point_to_rules_and_places(self):
        rules = self.run["tool"]["driver"]["rules"]
        self.assertEqual(sorted(result["ruleId"] for result in self.run["results"]),
                         ["field-unknown", "report-without-number", "word-unknown"])
        for result in self.run["results"]:
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
            self.assertEqual(rules[result["ruleIndex"]]["defaultConfiguration"]["level"], result["level"])
            self.assertTrue(result["message"]["text"])
            place = result["locations"][0]["physicalLocation"]
            self.assertRegex(place["artifactLocation"]["uri"], r"^trang%20100%25/[A-Za-z0-9._~/%-]+$")
            region = place["region"]
            self.assertGreaterEqual(region["startLine"], 1)
            self.assertGreater(region["endColumn"], region["startColumn"])
            self.assertGreaterEqual(region["startColumn"], 1)


class ExplainTest(unittest.TestCase):
    def test_every_code_of_the_list_is_explained(self):
        codes = [line.split()[0] for line in run_loa("explain").stdout.splitlines()]
        self.assertGreater(len(codes), 100)
        self.assertEqual(codes, sorted(codes))
        for code in codes[::10]:
            with self.subTest(code):
                run = run_loa("explain", code)
                self.assertEqual((run.returncode, run.stderr), (0, ""))
                self.assertIn(f"[{code}]: ", run.stdout.splitlines()[0])
                self.assertIn("\nChưa đúng:\n", run.stdout)
                self.assertIn("\nNên viết:\n", run.stdout)

    def test_both_languages(self):
        self.assertTrue(run_loa("explain", "figure-unquoted").stdout.startswith(
            "cảnh báo[figure-unquoted]: số có dấu chấm hoặc phẩy không nằm trong ngoặc kép\n\nLoa đọc đúng"))
        self.assertTrue(run_loa("explain", "figure-unquoted", LOA_LANG="en").stdout.startswith(
            "warning[figure-unquoted]: a number with a dot or comma outside quotes\n\nLoa reads it well"))

    def test_an_unknown_code(self):
        run = run_loa("explain", "figure-ambigous")
        self.assertEqual((run.returncode, run.stdout, run.stderr),
                         (2, "", "lỗi: không có mã `figure-ambigous`\ngợi ý: có phải `loa explain figure-ambiguous`?\n"))
        run = run_loa("explain", "xyz", LOA_LANG="en")
        self.assertEqual((run.returncode, run.stderr), (2, "error: there is no code `xyz`\nhint: `loa explain` lists all codes\n"))


class UsageTest(unittest.TestCase):
    MISTAKES = [
        ("biuld", "lỗi: không có lệnh `biuld`\ngợi ý: có phải `loa build`?\ncách dùng: loa --help\n"),
        ("check --stritc", "lỗi: không có tùy chọn `--stritc`\ngợi ý: có phải `--strict`?\ncách dùng: loa check --help\n"),
        ("--strict check",
         "lỗi: không có tùy chọn `--strict`\ngợi ý: tùy chọn này đi sau lệnh: `loa check --strict`\ncách dùng: loa check --help\n"),
        ("check trang",
         "lỗi: lệnh `check` không nhận `trang`\ngợi ý: thư mục của trang ghi sau -s: `loa check -s trang`\ncách dùng: loa check --help\n"),
        ("build -j 0", "lỗi: --jobs: cần một số từ 1 đến 256, đang là `0`\ncách dùng: loa build --help\n"),
        ("build -j nhieu", "lỗi: --jobs: cần một số từ 1 đến 256, đang là `nhieu`\ncách dùng: loa build --help\n"),
        ("build -s", "lỗi: sau `--source` chưa ghi gì\ncách dùng: loa build --help\n"),
        ("check --format xml",
         "lỗi: --format: không có `xml`; chọn một trong: text, json, sarif, github\ncách dùng: loa check --help\n"),
        ("completion", "lỗi: lệnh `completion` cần thêm bash|zsh|fish\ncách dùng: loa completion --help\n"),
    ]

    def test_mistyped_lines(self):
        for line, told in self.MISTAKES:
            with self.subTest(line):
                run = run_loa(*line.split())
                self.assertEqual((run.returncode, run.stdout, run.stderr), (2, "", told))

    def test_messages_in_english(self):
        for line, _ in self.MISTAKES:
            with self.subTest(line):
                run = run_loa(*line.split(), LOA_LANG="en")
                self.assertEqual(run.returncode, 2)
                self.assertTrue(run.stderr.isascii() and run.stderr.startswith("error: "), run.stderr)

    def test_no_command_shows_the_help(self):
        run = run_loa()
        self.assertEqual((run.returncode, run.stdout), (2, ""))
        self.assertEqual(run.stderr, run_loa("--help").stdout)

    def test_help(self):
        run = run_loa("--help")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertTrue(run.stdout.startswith("Loa: trang báo cáo công khai từ văn bản trong git\n\nCách dùng: loa LỆNH [TÙY CHỌN]\n"))
        for command in ("build", "check", "fmt", "explain", "schema", "completion"):
            with self.subTest(command):
                self.assertRegex(run.stdout, rf"\n  {command} +\w")
                vietnamese, english = run_loa(command, "--help").stdout, run_loa(command, "--help", LOA_LANG="en").stdout
                self.assertIn(f"\nCách dùng: loa {command}", vietnamese)
                self.assertIn(f"\nUsage: loa {command}", english)
                for word in ("Usage", "Options", "TEXT", "REQUIRED", "help", "Print"):
                    self.assertNotIn(word, vietnamese.replace("--help", ""))
                self.assertTrue(english.isascii(), english)

    def test_version(self):
        run = run_loa("--version")
        self.assertEqual(run.returncode, 0)
        self.assertRegex(run.stdout, r"^loa \d+\.\d+\.\d+( \([0-9a-f]{10}\+?\))?\n$")


class FormatTest(SiteTest):
    def test_check_names_and_fmt_rewrites(self):
        site = self.folder / "fmt"
        shutil.copytree(BASE, site)
        self.assertEqual(run_loa("fmt", "-s", site, "--check").returncode, 0)
        report = site / REPORT
        before = report.read_text("utf-8")
        title, campaign = before.splitlines()[1:3]
        report.write_text(before.replace(f"{title}\n{campaign}\n", f"{campaign}  \n{title}\n").replace('"1.570"', "1.570"), "utf-8")
        changed = report.read_text("utf-8")
        run = run_loa("fmt", "-s", site, "--check")
        self.assertEqual((run.returncode, run.stdout, run.stderr), (1, f"{REPORT}\n1 tệp chưa đúng dạng; `loa fmt` sửa lại\n", ""))
        self.assertEqual(report.read_text("utf-8"), changed)
        run = run_loa("fmt", "-s", site, LOA_LANG="en")
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, f"{REPORT}\n1 file rewritten\n", ""))
        self.assertEqual(report.read_text("utf-8"), before)
        run = run_loa("fmt", "-s", site)
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, "", ""))
        self.assertEqual(sorted(path.name for path in report.parent.iterdir()), [report.name])

    def test_a_file_that_cannot_be_read_stays(self):
        site = self.folder / "broken"
        shutil.copytree(BASE, site)
        broken = '---\ntitle: "Kết quả  \n---\n'
        (site / REPORT).write_text(broken, "utf-8")
        run = run_loa("fmt", "-s", site)
        self.assertEqual((run.returncode, run.stdout), (1, ""))
        self.assertIn("lỗi[quote-unclosed]", run.stderr)
        self.assertEqual((site / REPORT).read_text("utf-8"), broken)

    def test_the_real_content_is_in_its_canonical_form(self):
        run = run_loa("fmt", "--check")
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, "", ""))


class SchemaTest(unittest.TestCase):
    """The schemas are JSON Schema draft-07 and fit what the real content says."""

    KINDS = ("site", "campaigns", "units", "groups", "indicators", "families", "topics", "documents", "platforms")

    def schema(self, kind):
        run = run_loa("schema", kind)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        return json.loads(run.stdout)

    def faults(self, value, schema, root, place=""):
        """Where `value` does not fit, by the keywords that our schemas use."""
        known = {"$schema", "$ref", "title", "description", "type", "properties", "additionalProperties", "required",
                 "items", "anyOf", "allOf", "enum", "pattern", "minimum", "propertyNames", "definitions"}
        self.assertLessEqual(set(schema), known)
        if "$ref" in schema:
            yield from self.faults(value, root["definitions"][schema["$ref"].rpartition("/")[2]], root, place)
        kinds = {"object": dict, "array": list, "string": str, "number": (int, float), "integer": int, "boolean": bool}
        types = schema.get("type", [])
        types = [types] if isinstance(types, str) else types
        if types and not any(isinstance(value, kinds[name]) for name in types):
            yield f"{place}: {value!r} is no {types}"
            return
        if "enum" in schema and value not in schema["enum"]:
            yield f"{place}: {value!r} is none of {schema['enum']}"
        if "pattern" in schema and not re.search(schema["pattern"], value):
            yield f"{place}: {value!r} does not fit {schema['pattern']}"
        for part in schema.get("allOf", []):
            yield from self.faults(value, part, root, place)
        choices = [list(self.faults(value, part, root, place)) for part in schema.get("anyOf", [])]
        if choices and all(choices):
            yield min(choices, key=len)[0]
        if isinstance(value, list) and "items" in schema:
            for number, item in enumerate(value):
                yield from self.faults(item, schema["items"], root, f"{place}[{number}]")
        if isinstance(value, dict):
            yield from (f"{place}: {name} is missing" for name in schema.get("required", []) if name not in value)
            for name, item in value.items():
                if "propertyNames" in schema:
                    yield from self.faults(name, schema["propertyNames"], root, place)
                part = schema.get("properties", {}).get(name, schema.get("additionalProperties"))
                if part is False:
                    yield f"{place}: {name} is unknown"
                elif part is not None:
                    yield from self.faults(item, part, root, f"{place}.{name}")

    def check_fits(self, text, schema, path):
        # As YAML 1.2 reads it, which editors follow: `on` is a name, and dates are text.
        loader = type("Loader", (yaml.SafeLoader,), {})
        loader.yaml_implicit_resolvers = {
            letter: [(tag, form) for tag, form in forms if not tag.endswith(("timestamp", "bool"))]
            for letter, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()}
        loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), "tf")
        self.assertEqual(list(self.faults(yaml.load(text, loader), schema, schema)), [], path)

    def test_data_files_fit(self):
        for kind in self.KINDS:
            with self.subTest(kind):
                path = REPOSITORY / "data" / f"{kind}.yaml"
                self.check_fits(path.read_text("utf-8"), self.schema(kind), path)

    def test_front_matters_fit(self):
        for kind, folder in (("report", "reports"), ("initiative", "initiatives"), ("page", "pages")):
            schema = self.schema(kind)
            paths = sorted((REPOSITORY / "content" / folder).rglob("*.md"))
            self.assertTrue(paths)
            for path in paths:
                with self.subTest(str(path.relative_to(REPOSITORY))):
                    self.check_fits(path.read_text("utf-8").split("---\n", 2)[1], schema, path)

    def test_a_mistyped_field_does_not_fit(self):
        schema = self.schema("topics")
        self.assertEqual(list(self.faults({"kinh-phi": {"kind": "difficulty", "nmae": "Kinh phí"}}, schema, schema)),
                         [".kinh-phi: name is missing", ".kinh-phi: nmae is unknown"])

    def test_an_unknown_kind(self):
        run = run_loa("schema", "unit")
        self.assertEqual((run.returncode, run.stdout), (2, ""))
        self.assertIn("không có `unit`; chọn một trong: site, campaigns, units,", run.stderr)


class CompletionTest(unittest.TestCase):
    def complete(self, *words):
        """What bash offers for the last of `words`."""
        script = f"""{run_loa("completion", "bash").stdout}
COMP_WORDS=({" ".join(f"'{word}'" for word in words)}); COMP_CWORD={len(words) - 1}
_loa; printf '%s\\n' "${{COMPREPLY[@]}}" """
        run = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=60)
        self.assertEqual(run.stderr, "")
        return run.stdout.split()

    def test_bash_completes_commands_options_and_values(self):
        self.assertEqual(self.complete("loa", "ch"), ["check"])
        self.assertEqual(self.complete("loa", "check", "--st"), ["--strict"])
        self.assertEqual(self.complete("loa", "check", "--format", "s"), ["sarif"])
        self.assertEqual(self.complete("loa", "explain", "figure-amb"), ["figure-ambiguous"])
        self.assertEqual(self.complete("loa", "completion", ""), ["bash", "zsh", "fish", "-h", "--help"])

    def test_the_other_shells(self):
        for shell in ("zsh", "fish"):
            with self.subTest(shell):
                script = run_loa("completion", shell)
                self.assertEqual((script.returncode, script.stderr), (0, ""))
                if shutil.which(shell):
                    subprocess.run([shell, "-n", "/dev/stdin"], input=script.stdout, text=True, check=True, timeout=60)


if __name__ == "__main__":
    unittest.main()
