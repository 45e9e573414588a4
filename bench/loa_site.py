"""The country as a site of Loa."""

from country import FORMS, INDICATORS, REPORT_DAY, SECTIONS, TOPICS, figure_text, fold, write_body

_SITE = """format: 1
title: Bình dân học vụ số
tagline: Kết quả phong trào ở các xã, phường, đặc khu
city: cả nước
base_url: https://example.gov.vn/
languages: [vi]
time_zone: "+07:00"
theme: default
official: true
publisher:
  name: Cơ quan thử nghiệm
licence: Ghi rõ nguồn khi sử dụng
highlights: [thi-sinh-dang-ky, nguoi-duoc-huong-dan, lop-ky-nang-so]
lead: [thi-sinh-dang-ky, thi-sinh-hoan-thanh, to-cong-nghe-so, nguoi-duoc-huong-dan]
"""

_ACCEPTED = """accepted:
  - {finding: report-without-number, on: document.number, reason: "Bản nhận được để trống số"}
"""


def write(folder, country, themes):
    data = folder / "data"
    data.mkdir(parents=True)
    (data / "site.yaml").write_text(_SITE)
    (data / "campaigns.yaml").write_text(_campaigns(country))
    (data / "units.yaml").write_text(_units(country))
    (data / "groups.yaml").write_text("results: {name: Kết quả, en: Results}\n")
    (data / "indicators.yaml").write_text(_indicators())
    (data / "families.yaml").write_text("".join(f'{fold(form)}: {{name: "{form}", en: "{form}"}}\n' for form in FORMS))
    (data / "topics.yaml").write_text("".join(f'{id}: {{kind: {kind}, name: "{name}"}}\n' for id, kind, name in TOPICS))
    (data / "documents.yaml").write_text(_documents())
    (data / "platforms.yaml").write_text(
        'binh-dan-hoc-vu-so: {name: Bình dân học vụ số, url: "https://binhdanhocvuso.gov.vn", audience: Mọi người dân}\n')
    _write_initiatives(folder / "content/initiatives", country)
    _write_reports(folder / "content/reports", country)
    _write_theme(folder / "themes/default/theme.yaml", themes)


def _campaigns(country):
    periods = "".join(
        f'    "{period.id}": {{name: Tháng {period.month}/{period.year}, from: {period.day(1)}, to: {period.day(28)}}}\n'
        for period in country.periods)
    outline = "".join(f'    - {{id: {id}, heading: "{heading}", required: true{_points_of(id)}}}\n'
                      for id, heading in SECTIONS)
    return f"""binh-dan-hoc-vu-so:
  name: Phong trào Bình dân học vụ số
  short: Bình dân học vụ số
  request: cv-101-bkhcn-2023
  obligated: {{xa: all, phuong: all, dac-khu: all}}
  periods:
{periods}  outline:
{outline}"""


def _points_of(section):
    return {"difficulties": ", points: difficulty", "next-steps": ", points: direction"}.get(section, "")


def _units(country):
    return "".join(f'{unit.id}: {{name: "{unit.name}", kind: {unit.kind}, code: "{unit.code}", '
                   f'tile: [{unit.tile[0]}, {unit.tile[1]}]}}\n' for unit in country.units)


def _indicators():
    text = ""
    for indicator in INDICATORS:
        text += f"{indicator.id}:\n"
        text += f'  name: "{indicator.name}"\n  short: "{indicator.name}"\n  group: results\n  measure: "{indicator.measure}"\n'
        text += "  kind: count\n  total: sum\n  better: more\n"
        text += f"  part_of: {indicator.part_of}\n" if indicator.part_of else ""
        text += f'  definition: "{indicator.name}, tính từ đầu kỳ đến ngày báo cáo."\n'
    return text


def _documents():
    return """cv-101-bkhcn-2023:
  type: Công văn
  number: 101/BKHCN-CĐS
  date: 05/12/2023
  issuer: Bộ Khoa học và Công nghệ
  subject: Báo cáo kết quả phong trào Bình dân học vụ số
"""


def _write_initiatives(folder, country):
    folder.mkdir(parents=True)
    for initiative in country.initiatives:
        last = country.periods[-1]
        (folder / f"{initiative.id}.md").write_text(f"""---
title: {initiative.title}
form: mô hình
family: {fold(initiative.form)}
units: [{initiative.unit.id}]
status: running
audience: Người dân
sources:
  - {{report: {initiative.unit.id}/binh-dan-hoc-vu-so-{last.id}, at: "{SECTIONS[2][1]}"}}
published: {last.day(28)}
---
{initiative.text}
""")


def _write_reports(folder, country):
    for report in country.reports():
        place = folder / report.unit.id
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{report.id}.md").write_text(_report(report))


def _report(report):
    period = report.period
    name = report.unit.name
    lacks_number = report.plan_number % 3 == 0  # as many real papers do; the editors say that they know
    number = "/BC-UBND" if lacks_number else f"{report.plan_number}/BC-UBND"
    accepted = _ACCEPTED if lacks_number else ""
    figures = "".join(f'  {id}: {{value: "{figure_text(value)}", at: mục 2}}\n' for id, value in report.figures.items())
    return f"""---
title: Kết quả phong trào Bình dân học vụ số tháng {period.month}/{period.year}
campaign: binh-dan-hoc-vu-so
period: "{period.id}"
text: summary
published: {period.day(28)}
as_of: {period.day(REPORT_DAY)}
document:
  number: {number}
  date: {period.day(26)}
  place: {name.split(" ", 1)[1]}
  authority: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
  signer: {{name: "{report.signer}", title: "Chủ tịch"}}
  recipients:
    - Sở Khoa học và Công nghệ
    - "Lưu: VT"
results:
{figures}citations:
  - {{document: cv-101-bkhcn-2023, written: "101/BKHCN-CĐS", at: mở đầu}}
  - type: Kế hoạch
    number: {report.plan_number}/KH-UBND
    date: {period.day(5)}
    issuer: Ủy ban nhân dân {name[0].lower() + name[1:]}
    subject: Triển khai phong trào Bình dân học vụ số
    at: mục 1
{accepted}---
{write_body(report, lambda id, number: f"[{number}](figure:{id})", lambda id: f"topic:{id}")}"""


def _write_theme(place, themes):
    """The theme's own file without its cards: Hugo draws none."""
    text = (themes / "default/theme.yaml").read_text()
    before, _, behind = text.partition("cards:\n")
    place.parent.mkdir(parents=True)
    rest = behind.splitlines(keepends=True)
    while rest and rest[0].startswith(" "):
        rest.pop(0)
    place.write_text(before + "".join(rest))
