"""What decides between causes that fit alike: for each refusal the shortest thing to ask, or to ask the service for."""

from hourbook.explain.facts import Facts
from hourbook.languages.said import said

KEY = "Which key was it: GET /api/v1/user with the same key says whose it is."
MEMBER = "Is the key's person in that workspace: GET /api/v1/workspaces lists those it is in."
ROLE = "Which role has the key's person there: GET /api/v1/user?include-memberships=true and the team page say it."
PLAN = "Which plan has the workspace: GET /api/v1/workspaces says featureSubscriptionType."
SETTING = "What do the settings of the workspace allow: GET /api/v1/workspaces has workspaceSettings."
QUESTIONS = {
    "not-member": MEMBER, "unknown-workspace": MEMBER, "membership-inactive": MEMBER, "key-other-workspace": KEY,
    "api-key-unknown": KEY, "api-key-revoked": KEY, "api-key-expired": KEY, "role-required": ROLE, "not-yours": ROLE,
    "setting-forbids": SETTING, "plan-required": PLAN, "key-read-only": KEY, "key-limited": KEY,
    "field-for-admins": ROLE,
    "start-after-end": "When was it really, by the clock and calendar of whoever worked?",
    "amounts-hidden": 'Does the report come with "amountShown": "HIDE_AMOUNT"?',
}  # fmt: skip
ORDER = (MEMBER, ROLE, SETTING, PLAN, KEY)
ANSWER = "What did the service answer: its status, its body and its headers?"


def question(reasons: list[str], facts: Facts) -> str | None:
    """The shortest question that takes some of the causes away; None where nothing does."""
    role = bool(facts.role or facts.roles)
    known = {ROLE: role, PLAN: bool(facts.plan), MEMBER: role or facts.is_member is not None,
             SETTING: facts.settings is not None}  # fmt: skip
    asked = {QUESTIONS[reason] for reason in reasons if reason in QUESTIONS}
    left = [each for each in (*ORDER, *asked) if each in asked and not known.get(each)]
    return said(left[0]) if left else None
