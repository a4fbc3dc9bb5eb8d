"""What the small company in the sandbox is made of: a studio of five that builds software for four clients."""

from typing import Any, NamedTuple

WORKSPACE = "Harbour Street Studio"
HOURLY_RATE, COST_RATE = 6000, 2800  # minor units an hour: what holds where nothing closer does


class Someone(NamedTuple):
    """A person; ``key`` is the name of the role in the sandbox's JSON."""

    key: str
    name: str
    role: str = "MEMBER"
    hourly_rate: int | None = None
    cost_rate: int | None = None
    seconds: bool = False  # tracks with the timer, so durations are not round


PEOPLE = (
    Someone("owner", "Ana Petrović", "OWNER", hourly_rate=9500, cost_rate=5200),
    Someone("admin", "Lukas Weber", "WORKSPACE_ADMIN", cost_rate=3600),
    Someone("projectManager", "Sofia Rossi", hourly_rate=8000, cost_rate=4100),
    Someone("teamManager", "Marko Jovanović", cost_rate=3900, seconds=True),
    Someone("member", "Nia Okafor", seconds=True),
)

GROUPS = {"Development": ("teamManager", "member", "admin"), "Design": ("projectManager", "owner")}
TAGS = ("meeting", "remote", "on site", "overtime", "rework", "support")
ARCHIVED_TAG = "2019 relaunch"

CLIENTS: tuple[dict[str, Any], ...] = (
    {"name": "Lumen Dental", "email": "accounts@lumendental.example", "address": "4 Mill Lane\nBristol"},
    {"name": "Rivera & Daughters", "email": "hola@rivera.example", "note": "Invoices on the 1st.", "currency": "EUR"},
    {"name": "Tidewater Museum", "address": "Quay 12\nHamburg"},
    {"name": "Brightfield Farms", "archived": True},
)

# Which field, its type, what it allows; the values come from ``days``.
FIELDS: tuple[dict[str, Any], ...] = (
    {"name": "Ticket", "type": "TXT", "placeholder": "LUM-123"},
    {"name": "Kind of work", "type": "DROPDOWN_SINGLE", "allowed_values": ["New", "Maintenance", "Warranty"]},
    {"name": "Travelled, km", "type": "NUMBER"},
)
PERSONAL_FIELD = "Staff number"


class Job(NamedTuple):
    """A project with its tasks (name: what people write down when they do it)."""

    name: str
    client: str | None
    color: str
    tasks: dict[str, tuple[str, ...]]
    ticket: str = ""
    billable: bool = True
    public: bool = True
    archived: bool = False
    hourly_rate: int | None = None
    cost_rate: int | None = None
    member_rates: dict[str, int] = {}  # person: hourly rate on this project
    task_rates: dict[str, int] = {}  # task: hourly rate
    team: tuple[str, ...] = ()  # members by name; a private project is seen by these alone
    hours: int = 0  # estimate


JOBS = (
    Job(
        "Booking portal", "Lumen Dental", "#03A9F4",
        {
            "Development": ("Calendar: move an appointment", "Reminders by text message", "Login for practice staff",
                            "Import of old appointments", "Search by patient"),
            "Testing": ("Try the booking flow on phones", "Regression round before the release"),
            "Meetings": ("Weekly call with the practice", "Sprint review", "Planning of the next two weeks"),
        },
        ticket="LUM", hourly_rate=8500, member_rates={"member": 7200}, task_rates={"Meetings": 5000},
        team=("projectManager", "teamManager", "member"), hours=480,
    ),
    Job(
        "Website care", "Lumen Dental", "#8BC34A",
        {
            "Support": ("New opening hours", "Broken contact form", "Replace the photos"),
            "Updates": ("Monthly updates",),
        },
        ticket="LUM",
    ),
    Job(
        "Online shop", "Rivera & Daughters", "#FF5722",
        {
            "Design": ("Product page, second draft", "Checkout on small screens", "Icons for the categories"),
            "Development": ("Stock levels from the warehouse", "Discount codes", "Delivery costs by country"),
        },
        ticket="RIV", cost_rate=4500, team=("owner", "projectManager", "member"), hours=300,
    ),
    Job(
        "Audio guide", "Tidewater Museum", "#9C27B0",
        {"Concept": ("Interviews with visitors", "Outline of the harbour tour"), "Prototype": ("Map with stations",)},
        ticket="TID", public=False, hourly_rate=10500, team=("owner", "projectManager"),
    ),
    Job(
        "Field planner", "Brightfield Farms", "#795548",
        {"Development": ("Sowing calendar",), "Handover": ("Notes for their own team",)},
        ticket="BRI", archived=True,
    ),
    Job(
        "Studio", None, "#607D8B",
        {
            "Administration": ("Invoices and receipts", "Timesheets of the month", "Interview with an applicant"),
            "Learning": ("Accessibility course", "Reading group"),
        },
        billable=False,
    ),
)  # fmt: skip

LOOSE = ("E-mail", "Phone call", "Clearing the desk", "")  # entries without a project
MANAGED_JOBS = ("Booking portal", "Online shop")  # the project manager's
