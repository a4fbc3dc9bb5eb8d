"""Whose log a refusal stands in: of somebody who is merely invited nothing stands in the workspace's."""

from tests.world import World


def test_a_refusal_of_somebody_invited_is_theirs_alone(world: World) -> None:
    assert world.owner.post("users", {"email": world.stranger.email}).status_code == 200
    answer = world.stranger.get("tags")
    assert answer.json()["details"]["reason"] == "not-member"
    shown = world.owner.get(f"request-log/{answer.headers['x-request-id']}")
    assert (shown.status_code, shown.json()["details"]["reason"]) == (400, "not-in-workspace")
