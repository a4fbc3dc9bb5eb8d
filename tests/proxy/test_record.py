"""``--record``: a HAR file that other tools read, whole at every moment, without secrets."""

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from hourbook.proxy import recording
from hourbook.proxy.recording import NotARecord, Record
from tests.cli.running import hourbook
from tests.proxy.standing import KEY, PLACE, always, answer, refusal, scripted, standing, wait_for

SECRETS = (KEY, KEY[-4:] + '"', "correct horse battery", "hidden-secret-of-a-webhook", "t0ken" * 12)


def har(path: Path) -> Any:
    told = json.loads(path.read_text())["log"]
    assert told["version"] == "1.2" and told["creator"]["name"]
    return told["entries"]


def test_it_is_whole_after_each_exchange_and_goes_on_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "day.har"
    with scripted(always(answer(200, b'{"id": 1}'))) as upstream:
        for number in (1, 2):
            with standing(upstream.origin, record=path) as proxy:
                assert len(har(path)) == 2 * number - 2
                proxy.call("POST", f"{PLACE}/tags?x=1", json={"name": "ä"})
                wait_for(lambda: proxy.views)
                assert len(har(path)) == 2 * number - 1
                proxy.call("GET", f"{PLACE}/tags")
                wait_for(lambda: len(proxy.views) == 2)
    entries = har(path)
    assert [each["request"]["method"] for each in entries] == ["POST", "GET"] * 2
    first = entries[0]
    assert first["request"]["postData"]["text"] == '{"name":"ä"}' and first["response"]["content"]["text"] == '{"id":1}'
    assert first["request"]["queryString"] == [{"name": "x", "value": "1"}]
    assert first["request"]["url"] == f"{upstream.origin}{PLACE}/tags?x=1"
    assert {"cache", "timings", "startedDateTime", "time"} < set(first)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_secret_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "day.har"
    said = answer(201, b'{"id": 1, "authToken": "hidden-secret-of-a-webhook"}', Set_Cookie="s=" + "t0ken" * 12)
    with scripted(always(said)) as upstream, standing(upstream.origin, record=path) as proxy:
        headers = {"Cookie": "s=" + "t0ken" * 12, "Authorization": "Bearer " + "t0ken" * 12}
        body = {"name": "x", "password": "correct horse battery"}
        proxy.call("POST", f"{PLACE}/webhooks?api_key={KEY}", json=body, headers=headers)
        wait_for(lambda: proxy.views)
    text = path.read_text()
    assert [secret for secret in SECRETS if secret in text] == [] and '"name":"x-api-key","value":"***"' in text


def test_explain_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "refused.har"
    said = refusal(400, "Page size must be a positive value", 501)
    with scripted(always(said)) as upstream, standing(upstream.origin, record=path) as proxy:
        proxy.call("GET", f"{PLACE}/tags?page-size=0")
        wait_for(lambda: proxy.views)
    refused = refusal(401, "Api key does not exist", 4003)
    with scripted(always(refused)) as upstream, standing(upstream.origin, record=tmp_path / "key.har") as proxy:
        proxy.call("GET", f"{PLACE}/tags")
        wait_for(lambda: proxy.views)
    told = hourbook("explain", "--file", str(tmp_path / "key.har")).stdout
    assert "api-key-unknown: certain" in told and "mistyped" in told  # the mask is ours, and no fault of the key
    done = hourbook("explain", "--file", str(path))
    assert done.returncode == 0 and "page-size-not-positive (page-size): certain" in done.stdout


def test_a_file_of_something_else_is_left_alone(tmp_path: Path) -> None:
    for held in ("my notes", json.dumps({"log": {"version": "1.2", "creator": {"name": "browser"}, "entries": []}})):
        path = tmp_path / "other"
        path.write_text(held)
        with pytest.raises(NotARecord, match="another file"):
            Record(path)
        assert path.read_text() == held
    with pytest.raises(NotARecord, match="--record"):
        Record(tmp_path)


def test_half_an_entry_of_a_killed_proxy_is_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "x.har"
    with scripted(always(answer(200, b"{}"))) as upstream:
        for kept, cut in ((0, 30), (0, 3), (1, 30), (1, 0)):
            with standing(upstream.origin, record=path) as proxy:
                assert len(har(path)) == kept
                proxy.call("GET", f"{PLACE}/tags")
                wait_for(lambda: proxy.views)
                assert len(har(path)) == kept + 1
            whole = path.read_bytes()
            path.write_bytes(whole[: len(whole) - cut])
        assert len(har(path)) == 2


def test_a_file_has_one_proxy(tmp_path: Path) -> None:
    first = Record(tmp_path / "x.har")
    with pytest.raises(NotARecord, match="another proxy"):
        Record(tmp_path / "x.har")
    first.close()
    Record(tmp_path / "x.har").close()


def test_it_does_not_fill_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "LARGEST", 2000)
    with scripted(always(answer(200, b"{}"))) as upstream, standing(upstream.origin, record=tmp_path / "x") as proxy:
        for _ in range(5):
            proxy.call("GET", f"{PLACE}/tags")
        wait_for(lambda: len(proxy.views) == 5)
    assert 1 <= len(har(tmp_path / "x")) < 5 and (tmp_path / "x").stat().st_size < 2100
    assert len([line for line in proxy.lines if "record is full" in line]) == 1
