"""A site made by chance, always the same from one seed: figures of all shapes, qualifiers and bounds, and texts that a
spreadsheet could take for formulas."""

import random
from typing import NamedTuple

import quantities

SITE = """format: 1
title: Trang làm thử
city: thành phố Mẫu
base_url: https://example.gov.vn/lam-thu/
languages: [vi]
theme: default
publisher: {name: Văn phòng Mẫu}
licence: Ghi rõ nguồn khi sử dụng
"""
CAMPAIGNS = """phong-trao:
  name: Phong trào
  short: Phong trào
  request: cv-1
  obligated: {xa: all}
  periods:
    "2025": {name: Năm 2025, from: 01/01/2025, to: 31/12/2025}
  outline:
    - {id: results, heading: Kết quả, required: true}
"""
DOCUMENTS = "cv-1: {type: Công văn, number: 1/SM-VP, date: 02/01/2025, issuer: Sở Mẫu, subject: Báo cáo}\n"
KINDS = {  # kind -> measure, total
    "count": ("người", "sum"),
    "amount": ("triệu đồng", "sum"),
    "rate": ("%", "none"),
    "share": ("%", "share"),
    "flag": ("có/không", "none"),
}
FORMULA_STARTS = ("=1+1", "+84 225", "-2+3", "@SUM(A1)", "=HYPERLINK(\"https://x.vn\",\"y\")", "=cmd|' /C calc'!A0",
                  "＝1+1", "＋1", "－1", "＠a", "%0A=1", "=IMPORTXML(\"x\")", "+1*2", "-1", "@a")


class Figure(NamedTuple):
    unit: str
    indicator: str
    written: str
    as_of: str  # ISO; empty
    note: str


def write_number(chance, decimals):
    whole = chance.choice((chance.randrange(10), chance.randrange(1000), chance.randrange(10_000_000)))
    text = f"{whole:,}".replace(",", ".")
    return text + "," + f"{chance.randrange(1, 100):02}" if decimals and chance.random() < 0.5 else text


def write_value(chance, kind):
    if kind == "flag":
        return chance.choice(("có", "không"))
    words = [word for words in quantities.QUALIFIERS.values() for word in words]
    word = chance.choice(words) + " " if chance.random() < 0.6 else ""
    if kind == "share" and chance.random() < 0.7:
        whole = chance.randrange(1, 20_000)
        return word + f"{chance.randrange(whole + 1)}/{whole}"
    percent = "%" if kind in ("rate", "share") else ""
    ends = sorted((write_number(chance, kind != "count") if not percent else str(chance.randrange(101)) + ",5" * (
        chance.random() < 0.2) for _ in range(2)), key=quantities.number)
    if chance.random() < 0.25 and ends[0] != ends[1]:
        return f"{word}{ends[0]} - {ends[1]}{percent}"
    return word + ends[0] + percent


def make_figures(chance, units, indicators, count):
    figures = []
    for number in range(count):
        unit, indicator = units[number // len(indicators)], indicators[number % len(indicators)]
        day = chance.randrange(1, 29)
        figures.append(Figure(unit, indicator, write_value(chance, indicator.split("-")[0]),
                              f"2025-11-{day:02}" if chance.random() < 0.7 else "",
                              f"{FORMULA_STARTS[number % len(FORMULA_STARTS)]} {number}" if number % 3 == 0 else ""))
    return figures


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def write_report(figures):
    lines = []
    for figure in figures:
        parts = [f"value: {quoted(figure.written)}", f"at: {quoted('mục 1')}"]
        if figure.as_of:
            year, month, day = figure.as_of.split("-")
            parts.append(f"as_of: {day}/{month}/{year}")
        if figure.note:
            parts.append(f"note: {quoted(figure.note)}")
        lines.append(f"  {figure.indicator}: {{{', '.join(parts)}}}")
    return "\n".join(["---", "title: =Báo cáo năm 2025", "campaign: phong-trao", 'period: "2025"', "text: summary",
                      "published: 20/11/2025", "document: {number: 1/BC-UBND, date: 15/11/2025, signer: {name: A, title: B}}",
                      "results:", *lines, "---", "## Kết quả", "", "Xã đã làm.", ""])


def make_site(folder, count=1000, seed=5):
    """Writes the site's files and returns its figures. No unit states an indicator twice."""
    chance = random.Random(seed)
    indicators = [f"{kind}-{number}" for number in range(2) for kind in KINDS]
    units = [f"xa-{number:03}" for number in range(-(-count // len(indicators)))]
    files = {"data/site.yaml": SITE, "data/campaigns.yaml": CAMPAIGNS, "data/documents.yaml": DOCUMENTS,
             "data/groups.yaml": "chung: {name: Chung, en: General}\n"}
    files["data/units.yaml"] = "".join(f'{unit}: {{name: Xã {unit[3:]}, kind: xa, code: "10{unit[3:]}"}}\n' for unit in units)
    files["data/indicators.yaml"] = "".join(
        f'{slug}: {{name: "Chỉ tiêu {slug}", short: "{slug}", group: chung, measure: "{KINDS[slug.split("-")[0]][0]}", '
        f'kind: {slug.split("-")[0]}, total: {KINDS[slug.split("-")[0]][1]}, definition: "Đếm {slug}."}}\n'
        for slug in indicators)
    figures = make_figures(chance, units, indicators, count)
    for unit in units:
        files[f"content/reports/{unit}/bao-cao-2025.md"] = write_report([f for f in figures if f.unit == unit])
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return figures
