"""The kinds of report: what each asks for, how it is made and what it answers.

What two kinds share stands in ``reports/engine``.
"""
