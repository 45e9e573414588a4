"""Figures as authors write and pages print them, read by other code than the program's: value, bounds, qualifier."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple, Optional

QUALIFIERS = {
    "exactly": (),
    "over": ("trên", "hơn"),
    "at-least": ("ít nhất", "tối thiểu", "không dưới"),
    "near": ("gần",),
    "under": ("dưới", "chưa đến"),
    "at-most": ("tối đa", "nhiều nhất", "không quá"),
    "about": ("khoảng", "xấp xỉ", "ước", "ước đạt"),
}
HAS_LOWER = ("exactly", "over", "at-least")
HAS_UPPER = ("exactly", "near", "under", "at-most")
_WORDS = {word: name for name, words in QUALIFIERS.items() for word in words}
_NUMBER = r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:,\d+)?"
_QUANTITY = re.compile(
    rf"(?:(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})\s+)?"
    rf"(?P<low>{_NUMBER})%?(?:\s*(?P<mark>[-–/])\s*(?P<high>{_NUMBER})%?)?(?:\s+\([^)]*%\))?(?:\s+(?P<measure>\D.*))?")


class Quantity(NamedTuple):
    qualifier: str
    word: str
    value: Optional[Decimal]  # nothing for a range, for có and không
    lower: Optional[Decimal]
    upper: Optional[Decimal]


def number(text):
    return Decimal(text.replace(".", "").replace(",", "."))


def read(text):
    """"trên 70 – 80%" -> over, from 70 on; nothing where `text` is no figure."""
    text = " ".join(text.split())
    if text.lower() in ("có", "không"):
        return Quantity("exactly", "", None, None, None)
    match = _QUANTITY.fullmatch(text)
    if not match:
        return None
    low = high = value = number(match["low"])
    if match["mark"] == "/":
        low = high = value = (100 * low / number(match["high"])).quantize(Decimal("0.01"), ROUND_HALF_UP)
    elif match["mark"]:
        high, value = number(match["high"]), None
    name = _WORDS.get(match["word"], "exactly")
    return Quantity(name, match["word"] or "", value, low if name in HAS_LOWER else None,
                    high if name in HAS_UPPER else None)
