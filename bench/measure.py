"""Loa beside Hugo and XlsxWriter: paired runs in turn on a RAM disk, and what they came to as a Markdown table.

    scripts/bench                    everything that the README's table has; about an hour
    scripts/bench html 3321          one part, at one size
    scripts/bench --runs 3 text 3321
    scripts/bench micro              the parts of Loa alone: reading, Markdown, analysis, pages, Excel

Both sites say the same, page by page (bench/hugo_site.py tells what Hugo's lacks); Loa's downloads have besides them
the files for programs (JSON, schemas, an archive), which Hugo's have not.

Parts: html (against Hugo), heavy (the same with bodies of 12 KB), excel (HTML, CSV and Excel against Hugo followed by
XlsxWriter), text and figure (one edit after a build, in a new process, against Hugo's whole build), growth
(3.321 units over N months and over 3 N), months (over N).

micro prints mean, median and cv (the noise: standard deviation over mean) of repeated runs in CPU time. On a quiet
machine cv is 1 to 3 %; a difference below three times cv says nothing.
"""

import argparse
import dataclasses
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generate import REPOSITORY, generate

LOA = REPOSITORY / "build/release/src/loa"
MICRO = REPOSITORY / "build/release/bench/micro/bench_micro"
PYTHON = "/usr/bin/python3"
ALL = [("html", 3321), ("html", 10000), ("heavy", 3321), ("excel", 3321), ("text", 3321), ("figure", 10000),
       ("growth", 3), ("months", 60)]
UNITS = 3321


@dataclasses.dataclass(frozen=True)
class Cost:
    wall: float
    cpu: float
    peak: int  # KiB

    def then(self, other):
        """Of two programs, one after the other."""
        return Cost(self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak))


def run(*command):
    """Fails with what the program said."""
    with tempfile.TemporaryFile() as said:
        begin = time.perf_counter()
        program = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, used = os.wait4(program.pid, 0)
        wall = time.perf_counter() - begin
        program.returncode = os.waitstatus_to_exitcode(status)
        if program.returncode != 0:
            said.seek(0)
            sys.exit(f"{' '.join(map(str, command))}\n{said.read().decode(errors='replace')}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss)


def sweep(*folders):
    """Outside of all measured times: what a program wrote is never overwritten or deleted by it."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


class Bench:
    def __init__(self, disk, runs):
        self.disk = disk
        self.runs = runs

    def site(self, maker, units, months=1, body_kb=3):
        folder = self.disk / f"{maker}-{units}-{months}-{body_kb}"
        if not folder.exists():
            generate(maker, folder, units, months, body_kb)
        return folder

    def pair(self, loa, other):
        """Both in turn, once to warm up and then `runs` times."""
        costs = [(loa(), other()) for _ in range(self.runs + 1)][1:]
        return [median([one[0] for one in costs]), median([one[1] for one in costs])]

    def loa(self, site, *options):
        out = self.disk / "out-loa"
        sweep(out, site / ".loa")
        return run(LOA, "build", "-q", "-s", site, "-d", out, *options)

    def hugo(self, site, *options):
        out = self.disk / "out-hugo"
        sweep(out, site / "resources", site / ".hugo_build.lock")
        return run("hugo", "--quiet", "-s", site, "-d", out, *options)

    def html(self, units, body_kb=3):
        loa, hugo = self.site("loa", units, 1, body_kb), self.site("hugo", units, 1, body_kb)
        return [row(f"HTML, {spell(units)} reports of {body_kb} KB", "Hugo",
                    *self.pair(lambda: self.loa(loa, "--no-downloads"), lambda: self.hugo(hugo)))]

    def heavy(self, units):
        return self.html(units, 12)

    def excel(self, units):
        loa, hugo = self.site("loa", units), self.site("hugo", units)

        def hugo_and_python():
            pages = self.hugo(hugo, "-e", "downloads")
            books = run(PYTHON, REPOSITORY / "bench/write_workbooks.py", hugo / "figures.json", self.disk / "out-hugo")
            return pages.then(books)

        return [row(f"HTML, CSV and Excel, {spell(units)} reports", "Hugo, then XlsxWriter",
                    *self.pair(lambda: self.loa(loa), hugo_and_python))]

    def edit(self, units, name, change):
        loa, hugo = self.site("loa", units), self.site("hugo", units)
        report = sorted((loa / "content/reports").glob("*/*.md"))[units // 2]
        self.loa(loa, "--no-downloads")
        versions = iter(range(1000))

        def edited():
            report.write_text(change(report.read_text(), next(versions)))
            return run(LOA, "build", "-q", "-s", loa, "-d", self.disk / "kept-loa", "--no-downloads")

        run(LOA, "build", "-q", "-s", loa, "-d", self.disk / "kept-loa", "--no-downloads")
        costs = self.pair(edited, lambda: self.hugo(hugo))
        sweep(self.disk / "kept-loa", loa)
        return [row(f"{name} edited, {spell(units)} reports", "Hugo, all", *costs)]

    def text(self, units):
        return self.edit(units, "One report's text", lambda text, n: f"{text.rstrip()}\n\nCâu thêm vào lần {n + 1}.\n")

    def figure(self, units):
        def change(text, n):
            return re.sub(r'camera-an-ninh: \{value: "[^"]*"', f'camera-an-ninh: {{value: "{n + 1}"', text)

        return self.edit(units, "One figure", change)

    def growth(self, months):
        sites = [self.site("loa", UNITS, months), self.site("loa", UNITS, 3 * months)]
        costs = self.pair(*[lambda site=site: self.loa(site, "--no-downloads") for site in sites])
        return [growth_row(f"HTML, {spell(3 * UNITS * months)} reports beside {spell(UNITS * months)}", *costs)]

    def months(self, months):
        """Once, for it takes minutes: 3.321 units that report for as many months."""
        cost = self.loa(self.site("loa", UNITS, months), "--no-downloads")
        return [(f"HTML, {spell(UNITS * months)} reports",
                 f"{seconds(cost.wall)} / {seconds(cost.cpu)} / {megabytes(cost.peak)}", "", "")]


def median(costs):
    return Cost(*(statistics.median(getattr(cost, field.name) for cost in costs) for field in dataclasses.fields(Cost)))


def spell(number):
    return f"{number:,}".replace(",", ".")


def seconds(value):
    return f"{value:.3f} s" if value < 1 else f"{value:.2f} s"


def megabytes(kib):
    return f"{kib / 1024:.0f} MB"


def row(work, other_name, loa, other):
    return (work, f"{seconds(loa.wall)} / {seconds(loa.cpu)} / {megabytes(loa.peak)}",
            f"{other_name}: {seconds(other.wall)} / {seconds(other.cpu)} / {megabytes(other.peak)}",
            f"{other.wall / loa.wall:.1f} / {other.cpu / loa.cpu:.1f} / {other.peak / loa.peak:.1f} times less")


def growth_row(work, small, large):
    return (work, f"{seconds(large.wall)} / {seconds(large.cpu)} / {megabytes(large.peak)}",
            f"{seconds(small.wall)} / {seconds(small.cpu)} / {megabytes(small.peak)}",
            f"{large.wall / small.wall:.2f} / {large.cpu / small.cpu:.2f} / {large.peak / small.peak:.2f} times more")


def version(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("+")[0].strip()


def measure_parts(disk, units, runs):
    with tempfile.TemporaryDirectory(prefix="loa-bench-", dir=disk) as folder:
        site = Path(folder) / "site"
        generate("loa", site, units)
        subprocess.run([MICRO, site, REPOSITORY / "themes", f"--benchmark_repetitions={runs}",
                        "--benchmark_report_aggregates_only=true", "--benchmark_min_time=0.2",
                        "--benchmark_enable_random_interleaving=true"], check=True)


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="?", choices=sorted({part for part, _ in ALL} | {"micro"}))
    parser.add_argument("size", nargs="?", type=int)
    parser.add_argument("--runs", type=int, default=5, help="pairs of runs after one to warm up")
    parser.add_argument("--disk", type=Path, default=Path("/dev/shm"), help="a RAM disk")
    given = parser.parse_args()
    if given.part == "micro":
        return measure_parts(given.disk, given.size or 300, given.runs)
    parts = [(part, given.size or size) for part, size in ALL if given.part in (None, part)]
    if given.size:
        parts = parts[:1]
    # One size of a country at a time: months and growth are large.
    print(f"`scripts/bench {' '.join(sys.argv[1:])}`".replace(" `", "`"), end="")
    print(f": {os.cpu_count()} cores, {version('hugo', 'version')}, Python {platform.python_version()}; medians of "
          f"{given.runs} pairs of runs in turn, output on a RAM disk; wall / CPU / peak memory\n")
    print("| work | Loa | beside it | ratio |\n|---|---|---|---|", flush=True)
    for part, size in parts:
        with tempfile.TemporaryDirectory(prefix="loa-bench-", dir=given.disk) as disk:
            for cells in getattr(Bench(Path(disk), given.runs), part)(size):
                print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
