"""PDF, read back by a text extractor."""

import base64
import shutil
import struct
import subprocess
import zlib
from pathlib import Path
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from hourbook.core.db.tables import new_id
from hourbook.core.who.identity import workspaces
from hourbook.features.projects.tables import projects
from hourbook.features.reports.engine.tables import Line, Table
from hourbook.features.reports.exports import pdf, pdf_writer
from hourbook.features.tags import tags
from hourbook.features.time_entries.tables import time_entries
from tests.features.reports.exports.files import FILTERS, exported
from tests.features.time_entries.entries import made, project_of, track
from tests.loud import cannot_run
from tests.world import Person, World

EIGHT, NINE, TEN = "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z", "2026-08-10T10:00:00Z"


def extracted(person: Person, kind: str, **body: Any) -> str:
    """The text of a PDF, with its layout."""
    answer = exported(person, kind, "PDF", **body)
    assert answer.headers["content-type"] == "application/pdf"
    return read_back(answer.content)


def poppler(*command: str, content: bytes) -> str:
    """What a program of Debian's poppler-utils says about a PDF."""
    if not shutil.which(command[0]):
        cannot_run(f"{command[0]} is missing (Debian: poppler-utils)")
    return subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode()


def read_back(content: bytes) -> str:
    return poppler("pdftotext", "-layout", "-", "-", content=content).replace("\u200b", "")


def fonts_in(content: bytes) -> set[str]:
    """The names of the fonts in a PDF."""
    lines = poppler("pdffonts", "-", content=content).splitlines()[2:]
    return {line.split()[0].partition("+")[2] for line in lines}


def line(text: str, word: str) -> list[str]:
    """The words of the first line that has this word."""
    return next(each.split() for each in text.splitlines() if word in each)


def test_the_document_says_what_it_is_and_adds_up(world: World) -> None:
    site = project_of(world, name="Harbour", hourly_rate=6000)
    track(world.member, EIGHT, TEN, projectId=site.id)
    track(world.admin, EIGHT, NINE, projectId=site.id)
    text = extracted(world.owner, "summary", summaryFilter={"groups": ["PROJECT", "USER"]}, timeZone="Europe/Belgrade",
                     projects={"ids": [site.id], "contains": "CONTAINS"}, billable=True,
                     dateFormat="D.M.YYYY")  # fmt: skip
    assert "Summary report" in text and "1.8.2026 – 31.8.2026" in text and "(Europe/Belgrade)" in text
    assert line(text, "Filters:") == ["Filters:", "Project:", "Harbour", "·", "Billable"]
    assert line(text, "Admin") == ["Admin", "1:00:00", "60.00"]
    assert line(text, "3:00:00") == ["3:00:00", "3:00:00", "2", "USD", "180.00"]
    assert "Hours by day, the highest bar is 3:00" in text
    assert line(text, "Acme · Summary report")[-1] == "1/1"


def test_groups_that_add_up_to_more_than_the_total_are_explained(world: World) -> None:
    one, two = (made(world, tags, name=name).id for name in ("one", "two"))
    track(world.member, EIGHT, NINE, tagIds=[one, two])
    text = extracted(world.owner, "summary", summaryFilter={"groups": ["TAG"]})
    assert line(text, "Total")[-1] != "2:00:00"
    assert "An entry counts in each of the tags of an entry: such groups may add up to more" in " ".join(text.split())
    assert "counts in each" not in extracted(world.owner, "summary")


@pytest.mark.parametrize(
    ("number", "currency", "duration", "expected"),
    [
        ("COMMA_PERIOD", "CURRENCY_SPACE_VALUE", "FULL", ["1000:30:00", "1000:30:00", "1", "USD", "1,000,500.00"]),
        ("PERIOD_COMMA", "VALUE_SPACE_CURRENCY", "DECIMAL", ["1.000,50", "1.000,50", "1", "1.000.500,00", "USD"]),
        ("SPACE_COMMA", "VALUE_CURRENCY", "COMPACT", ["1000:30", "1000:30", "1", "1", "000", "500,00USD"]),
        ("QUOTATION_MARK_PERIOD", "CURRENCY_VALUE", "FULL", ["1000:30:00", "1000:30:00", "1", "USD1'000'500.00"]),
    ],
)
def test_numbers_are_written_as_the_workspace_writes_them(
    world: World, number: str, currency: str, duration: str, expected: list[str]
) -> None:
    world.set(numberFormat=number, currencyFormat=currency, durationFormat=duration)
    site = project_of(world, hourly_rate=100_000)
    start = 1_785_628_800_000  # 2026-08-02T00:00:00Z; the API takes no entry as long as this
    made(world, time_entries, user_id=world.member.id, description="", project_id=site.id, task_id=None, billable=True,
         type="REGULAR", start_at=start, end_at=start + 3_601_800_000, hourly_rate=100_000, cost_rate=None,
         currency="USD", invoiced=False, approval_request_id=None, approved=False, kiosk_id=None)  # fmt: skip
    text = extracted(world.owner, "summary")
    assert line(text, expected[0]) == expected
    assert " ".join(expected[3:]).replace("USD", "").strip() in " ".join(line(text, "Site"))


EUROPEAN = ["Прокладка кабеля", "Ünïcödé Łódź", "Καλώδιο", "€ ₽ ₴ → ≤ ★", "Tiếng Việt"]


@pytest.fixture
def no_system_fonts(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without fonts; returns the operator's folder, which is empty."""
    own, none, config = tmp_path / "fonts", tmp_path / "none", tmp_path / "fonts.conf"
    own.mkdir()
    none.mkdir()
    config.write_text(f"<fontconfig><dir>{none}</dir></fontconfig>")
    monkeypatch.setenv("FONTCONFIG_FILE", str(config))
    given = msgspec.structs.replace(world.server.app.settings, font_folder=str(own))
    monkeypatch.setattr(world.server.app, "settings", given)
    return own


def test_european_scripts_need_no_font_of_the_machine(world: World, no_system_fonts: Path) -> None:
    for each in EUROPEAN:
        track(world.member, EIGHT, NINE, description=each)
    answer = exported(world.owner, "detailed", "PDF", amountShown="HIDE_AMOUNT")
    text = read_back(answer.content)
    letters = "".join(text.split())  # where the font changes, the extractor sees wider gaps
    assert not [each for each in EUROPEAN if each.replace(" ", "") not in letters]
    assert "could not be drawn" not in text and "x-hourbook-warning" not in answer.headers
    ours = {"NotoSans-Regular", "NotoSans-Bold", "NotoSansMath-Regular", "NotoSansSymbols2-Regular"}
    assert fonts_in(answer.content) == ours


def test_a_character_that_no_font_has_is_told_in_the_document_and_in_the_head(
    world: World, no_system_fonts: Path
) -> None:
    track(world.member, EIGHT, NINE, description="Plan 회 𓀀")
    answer = exported(world.owner, "detailed", "PDF", amountShown="HIDE_AMOUNT")
    text = " ".join(read_back(answer.content).split())
    assert "2 characters could not be drawn: Hangul syllable hoe (U+D68C), Egyptian hieroglyph a001 (U+13000)" in text
    assert "· 2 characters could not be drawn, see the end" in text
    assert answer.headers["x-hourbook-warning"] == "characters-not-drawn"
    assert "Hangul syllable hoe (U+D68C)" in answer.headers["warning"]


def font_with(character: str) -> bytes:
    """A font named Sign Sans that has this one character: ours with another name and another map of characters."""
    font = bytearray((pdf_writer.FONTS / "NotoSans-Regular.ttf").read_bytes())
    names = (("Noto Sans", "Sign Sans", "utf-16-be"), ("NotoSans", "SignSans", "utf-16-be"))
    for old, new, encoding in names:
        font = font.replace(old.encode(encoding), new.encode(encoding))
    code = ord(character)
    table = struct.pack(">HHHHIHHIIIIII", 0, 1, 3, 10, 12, 12, 0, 28, 0, 1, code, code, 40)
    record = font.index(b"cmap")
    font[record + 8 : record + 16] = struct.pack(">II", len(font), len(table))
    return bytes(font) + table


def test_a_font_in_the_operators_folder_is_used(world: World, no_system_fonts: Path) -> None:
    track(world.member, EIGHT, NINE, description="회")
    lacking = exported(world.owner, "detailed", "PDF")
    assert lacking.headers["x-hourbook-warning"] == "characters-not-drawn"
    (no_system_fonts / "more").mkdir()
    (no_system_fonts / "more/sign.ttf").write_bytes(font_with("회"))
    answer = exported(world.owner, "detailed", "PDF")
    assert "x-hourbook-warning" not in answer.headers
    assert "회" in read_back(answer.content) and "SignSans-Regular" in fonts_in(answer.content)


def test_a_long_report_is_cut_and_says_so(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_ROWS", 40)
    start, project = 1_785_600_000_000, project_of(world).id
    same = {"workspace_id": world.workspace_id, "user_id": world.member.id, "project_id": project, "billable": True,
            "type": "REGULAR", "currency": "USD", "created_at": start, "hourly_rate": 6000}  # fmt: skip
    rows = [
        {**same, "id": new_id(), "description": f"Entry number {i} of a long list", "start_at": start + i * 1000,
         "end_at": start + i * 1000 + 5_400_000} for i in range(50)
    ]  # fmt: skip
    world.server.verb(lambda ctx: ctx.tx.execute(sa.insert(time_entries), rows))
    text = extracted(world.owner, "detailed", **FILTERS["detailed"])
    assert "Entry number 39 of" in text and "Entry number 40 of" not in text
    assert "Cut after 40 rows." in text and "CSV" in text
    assert "75:00:00" in text


@pytest.mark.parametrize("sizes", [[2500], [1999, 1, 1, 5], [1000, 1000, 1000, 1000], [2001], [2000], [3]])
def test_the_document_gets_one_row_more_than_it_shows(sizes: list[int]) -> None:
    table, total = Table([], iter([Line([])] * size for size in sizes)), [Line(["total"])]
    parts = list(pdf.cut(table, total))
    assert sum(map(len, parts[:-1])) == min(sum(sizes), 2001) and parts[-1] == total


@pytest.mark.parametrize("kind", list(FILTERS))
def test_hidden_amounts_are_nowhere_in_the_document(world: World, kind: str) -> None:
    track(world.member, EIGHT, NINE, projectId=project_of(world, hourly_rate=7777, cost_rate=5555).id)
    text = extracted(world.member, kind, amountShown="HIDE_AMOUNT")
    assert not [word for word in ("77.77", "55.55", "22.22", "Amount", "Rate", "Cost", "USD") if word in text]


def test_filters_do_not_name_what_the_caller_does_not_see(world: World) -> None:
    secret = made(world, projects, name="Secret", color="#000000", billable=True, public=False)
    wanted = {"projects": {"ids": [secret.id], "contains": "DOES_NOT_CONTAIN"}, "amountShown": "HIDE_AMOUNT"}
    assert "Project is not Secret" in extracted(world.owner, "summary", **wanted)
    assert "Project is not 1 more" in extracted(world.member, "summary", **wanted)


def test_texts_are_never_read_as_markup(world: World) -> None:
    evil = '#panic("x") *bold* $1/0$ @ref [x] \\ // "'
    track(world.member, EIGHT, NINE, description=evil)
    assert '#panic("x") *bold* $1/0$ @ref [x]' in extracted(world.owner, "detailed", amountShown="HIDE_AMOUNT")


def picture() -> bytes:
    """A red PNG of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("image", "shown"), [(picture(), True), (b"no picture at all", False)], ids=["png", "text"])
def test_a_stored_logo_is_shown_and_one_on_the_net_is_not_fetched(world: World, image: bytes, shown: bool) -> None:
    def put(address: str) -> bytes:
        world.server.verb(lambda ctx: ctx.tx.execute(
            sa.update(workspaces).where(workspaces.c.id == world.workspace_id).values(image=address)
        ))  # fmt: skip
        content: bytes = exported(world.owner, "summary", "PDF").content
        return content

    assert b"/Subtype/Image" not in put("https://example.org/logo.png")
    assert (b"/Subtype/Image" in put("data:image/png;base64," + base64.b64encode(image).decode())) is shown
