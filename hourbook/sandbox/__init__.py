"""A throwaway workspace full of believable data, for people who test integrations (``hourbook sandbox``)."""
