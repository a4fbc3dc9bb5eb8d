"""Webhooks (wire-facts 5 and 6.24): what happens in a workspace is posted to addresses of other systems."""
