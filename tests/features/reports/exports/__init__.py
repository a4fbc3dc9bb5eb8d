"""Reports as files, read back by real readers."""
