"""The live stream: what happens in a workspace, as far as its reader may know."""
