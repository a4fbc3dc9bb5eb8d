"""Reports as files: CSV, XLSX and PDF, made of the same values as the JSON answer."""
