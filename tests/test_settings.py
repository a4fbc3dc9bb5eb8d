"""Settings: where a value comes from, what is refused and in which words, and what stays secret."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import hourbook
from hourbook.settings import Settings, SettingsError, describe, load, secret_key


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder and no HOURBOOK_* variable."""
    for key in [key for key in os.environ if key.startswith("HOURBOOK_")]:
        monkeypatch.delenv(key)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_defaults_are_a_sqlite_server_for_this_machine_only() -> None:
    settings = load()
    assert (settings.host, settings.port, settings.workers) == ("127.0.0.1", 8080, 1)
    assert settings.database_url == "sqlite:///data/hourbook.db"
    assert settings.uses_sqlite


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hourbook.toml").write_text('port = 1001\nhost = "::"\nlog_level = "debug"')
    monkeypatch.setenv("HOURBOOK_PORT", "1002")
    monkeypatch.setenv("HOURBOOK_HOST", "0.0.0.0")
    settings = load(port=1003, host=None)
    assert (settings.port, settings.host, settings.log_level) == (1003, "0.0.0.0", "debug")


def test_another_file_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.toml").write_text("port = 1001")
    monkeypatch.setenv("HOURBOOK_CONFIG", "mine.toml")
    assert load().port == 1001
    monkeypatch.setenv("HOURBOOK_CONFIG", "missing.toml")
    with pytest.raises(SettingsError, match=r"missing\.toml, which does not exist"):
        load()


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("prot = 1", "prot in hourbook.toml is not a setting; did you mean port?"),
        ('port = "80"', "port in hourbook.toml must be a whole number from 0 to 65535, not '80'"),
        ("host = 1", "host in hourbook.toml must be a text that is not empty, not 1"),
        ("workers = 1.5", "workers in hourbook.toml must be a whole number from 1 to 256, not 1.5"),
        ("workers = true", "workers in hourbook.toml must be a whole number from 1 to 256, not True"),
        ('registration = "maybe"', "registration in hourbook.toml must be one of closed, open, not 'maybe'"),
        ("[server]\nport = 1", "server in hourbook.toml is not a setting"),
        ("port = ", "hourbook.toml cannot be read: Invalid value"),
        ("workers = 2", "workers in hourbook.toml must be 1 with SQLite, which one process owns"),
        ('database = "mysql://host/db"', "database in hourbook.toml must begin with postgresql:// or sqlite:///"),
        (
            'read_replica = "postgresql://host/db"',
            "read_replica in hourbook.toml must begin with postgresql://, and so",
        ),
        ('smtp_url = "mail.example.org"', "smtp_url in hourbook.toml must begin with smtp:// or smtps://"),
        ('smtp_url = "smtp://mail.example.org"', "smtp_url in hourbook.toml needs origin, such as https://"),
        ('mail_from = "me"', "mail_from in hourbook.toml must hold an address like hours@example.org, not 'me'"),
        ('secret = "short"', "secret in hourbook.toml must be at least 32 characters long"),
        ('origin = "time.example.org"', "origin in hourbook.toml must be like https://time.example.org"),
        ('origin = "https://example.org/time"', "origin in hourbook.toml must be like https://time.example.org"),
        ('trusted_proxies = "10.0.0.1, proxy"', "trusted_proxies in hourbook.toml must hold addresses or networks"),
    ],
)
def test_a_wrong_file_is_refused_by_key_and_source(tmp_path: Path, toml: str, said: str) -> None:
    (tmp_path / "hourbook.toml").write_text(toml)
    with pytest.raises(SettingsError) as refused:
        load()
    assert str(refused.value).startswith(said)


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "hourbook.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match=r"hourbook\.toml cannot be read"):
        load()


def test_a_wrong_variable_and_a_wrong_argument_are_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match="--port on the command line must be .* not 70000"):
        load(port=70000)
    monkeypatch.setenv("HOURBOOK_PORT", "eighty")
    with pytest.raises(SettingsError, match="HOURBOOK_PORT in the environment must be .* not 'eighty'"):
        load()
    monkeypatch.delenv("HOURBOOK_PORT")
    monkeypatch.setenv("HOURBOOK_WORKRES", "2")
    with pytest.raises(SettingsError, match="HOURBOOK_WORKRES .* is not a setting; did you mean workers"):
        load()


def test_several_workers_are_fine_with_postgresql() -> None:
    settings = load(workers=4, database="postgresql://localhost/hours", read_replica="postgresql://other/hours")
    assert settings.workers == 4
    assert not settings.uses_sqlite


def test_secret_values_are_neither_repeated_in_errors_nor_shown_in_logs(monkeypatch: pytest.MonkeyPatch) -> None:
    urls = {"database": "postgresql://me:hunter2@localhost/hours", "smtp_url": "smtp+starttls://me:hunter2@localhost"}
    settings = load(**urls, origin="https://time.example.org")
    assert "hunter2" not in repr(settings)
    assert "port=8080" in repr(settings)
    for key in ("database", "smtp_url", "read_replica", "secret"):
        with pytest.raises(SettingsError) as refused:
            load(**{key: "x://hunter2"})
        assert "hunter2" not in str(refused.value)


def test_the_secret_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    settings = load(data=str(tmp_path / "data"))
    made = secret_key(settings)
    assert len(made) >= 32
    assert secret_key(settings) == made
    assert (tmp_path / "data" / "secret").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret"]
    assert secret_key(load(secret="s" * 32)) == "s" * 32


def test_every_setting_is_described_with_a_sentence() -> None:
    rows = describe()
    assert [name for name, *_ in rows] == list(Settings.__struct_fields__)
    assert ("port", "HOURBOOK_PORT", "8080", "Port to listen on; 0 takes a free one.") in rows
    assert all(text.endswith(".") for *_, text in rows)


def test_reading_settings_loads_nothing_heavy() -> None:
    heavy = "{'pydantic', 'sqlalchemy', 'starlette', 'cyclopts'}"
    program = f"import sys, hourbook.settings; sys.exit(bool({heavy} & set(sys.modules)))"
    checkout = Path(__file__).parent.parent
    assert subprocess.run([sys.executable, "-c", program], cwd=checkout).returncode == 0


def test_every_setting_is_read_somewhere() -> None:
    package = Path(hourbook.__file__).parent
    code = "".join(path.read_text() for path in package.rglob("*.py") if path.name != "settings.py")
    indirect = {"database", "data", "secret"}  # through database_url, secret_key and the command line
    unused = [name for name, *_ in describe() if f"settings.{name}" not in code and name not in indirect]
    assert unused == []
