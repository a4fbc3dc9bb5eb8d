"""What every kind of report is made with: window, filters, rights, how entries are read, added up and sorted.

What belongs here knows no kind of report.
A kind, with its request and its answer, stands in ``reports/kinds``.
"""
