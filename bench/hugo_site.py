"""The country as a site of Hugo, in the form that is natural and kind to Hugo: numbers are numbers, points and
citations of a report stand in its front matter, and references are ready addresses.

The pages say what Loa's say, section by section, with the same metadata, charts and lists, in templates written for speed:
what pages have in common is computed and cached once. What Hugo cannot do without other programs is left out: QR codes,
the bulletin with its numbers in words, the search index in parts, sizes of downloads, links that work from a folder."""

import json
import shutil
from pathlib import Path

from country import INDICATORS, REPORT_DAY, SECTIONS, TOPICS, write_body

_KINDS = {"xa": "Xã", "phuong": "Phường", "dac-khu": "Đặc khu"}
SKELETON = Path(__file__).parent / "hugo"


def write(folder, country, themes):
    shutil.copytree(SKELETON, folder, dirs_exist_ok=True)
    shutil.copytree(themes / "default/assets", folder / "static/assets")
    content = folder / "content"
    latest = country.periods[-1]
    _page(content / "_index.md", {"title": "Bình dân học vụ số", "layout": "home"})
    for number, indicator in enumerate(INDICATORS):
        front = {"title": indicator.name, "layout": "indicator", "measure": indicator.measure, "weight": number + 1,
                 "part_of": indicator.part_of}
        _page(content / f"ket-qua/{indicator.id}/_index.md", front,
              f"{indicator.name}, tính từ đầu kỳ đến ngày báo cáo.")
    for place, title, layout in [("don-vi", "Địa phương", "units"), ("ket-qua", "Kết quả", "indicators"),
                                 ("mo-hinh", "Mô hình hay", "initiatives"), ("van-ban", "Văn bản", "documents"),
                                 ("tinh-hinh-bao-cao", "Tình hình báo cáo", "completeness"),
                                 ("tim-kiem", "Tìm kiếm", "search"), ("tai-ve", "Giải thích chỉ tiêu", "dictionary")]:
        front = {"title": title, "layout": layout}
        if layout == "search":
            front["outputs"] = ["HTML", "JSON"]
        _page(content / place / "_index.md", front)
    for id, kind, name in TOPICS:
        _page(content / f"chu-de/{id}/_index.md", {"title": name, "layout": "topic", "kind_of_point": kind})
    _page(content / "chu-de/_index.md", {"title": "Khó khăn, phương hướng, kiến nghị", "layout": "topics"})
    for initiative in country.initiatives:
        front = {"title": initiative.title, "family": initiative.form, "unit": initiative.unit.id, "unit_name": initiative.unit.name,
                 "date": _date(latest.day(28)), "layout": "initiative", "summary": initiative.text.split("\n\n")[0]}
        _page(content / f"mo-hinh/{initiative.id}.md", front, initiative.text)
    _write_reports(content / "don-vi", country, latest)
    (folder / "data").mkdir()
    outline = {"latest": latest.id, "sections": [heading for _, heading in SECTIONS]}
    (folder / "data/campaign.json").write_text(json.dumps(outline, ensure_ascii=False))
    (folder / "figures.json").write_text(json.dumps(_figures(country), ensure_ascii=False))


def _figures(country):
    """For write_workbooks.py."""
    latest = country.periods[-1]
    return {
        "updated": latest.day(28),
        "sections": [heading for _, heading in SECTIONS],
        "indicators": [{"id": one.id, "name": one.name, "measure": one.measure, "part_of": one.part_of} for one in INDICATORS],
        "initiatives": [{"id": one.id, "title": one.title, "family": one.form, "unit": one.unit.id,
                         "unit_name": one.unit.name, "text": one.text.split("\n\n")[0]} for one in country.initiatives],
        "reports": [{"unit": report.unit.id, "unit_name": report.unit.name, "code": report.unit.code,
                     "kind": _KINDS[report.unit.kind], "id": report.id, "period": f"Tháng {report.period.month}/{report.period.year}",
                     "title": _title(report.period), "plan": report.plan_number, "planned": report.period.day(5),
                     "as_of": report.period.day(REPORT_DAY), "latest": report.period == latest, "results": report.figures}
                    for report in country.reports()]}


def _title(period):
    return f"Kết quả phong trào Bình dân học vụ số tháng {period.month}/{period.year}"


def _write_reports(folder, country, latest):
    near = _nearest_initiatives(country)
    own = {initiative.unit.id: [initiative.id] for initiative in country.initiatives}
    for unit in country.units:
        front = {"title": unit.name, "layout": "unit", "kind_of_unit": _KINDS[unit.kind], "code": unit.code,
                 "tile": list(unit.tile), "own": own.get(unit.id, []), "near": near[unit.id]}
        _page(folder / unit.id / "_index.md", front)
    for report in country.reports():
        _page(folder / report.unit.id / f"{report.id}.md", _front_matter(report, latest), write_body(report, lambda id, number: number, lambda id: f"/chu-de/{id}/"))


def _nearest_initiatives(country):
    """Ready for each unit: Hugo need not measure distances."""
    return {unit.id: [initiative.id for initiative in sorted(
                country.initiatives, key=lambda one: abs(one.unit.tile[0] - unit.tile[0]) + abs(one.unit.tile[1] - unit.tile[1]))[:3]]
            for unit in country.units}


def _front_matter(report, latest):
    period, unit = report.period, report.unit
    points = {topic[0]: text for blocks in (report.sections[3][1], report.sections[4][1]) for topic, text in blocks[0].points}
    return {
        "title": _title(period),
        "layout": "report", "unit": unit.id, "unit_name": unit.name, "period": period.id,
        "latest": period == latest, "date": _date(period.day(28)), "as_of": period.day(REPORT_DAY),
        "period_name": f"Tháng {period.month}/{period.year}", "description": report.sections[0][1][0].text,
        "document": {"number": f"{report.plan_number}/BC-UBND", "date": period.day(26), "place": unit.name.split(" ", 1)[1],
                     "signer": report.signer, "title": "Chủ tịch",
                     "recipients": ["Sở Khoa học và Công nghệ", "Lưu: VT"]},
        "results": report.figures,
        "citations": [{"id": "cv-101-bkhcn-2023", "type": "Công văn", "number": "101/BKHCN-CĐS", "date": "05/12/2023",
                       "subject": "Báo cáo kết quả phong trào Bình dân học vụ số", "issuer": "Bộ Khoa học và Công nghệ",
                       "at": "mở đầu", "written": "101/BKHCN-CĐS"},
                      {"id": f"ke-hoach-{report.plan_number}-kh-ubnd-{unit.id}-{period.year}", "type": "Kế hoạch",
                       "number": f"{report.plan_number}/KH-UBND", "date": period.day(5),
                       "subject": "Triển khai phong trào Bình dân học vụ số",
                       "issuer": f"Ủy ban nhân dân {unit.name}", "at": "mục 1", "written": ""}],
        "points": points,
    }


def _date(day):
    return "-".join(reversed(day.split("/")))


def _page(path, front, body=""):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{_yaml(front)}---\n{body}")


def _yaml(entries, indent=""):
    text = ""
    for key, value in entries.items():
        if isinstance(value, dict):
            text += f"{indent}{key}:\n{_yaml(value, indent + '  ')}"
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            text += f"{indent}{key}:\n" + "".join(f"{indent}  - {json.dumps(one, ensure_ascii=False)}\n" for one in value)
        else:
            text += f"{indent}{key}: {json.dumps(value, ensure_ascii=False)}\n"
    return text
