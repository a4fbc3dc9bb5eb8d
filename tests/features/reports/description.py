"""A workspace in plain words: what the oracle computes from and what the database is filled with."""

from dataclasses import dataclass, field

Rates = tuple[int | None, int | None]
"""Hourly and cost rate in minor units; None: the next level decides, 0: a rate of nothing."""
NO_RATES: Rates = (None, None)


@dataclass
class Person:
    id: str
    name: str
    role: str = "MEMBER"  # OWNER, WORKSPACE_ADMIN or MEMBER
    zone: str = "UTC"
    rates: Rates = NO_RATES
    status: str = "ACTIVE"
    manages: list[tuple[str, str]] = field(default_factory=list)  # (PROJECT, USER or USER_GROUP, id)
    week_start: str = "MONDAY"


@dataclass
class Group:
    id: str
    name: str
    people: list[str] = field(default_factory=list)


@dataclass
class Client:
    id: str
    name: str
    currency: str | None = None  # None: that of the workspace
    archived: bool = False


@dataclass
class Project:
    id: str
    name: str
    client: str | None = None
    public: bool = True
    archived: bool = False
    rates: Rates = NO_RATES
    members: dict[str, Rates] = field(default_factory=dict)
    groups: list[str] = field(default_factory=list)


@dataclass
class Task:
    id: str
    name: str
    project: str
    done: bool = False
    rates: Rates = NO_RATES


@dataclass
class Tag:
    id: str
    name: str
    archived: bool = False


@dataclass
class Entry:
    id: str
    person: str
    start: int  # UTC ms
    end: int | None  # None: running
    billable: bool = True
    project: str | None = None
    task: str | None = None
    tags: list[str] = field(default_factory=list)
    description: str = ""
    type: str = "REGULAR"
    approved: bool = False
    invoiced: bool = False


@dataclass
class Workspace:
    people: list[Person]
    groups: list[Group] = field(default_factory=list)
    clients: list[Client] = field(default_factory=list)
    projects: list[Project] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    currency: str = "USD"
    rates: Rates = NO_RATES
    private_entries: bool = False  # onlyAdminsSeeAllTimeEntries
    private_public: bool = False  # onlyAdminsSeePublicProjectsEntries
    hidden_rates: bool = True  # onlyAdminsSeeBillableRates
    rounding: tuple[str, int] = ("Round to nearest", 15)  # mode, minutes
    rounding_on: bool = False  # timeRoundingInReports
    now: int = 0  # UTC ms, at the time of the reports
