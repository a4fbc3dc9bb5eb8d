"""Passwords given on the command line or asked for."""

import sys
from getpass import getpass

from hourbook.cli.options import Refused


def hashed(password: str | None) -> str:
    """The hash of a given or asked-for password; Refused when it will not do."""
    from hourbook.core.who.credentials import check_password_rule, hash_password

    password = ask_password() if password is None else password
    if complaint := check_password_rule(password):
        raise Refused(complaint)
    return hash_password(password)


def ask_password() -> str:
    """A password typed twice; from a pipe its first line."""
    if not sys.stdin.isatty():
        if line := sys.stdin.readline().rstrip("\n"):
            return line
        raise Refused("Give a password: --password, or its line on standard input.", 2)
    password = getpass("Password: ")
    if getpass("Again: ") != password:
        raise Refused("The two passwords differ.")
    return password
