"""The first owner of an empty server, and the sample data a new workspace may begin with."""
