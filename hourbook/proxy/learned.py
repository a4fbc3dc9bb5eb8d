"""What passing answers tell of who asks: the zone of the profile, the plan, where they are a member.

In memory alone, under a hash of the credential; what was never asked for is not known.
"""

import hashlib
import re
from collections import OrderedDict
from typing import Any

import msgspec

from hourbook.core.who.authentication import HEADERS
from hourbook.explain.facts import Facts
from hourbook.explain.probe import placed

MOST_KNOWN, MOST_PLACES = 50, 50  # some kilobytes each
KEPT = ("name", "featureSubscriptionType", "workspaceSettings", "features")
LONGEST = 1024 * 1024  # bytes of an answer that is looked at
ONE_PLACE = re.compile(r"/workspaces/([0-9a-f]{24})")


class Person:
    """One credential: the facts of its holder, and of the workspaces it was told."""

    def __init__(self) -> None:
        self.facts = Facts()
        self.places: OrderedDict[str, dict[str, Any]] = OrderedDict()


def holder(headers: dict[str, str]) -> str:
    """The credential of a request, so that nobody can read it from memory or a file; "" where it carries none."""
    sent = [f"{name}:{headers[name]}" for name in (*HEADERS, "authorization", "cookie") if headers.get(name)]
    return hashlib.sha256("\n".join(sent).encode()).hexdigest()[:32] if sent else ""


class Learned:
    """The facts of those who asked last."""

    def __init__(self) -> None:
        self._people: OrderedDict[str, Person] = OrderedDict()

    def tells(self, path: str) -> bool:
        """Whether the answer to a GET of this path, below its base, tells something."""
        return path in ("/user", "/workspaces") or bool(ONE_PLACE.fullmatch(path))

    def listen(self, who: str, path: str, body: bytes) -> None:
        """Keep what an accepted answer tells of who asked."""
        try:
            held = msgspec.json.decode(body)
        except (msgspec.MsgspecError, RecursionError, UnicodeError):
            return
        person = self._people.setdefault(who, Person())
        self._people.move_to_end(who)
        if len(self._people) > MOST_KNOWN:
            self._people.popitem(last=False)
        if path == "/user" and isinstance(held, dict):
            settings = held.get("settings") if isinstance(held.get("settings"), dict) else {}
            zone = str((settings or {}).get("timeZone") or "")
            person.facts = person.facts._replace(user_id=str(held.get("id", "")), zone=zone)
        for each in held if isinstance(held, list) else [held]:
            if path != "/user" and isinstance(each, dict) and isinstance(each.get("id"), str):
                person.places[each["id"]] = {name: each.get(name) for name in KEPT}
                if len(person.places) > MOST_PLACES:
                    person.places.popitem(last=False)

    def facts(self, who: str, address: str) -> Facts:
        """What is known of who asks, in the workspace of the address."""
        person = self._people.get(who)
        if person is None:
            return Facts()
        found = ONE_PLACE.search(address)
        place = person.places.get(found[1]) if found else None
        if place is None or found is None:
            return person.facts
        return placed(person.facts, place)._replace(workspace_id=found[1])
