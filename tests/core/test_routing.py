"""Addresses and what they lead to (core/edge/routing.py); several spellings of one verb."""

import pytest

from hourbook.core.base.wire import Wire
from hourbook.core.edge.operations import OPERATIONS, Operation, documented, operation, spelling
from hourbook.core.edge.routing import last_known, place_at, place_of, tree_of, walked
from hourbook.core.who.access import SIGNED_IN
from hourbook.core.who.context import Context
from tests.world import World


def declared(path: str, method: str = "GET", surface: str = "api") -> Operation:
    return Operation(name=path, method=method, path=path, tag="", can=None, verb=print, surface=surface)


def test_every_operation_is_found_at_its_address_with_its_values() -> None:
    for op in OPERATIONS.values():
        steps = ["5a0ab5acb07987125438b60f" if step[:1] == "{" else step for step in op.path.split("/")]
        place = place_of(f"/api{'' if op.is_spelling else '/v1'}{'/'.join(steps)}")
        assert place is not None and place.operations[op.method] is op
        assert (set(place.values), place.surface) == (
            {n for n, _ in op.path_parameters} | set(place.values),
            op.surface,
        )


def test_a_fixed_step_goes_before_a_parameter_and_a_dead_end_is_left_again() -> None:
    root = tree_of([declared("/a/{x}/b"), declared("/a/c/d"), declared("/a/c/{y}/{z}")])
    for path, name, values in [
        ("a/c/d", "/a/c/d", []), ("a/c/b", "/a/{x}/b", ["c"]), ("a/{x}/b", "/a/{x}/b", ["{x}"]),
        ("a/c/d/e", "/a/c/{y}/{z}", ["d", "e"]), ("a/x", None, []), ("a/c/d/e/f", None, []), ("", None, []),
    ]:  # fmt: skip
        given: list[str] = []
        end = walked(root, path.split("/"), 0, given)
        assert ((end.operations["GET"].path if end else None), given) == (name, values)


def test_an_unknown_address_is_refused_in_the_shape_of_its_neighbours() -> None:
    assert place_at("workspaces/x/reports/nonsense").surface == "reports"
    assert place_at("workspaces/x/shared-reports/y/z").surface == "reports"
    assert (place_at("workspaces/x/nonsense").surface, place_at("nonsense").surface) == ("api", "api")
    assert [place_at("user", surface).surface for surface in ("reports", "audit")] == ["reports", "audit"]
    assert last_known(tree_of([declared("/a/b", surface="reports")]), ["a", "x"]).surfaces == {"reports"}


@pytest.mark.parametrize("path", ["/apiary/v1/user", "/help", "/", "/tracker", "/api", "/v10/user"])
def test_what_is_no_address_of_the_api_leads_nowhere(path: str) -> None:
    assert place_of(path) is None


def test_percent_signs_and_long_addresses_are_no_fault(world: World) -> None:
    for path in ("%7BworkspaceId%7D/tags", "%2F%2F/tags", "a/" * 2000, "%ff%fe/tags", "..%2f..%2fuser"):
        assert world.owner.get(f"/api/v1/workspaces/{path}").status_code in (403, 404)


def test_a_spelling_of_older_clients_answers_as_the_operation_does(world: World) -> None:
    public, older = world.owner.get("users"), world.owner.get(f"/api/workspace/{world.workspace_id}/users")
    assert (older.status_code, older.json(), older.headers["last-page"]) == (200, public.json(), "true")
    for base in ("/api/v1", "/v1", "/api", "//api/v1/"):  # whichever the client was built for
        same = world.owner.get(f"{base}/workspace/{world.workspace_id}/users/")
        assert (same.status_code, same.json()) == (200, public.json())
    unknown = world.owner.get(f"/api/v1/workspace/{world.workspace_id}/tags")
    assert (unknown.status_code, unknown.json()["code"]) == (404, 3000)
    refused = world.stranger.get(f"/api/workspace/{world.workspace_id}/users")
    assert (refused.status_code, refused.json()["code"]) == (403, 501)
    assert world.owner.get(f"/api/workspaces/{world.workspace_id}/users").json() == public.json()
    wrong = world.owner.send("PATCH", f"/api/workspace/{world.workspace_id}/users", {})
    assert (wrong.status_code, wrong.headers["allow"]) == (405, "GET")


def test_a_spelling_has_shapes_of_its_own_and_keeps_the_rest() -> None:
    class Sum(Wire):
        a: int
        b: int

    class Pair(Wire):
        both: list[int]

    class Told(Wire):
        text: str

    @spelling("POST", "/add-up", body=Pair, taken=lambda pair: Sum(a=pair.both[0], b=pair.both[1]),
              returns=Told, shown=lambda number: Told(text=str(number)))  # fmt: skip
    @operation("POST", "/sums", SIGNED_IN, tag="Users")
    def add_up(ctx: Context, body: Sum) -> int:
        """Add."""
        return body.a + body.b

    first, second = OPERATIONS.pop("POST /sums"), OPERATIONS.pop("POST /api/add-up")
    assert (second.can, second.verb, second.tag, second.name) == (first.can, add_up, "Users", "addUpUnversioned")
    assert (second.body, second.returns, second.is_spelling, first.is_spelling) == (Pair, Told, True, False)
    taken, shown = second.taken, second.shown
    assert taken and shown and shown(add_up(None, taken(Pair(both=[2, 3])))) == Told(text="5")  # type: ignore[arg-type]


def test_documents_name_an_operation_once() -> None:
    assert "GET /api/workspace/{workspaceId}/users" in OPERATIONS
    assert [op.key for op in documented() if "/workspace/" in op.path] == []
