"""Projects, clients and tags: an admin's set-up, what is refused and how it is said, what a member sees."""

import re

from playwright.sync_api import Page, expect

from tests.browser.app import App
from tests.browser.axe import axe
from tests.world import World


def hour(world: World, project_id: str, task_id: str | None = None) -> None:
    """An hour of the member on the project."""
    times = {"start": "2026-08-03T08:00:00Z", "end": "2026-08-03T09:00:00Z"}
    world.member.make("time-entries", {**times, "projectId": project_id, "taskId": task_id, "billable": True})


def open_tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name).click()
    expect(page.get_by_role("tab", name=name)).to_have_attribute("aria-selected", "true")


def test_an_admin_sets_up_a_client_and_a_project(app: App) -> None:
    page = app.page("admin", "/clients")
    expect(page.get_by_text("Clients pay for projects")).to_be_visible()
    page.get_by_label("Add a client").fill("Globex")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Globex").click()
    page.get_by_label("E-mail").fill("books@globex.example")
    page.keyboard.press("Escape")  # a slip loses nothing
    expect(page.get_by_text("Not saved yet.")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Keep editing").click()
    page.get_by_role("button", name="Save client").click()
    expect(page.get_by_role("cell", name="books@globex.example")).to_be_visible()

    page.goto("/projects")
    expect(page.get_by_text("A project holds tasks")).to_be_visible()
    page.get_by_role("button", name="New project").first.click()
    page.get_by_label("Name", exact=True).fill("Website")
    page.get_by_role("combobox", name="Client").click()
    page.get_by_role("option", name="Globex").click()
    axe(page)
    page.get_by_role("dialog").get_by_role("button", name="Create").click()
    expect(page).to_have_url(re.compile(r"/projects/[0-9a-f]{24}$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Website")
    expect(page.get_by_role("link", name="Globex")).to_be_visible()

    for name in ("Design", "Build"):
        page.get_by_label("Add a task").fill(name)
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name=name)).to_be_visible()
    page.get_by_label("Estimate of Design").fill("2h")
    page.keyboard.press("Enter")
    expect(page.get_by_role("cell", name="0 % of 2:00:00", exact=True)).to_be_visible()

    open_tab(page, "Settings")
    page.get_by_label("Hours", exact=True).check()
    page.get_by_label("Hours expected").fill("10h")
    page.get_by_label("Hours expected").press("Tab")
    page.get_by_role("button", name="Save estimate").click()
    expect(page.get_by_text("of 10:00:00")).to_be_visible()
    axe(page)


def test_people_get_rates_from_a_day_on_and_one_manages(app: App) -> None:
    world = app.world
    project = world.owner.make("projects", {"name": "Website", "isPublic": False})
    world.owner.make(f"projects/{project['id']}/memberships", {"userIds": [world.member.id]})
    hour(world, project["id"])
    page = app.page("admin", f"/projects/{project['id']}?tab=access")
    page.get_by_role("combobox", name="Add people or groups").click()
    page.get_by_role("option", name=world.team_manager.name).click()
    expect(page.get_by_role("row", name=re.compile(world.team_manager.name))).to_be_visible()
    page.get_by_label(f"Role of {world.team_manager.name}").select_option("manager")

    page.get_by_role("button", name=f"Hourly rate of {world.member.name}").click()
    page.get_by_label("Amount an hour").fill("72")
    page.get_by_label("All entries, past ones too").check()
    axe(page)
    page.get_by_role("button", name="Save rate").click()
    expect(page.get_by_role("button", name=f"Hourly rate of {world.member.name}")).to_contain_text("72.00")
    open_tab(page, "Status")
    expect(page.get_by_role("cell", name=re.compile("72.00")).first).to_be_visible()

    manager = app.page("team_manager", f"/projects/{project['id']}")
    manager.get_by_label("Name of the project").fill("New website")
    manager.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("New website")  # live, in the other browser


def test_what_is_refused_is_said_in_words_and_what_is_done_can_be_taken_back(app: App) -> None:
    world = app.world
    project = world.owner.make("projects", {"name": "Website"})
    world.owner.make(f"projects/{project['id']}/tasks", {"name": "Design"})
    page = app.page("admin", "/projects")
    page.get_by_role("button", name="New project").click()
    page.get_by_label("Name", exact=True).fill("Website")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("already exists")
    expect(page.get_by_label("Name", exact=True)).to_have_value("Website")
    page.get_by_role("button", name="Cancel").click()

    page.get_by_role("button", name="Actions for Website").click()
    expect(page.get_by_role("menuitem", name=re.compile("^Delete"))).to_contain_text("only archived projects")
    page.get_by_role("menuitem", name="Archive", exact=True).click()
    expect(page.get_by_text("No project matches these filters.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("link", name="Website")).to_be_visible()

    page.get_by_role("checkbox", name="Select Website").check()
    page.get_by_role("button", name="Archive 1 project").click()
    page.get_by_text("Archived", exact=True).first.click()
    page.get_by_role("link", name="Website").click()
    page.get_by_role("button", name="Design").click()
    page.get_by_role("button", name="Delete task").hover()
    expect(page.get_by_role("tooltip")).to_have_text(re.compile("Only done tasks"))
    page.keyboard.press("Escape")
    open_tab(page, "Settings")
    page.get_by_role("button", name="Delete project").click()
    expect(page.get_by_text("No project matches these filters.")).to_be_visible()
    page.goto("/tags")  # whoever leaves the page means it
    for _ in range(100):
        if (world_sees := world.owner.get("projects").json()) == []:
            break
        page.wait_for_timeout(50)
    assert [each["name"] for each in world_sees] == []


def test_a_member_sees_what_is_theirs_and_why_not_more(app: App) -> None:
    world = app.world
    world.owner.make("projects", {"name": "Website", "hourlyRate": {"amount": 9000}})
    hidden = world.owner.make("projects", {"name": "Secret", "isPublic": False})
    page = app.page("member", "/projects")
    expect(page.get_by_role("link", name="Website")).to_be_visible()
    expect(page.get_by_text("Secret")).to_have_count(0)
    page.get_by_role("button", name="New project").hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.get_by_role("link", name="Website").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Website")
    expect(page.get_by_label("Add a task")).to_be_disabled()
    expect(page.get_by_label("Name of the project")).to_have_count(0)
    open_tab(page, "Settings")
    expect(page.get_by_text("You may read this, not change it.")).to_be_visible()
    expect(page.get_by_role("button", name="Save estimate")).to_have_count(0)
    axe(page)
    page.goto(f"/projects/{hidden['id']}")
    expect(page.get_by_text("There is no such project")).to_be_visible()


def test_tags_are_made_renamed_and_deleted_by_keyboard(app: App) -> None:
    page = app.page("admin", "/tags")
    for name in ("meeting", "remote"):
        page.get_by_label("Add a tag").fill(name)
        page.keyboard.press("Enter")
        expect(page.get_by_label(f"Name of {name}")).to_be_visible()
    page.get_by_label("Name of remote").fill("meeting")
    page.keyboard.press("Enter")
    expect(page.get_by_text("already exists")).to_be_visible()
    expect(page.get_by_label("Name of remote")).to_have_value("meeting")  # what was typed stays
    page.get_by_label("Name of remote").fill("at home")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Name of at home")).to_be_visible()
    page.get_by_role("button", name="Delete meeting").click()
    expect(page.get_by_label("Name of meeting")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_label("Name of meeting")).to_be_visible()
