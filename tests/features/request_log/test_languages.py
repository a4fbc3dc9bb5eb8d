"""The inspector, the time helper and the reasons of permissions in the reader's language; kept is what was answered."""

from typing import Any

import pytest

from tests.world import Person, World

DE = {"Accept-Language": "de-AT,de;q=0.9,en;q=0.5"}
SWAPPED = {"start": "2026-11-20T11:00:00Z", "end": "2026-11-20T10:00:00Z"}


def story(person: Person, refused: Any, headers: Any = None) -> Any:
    return person.get(f"request-log/{refused.headers['x-request-id']}", headers=headers).json()


def test_a_story_is_told_in_german_and_the_message_stays(world: World) -> None:
    refused = world.member.post("time-entries", SWAPPED)
    german, english = story(world.member, refused, DE), story(world.member, refused)
    assert english["details"]["cause"] == refused.json()["details"]["cause"] == english["cause"]
    assert german["message"] == english["message"] == refused.json()["message"]
    assert german["cause"] == german["details"]["cause"] != english["cause"]
    assert "Beginn und Ende wurden vertauscht" in german["cause"] and "senden Sie start" in german["fix"]
    texts = {check["name"]: check["text"] for check in german["checks"]}
    assert texts["credential"] == "Der API-Schlüssel member's key ist bekannt."
    assert texts["role"] == "Eine Rolle, die das erlaubt: Zeiteinträge anlegen, ändern und löschen."
    assert texts["rules"] == german["cause"]
    assert german.keys() == english.keys() and german["corrected"] == english["corrected"]


def test_what_is_answered_in_german_is_kept_as_it_is_answered_in_english(world: World) -> None:
    refused = world.member.post("time-entries", SWAPPED, headers=DE)
    assert "vertauscht" in refused.json()["details"]["cause"]
    assert "start and end were swapped" in story(world.member, refused)["details"]["cause"]
    assert story(world.member, refused, DE)["cause"] == refused.json()["details"]["cause"]


def test_a_list_tells_details_and_warnings_in_german(world: World) -> None:
    world.member.make("time-entries", {"start": "2026-11-20T10:00:00", "end": "2026-11-20T11:00:00Z"})
    world.member.post("tags", {"name": ""})
    name, warned = world.member.get("request-log", headers=DE).json()
    assert name["details"]["cause"] == "Im Inhalt fehlt ein Name, oder von ihm ist nichts zu sehen."
    assert name["message"] == "Tag name is required"
    assert warned["message"].startswith("start hat weder ein Z noch einen Abstand zu UTC")
    assert story(world.member, warned_id(warned), DE)["cause"] == warned["message"]


class warned_id:  # noqa: N801 (stands for an answer)
    def __init__(self, row: Any) -> None:
        self.headers = {"x-request-id": row["requestId"]}


def test_headers_and_the_report_for_support_stay_english(world: World) -> None:
    made = world.member.post(
        "time-entries", {"start": "2026-11-20T10:00:00", "end": "2026-11-20T11:00:00Z"}, headers=DE
    )
    assert made.headers["x-hourbook-warning"] == "zone-not-said" and "carries neither Z" in made.headers["warning"]
    refused = world.member.post("tags", {"name": ""}, headers=DE)
    report = world.member.get(f"request-log/{refused.headers['x-request-id']}/report", headers=DE).text
    assert "The body has no name" in report and "ist bekannt" not in report


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("2026-08-08T09:00:00Z", "Z heißt UTC: Keine Ihrer Zeitzonen ändert daran etwas."),
        ("no time", "Das ist kein Zeitpunkt; schreiben Sie ihn wie 2026-08-08T09:00:00Z."),
    ],
)
def test_the_time_helper_speaks_german(world: World, text: str, how: str) -> None:
    asked = {"text": text, "timeZone": "Europe/Berlin"}
    assert world.member.send("GET", "/api/v1/user/instants", headers=DE, **asked).json()["how"] == how


def test_why_one_may_not_is_told_in_german(world: World) -> None:
    of_tags = world.member.get("me", headers=DE).json()["permissions"]["MANAGE_MEMBERS"]
    assert of_tags["reason"] == (
        "Ihre Rolle in diesem Arbeitsbereich ist MEMBER; für „Mitglieder einladen und deaktivieren, ihre Rollen und "
        "Sätze ändern“ brauchen Sie WORKSPACE_ADMIN. "
        "Bitten Sie einen Admin des Arbeitsbereichs um die Rolle WORKSPACE_ADMIN."
    )
    world.set(adminOnlyPages=["TEAM"])
    reason = world.member.get("me", headers=DE).json()["permissions"]["SEE_TEAM"]["reason"]
    assert "„Seiten nur für Admins“ (adminOnlyPages)" in reason


def test_a_pasted_request_is_explained_in_german(world: World) -> None:
    pasted = (
        "curl 'https://api.clockify.me/api/v1/workspaces/64a687e29ae1f428e7ebe303/tags' -X POST -H 'X-Api-Key: "
        + "aB3" * 16
        + "' -H 'Content-Type: application/json' --data-raw '{\"name\": 5'"
    )
    asked = {"request": pasted, "status": 403, "answer": '{"message": "Access Denied", "code": 501}'}
    german, english = (world.member.post("/api/v1/explain", asked, headers=each).json() for each in (DE, None))
    assert [each["reason"] for each in german["causes"]] == [each["reason"] for each in english["causes"]]
    assert any(each["cause"] == "Die Rolle der Person des Schlüssels erlaubt das nicht." for each in german["causes"])
    assert german["question"] != english["question"] and german["line"] == english["line"]
    nothing = world.member.post("/api/v1/explain", {"request": "hello"}, headers=DE)
    assert nothing.json()["message"] == "No request was found in the pasted text."
    assert nothing.json()["details"]["cause"].startswith("Darin ist keine Anfrage zu finden.")
