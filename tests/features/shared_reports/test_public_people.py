"""What a public link tells of people, and the setting that ends it."""

from tests.features.shared_reports.shared import opened, share
from tests.features.time_entries.entries import track
from tests.world import World

HIDE = {"amountShown": "HIDE_AMOUNT"}


def test_a_public_link_tells_addresses_and_ids_unless_the_setting_says_otherwise(world: World) -> None:
    track(world.member, "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z")
    link = share(world.owner, "DETAILED", HIDE)["id"]
    [row] = opened(world, link).json()["timeentries"]
    assert (row["userEmail"], row["userId"]) == (world.member.email, world.member.id)
    world.set(peopleInPublicLinks=False)
    told = opened(world, link)
    [row] = told.json()["timeentries"]
    assert (row["userName"], row["userEmail"], row["userId"]) == ("Member", "", "")
    for text in (told.text, opened(world, link, exportType="CSV").text):
        assert world.member.email not in text and world.member.id not in text
    assert world.member.email in world.owner.post("reports/detailed", {
        "dateRangeStart": "2026-08-01T00:00:00Z", "dateRangeEnd": "2026-08-31T00:00:00Z", "detailedFilter": {}, **HIDE,
    }).text  # fmt: skip
