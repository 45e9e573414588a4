"""The files of deploy/: real servers on loopback, as an ordinary user, serve a built site as deploy/ configures them; scripts publish
it to folders of this machine; what CI runs exists."""

import gzip
import http.client
import json
import os
import re
import shutil
import signal
import socket
import stat
import subprocess
import threading
import time
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import yaml

from built_site import REPOSITORY, build, digests, run_loa, temporary_folder

DEPLOY = REPOSITORY / "deploy"
BASE = REPOSITORY / "tests/diagnostics/base"
SMALL_SITE = REPOSITORY / "tests/sites/two-places"
PATH = "/binh-dan-hoc-vu-so/"  # in deploy/, too
# For the page of `loa new admin`, whose own policy names its one forge.
EDITOR_POLICY = ("default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data: https:; connect-src 'self' blob: data: https:; "
                 "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
POLICY = re.search(r'const POLICY = "(.*)";', (REPOSITORY / "tests/browser/site.mjs").read_text("utf-8"))[1]


def run(*command, **options):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=120, **options)


def built(*options):
    return build(SMALL_SITE, temporary_folder() / "public", "-b", f"https://loa.example{PATH}", *options)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return True
        except OSError:
            time.sleep(0.1)
    return False


def make_open(folder):
    """Servers give up root's rights before they read a site: let anybody read, and walk the folders above."""
    for path in [folder, *Path(folder).rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    for parent in Path(folder).resolve().parents:
        if str(parent).startswith("/tmp/"):
            parent.chmod(parent.stat().st_mode | stat.S_IXGRP | stat.S_IXOTH)


class Server:
    """A server in the foreground, run as an ordinary user."""

    def __init__(self, command, port, folder):
        self.port = port
        as_nobody = {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}
        if as_nobody:
            for path in [folder, *folder.rglob("*")]:
                shutil.chown(path, "nobody", "nogroup")
        self.log = open(folder / "console.log", "wb")
        self.process = subprocess.Popen([str(word) for word in command], stdout=self.log, stderr=self.log, **as_nobody)
        if not wait_for(port):
            self.stop()
            raise AssertionError((folder / "console.log").read_text("utf-8", "replace"))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)
        self.log.close()

    def get(self, path, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer, body


def start_nginx(site):
    """deploy/nginx.conf with its places filled in."""
    folder = temporary_folder()
    folder.chmod(0o755)
    port = free_port()
    text = (DEPLOY / "nginx.conf").read_text("utf-8")
    for old, new in [("listen 80;", f"listen 127.0.0.1:{port};"), ("/srv/loa/current/", f"{site}/"),
                     ("include mime.types", "include /etc/nginx/mime.types")]:
        assert old in text
        text = text.replace(old, new)
    (folder / "loa.conf").write_text(text, "utf-8")
    (folder / "nginx.conf").write_text(f"""
        daemon off; pid {folder}/pid; error_log {folder}/error.log; worker_processes 2;
        events {{ }}
        http {{
            access_log off; client_body_temp_path {folder}/1; proxy_temp_path {folder}/2; fastcgi_temp_path {folder}/3;
            uwsgi_temp_path {folder}/4; scgi_temp_path {folder}/5;
            include {folder}/loa.conf;
        }}""", "utf-8")
    return Server(["/usr/sbin/nginx", "-e", "stderr", "-c", folder / "nginx.conf"], port, folder)


def start_apache(site):
    """deploy/apache.htaccess beside the site's index.html, on a server that allows it."""
    folder = temporary_folder()
    folder.chmod(0o755)
    port = free_port()
    shutil.copy(DEPLOY / "apache.htaccess", site / ".htaccess")
    make_open(site)
    modules = ["mpm_event", "authz_core", "alias", "dir", "mime", "headers", "rewrite", "filter", "deflate", "autoindex", "env"]
    (folder / "httpd.conf").write_text("".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in modules) + f"""
        ServerName localhost
        Listen 127.0.0.1:{port}
        PidFile {folder}/pid
        ErrorLog {folder}/error.log
        TypesConfig /etc/mime.types
        DocumentRoot {folder}
        Alias {PATH} {site}/
        <Directory {site}>
            AllowOverride All
            Require all granted
        </Directory>""", "utf-8")
    return Server(["/usr/sbin/apache2", "-D", "FOREGROUND", "-f", folder / "httpd.conf"], port, folder)


class ServerTest:
    """What every host must do. `start` gives the server of a site."""

    @classmethod
    def setUpClass(cls):
        cls.site = built("--precompress")
        (cls.site / "quan-tri").mkdir()
        (cls.site / "quan-tri/index.html").write_text("<!doctype html>", "utf-8")
        make_open(cls.site)
        cls.server = cls.start(cls.site)
        cls.addClassCleanup(cls.server.stop)

    def test_a_page_has_the_headers_of_a_careful_host(self):
        answer, body = self.server.get(PATH)
        self.assertEqual((answer.status, body), (200, (self.site / "index.html").read_bytes()))
        self.assertEqual(answer.headers.get_all("Content-Security-Policy"), [POLICY])
        self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff")
        self.assertEqual(answer.headers["Cache-Control"], "public, max-age=300")
        self.assertEqual(answer.headers["Content-Type"].lower(), "text/html; charset=utf-8")
        self.assertIsNone(answer.headers["Access-Control-Allow-Origin"])

    def test_the_page_of_editors_may_ask_its_forge(self):
        answer, _ = self.server.get(PATH + "quan-tri/")
        self.assertEqual(answer.status, 200)
        self.assertEqual(answer.headers.get_all("Content-Security-Policy"), [EDITOR_POLICY])
        self.assertEqual(answer.headers.get_all("Cross-Origin-Opener-Policy"), ["unsafe-none"])
        self.assertEqual(answer.headers["X-Robots-Tag"], "noindex")
        answer, _ = self.server.get(PATH)
        self.assertEqual((answer.headers["Cross-Origin-Opener-Policy"], answer.headers["X-Robots-Tag"]), ("same-origin", None))

    def test_a_folder_is_led_to_its_page(self):
        answer, _ = self.server.get(PATH + "don-vi")
        self.assertEqual(answer.status, 301)
        self.assertTrue(answer.headers["Location"].endswith(PATH + "don-vi/"), answer.headers["Location"])

    def test_what_is_missing_is_told_by_the_site_itself(self):
        answer, body = self.server.get(PATH + "don-vi/khong-co/")
        self.assertEqual((answer.status, body), (404, (self.site / "404.html").read_bytes()))
        self.assertEqual(answer.headers.get_all("Content-Security-Policy"), [POLICY])

    def test_assets_are_kept_for_ever(self):
        asset = next((self.site / "assets").glob("*.css")).name
        answer, _ = self.server.get(f"{PATH}assets/{asset}")
        self.assertEqual(answer.headers["Cache-Control"], "public, max-age=31536000, immutable")
        self.assertTrue(answer.headers["Content-Type"].startswith("text/css"))

    def test_text_is_sent_as_it_was_compressed(self):
        for path in ("", "index.html"):
            answer, body = self.server.get(PATH + path, Accept_Encoding="gzip")
            self.assertEqual(answer.headers["Content-Encoding"], "gzip")
            self.assertEqual(answer.headers["Content-Type"].lower(), "text/html; charset=utf-8")
            self.assertEqual(body, (self.site / "index.html.gz").read_bytes())
            self.assertIn("Accept-Encoding", answer.headers["Vary"])

    def test_programs_of_other_sites_may_read_the_figures(self):
        file = next((self.site / "api/v1").glob("*.json")).name
        answer, body = self.server.get(f"{PATH}api/v1/{file}")
        self.assertEqual(answer.headers["Access-Control-Allow-Origin"], "*")
        self.assertTrue(answer.headers["Content-Type"].startswith("application/json"))
        json.loads(body)

    def test_hidden_files_stay_hidden(self):
        for path in (".htaccess", ".loa-staging/0", ".git/config"):
            self.assertEqual(self.server.get(PATH + path)[0].status, 404, path)

    def test_the_site_is_verified_over_the_web(self):
        verified = run_loa("verify", f"http://127.0.0.1:{self.server.port}{PATH}", LOA_LANG="en")
        self.assertEqual((verified.returncode, verified.stderr), (0, ""), verified.stdout)
        self.assertRegex(verified.stdout, r"^\d\d+ files as published, 0 missing, 0 differ, 0 extra\n$")


@unittest.skipUnless(shutil.which("/usr/sbin/nginx"), "no nginx here")
class NginxTest(ServerTest, unittest.TestCase):
    start = staticmethod(start_nginx)


@unittest.skipUnless(shutil.which("/usr/sbin/apache2"), "no Apache here")
class ApacheTest(ServerTest, unittest.TestCase):
    start = staticmethod(start_apache)

    def test_brotli_is_preferred(self):
        answer, body = self.server.get(PATH, Accept_Encoding="gzip, br")
        self.assertEqual(answer.headers["Content-Encoding"], "br")
        self.assertEqual(body, (self.site / "index.html.br").read_bytes())


class OtherHostsTest(unittest.TestCase):
    def test_iis_has_the_same_headers(self):
        configuration = ElementTree.parse(DEPLOY / "iis.web.config").getroot()
        headers = {add.get("name"): add.get("value")
                   for add in configuration.findall("./system.webServer/httpProtocol/customHeaders/add")}
        nginx = {name: value.strip('"') for name, value in re.findall(
            r'^    add_header (\S+) ("[^"]*"|\S+) always;', (DEPLOY / "nginx.conf").read_text("utf-8"), re.M)}
        self.assertEqual(headers["Content-Security-Policy"], POLICY)
        editor = {add.get("name"): add.get("value")
                  for add in configuration.findall("./location[@path='quan-tri']/system.webServer/httpProtocol/customHeaders/add")}
        self.assertEqual(editor, {"Content-Security-Policy": EDITOR_POLICY, "Cross-Origin-Opener-Policy": "unsafe-none",
                                  "X-Robots-Tag": "noindex"})
        for name in ("X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Strict-Transport-Security"):
            self.assertEqual(headers[name], nginx[name], name)

    def test_the_policy_is_widened_by_one_host_only(self):
        for name in ("nginx.conf", "apache.htaccess", "iis.web.config"):
            policies = re.findall(r"\"(default-src[^\"]*)\"", (DEPLOY / name).read_text("utf-8"))
            self.assertEqual(policies[0], POLICY, name)
            for directive in ("script-src", "connect-src", "img-src"):
                self.assertIn(f"{directive} 'self' https://HOST;", policies[1], name)
            self.assertNotIn("unsafe", policies[1])


class MeasuringTagTest(unittest.TestCase):
    def test_it_stands_on_every_page_of_a_site_that_asks_for_it(self):
        tag = '<script src="https://do.example.gov.vn/the-do.js" async></script>'
        site = temporary_folder() / "site"
        self.assertEqual(run_loa("new", "site", site).returncode, 0)
        part = site / "themes/default/templates/parts/measuring.html"
        part.parent.mkdir(parents=True)
        part.write_text(tag + "\n", "utf-8")
        public = build(site, site / "public")
        for page in public.rglob("*.html"):
            head = page.read_text("utf-8").split("</head>")[0]
            self.assertEqual(head.count(tag), 1, page)


class PrecompressTest(unittest.TestCase):
    def test_copies_hold_the_same_and_are_listed(self):
        site = built("--precompress")
        listed = json.loads((site / "loa-manifest.json").read_text("utf-8"))["files"]
        self.assertEqual(listed, {path: digest for path, digest in digests(site).items() if path != "loa-manifest.json"})
        copies = [path for path in listed if path.endswith(".gz")]
        self.assertIn("index.html.gz", copies)
        self.assertFalse([path for path in copies if path.endswith((".xlsx.gz", ".png.gz"))])
        for path in copies:
            packed = (site / path).read_bytes()
            plain = (site / path.removesuffix(".gz")).read_bytes()
            self.assertEqual(gzip.decompress(packed), plain, path)
            self.assertEqual(packed[4:8], bytes(4), "no time stands in it")
            self.assertLess(len((site / path).with_suffix(".br").read_bytes()), len(plain), path)
        self.assertEqual(digests(built("--precompress", "-j", "1")), digests(site))

    def test_a_build_without_takes_the_copies_away(self):
        site = built("--precompress")
        build(SMALL_SITE, site, "-b", f"https://loa.example{PATH}")
        self.assertEqual([path for path in digests(site) if path.endswith((".gz", ".br")) and not path.startswith("assets/")], [])


class VerifyTest(unittest.TestCase):
    def verify(self, *arguments):
        verified = run_loa("verify", *arguments, LOA_LANG="vi")
        return verified.returncode, verified.stdout.splitlines()

    def test_every_difference_is_told(self):
        site = built()
        (site / "index.html").write_bytes(b"changed")
        (site / "robots.txt").unlink()
        (site / "ten mới.txt").write_text("?", "utf-8")
        (site / ".htaccess").write_text("of the host", "utf-8")
        code, lines = self.verify(site)
        self.assertEqual((code, lines[:3]), (1, ["thiếu  robots.txt", "khác  index.html", "thừa  ten mới.txt"]))
        self.assertRegex(lines[3], r"^\d+ tệp đúng, 1 thiếu, 1 khác, 1 thừa$")

    def test_a_link_is_no_file_of_the_site(self):
        site = built()
        shutil.copy(site / "index.html", site.parent / "same.html")
        (site / "index.html").unlink()
        (site / "index.html").symlink_to(site.parent / "same.html")
        self.assertEqual(self.verify(site)[0], 1)

    def test_a_folder_without_manifest_is_no_site(self):
        self.assertEqual(self.verify(temporary_folder())[0], 1)

    def test_a_host_that_does_not_answer_is_a_broken_environment(self):
        self.assertEqual(self.verify(f"http://127.0.0.1:{free_port()}/")[0], 3)


class RsyncReleaseTest(unittest.TestCase):
    def setUp(self):
        self.server = temporary_folder() / "máy chủ 'web'"
        self.server.mkdir()

    def publish(self, *arguments, **environment):
        return run(DEPLOY / "rsync-release.sh", *arguments, env={**os.environ, **environment})

    def current(self):
        return (self.server / "www/current").resolve()

    def publish_next(self, site, **environment):
        before = os.readlink(self.server / "www/current") if (self.server / "www/current").exists() else None
        for _ in range(30):
            time.sleep(0.1)
            target = self.target if "PATH" in environment else self.server / "www"
            published = self.publish("--keep", "2", site, target, **environment)
            if published.returncode == 0 and os.readlink(self.server / "www/current") != before:
                return published
        raise AssertionError(published.stderr)

    def test_releases_are_switched_kept_and_gone_back_to(self):
        first, second = built(), built("--no-downloads")
        self.publish_next(first)
        self.assertEqual(digests(self.current()), digests(first))
        self.publish_next(second)
        self.assertEqual(digests(self.current()), digests(second))
        self.assertGreater((self.current() / "robots.txt").stat().st_nlink, 1, "what did not change is shared")
        back = self.publish("--rollback", self.server / "www")
        self.assertEqual((back.returncode, digests(self.current())), (0, digests(first)))
        self.assertEqual(self.publish("--rollback", self.server / "www").returncode, 1)
        self.publish_next(second)
        self.publish_next(first)
        self.assertEqual(len(os.listdir(self.server / "www/releases")), 2)
        self.assertEqual(run_loa("verify", self.server / "www/current").returncode, 0)

    def test_a_damaged_upload_is_never_shown(self):
        site = built()
        self.publish_next(site)
        shown = self.current()
        (site / "index.html").write_bytes(b"not what Loa wrote")
        self.assertNotEqual(self.publish(site, self.server / "www").returncode, 0)
        self.assertEqual(self.current(), shown)

    def test_over_ssh(self):
        """An `ssh` that reaches this machine: what it is given, the shell of a login reads once more, as on a server."""
        tools = temporary_folder()
        (tools / "ssh").write_text('#!/bin/sh\nwhile [ "$1" != web ]; do shift; done\nshift\nexec sh -c "$*"\n', "utf-8")
        (tools / "ssh").chmod(0o755)
        self.server = temporary_folder()
        self.target = f"web:{self.server}/www"
        path = f"{tools}:{os.environ['PATH']}"
        site = built()
        self.publish_next(site, PATH=path)
        self.assertEqual(digests(self.current()), digests(site))
        self.assertEqual(self.publish("--rollback", self.target, PATH=path).returncode, 1)

    @unittest.skipUnless(shutil.which("/usr/sbin/nginx"), "no nginx here")
    def test_no_request_fails_while_releases_are_switched(self):
        sites = [built(), built("--no-downloads")]
        folder = temporary_folder()
        self.server = folder
        self.publish_next(sites[0])
        make_open(folder)
        server = start_nginx(folder / "www/current")
        self.addCleanup(server.stop)
        texts = {(site / "index.html").read_bytes() for site in sites}
        failures, ended, count = [], threading.Event(), [0]

        def ask():
            while not ended.is_set():
                answer, body = server.get(PATH)
                count[0] += 1
                if answer.status != 200 or body not in texts:
                    failures.append(answer.status)
        readers = [threading.Thread(target=ask) for _ in range(4)]
        for reader in readers:
            reader.start()
        for turn in range(4):
            self.publish_next(sites[(turn + 1) % 2])
        self.assertEqual(self.publish("--rollback", folder / "www").returncode, 0)
        ended.set()
        for reader in readers:
            reader.join()
        self.assertGreater(count[0], 100)
        self.assertEqual(failures, [])


@unittest.skipUnless(shutil.which("rclone"), "no rclone here")
class RcloneTest(unittest.TestCase):
    def publish(self, site, remote):
        published = run(DEPLOY / "rclone.sh", site, remote)
        self.assertEqual(published.returncode, 0, published.stderr)
        return published.stdout

    def publish_twice(self, remote, folder):
        site = built()
        self.publish(site, remote)
        (folder / ".htaccess").write_text("of the host", "utf-8")
        self.assertEqual(run_loa("verify", folder).returncode, 0)
        self.assertEqual(self.publish(site, remote), "0 copied, 0 deleted\n")
        build(SMALL_SITE, site, "-b", f"https://loa.example{PATH}", "--no-downloads")
        self.assertRegex(self.publish(site, remote), r"^[1-9]\d* copied, [1-9]\d* deleted\n$")
        verified = run_loa("verify", folder)
        self.assertEqual(verified.returncode, 0, verified.stdout)

    def test_a_folder(self):
        folder = temporary_folder() / "web"
        folder.mkdir()
        self.publish_twice(folder, folder)

    def test_webdav_and_sftp(self):
        for kind, remote in (("webdav", ":webdav,url='http://127.0.0.1:{}/':"),
                             ("sftp", ":sftp,host=127.0.0.1,port={},user=u,pass='%s':" % obscured("p"))):
            with self.subTest(kind):
                folder, port = temporary_folder(), free_port()
                server = subprocess.Popen(["rclone", "serve", kind, folder, "--addr", f"127.0.0.1:{port}"]
                                          + (["--user", "u", "--pass", "p"] if kind == "sftp" else []),
                                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                self.addCleanup(server.wait)
                self.addCleanup(server.terminate)
                wait_for(port)
                self.publish_twice(remote.format(port), folder)


def obscured(password):
    return run("rclone", "obscure", password).stdout.strip()


class ContinuousIntegrationTest(unittest.TestCase):
    WORKFLOWS = ("github/loa.yml", "forgejo/loa.yml", "gitlab/.gitlab-ci.yml")

    def scripts(self, name):
        """The shell lines of a workflow."""
        workflow = yaml.load((DEPLOY / name).read_text("utf-8"), yaml.BaseLoader)
        if "jobs" in workflow:
            return [step["run"] for job in workflow["jobs"].values() for step in job["steps"] if "run" in step]
        jobs = [job for job in workflow.values() if isinstance(job, dict)]
        return [line for job in jobs for line in [*job.get("before_script", []), *job.get("script", [])]]

    def test_what_they_run_exists(self):
        help_text = run_loa("--help", LOA_LANG="en").stdout
        for name in self.WORKFLOWS:
            scripts = self.scripts(name)
            self.assertGreater(len(scripts), 4)
            for line in scripts:
                for path in re.findall(r"\bdeploy/[\w./-]+", line):
                    self.assertTrue((REPOSITORY / path).is_file(), path)
                for command, options in re.findall(r"\bloa (\w+)((?: --[\w-]+)*)", line):
                    self.assertRegex(help_text, rf"\n  {command} ")
                    known = run_loa(command, "--help", LOA_LANG="en").stdout
                    for option in options.split():
                        self.assertIn(option, known)
                checked = run("shellcheck", "--shell=sh", "-", input=re.sub(r"\$\{\{.*?\}\}", "value", line) + "\n")
                self.assertEqual(checked.returncode, 0, checked.stdout)

    def test_scripts_are_sound(self):
        scripts = [*DEPLOY.rglob("*.sh"), *(REPOSITORY / "packaging").glob("*.sh")]
        checked = run("shellcheck", *scripts)
        self.assertEqual(checked.returncode, 0, checked.stdout)
        for script in scripts:
            self.assertTrue(os.access(script, os.X_OK), script)

    def findings(self):
        site = temporary_folder() / "site"
        shutil.copytree(BASE, site)
        topics = site / "data/topics.yaml"
        topics.write_text("dao-tao-xa: {kind: huong, name: Đào tạo xa}\n" + topics.read_text("utf-8"), "utf-8")
        return run_loa("check", "--format", "json", cwd=site, LOA_LANG="vi").stdout

    def convert(self, program):
        converted = run("jq", "-f", DEPLOY / program, input=self.findings())
        self.assertEqual(converted.returncode, 0, converted.stderr)
        return json.loads(converted.stdout)

    def test_findings_stand_in_gitlab_s_merge_requests(self):
        report = self.convert("gitlab/code-quality.jq")
        found = next(entry for entry in report if entry["check_name"] == "word-unknown")
        self.assertEqual(found["location"], {"path": "data/topics.yaml", "lines": {"begin": 1}})
        self.assertEqual(found["severity"], "critical")
        self.assertEqual(len({entry["fingerprint"] for entry in report}), len(report))

    def test_findings_become_a_review_on_forgejo(self):
        review = self.convert("forgejo/review.jq")
        self.assertEqual(review["event"], "COMMENT")
        self.assertRegex(review["body"], r"^loa check: \d+ lỗi, \d+ cảnh báo$")
        self.assertIn(("data/topics.yaml", 1), [(one["path"], one["new_position"]) for one in review["comments"]])

    def test_owners_are_of_places_that_exist(self):
        lines = (DEPLOY / "CODEOWNERS.example").read_text("utf-8").splitlines()
        rules = [line.split() for line in lines if line and not line.startswith("#")]
        for path, *owners in rules:
            self.assertTrue(owners and all(owner.startswith("@") for owner in owners), path)
            if path.startswith(("/content", "/data", "/deploy", "/themes")):
                self.assertTrue((REPOSITORY / path[1:]).exists(), path)


if __name__ == "__main__":
    unittest.main()
