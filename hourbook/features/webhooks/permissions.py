"""Who may have webhooks: owner and admins (product-facts 25)."""

from hourbook.core.who.access import Can

MANAGE_WEBHOOKS = Can("MANAGE_WEBHOOKS", "make and change webhooks, and read what they sent")
